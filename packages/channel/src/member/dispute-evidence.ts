import type { Address, Balance, Bytes32, ChannelParams, Half, Lock, Nonce, Side } from '@tollway/codec'
import type { ChannelSession } from '../channel-session.ts'
import type { LockProof } from '../lock-tree.ts'
import type { SignedReceipt } from './hub-connection.ts'

/** All that defends one channel on chain. Structurally the `DisputeEvidence` of `@tollway/chain`. */
export interface ChannelEvidence {
  params: ChannelParams
  side: Side
  secret: Uint8Array
  /** Latest proof of the half we receive; our transaction is its consent. */
  received: { nonce: Nonce; balance: Balance; signature: Uint8Array } | undefined
  /** Highest released proof of the half we send, with the receiver's Release. */
  sent: { nonce: Nonce; balance: Balance; signature: Uint8Array; release: Uint8Array } | undefined
  /** The highest nonce of our own half ever persisted. */
  declaration: { nonce: Nonce; balance: Balance } | undefined
  /** Locks under the proofs above. */
  locks: { half: Half; lock: Lock }[]
  lockProof(half: Half, lockId: Bytes32, unlocked: Bytes32[]): LockProof
  /** The best receipt known for the receipt lock of K. */
  receiptOf(payerKey: Address): SignedReceipt | undefined
}

/** The evidence of a session. */
export declare function evidenceOf(
  session: ChannelSession,
  receiptOf: (payerKey: Address) => SignedReceipt | undefined
): ChannelEvidence
