import { setTimeout as delay } from 'node:timers/promises'
import type { Address, Bytes32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { Account } from '../account.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { IntentConflictError, QueueFullError, QueueStoppedError } from '../errors.ts'
import type { Block, ChainClient, Receipt } from '../rpc/chain-client.ts'
import { CanonicalBlocks, findReceipt, revertedError } from './inclusion.ts'
import { IntentStore } from './intent-store.ts'
import { byUrgency, contentHashOf, QueueEntry } from './queue-entry.ts'
import { Sender } from './sender.ts'
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
/** 500 gwei. */
export const DEFAULT_MAX_FEE_PER_GAS_CAP = 500_000_000_000n
/** Signed transactions that no block has yet: nodes keep few per account. */
export const MAX_IN_FLIGHT = 16
/** Of these, places that only intents with a deadline take: a response does not wait behind top-ups. */
export const RESERVED_FOR_DEADLINES = 4
export const MAX_WAITING = 4096

export interface TransactionQueueInit {
  /** How often to look for receipts while any are awaited. Default {@link DEFAULT_QUEUE_POLL_MS}. */
  pollMs?: number
  /** Blocks without inclusion until fees are raised. Default {@link DEFAULT_BUMP_AFTER_BLOCKS}. */
  bumpAfterBlocks?: number
  /** Never offer more, in wei per gas. Default {@link DEFAULT_MAX_FEE_PER_GAS_CAP}. */
  maxFeePerGasCap?: bigint
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

class PersistentQueue implements TransactionQueue {
  readonly address: Address
  readonly #chain: ChainClient
  readonly #logger: Logger
  readonly #intents: IntentStore
  readonly #sender: Sender
  readonly #pollMs: number
  readonly #bumpAfterBlocks: number
  readonly #entries = new Map<string, QueueEntry>()
  #sequence = 0
  #head: Block | undefined
  #lastError: Error | undefined
  #stopper: AbortController | undefined
  #running: Promise<void> | undefined
  #wake: () => void = () => undefined

  constructor(components: TransactionQueueComponents, init: TransactionQueueInit) {
    const { chain, account, store, logger = SILENT_LOGGER } = components
    this.address = account.address
    this.#chain = chain
    this.#logger = logger
    this.#intents = new IntentStore(store.sub(`tx/${chain.chainId}/${account.address}`))
    const cap = init.maxFeePerGasCap ?? DEFAULT_MAX_FEE_PER_GAS_CAP
    this.#sender = new Sender({ chain, account, intents: this.#intents, logger }, cap)
    this.#pollMs = init.pollMs ?? DEFAULT_QUEUE_POLL_MS
    this.#bumpAfterBlocks = init.bumpAfterBlocks ?? DEFAULT_BUMP_AFTER_BLOCKS
  }

  async start(): Promise<void> {
    if (this.#stopper) return
    const stopper = new AbortController()
    this.#stopper = stopper
    try {
      for (const record of await this.#intents.active()) {
        const { id, contentHash } = record
        this.#entries.set(id, new QueueEntry({ id, contentHash, record, sequence: this.#sequence++ }))
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
    for (const entry of this.#entries.values()) entry.reject(new QueueStoppedError(entry.id))
    this.#entries.clear()
    this.#head = undefined
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
    this.#entries.set(intent.id, entry)
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
    const entries = [...this.#entries.values()]
    const signed = entries.filter(entry => entry.record !== undefined)
    const mined = signed.filter(entry => entry.record?.receipt !== undefined)
    return {
      address: this.address,
      waiting: entries.length - signed.length,
      inFlight: signed.length - mined.length,
      mined: mined.length,
      lastError: this.#lastError
    }
  }

  async #outcomeOf(entry: QueueEntry, receipt: Receipt, options: SubmitOptions): Promise<TransactionOutcome> {
    if (!receipt.succeeded) throw await this.#revert(entry, receipt)
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
    if (this.#signed().length > 0) await this.#track(signal)
    await this.#sendWaiting(signal)
  }

  /** Signed entries by nonce. */
  #signed() {
    return [...this.#entries.values()]
      .flatMap(entry => (entry.record === undefined ? [] : [{ entry, record: entry.record }]))
      .sort((a, b) => a.record.nonce - b.record.nonce)
  }

  async #track(signal: AbortSignal): Promise<void> {
    const head = await this.#chain.head(signal)
    const moved = head.hash !== this.#head?.hash
    const canonical = new CanonicalBlocks(this.#chain, head)
    const finalized = moved ? await this.#chain.finalized(signal) : undefined
    const taken = finalized && (await this.#chain.nonce(this.address, finalized.number, signal))
    for (const { entry, record } of this.#signed()) {
      if (!moved && entry.broadcastAt !== undefined) continue
      const { receipt } = record
      if (receipt === undefined) await this.#awaitInclusion(entry, head, taken ?? 0, signal)
      else if (!(await canonical.includes(receipt, signal))) await this.#forgetReceipt(entry, head, signal)
      const mined = entry.record?.receipt
      if (mined && finalized && mined.blockNumber <= finalized.number) await this.#finish(entry, mined)
    }
    this.#head = head
  }

  async #awaitInclusion(entry: QueueEntry, head: Block, taken: number, signal: AbortSignal): Promise<void> {
    const { record } = entry
    if (record === undefined) return
    const receipt = await findReceipt(this.#chain, record, signal)
    if (receipt !== undefined) {
      entry.record = { ...record, receipt }
      await this.#intents.save(entry.record)
      this.#logger.debug({ intent: entry.id, block: receipt.blockNumber }, 'transaction mined')
      if (receipt.succeeded) entry.resolve(receipt, 'mined')
      else entry.reject(await this.#revert(entry, receipt))
    } else if (record.nonce < taken) {
      const next = this.#signed().reduce((nonce, { record }) => Math.max(nonce, record.nonce + 1), taken)
      await this.#sender.renumber(entry, next)
      await this.#sender.broadcast(entry, head.number, signal)
    } else if (entry.broadcastAt === undefined) {
      await this.#sender.broadcast(entry, head.number, signal)
    } else if (head.number - entry.broadcastAt >= this.#bumpAfterBlocks) {
      await this.#sender.raise(entry, head.number, signal)
    }
  }

  /** Its block left the chain: the same bytes go out again. */
  async #forgetReceipt(entry: QueueEntry, head: Block, signal: AbortSignal): Promise<void> {
    if (entry.record === undefined) return
    this.#logger.info({ intent: entry.id }, 'transaction reverted by a reorganisation')
    entry.record = { ...entry.record, receipt: undefined }
    await this.#intents.save(entry.record)
    await this.#awaitInclusion(entry, head, 0, signal)
    if (entry.record.receipt === undefined) await this.#sender.broadcast(entry, head.number, signal)
  }

  async #finish(entry: QueueEntry, receipt: Receipt): Promise<void> {
    if (entry.record === undefined) return
    await this.#intents.finish(entry.record, receipt)
    this.#entries.delete(entry.id)
    if (receipt.succeeded) entry.resolve(receipt, 'finalized')
    else entry.reject(await this.#revert(entry, receipt))
  }

  async #sendWaiting(signal: AbortSignal): Promise<void> {
    for (;;) {
      const waiting = [...this.#entries.values()].filter(entry => entry.record === undefined)
      const active = this.#signed().map(({ record }) => record)
      const inFlight = active.filter(record => record.receipt === undefined).length
      const [entry] = waiting.sort(byUrgency)
      if (entry?.intent === undefined) return
      const isUrgent = entry.intent.deadline !== undefined
      if (inFlight >= (isUrgent ? MAX_IN_FLIGHT : MAX_IN_FLIGHT - RESERVED_FOR_DEADLINES)) return
      try {
        if (await this.#isDone(entry)) continue
        await this.#sender.sign(entry, entry.intent, active, signal)
      } catch (error) {
        if (signal.aborted) throw error
        this.#entries.delete(entry.id)
        entry.reject(error)
        continue
      }
      const head = this.#head ?? (await this.#chain.head(signal))
      await this.#sender.broadcast(entry, head.number, signal)
    }
  }

  /** Answers for an intent that was carried out before, in this run or an earlier one. */
  async #isDone(entry: QueueEntry): Promise<boolean> {
    const done = await this.#intents.done(entry.id)
    if (done === undefined) return false
    if (done.contentHash !== entry.contentHash) throw new IntentConflictError(entry.id)
    if (!done.receipt.succeeded) return false
    this.#entries.delete(entry.id)
    entry.resolve(done.receipt, 'finalized')
    return true
  }

  #revert(entry: QueueEntry, receipt: Receipt): Promise<Error> {
    const call = entry.record ?? { to: undefined, data: '0x' as const, value: 0n }
    const signal = this.#stopper?.signal ?? AbortSignal.abort()
    return revertedError(this.#chain, this.address, call, receipt, signal)
  }
}
