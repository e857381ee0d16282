import { StoreBusyError } from './errors.ts'
import type { StoreOp } from './store.ts'

interface Waiting {
  ops: StoreOp[]
  sizeBytes: number
  resolve: () => void
  reject: (reason: unknown) => void
}

/** What one synchronous write of the database takes at most, unless a single batch is larger. */
export const MAX_GROUP_BYTES = 4 * 1024 * 1024
/** Batches that wait for the disk together hold at most this many bytes. */
export const MAX_QUEUED_BYTES = 64 * 1024 * 1024
const OP_OVERHEAD_BYTES = 64

/** Joins the batches that arrive while a write is on its way to disk into the next single write. */
export class GroupCommit {
  readonly #location: string
  readonly #write: (ops: StoreOp[]) => Promise<void>
  #waiting: Waiting[] = []
  #queuedBytes = 0
  #running: Promise<void> | undefined
  #writes = 0

  constructor(location: string, write: (ops: StoreOp[]) => Promise<void>) {
    this.#location = location
    this.#write = write
  }

  /** How many synchronous writes have been made. */
  get writes(): number {
    return this.#writes
  }

  commit(ops: StoreOp[]): Promise<void> {
    const sizeBytes = ops.reduce((sum, op) => sum + sizeOf(op), 0)
    if (this.#queuedBytes > 0 && this.#queuedBytes + sizeBytes > MAX_QUEUED_BYTES) {
      return Promise.reject(new StoreBusyError(this.#location, this.#queuedBytes))
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ ops, sizeBytes, resolve, reject })
    this.#queuedBytes += sizeBytes
    this.#running ??= this.#run()
    return promise
  }

  /** Resolves once every batch accepted so far is settled. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    // Let the callers of this turn of the event loop join the first write.
    await Promise.resolve()
    while (this.#waiting.length > 0) await this.#writeGroup(this.#takeGroup())
    this.#running = undefined
  }

  #takeGroup(): Waiting[] {
    let sizeBytes = 0
    let count = 0
    for (const batch of this.#waiting) {
      if (count > 0 && sizeBytes + batch.sizeBytes > MAX_GROUP_BYTES) break
      sizeBytes += batch.sizeBytes
      count++
    }
    return this.#waiting.splice(0, count)
  }

  async #writeGroup(group: Waiting[]): Promise<void> {
    try {
      this.#writes++
      await this.#write(group.flatMap(batch => batch.ops))
      for (const batch of group) batch.resolve()
    } catch (error) {
      for (const batch of group) batch.reject(error)
    } finally {
      for (const batch of group) this.#queuedBytes -= batch.sizeBytes
    }
  }
}

function sizeOf(op: StoreOp): number {
  return OP_OVERHEAD_BYTES + op.key.length + (op.type === 'put' ? op.value.length : 0)
}
