import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import {
  createMeshNode,
  DialError,
  GossipDisabledError,
  InvalidTargetError,
  NotStartedError,
  PortInUseError,
  ProtocolUnsupportedError
} from '@tollway/mesh'
import { rejection, seedOf, silentLogger, startNode, StopRegistry } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

describe('mesh node', () => {
  test('has the identity of its seed before it is started', () => {
    const make = () => createMeshNode({ logger: silentLogger }, { seed: seedOf('a') })
    expect(make().peerId).toBe(make().peerId)
    expect(make().peerId).toMatch(/^12D3Koo/)
    expect(() => createMeshNode({ logger: silentLogger }, { seed: new Uint8Array(31) })).toThrow(/31/)
  })

  test('names an occupied port', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    stops.onStop(async () => void server.close())
    const { port } = server.address() as { port: number }
    const error = await rejection(startNode(stops, 'a', { listen: [`/ip4/127.0.0.1/tcp/${port}`] }))
    expect(error).toBeInstanceOf(PortInUseError)
    expect(error.message).toContain(String(port))
  })

  test('tells a peer that is not there from one that lacks the protocol', async () => {
    const a = await startNode(stops, 'a')
    const b = await startNode(stops, 'b')
    const address = b.addresses[0] ?? ''
    expect(await rejection(a.openMessageStream(address, '/none/1'))).toBeInstanceOf(ProtocolUnsupportedError)
    await b.stop()
    await a.disconnect(b.peerId)
    expect(await rejection(a.connect(address))).toBeInstanceOf(DialError)
  })

  test('refuses a peer whose key is not the one that was asked for', async () => {
    const a = await startNode(stops, 'a')
    const b = await startNode(stops, 'b')
    const c = createMeshNode({ logger: silentLogger }, { seed: seedOf('c') })
    const wrong = (b.addresses[0] ?? '').replace(b.peerId, c.peerId)
    expect(await rejection(a.connect(wrong))).toBeInstanceOf(DialError)
  })

  test('rejects what is not a target, and use before start', async () => {
    const a = await startNode(stops, 'a')
    for (const target of ['', 'nobody', '/ip4/127.0.0.1/tcp/1', '/nonsense']) {
      expect(await rejection(a.connect(target))).toBeInstanceOf(InvalidTargetError)
    }
    const stopped = createMeshNode({ logger: silentLogger }, { seed: seedOf('b') })
    expect(await rejection(stopped.connect(a.addresses[0] ?? ''))).toBeInstanceOf(NotStartedError)
  })

  test('a client has no listener and no gossip', async () => {
    const client = await startNode(stops, 'client', { listen: [] })
    expect(client.addresses).toEqual([])
    expect(() =>
      client.joinTopic(
        't',
        () => 'accept',
        () => undefined
      )
    ).toThrow(GossipDisabledError)
  })

  test('starts again after a stop, and stops twice', async () => {
    const a = await startNode(stops, 'a')
    await a.stop()
    await a.stop()
    await a.start()
    await a.start()
    expect(a.addresses).toHaveLength(1)
  })
})
