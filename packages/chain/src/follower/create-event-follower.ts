import { setTimeout as delay } from 'node:timers/promises'
import type { Store, StoreOp } from '@tollway/store'
import { decodeContractEvent } from '../contracts/decode-events.ts'
import type { Deployment } from '../deployment/deployment.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { FinalizedRevertedError, FollowerStoppedError } from '../errors.ts'
import type { Block, ChainClient, ChainLog } from '../rpc/chain-client.ts'
import { ChainReader } from './chain-reader.ts'
import type {
  BlockRef,
  ChainEvent,
  EventFollower,
  EventSubscriber,
  FollowerStatus
} from './event-follower.ts'
import { FollowerStore, type HeadBlock } from './follower-store.ts'

export const DEFAULT_FOLLOWER_POLL_MS = 1000
export const DEFAULT_MAX_RANGE_BLOCKS = 2000
/** Blocks above finality that are held in memory and store; a chain that stops finalising is not followed further. */
export const MAX_UNFINALIZED_BLOCKS = 65_536

export interface EventFollowerInit {
  deployment: Pick<Deployment, 'adjudicator' | 'registry' | 'startBlock'>
  /** Default {@link DEFAULT_FOLLOWER_POLL_MS}. */
  pollMs?: number
  /** Blocks per `eth_getLogs`. Default {@link DEFAULT_MAX_RANGE_BLOCKS}. */
  maxRangeBlocks?: number
}

export interface EventFollowerComponents {
  chain: ChainClient
  /** The follower keeps its cursors under `follower/`; subscribers' operations go to the same store. */
  store: Store
  logger?: Logger
}

export function createEventFollower(
  components: EventFollowerComponents,
  init: EventFollowerInit
): EventFollower {
  return new PollingFollower(components, init)
}

type Delivery = 'onHead' | 'onReverted' | 'onFinalized'

class PollingFollower implements EventFollower {
  readonly #chain: ChainClient
  readonly #logger: Logger
  readonly #contracts: EventFollowerInit['deployment']
  readonly #store: FollowerStore
  readonly #reader: ChainReader
  readonly #pollMs: number
  readonly #subscribers = new Set<EventSubscriber>()
  #finalized: BlockRef | undefined
  /** Delivered blocks above `#finalized`, without gaps. */
  #blocks: HeadBlock[] = []
  #finalizedChecked = false
  #lastError: Error | undefined
  #stopper: AbortController | undefined
  #running: Promise<void> | undefined
  #polling: Promise<void> = Promise.resolve()

  constructor({ chain, store, logger = SILENT_LOGGER }: EventFollowerComponents, init: EventFollowerInit) {
    const { deployment, pollMs = DEFAULT_FOLLOWER_POLL_MS, maxRangeBlocks = DEFAULT_MAX_RANGE_BLOCKS } = init
    const addresses = [deployment.adjudicator, deployment.registry]
    this.#chain = chain
    this.#logger = logger
    this.#contracts = deployment
    this.#store = new FollowerStore(store, `${chain.chainId}/${deployment.adjudicator}`)
    this.#reader = new ChainReader(chain, addresses, maxRangeBlocks)
    this.#pollMs = pollMs
  }

  subscribe(subscriber: EventSubscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  async start(): Promise<void> {
    if (this.#stopper) return
    const stopper = new AbortController()
    this.#stopper = stopper
    try {
      const { finalized, blocks } = await this.#store.load()
      this.#finalized = finalized
      this.#blocks = blocks
      this.#finalizedChecked = false
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
    await this.#running
    await this.#polling.catch(() => undefined)
    this.#stopper = undefined
  }

  async refresh(): Promise<void> {
    const signal = this.#stopper?.signal
    if (signal === undefined) throw new FollowerStoppedError()
    const poll = this.#polling.catch(() => undefined).then(() => this.#poll(signal))
    this.#polling = poll
    return poll
  }

  status(): FollowerStatus {
    const tip = this.#tip()
    return {
      head: tip && { number: tip.number, hash: tip.hash },
      finalized: this.#finalized,
      lastError: this.#lastError
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.refresh().catch((error: unknown) => {
        if (!signal.aborted) this.#logger.warn({ error }, 'event follower: a poll failed and is repeated')
      })
      await delay(this.#pollMs, undefined, { signal }).catch(() => undefined)
    }
  }

  async #poll(signal: AbortSignal): Promise<void> {
    try {
      const [head, finalized] = await Promise.all([this.#chain.head(signal), this.#chain.finalized(signal)])
      await this.#checkFinalized(signal)
      await this.#dropReverted(head, signal)
      await this.#finalizeDelivered(finalized, signal)
      await this.#readFinalized(finalized, signal)
      await this.#readHead(head, signal)
      await this.#finalizeDelivered(finalized, signal)
      this.#lastError = undefined
    } catch (error) {
      if (!signal.aborted) this.#lastError = error instanceof Error ? error : new Error(String(error))
      throw error
    }
  }

  #tip(): BlockRef | undefined {
    return this.#blocks.at(-1) ?? this.#finalized
  }

  /** Once per start: the store belongs to this chain. */
  async #checkFinalized(signal: AbortSignal): Promise<void> {
    if (this.#finalizedChecked || this.#finalized === undefined) return
    const { number, hash } = this.#finalized
    const block = await this.#chain.block(number, signal)
    if (block !== undefined && block.hash !== hash) throw new FinalizedRevertedError(number, hash, block.hash)
    this.#finalizedChecked = block !== undefined
  }

  /**
   * Undoes blocks that the chain replaced. A block the node merely does not have is no proof of that: it may
   * lag behind, so nothing is undone until another block stands in its place.
   */
  async #dropReverted(head: Block, signal: AbortSignal): Promise<void> {
    const tip = this.#blocks.at(-1)
    if (tip === undefined || head.hash === tip.hash || head.parentHash === tip.hash) return
    let valid = this.#blocks.length
    let replaced = false
    for (; valid > 0; valid--) {
      const known = this.#blocks[valid - 1]!
      const block = known.number === head.number ? head : await this.#chain.block(known.number, signal)
      if (block?.hash === known.hash) break
      if (block !== undefined) replaced = true
    }
    if (!replaced) return
    if (valid === 0) {
      this.#finalizedChecked = false
      await this.#checkFinalized(signal)
    }
    const reverted = this.#blocks.slice(valid)
    const upTo = this.#blocks[valid - 1] ?? this.#finalized ?? this.#beforeStart()
    this.#logger.info({ depth: reverted.length, from: reverted[0]?.number }, 'chain reorganised')
    const ops = await this.#deliver('onReverted', this.#eventsOf(reverted).reverse(), upTo)
    await this.#store.advance(ops, { remove: reverted })
    this.#blocks = this.#blocks.slice(0, valid)
  }

  /** Moves delivered blocks below the finalised one out of the window. */
  async #finalizeDelivered(finalized: Block, signal: AbortSignal): Promise<void> {
    const covered = this.#blocks.filter(block => block.number <= finalized.number)
    const last = covered.at(-1)
    if (last === undefined) return
    const canonical =
      last.number === finalized.number ? finalized : await this.#chain.block(last.number, signal)
    if (canonical?.hash !== last.hash) return
    const upTo = { number: last.number, hash: last.hash }
    const ops = await this.#deliver('onFinalized', this.#eventsOf(covered), upTo)
    await this.#store.advance(ops, { remove: covered, finalized: upTo })
    this.#finalized = upTo
    this.#blocks = this.#blocks.slice(covered.length)
  }

  /** History below finality: both deliveries at once. */
  async #readFinalized(finalized: Block, signal: AbortSignal): Promise<void> {
    while (this.#blocks.length === 0 && this.#nextNumber() <= finalized.number) {
      const range = await this.#reader.finalizedRange(this.#nextNumber(), finalized, signal)
      signal.throwIfAborted()
      if (range === undefined) return
      const events = this.#decode(range.logs)
      const ops = [
        ...(await this.#deliver('onHead', events, range.upTo)),
        ...(await this.#deliver('onFinalized', events, range.upTo))
      ]
      await this.#store.advance(ops, { finalized: range.upTo })
      this.#finalized = range.upTo
      this.#finalizedChecked = true
    }
  }

  async #readHead(head: Block, signal: AbortSignal): Promise<void> {
    while (this.#nextNumber() <= head.number && this.#blocks.length < MAX_UNFINALIZED_BLOCKS) {
      const parent = { number: this.#nextNumber() - 1, hash: this.#tip()?.hash }
      const added = await this.#reader.headRange(parent, head, signal)
      signal.throwIfAborted()
      const last = added?.at(-1)
      if (added === undefined || last === undefined) return
      const ops = await this.#deliver('onHead', this.#eventsOf(added), {
        number: last.number,
        hash: last.hash
      })
      await this.#store.advance(ops, { add: added })
      this.#blocks.push(...added)
    }
  }

  #nextNumber(): number {
    return (this.#tip()?.number ?? this.#contracts.startBlock - 1) + 1
  }

  #beforeStart(): BlockRef {
    return { number: this.#contracts.startBlock - 1, hash: `0x${'00'.repeat(32)}` }
  }

  async #deliver(delivery: Delivery, events: ChainEvent[], upTo: BlockRef): Promise<StoreOp[]> {
    const ops: StoreOp[] = []
    for (const subscriber of [...this.#subscribers]) {
      ops.push(...((await subscriber[delivery]?.({ events, upTo })) ?? []))
    }
    return ops
  }

  #eventsOf(blocks: HeadBlock[]): ChainEvent[] {
    return blocks.flatMap(block => this.#decode(block.logs, block.timeSec))
  }

  #decode(logs: ChainLog[], blockTimeSec?: number): ChainEvent[] {
    return logs.flatMap(log => {
      const event = decodeContractEvent(log, this.#contracts)
      const { blockNumber, blockHash, transactionHash, logIndex } = log
      if (event !== undefined) {
        return [{ ...event, at: { blockNumber, blockHash, blockTimeSec, transactionHash, logIndex } }]
      }
      this.#logger.warn({ address: log.address, topic: log.topics[0], blockNumber }, 'unknown event skipped')
      return []
    })
  }
}
