import { balanceProofDigest, cooperativeCloseDigest, releaseDigest, withdrawDigest } from '@tollway/codec'
import type { ChannelState } from './channel-state.ts'
import type { ChannelMessage, ReleaseMessage, UpdateMessage } from './hub-message.ts'
import { domainOf, ownHalf, peerHalf, proofContent, sumsOf } from './proof.ts'
import { syncMessage } from './resync.ts'
import type { Signer } from './signer.ts'
import type { Effect } from './step.ts'

/** The message that an effect sends, signed; undefined for an effect that sends nothing. */
export function messageOf(state: ChannelState, effect: Effect, signer: Signer): ChannelMessage | undefined {
  const { channelId } = state
  const domain = domainOf(state)
  switch (effect.type) {
    case 'send-update':
      return updateMessage(state, signer)
    case 'send-release':
      return releaseMessage(state, signer)
    case 'send-sync':
      return syncMessage(state)
    case 'send-reject':
      return { type: 'reject', channelId, nonce: effect.nonce, code: effect.code, message: effect.message }
    case 'send-close-propose':
      return { type: 'close-propose', ...effect.terms }
    case 'send-close-sign':
      return {
        type: 'close-sign',
        ...effect.terms,
        signature: signer.sign(cooperativeCloseDigest(domain, effect.terms))
      }
    case 'send-withdraw-propose':
      return { type: 'withdraw-propose', ...effect.terms }
    case 'send-withdraw-sign':
      return {
        type: 'withdraw-sign',
        ...effect.terms,
        signature: signer.sign(withdrawDigest(domain, effect.terms))
      }
    default:
      return undefined
  }
}

function updateMessage(state: ChannelState, signer: Signer): UpdateMessage | undefined {
  const { pending, released } = state.own
  if (!pending) return undefined
  const { nonce, transferred, locked, locksRoot } = sumsOf(pending.content)
  const proof = proofContent(state, ownHalf(state), sumsOf(pending.content))
  return {
    type: 'update',
    channelId: state.channelId,
    baseNonce: released.nonce,
    nonce,
    ops: pending.ops,
    transferred,
    locked,
    locksRoot,
    signature: signer.sign(balanceProofDigest(domainOf(state), proof))
  }
}

function releaseMessage(state: ChannelState, signer: Signer): ReleaseMessage {
  const proof = proofContent(state, peerHalf(state), sumsOf(state.peer.accepted))
  return { type: 'release', ...proof, signature: signer.sign(releaseDigest(domainOf(state), proof)) }
}
