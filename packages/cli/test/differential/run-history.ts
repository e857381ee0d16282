import { otherSide, type Address, type Side } from '@tollway/codec'
import { challengeMove } from './challenge-moves.ts'
import { TICK_S, type ChannelHistory, type Move } from './channel-history.ts'
import { settleMove, windowMoves } from './dispute-moves.ts'
import { openMove, openMoves } from './open-moves.ts'
import { observe, sessionStep } from './session-steps.ts'
import type { SignedState } from './signed-state.ts'
import { settledMoves, sweepMove, vigilantUnlock } from './settled-moves.ts'

/** The longest life of a channel before somebody challenges, in ticks. */
export const MAX_OPEN_TICKS = 24
const MAX_STEPS_PER_TICK = 12

/**
 * What happens in one channel until the block at `timeS`: steps between the sessions, and at most one transaction,
 * whose calls are returned.
 */
export async function nextMoves(history: ChannelHistory, tick: number, timeS: number): Promise<Move[]> {
  history.timeS = timeS
  const { model, random } = history
  if (tick === 0) return [await openMove(history)]
  await observe(history)
  if (model.status === 'open') return listOf(await whileOpen(history, tick))
  if (model.status === 'closing') await closeDoors(history)
  const vigilant = model.status === 'settled' ? await vigilantUnlock(history) : undefined
  if (vigilant) return [vigilant]
  const isQuiet = model.status === 'settled' || timeS + QUIET_TICKS * TICK_S < model.deadlineS
  if (!isQuiet || isOver(history) || !random.oneIn(6)) return listOf(await oneMove(history))
  history.batchSender = senderOfBatch(history)
  const moves = [await oneMove(history), await oneMove(history), await oneMove(history)]
  history.batchSender = undefined
  return moves.filter(move => move !== undefined)
}

/** The last ticks of a window belong to whoever is honest. */
const QUIET_TICKS = 4

function listOf(move: Move | undefined): Move[] {
  return move ? [move] : []
}

/** Nobody honest: it would bring whatever it is given, and its sending is its consent. */
function senderOfBatch(history: ChannelHistory): Address {
  const { random, participants } = history
  const { tower, stranger, owners } = participants
  const cheats = ([0, 1] as const).filter(side => !history.isHonest(side)).map(side => owners[side])
  return random.pick([tower, stranger, ...cheats, ...cheats])
}

async function oneMove(history: ChannelHistory): Promise<Move | undefined> {
  const { model, random, timeS } = history
  if (model.status === 'settled') return afterSettlement(history)
  if (model.status !== 'closing') throw new Error(`the channel is ${model.status}`)
  if (timeS < model.deadlineS) return windowMoves(history)
  return random.oneIn(3) ? undefined : settleMove(history)
}

/** Whether nothing more can be paid out. */
export function isOver({ model }: ChannelHistory): boolean {
  return model.status === 'settled' && model.held[0] + model.held[1] === 0n
}

async function whileOpen(history: ChannelHistory, tick: number): Promise<Move | undefined> {
  const { random } = history
  for (let step = random.below(MAX_STEPS_PER_TICK); step >= 0; step--) await sessionStep(history)
  await history.record()
  if (tick >= MAX_OPEN_TICKS || (tick > 4 && random.oneIn(14))) {
    return challengeMove(history, random.below(2) as Side)
  }
  return openMoves(history)
}

/** Whoever sees a challenge signs nothing more. */
async function closeDoors(history: ChannelHistory): Promise<void> {
  for (const { session } of history.wire.parties) await session.beginClosing()
}

async function afterSettlement(history: ChannelHistory): Promise<Move | undefined> {
  const { model, random, timeS } = history
  if (isOver(history)) return undefined
  if (timeS >= model.sweepAtS && !random.oneIn(4)) {
    return sweepMove(history, model.held[0] > 0n ? 0 : 1)
  }
  return random.oneIn(3) ? undefined : settledMoves(history)
}

/**
 * What an honest side must have got out of its channel at least: its latest state, with the locks it receives paid as
 * far as they were witnessed, against the worst of what it had signed since the other side's last release.
 */
export function guaranteeOf(history: ChannelHistory, side: Side): bigint {
  const { model, states, wire } = history
  const received = history.latest(otherSide(side))
  const dueOn = (state: SignedState | undefined) =>
    (state?.balance.transferred ?? 0n) +
    (state?.locks
      ? state.locks.reduce((sum, lock) => sum + model.due(lock), 0n)
      : (state?.balance.locked ?? 0n))
  const releasedNonce = wire.parties[side].session.proofs().own?.nonce ?? 0
  const spent = states[side]
    .filter(({ nonce }) => nonce >= releasedNonce)
    .reduce((most, state) => {
      const due = dueOn(state)
      return due > most ? due : most
    }, 0n)
  return model.net(side) + dueOn(received) - spent
}

/** What the contract paid a side's owner since it was challenged. */
export function paidTo({ paid, participants }: ChannelHistory, side: Side): bigint {
  return paid.get(participants.owners[side]) ?? 0n
}
