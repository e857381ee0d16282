import { otherSide, submitDigest, type Address, type Balance, type Half } from '@tollway/codec'
import type { Consent } from '@tollway/chain'
import { EMPTY_BALANCE } from './adjudicator-model.ts'
import { makeUp, maybeForged, pickOrNothing } from './challenge-moves.ts'
import { TICK_S, type ChannelHistory, type Move } from './channel-history.ts'
import { closeMove, depositMove, withdrawMove, witnessMove } from './open-moves.ts'
import { consentOf, type SignedState } from './signed-state.ts'

/** What may happen while the window is open. The last blocks belong to whoever is honest. */
export function windowMoves(history: ChannelHistory): Move | undefined {
  const { random, model, timeS } = history
  const blocksLeft = (model.deadlineS - timeS) / TICK_S
  if (blocksLeft <= 3) {
    const answer = honestAnswer(history)
    if (answer) return answer
  }
  const kind = random.weighted({
    answer: 3,
    respond: 8,
    refute: 5,
    witness: 3,
    early: 1,
    late: 1,
    nothing: 6
  })
  switch (kind) {
    case 'answer':
      return honestAnswer(history)
    case 'respond':
      return cheatingAnswer(history)
    case 'refute':
      return refuteMove(history)
    case 'witness':
      return witnessMove(history)
    case 'early':
      return settleMove(history)
    case 'late':
      return random.pick([depositMove, withdrawMove, closeMove])(history)
    case 'nothing':
      return undefined
  }
}

/** What a vigilant party or its tower brings while the contract does not have it: the best proof of each half. */
function honestAnswer(history: ChannelHistory): Move | undefined {
  const { model, random } = history
  const sides = ([0, 1] as const).filter(side => history.isHonest(side))
  for (const side of sides) {
    for (const half of [side, otherSide(side)]) {
      const best = half === side ? history.released(side) : history.latest(half)
      if (!best || best.nonce <= (model.dispute?.accepted[half]?.nonce ?? 0)) continue
      const kind = half === side ? 'release' : random.pick(['sender', 'submit', 'release'] as const)
      const sender = kind === 'submit' ? history.tower() : history.senderOf(side)
      return respondMove(history, best, kind, sender, true)
    }
  }
  return undefined
}

/** Any state of any half, real or made up, with any consent that somebody could come by. */
function cheatingAnswer(history: ChannelHistory): Move | undefined {
  const { random, states } = history
  const half = random.below(2) as Half
  const lies = states[half].filter(one => one.isAccepted && history.model.contradicts(one))
  let state = pickOrNothing(history, lies.length > 0 && !random.oneIn(3) ? lies : states[half])
  if (!history.isHonest(half) && random.oneIn(3)) state = history.remember(makeUp(history, half, state))
  if (!state) return undefined
  const kind = random.pick(['sender', 'submit', 'release'] as const)
  const receiver = otherSide(half)
  // An honest receiver consents only to what it accepted, and sends nothing else itself.
  const canConsent = !history.isHonest(receiver) || state.isAccepted
  const sender = kind === 'sender' ? history.senderOf(canConsent ? receiver : half) : history.anybody()
  return respondMove(history, maybeForged(history, state), kind, sender, canConsent && !random.oneIn(14))
}

function respondMove(
  history: ChannelHistory,
  state: SignedState,
  kind: Consent['kind'],
  sender: Address,
  isConsent: boolean
): Move {
  const { participants, channelId, model } = history
  // Without consent: the sender of the half signs in place of its receiver.
  const signed = isConsent ? participants : { ...participants, signers: swapped(participants.signers) }
  const consent = consentOf({ participants: signed, channelId, state }, kind, sender)
  return {
    name: `respond by ${kind}`,
    sender,
    call: calls => calls.respond(participants.params, state.half, state, consent),
    predict: timeS => model.respond(timeS, sender, state, { kind, isSigned: isConsent })
  }
}

function swapped<T>([a, b]: readonly [T, T]): readonly [T, T] {
  return [b, a]
}

function refuteMove(history: ChannelHistory): Move | undefined {
  const { random, model, participants, channelId, states } = history
  const { params, signers } = participants
  const { dispute } = model
  const liar = dispute?.challenger ?? 0
  const half = random.oneIn(10) ? otherSide(liar) : liar
  const lies = states[liar].filter(state => model.contradicts(state))
  let picked = pickOrNothing(history, lies.length > 0 && !random.oneIn(4) ? lies : states[half])
  if (!history.isHonest(half) && random.oneIn(6)) picked = history.remember(makeUp(history, half, picked))
  if (!picked) return undefined
  const state = maybeForged(history, picked)
  const sender = history.anybody()
  const hasSubmit = random.oneIn(2)
  const content = { channelId, nonce: state.nonce, balanceHash: state.hash }
  const submitSignature = hasSubmit
    ? signers[otherSide(liar)].sign(submitDigest(params, content, sender))
    : undefined
  const declared = dispute?.declaration?.balance ?? EMPTY_BALANCE
  return {
    name: hasSubmit ? 'refute by submit' : 'refute',
    sender,
    call: calls => calls.refute(params, { proof: state, declared, submitSignature }),
    predict: timeS => model.refute(timeS, sender, state, hasSubmit)
  }
}

/** With the right balances, seldom with others. */
export function settleMove(history: ChannelHistory): Move {
  const { random, model, participants, states } = history
  const balances: [Balance, Balance] = model.finalBalances()
  if (random.oneIn(5)) {
    const half = random.below(2) as Half
    balances[half] = pickOrNothing(history, states[half])?.balance ?? EMPTY_BALANCE
  }
  return {
    name: 'settle',
    sender: history.anybody(),
    call: calls => calls.settle(participants.params, balances),
    predict: timeS => model.settle(timeS, balances)
  }
}
