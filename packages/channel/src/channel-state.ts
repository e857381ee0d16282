import type { Balance, Bytes32, ChannelParams, CooperativeClose, Nonce, Side, Withdraw } from '@tollway/codec'
import type { ChannelOp, ResolvedOp } from './channel-op.ts'
import type { LockTree } from './lock-tree.ts'

/** `closing` is a durable one-way door: after it nothing is signed. */
export type ChannelStatus = 'open' | 'closing' | 'closed'

/** Finalised facts. Totals only grow; `finalisedTimeS` is the finalised block's timestamp. */
export interface ChainView {
  finalisedTimeS: number
  depositA: bigint
  depositB: bigint
  withdrawnA: bigint
  withdrawnB: bigint
  status: ChannelStatus
}

/** A proof with the signature that makes it count for us. */
export interface AcceptedProof {
  nonce: Nonce
  balance: Balance
  balanceHash: Bytes32
  /** The sender's signature (BalanceProof); of our own half it can be made again at any time. */
  signature: Uint8Array
  /** The receiver's Release; on the peer's half it is ours and can be made at any time. */
  release: Uint8Array
}

/** The agreed content of one half. */
export interface HalfContent {
  nonce: Nonce
  transferred: bigint
  locks: LockTree
}

/** An update of our half that is persisted but not released. */
export interface PendingUpdate {
  ops: ChannelOp[]
  /** The same with their locks. */
  resolved: ResolvedOp[]
  content: HalfContent
}

/** What a signed nonce of our own half committed to. */
export interface SignedContent {
  nonce: Nonce
  transferred: bigint
  locked: bigint
  locksRoot: Bytes32
}

/** Our own half. */
export interface OwnHalf {
  /** As the peer last released it. */
  released: HalfContent
  /** The peer's Release of `released`; empty at nonce 0. */
  release: Uint8Array
  pending: PendingUpdate | undefined
  /** The highest nonce ever persisted, and its sums: refused ones too. */
  signed: SignedContent
  /** The largest transferred + locked among refused proofs that a release has not overtaken yet. */
  exposure: bigint
  /**
   * The last refused updates that changed locks and that a release has not overtaken yet, at most MAX_REFUSED: the peer
   * may bring one to the chain, and what it leaves of the locks is ours to take back.
   */
  refused: PendingUpdate[]
  /** The largest `transferred` ever signed, refused proofs included. */
  peak: bigint
}

/** The peer's half. */
export interface PeerHalf {
  accepted: HalfContent
  /** The peer's BalanceProof of `accepted`; empty at nonce 0. */
  signature: Uint8Array
  /** Updates up to this nonce are refused for good. */
  refusedNonce: Nonce
}

/** Terms we proposed (`mine`) or signed: they bind until the deadline has passed, finalised and unused. */
export interface Proposal<Terms> {
  terms: Terms
  mine: boolean
  /** The peer's signature; empty until it arrives. We sign our own proposal only then. */
  peerSignature: Uint8Array
}

export type CloseProposal = Proposal<CooperativeClose>
export type WithdrawProposal = Proposal<Withdraw>

/** Everything one side knows about a channel. Never mutated: a step returns a new one. */
export interface ChannelState {
  channelId: Bytes32
  params: ChannelParams
  side: Side
  secret: Uint8Array
  status: ChannelStatus
  mustClose: string | undefined
  chain: ChainView
  own: OwnHalf
  peer: PeerHalf
  close: CloseProposal | undefined
  withdraw: WithdrawProposal | undefined
}

/** What a cheat can lose: deposit / 16, spendable only by closing. */
export const RESERVE_DIVISOR = 16n
/** Receivers refuse more locks in one half. */
export const MAX_LOCKS = 16_384
/** Receivers refuse locks that live longer. */
export const MAX_LOCK_LIFETIME_S = 7 * 24 * 3600
/** Nobody signs a cooperative close or withdrawal that binds for longer. */
export const MAX_PROPOSAL_LIFETIME_S = 24 * 3600
/** As many refused updates with locks are kept. */
export const MAX_REFUSED = 4
/** No signature yet. */
export const NO_SIGNATURE = new Uint8Array(0)
