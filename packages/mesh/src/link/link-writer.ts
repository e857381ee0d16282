import type { Clock } from '../environment.ts'
import { LinkControl } from './link-control.ts'
import { FRAME_HEADER_BYTES, LARGE_RECORD_BYTES } from './link-frame.ts'
import { RecordScheduler } from './record-scheduler.ts'

/** The most that goes to the pipe in one write; larger writes cost less each, smaller ones wait less. */
export const MAX_WRITE_BYTES = 128 * 1024
const SLAB_BYTES = 512 * 1024
const MIN_WRITE_ROOM_BYTES = FRAME_HEADER_BYTES + LARGE_RECORD_BYTES

/** Joins the frames of a link into large writes, control first, and stops while the pipe is full. */
export class LinkWriter {
  readonly control = new LinkControl()
  readonly records: RecordScheduler
  readonly #send: (bytes: Uint8Array) => boolean
  #slab = new Uint8Array(0)
  #slabAt = 0
  #isFull = false
  #isScheduled = false
  #isStopped = false

  constructor(clock: Clock, send: (bytes: Uint8Array) => boolean) {
    this.records = new RecordScheduler(clock)
    this.#send = send
  }

  /** Writes what there is after the current event, so that all of it goes in one piece. */
  schedule(): void {
    if (this.#isScheduled || this.#isFull || this.#isStopped) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      this.flush()
    })
  }

  onDrain(): void {
    this.#isFull = false
    this.flush()
  }

  flush(): void {
    while (!this.#isFull && !this.#isStopped) {
      const batch = this.#nextBatch()
      if (batch === undefined) return
      this.#isFull = !this.#send(batch)
    }
  }

  stop(): void {
    this.#isStopped = true
  }

  #nextBatch(): Uint8Array | undefined {
    if (this.control.size === 0 && this.records.isIdle) return undefined
    if (this.#slab.length - this.#slabAt < MIN_WRITE_ROOM_BYTES) {
      // Not zeroed: every byte that leaves has been written.
      this.#slab = Buffer.allocUnsafeSlow(SLAB_BYTES)
      this.#slabAt = 0
    }
    const start = this.#slabAt
    const out = this.#slab.subarray(start, start + MAX_WRITE_BYTES)
    const controlEnd = this.control.fill(out, 0)
    const end = this.control.size > 0 ? controlEnd : this.records.fill(out, controlEnd)
    this.#slabAt += end
    return end === 0 ? undefined : out.subarray(0, end)
  }
}
