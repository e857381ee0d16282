import type { Clock } from '../environment.ts'
import { FRAME_HEADER_BYTES, FrameKind, LARGE_RECORD_BYTES, writeFrame } from './link-frame.ts'

/** What a circuit may send per turn of the round. */
export const QUANTUM_BYTES = 16 * 1024
/** A circuit that sent less than this lately goes first. */
const LIGHT_BELOW_BYTES = 16 * 1024
/** Recent volume halves in this time. */
const HALF_LIFE_MS = 100
/** Of one write, light circuits take at most this part before others get a turn. */
const LIGHT_SHARE = 0.5
const FRAME_ROOM_BYTES = FRAME_HEADER_BYTES + LARGE_RECORD_BYTES

/** Where the scheduler takes a circuit's records from. */
export interface RecordSource {
  readonly id: number
  /** Bytes of the peer's window that are left. */
  readonly sendWindowBytes: number
  /** The next record, already counted against the window, or undefined. */
  pull(): Uint8Array | undefined
}

interface Entry {
  source: RecordSource
  isQueued: boolean
  isLight: boolean
  deficitBytes: number
  recentBytes: number
  recentMs: number
}

/**
 * Deficit round robin between circuits (Shreedhar and Varghese 1995), in the form that needs no size in advance: a
 * circuit sends while its deficit is positive and may overdraw it once. Circuits with little recent volume go first.
 */
export class RecordScheduler {
  readonly #clock: Clock
  readonly #entries = new Map<RecordSource, Entry>()
  #light: Entry[] = []
  #bulk: Entry[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get isIdle(): boolean {
    return this.#light.length === 0 && this.#bulk.length === 0
  }

  /** The source may have records, or window, again. */
  wake(source: RecordSource): void {
    let entry = this.#entries.get(source)
    if (entry === undefined) {
      entry = { source, isQueued: false, isLight: true, deficitBytes: 0, recentBytes: 0, recentMs: 0 }
      this.#entries.set(source, entry)
    }
    if (!entry.isQueued) this.#enqueue(entry)
  }

  remove(source: RecordSource): void {
    const entry = this.#entries.get(source)
    if (entry === undefined) return
    this.#entries.delete(source)
    if (!entry.isQueued) return
    if (entry.isLight) this.#light = this.#light.filter(other => other !== entry)
    else this.#bulk = this.#bulk.filter(other => other !== entry)
  }

  /** Writes record frames into `out` from `at` until it is full or nobody has any; returns where they end. */
  fill(out: Uint8Array, at: number): number {
    const lightEnd = at + (out.length - at) * LIGHT_SHARE
    let end = at
    while (this.#light.length > 0 && hasRoom(out, end)) {
      if (end >= lightEnd && this.#bulk.length > 0) break
      end = this.#serveLight(out, end)
    }
    while (this.#bulk.length > 0 && hasRoom(out, end)) end = this.#serveBulk(out, end)
    return end
  }

  #enqueue(entry: Entry): void {
    this.#decay(entry)
    entry.isQueued = true
    entry.isLight = entry.recentBytes < LIGHT_BELOW_BYTES
    if (entry.isLight) this.#light.push(entry)
    else this.#bulk.push(entry)
  }

  /** One record of the first light circuit. */
  #serveLight(out: Uint8Array, at: number): number {
    const entry = this.#light.shift()
    if (entry === undefined) return at
    entry.isQueued = false
    const end = this.#writeRecord(entry, out, at)
    if (end > at && this.#entries.has(entry.source)) this.#enqueue(entry)
    return end
  }

  /** The turn of the first bulk circuit, or what is left of it. */
  #serveBulk(out: Uint8Array, at: number): number {
    const entry = this.#bulk[0]
    if (entry === undefined) return at
    if (entry.deficitBytes <= 0) entry.deficitBytes += QUANTUM_BYTES
    let end = at
    while (entry.deficitBytes > 0 && hasRoom(out, end)) {
      const next = this.#writeRecord(entry, out, end)
      if (next === end) {
        this.#dequeue(entry)
        entry.deficitBytes = Math.min(entry.deficitBytes, 0)
        return end
      }
      entry.deficitBytes -= next - end - FRAME_HEADER_BYTES
      end = next
    }
    if (entry.deficitBytes <= 0 && this.#bulk[0] === entry) {
      this.#bulk.shift()
      this.#bulk.push(entry)
    }
    return end
  }

  #dequeue(entry: Entry): void {
    entry.isQueued = false
    if (this.#bulk[0] === entry) this.#bulk.shift()
  }

  #writeRecord(entry: Entry, out: Uint8Array, at: number): number {
    // A record's size is known only once it is pulled, so there must be window for the largest.
    if (entry.source.sendWindowBytes < LARGE_RECORD_BYTES) return at
    const record = entry.source.pull()
    if (record === undefined) return at
    entry.recentBytes += record.length
    return writeFrame(out, at, entry.source.id, FrameKind.RECORD, record)
  }

  #decay(entry: Entry): void {
    const nowMs = this.#clock.nowMs()
    const elapsedMs = nowMs - entry.recentMs
    if (elapsedMs <= 0) return
    entry.recentBytes *= 2 ** (-elapsedMs / HALF_LIFE_MS)
    entry.recentMs = nowMs
  }
}

function hasRoom(out: Uint8Array, at: number): boolean {
  return out.length - at >= FRAME_ROOM_BYTES
}
