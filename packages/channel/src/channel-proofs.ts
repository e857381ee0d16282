import { balanceProofDigest, releaseDigest, ZERO_BYTES32, type Balance, type Half } from '@tollway/codec'
import type { DisputeProofs } from './channel-session.ts'
import type { AcceptedProof, ChannelState, HalfContent } from './channel-state.ts'
import { balanceOf, domainOf, hashOf, ownHalf, peerHalf, proofContent, sumsOf } from './proof.ts'
import type { Signer } from './signer.ts'

const EMPTY_BALANCE: Balance = { transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }

/** Both halves' latest proofs with every signature, made again where it is ours. */
export function disputeProofs(state: ChannelState, signer: Signer): DisputeProofs {
  const { own, peer, secret } = state
  return {
    secret,
    own: proofOf(state, ownHalf(state), own.released, signer, { release: own.release }),
    peer: proofOf(state, peerHalf(state), peer.accepted, signer, { signature: peer.signature }),
    declaration: declarationOf(state)
  }
}

/**
 * The contract takes a lower nonce with a larger sum for a lie, and a refused payment leaves just that behind: then
 * declaring nothing, and waiting longer, is the only safe way.
 */
function declarationOf(state: ChannelState): DisputeProofs['declaration'] {
  const { signed, peak } = state.own
  if (signed.nonce === 0) return { nonce: 0, balance: EMPTY_BALANCE }
  if (signed.transferred < peak) return undefined
  return { nonce: signed.nonce, balance: balanceOf(state, ownHalf(state), signed) }
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
