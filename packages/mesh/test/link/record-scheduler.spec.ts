import { describe, expect, test } from '@jest/globals'
import { FRAME_HEADER_BYTES } from '../../src/link/link-frame.ts'
import { RecordScheduler, type RecordSource } from '../../src/link/record-scheduler.ts'

class FakeSource implements RecordSource {
  readonly id: number
  sendWindowBytes = Infinity
  sentBytes = 0
  remaining: number
  readonly #size: number

  constructor(id: number, size: number, remaining = Infinity) {
    this.id = id
    this.#size = size
    this.remaining = remaining
  }

  pull(): Uint8Array | undefined {
    if (this.remaining === 0) return undefined
    this.remaining--
    this.sentBytes += this.#size
    this.sendWindowBytes -= this.#size
    return new Uint8Array(this.#size)
  }
}

const WRITE = new Uint8Array(128 * 1024)

/** The circuit ids of the records in one write. */
function write(scheduler: RecordScheduler): number[] {
  const end = scheduler.fill(WRITE, 0)
  const view = new DataView(WRITE.buffer)
  const ids: number[] = []
  for (let at = 0; at < end; at += FRAME_HEADER_BYTES + view.getUint16(at + 5)) ids.push(view.getUint32(at))
  return ids
}

describe('record scheduler', () => {
  test('circuits with full queues get equal bytes, whatever their record size', () => {
    const scheduler = new RecordScheduler({ nowMs: () => 0 })
    const sources = [16384, 1024, 16384, 1024, 1024].map((size, index) => new FakeSource(index + 1, size))
    for (const source of sources) scheduler.wake(source)
    for (let i = 0; i < 200; i++) write(scheduler)
    const shares = sources.map(source => source.sentBytes)
    // One turn, one overdraft, and one record from before the circuit counted as bulk.
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(3 * 16384)
  })

  test('a circuit with little recent volume goes before those with much', () => {
    const scheduler = new RecordScheduler({ nowMs: () => 0 })
    const bulk = [1, 2, 3].map(id => new FakeSource(id, 16384))
    for (const source of bulk) scheduler.wake(source)
    write(scheduler)
    const small = new FakeSource(9, 1024, 3)
    scheduler.wake(small)
    expect(write(scheduler).slice(0, 3)).toEqual([9, 9, 9])
  })

  test('light circuits leave half of every write to the others', () => {
    const scheduler = new RecordScheduler({ nowMs: () => 0 })
    const bulk = new FakeSource(1, 16384)
    scheduler.wake(bulk)
    write(scheduler)
    for (let id = 2; id < 500; id++) scheduler.wake(new FakeSource(id, 1024))
    const ids = write(scheduler)
    expect(ids.filter(id => id === 1).length).toBeGreaterThanOrEqual(3)
  })

  test('volume is forgotten with time', () => {
    let nowMs = 0
    const scheduler = new RecordScheduler({ nowMs: () => nowMs })
    const busy = new FakeSource(1, 16384)
    scheduler.wake(busy)
    const once = new FakeSource(2, 16384, 1)
    scheduler.wake(once)
    write(scheduler)
    once.remaining = 1
    nowMs = 1000
    scheduler.wake(once)
    expect(write(scheduler)[0]).toBe(2)
  })

  test('without window for the largest record nothing is pulled until it is woken again', () => {
    const scheduler = new RecordScheduler({ nowMs: () => 0 })
    const source = new FakeSource(1, 1024)
    source.sendWindowBytes = 16383
    scheduler.wake(source)
    expect(write(scheduler)).toEqual([])
    expect(scheduler.isIdle).toBe(true)
    source.sendWindowBytes = 16384
    scheduler.wake(source)
    expect(write(scheduler)).toEqual([1])
  })

  test('a removed circuit is never pulled again, even from within a pull', () => {
    const scheduler = new RecordScheduler({ nowMs: () => 0 })
    const other = new FakeSource(2, 1024, 5)
    const suicidal: RecordSource = {
      id: 1,
      sendWindowBytes: Infinity,
      pull: () => {
        scheduler.remove(suicidal)
        scheduler.remove(other)
        return new Uint8Array(1024)
      }
    }
    scheduler.wake(suicidal)
    scheduler.wake(other)
    expect(write(scheduler)).toEqual([1])
    expect(scheduler.isIdle).toBe(true)
  })
})
