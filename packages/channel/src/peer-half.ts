import { balanceProofDigest, type Nonce } from '@tollway/codec'
import type { ResolvedOp } from './channel-op.ts'
import type { ChannelState, HalfContent, SignedContent } from './channel-state.ts'
import { InvalidOperationError, OverspendError, type RejectCode } from './errors.ts'
import { applyOps, checkCap, follows, NotExpiredError, peerCap } from './half-content.ts'
import type { UpdateMessage } from './hub-message.ts'
import { domainOf, hashOf, peerHalf, peerSigner, proofContent, sumsOf } from './proof.ts'
import { mustClose, signedBy, step, unavailable, type Step, type StepContext } from './step.ts'

/** An update whose arithmetic and signature are right: the policy decides between the two. */
export interface AcceptableUpdate {
  ops: ResolvedOp[]
  accept(): Step
  refuse(reason: string): Step
}

/** Checks an update of the peer's half: either done with (a step), or up to the policy. */
export function receiveUpdate(
  state: ChannelState,
  message: UpdateMessage,
  context: StepContext
): Step | AcceptableUpdate {
  const { nonce } = message
  const { accepted, refusedNonce } = state.peer
  if (nonce === 0 || nonce < accepted.nonce) return step(state)
  const proof = proofContent(state, peerHalf(state), message)
  const digest = balanceProofDigest(domainOf(state), proof)
  if (!signedBy(context.crypto, digest, message.signature, peerSigner(state))) {
    return rejection(state, nonce, 'signature', 'the signature is not by your session key')
  }
  if (nonce === accepted.nonce) return receiveAgain(state, message)
  if (nonce <= refusedNonce) return rejection(state, nonce, 'base', 'it was refused before')
  const why = unavailable(state)
  if (why !== undefined) return refuse(state, nonce, 'unavailable', why)
  if (message.baseNonce !== accepted.nonce || !follows(accepted.nonce, nonce)) {
    return refuse(
      state,
      nonce,
      'base',
      `${accepted.nonce} was accepted last, this builds on ${message.baseNonce}`
    )
  }
  return check(state, message, context)
}

function check(state: ChannelState, message: UpdateMessage, context: StepContext): Step | AcceptableUpdate {
  const { accepted } = state.peer
  const { nonce } = message
  const times = { nowS: context.nowS, finalisedTimeS: state.chain.finalisedTimeS }
  try {
    const { content, resolved } = applyOps(accepted, message.ops, nonce, times)
    if (!sameSums(sumsOf(content), message)) {
      return refuse(state, nonce, 'content', 'the operations come to other sums than the proof')
    }
    checkCap(content, accepted, peerCap(state))
    return {
      ops: resolved,
      accept: () => accept(state, content, resolved, message.signature),
      refuse: reason => refuse(state, nonce, 'policy', reason)
    }
  } catch (error) {
    if (error instanceof NotExpiredError) return refuse(state, nonce, 'not-expired', error.message)
    if (error instanceof OverspendError) return refuse(state, nonce, 'overspend', error.message)
    if (error instanceof InvalidOperationError) return refuse(state, nonce, 'lock', error.message)
    throw error
  }
}

function sameSums(sums: SignedContent, message: UpdateMessage): boolean {
  const { transferred, locked, locksRoot } = message
  return sums.transferred === transferred && sums.locked === locked && sums.locksRoot === locksRoot
}

function accept(state: ChannelState, content: HalfContent, ops: ResolvedOp[], signature: Uint8Array): Step {
  const peer = { ...state.peer, accepted: content, signature }
  return step({ ...state, peer }, { type: 'accepted', ops }, { type: 'send-release' })
}

/** The accepted nonce again: the same content gets the same release, another is proof of cheating. */
function receiveAgain(state: ChannelState, message: UpdateMessage): Step {
  const half = peerHalf(state)
  if (hashOf(state, half, message) !== hashOf(state, half, sumsOf(state.peer.accepted))) {
    return mustClose(state, `the peer signed two contents for nonce ${message.nonce}`)
  }
  return state.status === 'open' && state.mustClose === undefined
    ? step(state, { type: 'send-release' })
    : step(state)
}

/** A refusal holds for good: the sender takes the content back, so a late duplicate must not be accepted. */
function refuse(state: ChannelState, nonce: Nonce, code: RejectCode, message: string): Step {
  const peer = { ...state.peer, refusedNonce: Math.max(nonce, state.peer.refusedNonce) }
  return rejection({ ...state, peer }, nonce, code, message)
}

function rejection(state: ChannelState, nonce: Nonce, code: RejectCode, message: string): Step {
  return step(state, { type: 'send-reject', nonce, code, message })
}
