/** What a sender may have under way on a new circuit. */
export const INITIAL_WINDOW_BYTES = 64 * 1024
export const MAX_WINDOW_BYTES = 4 * 1024 * 1024
/** The consumer that takes a full window within this time may be waiting for the network: the window doubles. */
const GROW_WITHIN_MS = 250

/** How much the peer may still send on one circuit. Pure: the caller tells the time and whether memory is short. */
export class ReceiveWindow {
  #sizeBytes = INITIAL_WINDOW_BYTES
  #granted = INITIAL_WINDOW_BYTES
  #received = 0
  #consumed = 0
  #epochStartMs: number
  #epochConsumed = 0

  constructor(nowMs: number) {
    this.#epochStartMs = nowMs
  }

  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Received and not yet consumed. */
  get queuedBytes(): number {
    return this.#received - this.#consumed
  }

  /** Counts a record; false if the peer sent more than it was granted. */
  receive(bytes: number): boolean {
    this.#received += bytes
    return this.#received <= this.#granted
  }

  /**
   * Counts what the consumer took, and returns how much to grant the peer now: 0, or at least a quarter of the
   * window, so that grants are few. `isMemoryShort` shrinks the window to its first size.
   */
  consume(bytes: number, nowMs: number, isMemoryShort: boolean): number {
    this.#consumed = Math.min(this.#consumed + bytes, this.#received)
    this.#resize(nowMs, isMemoryShort)
    const room = this.#consumed + this.#sizeBytes - this.#granted
    if (room < this.#sizeBytes / 4) return 0
    this.#granted += room
    return room
  }

  #resize(nowMs: number, isMemoryShort: boolean): void {
    if (isMemoryShort) {
      this.#sizeBytes = INITIAL_WINDOW_BYTES
      return
    }
    if (nowMs - this.#epochStartMs > GROW_WITHIN_MS) {
      this.#epochStartMs = nowMs
      this.#epochConsumed = this.#consumed
      return
    }
    const isKeepingUp = this.queuedBytes <= this.#sizeBytes / 4
    if (!isKeepingUp || this.#consumed - this.#epochConsumed < this.#sizeBytes) return
    this.#sizeBytes = Math.min(2 * this.#sizeBytes, MAX_WINDOW_BYTES)
    this.#epochStartMs = nowMs
    this.#epochConsumed = this.#consumed
  }
}
