import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { ResetCode, type SessionEvent } from '@tollway/circuit'
import { StopRegistry, until } from '../fixtures/environment.ts'
import { TestNetwork, type TestRelay } from '../fixtures/network.ts'
import { startOrigin } from '../fixtures/origin.ts'
import { TestClient, type TestCircuit } from '../fixtures/test-client.ts'
import type { RelayExitInit, RelayLimits } from '../../src/index.ts'

let stops: StopRegistry
let network: TestNetwork
beforeEach(() => {
  stops = new StopRegistry()
  network = new TestNetwork(stops)
})
afterEach(() => stops.stopAll())

async function start(
  exit: RelayExitInit = { allowPrivate: true },
  limits: Partial<RelayLimits> = {}
): Promise<{ relay: TestRelay; circuit: TestCircuit }> {
  const relay = await network.startRelay({ exit, limits })
  const client = await TestClient.start(network, stops)
  return { relay, circuit: await client.circuit(network, [relay]) }
}

/** Opens a stream; resolves with its reset code, or 0 once it is open. */
function open(circuit: TestCircuit, host: string, port: number): Promise<number> {
  const id = circuit.session.open({ host, port })
  const result = new Promise<number>(resolve => {
    const before = circuit.onEvent
    circuit.onEvent = (event: SessionEvent) => {
      before(event)
      if (event.id !== id) return
      if (event.type === 'reset') resolve(event.code)
      if (event.type === 'opened') resolve(0)
    }
  })
  circuit.link.wake()
  return result
}

describe('a stream is reset with', () => {
  test('POLICY_DENIED for private addresses and names of them', async () => {
    const { circuit } = await start({})
    await circuit.openTab(0)
    for (const host of ['127.0.0.1', '192.168.0.1', '169.254.169.254', '::1', 'localhost']) {
      expect(await open(circuit, host, 8080)).toBe(ResetCode.POLICY_DENIED)
    }
  })

  test('POLICY_DENIED for a port outside the policy', async () => {
    const { circuit } = await start({ allowPrivate: true, ports: [{ from: 443, to: 443 }] })
    await circuit.openTab(0)
    expect(await open(circuit, '127.0.0.1', 444)).toBe(ResetCode.POLICY_DENIED)
  })

  test('REFUSED when nobody listens', async () => {
    const { circuit } = await start()
    await circuit.openTab(0)
    expect(await open(circuit, '127.0.0.1', 65_534)).toBe(ResetCode.REFUSED)
  })

  test('UNPAID when no tab is funded in time, and nothing is connected', async () => {
    let connections = 0
    const port = await startOrigin(stops, () => void connections++)
    const { circuit } = await start({ allowPrivate: true }, { connectTimeoutMs: 200 })
    expect(await open(circuit, '127.0.0.1', port)).toBe(ResetCode.UNPAID)
    expect(connections).toBe(0)
  })

  test('UNPAID at once when the hub refuses the tab', async () => {
    const port = await startOrigin(stops, () => undefined)
    const { circuit } = await start()
    network.hub.fundMode = 'refuse'
    const result = open(circuit, '127.0.0.1', port)
    expect(await circuit.openTab(0)).toBe('refused')
    expect(await result).toBe(ResetCode.UNPAID)
  })

  test('nothing when it was opened before its tab was funded: it waits', async () => {
    const port = await startOrigin(stops, () => undefined)
    const { circuit } = await start({ allowPrivate: true }, { connectTimeoutMs: 60_000 })
    network.hub.fundMode = 'wait'
    const result = open(circuit, '127.0.0.1', port)
    const state = circuit.openTab(0)
    await until(() => network.hub.opens === 1, 'the hub to be asked')
    network.hub.release()
    expect(await state).toBe('funded')
    expect(await result).toBe(0)
  })

  test('OVERLOADED beyond the sockets allowed', async () => {
    const port = await startOrigin(stops, () => undefined)
    const { circuit, relay } = await start({ allowPrivate: true }, { maxSockets: 2 })
    await circuit.openTab(0)
    expect(await open(circuit, '127.0.0.1', port)).toBe(0)
    expect(await open(circuit, '127.0.0.1', port)).toBe(0)
    expect(await open(circuit, '127.0.0.1', port)).toBe(ResetCode.OVERLOADED)
    expect((await relay.relay.status()).streams).toBe(2)
  })

  test('CONNECTION_RESET when the target resets', async () => {
    const sockets: Socket[] = []
    const port = await startOrigin(stops, socket => void sockets.push(socket))
    const { circuit, relay } = await start()
    await circuit.openTab(0)
    const codes: number[] = []
    expect(await open(circuit, '127.0.0.1', port)).toBe(0)
    circuit.onEvent = event => void (event.type === 'reset' && codes.push(event.code))
    sockets[0]?.resetAndDestroy()
    await until(() => codes.length === 1, 'the reset')
    expect(codes).toEqual([ResetCode.CONNECTION_RESET])
    expect((await relay.relay.status()).streams).toBe(0)
  })
})

test('a target that does not read is held back by windows, and memory stays bounded', async () => {
  const sockets: Socket[] = []
  const port = await startOrigin(stops, socket => {
    socket.pause()
    sockets.push(socket)
  })
  const { circuit, relay } = await start()
  await circuit.openTab(0)
  const id = circuit.session.open({ host: '127.0.0.1', port })
  const chunk = randomBytes(65_536)
  let written = 0
  const pour = async () => {
    for (;;) {
      const hasRoom = circuit.session.write(id, chunk)
      written += chunk.length
      circuit.link.wake()
      if (!hasRoom) await until(() => circuit.session.takeDrained().includes(id), 'room', 2_000)
    }
  }
  await expect(pour()).rejects.toThrow('room')
  // One stream window, the socket buffers of the system, and what waits to be sent.
  expect(written).toBeLessThan(12_000_000)
  expect((await relay.relay.status()).queuedBytes).toBeLessThan(1_000_000)
  const before = circuit.session.stats.sentBytes
  for (const socket of sockets) socket.resume()
  await until(() => circuit.session.stats.sentBytes > before, 'the flow to go on')
})

test('a circuit that dies closes its connections within the time an orphan lives', async () => {
  const port = await startOrigin(stops, () => undefined)
  const { circuit, relay } = await start()
  await circuit.openTab(0)
  expect(await open(circuit, '127.0.0.1', port)).toBe(0)
  expect((await relay.relay.status()).streams).toBe(1)
  await relay.relay.stop()
  expect((await relay.relay.status()).streams).toBe(0)
})

test('a client that acknowledges nothing does not take the memory of the others', async () => {
  const chunk = randomBytes(64 * 1024)
  const port = await startOrigin(stops, socket => {
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', pour)
    pour()
  })
  const { relay, circuit: hog } = await start({ allowPrivate: true }, { maxUnackedBytes: 1024 * 1024 })
  const good = await (await TestClient.start(network, stops)).circuit(network, [relay])
  let received = 0
  for (const circuit of [hog, good]) {
    await circuit.openTab(0)
    expect(await open(circuit, '127.0.0.1', port)).toBe(0)
    circuit.onEvent = event => {
      if (event.type !== 'data') return
      circuit.session.consumed(event.id, event.bytes.length)
      if (circuit === good) received += event.bytes.length
      // It reads and pays, and sends no session record.
      else circuit.session.pendingBytes = () => 0
    }
  }
  await until(() => received > 6_000_000, 'the download of the good client')
  expect(hog.receivedRecordBytes).toBeLessThan(1_500_000)
})
