import { Duplex } from 'node:stream'
import { ResetCode, type HostPort } from '@tollway/circuit'
import { ConnectError, TunnelBrokenError } from '../errors.ts'
import { failureOfReset, resetName } from './failure-of-reset.ts'

/** What a tunnel asks of the circuit that carries it. Calls after the stream is gone are harmless. */
export interface TunnelCarrier {
  /** Whether there is room for more. */
  write(id: number, bytes: Uint8Array): boolean
  end(id: number): void
  reset(id: number, code: ResetCode): void
  consumed(id: number, bytes: number): void
}

/** How much waits between an application and a session, each way. */
const BUFFER_BYTES = 256 * 1024

/** One stream through a circuit, as an application sees it. */
export class Tunnel extends Duplex {
  readonly target: HostPort
  readonly #carrier: TunnelCarrier
  readonly #id: number
  readonly #opened = Promise.withResolvers<void>()
  #isOpen = false
  #isOver = false
  #unreadBytes = 0
  #room: (() => void) | undefined
  #resetCode: ResetCode | undefined

  constructor(carrier: TunnelCarrier, id: number, target: HostPort) {
    super({ highWaterMark: BUFFER_BYTES, allowHalfOpen: true, emitClose: true })
    this.target = target
    this.#carrier = carrier
    this.#id = id
    // Whoever waits for it hears; nobody has to.
    this.#opened.promise.catch(() => undefined)
  }

  /** Why the exit gave the stream up, if it did. */
  get resetCode(): ResetCode | undefined {
    return this.#resetCode
  }

  /** Resolves when the exit is connected. @throws ConnectError */
  opened(): Promise<void> {
    return this.#opened.promise
  }

  onOpened(): void {
    this.#isOpen = true
    this.#opened.resolve()
  }

  onData(bytes: Uint8Array): void {
    if (this.destroyed) return this.#carrier.consumed(this.#id, bytes.length)
    if (this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
      this.#carrier.consumed(this.#id, bytes.length)
    } else {
      this.#unreadBytes += bytes.length
    }
  }

  onEnd(): void {
    this.push(null)
  }

  onDrained(): void {
    const room = this.#room
    this.#room = undefined
    room?.()
  }

  onReset(code: ResetCode): void {
    this.#resetCode = code
    this.#fail(failureOfReset(code), `the exit says: ${resetName(code)}`)
  }

  /** The circuit is gone. */
  onLost(reason: string, cause?: Error): void {
    this.#fail('network-unreachable', reason, cause)
  }

  override _read(): void {
    if (this.#unreadBytes === 0) return
    const bytes = this.#unreadBytes
    this.#unreadBytes = 0
    this.#carrier.consumed(this.#id, bytes)
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    if (this.#isOver) return done(new TunnelBrokenError(this.#name, 'it was reset'))
    if (this.#carrier.write(this.#id, chunk)) done()
    else this.#room = done
  }

  override _final(done: (error?: Error | null) => void): void {
    if (!this.#isOver) this.#carrier.end(this.#id)
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#opened.reject(new ConnectError('failed', `the connection to ${this.#name} was given up`))
    const wasOver = this.#isOver
    this.#isOver = true
    this.#room = undefined
    if (!wasOver && !(this.readableEnded && this.writableFinished)) {
      this.#carrier.reset(this.#id, ResetCode.CANCELLED)
    }
    done(error)
  }

  #fail(failure: ConnectError['reason'], reason: string, cause?: Error): void {
    if (this.#isOver) return
    this.#isOver = true
    const message = `the connection to ${this.#name} failed: ${reason}`
    if (this.#isOpen) this.destroy(new TunnelBrokenError(this.#name, reason, { cause }))
    else {
      this.#opened.reject(new ConnectError(failure, message, { cause }))
      this.destroy()
    }
  }

  get #name(): string {
    return `${this.target.host}:${this.target.port}`
  }
}
