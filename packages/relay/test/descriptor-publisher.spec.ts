import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { OnionKey, RelayDescriptor } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import {
  DESCRIPTOR_LIFETIME_S,
  DescriptorPublisher,
  REPUBLISH_MS,
  SECOND_PUBLISH_MS
} from '../src/descriptor-publisher.ts'
import type { RelayInit } from '../src/index.ts'
import { addressOf, StopRegistry, tempStore, TestClock } from './fixtures/environment.ts'

const onionKey: OnionKey = { id: '0x00', publicKey: new Uint8Array(32), notBefore: 0, notAfter: 1 }
const init: RelayInit = {
  chainId: 1n,
  adjudicator: addressOf(1),
  token: addressOf(2),
  owner: addressOf(3),
  pricePerMb: 500n,
  region: 'eu-west',
  hubs: []
}

let stops: StopRegistry
let store: Store
let clock: TestClock
let published: RelayDescriptor[]
beforeEach(async () => {
  stops = new StopRegistry()
  store = await tempStore(stops)
  clock = new TestClock()
  published = []
})
afterEach(() => stops.stopAll())

function makePublisher(overrides: Partial<RelayInit> = {}): DescriptorPublisher {
  const node = { peerId: 'me', addresses: ['/ip4/1.2.3.4/tcp/4001/p2p/me'] }
  const directory = { publish: async (descriptor: RelayDescriptor) => void published.push(descriptor) }
  return new DescriptorPublisher(
    { node: node as never, directory, store, clock },
    { ...init, ...overrides },
    4096
  )
}

test('a descriptor says what the relay was made with', async () => {
  await makePublisher().publish(onionKey)
  await makePublisher({ exit: { pricePerMb: 900n, ports: [{ from: 443, to: 443 }] } }).publish(onionKey)
  expect(published[0]).toMatchObject({
    peerId: 'me',
    operator: init.owner,
    addresses: ['/ip4/1.2.3.4/tcp/4001'],
    exitPricePerMb: 500n,
    exitPolicy: { isAllowed: false, ports: [] },
    creditMaxBytes: 4096,
    expiry: clock.nowS + DESCRIPTOR_LIFETIME_S
  })
  expect(published[1]).toMatchObject({
    exitPricePerMb: 900n,
    exitPolicy: { isAllowed: true, ports: [{ from: 443, to: 443 }] }
  })
})

test('epochs rise over restarts, over a clock that was set back, and over a lost store', async () => {
  await makePublisher().publish(onionKey)
  clock.ms -= 3_600_000
  await makePublisher().publish(onionKey)
  store = await tempStore(stops)
  clock.ms += 3_600_000 + 10_000
  await makePublisher().publish(onionKey)
  const epochs = published.map(({ epoch }) => epoch)
  expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b))
})

test('a second descriptor is due soon, later ones every hour', async () => {
  const publisher = makePublisher()
  await publisher.publish(onionKey)
  expect(publisher.isDue).toBe(false)
  clock.ms += SECOND_PUBLISH_MS
  expect(publisher.isDue).toBe(true)
  await publisher.publish(onionKey)
  clock.ms += REPUBLISH_MS - 1
  expect(publisher.isDue).toBe(false)
  clock.ms += 1
  expect(publisher.isDue).toBe(true)
})
