import type { Address, Bytes32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { Logger, Startable } from '../environment.ts'
import type { EventFollower } from '../follower/event-follower.ts'
import type { ChainClient } from '../rpc/chain-client.ts'
import type { DisputeEvidenceSource, EvidenceReceipt } from './dispute-evidence.ts'

/** How a dispute stands: to be challenged, in its window, settled with locks held, or over. */
export type DisputePhase = 'challenging' | 'open' | 'settled' | 'done'

export interface DisputeSummary {
  channelId: Bytes32
  phase: DisputePhase
  /** Whether this account challenges. */
  ours: boolean
  /** Seconds since 1970: end of the window, or when sweeping begins; 0 before the challenge is on chain. */
  deadlineS: number
  /** The last thing that went wrong and is tried again. */
  lastError: string | undefined
}

export interface DisputeAgentStatus {
  account: Address
  disputes: DisputeSummary[]
  receiptsRegistered: number
}

export type DisputeEvent =
  | { type: 'challenged'; channelId: Bytes32; ours: boolean; deadlineS: number }
  | { type: 'responded'; channelId: Bytes32; half: 0 | 1; nonce: number }
  | { type: 'settled'; channelId: Bytes32 }
  | { type: 'unlocked'; channelId: Bytes32; half: 0 | 1; lockId: Bytes32 }
  | { type: 'done'; channelId: Bytes32 }

export interface DisputeAgentComponents {
  chain: ChainClient
  /** Its account owns, or signs for, one side of every channel. */
  adjudicator: AdjudicatorClient
  /** Subscribe before it starts: the agent does so when it is created. */
  follower: EventFollower
  /** A sub-space of its own. */
  store: Store
  evidence: DisputeEvidenceSource
  logger?: Logger
}

export interface DisputeAgentInit {
  /** Default {@link DEFAULT_DISPUTE_POLL_MS}. */
  pollMs?: number
  /** A receipt whose lock is unpaid this long before its expiry is registered. Default {@link DEFAULT_REGISTER_MARGIN_S}. */
  registerMarginS?: number
  /** Chain time between two looks at all locks. Default {@link DEFAULT_LOCK_SCAN_S}. */
  lockScanS?: number
  onEvent?(event: DisputeEvent): void
}

export const DEFAULT_DISPUTE_POLL_MS = 1000
export const DEFAULT_REGISTER_MARGIN_S = 3600
export const DEFAULT_LOCK_SCAN_S = 30

/**
 * Defends one account's channels on chain. A channel that somebody challenged is answered at once with the latest
 * proofs of both halves, settled when the window has ended, its locks are resolved, and the rest swept.
 * Receipts of unpaid locks are registered before the locks expire. Everything goes through the transaction
 * queue under an intent of its own and is decided anew from the chain's state, so that a restart repeats nothing.
 */
export interface DisputeAgent extends Startable {
  /** Closes a channel unilaterally. Durable when it resolves; the challenge follows. Idempotent. */
  challenge(channelId: Bytes32): Promise<void>
  /** Registers a receipt; resolves when it, or a larger one, is on chain. @throws RevertedError, RpcUnreachableError */
  registerReceipt(payerKey: Address, receipt: EvidenceReceipt): Promise<void>
  /** Does now what is due. */
  poll(): Promise<void>
  status(): DisputeAgentStatus
}
