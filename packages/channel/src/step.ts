import type { Address, CooperativeClose, Nonce, Withdraw } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ResolvedOp } from './channel-op.ts'
import type { ChannelState } from './channel-state.ts'
import type { RejectCode } from './errors.ts'

/** What the pure steps need from outside. */
export interface StepContext {
  crypto: Crypto
  /** Head time, seconds since 1970. */
  nowS: number
}

/** What to do once the new state is durable, in this order. Signing happens then, not before. */
export type Effect =
  /** Sign and send the pending update. */
  | { type: 'send-update' }
  /** Sign and send the release of the peer's accepted proof. */
  | { type: 'send-release' }
  | { type: 'send-sync' }
  | { type: 'send-reject'; nonce: Nonce; code: RejectCode; message: string }
  | { type: 'send-close-propose'; terms: CooperativeClose }
  | { type: 'send-close-sign'; terms: CooperativeClose }
  | { type: 'send-withdraw-propose'; terms: Withdraw }
  | { type: 'send-withdraw-sign'; terms: Withdraw }
  | { type: 'released'; ops: ResolvedOp[] }
  | { type: 'accepted'; ops: ResolvedOp[] }
  | { type: 'rejected'; code: RejectCode; message: string }
  | { type: 'proposal-rejected'; code: RejectCode; message: string }
  | { type: 'must-close'; reason: string }
  | { type: 'close-agreed'; terms: CooperativeClose; peerSignature: Uint8Array }
  | { type: 'withdraw-agreed'; terms: Withdraw; peerSignature: Uint8Array }

/** The outcome of a step: a new state, and what follows from it. */
export interface Step {
  state: ChannelState
  effects: Effect[]
}

export function step(state: ChannelState, ...effects: Effect[]): Step {
  return { state, effects }
}

/** The peer is at fault, or data is lost: nothing is signed here any more but what exists. */
export function mustClose(state: ChannelState, reason: string): Step {
  if (state.mustClose !== undefined) return step(state)
  return step({ ...state, mustClose: reason }, { type: 'must-close', reason })
}

/** Why this channel signs nothing now; undefined when it does. */
export function unavailable(state: ChannelState): string | undefined {
  if (state.status !== 'open') return `it is ${state.status}`
  if (state.mustClose !== undefined) return `it must close: ${state.mustClose}`
  if (state.close) return 'a cooperative close is under way'
  return undefined
}

/** Whether `signature` over `digest` is by `signer`. */
export function signedBy(
  crypto: Crypto,
  digest: Uint8Array,
  signature: Uint8Array,
  signer: Address
): boolean {
  try {
    return crypto.recoverAddress(digest, signature) === signer
  } catch {
    return false
  }
}
