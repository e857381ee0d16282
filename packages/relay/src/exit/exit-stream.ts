import { ResetCode, type HostPort, type Session } from '@tollway/circuit'
import type { Socket } from 'node:net'
import { ExitError } from '../errors.ts'
import { resolveDestination } from './destination.ts'
import { dialFirst } from './dial.ts'
import { resetCodeOf } from './exit-failure.ts'
import type { ExitServices } from './exit-services.ts'
import { isPortAllowed } from './port-policy.ts'

/** What a client is told of the exit's end of the connection: nothing. */
const BOUND: HostPort = { host: '0.0.0.0', port: 0 }

export interface ExitStreamInit {
  id: number
  target: HostPort
  /** Resolves once a funded tab stands behind the circuit; rejects when none will. */
  funded(): Promise<void>
  /** The session has something to send. */
  wake(): void
  /** The stream is over. */
  onClosed(id: number): void
}

/** One connection to the outside. The session's windows hold back both ends; nothing is buffered here beyond them. */
export class ExitStream {
  readonly #services: ExitServices
  readonly #session: Session
  readonly #init: ExitStreamInit
  readonly #abort = new AbortController()
  #socket: Socket | undefined
  /** Bytes that came before the connection stood; at most a stream window. */
  #early: Uint8Array[] = []
  #endAfterEarly = false
  #hasBudget = false
  #isClosed = false

  constructor(services: ExitServices, session: Session, init: ExitStreamInit) {
    this.#services = services
    this.#session = session
    this.#init = init
  }

  /** Resolves, checks and connects; never rejects. */
  async open(): Promise<void> {
    try {
      const socket = await this.#connect()
      if (this.#isClosed) socket.destroy()
      else this.#attach(socket)
    } catch (error) {
      this.fail(resetCodeOf(error))
    }
  }

  /** Bytes of the client. */
  data(bytes: Uint8Array): void {
    if (this.#isClosed) return
    if (this.#socket === undefined) this.#early.push(bytes)
    else this.#write(this.#socket, bytes)
  }

  /** The client's last byte was delivered. */
  end(): void {
    if (this.#socket === undefined) this.#endAfterEarly = true
    else this.#socket.end()
  }

  /** The session has room for what the target sends. */
  drained(): void {
    this.#socket?.resume()
  }

  /** The other end of the session knows already. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#early = []
    this.#abort.abort()
    this.#socket?.destroy()
    if (this.#hasBudget) this.#services.sockets.release()
    this.#init.onClosed(this.#init.id)
  }

  /** Resets the stream; never throws, as it is called from sockets and timers. */
  fail(code: ResetCode): void {
    if (this.#isClosed) return
    try {
      if (this.#session.has(this.#init.id)) this.#session.reset(this.#init.id, code)
    } catch (error) {
      // The client reads nothing, so that not even this fits; nobody above could do anything about it.
      this.#services.logger.debug({ error }, 'a stream could not be reset')
    }
    this.#init.wake()
    this.close()
  }

  async #connect(): Promise<Socket> {
    const { ports, limits, sockets, resolve } = this.#services
    const { target } = this.#init
    if (!isPortAllowed(ports, target.port)) {
      throw new ExitError('port-denied', `port ${target.port} is not allowed`)
    }
    await this.#init.funded()
    if (!sockets.take()) throw new ExitError('limit', 'too many connections to the outside are open')
    if (this.#isClosed) {
      sockets.release()
      throw new ExitError('failed', 'the stream was closed')
    }
    this.#hasBudget = true
    const resolving = this.#within(limits.resolveTimeoutMs)
    const addresses = await resolveDestination(
      { policy: this.#services.policy(), resolve },
      target.host,
      resolving
    )
    return dialFirst(addresses, target.port, this.#within(limits.connectTimeoutMs))
  }

  #within(timeoutMs: number): AbortSignal {
    return AbortSignal.any([this.#abort.signal, AbortSignal.timeout(timeoutMs)])
  }

  #attach(socket: Socket): void {
    const { id } = this.#init
    this.#socket = socket
    socket.on('error', error => this.fail(resetCodeOf(error)))
    socket.on('close', () => this.#onSocketClosed(socket))
    socket.on('end', () => this.#guarded(() => this.#onTargetEnd()))
    socket.on('data', (chunk: Uint8Array) => this.#guarded(() => this.#onTargetData(socket, chunk)))
    socket.setTimeout(this.#services.limits.socketIdleMs, () => this.fail(ResetCode.TIMEOUT))
    if (!this.#session.has(id)) {
      this.close()
      return
    }
    this.#session.opened(id, BOUND)
    for (const bytes of this.#early) this.#write(socket, bytes)
    this.#early = []
    if (this.#endAfterEarly) socket.end()
    socket.resume()
    this.#init.wake()
  }

  #write(socket: Socket, bytes: Uint8Array): void {
    socket.write(bytes, error => {
      if (error || this.#isClosed) return
      this.#session.consumed(this.#init.id, bytes.length)
      this.#init.wake()
    })
  }

  #onTargetData(socket: Socket, chunk: Uint8Array): void {
    if (!this.#session.has(this.#init.id)) {
      this.close()
      return
    }
    if (!this.#session.write(this.#init.id, chunk)) socket.pause()
    this.#init.wake()
  }

  /** A fault of this stream must not end the process. */
  #guarded(handle: () => void): void {
    try {
      handle()
    } catch (error) {
      this.#services.logger.error({ error }, 'a stream to the outside failed')
      this.fail(ResetCode.GENERAL_FAILURE)
    }
  }

  #onTargetEnd(): void {
    if (!this.#session.has(this.#init.id)) return
    this.#session.end(this.#init.id)
    this.#init.wake()
  }

  #onSocketClosed(socket: Socket): void {
    if (this.#isClosed) return
    if (socket.readableEnded && socket.writableFinished) this.close()
    else this.fail(ResetCode.CONNECTION_RESET)
  }
}
