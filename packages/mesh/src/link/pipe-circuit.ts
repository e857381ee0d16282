import { OutOfRangeError } from '@tollway/codec'
import { DestroyCode } from './destroy-code.ts'
import type { CircuitEndpoint, LinkCircuit } from './link.ts'
import { CREATED_BYTES, FrameKind, isRecordLength } from './link-frame.ts'
import type { MemoryAccount } from './link-memory.ts'
import type { CircuitHost } from './circuit-host.ts'
import { INITIAL_WINDOW_BYTES, ReceiveWindow } from './receive-window.ts'
import type { RecordSource } from './record-scheduler.ts'

/** A grant that would take the peer's window beyond this is a fault of the peer. */
const MAX_SEND_WINDOW_BYTES = 64 * 1024 * 1024

/** One circuit of a {@link PipeLink}. */
export class PipeCircuit implements LinkCircuit, RecordSource {
  readonly id: number
  readonly link: CircuitHost
  readonly isOurs: boolean
  readonly #window: ReceiveWindow
  readonly #memory: MemoryAccount
  #endpoint: CircuitEndpoint | undefined
  #sendWindowBytes = INITIAL_WINDOW_BYTES
  #isAnswered = false
  #isClosed = false

  constructor(link: CircuitHost, id: number, isOurs: boolean) {
    this.link = link
    this.id = id
    this.isOurs = isOurs
    this.#window = new ReceiveWindow(link.nowMs())
    this.#memory = link.memory.open(link.remotePeer, () => this.kill(DestroyCode.OUT_OF_MEMORY))
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get queuedBytes(): number {
    return this.#memory.queuedBytes
  }

  get sendWindowBytes(): number {
    return this.#sendWindowBytes
  }

  attach(endpoint: CircuitEndpoint): void {
    this.#endpoint = endpoint
  }

  wake(): void {
    if (!this.#isClosed) this.link.wakeCircuit(this)
  }

  consumed(bytes: number): void {
    if (this.#isClosed) return
    this.#memory.remove(bytes)
    const grant = this.#window.consume(bytes, this.link.nowMs(), this.link.memory.isShort)
    if (grant > 0) this.link.sendGrant(this.id, grant)
  }

  sendCreated(body: Uint8Array): void {
    if (this.#isClosed || this.isOurs || this.#isAnswered) return
    if (body.length !== CREATED_BYTES) throw new OutOfRangeError('length of a CREATED body', body.length)
    this.#isAnswered = true
    this.link.sendControl(this.id, FrameKind.CREATED, body)
  }

  destroy(code: DestroyCode): void {
    if (this.#isClosed) return
    this.#close()
    this.link.sendControl(this.id, FrameKind.DESTROY, new Uint8Array([code]))
  }

  /** Ends the circuit for a reason of this node's own, and tells both the peer and the endpoint. */
  kill(code: DestroyCode, cause?: Error): void {
    if (this.#isClosed) return
    this.destroy(code)
    this.#tellClosed(code, cause)
  }

  pull(): Uint8Array | undefined {
    if (this.#isClosed || this.#endpoint === undefined) return undefined
    try {
      const record = this.#endpoint.next()
      if (record === undefined) return undefined
      if (!isRecordLength(record.length)) throw new OutOfRangeError('length of a record', record.length)
      this.#sendWindowBytes -= record.length
      return record
    } catch (error) {
      this.#fail(error)
      return undefined
    }
  }

  /** False if the peer sent more than it was granted. */
  onRecord(record: Uint8Array): boolean {
    if (!this.#window.receive(record.length)) return false
    this.#memory.add(record.length)
    if (this.#isClosed) return true
    try {
      this.#endpoint?.onRecord(record)
    } catch (error) {
      this.#fail(error)
    }
    return true
  }

  /** False if this circuit cannot have an answer, or has had it. */
  onCreated(body: Uint8Array): boolean {
    if (!this.isOurs || this.#isAnswered) return false
    this.#isAnswered = true
    try {
      this.#endpoint?.onCreated?.(body)
    } catch (error) {
      this.#fail(error)
    }
    return true
  }

  /** False if the grant is absurd. */
  onWindow(bytes: number): boolean {
    this.#sendWindowBytes += bytes
    if (this.#sendWindowBytes > MAX_SEND_WINDOW_BYTES) return false
    this.wake()
    return true
  }

  onDestroy(code: DestroyCode, cause?: Error): void {
    if (this.#isClosed) return
    this.#close()
    this.#tellClosed(code, cause)
  }

  #close(): void {
    this.#isClosed = true
    this.#memory.release()
    this.link.removeCircuit(this)
  }

  #fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error))
    this.link.reportBug(this.id, cause)
    this.kill(DestroyCode.INTERNAL, cause)
  }

  #tellClosed(code: DestroyCode, cause?: Error): void {
    try {
      this.#endpoint?.onClosed(code, cause)
    } catch (error) {
      this.link.reportBug(this.id, error)
    }
    this.#endpoint = undefined
  }
}
