import type { Address, Bytes32, Lock, Receipt } from '@tollway/codec'
import type { Startable } from '@tollway/mesh'

export interface AccountStatus {
  peerId: string
  channelId: Bytes32 | undefined
  channelStatus: 'none' | 'opening' | 'open' | 'closing' | 'closed'
  isHubConnected: boolean
  /** Base units that can still be locked or withdrawn. */
  available: bigint
}

/** A hub's claim: it holds `receipt`, signed by K. */
export interface Claim {
  payerKey: Address
  receipt: Receipt
}

/** What the client decides about money that the account moves. */
export interface AccountPolicy {
  /** Whether K signed at least this much: undefined agrees, text refuses. */
  onClaim(claim: Claim): string | undefined
  /** A lock of ours is gone for good: `paid` base units of it were paid. */
  onLockGone(lock: Lock, paid: bigint): void
}

/** The client's end of its channel with a hub, on chain and off. */
export interface ClientAccount extends Startable {
  /** The hub's owner address: what openings name. */
  readonly hub: Address
  /** The hub's peer id. */
  readonly hubPeerId: string
  /** The hub's terms; known once it was reached. */
  readonly fees: { feeBase: bigint; feePpm: number }
  status(): AccountStatus
  /** Our live locks. */
  locks(): Lock[]
  /** Called once, before `start`. */
  setPolicy(policy: AccountPolicy): void
  /** Adds receipt locks in one update; resolves when the hub has released it. */
  fund(locks: Lock[], options?: { signal?: AbortSignal }): Promise<void>
  /** Asks the hub to let go of locks that no receipt was signed for. */
  drop(lockIds: Bytes32[]): Promise<void>
  /** Swaps expired locks for what was witnessed. */
  sweep(): Promise<void>
  openChannel(deposit: bigint, options?: { signal?: AbortSignal }): Promise<Bytes32>
  withdraw(amount: bigint, options?: { signal?: AbortSignal }): Promise<void>
  closeCooperatively(options?: { signal?: AbortSignal }): Promise<void>
  closeUnilaterally(options?: { signal?: AbortSignal }): Promise<void>
}
