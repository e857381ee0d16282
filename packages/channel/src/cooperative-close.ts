import { cooperativeCloseDigest, type CooperativeClose } from '@tollway/codec'
import { MAX_PROPOSAL_LIFETIME_S, NO_SIGNATURE, type ChannelState } from './channel-state.ts'
import { ChannelUnavailableError, type RejectCode } from './errors.ts'
import { closeBalances } from './half-content.ts'
import type { CloseProposeMessage, CloseSignMessage } from './hub-message.ts'
import { domainOf, peerSigner } from './proof.ts'
import { signedBy, step, unavailable, type Step, type StepContext } from './step.ts'

/** With the word of this node's policy, which is asked last: from then on it reckons with the close. */
export interface CloseContext extends StepContext {
  refusal(deadlineS: number): string | undefined
}

/** Why both halves cannot be settled by agreement now. */
function obstacle(state: ChannelState): string | undefined {
  const why = unavailable(state)
  if (why !== undefined) return why
  if (state.own.pending) return 'an update is under way'
  if (state.own.released.locks.size > 0 || state.peer.accepted.locks.size > 0) return 'locks are open'
  return state.withdraw ? 'a withdrawal is under way' : undefined
}

function checkDeadline(deadlineS: number, nowS: number): string | undefined {
  if (deadlineS <= nowS) return `the deadline ${deadlineS} has passed`
  return deadlineS > nowS + MAX_PROPOSAL_LIFETIME_S ? `the deadline ${deadlineS} is too far away` : undefined
}

function sameClose(a: CooperativeClose, b: CooperativeClose): boolean {
  return a.balanceA === b.balanceA && a.balanceB === b.balanceB && a.deadline === b.deadline
}

/** Proposes to pay out what both halves have come to. Freezes the channel. @throws ChannelUnavailableError */
export function proposeClose(state: ChannelState, deadlineS: number, context: CloseContext): Step {
  const why = obstacle(state) ?? checkDeadline(deadlineS, context.nowS) ?? context.refusal(deadlineS)
  if (why !== undefined) throw new ChannelUnavailableError(state.channelId, why)
  const terms = { channelId: state.channelId, ...closeBalances(state), deadline: deadlineS }
  const close = { terms, mine: true, peerSignature: NO_SIGNATURE }
  return step({ ...state, close }, { type: 'send-close-propose', terms })
}

/** Signs the peer's proposal if it pays what we count too. Of two proposals A's stands. */
export function receiveClosePropose(
  state: ChannelState,
  message: CloseProposeMessage,
  context: CloseContext
): Step {
  const { channelId, balanceA, balanceB, deadline } = message
  const terms = { channelId, balanceA, balanceB, deadline }
  if (state.close && !state.close.mine && sameClose(state.close.terms, terms)) {
    return step(state, { type: 'send-close-sign', terms })
  }
  const yields = state.close?.mine && state.close.peerSignature.length === 0 && state.side === 1
  const open = yields ? { ...state, close: undefined } : state
  const why = obstacle(open)
  if (why !== undefined) return refusal(state, 'busy', why)
  const late = checkDeadline(deadline, context.nowS)
  if (late !== undefined) return refusal(state, 'content', late)
  const expected = closeBalances(open)
  if (expected.balanceA !== balanceA || expected.balanceB !== balanceB) {
    return refusal(state, 'content', `${expected.balanceA} and ${expected.balanceB} are the balances here`)
  }
  const unwilling = context.refusal(deadline)
  if (unwilling !== undefined) return refusal(state, 'policy', unwilling)
  const close = { terms, mine: false, peerSignature: NO_SIGNATURE }
  return step({ ...open, close }, { type: 'send-close-sign', terms })
}

/** The peer's signature under terms that we proposed or signed. */
export function receiveCloseSign(state: ChannelState, message: CloseSignMessage, context: StepContext): Step {
  const { close } = state
  if (!close || close.peerSignature.length > 0 || !sameClose(close.terms, message)) return step(state)
  if (state.status !== 'open' || state.mustClose !== undefined) return step(state)
  const { terms, mine } = close
  const digest = cooperativeCloseDigest(domainOf(state), terms)
  if (!signedBy(context.crypto, digest, message.signature, peerSigner(state))) {
    return refusal(state, 'signature', 'the signature is not by your session key')
  }
  const peerSignature = message.signature
  const agreed = { type: 'close-agreed', terms, peerSignature } as const
  const next = { ...state, close: { terms, mine, peerSignature } }
  return mine ? step(next, { type: 'send-close-sign', terms }, agreed) : step(next, agreed)
}

function refusal(state: ChannelState, code: RejectCode, message: string): Step {
  return step(state, { type: 'send-reject', nonce: 0, code, message })
}
