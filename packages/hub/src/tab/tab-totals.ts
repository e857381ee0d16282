import { ByteReader, ByteWriter } from '@tollway/codec'

/** Sums over all tabs, over and open. Amounts are base units. */
export interface TabTotals {
  opened: bigint
  settled: bigint
  claimed: bigint
  expired: bigint
  paidToRelays: bigint
  receivedFromClients: bigint
  /** Over the claimed tabs: what clients paid − what relays got. */
  feesEarned: bigint
}

export const NO_TOTALS: TabTotals = {
  opened: 0n,
  settled: 0n,
  claimed: 0n,
  expired: 0n,
  paidToRelays: 0n,
  receivedFromClients: 0n,
  feesEarned: 0n
}

/** Fees may be negative: the hub lost what it could not claim. */
const BIAS = 1n << 127n

export function encodeTotals(totals: TabTotals): Uint8Array {
  return new ByteWriter()
    .u64(totals.opened)
    .u64(totals.settled)
    .u64(totals.claimed)
    .u64(totals.expired)
    .u128(totals.paidToRelays)
    .u128(totals.receivedFromClients)
    .u128(totals.feesEarned + BIAS)
    .finish()
}

export function decodeTotals(bytes: Uint8Array): TabTotals {
  const reader = new ByteReader(bytes, 'stored totals')
  const totals = {
    opened: reader.u64(),
    settled: reader.u64(),
    claimed: reader.u64(),
    expired: reader.u64(),
    paidToRelays: reader.u128(),
    receivedFromClients: reader.u128(),
    feesEarned: reader.u128() - BIAS
  }
  reader.end()
  return totals
}
