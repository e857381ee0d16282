import { toHex } from '@tollway/codec'
import { MINUTE_MS } from './minutes.ts'

/** The minute may be 10 off either way, so a message lives for 21 minutes. */
export const REPLAY_WINDOW_MS = 21 * MINUTE_MS
export const DEFAULT_REPLAY_CAPACITY = 1 << 18
const TAG_BYTES = 16

/** Remembers handshakes that were accepted. Injected, so that a relay may share or persist it. */
export interface ReplayCache {
  /** Whether the handshake was accepted within the window. `tag` is SHA-256 of its ephemeral key. */
  has(tag: Uint8Array, nowMs: number): boolean
  /** Remembers it; false when full, in which case the handshake must be refused. */
  add(tag: Uint8Array, nowMs: number): boolean
}

/** In memory: two generations, each of one window, so that nothing is forgotten early and expiry costs nothing. */
export class MemoryReplayCache implements ReplayCache {
  readonly #capacity: number
  #current = new Set<string>()
  #previous = new Set<string>()
  #startedAtMs: number | undefined

  constructor(init: { capacity?: number } = {}) {
    this.#capacity = init.capacity ?? DEFAULT_REPLAY_CAPACITY
  }

  get size(): number {
    return this.#current.size + this.#previous.size
  }

  has(tag: Uint8Array, nowMs: number): boolean {
    this.#turn(nowMs)
    const key = keyOf(tag)
    return this.#current.has(key) || this.#previous.has(key)
  }

  add(tag: Uint8Array, nowMs: number): boolean {
    this.#turn(nowMs)
    if (this.size >= this.#capacity) return false
    this.#current.add(keyOf(tag))
    return true
  }

  #turn(nowMs: number): void {
    this.#startedAtMs ??= nowMs
    const ageMs = nowMs - this.#startedAtMs
    if (ageMs < REPLAY_WINDOW_MS) return
    this.#previous = ageMs < 2 * REPLAY_WINDOW_MS ? this.#current : new Set()
    this.#current = new Set()
    this.#startedAtMs = nowMs
  }
}

function keyOf(tag: Uint8Array): string {
  return toHex(tag.subarray(0, TAG_BYTES))
}
