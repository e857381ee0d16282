import { MAX_MINUTES_OFF, MINUTE_MS, oldestFreshMinute } from './minutes.ts'

/** The minute may be 10 off either way, so a handshake can be accepted within 21 minutes. */
export const REPLAY_WINDOW_MS = (2 * MAX_MINUTES_OFF + 1) * MINUTE_MS
export const DEFAULT_REPLAY_CAPACITY = 1 << 20
/** What is kept of a tag. */
export const REPLAY_TAG_BYTES = 16

/** Remembers handshakes that were accepted, each for as long as its minute is fresh. */
export interface ReplayCache {
  /** Whether the handshake was accepted before. `tag` is SHA-256 of its ephemeral key. */
  has(tag: Uint8Array): boolean
  /** Remembers a handshake of the Unix minute `minutes`; false when full: then it must be refused. */
  add(tag: Uint8Array, minutes: number, nowMs: number): boolean
}

/** In memory, by the minutes that the handshakes name, so that a whole minute is forgotten at once. */
export class MemoryReplayCache implements ReplayCache {
  readonly #capacity: number
  readonly #byMinute = new Map<number, Set<string>>()
  #size = 0

  constructor(init: { capacity?: number } = {}) {
    this.#capacity = init.capacity ?? DEFAULT_REPLAY_CAPACITY
  }

  get size(): number {
    return this.#size
  }

  has(tag: Uint8Array): boolean {
    const key = keyOf(tag)
    for (const tags of this.#byMinute.values()) if (tags.has(key)) return true
    return false
  }

  add(tag: Uint8Array, minutes: number, nowMs: number): boolean {
    this.#forget(nowMs)
    if (this.#size >= this.#capacity) return false
    let tags = this.#byMinute.get(minutes)
    if (tags === undefined) this.#byMinute.set(minutes, (tags = new Set()))
    const before = tags.size
    tags.add(keyOf(tag))
    this.#size += tags.size - before
    return true
  }

  #forget(nowMs: number): void {
    const oldest = oldestFreshMinute(nowMs)
    for (const [minutes, tags] of this.#byMinute) {
      if (minutes >= oldest) continue
      this.#byMinute.delete(minutes)
      this.#size -= tags.size
    }
  }
}

/** One byte of text for each of the tag's. */
function keyOf(tag: Uint8Array): string {
  return String.fromCharCode(...tag.subarray(0, REPLAY_TAG_BYTES))
}
