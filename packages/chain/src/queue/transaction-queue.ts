import type { Address, Bytes32, Hex } from '@tollway/codec'
import type { Startable } from '../environment.ts'
import type { Receipt } from '../rpc/chain-client.ts'

/** Something to be done once on the chain. */
export interface TransactionIntent {
  /** Names what is to be done, as `open/<channelId>`. The same id is never carried out twice. */
  id: string
  /** Absent: contract creation. */
  to?: Address
  data: Hex
  /** What must be the same when the id comes again. Default: `to`, `data` and `value`. */
  content?: string
  /** Wei. Default 0. */
  value?: bigint
  /**
   * Seconds, chain time: the sooner it ends, the sooner it is sent, and the more may be paid for it. Without one it
   * comes last. Whatever has a deadline must do no harm when it is carried out twice: it may be placed under a second
   * nonce before the first is finally void.
   */
  deadline?: number
  /** Default: estimated, plus a fifth. */
  gasLimit?: bigint
  /** Wei: the most that its gas may cost, as what is at stake is worth. Default: as the caps of the queue allow. */
  feeBudget?: bigint
}

export interface SubmitOptions {
  /** When to resolve: once it is in a block (default), or once that block is finalised. */
  until?: 'mined' | 'finalized'
  /** Ends the wait, not the transaction. */
  signal?: AbortSignal
}

/** An intent that was carried out. */
export interface TransactionOutcome {
  intentId: string
  receipt: Receipt
}

export interface QueueStatus {
  address: Address
  /** Not yet signed. */
  waiting: number
  /** Signed and in no block. */
  inFlight: number
  /** In a block that is not final. */
  mined: number
  /** Their nonce went to something more urgent; sent again once that is final. */
  displaced: number
  /** Wei: the most that the transactions in no block can still take from the balance. */
  committedWei: bigint
  lastError: Error | undefined
}

/** Sends the transactions of one account in one nonce order. Only one queue may use an account. */
export interface TransactionQueue extends Startable {
  readonly address: Address
  /**
   * Carries out an intent, or joins the one with the same id, also across restarts.
   *
   * @throws RevertedError decoded. When a simulation reverted nothing was sent; when a transaction reverted in a
   * block that is final by now it did nothing: the id can be used again in both cases
   * @throws RpcUnreachableError, RpcResponseError when it was not sent for that; once sent it is never given up
   * @throws InsufficientGasBalanceError, IntentConflictError, QueueFullError, QueueStoppedError
   */
  submit(intent: TransactionIntent, options?: SubmitOptions): Promise<TransactionOutcome>
  /** What became of an intent: its transaction, or undefined when it was never sent. */
  lookup(intentId: string): Promise<{ state: IntentState; transactionHash: Bytes32 } | undefined>
  status(): QueueStatus
}

export type IntentState = 'sent' | 'mined' | 'finalized' | 'reverted'
