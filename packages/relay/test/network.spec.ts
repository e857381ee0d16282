import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { DestroyCode } from '@tollway/mesh'
import { StopRegistry, until } from './fixtures/environment.ts'
import { TestNetwork, type TestRelay } from './fixtures/network.ts'
import { startOrigin } from './fixtures/origin.ts'
import { TestClient, type TestCircuit } from './fixtures/test-client.ts'

let stops: StopRegistry
let network: TestNetwork
beforeEach(() => {
  stops = new StopRegistry()
  network = new TestNetwork(stops)
})
afterEach(() => stops.stopAll())

async function startPath(hops: number): Promise<TestRelay[]> {
  const path: TestRelay[] = []
  for (let i = 0; i < hops; i++) {
    path.push(await network.startRelay(i === hops - 1 ? { exit: { allowPrivate: true } } : {}))
  }
  return path
}

/** Opens a stream and collects what it brings until its end or reset. */
function fetchAll(circuit: TestCircuit, port: number, send?: Uint8Array) {
  const hash = createHash('sha256')
  const result = { bytes: 0, digest: '', resetCode: undefined as number | undefined }
  const id = circuit.session.open({ host: '127.0.0.1', port })
  const done = new Promise<typeof result>(resolve => {
    circuit.onEvent = event => {
      if (event.id !== id) return
      if (event.type === 'data') {
        hash.update(event.bytes)
        result.bytes += event.bytes.length
        circuit.session.consumed(id, event.bytes.length)
      }
      if (event.type === 'reset') result.resetCode = event.code
      if (event.type === 'end' || event.type === 'reset') resolve({ ...result, digest: hash.digest('hex') })
    }
  })
  void upload(circuit, id, send ?? new Uint8Array(0))
  return done
}

async function upload(circuit: TestCircuit, id: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += 65536) {
    const hasRoom = circuit.session.write(id, bytes.subarray(at, at + 65536))
    circuit.link.wake()
    if (!hasRoom) await until(() => circuit.session.takeDrained().includes(id), 'room to write')
  }
  circuit.session.end(id)
  circuit.link.wake()
}

describe.each([1, 2, 3])('a path of %i relays', hops => {
  test('carries a download and pays every hop to the last unit', async () => {
    const path = await startPath(hops)
    const body = randomBytes(5_000_000)
    const port = await startOrigin(stops, socket => socket.end(body))
    const client = await TestClient.start(network, stops)
    const circuit = await client.circuit(network, path)
    await circuit.openTabs()
    const got = await fetchAll(circuit, port)
    expect(got.bytes).toBe(body.length)
    expect(got.digest).toBe(createHash('sha256').update(body).digest('hex'))
    await circuit.leave()
    await until(() => network.hub.settled.size === hops, 'settlements')
    for (const [hop, { owner }] of path.entries()) {
      expect(network.hub.paidTo(owner)).toBe(circuit.tabs[hop]?.spent)
    }
    const statuses = await Promise.all(path.map(({ relay }) => relay.status()))
    expect(statuses.map(status => status.earned)).toEqual(
      circuit.tabs.map(tab => ({ settled: tab.spent, unsettled: 0n }))
    )
    for (const [hop, status] of statuses.entries()) {
      // An acknowledgement may have been on its way when the client left.
      const onTheWay = status.bytes - (circuit.tabs[hop]?.bytes ?? 0)
      expect(onTheWay).toBeGreaterThanOrEqual(0)
      expect(onTheWay).toBeLessThanOrEqual(4096)
    }
    expect(statuses.map(status => status.circuits.open)).toEqual(statuses.map(() => 0))
  })
})

test('three hops carry an upload with a half-close', async () => {
  const path = await startPath(3)
  const body = randomBytes(3_000_000)
  const hash = createHash('sha256')
  const port = await startOrigin(stops, socket => {
    socket.on('data', chunk => hash.update(chunk))
    socket.on('end', () => socket.end(hash.digest('hex')))
  })
  const client = await TestClient.start(network, stops)
  const circuit = await client.circuit(network, path)
  await circuit.openTabs()
  const answer = await fetchAll(circuit, port, body)
  expect(answer.bytes).toBe(64)
  const expected = createHash('sha256').update(body).digest('hex')
  expect(answer.digest).toBe(createHash('sha256').update(expected).digest('hex'))
  expect(circuit.destroyed).toBeUndefined()
})

test('a session goes on over a second circuit when its first one dies', async () => {
  const path = await startPath(2)
  const body = randomBytes(4_000_000)
  const port = await startOrigin(stops, socket => socket.end(body))
  const client = await TestClient.start(network, stops)
  const first = await client.circuit(network, path)
  const second = await client.circuit(network, path)
  await first.openTabs()
  // Its own session has not begun: it becomes a leg of the first one's.
  const leg = first.session.addLeg(second.layers.handshakeHashes.at(-1) ?? new Uint8Array())
  Object.assign(second, { session: first.session, leg })
  await second.openTabs()
  const result = fetchAll(first, port)
  second.onEvent = event => first.onEvent(event)
  await until(() => first.session.stats.receivedBytes > 500_000, 'the download to begin')
  first.link.destroy(0)
  first.session.loseLeg(first.leg)
  second.link.wake()
  const got = await result
  expect(got.bytes).toBe(body.length)
  expect(got.digest).toBe(createHash('sha256').update(body).digest('hex'))
})

test('a relay that stops in mid-download ends its circuits on both sides, and is paid for what it did', async () => {
  const path = await startPath(3)
  const chunk = randomBytes(65_536)
  const sockets = new Set<object>()
  const port = await startOrigin(stops, socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', pour)
    pour()
  })
  const client = await TestClient.start(network, stops)
  const circuit = await client.circuit(network, path)
  await circuit.openTabs()
  void fetchAll(circuit, port)
  await until(() => circuit.receivedRecordBytes > 1_500_000, 'the download to begin')
  await path[1]?.relay.stop()
  await until(() => circuit.destroyed !== undefined, 'the circuit to end')
  expect(circuit.destroyed).toBe(DestroyCode.STOPPING)
  await until(() => network.hub.settled.size === 3, 'all settlements')
  for (const [hop, { owner }] of path.entries()) {
    const owed = (circuit.tabs[hop]?.bytes ?? 0) * 0.0005
    expect(Number(network.hub.paidTo(owner))).toBeGreaterThan(0)
    expect(Number(network.hub.paidTo(owner))).toBeLessThanOrEqual(Math.ceil(owed))
  }
  const exit = await path[2]?.relay.status()
  expect(exit?.circuits.open).toBe(0)
})
