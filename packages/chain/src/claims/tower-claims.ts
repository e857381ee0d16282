import type { Address, Bytes32, Half, Nonce } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { TowerBondClient } from '../contracts/tower-bond-client.ts'
import type { TowerClaim } from '../contracts/tower-bond-types.ts'
import type { Logger, Startable } from '../environment.ts'
import type { EventFollower } from '../follower/event-follower.ts'
import type { ChainClient } from '../rpc/chain-client.ts'

/** A tower's receipt with what it is about: `KeptReceipt` of `@tollway/channel`. */
export type ClaimableReceipt = Pick<TowerClaim, 'params' | 'receipt' | 'signature' | 'appointment'>

export interface TowerClaimsComponents {
  bond: Pick<TowerBondClient, 'claim' | 'compensated' | 'terms'>
  adjudicator: Pick<AdjudicatorClient, 'channel' | 'dispute'>
  chain: Pick<ChainClient, 'finalized'>
  follower: EventFollower
  store: Store
  /** The receipts that were kept for a channel, by any tower, newest first. */
  receipts(channelId: Bytes32): Promise<ClaimableReceipt[]>
  logger?: Logger
}

export interface TowerClaimsInit {
  /** How often settled disputes are looked at. Default {@link DEFAULT_CLAIMS_POLL_MS}. */
  pollMs?: number
}

export const DEFAULT_CLAIMS_POLL_MS = 15_000

/** How a claim stands: worth another try, paid, or refused for good. */
export type ClaimState = 'pending' | 'paid' | 'refused'

export interface TowerClaimStatus {
  channelId: Bytes32
  tower: Address
  half: Half
  nonce: Nonce
  state: ClaimState
  /** Base units, of all claims for this half. */
  paid: bigint
  /** Why it was refused, or is tried again: the contract's error. */
  reason?: string
}

export interface TowerClaimsStatus {
  /** Disputes that are not over, of channels with receipts. */
  disputes: number
  claims: TowerClaimStatus[]
}

/**
 * Files the claims of a node whose tower did not answer: when a dispute of a channel with receipts is settled for good,
 * the newest receipts first, until the contract says of each that it is paid or void.
 */
export interface TowerClaims extends Startable {
  status(): TowerClaimsStatus
  /** Looks at every dispute now; resolves when it was looked at. */
  poll(): Promise<void>
}
