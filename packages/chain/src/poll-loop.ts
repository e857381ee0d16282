/** Does one thing again and again: never twice at a time, with a pause between, and sooner when something calls for it. */
export class PollLoop<T> {
  readonly #work: () => Promise<T>
  readonly #pauseMs: () => number
  readonly #failed: (error: unknown) => void
  #running: Promise<T> | undefined
  #timer: NodeJS.Timeout | undefined
  #isOn = false

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

  /** The next run by itself is in so long, whatever was planned. Nothing before `start`. */
  soon(delayMs = 0): void {
    if (!this.#isOn) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.run()
        .catch(this.#failed)
        .finally(() => this.soon(this.#pauseMs()))
    }, delayMs)
  }

  /** Runs now, or joins what is under way. */
  run(): Promise<T> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }
}
