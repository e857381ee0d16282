import { setTimeout as delay } from 'node:timers/promises'
import type { Address, Bytes32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { Account } from '../account.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { IntentConflictError, QueueFullError, QueueStoppedError } from '../errors.ts'
import type { ChainClient, Receipt } from '../rpc/chain-client.ts'
import { Dispatcher } from './dispatcher.ts'
import { EntryList } from './entry-list.ts'
import type { FeePolicy } from './fees.ts'
import { IntentStore } from './intent-store.ts'
import { contentHashOf, QueueEntry } from './queue-entry.ts'
import { costOf, Sender } from './sender.ts'
import { Tracker } from './tracker.ts'
import type {
  IntentState,
  QueueStatus,
  SubmitOptions,
  TransactionIntent,
  TransactionOutcome,
  TransactionQueue
} from './transaction-queue.ts'

export const DEFAULT_QUEUE_POLL_MS = 500
export const DEFAULT_BUMP_AFTER_BLOCKS = 3
export const DEFAULT_URGENT_BUMP_AFTER_BLOCKS = 1
/** 500 gwei. */
export const DEFAULT_MAX_FEE_PER_GAS_CAP = 500_000_000_000n
/** 2000 gwei. */
export const DEFAULT_URGENT_FEE_PER_GAS_CAP = 2_000_000_000_000n
export const DEFAULT_URGENT_WINDOW_SECONDS = 3600
/** Signed transactions that no block has yet: common nodes keep no more for one account. */
export const DEFAULT_MAX_IN_FLIGHT = 16
/** Of these, places that only intents with a deadline take: a response does not wait behind top-ups. */
export const DEFAULT_RESERVED_FOR_DEADLINES = 4
export const MAX_WAITING = 4096

export interface TransactionQueueInit {
  /** How often to look for receipts while any are awaited. Default {@link DEFAULT_QUEUE_POLL_MS}. */
  pollMs?: number
  /** Blocks without inclusion until fees are raised. Default {@link DEFAULT_BUMP_AFTER_BLOCKS}. */
  bumpAfterBlocks?: number
  /** The same for whatever has a deadline, or stands before it. Default {@link DEFAULT_URGENT_BUMP_AFTER_BLOCKS}. */
  urgentBumpAfterBlocks?: number
  /** Never offer more, in wei per gas. Default {@link DEFAULT_MAX_FEE_PER_GAS_CAP}. */
  maxFeePerGasCap?: bigint
  /**
   * The cap just before a deadline, in wei per gas. Default: {@link DEFAULT_URGENT_FEE_PER_GAS_CAP}, or four times
   * `maxFeePerGasCap` when that is given.
   */
  urgentFeePerGasCap?: bigint
  /** How long before a deadline the cap begins to rise. Default {@link DEFAULT_URGENT_WINDOW_SECONDS}. */
  urgentWindowSec?: number
  /** Default {@link DEFAULT_MAX_IN_FLIGHT}. */
  maxInFlight?: number
  /** Default {@link DEFAULT_RESERVED_FOR_DEADLINES}. */
  reservedForDeadlines?: number
}

export interface TransactionQueueComponents {
  chain: ChainClient
  account: Account
  /** The queue keeps its records under `tx/`. */
  store: Store
  logger?: Logger
}

export function createTransactionQueue(
  components: TransactionQueueComponents,
  init: TransactionQueueInit = {}
): TransactionQueue {
  return new PersistentQueue(components, init)
}

/** The most that a queue with these settings ever offers without a deadline, and just before one. */
export function feePolicyOf(init: TransactionQueueInit): FeePolicy {
  const { maxFeePerGasCap, urgentFeePerGasCap, urgentWindowSec } = init
  return {
    maxFeePerGasCap: maxFeePerGasCap ?? DEFAULT_MAX_FEE_PER_GAS_CAP,
    urgentFeePerGasCap:
      urgentFeePerGasCap ??
      (maxFeePerGasCap === undefined ? DEFAULT_URGENT_FEE_PER_GAS_CAP : 4n * maxFeePerGasCap),
    urgentWindowSec: urgentWindowSec ?? DEFAULT_URGENT_WINDOW_SECONDS
  }
}

class PersistentQueue implements TransactionQueue {
  readonly address: Address
  readonly #chain: ChainClient
  readonly #logger: Logger
  readonly #intents: IntentStore
  readonly #tracker: Tracker
  readonly #dispatcher: Dispatcher
  readonly #pollMs: number
  readonly #entries = new EntryList()
  #sequence = 0
  #lastError: Error | undefined
  #stopper: AbortController | undefined
  #running: Promise<void> | undefined
  #wake: () => void = () => undefined

  constructor(components: TransactionQueueComponents, init: TransactionQueueInit) {
    const { chain, account, store, logger = SILENT_LOGGER } = components
    const { address } = account
    const intents = new IntentStore(store.sub(`tx/${chain.chainId}/${address}`))
    const policy = feePolicyOf(init)
    const sender = new Sender({ chain, account, intents, logger }, policy)
    const parts = { chain, account, address, intents, sender, logger, entries: this.#entries }
    this.address = address
    this.#chain = chain
    this.#logger = logger
    this.#intents = intents
    this.#pollMs = init.pollMs ?? DEFAULT_QUEUE_POLL_MS
    this.#tracker = new Tracker(parts, {
      bumpAfterBlocks: init.bumpAfterBlocks ?? DEFAULT_BUMP_AFTER_BLOCKS,
      urgentBumpAfterBlocks: init.urgentBumpAfterBlocks ?? DEFAULT_URGENT_BUMP_AFTER_BLOCKS
    })
    this.#dispatcher = new Dispatcher(parts, {
      policy,
      maxInFlight: init.maxInFlight ?? DEFAULT_MAX_IN_FLIGHT,
      reservedForDeadlines: init.reservedForDeadlines ?? DEFAULT_RESERVED_FOR_DEADLINES
    })
  }

  async start(): Promise<void> {
    if (this.#stopper) return
    const stopper = new AbortController()
    this.#stopper = stopper
    try {
      for (const record of await this.#intents.active()) {
        const { id, contentHash } = record
        this.#entries.add(new QueueEntry({ id, contentHash, record, sequence: this.#sequence++ }))
      }
    } catch (error) {
      this.#stopper = undefined
      throw error
    }
    this.#running = this.#run(stopper.signal)
  }

  async stop(): Promise<void> {
    const stopper = this.#stopper
    if (!stopper) return
    stopper.abort()
    this.#wake()
    await this.#running
    for (const entry of this.#entries.clear()) entry.reject(new QueueStoppedError(entry.id))
    this.#tracker.reset()
    this.#stopper = undefined
  }

  async submit(intent: TransactionIntent, options: SubmitOptions = {}): Promise<TransactionOutcome> {
    if (!this.#stopper || this.#stopper.signal.aborted) throw new QueueStoppedError(intent.id)
    const contentHash = contentHashOf(intent)
    const known = this.#entries.get(intent.id)
    if (known !== undefined && known.contentHash !== contentHash) throw new IntentConflictError(intent.id)
    if (known?.record?.receipt !== undefined) return this.#outcomeOf(known, known.record.receipt, options)
    if (known === undefined && this.#entries.size >= MAX_WAITING) throw new QueueFullError(MAX_WAITING)
    const entry = known ?? new QueueEntry({ id: intent.id, contentHash, intent, sequence: this.#sequence++ })
    this.#entries.add(entry)
    const outcome = entry.wait(options)
    this.#wake()
    return outcome
  }

  async lookup(intentId: string): Promise<{ state: IntentState; transactionHash: Bytes32 } | undefined> {
    const record = this.#entries.get(intentId)?.record
    if (record !== undefined) {
      const { receipt, attempts } = record
      if (receipt === undefined) return { state: 'sent', transactionHash: attempts.at(-1)!.hash }
      return { state: receipt.succeeded ? 'mined' : 'reverted', transactionHash: receipt.transactionHash }
    }
    const receipt = (await this.#intents.done(intentId))?.receipt
    if (receipt === undefined) return undefined
    return { state: receipt.succeeded ? 'finalized' : 'reverted', transactionHash: receipt.transactionHash }
  }

  status(): QueueStatus {
    const signed = this.#entries.signed()
    const inFlight = this.#entries.inFlight()
    const mined = signed.filter(({ record }) => record.receipt !== undefined).length
    return {
      address: this.address,
      waiting: this.#entries.size - signed.length,
      inFlight: inFlight.length,
      mined,
      displaced: signed.length - mined - inFlight.length,
      committedWei: inFlight.reduce((sum, { record }) => sum + costOf(record), 0n),
      lastError: this.#lastError
    }
  }

  async #outcomeOf(entry: QueueEntry, receipt: Receipt, options: SubmitOptions): Promise<TransactionOutcome> {
    if (!receipt.succeeded) throw await this.#tracker.revert(entry, receipt)
    return options.until === 'finalized' ? entry.wait(options) : { intentId: entry.id, receipt }
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const woken = new Promise<void>(resolve => (this.#wake = resolve))
      let failed = false
      try {
        await this.#step(signal)
        this.#lastError = undefined
      } catch (error) {
        if (signal.aborted) return
        failed = true
        this.#lastError = error instanceof Error ? error : new Error(String(error))
        this.#logger.warn({ error }, 'transaction queue: a step failed and is repeated')
      }
      if (signal.aborted) return
      await this.#pause(failed, woken, signal)
    }
  }

  /** Until something is submitted, or the next poll while anything is under way. */
  async #pause(failed: boolean, woken: Promise<void>, signal: AbortSignal): Promise<void> {
    if (!failed && this.#entries.size === 0) return woken
    const timer = new AbortController()
    const either = AbortSignal.any([signal, timer.signal])
    const poll = delay(this.#pollMs, undefined, { signal: either }).catch(() => undefined)
    await (failed ? poll : Promise.race([woken, poll]))
    timer.abort()
  }

  async #step(signal: AbortSignal): Promise<void> {
    const tracked = this.#entries.signed().length > 0 ? await this.#tracker.track(signal) : undefined
    if (this.#entries.waiting().length === 0) return
    await this.#dispatcher.dispatch(tracked ?? (await this.#chain.head(signal)), signal)
  }
}
