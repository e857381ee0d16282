import { otherSide, withdrawDigest, type Withdraw } from '@tollway/codec'
import { MAX_PROPOSAL_LIFETIME_S, NO_SIGNATURE, type ChannelState } from './channel-state.ts'
import { ChannelUnavailableError, InvalidOperationError, OverspendError, type RejectCode } from './errors.ts'
import { ownWithdrawable, peerAvailable } from './half-content.ts'
import type { WithdrawProposeMessage, WithdrawSignMessage } from './hub-message.ts'
import { domainOf, peerSigner } from './proof.ts'
import { signedBy, step, unavailable, type Step, type StepContext } from './step.ts'

function sameWithdraw(a: Withdraw, b: Withdraw): boolean {
  return a.withdrawnA === b.withdrawnA && a.withdrawnB === b.withdrawnB && a.deadline === b.deadline
}

function obstacle(state: ChannelState, deadlineS: number, nowS: number): string | undefined {
  const why = unavailable(state)
  if (why !== undefined) return why
  if (state.withdraw) return 'another withdrawal is under way'
  if (deadlineS <= nowS) return `the deadline ${deadlineS} has passed`
  return deadlineS > nowS + MAX_PROPOSAL_LIFETIME_S ? `the deadline ${deadlineS} is too far away` : undefined
}

/**
 * Proposes to pay our owner `amount` more. It counts as spent from here on.
 * @throws ChannelUnavailableError, InvalidOperationError, OverspendError
 */
export function proposeWithdraw(
  state: ChannelState,
  amount: bigint,
  deadlineS: number,
  context: StepContext
): Step {
  const why = obstacle(state, deadlineS, context.nowS)
  if (why !== undefined) throw new ChannelUnavailableError(state.channelId, why)
  if (amount <= 0n) throw new InvalidOperationError(`a withdrawal of ${amount}`)
  const available = ownWithdrawable(state)
  if (amount > available) throw new OverspendError(amount, available)
  const { withdrawnA, withdrawnB } = state.chain
  const terms: Withdraw = {
    channelId: state.channelId,
    withdrawnA: state.side === 0 ? withdrawnA + amount : withdrawnA,
    withdrawnB: state.side === 1 ? withdrawnB + amount : withdrawnB,
    deadline: deadlineS
  }
  const withdraw = { terms, mine: true, peerSignature: NO_SIGNATURE }
  return step({ ...state, withdraw }, { type: 'send-withdraw-propose', terms })
}

/** Signs a withdrawal that the peer can cover, and that leaves our own total alone. */
export function receiveWithdrawPropose(
  state: ChannelState,
  message: WithdrawProposeMessage,
  context: StepContext
): Step {
  const { channelId, withdrawnA, withdrawnB, deadline } = message
  const terms = { channelId, withdrawnA, withdrawnB, deadline }
  if (state.withdraw && !state.withdraw.mine && sameWithdraw(state.withdraw.terms, terms)) {
    return step(state, { type: 'send-withdraw-sign', terms })
  }
  const yields = state.withdraw?.mine && state.withdraw.peerSignature.length === 0 && state.side === 1
  const open = yields ? { ...state, withdraw: undefined } : state
  const why = obstacle(open, deadline, context.nowS)
  if (why !== undefined) return refusal(state, 'busy', why)
  const before = [state.chain.withdrawnA, state.chain.withdrawnB] as const
  const after = [withdrawnA, withdrawnB] as const
  const peer = otherSide(state.side)
  if (after[state.side] !== before[state.side]) return refusal(state, 'content', 'it changes our own total')
  const amount = after[peer] - before[peer]
  if (amount <= 0n) return refusal(state, 'content', `a withdrawal of ${amount}`)
  if (amount > peerAvailable(open)) return refusal(state, 'overspend', `${peerAvailable(open)} is available`)
  const withdraw = { terms, mine: false, peerSignature: NO_SIGNATURE }
  return step({ ...open, withdraw }, { type: 'send-withdraw-sign', terms })
}

/** The peer's signature under a withdrawal that we proposed or signed. */
export function receiveWithdrawSign(
  state: ChannelState,
  message: WithdrawSignMessage,
  context: StepContext
): Step {
  const { withdraw } = state
  if (!withdraw || withdraw.peerSignature.length > 0 || !sameWithdraw(withdraw.terms, message)) {
    return step(state)
  }
  if (state.status !== 'open' || state.mustClose !== undefined) return step(state)
  const { terms, mine } = withdraw
  const digest = withdrawDigest(domainOf(state), terms)
  if (!signedBy(context.crypto, digest, message.signature, peerSigner(state))) {
    return refusal(state, 'signature', 'the signature is not by your session key')
  }
  const peerSignature = message.signature
  const agreed = { type: 'withdraw-agreed', terms, peerSignature } as const
  const next = { ...state, withdraw: { terms, mine, peerSignature } }
  return mine ? step(next, { type: 'send-withdraw-sign', terms }, agreed) : step(next, agreed)
}

function refusal(state: ChannelState, code: RejectCode, message: string): Step {
  return step(state, { type: 'send-reject', nonce: 0, code, message })
}
