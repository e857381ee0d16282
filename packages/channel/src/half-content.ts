import { lockPays, nonceEpoch, otherSide, type Lock, type Nonce } from '@tollway/codec'
import { MAX_OPS, type ChannelOp, type ResolvedOp } from './channel-op.ts'
import {
  MAX_LOCK_LIFETIME_S,
  MAX_LOCKS,
  RESERVE_DIVISOR,
  type ChannelState,
  type HalfContent
} from './channel-state.ts'
import { InvalidOperationError, OverspendError } from './errors.ts'
import { LockTree } from './lock-tree.ts'

export const EMPTY_HALF: HalfContent = { nonce: 0, transferred: 0n, locks: LockTree.EMPTY }

/** Which times the rules of locks are checked against. */
export interface LockTimes {
  nowS: number
  finalisedTimeS: number
}

/** For operations that were checked when they were made: their locks may have expired since. */
export const ANY_TIME: LockTimes | undefined = undefined

/** A lock that is expired by the sender's time, but not by ours. */
export class NotExpiredError extends InvalidOperationError {}

/**
 * The content after `ops`, and the operations with their locks. Both sides run this on the same input.
 * @throws InvalidOperationError, NotExpiredError
 */
export function applyOps(
  base: HalfContent,
  ops: ChannelOp[],
  nonce: Nonce,
  times: LockTimes | undefined
): { content: HalfContent; resolved: ResolvedOp[] } {
  if (ops.length > MAX_OPS) {
    throw new InvalidOperationError(`${ops.length} operations in an update`)
  }
  let { transferred, locks } = base
  const resolved: ResolvedOp[] = []
  for (const op of ops) {
    const now = resolve(locks, op, times)
    resolved.push(now)
    if (now.type === 'transfer') transferred += now.amount
    else if (now.type === 'add-lock') locks = locks.add(now.lock)
    else {
      locks = locks.remove(now.lock.lockId)
      if (now.type !== 'drop-lock') transferred += now.paid
    }
  }
  return { content: { nonce, transferred, locks }, resolved }
}

function resolve(locks: LockTree, op: ChannelOp, times: LockTimes | undefined): ResolvedOp {
  switch (op.type) {
    case 'transfer':
      if (op.amount <= 0n) throw new InvalidOperationError(`a transfer of ${op.amount}`)
      return op
    case 'add-lock':
      if (times) checkNewLock(locks, op.lock, times.nowS)
      return op
    case 'pay-lock': {
      const lock = existing(locks, op.lockId)
      return { type: op.type, lock, receiptAmount: op.receiptAmount, paid: lockPays(lock, op.receiptAmount) }
    }
    case 'expire-lock': {
      const lock = existing(locks, op.lockId)
      if (times && times.finalisedTimeS < lock.expiry) {
        throw new NotExpiredError(
          `lock ${op.lockId} expires at ${lock.expiry}, finalised is ${times.finalisedTimeS}`
        )
      }
      const { witnessed } = op
      return {
        type: op.type,
        lock,
        witnessed,
        paid: witnessed === undefined ? 0n : lockPays(lock, witnessed)
      }
    }
    case 'drop-lock':
      return { type: op.type, lock: existing(locks, op.lockId) }
  }
}

function existing(locks: LockTree, lockId: Lock['lockId']): Lock {
  const lock = locks.get(lockId)
  if (!lock) throw new InvalidOperationError(`there is no lock ${lockId}`)
  return lock
}

function checkNewLock(locks: LockTree, lock: Lock, nowS: number): void {
  if (locks.size >= MAX_LOCKS) throw new InvalidOperationError(`${MAX_LOCKS} locks are there already`)
  if (lock.limit <= 0n) throw new InvalidOperationError(`a lock of ${lock.limit}`)
  if (lock.expiry <= nowS) throw new InvalidOperationError(`a lock that expired at ${lock.expiry}`)
  if (lock.expiry > nowS + MAX_LOCK_LIFETIME_S) {
    throw new InvalidOperationError(`a lock until ${lock.expiry}: too long`)
  }
}

/** transferred + locked: the most that this content can cost its sender. */
export function totalOf(content: HalfContent): bigint {
  return content.transferred + content.locks.locked
}

/** The most that our half may come to: deposit − withdrawn + received − reserve. */
export function ownCap(state: ChannelState): bigint {
  return capOf(state, 'own', state.peer.accepted.transferred)
}

/**
 * The same for the peer's half. Only what the peer has released counts as received: it could refuse the rest
 * after it spent it, and without its consent our proof is worth nothing on chain.
 */
export function peerCap(state: ChannelState): bigint {
  return capOf(state, 'peer', state.own.released.transferred)
}

function capOf(state: ChannelState, whose: 'own' | 'peer', received: bigint): bigint {
  const side = whose === 'own' ? state.side : otherSide(state.side)
  const { depositA, depositB } = state.chain
  const deposit = side === 0 ? depositA : depositB
  return deposit - withdrawnOf(state, side) + received - deposit / RESERVE_DIVISOR
}

/** What a side has withdrawn, a signed withdrawal that may still be used included. */
export function withdrawnOf(state: ChannelState, side: 0 | 1): bigint {
  const { chain, withdraw } = state
  const onChain = side === 0 ? chain.withdrawnA : chain.withdrawnB
  const agreed = side === 0 ? withdraw?.terms.withdrawnA : withdraw?.terms.withdrawnB
  return agreed !== undefined && agreed > onChain ? agreed : onChain
}

function positive(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}

/** What the next update of our half can still take. */
export function ownAvailable(state: ChannelState): bigint {
  return positive(ownCap(state) - ownTotal(state))
}

/** What may leave the channel: refused proofs still count, for the peer could bring them to the chain. */
export function ownWithdrawable(state: ChannelState): bigint {
  return positive(ownCap(state) - larger(ownTotal(state), state.own.exposure))
}

function ownTotal({ own: { released, pending } }: ChannelState): bigint {
  return larger(totalOf(released), pending ? totalOf(pending.content) : 0n)
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

export function peerAvailable(state: ChannelState): bigint {
  return positive(peerCap(state) - totalOf(state.peer.accepted))
}

/** What does not grow is always allowed. @throws OverspendError */
export function checkCap(content: HalfContent, base: HalfContent, cap: bigint): void {
  if (totalOf(content) <= cap || totalOf(content) <= totalOf(base)) return
  throw new OverspendError(totalOf(content) - totalOf(base), positive(cap - totalOf(base)))
}

/** What both owners get by a cooperative close now. */
export function closeBalances(state: ChannelState): { balanceA: bigint; balanceB: bigint } {
  const { chain, side, own, peer } = state
  const sent = own.released.transferred - peer.accepted.transferred
  const toB = side === 0 ? sent : -sent
  return {
    balanceA: chain.depositA - withdrawnOf(state, 0) - toB,
    balanceB: chain.depositB - withdrawnOf(state, 1) + toB
  }
}

/** Whether `nonce` may follow `last` in one half. Epochs change only by a restoration. */
export function follows(last: Nonce, nonce: Nonce): boolean {
  return nonce > last && nonceEpoch(nonce) === nonceEpoch(last)
}
