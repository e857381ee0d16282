import type { StoreOp } from '@tollway/store'
import { decodeContractEvent } from '../contracts/decode-events.ts'
import type { Deployment } from '../deployment/deployment.ts'
import type { Logger } from '../environment.ts'
import type { ChainLog } from '../rpc/chain-client.ts'
import type { BlockRef, ChainEvent, EventSubscriber } from './event-follower.ts'
import type { HeadBlock } from './follower-store.ts'

/** Turns logs into events and brings them to the subscribers, one after the other. */
export class EventDelivery {
  readonly #contracts: Pick<Deployment, 'adjudicator' | 'registry'>
  readonly #logger: Logger
  readonly #subscribers = new Set<EventSubscriber>()

  constructor(contracts: Pick<Deployment, 'adjudicator' | 'registry'>, logger: Logger) {
    this.#contracts = contracts
    this.#logger = logger
  }

  subscribe(subscriber: EventSubscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** @returns what the subscribers want written with the cursor */
  async deliver(
    delivery: 'onHead' | 'onReverted' | 'onFinalized',
    events: ChainEvent[],
    upTo: BlockRef
  ): Promise<StoreOp[]> {
    const ops: StoreOp[] = []
    for (const subscriber of [...this.#subscribers]) {
      ops.push(...((await subscriber[delivery]?.({ events, upTo })) ?? []))
    }
    return ops
  }

  /** Tells what some endpoint shows besides the chain. A subscriber that fails holds nothing up. */
  async sight(logs: ChainLog[], upTo: BlockRef | undefined): Promise<void> {
    const events = this.decode(logs)
    if (events.length === 0 || upTo === undefined) return
    this.#logger.warn({ events: events.length }, 'some endpoint shows events that the others do not')
    for (const subscriber of [...this.#subscribers]) {
      await subscriber.onSighted?.({ events, upTo }).catch((error: unknown) => {
        this.#logger.error({ error }, 'a sighted event could not be looked at')
      })
    }
  }

  eventsOf(blocks: HeadBlock[]): ChainEvent[] {
    return blocks.flatMap(block => this.decode(block.logs, block.timeSec))
  }

  decode(logs: ChainLog[], blockTimeSec?: number): ChainEvent[] {
    const unknown: ChainLog[] = []
    const events = logs.flatMap(log => {
      const event = decodeContractEvent(log, this.#contracts)
      if (event === undefined) unknown.push(log)
      const { blockNumber, blockHash, transactionHash, logIndex } = log
      return event === undefined
        ? []
        : [{ ...event, at: { blockNumber, blockHash, blockTimeSec, transactionHash, logIndex } }]
    })
    const [first] = unknown
    if (first !== undefined) {
      const { address, topics, blockNumber } = first
      const skipped = { count: unknown.length, address, topic: topics[0], blockNumber }
      this.#logger.warn(skipped, 'unknown events skipped')
    }
    return events
  }
}
