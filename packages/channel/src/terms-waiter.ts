import type { OperationOptions } from './channel-session.ts'
import { InvalidOperationError } from './errors.ts'

/** The one caller that waits for the peer's signature under a proposal. */
export class TermsWaiter<Signed> {
  #waiting: PromiseWithResolvers<Signed> | undefined
  #begun = false

  /** Runs `start`, which makes the proposal durable and calls `begin`, then waits for the outcome. */
  async wait(start: () => Promise<void>, { signal }: OperationOptions = {}): Promise<Signed> {
    signal?.throwIfAborted()
    if (this.#waiting) throw new InvalidOperationError('such a proposal is under way already')
    const waiting = Promise.withResolvers<Signed>()
    waiting.promise.catch(() => undefined)
    this.#waiting = waiting
    this.#begun = false
    const abort = (): void => this.#end(waiting, signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      await start().then(
        () => undefined,
        error => this.#end(waiting, error)
      )
      return await waiting.promise
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  /** The proposal exists from here on: when it is gone, so is the wait. */
  begin(): void {
    this.#begun = true
  }

  resolve(signed: Signed): void {
    this.#waiting?.resolve(signed)
    this.#waiting = undefined
  }

  reject(error: unknown): void {
    if (this.#waiting) this.#end(this.#waiting, error)
  }

  /** Ends the wait for a proposal that does not stand any more. */
  rejectBegun(error: unknown): void {
    if (this.#begun) this.reject(error)
  }

  #end(waiting: PromiseWithResolvers<Signed>, error: unknown): void {
    waiting.reject(error)
    if (this.#waiting === waiting) this.#waiting = undefined
  }
}
