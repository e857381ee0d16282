import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { REPLAY_WINDOW_MS } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import type { Store } from '@tollway/store'
import { TabStoreError } from '../../src/errors.ts'
import { ReplayStore } from '../../src/onion/replay-store.ts'
import { StopRegistry, tempStore, TestClock } from '../fixtures/environment.ts'

let stops: StopRegistry
let clock: TestClock
let store: Store
beforeEach(async () => {
  stops = new StopRegistry()
  clock = new TestClock()
  store = await tempStore(stops)
})
afterEach(() => stops.stopAll())

const tag = (n: number): Uint8Array => defaultCrypto.sha256(Uint8Array.of(n))
const minuteNow = (): number => Math.floor(clock.ms / 60_000)
const open = (capacity = 100): Promise<ReplayStore> => ReplayStore.open({ store, clock }, { capacity })

async function rows(): Promise<number> {
  let count = 0
  for await (const row of store.entries()) count += row.length / 2
  return count
}

describe('ReplayStore', () => {
  test('what is written is known after a restart, with all the minutes that were fresh', async () => {
    const first = await open()
    for (const off of [-10, 0, 10]) first.add(tag(off + 10), minuteNow() + off, clock.ms)
    await first.written
    const again = await open()
    expect([0, 10, 20, 5].map(n => again.has(tag(n)))).toEqual([true, true, true, false])
  })

  test('rows go when their minute is stale, while it runs and at a start', async () => {
    const first = await open()
    first.add(tag(1), minuteNow(), clock.ms)
    first.add(tag(2), minuteNow() + 10, clock.ms)
    await first.written
    clock.ms += 11 * 60_000
    await first.forgetStale()
    expect(await rows()).toBe(1)
    expect((await open()).has(tag(2))).toBe(true)
    clock.ms += REPLAY_WINDOW_MS
    await open()
    expect(await rows()).toBe(0)
  })

  test('rows go in parts, however many there are', async () => {
    const keys = Array.from(
      { length: 5000 },
      (_, n) => `${'1'.padStart(10, '0')}/0x${n.toString(16).padStart(32, '0')}`
    )
    await store.batch(keys.map(key => ({ type: 'put', key, value: new Uint8Array() })))
    const parts: number[] = []
    const counted: Store = {
      get: key => store.get(key),
      entries: range => store.entries(range),
      batch: ops => {
        parts.push(ops.length)
        return store.batch(ops)
      },
      sub: prefix => store.sub(prefix),
      close: () => store.close()
    }
    await ReplayStore.open({ store: counted, clock }, { capacity: 100 })
    expect(await rows()).toBe(0)
    expect(parts).toEqual([4096, 904])
  })

  test('a write that failed is told to whoever waits for it, and to nobody after', async () => {
    let isFull = false
    const full = new Error('no space left on the device')
    const flaky: Store = {
      get: key => store.get(key),
      entries: range => store.entries(range),
      batch: ops => (isFull ? Promise.reject(full) : store.batch(ops)),
      sub: prefix => store.sub(prefix),
      close: () => store.close()
    }
    const replays = await ReplayStore.open({ store: flaky, clock }, { capacity: 100 })
    isFull = true
    replays.add(tag(1), minuteNow(), clock.ms)
    await expect(replays.written).rejects.toBe(full)
    expect(replays.has(tag(1))).toBe(true)
    isFull = false
    replays.add(tag(2), minuteNow(), clock.ms)
    await replays.written
  })

  test('a row that is none is an error, not a handshake forgotten', async () => {
    await store.batch([{ type: 'put', key: '0030000000/nonsense', value: new Uint8Array() }])
    clock.ms = 30_000_000 * 60_000
    await expect(open()).rejects.toThrow(TabStoreError)
  })
})
