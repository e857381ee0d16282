import { DestroyCode, type CircuitEndpoint, type LinkCircuit } from '@tollway/mesh'
import { DRAIN_TIMEOUT_MS, Hop, type HopComponents, type HopInit } from './hop.ts'
import { RecordQueue } from './record-queue.ts'

/** A hop that passes records between two links. */
export class MiddleHop extends Hop {
  readonly #next: LinkCircuit
  readonly #forward = new RecordQueue()
  readonly #backward = new RecordQueue()
  #nextEndCode: DestroyCode | undefined
  #nextDrainTimer: NodeJS.Timeout | undefined

  constructor(components: HopComponents, init: HopInit & { next: LinkCircuit }) {
    super(components, init)
    this.#next = init.next
  }

  /** What the link towards the exit calls. */
  readonly inside: CircuitEndpoint = {
    next: () => this.#nextForward(),
    onRecord: record => this.#onBackward(record),
    onClosed: code => this.#onInsideClosed(code)
  }

  resume(): void {
    this.previous.wake()
    this.#next.wake()
  }

  protected onForward(record: Uint8Array): void {
    if (this.isEnding || !this.account.billForward(record.length)) return
    this.#forward.push(record)
    this.#next.wake()
  }

  protected onSession(): void {
    this.close('protocol')
  }

  protected nextData(): Uint8Array | undefined {
    const record = this.#backward.peek()
    if (record === undefined || !this.account.payBackward(record.length)) return undefined
    this.#backward.shift()
    this.#next.consumed(record.length)
    try {
      return this.layer.wrapBackward(record)
    } catch {
      queueMicrotask(() => this.destroy(DestroyCode.PROTOCOL))
      return undefined
    }
  }

  protected hasData(): boolean {
    return !this.#backward.isEmpty
  }

  /**
   * Ends the circuit behind this hop. When the client leaves, or its link breaks, what it sent before goes out
   * first: among it are the last receipts of the hops behind.
   */
  protected closeInside(code: DestroyCode): void {
    this.#backward.clear()
    const isOrderly = code === DestroyCode.FINISHED || code === DestroyCode.UNREACHABLE
    if (!isOrderly || this.#forward.isEmpty || !this.account.isFunded) {
      this.#closeNext(code)
      return
    }
    this.#nextEndCode = code
    this.#nextDrainTimer = setTimeout(() => this.#closeNext(code), DRAIN_TIMEOUT_MS)
    this.#next.wake()
  }

  #closeNext(code: DestroyCode): void {
    clearTimeout(this.#nextDrainTimer)
    this.#forward.clear()
    this.#next.destroy(code)
  }

  #nextForward(): Uint8Array | undefined {
    const record = this.#forward.peek()
    if (record === undefined) {
      const code = this.#nextEndCode
      if (code !== undefined) queueMicrotask(() => this.#closeNext(code))
      return undefined
    }
    if (!this.account.takeForward(record.length)) return undefined
    this.#forward.shift()
    this.previous.consumed(record.length)
    return record
  }

  #onBackward(record: Uint8Array): void {
    if (this.isClosed) return
    this.#backward.push(record)
    this.previous.wake()
  }

  #onInsideClosed(code: DestroyCode): void {
    clearTimeout(this.#nextDrainTimer)
    this.#forward.clear()
    this.endAfterDrain(code === DestroyCode.LINK_CLOSED ? DestroyCode.UNREACHABLE : code)
  }
}
