import { ReceiveStream } from './receive-stream.ts'
import { SendStream } from './send-stream.ts'
import { SessionProtocolError, SessionUseError } from './session-errors.ts'
import { MAX_STREAMS } from './session-types.ts'

/** Both directions of one stream. */
export class StreamEntry {
  readonly id: number
  readonly send = new SendStream()
  readonly receive: ReceiveStream
  /** Exit: OPEN arrived, so its data may be delivered. */
  announced: boolean
  /** The client's OPEN was answered by OPENED. */
  opened = false
  /** The application heard of the end. */
  endReported = false
  /** This side aborted it and waits for the other's final offset. */
  aborted = false
  /** In order but early: data of a stream whose OPEN is still on another leg. */
  early: Uint8Array[] = []

  constructor(id: number, announced: boolean) {
    this.id = id
    this.receive = new ReceiveStream(id)
    this.announced = announced
  }

  get finished(): boolean {
    return this.send.finished && this.receive.finished
  }
}

/** The streams of a session. Ids count up from 1 and are the client's to give; none is used twice. */
export class StreamTable {
  readonly #entries = new Map<number, StreamEntry>()
  /** Exit: below the highest id and not seen yet. */
  readonly #missing = new Set<number>()
  #highest = 0

  get size(): number {
    return this.#entries.size
  }

  [Symbol.iterator](): IterableIterator<StreamEntry> {
    return this.#entries.values()
  }

  get(id: number): StreamEntry | undefined {
    return this.#entries.get(id)
  }

  /** The live entry that the application may use. @throws SessionUseError */
  require(id: number): StreamEntry {
    const entry = this.#entries.get(id)
    if (entry === undefined || entry.aborted) throw new SessionUseError(`stream ${id} is not open`)
    return entry
  }

  /** Whether the id was used and is done with. */
  isClosed(id: number): boolean {
    return id <= this.#highest && !this.#missing.has(id) && !this.#entries.has(id)
  }

  /** Client: the next stream. @throws SessionUseError */
  create(): StreamEntry {
    if (this.size >= MAX_STREAMS) throw new SessionUseError(`${MAX_STREAMS} streams are open already`)
    this.#highest += 1
    return this.#add(this.#highest, true)
  }

  /** Client: takes back the stream that was created last. */
  uncreate(id: number): void {
    this.#entries.delete(id)
    this.#highest = id - 1
  }

  /** Exit: a stream that the client named for the first time. @throws SessionProtocolError */
  admit(id: number): StreamEntry {
    if (this.size >= MAX_STREAMS) throw new SessionProtocolError(`more than ${MAX_STREAMS} streams`)
    if (id > this.#highest + MAX_STREAMS - this.#missing.size) {
      throw new SessionProtocolError(`stream id ${id} leaps`)
    }
    for (let skipped = this.#highest + 1; skipped < id; skipped++) this.#missing.add(skipped)
    this.#highest = Math.max(this.#highest, id)
    this.#missing.delete(id)
    return this.#add(id, false)
  }

  remove(id: number): void {
    this.#entries.delete(id)
  }

  #add(id: number, announced: boolean): StreamEntry {
    const entry = new StreamEntry(id, announced)
    this.#entries.set(id, entry)
    return entry
  }
}
