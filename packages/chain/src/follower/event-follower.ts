import type { Bytes32 } from '@tollway/codec'
import type { StoreOp } from '@tollway/store'
import type { AdjudicatorEvent } from '../contracts/adjudicator-events.ts'
import type { RegistryEvent } from '../contracts/registry-events.ts'
import type { Startable } from '../environment.ts'

/** Where an event stands on the chain. `blockHash` and `logIndex` together name it for ever. */
export interface EventPosition {
  blockNumber: number
  blockHash: Bytes32
  /** Seconds, when the follower knows the block; finalised history is read without its headers. */
  blockTimeSec?: number
  transactionHash: Bytes32
  logIndex: number
}

/** An event of a followed contract. */
export type ChainEvent = (AdjudicatorEvent | RegistryEvent) & { at: EventPosition }

export interface BlockRef {
  number: number
  hash: Bytes32
}

/** Events in chain order, and how far the chain is known with them. */
export interface EventBatch {
  events: ChainEvent[]
  /** The last block that this batch covers. */
  upTo: BlockRef
}

/**
 * Who wants events. Every event comes to `onHead` first and to `onFinalized` later, or to `onReverted` when its
 * block left the chain. Delivery is at least once: after a crash the last batch may come again, so handlers are
 * idempotent. Operations they return are written to the follower's store in one batch with the cursor, which
 * makes them exactly once. A handler that rejects is called again later with the same batch; nothing is skipped.
 */
export interface EventSubscriber {
  onHead?(batch: EventBatch): Promise<StoreOp[] | void>
  /** Newest event first. `upTo` is the last block that is still valid. */
  onReverted?(batch: EventBatch): Promise<StoreOp[] | void>
  /** Never reverted. What came to `onHead` and is not final after all has come to `onReverted` before. */
  onFinalized?(batch: EventBatch): Promise<StoreOp[] | void>
  /**
   * Events that some endpoint shows outside the chain that is followed: in a block that the others do not have, or not
   * yet. They may be false, come again, and are never reverted: good for looking at what may be an attack, and for
   * nothing else. `upTo` is the head that is followed. What this rejects with is logged.
   */
  onSighted?(batch: EventBatch): Promise<void>
}

/**
 * `following`: at the head. `catching-up`: reading history. `waiting`: the chain could not be read, see `lastError`.
 * `diverged`: what was final is no longer on the chain, or it is not finalised any more; someone must look at it.
 */
export type FollowerState = 'following' | 'catching-up' | 'waiting' | 'diverged'

export interface FollowerStatus {
  state: FollowerState
  /** Block up to which head events were delivered. */
  head: BlockRef | undefined
  /** Block up to which finalised events were delivered. */
  finalized: BlockRef | undefined
  /** The last failure, until a poll succeeds. */
  lastError: Error | undefined
}

/** Follows the Adjudicator and the RelayRegistry of one deployment. */
export interface EventFollower extends Startable {
  /** Adds a subscriber; returns what removes it. Subscribers added before `start` miss nothing. */
  subscribe(subscriber: EventSubscriber): () => void
  /** Reads the chain now instead of at the next poll; resolves when what it found was delivered. */
  refresh(): Promise<void>
  status(): FollowerStatus
}
