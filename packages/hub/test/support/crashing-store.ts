import { createSubStore, type Store, type StoreOp } from '@tollway/store'

/** The process died: nothing is written or read any more. */
export class CrashError extends Error {}

/**
 * A store whose process dies at its n-th batch: that batch is either on disk or not, nobody is told, and nothing
 * after it is written.
 */
export class CrashingStore implements Store {
  readonly #inner: Store
  readonly #onCrash: () => void
  #left: number
  readonly #isWritten: boolean
  /** A dead process does not even fail, until it is buried. */
  readonly #grave = Promise.withResolvers<never>()
  #crashed = false

  constructor(inner: Store, batches: number, isWritten: boolean, onCrash: () => void) {
    this.#inner = inner
    this.#left = batches
    this.#isWritten = isWritten
    this.#onCrash = onCrash
    this.#grave.promise.catch(() => undefined)
  }

  /** The test has cut the dead process off: what still waits may end. */
  bury(): void {
    this.#grave.reject(new CrashError('the process died'))
  }

  get crashed(): boolean {
    return this.#crashed
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#crashed ? this.#grave.promise : this.#inner.get(key)
  }

  entries(range?: Parameters<Store['entries']>[0]): AsyncIterable<[string, Uint8Array]> {
    return this.#inner.entries(range)
  }

  async batch(ops: StoreOp[]): Promise<void> {
    if (this.#crashed) return this.#grave.promise
    if (--this.#left > 0) return this.#inner.batch(ops)
    this.#crashed = true
    if (this.#isWritten) await this.#inner.batch(ops)
    this.#onCrash()
    return this.#grave.promise
  }

  sub(prefix: string): Store {
    return createSubStore(this, `${prefix}/`)
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
