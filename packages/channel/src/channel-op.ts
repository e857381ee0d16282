import type { Bytes32, Lock } from '@tollway/codec'

/** One change that a sender makes to its own half. */
export type ChannelOp =
  /** Pays at once. `amount` > 0. */
  | { type: 'transfer'; amount: bigint }
  /** Adds a conditional payment in the lowest free slot. */
  | { type: 'add-lock'; lock: Lock }
  /**
   * Swaps a lock for `transferred`. `receiptAmount` is the receipt's amount without fee, 0 for a hash lock.
   * What is transferred is `lockPays(lock, receiptAmount)`.
   */
  | { type: 'pay-lock'; lockId: Bytes32; receiptAmount: bigint }
  /**
   * After the lock's expiry by finalised chain time: swaps it for what was witnessed on chain before that,
   * nothing when `witnessed` is undefined. `witnessed` is the receipt's amount, 0 for a preimage.
   */
  | { type: 'expire-lock'; lockId: Bytes32; witnessed?: bigint }
  /** Drops a lock for nothing, with the receiver's agreement. */
  | { type: 'drop-lock'; lockId: Bytes32 }

/** At most this many operations in one update. */
export const MAX_OPS = 256

/** An operation as the receiver's policy sees it: with the lock it is about, and what it pays. */
export type ResolvedOp =
  | { type: 'transfer'; amount: bigint }
  | { type: 'add-lock'; lock: Lock }
  | { type: 'pay-lock'; lock: Lock; receiptAmount: bigint; paid: bigint }
  | { type: 'expire-lock'; lock: Lock; witnessed: bigint | undefined; paid: bigint }
  | { type: 'drop-lock'; lock: Lock }
