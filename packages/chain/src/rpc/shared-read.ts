import { performance } from 'node:perf_hooks'

/** One read for everybody who asks within a while: several loops of a process look at the same head. */
export class SharedRead<T> {
  readonly #read: (signal?: AbortSignal) => Promise<T>
  readonly #maxAgeMs: number
  #latest: { sinceMs: number; value: Promise<T> } | undefined

  /** @param maxAgeMs 0: every caller reads. */
  constructor(read: (signal?: AbortSignal) => Promise<T>, maxAgeMs: number) {
    this.#read = read
    this.#maxAgeMs = maxAgeMs
  }

  get(signal?: AbortSignal): Promise<T> {
    if (this.#maxAgeMs <= 0) return this.#read(signal)
    const nowMs = performance.now()
    if (this.#latest === undefined || nowMs - this.#latest.sinceMs >= this.#maxAgeMs) {
      const latest = { sinceMs: nowMs, value: this.#read() }
      this.#latest = latest
      latest.value.catch(() => {
        if (this.#latest === latest) this.#latest = undefined
      })
    }
    return unlessAborted(this.#latest.value, signal)
  }
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
