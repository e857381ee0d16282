import {
  createExitSession,
  ResetCode,
  type LegOpening,
  type Session,
  type SessionEvent
} from '@tollway/circuit'
import type { ExitServices } from './exit-services.ts'
import { ExitStream } from './exit-stream.ts'

/** A circuit that carries a session, as the session sees it. */
export interface ExitLeg {
  /** There may be something to pull. */
  wake(): void
  /** Resolves once a funded tab stands behind the circuit; rejects when none will. */
  funded(): Promise<void>
}

/** One client's session at this exit: its streams to the outside, over one or more circuits. */
export class ExitSession {
  readonly session: Session
  readonly #services: ExitServices
  readonly #legs = new Map<number, ExitLeg>()
  readonly #streams = new Map<number, ExitStream>()
  #countedBytes = 0
  #isClosed = false

  constructor(services: ExitServices, opening: LegOpening) {
    this.#services = services
    this.session = createExitSession({ crypto: services.crypto }, { opening })
  }

  get hasLegs(): boolean {
    return this.#legs.size > 0
  }

  /** @throws SessionJoinError */
  addLeg(opening: LegOpening, handshakeHash: Uint8Array, leg: ExitLeg): number {
    const number = this.session.acceptLeg(opening, handshakeHash)
    this.#legs.set(number, leg)
    return number
  }

  removeLeg(number: number): void {
    if (this.#legs.delete(number)) this.session.loseLeg(number)
    this.#wake()
  }

  /** A body from a leg. @throws SessionProtocolError, MalformedError */
  receive(number: number, body: Uint8Array, nowMs: number): void {
    const events = this.session.receive(number, body, nowMs)
    this.#count()
    for (const event of events) this.#onEvent(event, number)
  }

  /** False while it has so much under way, and all sessions together, that its client must acknowledge first. */
  get maySend(): boolean {
    return this.#services.unacked.allows(this.session.unackedBytes)
  }

  /** After bodies were pulled: lets targets go on that waited for room. */
  afterPull(): void {
    this.#count()
    for (const id of this.session.takeDrained()) this.#streams.get(id)?.drained()
  }

  /** Ends every stream. */
  close(): void {
    this.#isClosed = true
    this.#count()
    for (const stream of [...this.#streams.values()]) stream.close()
  }

  #onEvent(event: SessionEvent, number: number): void {
    switch (event.type) {
      case 'open':
        this.#open(event.id, event.target, number)
        return
      case 'data':
        this.#onData(event.id, event.bytes)
        return
      case 'end':
        this.#streams.get(event.id)?.end()
        return
      case 'reset':
        this.#streams.get(event.id)?.close()
        return
      case 'opened':
    }
  }

  #open(id: number, target: { host: string; port: number }, number: number): void {
    const leg = this.#legs.get(number)
    if (this.#streams.size >= this.#services.limits.maxStreamsPerCircuit || leg === undefined) {
      this.session.reset(id, ResetCode.OVERLOADED)
      this.#wake()
      return
    }
    const stream = new ExitStream(this.#services, this.session, {
      id,
      target,
      funded: () => leg.funded(),
      wake: () => this.#wake(),
      onClosed: closed => this.#streams.delete(closed)
    })
    this.#streams.set(id, stream)
    void stream.open()
  }

  #onData(id: number, bytes: Uint8Array): void {
    const stream = this.#streams.get(id)
    if (stream !== undefined) stream.data(bytes)
    // The connection is gone already: what still comes is dropped, and its window given back.
    else if (this.session.has(id)) this.session.consumed(id, bytes.length)
  }

  #count(): void {
    const bytes = this.#isClosed ? 0 : this.session.unackedBytes
    this.#services.unacked.change(bytes - this.#countedBytes)
    this.#countedBytes = bytes
  }

  #wake(): void {
    for (const leg of this.#legs.values()) leg.wake()
  }
}
