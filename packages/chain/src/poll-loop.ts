/** Does one thing again and again: never twice at a time, with a pause between, and sooner when something calls for it. */
export class PollLoop<T> {
  readonly #work: () => Promise<T>
  readonly #pauseMs: () => number
  readonly #failed: (error: unknown) => void
  #running: Promise<T> | undefined
  #timer: NodeJS.Timeout | undefined
  #isOn = false
  /** `soon` was called since the last run began. */
  #isCalled = false

  /** @param init `failed` is told of whatever a run by itself rejects with. */
  constructor(work: () => Promise<T>, init: { pauseMs(): number; failed(error: unknown): void }) {
    this.#work = work
    this.#pauseMs = () => init.pauseMs()
    this.#failed = error => init.failed(error)
  }

  get isOn(): boolean {
    return this.#isOn
  }

  start(): void {
    this.#isOn = true
    this.soon()
  }

  /** Resolves to the result of what was under way, once it is there. */
  async stop(): Promise<T | undefined> {
    this.#isOn = false
    clearTimeout(this.#timer)
    return await this.#running?.catch(() => undefined)
  }

  /** Runs as soon as nothing is under way: that may have looked too early. Nothing before `start`. */
  soon(): void {
    if (this.#running === undefined) this.#after(0)
    else this.#isCalled = true
  }

  /** Runs now, or joins what is under way. */
  run(): Promise<T> {
    this.#running ??= this.#once()
    return this.#running
  }

  async #once(): Promise<T> {
    this.#isCalled = false
    try {
      return await this.#work()
    } finally {
      this.#running = undefined
      if (this.#isCalled) this.#after(0)
    }
  }

  #after(delayMs: number): void {
    if (!this.#isOn) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.run()
        .catch(this.#failed)
        .finally(() => {
          if (!this.#isCalled) this.#after(this.#pauseMs())
        })
    }, delayMs)
  }
}
