import type { Address } from '@tollway/codec'
import type { TransactionOutcome } from '../queue/transaction-queue.ts'
import type { RepeatableSendOptions, SendOptions } from './adjudicator-client.ts'

/** One row of the relay registry. */
export interface RegisteredRelay {
  /** Canonical string. */
  peerId: string
  operator: Address
  /** False once it has announced that it leaves. */
  active: boolean
}

export interface RegistryTerms {
  stakeToken: Address
  /** Base units of the stake token. */
  minStake: bigint
  /** Seconds between `announceLeave` and `withdrawStake`. */
  leaveDelay: number
}

/** The RelayRegistry. Peer ids are canonical strings. */
export interface RelayRegistryClient {
  readonly address: Address
  /** Registers a peer with the account as its operator; the stake must be approved. */
  register(peerId: string, stake: bigint, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Cannot be taken back. */
  announceLeave(peerId: string, options?: SendOptions): Promise<TransactionOutcome>
  withdrawStake(peerId: string, options?: SendOptions): Promise<TransactionOutcome>
  /** Every registration. Read once per block, or once per registry event when a follower is given. */
  relays(): Promise<RegisteredRelay[]>
  isRegistered(operator: Address, peerId: string): Promise<boolean>
  terms(): Promise<RegistryTerms>
}
