import type { ChannelOp } from '../channel-op.ts'
import { MAX_OPS } from '../channel-op.ts'
import type { ChannelSession } from '../channel-session.ts'
import { InvalidOperationError, OverspendError, QueueFullError, UpdateRejectedError } from '../errors.ts'

interface WaitingOp {
  op: ChannelOp
  resolve: () => void
  reject: (reason: unknown) => void
}

/** Operations that wait for the update before them. */
export const MAX_WAITING_OPS = 8192
const MAX_BATCH_OPS = Math.min(MAX_OPS, 128)

/**
 * Joins the operations that arrive while an update of a channel is under way into the next one, so that a channel
 * with many tabs pays one round trip and one disk write for all of them. A refused batch is tried again one by one.
 */
export class OpBatch {
  readonly #session: ChannelSession
  #waiting: WaitingOp[] = []
  #running = false

  constructor(session: ChannelSession) {
    this.#session = session
  }

  /** Resolves when the peer released the update with `op`. @throws as `ChannelSession.update`, QueueFullError */
  submit(op: ChannelOp): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING_OPS) return Promise.reject(new QueueFullError(MAX_WAITING_OPS))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ op, resolve, reject })
    if (!this.#running) {
      this.#running = true
      void this.#run()
    }
    return promise
  }

  async #run(): Promise<void> {
    // Let the callers of this turn of the event loop join the first update.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH_OPS)
      if (await this.#update(batch)) continue
      for (const one of batch) await this.#update([one])
    }
    this.#running = false
  }

  /** False when a batch of several was refused. */
  async #update(batch: WaitingOp[]): Promise<boolean> {
    try {
      await this.#session.update(batch.map(({ op }) => op))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      if (batch.length > 1 && isAboutContent(error)) return false
      for (const { reject } of batch) reject(error)
    }
    return true
  }
}

function isAboutContent(error: unknown): boolean {
  return (
    error instanceof InvalidOperationError ||
    error instanceof OverspendError ||
    error instanceof UpdateRejectedError
  )
}
