import {
  cooperativeCloseDigest,
  withdrawDigest,
  type CooperativeClose,
  type Side,
  type Withdraw
} from '@tollway/codec'
import type { SignedClose, SignedWithdraw } from './channel-session.ts'
import type { ChannelState } from './channel-state.ts'
import { domainOf } from './proof.ts'
import type { Signer } from './signer.ts'

function ordered(
  side: Side,
  ours: Uint8Array,
  theirs: Uint8Array
): Pick<SignedClose, 'signatureA' | 'signatureB'> {
  return side === 0 ? { signatureA: ours, signatureB: theirs } : { signatureA: theirs, signatureB: ours }
}

export function signedClose(
  state: ChannelState,
  terms: CooperativeClose,
  peerSignature: Uint8Array,
  signer: Signer
): SignedClose {
  const ours = signer.sign(cooperativeCloseDigest(domainOf(state), terms))
  return { ...terms, ...ordered(state.side, ours, peerSignature) }
}

export function signedWithdraw(
  state: ChannelState,
  terms: Withdraw,
  peerSignature: Uint8Array,
  signer: Signer
): SignedWithdraw {
  const ours = signer.sign(withdrawDigest(domainOf(state), terms))
  return { ...terms, ...ordered(state.side, ours, peerSignature) }
}
