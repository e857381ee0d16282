import { SessionProtocolError, SessionUseError } from './session-errors.ts'
import {
  ACK_BYTES,
  encodeFrame,
  MAX_DATA_BYTES,
  MAX_STREAM_BYTES,
  MIN_BODY_SPACE_BYTES,
  STREAM_HEADER_BYTES,
  writeAck,
  writeMaxData,
  writeMaxStream,
  writeStreamHeader,
  type SessionFrame
} from './session-frame.ts'
import type { SessionFlow } from './session-flow.ts'
import type { SentItem, SessionLeg } from './session-leg.ts'
import type { StreamEntry, StreamTable } from './stream-table.ts'

type DataItem = Extract<SentItem, { kind: 'data' }>
type ControlItem = Extract<SentItem, { kind: 'control' }>

/** OPEN, OPENED and RESET frames in the queue: several for each stream. */
const MAX_CONTROL_FRAMES = 8192
/** A record never holds more, so counting further is of no use. */
const PENDING_ENOUGH_BYTES = 65536

/** What waits to be sent, and its order: control, windows, what a lost leg left, then streams in turn. */
export class SessionOutput {
  readonly #streams: StreamTable
  readonly #flow: SessionFlow
  #control: ControlItem[] = []
  #controlBytes = 0
  #again: DataItem[] = []
  #againBytes = 0
  readonly #raised = new Set<number>()
  #sessionRaised = false
  readonly #ready = new Set<StreamEntry>()
  #drained: number[] = []

  constructor(streams: StreamTable, flow: SessionFlow) {
    this.#streams = streams
    this.#flow = flow
  }

  control(frame: SessionFrame, streamId: number): void {
    const bytes = encodeFrame(frame)
    if (this.#control.length >= MAX_CONTROL_FRAMES) {
      throw new SessionProtocolError(`${MAX_CONTROL_FRAMES} frames wait, and it does not acknowledge`)
    }
    this.#control.push({ kind: 'control', bytes, streamId })
    this.#controlBytes += bytes.length
  }

  /** The stream may have something to send. */
  wake(entry: StreamEntry): void {
    if (!entry.aborted && entry.send.hasOutput) this.#ready.add(entry)
  }

  /** Queues window frames that became due by consumption. */
  windows(entry: StreamEntry | undefined): void {
    if (entry?.receive.limitIsDue && !entry.aborted) this.#raised.add(entry.id)
    if (this.#flow.limitIsDue) this.#sessionRaised = true
  }

  forget(entry: StreamEntry): void {
    this.#ready.delete(entry)
    this.#raised.delete(entry.id)
  }

  /** Stops sending on a stream: what waits is dropped. */
  abort(entry: StreamEntry): void {
    entry.aborted = true
    entry.send.unsent.clear()
    this.forget(entry)
  }

  takeDrained(): number[] {
    const drained = this.#drained
    this.#drained = []
    return drained
  }

  /** A leg died: what it did not acknowledge goes first on another one. */
  resend(items: readonly SentItem[]): void {
    const control = items.filter(item => item.kind === 'control')
    const data = items.filter(item => item.kind === 'data')
    this.#control.unshift(...control)
    for (const item of control) this.#controlBytes += item.bytes.length
    for (const item of data) this.#resendData(item)
    if (items.some(item => item.kind === 'windows')) this.#resendWindows()
  }

  /** Bytes that could be written now, up to a limit past any record. Without `mayCarry`: opening and ACK only. */
  pendingBytes(leg: SessionLeg, nowMs: number, mayCarry: boolean): number {
    let bytes = leg.opening?.length ?? 0
    if (leg.ackIsDue(nowMs)) bytes += ACK_BYTES
    if (!mayCarry) return bytes
    bytes += this.#controlBytes + this.#againBytes + this.#raised.size * MAX_STREAM_BYTES
    if (this.#sessionRaised) bytes += MAX_DATA_BYTES
    let allowed = this.#flow.allowed
    for (const entry of this.#ready) {
      if (bytes >= PENDING_ENOUGH_BYTES) break
      const length = Math.min(entry.send.allowed, allowed)
      if (length <= 0 && !entry.send.finIsDue) continue
      bytes += STREAM_HEADER_BYTES + length
      allowed -= length
    }
    return bytes
  }

  /** Writes one body and returns its length. */
  write(leg: SessionLeg, space: Uint8Array, nowMs: number, mayCarry: boolean): number {
    if (space.length < MIN_BODY_SPACE_BYTES) {
      throw new SessionUseError(
        `a body of ${space.length} bytes, at least ${MIN_BODY_SPACE_BYTES} are needed`
      )
    }
    if (this.pendingBytes(leg, nowMs, mayCarry) === 0) return 0
    const body = new BodySpace(space)
    if (leg.opening !== undefined) {
      body.put(leg.opening)
      leg.opening = undefined
    }
    if (leg.owesAck) {
      writeAck(body.claim(ACK_BYTES), leg.receivedBodies)
      leg.ackSent()
    }
    if (mayCarry) {
      this.#writeControl(body)
      this.#writeWindows(body)
      this.#writeAgain(body)
      this.#writeStreams(body)
    }
    leg.bodySent(body.items)
    return body.length
  }

  #resendData(item: DataItem): void {
    const entry = this.#streams.get(item.streamId)
    // The other end learns the final offset of an aborted stream from its RESET.
    if (entry === undefined || entry.aborted) return this.#flow.acknowledge(item.length)
    this.#again.push(item)
    this.#againBytes += STREAM_HEADER_BYTES + item.length
  }

  #resendWindows(): void {
    this.#sessionRaised = true
    for (const entry of this.#streams) if (entry.receive.final === undefined) this.#raised.add(entry.id)
  }

  #writeControl(body: BodySpace): void {
    let count = 0
    while (count < this.#control.length && this.#control[count]!.bytes.length <= body.left) {
      const item = this.#control[count++]!
      body.put(item.bytes)
      body.items.push(item)
      this.#controlBytes -= item.bytes.length
    }
    this.#control.splice(0, count)
  }

  #writeWindows(body: BodySpace): void {
    let wrote = false
    if (this.#sessionRaised && body.left >= MAX_DATA_BYTES) {
      writeMaxData(body.claim(MAX_DATA_BYTES), this.#flow.raiseLimit())
      this.#sessionRaised = false
      wrote = true
    }
    for (const id of this.#raised) {
      if (body.left < MAX_STREAM_BYTES) break
      this.#raised.delete(id)
      const entry = this.#streams.get(id)
      if (entry === undefined) continue
      writeMaxStream(body.claim(MAX_STREAM_BYTES), id, entry.receive.raiseLimit())
      wrote = true
    }
    if (wrote) body.items.push({ kind: 'windows' })
  }

  #writeAgain(body: BodySpace): void {
    while (this.#again.length > 0 && body.left > STREAM_HEADER_BYTES) {
      const item = this.#again.shift()!
      this.#againBytes -= STREAM_HEADER_BYTES + item.length
      const entry = this.#streams.get(item.streamId)
      if (entry === undefined || entry.aborted) {
        this.#flow.acknowledge(item.length)
        continue
      }
      const [now, later] = splitItem(item, body.left - STREAM_HEADER_BYTES)
      body.putData(now)
      if (later === undefined) continue
      this.#again.unshift(later)
      this.#againBytes += STREAM_HEADER_BYTES + later.length
    }
  }

  #writeStreams(body: BodySpace): void {
    for (const entry of this.#ready) {
      const room = body.left - STREAM_HEADER_BYTES
      if (room <= 0) return
      const { send } = entry
      const count = Math.min(room, this.#flow.allowed)
      if (!send.hasOutput) {
        this.#ready.delete(entry)
        continue
      }
      if (count <= 0 && !send.finIsDue) continue
      const { offset, views, length, fin } = send.take(Math.max(0, count))
      this.#flow.send(length)
      body.putData({ kind: 'data', streamId: entry.id, offset, views, length, fin })
      if (send.takeDrained()) this.#drained.push(entry.id)
      // To the back of the queue, so that streams take turns.
      this.#ready.delete(entry)
      if (send.hasOutput) this.#ready.add(entry)
    }
  }
}

/** The body under construction and what in it must arrive. */
class BodySpace {
  readonly items: SentItem[] = []
  readonly #space: Uint8Array
  #length = 0

  constructor(space: Uint8Array) {
    this.#space = space
  }

  get length(): number {
    return this.#length
  }

  get left(): number {
    return this.#space.length - this.#length
  }

  claim(size: number): Uint8Array {
    this.#length += size
    return this.#space.subarray(this.#length - size, this.#length)
  }

  put(bytes: Uint8Array): void {
    this.claim(bytes.length).set(bytes)
  }

  putData(item: DataItem): void {
    writeStreamHeader(this.claim(STREAM_HEADER_BYTES), item.streamId, item.offset, item.fin, item.length)
    for (const view of item.views) this.put(view)
    this.items.push(item)
  }
}

function splitItem(item: DataItem, room: number): [DataItem, DataItem | undefined] {
  if (item.length <= room) return [item, undefined]
  const now: Uint8Array[] = []
  const later: Uint8Array[] = []
  let left = room
  for (const view of item.views) {
    if (left > 0) now.push(view.subarray(0, left))
    if (left < view.length) later.push(view.subarray(Math.max(0, left)))
    left -= Math.min(left, view.length)
  }
  return [
    { ...item, views: now, length: room, fin: false },
    { ...item, views: later, offset: item.offset + room, length: item.length - room }
  ]
}
