import { SessionProtocolError } from './session-errors.ts'
import { MAX_UNACKED_BYTES, SESSION_WINDOW_BYTES } from './session-types.ts'

/** The windows and counts of a whole session, both directions. */
export class SessionFlow {
  /** The streams' highest offsets together: what windows are about. */
  #received = 0
  #arrived = 0
  #consumed = 0
  #limit = SESSION_WINDOW_BYTES
  #sent = 0
  #peerLimit = SESSION_WINDOW_BYTES
  #unacked = 0

  /** Stream bytes that came for the first time; what a RESET only says was sent is not among them. */
  get arrived(): number {
    return this.#arrived
  }

  get unconsumed(): number {
    return this.#received - this.#consumed
  }

  get sent(): number {
    return this.#sent
  }

  get unacked(): number {
    return this.#unacked
  }

  /** New stream bytes that may be sent now. */
  get allowed(): number {
    return Math.min(this.#peerLimit - this.#sent, MAX_UNACKED_BYTES - this.#unacked)
  }

  get limitIsDue(): boolean {
    return this.#consumed + SESSION_WINDOW_BYTES - this.#limit >= SESSION_WINDOW_BYTES / 2
  }

  raiseLimit(): number {
    this.#limit = this.#consumed + SESSION_WINDOW_BYTES
    return this.#limit
  }

  /** A stream's highest offset rose by `bytes`. @throws SessionProtocolError */
  receive(bytes: number): void {
    this.#received += bytes
    if (this.#received > this.#limit) {
      throw new SessionProtocolError(
        `${this.#received} bytes received, the session's window ends at ${this.#limit}`
      )
    }
  }

  /** The same, by bytes that came. @throws SessionProtocolError */
  arrive(bytes: number): void {
    this.#arrived += bytes
    this.receive(bytes)
  }

  consume(bytes: number): void {
    this.#consumed += bytes
  }

  send(bytes: number): void {
    this.#sent += bytes
    this.#unacked += bytes
  }

  acknowledge(bytes: number): void {
    this.#unacked -= bytes
  }

  raisePeerLimit(limit: number): void {
    this.#peerLimit = Math.max(this.#peerLimit, limit)
  }
}
