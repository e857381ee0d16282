import { otherSide, type Side } from '@tollway/codec'
import { challengeMove } from './challenge-moves.ts'
import type { ChannelHistory, Move } from './channel-history.ts'
import { settleMove, windowMoves } from './dispute-moves.ts'
import { openMove, openMoves } from './open-moves.ts'
import { observe, sessionStep } from './session-steps.ts'
import type { SignedState } from './signed-state.ts'
import { settledMoves, sweepMove } from './settled-moves.ts'

/** The longest life of a channel before somebody challenges, in ticks. */
export const MAX_OPEN_TICKS = 24
const MAX_STEPS_PER_TICK = 12

/**
 * What happens in one channel until the block at `timeS`: steps between the sessions, and at most one transaction,
 * which is returned.
 */
export async function nextMove(
  history: ChannelHistory,
  tick: number,
  timeS: number
): Promise<Move | undefined> {
  history.timeS = timeS
  const { model, random } = history
  if (tick === 0) return openMove(history)
  await observe(history)
  switch (model.status) {
    case 'none':
      throw new Error('the channel did not open')
    case 'open':
      return whileOpen(history, tick)
    case 'closing':
      await closeDoors(history)
      if (timeS >= model.deadlineS) return random.oneIn(3) ? undefined : settleMove(history)
      return windowMoves(history)
    case 'settled':
      return afterSettlement(history)
  }
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
