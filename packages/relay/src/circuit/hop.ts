import { encodeCloseRecord, type CloseCode } from '@tollway/channel'
import { RecordType, SMALL_RECORD_BYTES, type BodyType, type RelayLayer } from '@tollway/circuit'
import { DestroyCode, type CircuitEndpoint, type Clock, type LinkCircuit } from '@tollway/mesh'
import type { CircuitAccount } from '../tab/circuit-account.ts'
import { DESTROY_FOR } from './close-codes.ts'

/** How long what is queued may take to leave a circuit that ends. */
export const DRAIN_TIMEOUT_MS = 5_000

export interface HopComponents {
  clock: Clock
  account: CircuitAccount
}

export interface HopInit {
  /** The circuit on the link towards the client. */
  previous: LinkCircuit
  layer: RelayLayer
  onClosed(hop: Hop): void
}

/**
 * This relay's place in one circuit, seen from the link towards the client: opens what comes from there, and seals
 * what leaves for there, its own control records before data.
 */
export abstract class Hop implements CircuitEndpoint {
  readonly account: CircuitAccount
  protected readonly previous: LinkCircuit
  protected readonly layer: RelayLayer
  protected readonly clock: Clock
  readonly #onClosed: (hop: Hop) => void
  readonly #control: { type: BodyType; body: Uint8Array }[] = []
  #endCode: DestroyCode | undefined
  #drainTimer: NodeJS.Timeout | undefined
  #isClosed = false
  /** When this circuit last carried a record, to the precision of the sweep. */
  #isActive = true
  #idleSinceMs = 0

  constructor(components: HopComponents, init: HopInit) {
    this.account = components.account
    this.clock = components.clock
    this.previous = init.previous
    this.layer = init.layer
    this.#onClosed = init.onClosed
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** The peer towards the client. */
  get previousPeer(): string {
    return this.previous.link.remotePeer
  }

  /** It only waits for what is queued to leave. */
  protected get isEnding(): boolean {
    return this.#endCode !== undefined
  }

  /** Ends what lies behind this hop. Called once. */
  protected abstract closeInside(code: DestroyCode): void
  /** A record that goes on. */
  protected abstract onForward(record: Uint8Array): void
  /** A record of the session that ends here. */
  protected abstract onSession(body: Uint8Array, recordBytes: number): void
  /** The next data record towards the client, sealed and paid for, or undefined. */
  protected abstract nextData(): Uint8Array | undefined
  /** Data is waiting to leave towards the client. */
  protected abstract hasData(): boolean
  /** Both directions may go on. */
  abstract resume(): void

  next(): Uint8Array | undefined {
    const control = this.#control.shift()
    if (control !== undefined) return this.layer.sealBackward(control.type, control.body, SMALL_RECORD_BYTES)
    if (this.#isClosed) return undefined
    const record = this.nextData()
    if (record !== undefined) this.#isActive = true
    else if (this.#endCode !== undefined && !this.hasData()) queueMicrotask(() => this.#finish())
    return record
  }

  onRecord(record: Uint8Array): void {
    if (this.#isClosed) return
    this.#isActive = true
    let opened
    try {
      opened = this.layer.openForward(record)
    } catch {
      this.destroy(DestroyCode.PROTOCOL)
      return
    }
    if (opened.type === RecordType.FORWARD) this.onForward(opened.record)
    else if (opened.type === RecordType.SESSION) this.onSession(opened.body, opened.size)
    else {
      this.previous.consumed(opened.size)
      if (opened.type === RecordType.CLOSE) this.destroy(DestroyCode.FINISHED)
      else this.account.onControl(opened.type, opened.body, opened.size)
    }
  }

  onClosed(code: DestroyCode): void {
    this.#end(code === DestroyCode.LINK_CLOSED ? DestroyCode.UNREACHABLE : code)
  }

  /** Queues a control record of this hop; it passes data. */
  sendControl(type: BodyType, body: Uint8Array): void {
    if (this.#isClosed) return
    this.#control.push({ type, body })
    this.previous.wake()
  }

  /** Tells the client why, drops what is queued, and ends the circuit on both sides. */
  close(code: CloseCode): void {
    if (this.#isClosed || this.#endCode !== undefined) return
    this.closeInside(DESTROY_FOR[code])
    this.sendControl(RecordType.CLOSE, encodeCloseRecord({ code }))
    this.endAfterDrain(DESTROY_FOR[code])
  }

  /** Ends the circuit on both sides at once. */
  destroy(code: DestroyCode): void {
    if (this.#isClosed) return
    this.previous.destroy(code)
    this.#end(code)
  }

  /** The inside is gone: ends the rest once what is queued has left, or after a while. */
  protected endAfterDrain(code: DestroyCode): void {
    if (this.#isClosed || this.#endCode !== undefined) return
    this.#endCode = code
    this.#drainTimer = setTimeout(() => this.#finish(), DRAIN_TIMEOUT_MS)
    this.previous.wake()
  }

  /** True when nothing passed for `idleMs`. To be called now and then. */
  isIdle(idleMs: number): boolean {
    const nowMs = this.clock.nowMs()
    if (this.#isActive) {
      this.#isActive = false
      this.#idleSinceMs = nowMs
    }
    return nowMs - this.#idleSinceMs >= idleMs
  }

  #finish(): void {
    if (this.#endCode !== undefined) this.destroy(this.#endCode)
  }

  #end(code: DestroyCode): void {
    if (this.#isClosed) return
    this.#isClosed = true
    clearTimeout(this.#drainTimer)
    this.#control.length = 0
    if (this.#endCode === undefined) this.closeInside(code)
    this.layer.kill()
    this.account.close()
    this.#onClosed(this)
  }
}
