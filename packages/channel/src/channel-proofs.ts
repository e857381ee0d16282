import { balanceProofDigest, releaseDigest, type Half } from '@tollway/codec'
import type { DisputeProofs } from './channel-session.ts'
import type { AcceptedProof, ChannelState, HalfContent } from './channel-state.ts'
import { balanceOf, domainOf, hashOf, ownHalf, peerHalf, proofContent, sumsOf } from './proof.ts'
import type { Signer } from './signer.ts'

/** Both halves' latest proofs with every signature, made again where it is ours. */
export function disputeProofs(state: ChannelState, signer: Signer): DisputeProofs {
  const { own, peer, secret } = state
  const { nonce } = own.signed
  return {
    secret,
    own: proofOf(state, ownHalf(state), own.released, signer, { release: own.release }),
    peer: proofOf(state, peerHalf(state), peer.accepted, signer, { signature: peer.signature }),
    declaration: nonce === 0 ? undefined : { nonce, balance: balanceOf(state, ownHalf(state), own.signed) }
  }
}

function proofOf(
  state: ChannelState,
  half: Half,
  content: HalfContent,
  signer: Signer,
  theirs: { signature?: Uint8Array; release?: Uint8Array }
): AcceptedProof | undefined {
  if (content.nonce === 0) return undefined
  const sums = sumsOf(content)
  const proof = proofContent(state, half, sums)
  const domain = domainOf(state)
  return {
    nonce: content.nonce,
    balance: balanceOf(state, half, sums),
    balanceHash: hashOf(state, half, sums),
    signature: theirs.signature ?? signer.sign(balanceProofDigest(domain, proof)),
    release: theirs.release ?? signer.sign(releaseDigest(domain, proof))
  }
}
