import { MemoryReplayCache, oldestFreshMinute, REPLAY_TAG_BYTES, type ReplayCache } from '@tollway/circuit'
import { fromHex, toHex } from '@tollway/codec'
import type { Clock } from '@tollway/mesh'
import type { Store, StoreOp } from '@tollway/store'
import { TabStoreError } from '../errors.ts'

const KEY = /^(\d{10})\/(0x[0-9a-f]{32})$/
const NOTHING = new Uint8Array()
/** Rows deleted together: after a flood and a long stop there are many. */
const DELETED_TOGETHER = 4096

export interface ReplayStoreComponents {
  store: Store
  clock: Clock
}

/** The handshakes that were accepted, over restarts: one row `minute/tag` for each, until its minute is stale. */
export class ReplayStore implements ReplayCache {
  readonly #components: ReplayStoreComponents
  readonly #cache: MemoryReplayCache
  #written: Promise<void> = Promise.resolve()
  #oldestMinute = 0

  private constructor(components: ReplayStoreComponents, capacity: number) {
    this.#components = components
    this.#cache = new MemoryReplayCache({ capacity })
  }

  /** @throws TabStoreError */
  static async open(components: ReplayStoreComponents, init: { capacity: number }): Promise<ReplayStore> {
    const { store, clock } = components
    const replays = new ReplayStore(components, init.capacity)
    await replays.forgetStale()
    for await (const [key] of store.entries()) {
      const [, minutes, tag] = KEY.exec(key) ?? []
      if (minutes === undefined || tag === undefined) throw new TabStoreError(`replays/${key}`)
      replays.#cache.add(fromHex(tag), Number(minutes), clock.nowMs())
    }
    return replays
  }

  /** Resolves once everything added so far survives a crash; rejects when it might not. */
  get written(): Promise<void> {
    return this.#written
  }

  has(tag: Uint8Array): boolean {
    return this.#cache.has(tag)
  }

  add(tag: Uint8Array, minutes: number, nowMs: number): boolean {
    if (!this.#cache.add(tag, minutes, nowMs)) return false
    const key = `${rowsOf(minutes)}/${toHex(tag.subarray(0, REPLAY_TAG_BYTES))}`
    this.#written = this.#components.store.batch([{ type: 'put', key, value: NOTHING }])
    this.#written.catch(() => undefined)
    return true
  }

  /** Deletes the rows of minutes that have become stale. To be called now and then. */
  async forgetStale(): Promise<void> {
    const { store, clock } = this.#components
    const oldest = oldestFreshMinute(clock.nowMs())
    if (oldest <= this.#oldestMinute) return
    const ops: StoreOp[] = []
    for await (const [key] of store.entries({ lt: rowsOf(oldest) })) {
      ops.push({ type: 'del', key })
      if (ops.length === DELETED_TOGETHER) await store.batch(ops.splice(0))
    }
    await store.batch(ops)
    this.#oldestMinute = oldest
  }
}

function rowsOf(minutes: number): string {
  return String(minutes).padStart(10, '0')
}
