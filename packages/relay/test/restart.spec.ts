import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { NotRegisteredError, RelayNotReadyError, createRelay } from '../src/index.ts'
import { defaultCrypto } from '@tollway/crypto'
import { DestroyCode } from '@tollway/mesh'
import { silentLogger, StopRegistry, systemClock, tempStore, until } from './fixtures/environment.ts'
import { TestNetwork } from './fixtures/network.ts'
import { startOrigin } from './fixtures/origin.ts'
import { rawCircuit, TestClient, type TestCircuit } from './fixtures/test-client.ts'

/** A stored tab with a receipt is longer, and nothing else in the store is. */
const BYTES_WITH_RECEIPT = 330

let stops: StopRegistry
let network: TestNetwork
beforeEach(() => {
  stops = new StopRegistry()
  network = new TestNetwork(stops)
})
afterEach(() => stops.stopAll())

async function download(circuit: TestCircuit, bytes: number): Promise<void> {
  const body = randomBytes(bytes)
  const port = await startOrigin(stops, socket => socket.end(body))
  const id = circuit.session.open({ host: '127.0.0.1', port })
  const done = new Promise<void>(resolve => {
    circuit.onEvent = event => {
      if (event.type === 'data') circuit.session.consumed(id, event.bytes.length)
      if (event.type === 'end') resolve()
    }
  })
  circuit.session.end(id)
  circuit.link.wake()
  await done
}

test('a relay that restarts keeps its unsettled receipts and settles them', async () => {
  const first = await network.startRelay({ exit: { allowPrivate: true }, limits: { settleRetryMs: 20 } })
  network.hub.settleMode = 'gone'
  const client = await TestClient.start(network, stops)
  const circuit = await client.circuit(network, [first])
  await circuit.openTabs()
  await download(circuit, 2_000_000)
  await circuit.leave()
  await until(() => network.hub.settles > 0, 'the hub to be asked')
  await first.relay.stop()
  expect(network.hub.settled.size).toBe(0)
  const [payerKey] = network.hub.payerKeys
  if (payerKey === undefined) throw new Error('no lock')

  network.hub.settleMode = 'settle'
  const again = network.makeRelay(first.node, first.store, first.init)
  // Not "none": a hub could pay nothing while the relay has not read its receipts.
  expect(() => again.bestReceipt(payerKey)).toThrow(RelayNotReadyError)
  await again.start()
  await until(() => network.hub.settled.size === 1, 'the settlement')
  expect(network.hub.paid).toBe(circuit.spent)
  const status = await again.status()
  expect(status.earned).toEqual({ settled: circuit.spent, unsettled: 0n })
  expect(status.bytes).toBeGreaterThanOrEqual(circuit.tabs[0]?.bytes ?? Infinity)
  expect(status.tabs).toMatchObject({ unsettled: 0, settled: 1 })
})

test('a crash loses at most what was not written yet, and the rest is settled', async () => {
  const first = await network.startRelay({
    exit: { allowPrivate: true },
    limits: { settleDelayMs: 3_600_000, persistBytes: 1_000_000 }
  })
  const client = await TestClient.start(network, stops)
  const circuit = await client.circuit(network, [first])
  await circuit.openTabs()
  await download(circuit, 4_000_000)
  circuit.signAll()
  await until(() => circuit.spent > 0n, 'receipts')
  // What is on the disk now is what a crash leaves.
  const left: [string, Uint8Array][] = []
  while (!left.some(([, value]) => value.length > BYTES_WITH_RECEIPT)) {
    left.length = 0
    for await (const entry of first.store.entries()) left.push(entry)
  }
  const store = await tempStore(stops)
  await store.batch(left.map(([key, value]) => ({ type: 'put', key, value })))
  await first.relay.stop()
  network.hub.settled.clear()
  const again = network.makeRelay(first.node, store, { ...first.init, limits: {} })
  await again.start()
  await until(() => network.hub.settled.size === 1, 'the settlement')
  const lostBytes = (Number(circuit.spent - network.hub.paid) * 1_000_000) / 500
  expect(lostBytes).toBeLessThan(16 * 1024 * 1024)
  expect(network.hub.paid).toBeGreaterThan(0n)
})

test.each(['a stop', 'a crash'])(
  'a CREATE is not taken again after %s, and clients build at once',
  async how => {
    const path = [await network.startRelay(), await network.startRelay({ exit: { allowPrivate: true } })]
    const [first, last] = path as [(typeof path)[0], (typeof path)[0]]
    const client = await TestClient.start(network, stops)
    const seen = client.build(network, path).createBody
    const unseen = client.build(network, path).createBody
    expect(await rawCircuit(await client.link(first), seen).end).toBe('created')
    // What is on the disk when the answer has come is what a crash leaves.
    const left: [string, Uint8Array][] = []
    for await (const entry of first.store.entries()) left.push(entry)
    await first.relay.stop()
    const crashed = await tempStore(stops)
    await crashed.batch(left.map(([key, value]) => ({ type: 'put', key, value })))
    const again = network.makeRelay(first.node, how === 'a crash' ? crashed : first.store, first.init)
    await again.start()
    const stranger = await TestClient.start(network, stops)
    const link = await stranger.link(first)
    expect(await rawCircuit(link, seen).end).toBe(DestroyCode.PROTOCOL)
    expect((await last.relay.status()).circuits.created).toBe(1)
    expect(await rawCircuit(link, unseen).end).toBe('created')
    expect((await last.relay.status()).circuits.created).toBe(2)
  }
)

test('nothing is sent on, nor answered, before the handshake is on the disk', async () => {
  const path = [await network.startRelay(), await network.startRelay({ exit: { allowPrivate: true } })]
  const [first, last] = path as [(typeof path)[0], (typeof path)[0]]
  const client = await TestClient.start(network, stops)
  const create = client.build(network, path).createBody
  const link = await client.link(first)
  // A store that is closed cannot take anything.
  await first.store.close()
  expect(await rawCircuit(link, create).end).toBe(DestroyCode.INTERNAL)
  expect((await last.relay.status()).circuits.created).toBe(0)
})

test('a second tab takes over, credit carries over, and the first is settled while the circuit lives', async () => {
  const relay = await network.startRelay({ exit: { allowPrivate: true } })
  const client = await TestClient.start(network, stops)
  const circuit = await client.circuit(network, [relay])
  await circuit.openTabs()
  await download(circuit, 1_000_000)
  circuit.signAll()
  const firstTab = circuit.spent
  expect(await circuit.openTab(0)).toBe('funded')
  await download(circuit, 1_000_000)
  circuit.signAll()
  await until(() => network.hub.settled.size === 1, 'the first tab to be settled')
  expect(circuit.destroyed).toBeUndefined()
  expect(network.hub.paid).toBeGreaterThanOrEqual(firstTab)
  await circuit.leave()
  await until(() => network.hub.settled.size === 2, 'the second tab to be settled')
  expect(network.hub.paid).toBe(circuit.spent)
})

test('a relay that is not registered refuses to start, unless it may register itself', async () => {
  const node = await network.startNode('unregistered')
  const store = await tempStore(stops)
  let isRegistered = false
  const registration = {
    isRegistered: async () => isRegistered,
    register: async () => {
      isRegistered = true
    }
  }
  const components = {
    node,
    directory: network.directory(),
    registration,
    hubs: [network.hub],
    store,
    crypto: defaultCrypto,
    clock: systemClock,
    logger: silentLogger
  }
  const { init } = await network.startRelay()
  const strict = createRelay(components, init)
  stops.onStop(() => strict.stop())
  await expect(strict.start()).rejects.toThrow(NotRegisteredError)
  expect((await strict.status()).circuits.open).toBe(0)
  const willing = createRelay(components, { ...init, register: true })
  stops.onStop(() => willing.stop())
  await willing.start()
  expect(network.descriptors.get(node.peerId)?.region).toBe('eu-west')
})

test('start and stop are idempotent, and each start publishes a descriptor of a new epoch', async () => {
  const { relay, node } = await network.startRelay()
  const epoch = network.descriptors.get(node.peerId)?.epoch ?? 0
  await Promise.all([relay.start(), relay.start()])
  await Promise.all([relay.stop(), relay.stop()])
  await relay.stop()
  await relay.start()
  expect(network.descriptors.get(node.peerId)?.epoch).toBeGreaterThan(epoch)
})
