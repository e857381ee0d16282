import type { Clock } from './environment.ts'

/** Allows `ratePerSecond` in the long run and `burst` at once. */
export class TokenBucket {
  readonly #clock: Clock
  readonly #ratePerSecond: number
  readonly #burst: number
  #tokens: number
  #updatedMs: number

  constructor(clock: Clock, ratePerSecond: number, burst: number) {
    this.#clock = clock
    this.#ratePerSecond = ratePerSecond
    this.#burst = burst
    this.#tokens = burst
    this.#updatedMs = clock.nowMs()
  }

  get isFull(): boolean {
    this.#refill()
    return this.#tokens >= this.#burst
  }

  /** Takes `count` tokens if there are that many. */
  take(count = 1): boolean {
    this.#refill()
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }

  /** Until `take(count)` would succeed if nobody else takes; Infinity when it never will. */
  msUntil(count = 1): number {
    this.#refill()
    if (this.#tokens >= count) return 0
    if (count > this.#burst || this.#ratePerSecond === 0) return Infinity
    return Math.ceil(((count - this.#tokens) / this.#ratePerSecond) * 1000)
  }

  #refill(): void {
    const nowMs = this.#clock.nowMs()
    const elapsedMs = Math.max(0, nowMs - this.#updatedMs)
    this.#updatedMs = nowMs
    this.#tokens = Math.min(this.#burst, this.#tokens + (elapsedMs / 1000) * this.#ratePerSecond)
  }
}

export interface PeerRateLimiterInit {
  ratePerSecond: number
  burst: number
  /** Peers remembered at a time; when more are busy, the one longest unseen is forgotten. Default 4096. */
  maxPeers?: number
}

/** One {@link TokenBucket} per peer, in bounded memory. */
export class PeerRateLimiter {
  readonly #clock: Clock
  readonly #init: Required<PeerRateLimiterInit>
  readonly #buckets = new Map<string, TokenBucket>()

  constructor(clock: Clock, init: PeerRateLimiterInit) {
    this.#clock = clock
    this.#init = { maxPeers: 4096, ...init }
  }

  /** Takes `count` tokens of a peer if it has that many. */
  take(peerId: string, count = 1): boolean {
    return this.#bucketOf(peerId).take(count)
  }

  /** Until `take(peerId, count)` would succeed; Infinity when it never will. */
  msUntil(peerId: string, count = 1): number {
    return this.#bucketOf(peerId).msUntil(count)
  }

  #bucketOf(peerId: string): TokenBucket {
    const { ratePerSecond, burst, maxPeers } = this.#init
    const bucket = this.#buckets.get(peerId) ?? new TokenBucket(this.#clock, ratePerSecond, burst)
    this.#buckets.delete(peerId)
    this.#buckets.set(peerId, bucket)
    if (this.#buckets.size > maxPeers) {
      const oldest = this.#buckets.keys().next().value
      if (oldest !== undefined) this.#buckets.delete(oldest)
    }
    return bucket
  }
}
