import { otherSide, type Address, type Half, type Lock } from '@tollway/codec'
import type { LockProof } from '@tollway/chain'
import { TICK_S, type ChannelHistory, type Move } from './channel-history.ts'
import { settleMove } from './dispute-moves.ts'
import { depositMove, witnessMove } from './open-moves.ts'

/** What may happen once the channel is settled: locks are resolved in any order, by anybody, and the rest is swept. */
export async function settledMoves(history: ChannelHistory): Promise<Move | undefined> {
  const { random } = history
  const kind = random.weighted({ unlock: 8, witness: 3, sweep: 1, again: 1 })
  if (kind === 'witness') return witnessMove(history)
  if (kind === 'sweep') return sweepMove(history, random.below(2) as Half)
  if (kind === 'again') return random.oneIn(2) ? settleMove(history) : depositMove(history)
  return unlockMove(history)
}

/** Blocks that a vigilant receiver leaves between its last unlock and the sweep. */
const SPARE_BLOCKS = 4

/** What a vigilant receiver resolves, one in each block, so that none that pays it is left to the sweep. */
export async function vigilantUnlock(history: ChannelHistory): Promise<Move | undefined> {
  const { model, timeS } = history
  const due = ([0, 1] as const).flatMap(half => {
    if (model.held[half] === 0n || !history.isHonest(otherSide(half))) return []
    const locks = model.settledOn[half]?.locks ?? []
    const isLeft = (lock: Lock) => !model.resolved[half].has(lock.lockId) && model.due(lock) > 0n
    return locks.filter(lock => isLeft(lock) && timeS >= lock.expiry).map(lock => ({ half, lock }))
  })
  const [first] = due
  if (!first || timeS + (due.length + SPARE_BLOCKS) * TICK_S < model.sweepAtS) return undefined
  const { half, lock } = first
  const path = await model.settledOn[half]!.prove(lock.lockId, model.resolved[half])
  return unlockCall(history, { half, held: model.held[half], lock, path }, history.senderOf(otherSide(half)))
}

/** A lock that is held, one that was resolved before, or one that never was there. */
async function unlockMove(history: ChannelHistory): Promise<Move | undefined> {
  const { random, model } = history
  const halves = ([0, 1] as const).filter(
    half => model.held[half] > 0n && (model.settledOn[half]?.locks?.length ?? 0) > 0
  )
  const half = halves.length > 0 ? random.pick(halves) : (random.below(2) as Half)
  const state = model.settledOn[half]
  const here: readonly Lock[] = state?.locks ?? []
  const open = here.filter(({ lockId }) => !model.resolved[half].has(lockId))
  const candidates = random.oneIn(8) ? [...here, ...history.locks] : open
  if (candidates.length === 0 || !state) return undefined
  const lock = random.pick(candidates)
  const isHere = here.some(({ lockId }) => lockId === lock.lockId)
  // A path over the tree as it was before the last unlock: right only when nothing changed beside it.
  const resolved = [...model.resolved[half]].slice(0, random.oneIn(8) ? -1 : undefined)
  const path = isHere ? await state.prove(lock.lockId, resolved) : { index: 0, siblings: [] }
  const held = model.held[half] + (random.oneIn(12) ? 1n : 0n)
  const sender = random.oneIn(3) ? history.senderOf(otherSide(half)) : history.anybody()
  if (givesUpTheRest(history, half, lock, sender)) return undefined
  return unlockCall(history, { half, held, lock, path }, sender)
}

interface Unlock {
  half: Half
  held: bigint
  lock: Lock
  path: LockProof
}

function unlockCall({ model, participants }: ChannelHistory, unlock: Unlock, sender: Address): Move {
  const { half, held, lock, path } = unlock
  return {
    name: 'unlock',
    sender,
    call: calls => calls.unlock(participants.params, half, held, lock, path),
    predict: timeS => model.unlock(timeS, sender, unlock)
  }
}

/** Whether an honest receiver would resolve a lock before its expiry for which a larger receipt may still come. */
function givesUpTheRest(history: ChannelHistory, half: Half, lock: Lock, sender: Address): boolean {
  const { model, participants, timeS } = history
  const receiver = otherSide(half)
  const { owners, signers } = participants
  const isReceiver = sender === owners[receiver] || sender === signers[receiver].address
  return isReceiver && history.isHonest(receiver) && timeS < lock.expiry && model.due(lock) < lock.limit
}

export function sweepMove(history: ChannelHistory, half: Half): Move {
  const { participants, model, random } = history
  const claim = { held: model.held[half] + (random.oneIn(6) ? 1n : 0n), root: model.roots[half] }
  return {
    name: 'sweep',
    sender: history.anybody(),
    call: calls => calls.sweep(participants.params, half, claim),
    predict: timeS => model.sweep(timeS, half, claim)
  }
}
