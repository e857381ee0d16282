import { ByteReader, ByteWriter, type Address } from '@tollway/codec'

/** What one relay got over tabs that are gone. */
export interface RelayTotal {
  readonly peerId: string
  payee: Address
  bytes: number
  receipts: number
  /** Base units signed, without the hub's fee. */
  amount: bigint
  /** Base units that our locks paid, the hub's fee included. */
  paid: bigint
}

export function encodeRelayTotal(total: RelayTotal): Uint8Array {
  return new ByteWriter()
    .address(total.payee)
    .u64(BigInt(total.bytes))
    .u64(BigInt(total.receipts))
    .u128(total.amount)
    .u128(total.paid)
    .finish()
}

/** @throws MalformedError */
export function decodeRelayTotal(peerId: string, bytes: Uint8Array): RelayTotal {
  const reader = new ByteReader(bytes, 'stored relay total')
  const total = {
    peerId,
    payee: reader.address(),
    bytes: Number(reader.u64()),
    receipts: Number(reader.u64()),
    amount: reader.u128(),
    paid: reader.u128()
  }
  reader.end()
  return total
}
