import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fromHex, toHex } from '@tollway/codec'
import { ONION_KEY_PERIOD_MS } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import type { Store } from '@tollway/store'
import { OnionKeyStore } from '../../src/onion/onion-key-store.ts'
import { StopRegistry, tempStore, TestClock } from '../fixtures/environment.ts'

let stops: StopRegistry
let store: Store
let clock: TestClock
beforeEach(async () => {
  stops = new StopRegistry()
  store = await tempStore(stops)
  clock = new TestClock()
})
afterEach(() => stops.stopAll())

const open = () => OnionKeyStore.open({ crypto: defaultCrypto, store, clock })

function knows(keys: OnionKeyStore, id: string): boolean {
  return keys.ring.find(fromHex(id)) !== undefined
}

test('the keys are the same after a restart', async () => {
  const first = await open()
  const { id } = first.published
  expect((await open()).published).toEqual(first.published)
  clock.ms += ONION_KEY_PERIOD_MS
  expect(await first.rotateIfDue()).toBe(true)
  const again = await open()
  expect(again.published).toEqual(first.published)
  expect(knows(again, id)).toBe(true)
})

test('a key is accepted for two periods, then gone from memory and store', async () => {
  const keys = await open()
  const { id, notBefore, notAfter } = keys.published
  const secret = toHex(keys.ring.current.privateKey)
  expect((notAfter - notBefore) * 1000).toBe(2 * ONION_KEY_PERIOD_MS)
  clock.ms += ONION_KEY_PERIOD_MS - 1
  expect(await keys.rotateIfDue()).toBe(false)
  clock.ms += 1
  expect(await keys.rotateIfDue()).toBe(true)
  expect(knows(keys, id)).toBe(true)
  expect(keys.published.id).not.toBe(id)
  clock.ms += ONION_KEY_PERIOD_MS
  expect(await keys.rotateIfDue()).toBe(true)
  expect(knows(keys, id)).toBe(false)
  for await (const [, value] of store.entries()) expect(toHex(value)).not.toContain(secret.slice(2))
})

test('after a long stop no old key is used', async () => {
  const { id } = (await open()).published
  clock.ms += 2 * ONION_KEY_PERIOD_MS
  expect(knows(await open(), id)).toBe(false)
})

test('a clock that was set back keeps no key alive', async () => {
  const { id } = (await open()).published
  clock.ms -= 60_000
  expect(knows(await open(), id)).toBe(false)
})
