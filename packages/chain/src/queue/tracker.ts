import type { Address } from '@tollway/codec'
import type { Logger } from '../environment.ts'
import type { Block, ChainClient, Receipt } from '../rpc/chain-client.ts'
import type { EntryList } from './entry-list.ts'
import { CanonicalBlocks, findReceipt, revertedError } from './inclusion.ts'
import type { IntentStore } from './intent-store.ts'
import type { QueueEntry } from './queue-entry.ts'
import type { Sender } from './sender.ts'

export interface TrackerComponents {
  chain: ChainClient
  address: Address
  entries: EntryList
  intents: IntentStore
  sender: Sender
  logger: Logger
}

export interface TrackerInit {
  bumpAfterBlocks: number
  urgentBumpAfterBlocks: number
}

/** What one look at the chain goes by. */
interface Look {
  head: Block
  /** The account's transactions up to the head, and up to the finalised block. */
  used: number
  finallyUsed: number
  signal: AbortSignal
}

/** Finds out what became of the signed transactions, and does what they need to get into a block. */
export class Tracker {
  readonly #components: TrackerComponents
  readonly #init: TrackerInit
  readonly #canonical: CanonicalBlocks
  #head: Block | undefined

  constructor(components: TrackerComponents, init: TrackerInit) {
    this.#components = components
    this.#init = init
    this.#canonical = new CanonicalBlocks(components.chain)
  }

  reset(): void {
    this.#head = undefined
  }

  /** @returns the head it looked at */
  async track(signal: AbortSignal): Promise<Block> {
    const { chain, address, entries, sender } = this.#components
    const head = await chain.head(signal)
    const hasMoved = head.hash !== this.#head?.hash
    if (!hasMoved) {
      for (const { entry, record } of entries.inFlight()) {
        if (entry.broadcastAt === undefined && record.receipt === undefined) {
          await sender.broadcast(entry, head.number, signal)
        }
      }
      return head
    }
    const [used, finalized] = await Promise.all([
      chain.nonce(address, 'latest', signal),
      chain.finalized(signal).catch((error: unknown) => this.#withoutFinality(error, signal))
    ])
    const finallyUsed = finalized === undefined ? 0 : await chain.nonce(address, finalized.number, signal)
    const look = { head, used, finallyUsed, signal }
    await this.#canonical.moveTo(head, signal)
    await this.#findReceipts(look)
    if (finalized !== undefined) await this.#finishFinal(finalized)
    await this.#replaceTaken(look)
    await this.#push(look)
    this.#head = head
    return head
  }

  /** Answers go on without finality; only what waits for it waits longer. */
  #withoutFinality(error: unknown, signal: AbortSignal): undefined {
    signal.throwIfAborted()
    this.#components.logger.warn({ error }, 'transaction queue: the finalised block is not known')
    return undefined
  }

  async #findReceipts(look: Look): Promise<void> {
    const { chain, intents, logger, entries } = this.#components
    const { used, signal } = look
    const open = entries.signed().filter(({ record }) => record.receipt === undefined && record.nonce < used)
    await Promise.all(
      open.map(async ({ entry, record }) => {
        const receipt = await findReceipt(chain, record, signal)
        if (receipt === undefined) return
        entry.record = { ...record, displaced: false, receipt }
        await intents.save(entry.record)
        logger.debug({ intent: entry.id, block: receipt.blockNumber }, 'transaction mined')
        if (receipt.succeeded) entry.resolve(receipt, 'mined')
        else entry.reject(await this.revert(entry, receipt, signal))
      })
    )
    const mined = entries.signed().filter(({ record }) => record.receipt !== undefined)
    for (const { entry, record } of mined) {
      if (await this.#canonical.includes(record.receipt!, signal)) continue
      await this.#forgetReceipt(entry, look)
    }
  }

  /** Its block left the chain: the same bytes go out again, unless it is in another block already. */
  async #forgetReceipt(entry: QueueEntry, { head, signal }: Look): Promise<void> {
    const { chain, intents, logger, sender } = this.#components
    if (entry.record === undefined) return
    const receipt = await findReceipt(chain, entry.record, signal)
    if (receipt !== undefined && (await this.#canonical.includes(receipt, signal))) {
      entry.record = { ...entry.record, receipt }
      return intents.save(entry.record)
    }
    logger.info({ intent: entry.id }, 'transaction reverted by a reorganisation')
    entry.record = { ...entry.record, receipt: undefined }
    await intents.save(entry.record)
    await sender.broadcast(entry, head.number, signal)
  }

  async #finishFinal(finalized: Block): Promise<void> {
    const { entries, intents } = this.#components
    for (const { entry, record } of entries.signed()) {
      const { receipt } = record
      if (receipt === undefined || receipt.blockNumber > finalized.number) continue
      await intents.finish(record, receipt)
      entries.delete(entry)
      if (receipt.succeeded) entry.resolve(receipt, 'finalized')
      else entry.reject(await this.revert(entry, receipt))
    }
  }

  /**
   * Nonces that went to another transaction. A routine intent gets a new one once that is final, as it must not be
   * carried out twice; one with a deadline as soon as two heads in a row say so.
   */
  async #replaceTaken({ head, used, finallyUsed, signal }: Look): Promise<void> {
    const { entries, sender } = this.#components
    for (const { entry, record } of entries.signed()) {
      if (record.receipt !== undefined || record.nonce >= used) {
        entry.takenAt = undefined
        continue
      }
      entry.takenAt ??= head.number
      const isFinal = record.nonce < finallyUsed
      const isCertain = head.number > entry.takenAt || entries.isMined(record.nonce)
      const isUrgent = record.deadline !== undefined && isCertain
      if (!isFinal && !isUrgent) continue
      await sender.renumber(entry, entries.nextNonce(used))
      await sender.broadcast(entry, head.number, signal)
    }
  }

  /** Sends again and raises fees; whatever stands before an urgent transaction is as urgent as that. */
  async #push({ head, used, signal }: Look): Promise<void> {
    const { entries, sender } = this.#components
    let nearest: number | undefined
    const urgent = entries
      .inFlight()
      .toReversed()
      .filter(({ record }) => record.nonce >= used)
      .map(({ entry, record }) => {
        const isAlive = record.deadline !== undefined && record.deadline > head.timeSec
        if (isAlive) nearest = Math.min(nearest ?? Infinity, record.deadline!)
        return { entry, deadline: nearest }
      })
    const { bumpAfterBlocks, urgentBumpAfterBlocks } = this.#init
    for (const { entry, deadline } of urgent.reverse()) {
      const after = deadline === undefined ? bumpAfterBlocks : urgentBumpAfterBlocks
      if (entry.broadcastAt === undefined) await sender.broadcast(entry, head.number, signal)
      else if (head.number - entry.broadcastAt >= after) await sender.raise(entry, head, deadline, signal)
    }
  }

  revert(entry: QueueEntry, receipt: Receipt, signal?: AbortSignal): Promise<Error> {
    const { chain, address } = this.#components
    const call = entry.record ?? { to: undefined, data: '0x' as const, value: 0n }
    return revertedError(chain, address, call, receipt, signal)
  }
}
