import type { Address, Bytes32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { DisputeAgent } from './dispute-agent.ts'
import type { DisputeEvidenceSource } from './dispute-evidence.ts'

export interface DisputeLogger {
  debug(obj: object, msg: string): void
  info(obj: object, msg: string): void
  warn(obj: object, msg: string): void
  error(obj: object, msg: string): void
}

export type DisputeEvent =
  | { type: 'challenged'; channelId: Bytes32; ours: boolean; deadlineS: number }
  | { type: 'responded'; channelId: Bytes32 }
  | { type: 'settled'; channelId: Bytes32 }
  | { type: 'unlocked'; channelId: Bytes32; lockId: Bytes32 }
  | { type: 'done'; channelId: Bytes32 }

export interface DisputeAgentInit {
  /** The account whose key the transaction queue signs with: an owner. */
  account: Address
  /** Tokens in which to collect credits. */
  tokens: Address[]
  onEvent?(event: DisputeEvent): void
}

export interface DisputeAgentBase {
  store: Store
  evidence: DisputeEvidenceSource
  logger: DisputeLogger
}

export declare function createDisputeAgent(components: DisputeAgentBase, init: DisputeAgentInit): DisputeAgent
