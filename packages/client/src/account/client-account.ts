import type { TabFunding } from '@tollway/channel'
import type { Address, Bytes32, Lock } from '@tollway/codec'
import type { Startable } from '@tollway/mesh'

export interface AccountStatus {
  peerId: string
  channelId: Bytes32 | undefined
  channelStatus: 'none' | 'opening' | 'open' | 'closing' | 'closed'
  isHubConnected: boolean
  /** Base units that can still be locked or withdrawn. */
  available: bigint
}

/** Told, after it is durable, that a lock of ours is gone: `paid` base units of it were paid, fee included. */
export type LockGoneListener = (lock: Lock, paid: bigint) => void

/** What the hub adds to a receipt. */
export interface HubFees {
  /** Base units, once per tab that pays anything. */
  feeBase: bigint
  /** Millionths of the receipt, rounded up. */
  feePpm: number
}

/** The client's end of its channel with a hub, on chain and off. */
export interface ClientAccount extends Startable {
  /** The hub's owner address: what openings name. */
  readonly hub: Address
  /** The hub's peer id. */
  readonly hubPeerId: string
  status(): AccountStatus
  /** Our live locks. */
  locks(): Lock[]
  /** Whom to tell about locks that are gone. Called once, before `start`. */
  onLockGone(listener: LockGoneListener): void
  /** Waits for the hub's terms. @throws HubUnreachableError */
  fees(options?: { signal?: AbortSignal }): Promise<HubFees>
  /** Adds receipt locks in one update; resolves when the hub has released it. @throws NoFundsError */
  fund(tabs: TabFunding[], options?: { signal?: AbortSignal }): Promise<void>
  /** Asks the hub to let go of locks whose tabs were never opened; it refuses for others. */
  drop(payerKeys: Address[], options?: { signal?: AbortSignal }): Promise<void>
  /** Swaps expired locks for what was witnessed. Returns how many. */
  sweep(): Promise<number>
  openChannel(deposit: bigint, options?: { signal?: AbortSignal }): Promise<Bytes32>
  withdraw(amount: bigint, options?: { signal?: AbortSignal }): Promise<void>
  closeCooperatively(options?: { signal?: AbortSignal }): Promise<void>
  closeUnilaterally(options?: { signal?: AbortSignal }): Promise<void>
}
