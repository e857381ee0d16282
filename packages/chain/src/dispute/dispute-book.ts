import type { Bytes32, Half } from '@tollway/codec'
import type { Store } from '@tollway/store'
import { revealedBalances } from '../contracts/revealed-balances.ts'
import type { ChainEvent } from '../follower/event-follower.ts'
import { decodeDispute, encodeDispute, newDispute, withSeen, type DisputeRecord } from './dispute-record.ts'

const PREFIX = 'dispute/'

/** The disputes that an agent knows, durable, and what the chain's events say of them. */
export class DisputeBook {
  readonly #store: Store
  readonly #isOurs: (channelId: Bytes32) => boolean
  readonly #records = new Map<Bytes32, DisputeRecord>()

  /** @param isOurs Whether a channel is defended here: others are not written down. */
  constructor(store: Store, isOurs: (channelId: Bytes32) => boolean) {
    this.#store = store
    this.#isOurs = isOurs
  }

  async loadAll(): Promise<void> {
    for await (const [key, value] of this.#store.entries({ prefix: PREFIX })) {
      const record = decodeDispute(key, value)
      if (!this.#records.has(record.channelId)) this.#records.set(record.channelId, record)
    }
  }

  all(): DisputeRecord[] {
    return [...this.#records.values()]
  }

  get(channelId: Bytes32): DisputeRecord | undefined {
    return this.#records.get(channelId)
  }

  /** As `get`, also before `loadAll`: events may come earlier. */
  async find(channelId: Bytes32): Promise<DisputeRecord | undefined> {
    if (this.#records.has(channelId)) return this.#records.get(channelId)
    const key = PREFIX + channelId
    const stored = await this.#store.get(key)
    if (stored && !this.#records.has(channelId)) this.#records.set(channelId, decodeDispute(key, stored))
    return this.#records.get(channelId)
  }

  async save(record: DisputeRecord): Promise<void> {
    this.#records.set(record.channelId, record)
    const key = PREFIX + record.channelId
    await this.#store.batch([{ type: 'put', key, value: encodeDispute(record) }])
  }

  async change(channelId: Bytes32, change: Partial<DisputeRecord>): Promise<void> {
    const record = this.#records.get(channelId)
    if (!record) return
    const isNews = Object.entries(change).some(([key, value]) => record[key as keyof DisputeRecord] !== value)
    if (isNews) await this.save({ ...record, ...change })
  }

  /** Takes what a block brought. Returns whether it is about a dispute of ours. */
  async apply(events: readonly ChainEvent[]): Promise<boolean> {
    let isNews = false
    for (const event of events) {
      if (!('channelId' in event)) continue
      const record = (await this.find(event.channelId)) ?? this.#challenged(event)
      if (!record) continue
      isNews = true
      const changed = afterEvent(record, event)
      if (changed !== this.get(event.channelId)) await this.save(changed)
    }
    return isNews
  }

  /** Takes back what left the chain: a dispute that was over is looked at again. */
  async revert(events: readonly ChainEvent[]): Promise<boolean> {
    let isNews = false
    for (const event of events) {
      const record = 'channelId' in event ? await this.find(event.channelId) : undefined
      if (!record) continue
      isNews = true
      const phase = record.phase === 'done' ? 'settled' : record.phase
      const unlocked =
        event.type === 'LockResolved'
          ? record.unlocked.filter(one => !isLock(one, event.half, event.lockId))
          : record.unlocked
      await this.save({ ...record, phase, unlocked })
    }
    return isNews
  }

  #challenged(event: ChainEvent): DisputeRecord | undefined {
    if (event.type !== 'Challenged' || !this.#isOurs(event.channelId)) return undefined
    return newDispute(event.channelId, false)
  }
}

function afterEvent(record: DisputeRecord, event: ChainEvent): DisputeRecord {
  if (event.type === 'LockResolved') {
    const { half, lockId, toReceiver, toSender } = event
    const others = record.unlocked.filter(one => !isLock(one, half, lockId))
    return { ...record, unlocked: [...others, { half, lockId, amount: toReceiver + toSender }] }
  }
  return revealedBalances(event).reduce(withSeen, record)
}

function isLock(one: { half: Half; lockId: Bytes32 }, half: Half, lockId: Bytes32): boolean {
  return one.half === half && one.lockId === lockId
}
