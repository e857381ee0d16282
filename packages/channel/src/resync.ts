import { balanceProofDigest } from '@tollway/codec'
import type { ChannelState, SignedContent } from './channel-state.ts'
import type { SyncMessage } from './hub-message.ts'
import { domainOf, hashOf, ownHalf, peerHalf, signerOf, sumsOf } from './proof.ts'
import { mustClose, signedBy, step, type Effect, type Step, type StepContext } from './step.ts'

const NO_PROOF = new Uint8Array(65)

/** What this side has, for the peer. */
export function syncMessage(state: ChannelState): SyncMessage {
  const { own, peer } = state
  return {
    type: 'sync',
    channelId: state.channelId,
    sentNonce: own.signed.nonce,
    sentHash: hashOf(state, ownHalf(state), own.signed),
    releasedNonce: own.released.nonce,
    acceptedNonce: peer.accepted.nonce,
    acceptedHash: hashOf(state, peerHalf(state), sumsOf(peer.accepted)),
    acceptedSignature: peer.accepted.nonce === 0 ? NO_PROOF : peer.signature
  }
}

/**
 * Compares what the peer has with what we have, and sends what it lacks: the release first, for our
 * update may spend what it released. A peer that is behind what it
 * released has lost its data: it learns so from our SYNC, which shows its own signature.
 */
export function receiveSync(state: ChannelState, message: SyncMessage, context: StepContext): Step {
  const loss = lostByUs(state, message, context)
  if (loss !== undefined) return mustClose(state, loss)
  if (state.status !== 'open' || state.mustClose !== undefined) return step(state)
  const effects: Effect[] = []
  const { pending } = state.own
  if (message.releasedNonce < state.peer.accepted.nonce) effects.push({ type: 'send-release' })
  if (pending && message.acceptedNonce < pending.content.nonce) effects.push({ type: 'send-update' })
  return step(state, ...effects, ...proposals(state))
}

/** Open proposals again: what was signed or proposed may have been lost. */
function proposals({ close, withdraw }: ChannelState): Effect[] {
  const effects: Effect[] = []
  if (close) {
    const ours = close.mine && close.peerSignature.length === 0
    effects.push({ type: ours ? 'send-close-propose' : 'send-close-sign', terms: close.terms })
  }
  if (withdraw) {
    const ours = withdraw.mine && withdraw.peerSignature.length === 0
    effects.push({ type: ours ? 'send-withdraw-propose' : 'send-withdraw-sign', terms: withdraw.terms })
  }
  return effects
}

/** The peer shows our own signature on something we do not know. A claim without signature proves nothing. */
function lostByUs(state: ChannelState, message: SyncMessage, context: StepContext): string | undefined {
  const { acceptedNonce: nonce, acceptedHash: balanceHash, acceptedSignature } = message
  const { released, pending } = state.own
  if (nonce === 0 || nonce < released.nonce) return undefined
  if (
    known(
      state,
      [released, pending?.content].map(content => content && sumsOf(content)),
      message
    )
  ) {
    return undefined
  }
  const digest = balanceProofDigest(domainOf(state), { channelId: state.channelId, nonce, balanceHash })
  if (!signedBy(context.crypto, digest, acceptedSignature, signerOf(state, state.side))) return undefined
  return `the peer accepted our nonce ${nonce} with a content that is not stored here`
}

function known(state: ChannelState, contents: (SignedContent | undefined)[], message: SyncMessage): boolean {
  return contents.some(
    sums =>
      sums?.nonce === message.acceptedNonce && hashOf(state, ownHalf(state), sums) === message.acceptedHash
  )
}
