import { fromHex, keccak256, toHex, ZERO_BYTES32, type Bytes32, type Half } from '@tollway/codec'
import type { Store } from '@tollway/store'
import { revealedBalances } from '../contracts/revealed-balances.ts'
import type { ChainEvent, EventBatch } from '../follower/event-follower.ts'
import type { DisputeEvidenceSource } from './dispute-evidence.ts'
import { decodeDispute, encodeDispute, newDispute, withSeen, type DisputeRecord } from './dispute-record.ts'

const PREFIX = 'dispute/'
/** Challenges that only some endpoint shows: what is beyond has to wait for the chain itself. */
export const MAX_SIGHTED = 256
/** For so many blocks a sighted challenge is looked at; one that is true is on the chain by then. */
export const SIGHTED_BLOCKS = 64
/** Challenges that are looked at together while the quorum does not confirm them. */
const UNCONFIRMED_AT_A_TIME = 32

/** The disputes that an agent knows, durable, and what the chain's events say of them. */
export class DisputeBook {
  readonly #store: Store
  readonly #evidence: Pick<DisputeEvidenceSource, 'evidence'>
  readonly #records = new Map<Bytes32, DisputeRecord>()
  /** Records that are not on the chain and not in the store, and the block at which each was sighted. */
  readonly #sighted = new Map<Bytes32, number>()
  #turn = 0

  /** @param evidence Of the channels that are defended here: others are not written down. */
  constructor(store: Store, evidence: Pick<DisputeEvidenceSource, 'evidence'>) {
    this.#store = store
    this.#evidence = evidence
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

  /**
   * What to look at now: every dispute that is not over, and of the challenges that nobody confirmed some in turn, so
   * that made-up ones keep nobody busy.
   */
  active(): DisputeRecord[] {
    const open = this.all().filter(({ phase }) => phase !== 'done')
    const unconfirmed = open.filter(isUnconfirmed)
    const first = this.#turn < unconfirmed.length ? this.#turn : 0
    this.#turn = first + UNCONFIRMED_AT_A_TIME
    return [...open.filter(record => !isUnconfirmed(record)), ...unconfirmed.slice(first, this.#turn)]
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
    this.#sighted.delete(record.channelId)
    const key = PREFIX + record.channelId
    await this.#store.batch([{ type: 'put', key, value: encodeDispute(record) }])
  }

  async change(channelId: Bytes32, change: Partial<DisputeRecord>): Promise<void> {
    const record = this.#records.get(channelId)
    if (!record) return
    const isNews = Object.entries(change).some(([key, value]) => record[key as keyof DisputeRecord] !== value)
    if (!isNews) return
    const changed = { ...record, ...change }
    if (this.#sighted.has(channelId) && isUnconfirmed(changed)) this.#records.set(channelId, changed)
    else await this.save(changed)
  }

  /** Takes what a block brought. Returns whether it is about a dispute of ours. */
  async apply(events: readonly ChainEvent[], { isFinal = false } = {}): Promise<boolean> {
    let isNews = false
    for (const event of events) {
      if (!('channelId' in event)) continue
      const record = (await this.find(event.channelId)) ?? (await this.#challenged(event))
      if (!record) continue
      isNews = true
      const changed = afterEvent(record, event, isFinal)
      const isConfirmed = event.type === 'Challenged' && this.#sighted.has(event.channelId)
      if (isConfirmed || changed !== this.get(event.channelId)) await this.save(changed)
    }
    return isNews
  }

  /** Takes challenges that some endpoint shows alone: remembered for a while, and a bounded number of them. */
  async sight({ events, upTo }: EventBatch): Promise<boolean> {
    let isNews = false
    for (const event of events) {
      if (this.#sighted.size >= MAX_SIGHTED) break
      if (event.type !== 'Challenged' || (await this.find(event.channelId))) continue
      const record = await this.#challenged(event)
      if (!record) continue
      isNews = true
      this.#sighted.set(event.channelId, upTo.number)
      this.#records.set(event.channelId, afterEvent(record, event, false))
    }
    return isNews
  }

  /** Forgets what was sighted long ago and never came. */
  forgetSighted(head: number): void {
    for (const [channelId, sightedAt] of this.#sighted) {
      if (head - sightedAt < SIGHTED_BLOCKS) continue
      this.#sighted.delete(channelId)
      this.#records.delete(channelId)
    }
  }

  /** Takes back what left the chain: a dispute that was over is looked at again. */
  async revert(events: readonly ChainEvent[]): Promise<boolean> {
    let isNews = false
    for (const event of events) {
      const record = 'channelId' in event ? await this.find(event.channelId) : undefined
      if (!record) continue
      isNews = true
      if (event.type === 'Challenged' && isUnconfirmed(record)) {
        await this.#drop(event.channelId)
        continue
      }
      const phase = record.phase === 'done' ? 'settled' : record.phase
      const unlocked =
        event.type === 'LockResolved'
          ? record.unlocked.filter(one => !isLock(one, event.half, event.lockId))
          : record.unlocked
      await this.save({ ...record, phase, unlocked })
    }
    return isNews
  }

  async #drop(channelId: Bytes32): Promise<void> {
    this.#records.delete(channelId)
    this.#sighted.delete(channelId)
    await this.#store.batch([{ type: 'del', key: PREFIX + channelId }])
  }

  /**
   * A record for a challenge of ours, also where we know the end already: whoever was away for long has locks to resolve
   * still. One that reveals another secret than the channel’s was never on any chain.
   */
  async #challenged(event: ChainEvent): Promise<DisputeRecord | undefined> {
    if (event.type !== 'Challenged') return undefined
    const { channelId, secret } = event
    const found = await this.#evidence.evidence(channelId)
    if (found === undefined) return undefined
    const isReal = secret === ZERO_BYTES32 || toHex(keccak256(fromHex(secret))) === found.params.secretHash
    return isReal ? newDispute(channelId, false) : undefined
  }
}

/** A challenge that some endpoint showed and that no quorum has confirmed yet. */
function isUnconfirmed({ ours, phase }: DisputeRecord): boolean {
  return !ours && phase === 'challenging'
}

function afterEvent(record: DisputeRecord, event: ChainEvent, isFinal: boolean): DisputeRecord {
  if (event.type === 'LockResolved') {
    const { half, lockId, toReceiver, toSender } = event
    const others = record.unlocked.filter(one => !isLock(one, half, lockId))
    return { ...record, unlocked: [...others, { half, lockId, amount: toReceiver + toSender }] }
  }
  return revealedBalances(event).reduce((known, seen) => withSeen(known, { ...seen, isFinal }), record)
}

function isLock(one: { half: Half; lockId: Bytes32 }, half: Half, lockId: Bytes32): boolean {
  return one.half === half && one.lockId === lockId
}
