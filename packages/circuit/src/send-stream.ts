import { ChunkQueue } from './chunk-queue.ts'
import { STREAM_WINDOW_BYTES, WRITE_BUFFER_BYTES } from './session-types.ts'

/** The sending direction of a stream: bytes not sent yet, and how far the receiver lets it go. */
export class SendStream {
  readonly unsent = new ChunkQueue()
  #sent = 0
  #limit = STREAM_WINDOW_BYTES
  #acknowledged = 0
  #fin: 'open' | 'queued' | 'sent' | 'acknowledged' = 'open'
  #wantsDrain = false

  /** The offset of the next byte that was never sent. */
  get sent(): number {
    return this.#sent
  }

  get writable(): boolean {
    return this.#fin === 'open'
  }

  get finished(): boolean {
    return this.#fin === 'acknowledged' && this.#acknowledged === this.#sent
  }

  /** Bytes that the stream's own window lets go now. */
  get allowed(): number {
    return Math.min(this.unsent.size, this.#limit - this.#sent)
  }

  /** All bytes are sent and FIN is not. */
  get finIsDue(): boolean {
    return this.#fin === 'queued' && this.unsent.size === 0
  }

  get hasOutput(): boolean {
    return this.allowed > 0 || this.finIsDue
  }

  /** @returns whether there is room for more */
  write(bytes: Uint8Array): boolean {
    this.unsent.push(bytes)
    this.#wantsDrain = this.unsent.size >= WRITE_BUFFER_BYTES
    return !this.#wantsDrain
  }

  end(): void {
    if (this.#fin === 'open') this.#fin = 'queued'
  }

  raiseLimit(limit: number): void {
    this.#limit = Math.max(this.#limit, limit)
  }

  /** Takes up to `count` bytes to send for the first time, and FIN with the last. */
  take(count: number): { offset: number; views: Uint8Array[]; length: number; fin: boolean } {
    const offset = this.#sent
    const length = Math.min(count, this.allowed)
    const views = this.unsent.take(length)
    this.#sent += length
    const fin = this.finIsDue
    if (fin) this.#fin = 'sent'
    return { offset, views, length, fin }
  }

  /** Legs acknowledge independently, so FIN may be acknowledged before bytes in front of it. */
  acknowledge(length: number, fin: boolean): void {
    this.#acknowledged += length
    if (fin) this.#fin = 'acknowledged'
  }

  /** Whether a writer that was told to wait may go on; true once. */
  takeDrained(): boolean {
    if (!this.#wantsDrain || this.unsent.size > WRITE_BUFFER_BYTES / 2) return false
    this.#wantsDrain = false
    return true
  }
}
