import type { Address, Bytes32, ChannelParams, Half, Lock, Receipt, Side } from '@tollway/codec'
import type { Declaration, LockProof, SignedProof } from '../contracts/adjudicator-types.ts'

/** A receipt with K's signature, as `registerReceipt` takes it. */
export interface EvidenceReceipt {
  receipt: Receipt
  signature: Uint8Array
}

/** The locks of one content of a half. `LockTree` of `@tollway/channel` is one. */
export interface EvidenceLockTree {
  readonly root: Bytes32
  list(): Lock[]
  get(lockId: Bytes32): Lock | undefined
  /** Path of a lock in the tree where the leaves of `unlocked` locks are zeroed. */
  proof(lockId: Bytes32, unlocked: Iterable<Bytes32>): LockProof
}

/** All that defends one channel on chain. `evidenceOf` of `@tollway/channel` makes it from a session. */
export interface DisputeEvidence {
  params: ChannelParams
  /** Our side; the half we send has its number. */
  side: Side
  secret: Uint8Array
  /** Latest proof of the half we receive; our transaction is its consent. */
  received: SignedProof | undefined
  /** Highest released proof of the half we send, with the receiver's Release. */
  sent: (SignedProof & { release: Uint8Array }) | undefined
  /** The highest nonce of our own half ever persisted: what a challenge declares; undefined to declare nothing. */
  declaration: Declaration | undefined
  /** Locks of every content that the contract may settle a half on. */
  locks: { half: Half; lock: Lock }[]
  trees(half: Half): EvidenceLockTree[]
  /** The best receipt known for the receipt lock of K. */
  receiptOf(payerKey: Address): EvidenceReceipt | undefined
  /** Whether no larger receipt of K can come any more: only then is its lock resolved before the expiry. */
  isFinal(payerKey: Address): boolean
}

/** Where the agent finds what defends the account's channels. */
export interface DisputeEvidenceSource {
  /** Channels that are not known to be over. */
  channelIds(): Bytes32[]
  /** The evidence as it is now; undefined for a channel nobody here knows. */
  evidence(channelId: Bytes32): Promise<DisputeEvidence | undefined>
  /** The one-way door before a challenge: when it resolves, nothing is signed in this channel any more. */
  beginClosing(channelId: Bytes32): Promise<void>
}
