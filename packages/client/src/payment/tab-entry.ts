import {
  ByteReader,
  ByteWriter,
  limitFor,
  lockPays,
  receiptLock,
  ZERO_BYTES32,
  type Address,
  type Lock
} from '@tollway/codec'

/** One K of this client, from before its lock is added until the lock is gone. */
export interface TabEntry {
  /** K */
  readonly payerKey: Address
  /** 32 bytes. */
  readonly privateKey: Uint8Array
  /** The relay's. */
  readonly peerId: string
  readonly payee: Address
  readonly pricePerMb: bigint
  /** The most K signs, in base units, without the hub's fee. */
  readonly limit: bigint
  /** When our lock expires, seconds since 1970. */
  readonly expiry: number
  readonly feeBase: bigint
  readonly feePpm: number
  /** K may have signed up to this: written before the receipts that use it. */
  reserved: bigint
  /** K has signed this. After a crash: at most `reserved`, which it is set to. */
  signed: bigint
  /** Billable bytes that were counted while K paid. */
  bytes: number
  receipts: number
  /** Nothing more will be signed. */
  isClosed: boolean
  /** The relay would not take the tab: its lock may be dropped. */
  isRefused: boolean
}

const FLAG_CLOSED = 1
const FLAG_REFUSED = 2

const FORMAT = 1
const MAX_PEER_ID_BYTES = 128

/** The most that our lock pays: the limit with the hub's fee. */
export function lockedFor(entry: Pick<TabEntry, 'limit' | 'feeBase' | 'feePpm'>): bigint {
  return limitFor(entry.limit, entry.feeBase, entry.feePpm)
}

/** What the hub claims for a receipt of `amount`. */
export function costOf(entry: TabEntry, amount: bigint): bigint {
  return lockPays(lockOf(entry), amount)
}

function lockOf(entry: TabEntry): Lock {
  const { payerKey, payee, expiry, feeBase, feePpm } = entry
  return receiptLock({
    lockId: ZERO_BYTES32,
    payerKey,
    payee,
    limit: lockedFor(entry),
    expiry,
    feeBase,
    feePpm
  })
}

export function encodeTabEntry(entry: TabEntry): Uint8Array {
  return new ByteWriter()
    .u8(FORMAT)
    .address(entry.payerKey)
    .fixed(entry.privateKey, 32)
    .string(entry.peerId)
    .address(entry.payee)
    .u128(entry.pricePerMb)
    .u128(entry.limit)
    .u64(BigInt(entry.expiry))
    .u128(entry.feeBase)
    .u32(entry.feePpm)
    .u128(entry.reserved)
    .u128(entry.signed)
    .u64(BigInt(entry.bytes))
    .u64(BigInt(entry.receipts))
    .u8((entry.isClosed ? FLAG_CLOSED : 0) | (entry.isRefused ? FLAG_REFUSED : 0))
    .finish()
}

/** @throws MalformedError */
export function decodeTabEntry(bytes: Uint8Array): TabEntry {
  const reader = new ByteReader(bytes, 'stored tab')
  const format = reader.u8()
  if (format !== FORMAT) throw reader.fail(`format ${format}, only ${FORMAT} is known`)
  const entry = {
    payerKey: reader.address(),
    privateKey: reader.bytes(32).slice(),
    peerId: reader.string(MAX_PEER_ID_BYTES),
    payee: reader.address(),
    pricePerMb: reader.u128(),
    limit: reader.u128(),
    expiry: Number(reader.u64()),
    feeBase: reader.u128(),
    feePpm: reader.u32(),
    reserved: reader.u128(),
    signed: reader.u128(),
    bytes: Number(reader.u64()),
    receipts: Number(reader.u64())
  }
  const flags = reader.u8()
  reader.end()
  return { ...entry, isClosed: (flags & FLAG_CLOSED) !== 0, isRefused: (flags & FLAG_REFUSED) !== 0 }
}
