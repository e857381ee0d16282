import { MAX_OPS, type ChannelOp } from './channel-op.ts'
import type { OperationOptions } from './channel-session.ts'
import { InvalidOperationError, QueueFullError } from './errors.ts'

/** At most this many updates wait in one channel. */
export const MAX_WAITING = 1024

/** One caller's operations, until they are released or refused. */
export interface Waiting {
  readonly ops: ChannelOp[]
  /** It was in a batch that was refused: next time it goes alone, so that only the culprit fails. */
  alone: boolean
  resolve(): void
  reject(error: unknown): void
}

/** What callers asked for and no update carries yet. Batches share one signature and one round trip. */
export class OperationQueue {
  #waiting: Waiting[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Resolves when the operations are released. */
  add(ops: ChannelOp[], { signal }: OperationOptions = {}): Promise<void> {
    signal?.throwIfAborted()
    if (ops.length > MAX_OPS) {
      throw new InvalidOperationError(`${ops.length} operations; one update takes ${MAX_OPS}`)
    }
    if (this.#waiting.length >= MAX_WAITING) throw new QueueFullError(MAX_WAITING)
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting = this.#waiting.filter(other => other !== item)
        reject(signal?.reason)
      }
      const item: Waiting = {
        ops,
        alone: false,
        resolve: () => {
          signal?.removeEventListener('abort', abort)
          resolve()
        },
        reject: error => {
          signal?.removeEventListener('abort', abort)
          reject(error)
        }
      }
      signal?.addEventListener('abort', abort, { once: true })
      this.#waiting.push(item)
    })
  }

  /** Takes what the next update should carry. `extend` adds operations to it, or throws if they do not fit. */
  takeBatch(extend: (ops: ChannelOp[]) => void): Waiting[] {
    const batch: Waiting[] = []
    let count = 0
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (count + next.ops.length > MAX_OPS || (batch.length > 0 && (next.alone || batch[0]?.alone))) break
      try {
        extend(next.ops)
      } catch (error) {
        if (batch.length > 0) break
        this.#waiting.shift()
        next.reject(error)
        continue
      }
      this.#waiting.shift()
      batch.push(next)
      count += next.ops.length
    }
    return batch
  }

  /** Puts a refused batch back in front, one update each. */
  putBack(batch: Waiting[]): void {
    for (const item of batch) item.alone = true
    this.#waiting.unshift(...batch)
  }

  rejectAll(error: unknown): void {
    const all = this.#waiting
    this.#waiting = []
    for (const item of all) item.reject(error)
  }
}
