import {
  balanceHashOf,
  EMPTY_BALANCE_HASH,
  otherSide,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type ProofContent,
  type Side,
  type SigningDomain
} from '@tollway/codec'
import { proofSalt } from './channel-secret.ts'
import type { ChannelState, HalfContent, SignedContent } from './channel-state.ts'

export function domainOf(state: ChannelState): SigningDomain {
  return state.params
}

export function signerOf(state: ChannelState, side: Side): Address {
  return side === 0 ? state.params.signerA : state.params.signerB
}

export function peerSigner(state: ChannelState): Address {
  return signerOf(state, otherSide(state.side))
}

export function sumsOf(content: HalfContent): SignedContent {
  const { nonce, transferred, locks } = content
  return { nonce, transferred, locked: locks.locked, locksRoot: locks.root }
}

/** The balance that a nonce of `half` commits to: its salt follows from s. */
export function balanceOf(state: ChannelState, half: Half, sums: SignedContent): Balance {
  const { transferred, locked, locksRoot } = sums
  return { transferred, locked, locksRoot, salt: proofSalt(state.secret, half, sums.nonce) }
}

export function hashOf(state: ChannelState, half: Half, sums: SignedContent): Bytes32 {
  return sums.nonce === 0 ? EMPTY_BALANCE_HASH : balanceHashOf(balanceOf(state, half, sums))
}

/** What is signed for a nonce of `half`, by its sender or by its receiver. */
export function proofContent(state: ChannelState, half: Half, sums: SignedContent): ProofContent {
  return { channelId: state.channelId, nonce: sums.nonce, balanceHash: hashOf(state, half, sums) }
}

export function ownHalf(state: ChannelState): Half {
  return state.side
}

export function peerHalf(state: ChannelState): Half {
  return otherSide(state.side)
}
