import type { ByteReader, ByteWriter } from '@tollway/codec'
import {
  HASH_LOCK,
  RECEIPT_LOCK,
  ZERO_ADDRESS,
  type ChannelParams,
  type Lock,
  type Nonce,
  type Receipt,
  type TabOpening
} from '@tollway/codec'

/** Fields that several messages share. Every reader throws only MalformedError. */

export const SIGNATURE_BYTES = 65
export const PUBLIC_KEY_BYTES = 33

export function writeSignature(writer: ByteWriter, signature: Uint8Array): void {
  writer.fixed(signature, SIGNATURE_BYTES)
}

/** 65 bytes, copied, so that a message does not keep its frame alive. */
export function readSignature(reader: ByteReader): Uint8Array {
  return reader.bytes(SIGNATURE_BYTES).slice()
}

export function readPublicKey(reader: ByteReader): Uint8Array {
  const key = reader.bytes(PUBLIC_KEY_BYTES).slice()
  if (key[0] !== 2 && key[0] !== 3) throw reader.fail('a public key that is not compressed')
  return key
}

export function writeUint(writer: ByteWriter, value: number, size: number): void {
  writer.uint(BigInt(value), size)
}

/** Seconds, u40. */
export function readTime(reader: ByteReader): number {
  return Number(reader.uint(5))
}

/** u48 */
export function readNonce(reader: ByteReader): Nonce {
  return Number(reader.uint(6))
}

export function writeOpening(writer: ByteWriter, opening: TabOpening): void {
  writer.address(opening.payee).address(opening.token).u128(opening.pricePerMb).u128(opening.limit)
  writeUint(writer, opening.expiry, 5)
  writer.address(opening.hub).bytes32(opening.voucherHash).bytes32(opening.tabId)
}

export function readOpening(reader: ByteReader): TabOpening {
  return {
    payee: reader.address(),
    token: reader.address(),
    pricePerMb: reader.u128(),
    limit: reader.u128(),
    expiry: readTime(reader),
    hub: reader.address(),
    voucherHash: reader.bytes32(),
    tabId: reader.bytes32()
  }
}

export function writeReceipt(writer: ByteWriter, receipt: Receipt): void {
  writer.address(receipt.payee).address(receipt.token).u128(receipt.amount)
}

export function readReceipt(reader: ByteReader): Receipt {
  return { payee: reader.address(), token: reader.address(), amount: reader.u128() }
}

export function writeLock(writer: ByteWriter, lock: Lock): void {
  writer.u8(lock.kind).bytes32(lock.lockId).u128(lock.limit)
  writeUint(writer, lock.expiry, 5)
  writer.bytes32(lock.hashOrK).address(lock.payee).u128(lock.feeBase).u32(lock.feePpm)
}

/** Refuses a second way to write the same lock: fees and a payee in a hash lock, a K above 20 bytes. */
export function readLock(reader: ByteReader): Lock {
  const kind = reader.u8()
  if (kind !== HASH_LOCK && kind !== RECEIPT_LOCK) throw reader.fail(`unknown lock kind ${kind}`)
  const lock: Lock = {
    kind,
    lockId: reader.bytes32(),
    limit: reader.u128(),
    expiry: readTime(reader),
    hashOrK: reader.bytes32(),
    payee: reader.address(),
    feeBase: reader.u128(),
    feePpm: reader.u32()
  }
  if (kind === HASH_LOCK && (lock.payee !== ZERO_ADDRESS || lock.feeBase !== 0n || lock.feePpm !== 0)) {
    throw reader.fail('a hash lock with a payee or a fee')
  }
  if (kind === RECEIPT_LOCK && !lock.hashOrK.startsWith(`0x${'00'.repeat(12)}`)) {
    throw reader.fail('a payer key of more than 20 bytes')
  }
  return lock
}

export function writeParams(writer: ByteWriter, params: ChannelParams): void {
  writer
    .u64(params.chainId)
    .address(params.adjudicator)
    .address(params.ownerA)
    .address(params.ownerB)
    .address(params.signerA)
    .address(params.signerB)
    .address(params.token)
    .bytes32(params.secretHash)
    .bytes32(params.salt)
}

/** Refuses owners that are not sorted and signers that are equal: no channel id exists for these. */
export function readParams(reader: ByteReader): ChannelParams {
  const params: ChannelParams = {
    chainId: reader.u64(),
    adjudicator: reader.address(),
    ownerA: reader.address(),
    ownerB: reader.address(),
    signerA: reader.address(),
    signerB: reader.address(),
    token: reader.address(),
    secretHash: reader.bytes32(),
    salt: reader.bytes32()
  }
  if (params.ownerA >= params.ownerB) throw reader.fail('owners that are not sorted')
  if (params.signerA === params.signerB) throw reader.fail('equal signers')
  return params
}
