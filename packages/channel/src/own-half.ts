import { nextNonce, releaseDigest } from '@tollway/codec'
import type { ChannelOp, ResolvedOp } from './channel-op.ts'
import { MAX_REFUSED, type ChannelState, type HalfContent } from './channel-state.ts'
import { ChannelUnavailableError, InvalidOperationError } from './errors.ts'
import { applyOps, checkCap, ownCap, totalOf } from './half-content.ts'
import type { RejectMessage, ReleaseMessage } from './hub-message.ts'
import { domainOf, ownHalf, peerSigner, proofContent, sumsOf } from './proof.ts'
import { signedBy, step, unavailable, type Step, type StepContext } from './step.ts'

/** An update under construction: the released state at first. */
export interface Draft {
  readonly ops: readonly ChannelOp[]
  readonly resolved: readonly ResolvedOp[]
  readonly content: HalfContent
}

/**
 * Begins the next proof of our half. One update is under way at a time: its release or refusal comes before
 * the next.
 * @throws ChannelUnavailableError, InvalidOperationError
 */
export function beginUpdate(state: ChannelState): Draft {
  const why = unavailable(state)
  if (why !== undefined) throw new ChannelUnavailableError(state.channelId, why)
  if (state.own.pending) throw new InvalidOperationError('an update is under way already')
  const { released, signed } = state.own
  return { ops: [], resolved: [], content: { ...released, nonce: nextNonce(signed.nonce) } }
}

/** The draft with more operations. @throws InvalidOperationError, OverspendError */
export function extendUpdate(
  state: ChannelState,
  draft: Draft,
  ops: ChannelOp[],
  context: StepContext
): Draft {
  const times = { nowS: context.nowS, finalisedTimeS: state.chain.finalisedTimeS }
  const { content, resolved } = applyOps(draft.content, ops, draft.content.nonce, times)
  checkCap(content, draft.content, ownCap(state))
  return { ops: [...draft.ops, ...ops], resolved: [...draft.resolved, ...resolved], content }
}

/** Makes a draft the pending update. */
export function finishUpdate(state: ChannelState, draft: Draft): Step {
  const pending = { ops: [...draft.ops], resolved: [...draft.resolved], content: draft.content }
  const { transferred } = draft.content
  const peak = transferred > state.own.peak ? transferred : state.own.peak
  const own = { ...state.own, pending, signed: sumsOf(draft.content), peak }
  return step({ ...state, own }, { type: 'send-update' })
}

/** The peer's consent to our pending proof. Anything else is a duplicate, and ignored. */
export function receiveRelease(state: ChannelState, message: ReleaseMessage, context: StepContext): Step {
  const { pending } = state.own
  if (pending?.content.nonce !== message.nonce) return step(state)
  const proof = proofContent(state, ownHalf(state), sumsOf(pending.content))
  if (proof.balanceHash !== message.balanceHash) return step(state)
  const digest = releaseDigest(domainOf(state), proof)
  if (!signedBy(context.crypto, digest, message.signature, peerSigner(state))) return step(state)
  const own = {
    ...state.own,
    released: pending.content,
    release: message.signature,
    pending: undefined,
    exposure: 0n,
    refused: []
  }
  return step({ ...state, own }, { type: 'released', ops: pending.resolved })
}

/** The peer refuses our pending update, or our proposal. What it could still bring to the chain stays counted. */
export function receiveReject(state: ChannelState, message: RejectMessage): Step {
  const { code, message: reason } = message
  if (message.nonce === 0) return rejectProposal(state, message)
  const { pending, exposure } = state.own
  if (pending?.content.nonce !== message.nonce) return step(state)
  const total = totalOf(pending.content)
  const hasLocks = pending.content.locks.root !== state.own.released.locks.root
  const refused = hasLocks ? [...state.own.refused, pending].slice(-MAX_REFUSED) : state.own.refused
  const own = { ...state.own, pending: undefined, exposure: total > exposure ? total : exposure, refused }
  return step({ ...state, own }, { type: 'rejected', code, message: reason })
}

/** A proposal of ours that we have not signed is void once it is refused. */
function rejectProposal(state: ChannelState, { code, message }: RejectMessage): Step {
  const open = { ...state }
  if (state.close?.mine && state.close.peerSignature.length === 0) open.close = undefined
  if (state.withdraw?.mine && state.withdraw.peerSignature.length === 0) open.withdraw = undefined
  if (open.close === state.close && open.withdraw === state.withdraw) return step(state)
  return step(open, { type: 'proposal-rejected', code, message })
}
