import { TransientRpcFailure } from './endpoint.ts'

/** Failures in a row until an endpoint is left alone. */
export const FAILURES_UNTIL_OPEN = 3
export const FIRST_OPEN_MS = 1_000
export const MAX_OPEN_MS = 60_000

/**
 * Leaves an endpoint alone that keeps failing, for twice as long each time, or for as long as it asks. After that one
 * success closes it.
 */
export class CircuitBreaker {
  failures = 0
  #openUntilMs = 0
  #openings = 0
  readonly #nowMs: () => number

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  get isOpen(): boolean {
    return this.waitMs > 0
  }

  /** Until it may be asked again. */
  get waitMs(): number {
    return Math.max(0, this.#openUntilMs - this.#nowMs())
  }

  succeeded(): void {
    this.failures = 0
    this.#openings = 0
    this.#openUntilMs = 0
  }

  /** @returns whether that opened it */
  failed(error: unknown): boolean {
    this.failures++
    const busy = error instanceof TransientRpcFailure ? error.busy : undefined
    if (busy === undefined && this.failures < FAILURES_UNTIL_OPEN) return false
    const wasOpen = this.isOpen
    const backoffMs = Math.min(MAX_OPEN_MS, FIRST_OPEN_MS * 2 ** Math.min(this.#openings, 10))
    const untilMs = this.#nowMs() + (busy?.retryAfterMs ?? (backoffMs * (1 + Math.random())) / 2)
    this.#openUntilMs = Math.max(this.#openUntilMs, untilMs)
    if (!wasOpen) this.#openings++
    return !wasOpen
  }
}
