import type {
  Balance,
  Bytes32,
  ChannelParams,
  CooperativeClose,
  Half,
  Lock,
  Nonce,
  Side,
  Withdraw
} from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ChannelOp, ResolvedOp } from './channel-op.ts'
import type { ChannelMessage } from './hub-message.ts'
import type { LockTree } from './lock-tree.ts'
import type { Signer } from './signer.ts'
import type { AcceptedProof, ChainView, ChannelStatus } from './channel-state.ts'

/** Same shape as a write of `@tollway/store`; keys are relative to the channel. */
export type ChannelWrite = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string }

/** What the policy is told about an update of the peer's half whose arithmetic and signature are right. */
export interface IncomingUpdate {
  channelId: Bytes32
  ops: ResolvedOp[]
}

/**
 * Decides about the peer's updates: undefined accepts, a string refuses and is sent as the reason. It runs
 * inside the channel's queue: it must not wait for an operation of the same channel.
 */
export type UpdatePolicy = (update: IncomingUpdate) => string | undefined | Promise<string | undefined>

/** What happened, after it is durable. Handlers run synchronously and must not throw. */
export type ChannelEvent =
  /** The peer released our update: what it dropped or paid is final. */
  | { type: 'released'; ops: ResolvedOp[] }
  /** We accepted the peer's update. */
  | { type: 'accepted'; ops: ResolvedOp[] }
  /** The peer cheated, or one side lost data: enter `beginClosing` and challenge. */
  | { type: 'must-close'; reason: string }
  /** The peer signed, and so do we: either may submit it. */
  | { type: 'close-agreed'; close: SignedClose }
  | { type: 'withdraw-agreed'; withdraw: SignedWithdraw }

export interface SignedClose extends CooperativeClose {
  signatureA: Uint8Array
  signatureB: Uint8Array
}

export interface SignedWithdraw extends Withdraw {
  signatureA: Uint8Array
  signatureB: Uint8Array
}

export interface ChannelSessionComponents {
  crypto: Crypto
  /** This side's session key. */
  signer: Signer
  /** Durable when it resolves. A rejection stops the session: nothing later is signed. */
  persist(channelId: Bytes32, writes: ChannelWrite[]): Promise<void>
  /** Head time in whole seconds since 1970. */
  nowS(): number
  policy: UpdatePolicy
  /** Why a cooperative close until `deadlineS` must not be agreed to now, for example since a deposit is on its way. */
  closeRefusal?(deadlineS: number): string | undefined
  onEvent?(event: ChannelEvent): void
}

/** A new channel, or what `persist` was given: every key and value under this channel. */
export type ChannelSessionInit =
  | {
      params: ChannelParams
      side: Side
      /** The other signer's compressed key; s must hash to `params.secretHash`. */
      peerPublicKey: Uint8Array
    }
  | { entries: Iterable<[string, Uint8Array]> }

/** What a challenge or a response needs: the latest proof of a half that counts for this side. */
export interface DisputeProofs {
  secret: Uint8Array
  /** The highest released proof of our own half, with the peer's Release. */
  own: AcceptedProof | undefined
  /** The latest proof of the peer's half, signed by the peer; our consent is ours to give. */
  peer: AcceptedProof | undefined
  /**
   * The highest nonce of our own half that was ever persisted, and its balance: what to declare. Undefined when a
   * refused payment would make it look false: then declare nothing.
   */
  declaration: { nonce: Nonce; balance: Balance } | undefined
}

export interface OperationOptions {
  /** Stops the waiting, not the operation. */
  signal?: AbortSignal
}

/**
 * One channel of this node: serialises its operations, persists before it signs and sends, and resends
 * after a reconnect. A promise of an operation resolves when the peer's RELEASE is durable here.
 */
export interface ChannelSession {
  readonly channelId: Bytes32
  readonly params: ChannelParams
  /** Our side; `half(side)` is what we send. */
  readonly side: Side
  readonly status: ChannelStatus
  /** Set when the peer proved false, or data was lost. */
  readonly mustClose: string | undefined

  /** Whether the peer refused a proof of ours that no release has overtaken: see `update`. */
  readonly exposed: boolean
  /** Whether the peer may hold a proof of ours that is newer than the one it released: pending, or refused. */
  readonly unreleased: boolean
  /** A cooperative close is proposed or agreed on: nothing else is signed, and no deposit may be made. */
  readonly isFrozen: boolean
  /** A cooperative close or withdrawal is proposed or agreed on. Only a full view of the chain tells whether it was used. */
  readonly hasTerms: boolean

  /** What we can still send or lock, in base units: reserve, unreleased updates and withdrawals deducted. */
  available(): bigint
  /** The same for the peer, as far as we know. */
  peerAvailable(): bigint
  /** Locks we added (not yet released away), or the ones the peer added. */
  locks(whose: 'own' | 'peer'): Lock[]
  lock(whose: 'own' | 'peer', lockId: Bytes32): Lock | undefined
  /** Cumulative sums, as released (own) or accepted (peer). */
  transferred(whose: 'own' | 'peer'): bigint
  /** What each owner would get by a cooperative close now, locks not counted. */
  balances(): { balanceA: bigint; balanceB: bigint }
  proofs(): DisputeProofs
  /**
   * The locks of every content that the contract may settle this half on: the one of `proofs()`, and of our own half
   * also those that the peer did not release and could still bring.
   */
  lockTrees(half: Half): LockTree[]

  /**
   * Applies all operations in one update; refused or accepted together. No operations make an update too: once
   * it is released, a proof that was refused before can no longer reach the chain. Until then a refused lock or
   * transfer is not safe from the peer: give nothing back upstream for it while `exposed` is true.
   */
  update(ops: ChannelOp[], options?: OperationOptions): Promise<void>
  /** What the chain says, finalised. */
  observe(chain: ChainView): Promise<void>
  /** Freezes the channel until `deadlineS` and resolves with both signatures. Both lock roots must be empty. */
  proposeClose(deadlineS: number, options?: OperationOptions): Promise<SignedClose>
  /** Withdraws `amount` more for us; resolves with both signatures. */
  proposeWithdraw(amount: bigint, deadlineS: number, options?: OperationOptions): Promise<SignedWithdraw>
  /** The one-way door before a challenge: when it resolves, nothing is signed any more, ever. */
  beginClosing(): Promise<void>

  /** A connection to the peer stands: sends SYNC and what the peer lacks. Replaces an older connection. */
  connected(send: (message: ChannelMessage) => void): void
  disconnected(): void
  /** Takes a message of this channel. Resolves when it is dealt with; rejects only when `persist` failed. */
  receive(message: ChannelMessage): Promise<void>
}
