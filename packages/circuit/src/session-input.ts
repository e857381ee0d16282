import { SessionProtocolError } from './session-errors.ts'
import { decodeFrames, type SessionFrame } from './session-frame.ts'
import type { SessionFlow } from './session-flow.ts'
import type { SentItem, SessionLeg } from './session-leg.ts'
import type { SessionOutput } from './session-output.ts'
import type { SessionEvent } from './session-types.ts'
import type { StreamEntry, StreamTable } from './stream-table.ts'

/** Pieces of a stream that wait for an OPEN on another leg. */
const MAX_EARLY_PIECES = 1024

type Frame<T extends SessionFrame['type']> = Extract<SessionFrame, { type: T }>

export interface SessionInputInit {
  readonly role: 'client' | 'exit'
  readonly streams: StreamTable
  readonly flow: SessionFlow
  readonly output: SessionOutput
}

/** Turns received bodies into events, and checks that the other end keeps the rules. */
export class SessionInput {
  /** A second leg was added or one lost: frames may arrive twice or out of order. */
  mayRepeat = false
  readonly #role: 'client' | 'exit'
  readonly #streams: StreamTable
  readonly #flow: SessionFlow
  readonly #output: SessionOutput
  #events: SessionEvent[] = []

  constructor(init: SessionInputInit) {
    this.#role = init.role
    this.#streams = init.streams
    this.#flow = init.flow
    this.#output = init.output
  }

  /** @throws MalformedError, SessionProtocolError */
  receive(leg: SessionLeg, body: Uint8Array, nowMs: number): SessionEvent[] {
    const frames = decodeFrames(body)
    this.#checkOpening(leg, frames)
    const asksAck = frames.some(frame => frame.type !== 'ack')
    leg.bodyReceived(body.length, asksAck, nowMs)
    this.#events = []
    for (const frame of frames) this.#frame(leg, frame)
    return this.#events
  }

  /** Forgets a stream of which both directions are finished. */
  settle(entry: StreamEntry): void {
    if (!entry.finished) return
    this.#output.forget(entry)
    this.#streams.remove(entry.id)
  }

  #checkOpening(leg: SessionLeg, frames: readonly SessionFrame[]): void {
    const isFirst = this.#role === 'exit' && leg.receivedBodies === 0
    frames.forEach((frame, i) => {
      const isOpening = frame.type === 'start' || frame.type === 'join'
      if (isOpening !== (isFirst && i === 0)) {
        throw new SessionProtocolError('START or JOIN is due first on a leg, and once')
      }
    })
  }

  #frame(leg: SessionLeg, frame: SessionFrame): void {
    switch (frame.type) {
      case 'stream':
        return this.#stream(frame)
      case 'ack':
        return leg.acknowledged(frame.bodies).forEach(item => this.#acknowledged(item))
      case 'max-data':
        return this.#flow.raisePeerLimit(frame.limit)
      case 'max-stream':
        return this.#maxStream(frame)
      case 'open':
        return this.#open(frame)
      case 'opened':
        return this.#opened(frame)
      case 'reset':
        return this.#reset(frame)
      case 'start':
      case 'join':
        return undefined
    }
  }

  #stream(frame: Frame<'stream'>): void {
    const entry = this.#find(frame.id)
    if (entry === undefined) {
      if (this.mayRepeat) return
      throw new SessionProtocolError(`data on stream ${frame.id}, which is closed`)
    }
    const { receive } = entry
    const { high } = receive
    const ready = receive.accept(frame.offset, frame.bytes, frame.fin, this.mayRepeat)
    this.#flow.arrive(receive.high - high)
    if (entry.aborted) return this.#finishAborted(entry)
    if (entry.announced) return this.#deliver(entry, ready)
    entry.early.push(...ready.map(bytes => bytes.slice()))
    if (entry.early.length > MAX_EARLY_PIECES) {
      throw new SessionProtocolError(`stream ${frame.id} is not opened`)
    }
  }

  #deliver(entry: StreamEntry, ready: readonly Uint8Array[]): void {
    const { id } = entry
    for (const bytes of ready) this.#events.push({ type: 'data', id, bytes })
    if (!entry.receive.ended || entry.endReported) return
    entry.endReported = true
    this.#events.push({ type: 'end', id })
    this.settle(entry)
  }

  #acknowledged(item: SentItem): void {
    if (item.kind !== 'data') return
    this.#flow.acknowledge(item.length)
    const entry = this.#streams.get(item.streamId)
    if (entry === undefined || entry.aborted) return
    entry.send.acknowledge(item.length, item.fin)
    this.settle(entry)
  }

  #maxStream(frame: Frame<'max-stream'>): void {
    const entry = this.#find(frame.id)
    if (entry === undefined) return
    entry.send.raiseLimit(frame.limit)
    this.#output.wake(entry)
  }

  #open(frame: Frame<'open'>): void {
    if (this.#role !== 'exit') throw new SessionProtocolError('OPEN from the exit')
    const { id, target } = frame
    const known = this.#streams.get(id)
    if (this.#streams.isClosed(id) || known?.announced) {
      if (this.mayRepeat) return
      throw new SessionProtocolError(`stream ${id} is opened twice`)
    }
    const entry = known ?? this.#streams.admit(id)
    entry.announced = true
    this.#events.push({ type: 'open', id, target })
    const { early } = entry
    entry.early = []
    this.#deliver(entry, early)
  }

  #opened(frame: Frame<'opened'>): void {
    if (this.#role !== 'client') throw new SessionProtocolError('OPENED from the client')
    const entry = this.#find(frame.id)
    if (entry === undefined || entry.aborted) return
    if (entry.opened && !this.mayRepeat) throw new SessionProtocolError(`stream ${frame.id} is OPENED twice`)
    if (!entry.opened) this.#events.push({ type: 'opened', id: frame.id, bound: frame.bound })
    entry.opened = true
  }

  #reset(frame: Frame<'reset'>): void {
    const entry = this.#find(frame.id)
    if (entry === undefined) return
    const { receive } = entry
    const { high } = receive
    receive.abort(frame.finalOffset)
    this.#flow.receive(receive.high - high)
    if (entry.aborted) return this.#finishAborted(entry)
    this.#output.control(
      { type: 'reset', id: frame.id, code: frame.code, finalOffset: entry.send.sent },
      frame.id
    )
    this.#output.abort(entry)
    if (entry.announced) this.#events.push({ type: 'reset', id: frame.id, code: frame.code })
    this.#finishAborted(entry)
  }

  /** An aborted stream is forgotten once the other end's final offset is known. */
  #finishAborted(entry: StreamEntry): void {
    const { receive } = entry
    if (receive.final === undefined) return
    this.#flow.consume(receive.final - receive.consumed)
    this.#streams.remove(entry.id)
    this.#output.windows(undefined)
  }

  /** The stream a frame is about; undefined when it is done with. @throws SessionProtocolError when never opened */
  #find(id: number): StreamEntry | undefined {
    const entry = this.#streams.get(id)
    if (entry !== undefined) return entry
    if (this.#streams.isClosed(id)) return undefined
    if (this.#role === 'exit' && this.mayRepeat) return this.#streams.admit(id)
    throw new SessionProtocolError(`a frame for stream ${id}, which was not opened`)
  }
}
