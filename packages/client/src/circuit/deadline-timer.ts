import type { Clock } from '@tollway/mesh'

/** One timer for many deadlines: the earliest wins, and whoever is called looks at all of them. */
export class DeadlineTimer {
  readonly #clock: Clock
  readonly #onDue: () => void
  #timer: NodeJS.Timeout | undefined
  #atMs = 0

  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock
    this.#onDue = onDue
  }

  /** Calls at the latest in `delayMs`, once. Cheap when an earlier call is due anyway. */
  arm(delayMs: number): void {
    const atMs = this.#clock.nowMs() + delayMs
    if (this.#timer !== undefined && this.#atMs <= atMs) return
    clearTimeout(this.#timer)
    this.#atMs = atMs
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#onDue()
    }, delayMs)
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
