import { AbiWords } from './abi-words.ts'
import { ZERO_ADDRESS, type Address, type Bytes32 } from './hex.ts'
import { keccak256 } from './keccak.ts'

/** Paid by a preimage: 32 bytes whose SHA-256 is `hashOrK`. */
export const HASH_LOCK = 0
/** Paid by what the key K signed for `payee`. */
export const RECEIPT_LOCK = 1
export type LockKind = typeof HASH_LOCK | typeof RECEIPT_LOCK

/** A conditional payment under a half's `locksRoot`. Amounts are base units of the channel's token. */
export interface Lock {
  kind: LockKind
  /** Unique per half, chosen by the sender. */
  lockId: Bytes32
  /** uint128: the most it pays, fee included */
  limit: bigint
  /** uint40, seconds since 1970 */
  expiry: number
  /** The SHA-256 of the preimage, or K's address in the low 20 bytes. */
  hashOrK: Bytes32
  /** Whom K's receipts name; zero in a hash lock. */
  payee: Address
  /** uint128, added once to a receipt of more than 0 */
  feeBase: bigint
  /** uint32, millionths of the receipt's amount, rounded up */
  feePpm: number
}

/** A lock paid by the preimage of `hash` (SHA-256). */
export function hashLock(init: { lockId: Bytes32; hash: Bytes32; limit: bigint; expiry: number }): Lock {
  const { lockId, hash, limit, expiry } = init
  return {
    kind: HASH_LOCK,
    lockId,
    limit,
    expiry,
    hashOrK: hash,
    payee: ZERO_ADDRESS,
    feeBase: 0n,
    feePpm: 0
  }
}

/** A lock paid by the receipts of `payerKey` (K) for `payee`, plus the fee. */
export function receiptLock(init: {
  lockId: Bytes32
  payerKey: Address
  payee: Address
  limit: bigint
  expiry: number
  feeBase?: bigint
  feePpm?: number
}): Lock {
  const { lockId, payerKey, payee, limit, expiry, feeBase = 0n, feePpm = 0 } = init
  const hashOrK: Bytes32 = `0x${'00'.repeat(12)}${payerKey.slice(2)}`
  return { kind: RECEIPT_LOCK, lockId, limit, expiry, hashOrK, payee, feeBase, feePpm }
}

/** K, the key whose receipts pay a receipt lock. */
export function payerKeyOf(lock: Lock): Address {
  return `0x${lock.hashOrK.slice(26)}`
}

/** keccak256(keccak256(abi.encode(kind, lockId, limit, expiry, hashOrK, payee, feeBase, feePpm))). */
export function lockLeafHash(lock: Lock): Uint8Array {
  const words = new AbiWords(8)
    .uint(lock.kind, 8)
    .bytes32(lock.lockId)
    .uint(lock.limit, 128)
    .uint(lock.expiry, 40)
    .bytes32(lock.hashOrK)
    .address(lock.payee)
    .uint(lock.feeBase, 128)
    .uint(lock.feePpm, 32)
  return keccak256(keccak256(words.finish()))
}

const PPM = 1_000_000n

/**
 * What a lock pays: a hash lock its limit; a receipt lock for a receipt of `amount`
 * min(limit, amount + feeBase·[amount > 0] + ceil(amount·feePpm / 10^6)).
 */
export function lockPays(lock: Lock, amount: bigint): bigint {
  if (lock.kind === HASH_LOCK) return lock.limit
  const fee = amount > 0n ? lock.feeBase + (amount * BigInt(lock.feePpm) + PPM - 1n) / PPM : 0n
  const due = amount + fee
  return due < lock.limit ? due : lock.limit
}

/** The largest receipt that a lock of `limit` pays in full, fee included. */
export function receiptCapacity(lock: Pick<Lock, 'limit' | 'feeBase' | 'feePpm'>): bigint {
  if (lock.limit <= lock.feeBase) return 0n
  return ((lock.limit - lock.feeBase) * PPM) / (PPM + BigInt(lock.feePpm))
}

/** The smallest limit that pays a receipt of `amount` in full: the inverse of {@link receiptCapacity}. */
export function limitFor(amount: bigint, feeBase: bigint, feePpm: number): bigint {
  return amount + feeBase + (amount * BigInt(feePpm) + PPM - 1n) / PPM
}
