import { ByteReader, ByteWriter } from '@tollway/codec'

const FORMAT = 1

/** Counts since the store was made. */
export interface RelayTotals {
  billableBytes: number
  receipts: number
  settledTabs: number
  /** Base units. */
  settled: bigint
}

export function noTotals(): RelayTotals {
  return { billableBytes: 0, receipts: 0, settledTabs: 0, settled: 0n }
}

/** format u8 ‖ bytes u64 ‖ receipts u64 ‖ settled tabs u64 ‖ settled u128. */
export function encodeTotals(totals: RelayTotals): Uint8Array {
  return new ByteWriter()
    .u8(FORMAT)
    .u64(BigInt(totals.billableBytes))
    .u64(BigInt(totals.receipts))
    .u64(BigInt(totals.settledTabs))
    .u128(totals.settled)
    .finish()
}

/** @throws MalformedError */
export function decodeTotals(bytes: Uint8Array): RelayTotals {
  const reader = new ByteReader(bytes, 'stored totals')
  const format = reader.u8()
  if (format !== FORMAT) throw reader.fail(`format ${format}, only ${FORMAT} is known`)
  const totals = {
    billableBytes: Number(reader.u64()),
    receipts: Number(reader.u64()),
    settledTabs: Number(reader.u64()),
    settled: reader.u128()
  }
  reader.end()
  return totals
}
