import type { HubMessage } from '../hub-message.ts'
import { hubProtocol } from '../hub-protocol.ts'
import type { HubStream } from './hub-stream.ts'

/** Messages in work at a time; beyond, the other end is held back. */
export const MAX_MESSAGES_IN_WORK = 256
/** Messages read and not yet in work; beyond, the other end is held back. */
export const MAX_MESSAGES_WAITING = 64

/** The stream writes the length itself. */
const LENGTH_BYTES = 4

/** Takes a message. A rejection, or a throw, ends the connection. */
export type HubMessageHandler = (message: HubMessage) => void | Promise<void>

/** Messages of the hub protocol over one stream, each handled in order, with bounded work under way. */
export class HubWire {
  readonly #stream: HubStream
  readonly #waiting: HubMessage[] = []
  readonly #closed = Promise.withResolvers<Error | undefined>()
  #handler: HubMessageHandler
  #inWork = 0
  #held = 0
  #paused = false
  #isClosed = false

  /** Begins to receive. Bytes that do not decode end the connection with a MalformedError. */
  constructor(stream: HubStream, handler: HubMessageHandler) {
    this.#stream = stream
    this.#handler = handler
    stream.receive({
      onMessage: bytes => this.#onBytes(bytes),
      onClose: error => this.#onClose(error)
    })
  }

  get remotePeer(): string {
    return this.#stream.remotePeer
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Resolves when the stream is gone, with what ended it unless that was orderly. */
  get closed(): Promise<Error | undefined> {
    return this.#closed.promise
  }

  /** Sends unless the stream is closed. A peer that reads too slowly loses the connection. */
  send(message: HubMessage): void {
    if (this.#isClosed) return
    try {
      this.#stream.send(hubProtocol.encode(message).subarray(LENGTH_BYTES))
    } catch (error) {
      this.abort(asError(error))
    }
  }

  /** Lets later messages wait until `work` is done. */
  hold(work: Promise<unknown>): void {
    this.#held++
    const done = () => {
      this.#held--
      this.#pump()
    }
    work.then(done, done)
  }

  /** From now on messages go to `handler`. */
  handleWith(handler: HubMessageHandler): void {
    this.#handler = handler
  }

  /** Stops handling messages at once; what was sent still goes out. */
  close(): Promise<void> {
    this.#onClose(undefined)
    return this.#stream.close()
  }

  abort(error: Error): void {
    this.#onClose(error)
    this.#stream.abort(error)
  }

  #onBytes(bytes: Uint8Array): void {
    if (this.#isClosed) return
    try {
      this.#waiting.push(hubProtocol.decode(bytes))
    } catch (error) {
      this.send({ type: 'error', code: 'malformed', message: asError(error).message.slice(0, 200) })
      void this.#stream.close()
      this.#onClose(asError(error))
      return
    }
    this.#pump()
  }

  #pump(): void {
    while (this.#held === 0 && this.#inWork < MAX_MESSAGES_IN_WORK && !this.#isClosed) {
      const message = this.#waiting.shift()
      if (message === undefined) break
      this.#handle(message)
    }
    const full = this.#waiting.length >= MAX_MESSAGES_WAITING
    if (full !== this.#paused && !this.#isClosed) {
      this.#paused = full
      if (full) this.#stream.pause()
      else this.#stream.resume()
    }
  }

  #handle(message: HubMessage): void {
    try {
      const work = this.#handler(message)
      if (work === undefined) return
      this.#inWork++
      work
        .catch((error: unknown) => this.abort(asError(error)))
        .finally(() => {
          this.#inWork--
          this.#pump()
        })
    } catch (error) {
      this.abort(asError(error))
    }
  }

  #onClose(error: Error | undefined): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#waiting.length = 0
    this.#closed.resolve(error)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
