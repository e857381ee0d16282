import { afterEach, describe, expect, test } from '@jest/globals'
import { createGuards } from '@tollway/mesh'
import { describedRelay } from '../fixtures/descriptors.ts'
import { openTempStore, StopRegistry } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

const RELAYS = Array.from({ length: 30 }, (_, index) => describedRelay(`relay ${index}`))
const DAY_MS = 24 * 3600 * 1000

async function setUp() {
  const store = await openTempStore(stops)
  const clock = { ms: 1_800_000_000_000, nowMs: () => clock.ms }
  let state = 1
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  const make = () => createGuards({ store, clock, random })
  return { store, clock, make }
}

describe('guards', () => {
  test('stay the same over calls, restarts and changes of the directory', async () => {
    const { make } = await setUp()
    const guards = make()
    const first = await guards.current(RELAYS)
    expect(first).toHaveLength(2)
    expect(await guards.current([...RELAYS].reverse())).toEqual(first)
    expect(await make().current(RELAYS)).toEqual(first)
  })

  test('one that fails is replaced from the sample, and comes back when it works', async () => {
    const { make, clock } = await setUp()
    const guards = make()
    const [a, b] = await guards.current(RELAYS)
    guards.failed(a!)
    const now = await guards.current(RELAYS)
    expect(now[0]).toBe(b)
    expect(now).not.toContain(a)
    guards.worked(a!)
    expect(await guards.current(RELAYS)).toEqual([a, b])
    guards.failed(a!)
    clock.ms += 11 * 60_000
    expect(await guards.current(RELAYS)).toEqual([a, b])
  })

  test('those in use are of different operators, as far as there are such', async () => {
    const { make } = await setUp()
    const operators = RELAYS.slice(0, 2).map(({ operator }) => operator)
    const few = RELAYS.slice(0, 10).map((relay, at) => ({ ...relay, operator: operators[at < 8 ? 0 : 1]! }))
    const guards = make()
    const inUse = await guards.current(few)
    expect(new Set(inUse.map(id => few.find(({ peerId }) => peerId === id)?.operator)).size).toBe(2)
    expect(new Set(await guards.sampled(few))).toEqual(new Set(few.map(({ peerId }) => peerId)))
    const alone = few.slice(0, 8)
    expect(await guards.current(alone)).toHaveLength(2)
    guards.failed(inUse[0]!)
    expect(await guards.sampled(few)).not.toContain(inUse[0])
  })

  test('no more than ten relays are ever sampled while they are listed', async () => {
    const { make } = await setUp()
    const guards = make()
    const seen = new Set<string>()
    for (let i = 0; i < 50; i++) {
      for (const peerId of await guards.current(RELAYS)) {
        seen.add(peerId)
        guards.failed(peerId)
      }
    }
    expect(seen.size).toBe(10)
  })

  test('one that leaves the directory is passed over, and is back when it returns', async () => {
    const { make } = await setUp()
    const guards = make()
    const [a, b] = await guards.current(RELAYS)
    const without = await guards.current(RELAYS.filter(relay => relay.peerId !== a))
    expect(without[0]).toBe(b)
    expect(await guards.current(RELAYS)).toEqual([a, b])
  })

  test('are drawn anew after 90 days, or when the file is unreadable', async () => {
    const { make, clock, store } = await setUp()
    const first = await make().current(RELAYS)
    clock.ms += 91 * DAY_MS
    expect(await make().current(RELAYS)).not.toEqual(first)
    await store.batch([{ type: 'put', key: 'guards', value: new Uint8Array([1, 2, 3]) }])
    expect(await make().current(RELAYS)).toHaveLength(2)
    expect(await make().current([])).toEqual([])
  })
})
