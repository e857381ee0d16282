import type { ResetCode, Session, SessionEvent } from '@tollway/circuit'
import { Tunnel, type TunnelCarrier } from '../tunnel/tunnel.ts'

/** The streams of one session and the tunnels that applications hold of them. */
export class StreamSet implements TunnelCarrier {
  readonly #session: Session
  readonly #wake: () => void
  readonly #tunnels = new Map<number, Tunnel>()
  /** Bytes of applications. */
  bytesUp = 0
  bytesDown = 0

  /** `wake` is called when the session may have something to send. */
  constructor(session: Session, wake: () => void) {
    this.#session = session
    this.#wake = wake
  }

  get size(): number {
    return this.#tunnels.size
  }

  /** Asks the exit to connect. @throws OutOfRangeError, SessionUseError */
  open(target: { host: string; port: number }): Tunnel {
    const id = this.#session.open(target)
    const tunnel = new Tunnel(this, id, target)
    this.#tunnels.set(id, tunnel)
    tunnel.once('close', () => this.#tunnels.delete(id))
    // Whoever connects hears it from `opened`; a tunnel handed out has listeners of its own.
    tunnel.on('error', () => undefined)
    this.#wake()
    return tunnel
  }

  /** Passes on what a received body means. */
  dispatch(events: SessionEvent[]): void {
    for (const event of events) {
      const tunnel = this.#tunnels.get(event.id)
      if (event.type === 'data') {
        this.bytesDown += event.bytes.length
        if (tunnel === undefined) this.consumed(event.id, event.bytes.length)
        else tunnel.onData(event.bytes)
      } else if (event.type === 'opened') tunnel?.onOpened()
      else if (event.type === 'end') tunnel?.onEnd()
      else if (event.type === 'reset') tunnel?.onReset(event.code)
    }
  }

  /** Lets writers go on that the session has room for again. */
  drain(): void {
    for (const id of this.#session.takeDrained()) this.#tunnels.get(id)?.onDrained()
  }

  /** The circuit is gone, and every stream with it. */
  lose(reason: string, cause?: Error): void {
    for (const tunnel of [...this.#tunnels.values()]) tunnel.onLost(reason, cause)
  }

  write(id: number, bytes: Uint8Array): boolean {
    if (!this.#session.has(id)) return true
    this.bytesUp += bytes.length
    const room = this.#session.write(id, bytes)
    this.#wake()
    return room
  }

  end(id: number): void {
    if (!this.#session.has(id)) return
    this.#session.end(id)
    this.#wake()
  }

  reset(id: number, code: ResetCode): void {
    if (!this.#session.has(id)) return
    this.#session.reset(id, code)
    this.#wake()
  }

  consumed(id: number, bytes: number): void {
    this.#session.consumed(id, bytes)
    this.#wake()
  }
}
