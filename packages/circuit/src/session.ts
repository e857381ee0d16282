import type { Crypto } from '@tollway/crypto'
import type { ResetCode } from './reset-code.ts'
import { SessionJoinError, SessionUseError } from './session-errors.ts'
import { SESSION_ID_BYTES, SESSION_SECRET_BYTES } from './session-frame.ts'
import { SessionFlow } from './session-flow.ts'
import { SessionInput } from './session-input.ts'
import { SessionLeg } from './session-leg.ts'
import { encodeLegOpening, joinProof } from './session-opening.ts'
import { SessionOutput } from './session-output.ts'
import { StreamTable } from './stream-table.ts'
import { MAX_LEGS, WRITE_BUFFER_BYTES } from './session-types.ts'
import type { HostPort, LegOpening, Session, SessionEvent, SessionStats } from './session-types.ts'

/** How far past "wait" a writer may go before it is an error: what was on its way already. */
const WRITE_LIMIT_BYTES = 16 * WRITE_BUFFER_BYTES

interface SessionInit {
  readonly role: 'client' | 'exit'
  readonly id: Uint8Array
  readonly secret: Uint8Array
}

class SessionEnd implements Session {
  readonly role: 'client' | 'exit'
  readonly id: Uint8Array
  readonly #crypto: Crypto
  readonly #secret: Uint8Array
  readonly #legs = new Map<number, SessionLeg>()
  readonly #streams = new StreamTable()
  readonly #flow = new SessionFlow()
  readonly #output: SessionOutput
  readonly #input: SessionInput
  #legsEver = 0
  /** The exit acknowledged something, so it knows the session: further legs JOIN instead of START. */
  #confirmed = false

  constructor(crypto: Crypto, init: SessionInit) {
    this.#crypto = crypto
    this.role = init.role
    this.id = init.id
    this.#secret = init.secret
    this.#output = new SessionOutput(this.#streams, this.#flow)
    this.#input = new SessionInput({
      role: init.role,
      streams: this.#streams,
      flow: this.#flow,
      output: this.#output
    })
  }

  get legs(): readonly number[] {
    return [...this.#legs.keys()]
  }

  get receivedBytes(): number {
    return this.#flow.arrived
  }

  get unackedBytes(): number {
    return this.#flow.unacked
  }

  get stats(): SessionStats {
    let unsentBytes = 0
    for (const entry of this.#streams) unsentBytes += entry.send.unsent.size
    return {
      streams: this.#streams.size,
      receivedBytes: this.#flow.arrived,
      sentBytes: this.#flow.sent,
      unackedBytes: this.#flow.unacked,
      unsentBytes,
      unconsumedBytes: this.#flow.unconsumed
    }
  }

  addLeg(handshakeHash: Uint8Array): number {
    this.#requireRole('client')
    const sessionId = this.id
    const opening: LegOpening = !this.#confirmed
      ? { type: 'start', sessionId, secret: this.#secret }
      : { type: 'join', sessionId, proof: joinProof(this.#crypto, this.#secret, handshakeHash) }
    return this.#newLeg(encodeLegOpening(opening))
  }

  acceptLeg(opening: LegOpening, handshakeHash: Uint8Array): number {
    this.#requireRole('exit')
    if (!this.#crypto.equal(opening.sessionId, this.id)) throw new SessionJoinError('another session id')
    if (opening.type === 'start') {
      if (!this.#crypto.equal(opening.secret, this.#secret)) throw new SessionJoinError('another secret')
    } else if (!this.#crypto.equal(opening.proof, joinProof(this.#crypto, this.#secret, handshakeHash))) {
      throw new SessionJoinError('the proof does not fit')
    }
    return this.#newLeg(undefined)
  }

  loseLeg(leg: number): void {
    const lost = this.#legs.get(leg)
    if (lost === undefined) return
    this.#legs.delete(leg)
    this.#input.mayRepeat = true
    this.#output.resend(lost.unacknowledged())
  }

  receive(leg: number, body: Uint8Array, nowMs: number): SessionEvent[] {
    const events = this.#input.receive(this.#leg(leg), body, nowMs)
    this.#confirmed ||= this.#leg(leg).acknowledgedBodies > 0
    return events
  }

  open(target: HostPort): number {
    this.#requireRole('client')
    const entry = this.#streams.create()
    try {
      this.#output.control({ type: 'open', id: entry.id, target }, entry.id)
    } catch (error) {
      this.#streams.uncreate(entry.id)
      throw error
    }
    return entry.id
  }

  opened(id: number, bound: HostPort): void {
    this.#requireRole('exit')
    const entry = this.#streams.require(id)
    if (entry.opened) throw new SessionUseError(`stream ${id} is opened already`)
    this.#output.control({ type: 'opened', id, bound }, id)
    entry.opened = true
  }

  write(id: number, bytes: Uint8Array): boolean {
    const entry = this.#streams.require(id)
    if (!entry.send.writable) throw new SessionUseError(`stream ${id} was ended already`)
    if (entry.send.unsent.size + bytes.length > WRITE_LIMIT_BYTES) {
      throw new SessionUseError(`stream ${id} holds ${entry.send.unsent.size} unsent bytes: wait for room`)
    }
    const room = entry.send.write(bytes)
    this.#output.wake(entry)
    return room
  }

  end(id: number): void {
    const entry = this.#streams.require(id)
    entry.send.end()
    this.#output.wake(entry)
  }

  reset(id: number, code: ResetCode): void {
    const entry = this.#streams.require(id)
    this.#output.control({ type: 'reset', id, code, finalOffset: entry.send.sent }, id)
    this.#output.abort(entry)
    if (entry.receive.final === undefined) return
    this.#flow.consume(entry.receive.final - entry.receive.consumed)
    this.#streams.remove(id)
    this.#output.windows(undefined)
  }

  consumed(id: number, bytes: number): void {
    const entry = this.#streams.get(id)
    // After a reset the rest was counted as consumed at once.
    if (entry === undefined || entry.aborted) return
    if (!entry.receive.consume(bytes)) {
      throw new SessionUseError(`${bytes} bytes of stream ${id} were not delivered`)
    }
    this.#flow.consume(bytes)
    this.#output.windows(entry)
    this.#input.settle(entry)
  }

  has(id: number): boolean {
    const entry = this.#streams.get(id)
    return entry !== undefined && !entry.aborted
  }

  takeDrained(): number[] {
    return this.#output.takeDrained()
  }

  pendingBytes(leg: number, nowMs: number): number {
    return this.#output.pendingBytes(this.#leg(leg), nowMs, this.#mayCarry(leg))
  }

  writeBody(leg: number, space: Uint8Array, nowMs: number): number {
    return this.#output.write(this.#leg(leg), space, nowMs, this.#mayCarry(leg))
  }

  awaitsAck(leg: number): boolean {
    return this.#leg(leg).awaitsAck
  }

  nextTimeoutMs(leg: number, nowMs: number): number | undefined {
    return this.pendingBytes(leg, nowMs) > 0 ? 0 : this.#leg(leg).ackDelayMs(nowMs)
  }

  #newLeg(opening: Uint8Array | undefined): number {
    if (this.#legs.size >= MAX_LEGS) throw new SessionJoinError(`it has ${MAX_LEGS} legs already`)
    this.#legsEver += 1
    if (this.#legsEver > 1) this.#input.mayRepeat = true
    this.#legs.set(
      this.#legsEver,
      new SessionLeg(this.#legsEver, opening, this.role === 'exit' || this.#legsEver === 1)
    )
    return this.#legsEver
  }

  #leg(id: number): SessionLeg {
    const leg = this.#legs.get(id)
    if (leg === undefined) throw new SessionUseError(`leg ${id} is not part of the session`)
    return leg
  }

  /**
   * Whether a leg carries more than its opening and ACKs. Not when it is full, and not before the exit confirmed its JOIN while another leg does:
   * bytes that overtake those of an unknown leg would look like a gap.
   */
  #mayCarry(leg: number): boolean {
    const { confirmed, full } = this.#leg(leg)
    if (confirmed || full) return !full
    return ![...this.#legs.values()].some(other => other.confirmed)
  }

  #requireRole(role: 'client' | 'exit'): void {
    if (this.role !== role) throw new SessionUseError(`only the ${role} does this`)
  }
}

/** The client's end of a new session; add its first leg next. */
export function createClientSession(
  components: { crypto: Crypto },
  init: { id?: Uint8Array; secret?: Uint8Array } = {}
): Session {
  const { crypto } = components
  return new SessionEnd(crypto, {
    role: 'client',
    id: init.id ?? crypto.randomBytes(SESSION_ID_BYTES),
    secret: init.secret ?? crypto.randomBytes(SESSION_SECRET_BYTES)
  })
}

/** The exit's end of a session that a START opens; call `acceptLeg` with the same opening next. */
export function createExitSession(components: { crypto: Crypto }, init: { opening: LegOpening }): Session {
  const { opening } = init
  if (opening.type !== 'start') throw new SessionJoinError('there is no such session')
  return new SessionEnd(components.crypto, { role: 'exit', id: opening.sessionId, secret: opening.secret })
}
