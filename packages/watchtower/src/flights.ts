import { RevertedError } from '@tollway/chain'
import { toHex, type Bytes32 } from '@tollway/codec'
import type { SentBatch } from './tower-records.ts'
import type { TowerStore } from './tower-store.ts'
import type { WatchtowerComponents } from './watchtower.ts'

const ID_BYTES = 8

type FlightComponents = Pick<WatchtowerComponents, 'crypto' | 'logger'> & { store: TowerStore }

/**
 * Batches of answers that no block has yet. Each is durable before it is sent, so that a restart waits for it instead of
 * sending the same again.
 */
export class Flights {
  readonly #components: FlightComponents
  readonly #landed: (batch: SentBatch, wasSent: boolean) => void
  readonly #underWay = new Set<Promise<void>>()
  #isStopped = false

  /** @param landed Told of every batch that has an outcome, and whether a transaction of it was in a block. */
  constructor(components: FlightComponents, landed: (batch: SentBatch, wasSent: boolean) => void) {
    this.#components = components
    this.#landed = landed
  }

  get size(): number {
    return this.#underWay.size
  }

  /** What the last run did not see the end of. */
  unfinished(): Promise<SentBatch[]> {
    return this.#components.store.batches()
  }

  /** A new batch, written down. */
  async open(kind: SentBatch['kind'], channelIds: Bytes32[]): Promise<SentBatch> {
    const { crypto, store } = this.#components
    const id = `tower-${kind}/${toHex(crypto.randomBytes(ID_BYTES)).slice(2)}`
    const batch: SentBatch = { id, kind, channelIds }
    await store.putBatch(batch)
    return batch
  }

  /** Sends a batch, or waits for one that was sent. */
  begin(batch: SentBatch, work: () => Promise<Bytes32 | undefined>): void {
    const flight = this.#fly(batch, work).then(wasSent => {
      this.#underWay.delete(flight)
      this.#landed(batch, wasSent)
    })
    this.#underWay.add(flight)
  }

  /** From now on what lands stays written down: whoever starts next looks at it. */
  stop(): void {
    this.#isStopped = true
  }

  /** Resolves when all that is under way now has landed. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  async #fly(batch: SentBatch, work: () => Promise<Bytes32 | undefined>): Promise<boolean> {
    const { logger, store } = this.#components
    let wasSent = true
    try {
      await work()
    } catch (error) {
      logger.warn({ err: error, batch: batch.id }, 'an answer had no effect; trying again')
      wasSent = error instanceof RevertedError && error.transactionHash !== undefined
    }
    try {
      if (!this.#isStopped) await store.dropBatch(batch.id)
    } catch (error) {
      logger.error({ err: error, batch: batch.id }, 'the tower’s store fails')
    }
    return wasSent
  }
}
