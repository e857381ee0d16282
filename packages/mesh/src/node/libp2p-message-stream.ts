import type { Stream } from '@libp2p/interface'
import { MessageStreamClosedError, MessageTooLargeError, SendQueueFullError } from '../errors.ts'
import { MessageParser } from './message-parser.ts'
import {
  DEFAULT_MAX_FRAME_BYTES,
  DEFAULT_MAX_QUEUED_BYTES,
  type MessageReceiver,
  type MessageStream,
  type MessageStreamOptions
} from './message-stream.ts'
import { piecesOf } from './pieces.ts'

/** How long the peer may take to close its half. */
const CLOSE_TIMEOUT_MS = 5_000
const LENGTH_BYTES = 4

/** A {@link MessageStream} over one libp2p stream. */
export class Libp2pMessageStream implements MessageStream {
  readonly remotePeer: string
  readonly remoteAddress: string | undefined
  readonly protocol: string
  readonly #stream: Stream
  readonly #parser: MessageParser
  readonly #maxFrameBytes: number
  readonly #maxQueuedBytes: number
  #receiver: MessageReceiver | undefined
  #isPaused = true
  #isEnded = false
  #isDelivering = false
  #closed: { error?: Error } | undefined

  constructor(
    stream: Stream,
    remotePeer: string,
    options: MessageStreamOptions & { remoteAddress?: string | undefined } = {}
  ) {
    this.remotePeer = remotePeer
    this.remoteAddress = options.remoteAddress
    this.protocol = stream.protocol
    this.#stream = stream
    this.#maxFrameBytes = options.maxFrameBytes ?? DEFAULT_MAX_FRAME_BYTES
    this.#maxQueuedBytes = options.maxQueuedBytes ?? DEFAULT_MAX_QUEUED_BYTES
    this.#parser = new MessageParser(this.#maxFrameBytes)
    stream.addEventListener('message', event => this.#onData(piecesOf(event.data)))
    stream.addEventListener('end', () => this.#onEnd())
    stream.addEventListener('close', event => this.#onClose(event.error))
    this.#hold()
    if (stream.status !== 'open' && stream.status !== 'closing') this.#onClose()
  }

  get isClosed(): boolean {
    return this.#closed !== undefined || this.#stream.writeStatus !== 'writable'
  }

  get queuedBytes(): number {
    return this.#stream.writeBufferLength
  }

  send(message: Uint8Array): boolean {
    if (message.length > this.#maxFrameBytes) {
      throw new MessageTooLargeError(this.protocol, message.length, this.#maxFrameBytes)
    }
    if (this.isClosed) throw new MessageStreamClosedError(this.protocol, this.remotePeer)
    const queued = this.#stream.writeBufferLength
    if (queued > 0 && queued + message.length > this.#maxQueuedBytes) {
      throw new SendQueueFullError(this.protocol, this.remotePeer, this.#maxQueuedBytes)
    }
    const frame = new Uint8Array(LENGTH_BYTES + message.length)
    new DataView(frame.buffer).setUint32(0, message.length)
    frame.set(message, LENGTH_BYTES)
    return this.#stream.send(frame)
  }

  async drained(signal?: AbortSignal): Promise<void> {
    if (this.isClosed) throw new MessageStreamClosedError(this.protocol, this.remotePeer)
    try {
      await this.#stream.onDrain({ signal })
    } catch (cause) {
      signal?.throwIfAborted()
      throw new MessageStreamClosedError(this.protocol, this.remotePeer, { cause })
    }
  }

  receive(receiver: MessageReceiver): void {
    this.#receiver = receiver
    if (this.#closed !== undefined) receiver.onClose(this.#closed.error)
    else this.resume()
  }

  pause(): void {
    if (this.#isPaused) return
    this.#isPaused = true
    this.#hold()
  }

  resume(): void {
    if (!this.#isPaused || this.#receiver === undefined || this.#closed !== undefined) return
    this.#isPaused = false
    this.#deliver()
    if (this.#isPaused || this.#stream.readStatus !== 'paused') return
    this.#stream.resume()
  }

  async close(): Promise<void> {
    if (this.#closed !== undefined) return
    try {
      // Whoever closes does not read on, so what still comes must not hold the end of the stream back.
      this.#isPaused = false
      if (this.#stream.readStatus === 'paused') this.#stream.resume()
      await this.#stream.close({ signal: AbortSignal.timeout(CLOSE_TIMEOUT_MS) })
      await this.#remoteClosed()
    } catch (error) {
      this.#stream.abort(error instanceof Error ? error : new Error(String(error)))
    }
  }

  abort(error: Error): void {
    this.#stream.abort(error)
    this.#onClose(error)
  }

  #onData(pieces: Iterable<Uint8Array>): void {
    for (const piece of pieces) this.#parser.push(piece)
    this.#deliver()
  }

  #deliver(): void {
    if (this.#isDelivering) return
    this.#isDelivering = true
    try {
      while (!this.#isPaused && this.#closed === undefined) {
        const message = this.#parser.next()
        if (message === undefined) break
        this.#receiver?.onMessage(message)
      }
    } catch (error) {
      this.abort(error instanceof Error ? error : new Error(String(error)))
    } finally {
      this.#isDelivering = false
    }
    if (this.#isEnded && !this.#isPaused) this.#finish()
  }

  #onEnd(): void {
    this.#isEnded = true
    if (!this.#isPaused) this.#finish()
  }

  /** The peer sends no more, and all of it was delivered: close our half too. */
  #finish(): void {
    if (this.#closed !== undefined) return
    this.#stream.close({ signal: AbortSignal.timeout(CLOSE_TIMEOUT_MS) }).catch((error: unknown) => {
      this.#stream.abort(error instanceof Error ? error : new Error(String(error)))
    })
  }

  #onClose(error?: Error): void {
    if (this.#closed !== undefined) return
    this.#closed = { error }
    this.#receiver?.onClose(error)
  }

  #hold(): void {
    if (this.#stream.readStatus === 'readable') this.#stream.pause()
  }

  async #remoteClosed(): Promise<void> {
    if (this.#closed !== undefined) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(
      () => reject(new Error(`the peer did not close within ${CLOSE_TIMEOUT_MS} ms`)),
      CLOSE_TIMEOUT_MS
    )
    this.#stream.addEventListener('close', () => resolve(), { once: true })
    await promise.finally(() => clearTimeout(timer))
  }
}
