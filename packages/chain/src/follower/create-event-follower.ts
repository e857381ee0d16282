import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Store, StoreOp } from '@tollway/store'
import type { Deployment } from '../deployment/deployment.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { FinalityStalledError, FinalizedRevertedError, FollowerStoppedError } from '../errors.ts'
import type { Block, ChainClient } from '../rpc/chain-client.ts'
import { ChainReader } from './chain-reader.ts'
import type {
  BlockRef,
  EventFollower,
  EventSubscriber,
  FollowerState,
  FollowerStatus
} from './event-follower.ts'
import { FollowerStore, type HeadBlock } from './follower-store.ts'
import { compareLogs } from './compare-logs.ts'
import { EventDelivery } from './event-delivery.ts'
import { Lookout } from './lookout.ts'
import { PollPace } from './poll-pace.ts'

export const DEFAULT_FOLLOWER_POLL_MS = 1000
/** Where blocks come slowly, they are looked for this often. */
export const DEFAULT_MAX_FOLLOWER_POLL_MS = 4000
/** Between two lines about how far history is read. */
const PROGRESS_EVERY_MS = 5_000
/** Between two looks while something is left to read. */
const BUSY_POLL_MS = 200
export const DEFAULT_MAX_RANGE_BLOCKS = 2000
/** Blocks above finality that are held in memory and store; a chain that stops finalising is not followed further. */
export const MAX_UNFINALIZED_BLOCKS = 65_536

export interface EventFollowerInit {
  deployment: Pick<Deployment, 'adjudicator' | 'registry' | 'startBlock'>
  /** The chain is looked at four times per block, but not more often than this. Default {@link DEFAULT_FOLLOWER_POLL_MS}. */
  pollMs?: number
  /** And not less often than this. Default {@link DEFAULT_MAX_FOLLOWER_POLL_MS}. */
  maxPollMs?: number
  /** Blocks per `eth_getLogs`. Default {@link DEFAULT_MAX_RANGE_BLOCKS}. */
  maxRangeBlocks?: number
  /** Blocks above finality that are held; beyond them nothing is followed. Default {@link MAX_UNFINALIZED_BLOCKS}. */
  maxUnfinalizedBlocks?: number
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

class PollingFollower implements EventFollower {
  readonly #chain: ChainClient
  readonly #logger: Logger
  readonly #startBlock: number
  readonly #delivery: EventDelivery
  readonly #store: FollowerStore
  readonly #reader: ChainReader
  readonly #lookout: Lookout
  readonly #pace: PollPace
  readonly #maxUnfinalizedBlocks: number
  #finalized: BlockRef | undefined
  /** Delivered blocks above `#finalized`, without gaps. */
  #blocks: HeadBlock[] = []
  #finalizedChecked = false
  #lastError: Error | undefined
  /** What the last complete look saw: while it is the same there is nothing to do. */
  #seen: string | undefined
  #target = -1
  #progressAtMs = 0
  #stopper: AbortController | undefined
  #running: Promise<void> | undefined
  #polling: Promise<void> = Promise.resolve()

  constructor({ chain, store, logger = SILENT_LOGGER }: EventFollowerComponents, init: EventFollowerInit) {
    const { deployment, pollMs = DEFAULT_FOLLOWER_POLL_MS, maxRangeBlocks = DEFAULT_MAX_RANGE_BLOCKS } = init
    const { maxPollMs = DEFAULT_MAX_FOLLOWER_POLL_MS } = init
    const addresses = [deployment.adjudicator, deployment.registry]
    this.#chain = chain
    this.#logger = logger
    this.#startBlock = deployment.startBlock
    this.#delivery = new EventDelivery(deployment, logger)
    this.#store = new FollowerStore(store, `${chain.chainId}/${deployment.adjudicator}`)
    this.#reader = new ChainReader(chain, addresses, maxRangeBlocks)
    this.#lookout = new Lookout(chain, addresses, logger)
    this.#pace = new PollPace(pollMs, maxPollMs)
    this.#maxUnfinalizedBlocks = init.maxUnfinalizedBlocks ?? MAX_UNFINALIZED_BLOCKS
  }

  subscribe(subscriber: EventSubscriber): () => void {
    return this.#delivery.subscribe(subscriber)
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
      this.#seen = undefined
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
      state: this.#state(),
      head: tip && { number: tip.number, hash: tip.hash },
      finalized: this.#finalized,
      lastError: this.#lastError
    }
  }

  #state(): FollowerState {
    const error = this.#lastError
    if (error instanceof FinalizedRevertedError || error instanceof FinalityStalledError) return 'diverged'
    if (error !== undefined || this.#target < 0) return 'waiting'
    return this.#nextNumber() <= this.#target ? 'catching-up' : 'following'
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.refresh().catch((error: unknown) => {
        if (!signal.aborted) this.#report(error)
      })
      const delayMs = this.#state() === 'catching-up' ? BUSY_POLL_MS : this.#pace.delayMs
      await delay(delayMs, undefined, { signal }).catch(() => undefined)
    }
  }

  #report(error: unknown): void {
    if (this.#state() !== 'diverged') {
      this.#logger.warn({ error }, 'event follower: a poll failed and is repeated')
      return
    }
    this.#logger.error(
      { error },
      'event follower: THE CHAIN IS NOT WHAT IT WAS; nothing is followed until that is resolved'
    )
  }

  /** Attacks are looked for at the head even while nobody knows what is final. */
  async #poll(signal: AbortSignal): Promise<void> {
    try {
      const head = await this.#chain.head(signal)
      this.#pace.saw(head)
      if (head.hash !== this.#seen) {
        const failure = await this.#advance(head, signal)
        this.#seen = failure === undefined && this.#tip()?.hash === head.hash ? head.hash : undefined
        if (failure !== undefined) throw failure
      }
      await this.#delivery.sight(await this.#lookout.look(head.number, signal), this.#tip())
      this.#lastError = undefined
    } catch (error) {
      if (!signal.aborted) this.#lastError = error instanceof Error ? error : new Error(String(error))
      throw error
    }
  }

  /** @returns why nothing could be called final, after the head was read all the same */
  async #advance(head: Block, signal: AbortSignal): Promise<Error | undefined> {
    let failure: Error | undefined
    let finalized: Block | undefined
    try {
      finalized = await this.#chain.finalized(signal)
    } catch (error) {
      signal.throwIfAborted()
      failure = error instanceof Error ? error : new Error(String(error))
    }
    this.#target = head.number
    if (finalized !== undefined) await this.#checkFinalized(head, signal)
    await this.#dropReverted(head, signal)
    if (finalized !== undefined) {
      await this.#finalizeDelivered(finalized, signal)
      await this.#readFinalized(finalized, signal)
    }
    await this.#readHead(head, signal)
    if (finalized !== undefined) await this.#finalizeDelivered(finalized, signal)
    return failure
  }

  #tip(): BlockRef | undefined {
    return this.#blocks.at(-1) ?? this.#finalized
  }

  /** Once per start, and whenever the head does not stand on what is known: what was final must still be there. */
  async #checkFinalized(head: Block, signal: AbortSignal): Promise<void> {
    const tip = this.#tip()
    if (this.#finalized === undefined || tip === undefined) return
    const isContinued = head.hash === tip.hash || head.parentHash === tip.hash
    if (this.#finalizedChecked && (isContinued || this.#blocks.length > 0)) return
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
      await this.#checkFinalized(head, signal)
    }
    const reverted = this.#blocks.slice(valid)
    const upTo = this.#blocks[valid - 1] ?? this.#finalized ?? this.#beforeStart()
    this.#logger.info({ depth: reverted.length, from: reverted[0]?.number }, 'chain reorganised')
    const ops = await this.#delivery.deliver('onReverted', this.#delivery.eventsOf(reverted).reverse(), upTo)
    await this.#store.advance(ops, { remove: reverted })
    this.#blocks = this.#blocks.slice(0, valid)
  }

  /**
   * Moves delivered blocks below the finalised one out of the window. What is final is read once more: the head was
   * read from endpoints that may have omitted or made up logs.
   */
  async #finalizeDelivered(finalized: Block, signal: AbortSignal): Promise<void> {
    for (;;) {
      const isCovered = (block: HeadBlock): boolean => block.number <= finalized.number
      const covered = this.#blocks.slice(0, this.#reader.rangeBlocks).filter(isCovered)
      const last = covered.at(-1)
      if (last === undefined) return
      const canonical =
        last.number === finalized.number ? finalized : await this.#chain.block(last.number, signal)
      if (canonical?.hash !== last.hash) return
      const logs = await this.#reader.finalizedLogs(covered[0]!.number, last.number, signal)
      signal.throwIfAborted()
      if (logs === undefined) continue
      const found = compareLogs(covered, logs)
      if (found === undefined) return
      const upTo = { number: last.number, hash: last.hash }
      const ops = await this.#correct(found, upTo)
      ops.push(...(await this.#delivery.deliver('onFinalized', this.#delivery.eventsOf(found.final), upTo)))
      await this.#store.advance(ops, { remove: covered, finalized: upTo })
      this.#finalized = upTo
      this.#blocks = this.#blocks.slice(covered.length)
    }
  }

  /** Takes back what is not final, and tells what was not shown before. */
  async #correct(
    { phantom, missing }: { phantom: HeadBlock[]; missing: HeadBlock[] },
    upTo: BlockRef
  ): Promise<StoreOp[]> {
    const ops: StoreOp[] = []
    if (phantom.length > 0) {
      this.#logger.error(
        { blocks: phantom.map(({ number }) => number) },
        'events were shown that are not on the chain'
      )
      ops.push(
        ...(await this.#delivery.deliver('onReverted', this.#delivery.eventsOf(phantom).reverse(), upTo))
      )
    }
    if (missing.length > 0) {
      this.#logger.error(
        { blocks: missing.map(({ number }) => number) },
        'events were withheld until they were final'
      )
      ops.push(...(await this.#delivery.deliver('onHead', this.#delivery.eventsOf(missing), upTo)))
    }
    return ops
  }

  /** History below finality: both deliveries at once. */
  async #readFinalized(finalized: Block, signal: AbortSignal): Promise<void> {
    while (this.#blocks.length === 0 && this.#nextNumber() <= finalized.number) {
      const { rangeBlocks } = this.#reader
      const range = await this.#reader.finalizedRange(this.#nextNumber(), finalized, signal)
      signal.throwIfAborted()
      if (range === undefined && this.#reader.rangeBlocks < rangeBlocks) continue
      if (range === undefined) return
      this.#progress(range.upTo.number, finalized.number)
      const events = this.#delivery.decode(range.logs)
      const ops = [
        ...(await this.#delivery.deliver('onHead', events, range.upTo)),
        ...(await this.#delivery.deliver('onFinalized', events, range.upTo))
      ]
      await this.#store.advance(ops, { finalized: range.upTo })
      this.#finalized = range.upTo
      this.#finalizedChecked = true
    }
  }

  async #readHead(head: Block, signal: AbortSignal): Promise<void> {
    while (this.#nextNumber() <= head.number) {
      const room = this.#maxUnfinalizedBlocks - this.#blocks.length
      if (room <= 0) {
        throw new FinalityStalledError(this.#finalized?.number ?? -1, head.number)
      }
      const parent = { number: this.#nextNumber() - 1, hash: this.#tip()?.hash }
      const range = await this.#reader.headRange(parent, head, room, signal)
      signal.throwIfAborted()
      const last = range?.blocks.at(-1)
      if (range === undefined || last === undefined) return
      const ops = await this.#delivery.deliver('onHead', this.#delivery.eventsOf(range.blocks), {
        number: last.number,
        hash: last.hash
      })
      await this.#store.advance(ops, { add: range.blocks })
      this.#blocks.push(...range.blocks)
      await this.#delivery.sight(this.#lookout.news(range.foreign), this.#tip())
    }
  }

  #progress(upTo: number, target: number): void {
    const nowMs = performance.now()
    if (nowMs - this.#progressAtMs < PROGRESS_EVERY_MS || upTo >= target) return
    if (this.#progressAtMs > 0) this.#logger.info({ upTo, target, left: target - upTo }, 'reading history')
    this.#progressAtMs = nowMs
  }

  #nextNumber(): number {
    return (this.#tip()?.number ?? this.#startBlock - 1) + 1
  }

  #beforeStart(): BlockRef {
    return { number: this.#startBlock - 1, hash: `0x${'00'.repeat(32)}` }
  }
}
