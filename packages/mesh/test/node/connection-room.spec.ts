import { connect } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { MultiaddrConnection } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { DialError, type MeshNode } from '@tollway/mesh'
import { ConnectionRoom, type ConnectionRoomInit } from '../../src/node/connection-room.ts'
import { addressBlockOf } from '../../src/descriptor/relay-address.ts'
import { connectTo, openCircuit, startLinkedNode } from '../fixtures/linked.ts'
import { rejection, startNode, StopRegistry, until } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

const PROTOCOL = '/tollway/test/1'
const LIMIT = 4

/** Connects and holds the connection. */
async function stranger(name: string, victim: MeshNode): Promise<MeshNode> {
  const node = await startNode(stops, name, { listen: [] })
  await node.connect(victim.addresses[0] ?? '').catch(() => undefined)
  return node
}

/** A connection before its handshake. */
function pending(ip: string): MultiaddrConnection {
  const remoteAddr = multiaddr(`/${ip.includes(':') ? 'ip6' : 'ip4'}/${ip}/tcp/1`)
  const target = new EventTarget()
  const abort = () => void target.dispatchEvent(new Event('close'))
  return Object.assign(target, { remoteAddr, abort }) as unknown as MultiaddrConnection
}

const roomOf = (init: Partial<ConnectionRoomInit>): ConnectionRoom =>
  new ConnectionRoom(
    { maxConnections: 64, maxConnectionsPerAddress: 64, inboundConnectionsPerSecond: 1000, ...init },
    new Map()
  )

describe('a node with too many connections', () => {
  test('closes those that nothing uses, and lets the next ones in', async () => {
    const victim = await startNode(stops, 'victim', { maxConnections: LIMIT })
    await victim.handleMessageStream(PROTOCOL, stream => {
      stream.receive({ onMessage: message => void stream.send(message), onClose: () => undefined })
    })
    const member = await startNode(stops, 'member', { listen: [] })
    const stream = await member.openMessageStream(victim.addresses[0] ?? '', PROTOCOL)
    const answers: number[] = []
    stream.receive({ onMessage: message => answers.push(...message), onClose: () => undefined })
    stream.send(Uint8Array.of(1))
    await until(() => answers.length === 1)
    for (let i = 0; i < 3 * LIMIT; i++) await stranger(`stranger ${i}`, victim)
    await until(() => victim.connectedPeers.length <= LIMIT)
    expect(victim.connectedPeers).toContain(member.peerId)
    stream.send(Uint8Array.of(2))
    await until(() => answers.length === 2)
    const newcomer = await startNode(stops, 'newcomer', { listen: [] })
    await newcomer.openMessageStream(victim.addresses[0] ?? '', PROTOCOL)
  })

  test('keeps the connections that it dialled', async () => {
    const victim = await startNode(stops, 'victim', { maxConnections: 2 })
    const friends = [await startNode(stops, 'f1'), await startNode(stops, 'f2')]
    for (const friend of friends) await victim.connect(friend.addresses[0] ?? '')
    for (let i = 0; i < 4; i++) {
      const node = await stranger(`stranger ${i}`, victim)
      await until(() => node.connectedPeers.length === 0)
    }
    await until(() => victim.connectedPeers.length <= 2)
    expect(victim.connectedPeers.sort()).toEqual(friends.map(({ peerId }) => peerId).sort())
  })

  test('keeps links that its owner keeps, and of the others lets the oldest go first', async () => {
    const kept = new Set<string>()
    const victim = await startLinkedNode(stops, 'victim', {
      node: { maxConnections: LIMIT },
      keeps: () => peerId => kept.has(peerId)
    })
    const paying = await startLinkedNode(stops, 'paying')
    kept.add(paying.node.peerId)
    const paid = openCircuit(await connectTo(paying, victim))
    await until(() => paid.created !== undefined)
    const free = []
    for (let i = 0; i < 2 * LIMIT; i++) {
      const client = await startLinkedNode(stops, `free ${i}`)
      const endpoint = openCircuit(await connectTo(client, victim))
      await until(() => endpoint.created !== undefined)
      free.push(endpoint)
    }
    const isGone = free.map(endpoint => () => endpoint.closed.length > 0)
    await until(() => isGone.filter(gone => gone()).length >= LIMIT + 1)
    expect(isGone.map(gone => gone())).toEqual([...Array(LIMIT + 1).fill(true), false, false, false])
    expect(paid.closed).toEqual([])
  })

  test('takes one kept peer for one, however often it connects', async () => {
    const victim = await startLinkedNode(stops, 'victim', {
      node: { maxConnections: LIMIT },
      keeps: () => () => true
    })
    // The same peer id from several machines.
    for (let i = 0; i < 3 * LIMIT; i++) await stranger('greedy', victim.node)
    const other = await startLinkedNode(stops, 'other')
    const endpoint = openCircuit(await connectTo(other, victim))
    await until(() => endpoint.created !== undefined)
  })

  test('lets in who comes while others never begin their handshakes', async () => {
    const victim = await startNode(stops, 'victim', { maxConnections: 64 })
    const [, host, port] = /^\/ip4\/([^/]+)\/tcp\/(\d+)/.exec(victim.addresses[0] ?? '') ?? []
    const silent = Array.from({ length: 40 }, () => connect(Number(port), host))
    stops.onStop(() => Promise.resolve(silent.forEach(socket => socket.destroy())))
    for (const socket of silent) socket.on('error', () => undefined)
    await until(() => silent.filter(socket => socket.closed).length >= 40 - 16)
    const member = await startNode(stops, 'member', { listen: [] })
    await member.connect(victim.addresses[0] ?? '')
    await until(() => victim.connectedPeers.includes(member.peerId))
  })

  test('denies one address more than its part', async () => {
    const victim = await startNode(stops, 'victim', { maxConnectionsPerAddress: 3 })
    const address = victim.addresses[0] ?? ''
    const [first] = await Promise.all(['a', 'b', 'c'].map(name => stranger(name, victim)))
    const late = await startNode(stops, 'late', { listen: [] })
    expect(await rejection(late.connect(address))).toBeInstanceOf(DialError)
    await first!.disconnect(victim.peerId)
    await until(() => !victim.connectedPeers.includes(first!.peerId))
    await late.connect(address)
    await until(() => victim.connectedPeers.includes(late.peerId))
  })
})

test('of too many handshakes the first of the address with the most is given up', () => {
  const room = roomOf({ maxConnections: 64, maxConnectionsPerAddress: 64 })
  const gone: string[] = []
  const begin = (ip: string, name = ip): MultiaddrConnection => {
    const connection = pending(ip)
    connection.addEventListener('close', () => gone.push(name))
    expect(room.denies(connection)).toBe(false)
    return connection
  }
  begin('203.0.113.1')
  const flood = Array.from({ length: 15 }, (_, index) => begin('203.0.113.2', `flood ${index}`))
  expect(gone).toEqual([])
  for (let host = 3; host < 8; host++) begin(`203.0.113.${host}`)
  expect(gone).toEqual([0, 1, 2, 3, 4].map(index => `flood ${index}`))
  // What is done with its handshake, or gone, counts no more.
  room.greeted(flood[5]!)
  flood[6]!.abort(new Error('gone'))
  begin('203.0.113.2', 'flood 15')
  begin('203.0.113.2', 'flood 16')
  expect(gone.slice(5)).toEqual(['flood 6'])
  begin('203.0.113.8')
  expect(gone.slice(6)).toEqual(['flood 7'])
})

test('the addresses of one IPv6 subscriber have one rate of new connections together', () => {
  let nowMs = 0
  const room = new ConnectionRoom(
    { maxConnections: 64, maxConnectionsPerAddress: 64, inboundConnectionsPerSecond: 2 },
    new Map(),
    { nowMs: () => nowMs }
  )
  const tries = (...ips: string[]) => ips.map(ip => room.denies(pending(ip)))
  expect(tries('2001:db8::1', '2001:db8::2', '2001:db8::3')).toEqual([false, false, true])
  expect(tries('2001:db8:0:1::1', '203.0.113.7')).toEqual([false, false])
  nowMs = 500
  expect(tries('2001:db8::4', '2001:db8::5')).toEqual([false, true])
})

test('a connection counts for its address from before its handshake until it closes', () => {
  const room = roomOf({ maxConnections: 9, maxConnectionsPerAddress: 2 })
  const held = ['203.0.113.7', '203.0.113.7', '2001:db8::1', '2001:db8::2'].map(pending)
  expect(held.map(room.denies)).toEqual([false, false, false, false])
  const more = () => ['203.0.113.7', '2001:db8::3', '203.0.113.8', '2001:db8:0:1::1'].map(pending)
  expect(more().map(room.denies)).toEqual([true, true, false, false])
  held[0]!.dispatchEvent(new Event('close'))
  held[0]!.dispatchEvent(new Event('close'))
  expect(more().slice(0, 2).map(room.denies)).toEqual([false, true])
  expect(room.denies(pending('203.0.113.7'))).toBe(true)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3::4', '2001:db8:1:2'],
  ['2001:db8::4', '2001:db8:0:0'],
  ['2001::4:5:6:7:8', '2001:0:0:4'],
  ['::1', '0:0:0:0']
])('%s counts as %s', (ip, block) => {
  expect(addressBlockOf(ip)).toBe(block)
})
