import {
  balanceHashOf,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Hex,
  type Nonce
} from '@tollway/codec'
import { CorruptRecordError } from '../errors.ts'
import { balanceBehind } from '../dispute/dispute-record.ts'
import type { ClaimState } from './tower-claims.ts'

/** What became of one receipt. */
export interface FiledClaim {
  tower: Address
  half: Half
  nonce: Nonce
  /** Tells receipts of one nonce apart. */
  issuedAt: number
  state: ClaimState
  paid: bigint
  reason?: string
}

/** One dispute of a channel with receipts. Balances are checked against hashes before use. */
export interface ClaimRecord {
  channelId: Bytes32
  /** The half whose balances count. */
  half: Half
  /** Zero when the challenge did not reveal it. */
  secret: Bytes32
  /** Of the challenger's half. */
  seen: Balance[]
  claims: FiledClaim[]
  isOver: boolean
}

/** Of the challenger's half: a declaration, or the newest accepted proof, is what counted. */
const MAX_SEEN = 64

/**
 * The record with a balance more; the oldest is forgotten when there are too many. Balances that differ in anything
 * are two: whoever declares one may make it look like another.
 */
export function withBalance(record: ClaimRecord, balance: Balance): ClaimRecord {
  const hash = balanceHashOf(balance)
  if (record.seen.some(one => balanceHashOf(one) === hash)) return record
  return { ...record, seen: [...record.seen, balance].slice(-MAX_SEEN) }
}

/** The record with what became of a receipt. */
export function withClaim(record: ClaimRecord, claim: FiledClaim): ClaimRecord {
  const others = record.claims.filter(other => !isSameClaim(other, claim))
  return { ...record, claims: [...others, claim] }
}

export function isSameClaim(
  a: Omit<FiledClaim, 'state' | 'paid'>,
  b: Omit<FiledClaim, 'state' | 'paid'>
): boolean {
  return a.tower === b.tower && a.half === b.half && a.nonce === b.nonce && a.issuedAt === b.issuedAt
}

/** The balance that was seen with the first 25 bytes of its hash. */
export function seenBalance(record: ClaimRecord, hash: Hex): Balance | undefined {
  return balanceBehind(hash, record.seen)
}

export function encodeClaims(record: ClaimRecord): Uint8Array {
  const text = JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value
  )
  return new TextEncoder().encode(text)
}

/** @throws CorruptRecordError */
export function decodeClaims(key: string, bytes: Uint8Array): ClaimRecord {
  try {
    return JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) =>
      typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value
    ) as ClaimRecord
  } catch (cause) {
    throw new CorruptRecordError(key, { cause })
  }
}
