import { SessionProtocolError } from './session-errors.ts'
import { STREAM_WINDOW_BYTES } from './session-types.ts'

interface Segment {
  readonly offset: number
  readonly bytes: Uint8Array
}

const MAX_SEGMENTS = 1024

/**
 * The receiving direction of a stream: checks offsets, puts bytes in order. On a session with one leg since its
 * start everything comes in order; with more, bytes may come early or twice.
 */
export class ReceiveStream {
  readonly #id: number
  /** Ahead of `delivered`, sorted, without overlaps. */
  #segments: Segment[] = []
  #delivered = 0
  #high = 0
  #consumed = 0
  #limit = STREAM_WINDOW_BYTES
  #final: number | undefined

  constructor(id: number) {
    this.#id = id
  }

  /** The highest offset known to be sent. */
  get high(): number {
    return this.#high
  }

  get consumed(): number {
    return this.#consumed
  }

  get final(): number | undefined {
    return this.#final
  }

  /** Everything up to FIN was delivered. */
  get ended(): boolean {
    return this.#final === this.#delivered
  }

  /** Everything up to FIN was delivered and passed on. */
  get finished(): boolean {
    return this.#final === this.#consumed
  }

  get limit(): number {
    return this.#limit
  }

  /** Whether the window has moved by half and the sender should know. */
  get limitIsDue(): boolean {
    return (
      this.#final === undefined &&
      this.#consumed + STREAM_WINDOW_BYTES - this.#limit >= STREAM_WINDOW_BYTES / 2
    )
  }

  raiseLimit(): number {
    this.#limit = this.#consumed + STREAM_WINDOW_BYTES
    return this.#limit
  }

  /**
   * Takes a STREAM frame and returns what is now in order. `mayRepeat`: a leg was added or lost, so bytes may
   * have been sent twice.
   * @throws SessionProtocolError
   */
  accept(offset: number, bytes: Uint8Array, fin: boolean, mayRepeat: boolean): Uint8Array[] {
    const end = offset + bytes.length
    if (end > this.#limit) throw this.#fail(`bytes to ${end}, its window ends at ${this.#limit}`)
    if (this.#final !== undefined && (mayRepeat ? end > this.#final : true)) {
      throw this.#fail('data after its FIN')
    }
    if (!mayRepeat && offset !== this.#delivered) {
      throw this.#fail(`data at ${offset}, ${this.#delivered} expected`)
    }
    if (fin) this.#setFinal(end)
    this.#high = Math.max(this.#high, end)
    return this.#insert(offset, bytes)
  }

  /** The sender aborted after `final` bytes. @throws SessionProtocolError */
  abort(final: number): void {
    if (final > this.#limit) throw this.#fail(`a reset at ${final}, its window ends at ${this.#limit}`)
    this.#setFinal(final)
    this.#high = final
    this.#segments = []
  }

  /** @returns false when more is passed on than was delivered */
  consume(bytes: number): boolean {
    if (!Number.isSafeInteger(bytes) || bytes < 0 || this.#consumed + bytes > this.#delivered) return false
    this.#consumed += bytes
    return true
  }

  #setFinal(final: number): void {
    if (final < this.#high || (this.#final !== undefined && this.#final !== final)) {
      throw this.#fail(`an end at ${final}, but bytes to ${this.#final ?? this.#high} are known`)
    }
    this.#final = final
  }

  #insert(offset: number, bytes: Uint8Array): Uint8Array[] {
    const skip = Math.max(0, this.#delivered - offset)
    if (skip >= bytes.length) return []
    if (offset + skip > this.#delivered) {
      this.#keep({ offset, bytes })
      return []
    }
    const ready = [bytes.subarray(skip)]
    this.#delivered = offset + bytes.length
    while (this.#segments.length > 0 && this.#segments[0]!.offset <= this.#delivered) {
      const segment = this.#segments.shift()!
      const rest = segment.bytes.subarray(Math.min(this.#delivered - segment.offset, segment.bytes.length))
      if (rest.length === 0) continue
      ready.push(rest)
      this.#delivered += rest.length
    }
    return ready
  }

  /** Keeps what an early segment adds: segments never overlap, so no more is kept than the window. */
  #keep({ offset, bytes }: Segment): void {
    const end = offset + bytes.length
    const added: Segment[] = []
    let at = offset
    // A copy, as a small piece would keep its whole record alive.
    const add = (to: number) => added.push({ offset: at, bytes: bytes.slice(at - offset, to - offset) })
    for (const kept of this.#segments) {
      const keptEnd = kept.offset + kept.bytes.length
      if (kept.offset >= end) break
      if (keptEnd <= at) continue
      if (kept.offset > at) add(kept.offset)
      at = keptEnd
    }
    if (at < end) add(end)
    if (added.length === 0) return
    if (this.#segments.length + added.length > MAX_SEGMENTS) {
      throw this.#fail(`more than ${MAX_SEGMENTS} pieces ahead of order`)
    }
    this.#segments = [...this.#segments, ...added].sort((a, b) => a.offset - b.offset)
  }

  /** Bytes that wait for those before them. */
  get earlyBytes(): number {
    return this.#segments.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }

  #fail(reason: string): SessionProtocolError {
    return new SessionProtocolError(`stream ${this.#id}: ${reason}`)
  }
}
