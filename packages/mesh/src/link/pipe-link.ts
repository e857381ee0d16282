import { OutOfRangeError } from '@tollway/codec'
import type { Clock, Logger } from '../environment.ts'
import { CircuitLimitError, LinkClosedError, LinkProtocolError, LinkTimeoutError } from '../errors.ts'
import { DestroyCode } from './destroy-code.ts'
import { FrameParser } from './frame-parser.ts'
import type { CircuitHost } from './circuit-host.ts'
import type { CircuitEndpoint, CircuitHandler, LinkCircuit } from './link.ts'
import { CREATE_BYTES, FrameKind } from './link-frame.ts'
import type { LinkMemory } from './link-memory.ts'
import type { LinkPipe } from './link-pipe.ts'
import { LinkWriter } from './link-writer.ts'
import { PipeCircuit } from './pipe-circuit.ts'
import type { RecordSource } from './record-scheduler.ts'

/** Decides which circuits of peers are taken, across all their links. */
export interface CircuitAdmission {
  /** Called once per CREATE, before any other work on it. `addressBlock`: where the peer comes from, if that counts. */
  admit(peerId: string, addressBlock?: string): boolean
  /** A circuit that was admitted has ended. */
  release(peerId: string): void
}

export interface PipeLinkComponents {
  pipe: LinkPipe
  memory: LinkMemory
  admission: CircuitAdmission
  clock: Clock
  logger: Logger
}

export interface PipeLinkInit {
  remotePeer: string
  addressBlock?: string
  isDialer: boolean
  maxCircuits: number
  onCircuit?: CircuitHandler
  onClosed?: (link: PipeLink) => void
}

/** Silent for this long: ask for a sign of life. */
export const PING_AFTER_MS = 15_000
/** Silent for this long: dead. */
export const DEAD_AFTER_MS = 45_000
/** More control frames than this wait only when the peer makes us answer and reads nothing. */
const MAX_CONTROL_FRAMES = 16_384

/** A link over any {@link LinkPipe}. */
export class PipeLink implements CircuitHost {
  readonly remotePeer: string
  readonly isDialer: boolean
  readonly memory: LinkMemory
  readonly openedMs: number
  readonly #components: PipeLinkComponents
  readonly #init: PipeLinkInit
  readonly #circuits = new Map<number, PipeCircuit>()
  readonly #writer: LinkWriter
  readonly #parser = new FrameParser((id, kind, body) => this.#onFrame(id, kind, body))
  #nextId: number
  #lastPeerId = 0
  #heardMs: number
  #idleSinceMs: number
  #isClosed = false

  constructor(components: PipeLinkComponents, init: PipeLinkInit) {
    this.remotePeer = init.remotePeer
    this.isDialer = init.isDialer
    this.memory = components.memory
    this.#components = components
    this.#init = init
    this.#nextId = init.isDialer ? 1 : 2
    this.openedMs = components.clock.nowMs()
    this.#heardMs = this.openedMs
    this.#idleSinceMs = this.openedMs
    this.#writer = new LinkWriter(components.clock, bytes => this.#send(bytes))
    components.pipe.open({
      onData: bytes => this.#onData(bytes),
      onDrain: () => this.#writer.onDrain(),
      onClose: cause => this.#onPipeClosed(cause)
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get circuitCount(): number {
    return this.#circuits.size
  }

  /** Since when there is no circuit; undefined while there are some. */
  get idleSinceMs(): number | undefined {
    return this.#circuits.size > 0 ? undefined : this.#idleSinceMs
  }

  get queuedBytes(): number {
    let sum = 0
    for (const circuit of this.#circuits.values()) sum += circuit.queuedBytes
    return sum
  }

  openCircuit(create: Uint8Array, endpoint: CircuitEndpoint): LinkCircuit {
    if (create.length !== CREATE_BYTES) throw new OutOfRangeError('length of a CREATE body', create.length)
    if (this.#isClosed) throw new LinkClosedError(this.remotePeer, 'no circuit can be opened on it')
    if (this.#circuits.size >= this.#init.maxCircuits || this.#nextId > 0xffffffff) {
      throw new CircuitLimitError(this.remotePeer, this.#init.maxCircuits)
    }
    const circuit = new PipeCircuit(this, this.#nextId, true)
    this.#nextId += 2
    this.#circuits.set(circuit.id, circuit)
    circuit.attach(endpoint)
    this.sendControl(circuit.id, FrameKind.CREATE, create)
    return circuit
  }

  close(cause?: Error): void {
    if (this.#isClosed) return
    const { pipe } = this.#components
    this.#writer.flush()
    this.#finish(cause)
    if (cause === undefined) pipe.close()
    else pipe.abort(cause)
  }

  /** Pings a silent peer and closes a dead link. To be called every few seconds. */
  tick(): void {
    if (this.#isClosed) return
    const silentMs = this.nowMs() - this.#heardMs
    if (silentMs >= DEAD_AFTER_MS) this.close(new LinkTimeoutError(this.remotePeer, silentMs))
    else if (silentMs >= PING_AFTER_MS) this.sendControl(0, FrameKind.PING, new Uint8Array(8))
  }

  nowMs(): number {
    return this.#components.clock.nowMs()
  }

  wakeCircuit(circuit: RecordSource): void {
    this.#writer.records.wake(circuit)
    this.#writer.schedule()
  }

  sendControl(circuitId: number, kind: FrameKind, body: Uint8Array): void {
    if (this.#isClosed) return
    this.#writer.control.push(circuitId, kind, body)
    if (this.#writer.control.size > MAX_CONTROL_FRAMES) {
      this.#violated('it does not read what it makes us answer')
    } else this.#writer.schedule()
  }

  sendGrant(circuitId: number, bytes: number): void {
    this.#writer.control.grant(circuitId, bytes)
    this.#writer.schedule()
  }

  removeCircuit(source: RecordSource): void {
    const circuit = this.#circuits.get(source.id)
    if (circuit === undefined) return
    this.#circuits.delete(circuit.id)
    this.#idleSinceMs = this.nowMs()
    this.#writer.records.remove(circuit)
    this.#writer.control.forget(circuit.id)
    if (!circuit.isOurs) this.#components.admission.release(this.remotePeer)
  }

  reportBug(circuitId: number, error: unknown): void {
    this.#components.logger.error({ error, peerId: this.remotePeer, circuitId }, 'a circuit endpoint threw')
  }

  #send(bytes: Uint8Array): boolean {
    try {
      return this.#components.pipe.send(bytes)
    } catch (error) {
      this.close(error instanceof Error ? error : new Error(String(error)))
      return false
    }
  }

  #onData(bytes: Uint8Array): void {
    if (this.#isClosed) return
    this.#heardMs = this.nowMs()
    try {
      this.#parser.push(bytes)
    } catch (error) {
      this.#violated(error instanceof Error ? error.message : String(error), error)
    }
  }

  #onFrame(circuitId: number, kind: number, body: Uint8Array): void {
    if (this.#isClosed) return
    if (circuitId === 0) {
      if (kind === FrameKind.PING) this.#writer.control.pong(body)
      this.#writer.schedule()
      return
    }
    if (kind === FrameKind.CREATE) {
      this.#onCreate(circuitId, body)
      return
    }
    const circuit = this.#circuits.get(circuitId)
    if (circuit !== undefined) this.#onCircuitFrame(circuit, kind, body)
    else if (!this.#wasOpened(circuitId)) {
      this.#violated(`a frame for circuit ${circuitId}, which was never opened`)
    }
  }

  #onCircuitFrame(circuit: PipeCircuit, kind: number, body: Uint8Array): void {
    let isLegal = true
    if (kind === FrameKind.RECORD) isLegal = circuit.onRecord(body)
    else if (kind === FrameKind.WINDOW) {
      isLegal = circuit.onWindow(new DataView(body.buffer, body.byteOffset).getUint32(0))
    } else if (kind === FrameKind.CREATED) isLegal = circuit.onCreated(body)
    else circuit.onDestroy(body[0] ?? DestroyCode.FINISHED)
    if (!isLegal) this.#violated(`a frame of kind ${kind} beyond what circuit ${circuit.id} allows`)
  }

  #onCreate(circuitId: number, body: Uint8Array): void {
    const isPeersParity = (circuitId % 2 === 1) !== this.isDialer
    if (!isPeersParity || circuitId <= this.#lastPeerId) {
      this.#violated(`a CREATE with the id ${circuitId} after ${this.#lastPeerId}`)
      return
    }
    this.#lastPeerId = circuitId
    const { onCircuit, maxCircuits, addressBlock } = this.#init
    const isRoom = onCircuit !== undefined && this.#circuits.size < maxCircuits
    if (!isRoom || !this.#components.admission.admit(this.remotePeer, addressBlock)) {
      this.sendControl(circuitId, FrameKind.DESTROY, new Uint8Array([DestroyCode.LIMITED]))
      return
    }
    const circuit = new PipeCircuit(this, circuitId, false)
    this.#circuits.set(circuitId, circuit)
    try {
      circuit.attach(onCircuit(circuit, body))
    } catch (error) {
      this.reportBug(circuitId, error)
      circuit.destroy(DestroyCode.INTERNAL)
    }
  }

  /** Frames may still be on their way for a circuit that has ended. */
  #wasOpened(circuitId: number): boolean {
    const isOurs = (circuitId % 2 === 1) === this.isDialer
    return isOurs ? circuitId < this.#nextId : circuitId <= this.#lastPeerId
  }

  #violated(reason: string, cause?: unknown): void {
    if (this.#isClosed) return
    const error = new LinkProtocolError(this.remotePeer, reason, { cause })
    this.#components.logger.warn(
      { peerId: this.remotePeer, reason },
      'link closed: the peer broke the protocol'
    )
    this.close(error)
  }

  #onPipeClosed(cause?: Error): void {
    this.#finish(cause ?? new LinkClosedError(this.remotePeer, 'the peer closed it'))
  }

  #finish(cause?: Error): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#writer.stop()
    for (const circuit of [...this.#circuits.values()]) circuit.onDestroy(DestroyCode.LINK_CLOSED, cause)
    this.#init.onClosed?.(this)
  }
}
