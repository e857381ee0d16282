import { balanceHashOf, type Balance, type Bytes32, type Half, type Hex, type Nonce } from '@tollway/codec'
import { CorruptRecordError } from '../errors.ts'
import type { DisputePhase } from './dispute-agent.ts'

/** A balance seen in an event: what `settle` needs, since the contract keeps only its hash. */
export interface SeenBalance {
  half: Half
  nonce: Nonce
  balance: Balance
  /** Whether a quorum showed it in a final block. */
  isFinal?: boolean
}

export interface ResolvedLock {
  half: Half
  lockId: Bytes32
  amount: bigint
}

/** What the agent remembers of one dispute. Balances are checked against hashes before use, so a reorg harms nothing. */
export interface DisputeRecord {
  channelId: Bytes32
  phase: DisputePhase
  ours: boolean
  deadlineS: number
  seen: SeenBalance[]
  /** Locks resolved on chain, and by how much what is held fell with each. */
  unlocked: ResolvedLock[]
  lastError?: string
}

/** Of each half, final ones and others: what the newest accepted proof of a half says is what counts. */
const MAX_SEEN = 8

export function newDispute(channelId: Bytes32, ours: boolean): DisputeRecord {
  return { channelId, phase: 'challenging', ours, deadlineS: 0, seen: [], unlocked: [] }
}

/**
 * The record with a balance more; of too many of its kind the second is forgotten, for the first is what was declared.
 * Neither half can be made to push out the other's, nor what an endpoint makes up what is final. Balances that differ
 * in anything are two: whoever declares one may make it look like another.
 */
export function withSeen(record: DisputeRecord, added: SeenBalance): DisputeRecord {
  const hash = balanceHashOf(added.balance)
  const isSame = ({ half, nonce, balance }: SeenBalance): boolean =>
    half === added.half && nonce === added.nonce && balanceHashOf(balance) === hash
  const known = record.seen.find(isSame)
  if (known !== undefined && (known.isFinal || !added.isFinal)) return record
  const seen = [...record.seen.filter(one => !isSame(one)), added]
  const kind = seen.filter(one => one.half === added.half && Boolean(one.isFinal) === Boolean(added.isFinal))
  const forgotten = kind.length > MAX_SEEN ? kind[1] : undefined
  return { ...record, seen: seen.filter(one => one !== forgotten) }
}

/** The balance behind the first 25 bytes of its hash, among candidates. */
export function balanceBehind(hash: Hex, candidates: readonly (Balance | undefined)[]): Balance | undefined {
  return candidates.find(balance => balance !== undefined && balanceHashOf(balance).startsWith(hash))
}

export function encodeDispute(record: DisputeRecord): Uint8Array {
  const text = JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value
  )
  return new TextEncoder().encode(text)
}

/** @throws CorruptRecordError */
export function decodeDispute(key: string, bytes: Uint8Array): DisputeRecord {
  try {
    return JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) =>
      typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value
    ) as DisputeRecord
  } catch (cause) {
    throw new CorruptRecordError(key, { cause })
  }
}
