import type { Address } from '@tollway/codec'
import type { Startable } from '../environment.ts'

/** Gas of each call that a dispute may take, at most. */
export interface DisputeGas {
  challenge: bigint
  /** One half; both are brought. */
  respond: bigint
  /** Against a declaration that no response shows to be false. */
  refute: bigint
  settle: bigint
  /** To register the witness of one lock, and to unlock it. */
  unlock: bigint
  /** Locks reckoned with per channel. */
  unlocks: bigint
}

/**
 * `ok`: more than enough. `warning`: enough, but not by far. `critical`: not enough to defend what there is.
 */
export type GasLevel = 'ok' | 'warning' | 'critical'

/** Amounts are wei. */
export interface GasReserveStatus {
  address: Address
  level: GasLevel
  isWarning: boolean
  isCritical: boolean
  balanceWei: bigint
  /** What transactions that are out can still take. */
  committedWei: bigint
  /** What one dispute may cost. */
  perChannelWei: bigint
  channels: number
  /** What the disputes of all channels may cost. */
  requiredWei: bigint
  /** How many more channels the balance covers. */
  roomForChannels: number
}

/**
 * Tells whether the account's native balance covers the disputes that might come, so that no channel is opened that
 * could not be defended.
 */
export interface GasReserve extends Startable {
  /** As the chain has it now, or had it a moment ago. */
  status(): Promise<GasReserveStatus>
  /** Whether it covers so many channels in all. */
  covers(channels: number): Promise<boolean>
  /**
   * Sets aside what one more channel may cost, until what it returns is called: then the channel either counts or is
   * not to be. @throws GasReserveError that says how much to send where
   */
  admit(): Promise<() => void>
}
