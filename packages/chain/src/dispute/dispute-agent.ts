import type { Address, Bytes32 } from '@tollway/codec'
import type { EvidenceReceipt } from './dispute-evidence.ts'

/** How a dispute stands. */
export type DisputePhase = 'challenging' | 'open' | 'settling' | 'unlocking' | 'done'

export interface DisputeRecord {
  channelId: Bytes32
  phase: DisputePhase
  /** Whether this account challenged. */
  ours: boolean
  /** Seconds since 1970; 0 before the challenge is on chain. */
  deadlineS: number
  /** Transactions made: challenge, respond, settle, unlock. */
  responded: boolean
  /** Locks not resolved on chain yet. */
  openLocks: number
}

export interface DisputeAgentStatus {
  account: Address
  disputes: DisputeRecord[]
  receiptsRegistered: number
  errors: number
}

/**
 * Defends one account's channels on chain. It looks at them after every new block: answers a challenge with both
 * halves at once, settles when the window has ended, resolves the locks we receive, sweeps, and collects credits.
 * Whatever it sends goes through the transaction queue under an intent of its own, so that a restart repeats nothing.
 */
export interface DisputeAgent {
  start(): Promise<void>
  stop(): Promise<void>
  /** Closes a channel unilaterally: enters the one-way door, then challenges. Durable when it resolves. Idempotent. */
  challenge(channelId: Bytes32): Promise<void>
  /** Registers a receipt on chain; resolves when it is mined. Idempotent; a larger registered one is as good. */
  registerReceipt(payerKey: Address, receipt: EvidenceReceipt): Promise<void>
  /** Looks at every channel now. Called for every block by itself. */
  poll(): Promise<void>
  status(): DisputeAgentStatus
}
