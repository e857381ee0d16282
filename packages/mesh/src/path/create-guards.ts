import type { Store } from '@tollway/store'
import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { Clock, Random } from '../environment.ts'
import type { Guards, GuardsComponents, GuardsInit } from './guards.ts'
import { weightedShuffle } from './weighted-shuffle.ts'

export const DEFAULT_GUARDS_IN_USE = 2
export const DEFAULT_GUARD_SAMPLE = 10
export const DEFAULT_GUARD_KEEP_MS = 90 * 24 * 3600 * 1000
/** A guard that failed is not tried for this long, unless no other is left. */
const RETRY_AFTER_MS = 10 * 60 * 1000
/** Unlisted guards stay in the sample; it grows for them up to this many times its size. */
const MAX_SAMPLE_GROWTH = 3
const KEY = 'guards'

/** Guards kept in a store. */
export function createGuards(components: GuardsComponents, init: GuardsInit = {}): Guards {
  return new StoredGuards(components, {
    inUse: DEFAULT_GUARDS_IN_USE,
    sampleSize: DEFAULT_GUARD_SAMPLE,
    keepMs: DEFAULT_GUARD_KEEP_MS,
    ...init
  })
}

interface SampledGuard {
  peerId: string
  addedMs: number
}

class StoredGuards implements Guards {
  readonly #store: Store
  readonly #clock: Clock
  readonly #random: Random
  readonly #init: Required<GuardsInit>
  readonly #failedMs = new Map<string, number>()
  #sample: SampledGuard[] | undefined
  #updating: Promise<unknown> = Promise.resolve()

  constructor({ store, clock, random }: GuardsComponents, init: Required<GuardsInit>) {
    this.#store = store
    this.#clock = clock
    this.#random = random
    this.#init = init
  }

  async current(relays: readonly RelayDescriptor[]): Promise<string[]> {
    const sampled = await this.sampled(relays)
    const operatorOf = new Map(relays.map(({ peerId, operator }) => [peerId, operator]))
    const firsts = sampled.filter(
      (peerId, at) => sampled.findIndex(other => operatorOf.get(other) === operatorOf.get(peerId)) === at
    )
    const others = sampled.filter(peerId => !firsts.includes(peerId))
    return [...firsts, ...others].slice(0, this.#init.inUse)
  }

  async sampled(relays: readonly RelayDescriptor[]): Promise<string[]> {
    const update = this.#updating.then(() => this.#update(relays))
    this.#updating = update.catch(() => undefined)
    const sample = await update
    const listedIds = new Set(relays.map(relay => relay.peerId))
    const listed = sample.map(guard => guard.peerId).filter(peerId => listedIds.has(peerId))
    const working = listed.filter(peerId => !this.#isFailing(peerId))
    return working.length > 0 ? working : listed
  }

  failed(peerId: string): void {
    this.#failedMs.set(peerId, this.#clock.nowMs())
  }

  worked(peerId: string): void {
    this.#failedMs.delete(peerId)
  }

  async #update(relays: readonly RelayDescriptor[]): Promise<SampledGuard[]> {
    const before = this.#sample ?? decodeSample(await this.#store.get(KEY))
    const nowMs = this.#clock.nowMs()
    const sample = before.filter(guard => nowMs - guard.addedMs < this.#init.keepMs)
    const isSampled = new Set(sample.map(guard => guard.peerId))
    const fresh = relays.filter(relay => !isSampled.has(relay.peerId) && relay.capacityBytesPerSecond > 0)
    const listedCount = relays.filter(relay => isSampled.has(relay.peerId)).length
    const room = Math.min(
      this.#init.sampleSize - listedCount,
      MAX_SAMPLE_GROWTH * this.#init.sampleSize - sample.length
    )
    const drawn = weightedShuffle(fresh, relay => relay.capacityBytesPerSecond, this.#random).slice(
      0,
      Math.max(0, room)
    )
    sample.push(...drawn.map(({ peerId }) => ({ peerId, addedMs: nowMs })))
    if (this.#sample === undefined || sample.length !== before.length || drawn.length > 0) {
      const value = new TextEncoder().encode(JSON.stringify(sample))
      await this.#store.batch([{ type: 'put', key: KEY, value }])
    }
    for (const peerId of this.#failedMs.keys()) if (!isSampled.has(peerId)) this.#failedMs.delete(peerId)
    this.#sample = sample
    return sample
  }

  #isFailing(peerId: string): boolean {
    const failedMs = this.#failedMs.get(peerId)
    return failedMs !== undefined && this.#clock.nowMs() - failedMs < RETRY_AFTER_MS
  }
}

/** A sample that cannot be read is drawn anew. */
function decodeSample(bytes: Uint8Array | undefined): SampledGuard[] {
  if (bytes === undefined) return []
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(value) ? value.filter(isSampledGuard) : []
  } catch {
    return []
  }
}

function isSampledGuard(value: unknown): value is SampledGuard {
  if (typeof value !== 'object' || value === null) return false
  const { peerId, addedMs } = value as Record<string, unknown>
  return typeof peerId === 'string' && typeof addedMs === 'number'
}
