import { afterEach, describe, expect, test } from '@jest/globals'
import type { Stream } from '@libp2p/interface'
import { DestroyCode, LINK_PROTOCOL, type MeshNode } from '@tollway/mesh'
import { encodeFrame, FrameKind, u32Body } from '../../src/link/link-frame.ts'
import { openCircuit, startLinkedNode, type LinkedNode } from '../fixtures/linked.ts'
import { startNode, StopRegistry, until } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

const CREATE = encodeFrame(1, FrameKind.CREATE, new Uint8Array(1033))
const RECORD = encodeFrame(1, FrameKind.RECORD, new Uint8Array(16384))

interface Attack {
  victim: LinkedNode
  attacker: MeshNode
  stream: Stream
}

/** A raw link stream into a node. */
async function attack(): Promise<Attack> {
  const victim = await startLinkedNode(stops, 'victim', { isSlow: true })
  const attacker = await startNode(stops, 'attacker', { listen: [] })
  const stream = await attacker.openStream(victim.node.addresses[0] ?? '', LINK_PROTOCOL)
  return { victim, attacker, stream }
}

const faults: [string, Uint8Array[]][] = [
  ['an unknown kind', [encodeFrame(1, 99 as FrameKind, new Uint8Array(4))]],
  ['kind 0', [encodeFrame(1, 0 as FrameKind, new Uint8Array(0))]],
  ['a record of another size', [CREATE, encodeFrame(1, FrameKind.RECORD, new Uint8Array(2000))]],
  ['a CREATE that is too long', [encodeFrame(1, FrameKind.CREATE, new Uint8Array(1034))]],
  ['a CREATE with an id of the other side', [encodeFrame(2, FrameKind.CREATE, new Uint8Array(1033))]],
  ['a CREATE with an id used before', [CREATE, CREATE]],
  ['a CREATE with the id 0', [encodeFrame(0, FrameKind.CREATE, new Uint8Array(1033))]],
  ['a record on a circuit never opened', [encodeFrame(7, FrameKind.RECORD, new Uint8Array(1024))]],
  ['a record on a circuit of ours never opened', [encodeFrame(2, FrameKind.RECORD, new Uint8Array(1024))]],
  ['a CREATED that nobody asked for', [CREATE, encodeFrame(1, FrameKind.CREATED, new Uint8Array(1024))]],
  ['a ping on a circuit', [CREATE, encodeFrame(1, FrameKind.PING, new Uint8Array(8))]],
  ['more records than the window allows', [CREATE, RECORD, RECORD, RECORD, RECORD, RECORD]],
  ['an absurd grant', [CREATE, encodeFrame(1, FrameKind.WINDOW, u32Body(0xffffffff))]]
]

describe('hostile peer', () => {
  test.each(faults)('%s closes the link and its circuits', async (_name, frames) => {
    const { victim, attacker, stream } = await attack()
    for (const frame of frames) stream.send(frame)
    await until(() => stream.status !== 'open')
    await until(() => victim.links.get(attacker.peerId) === undefined)
    expect(victim.accepted.every(endpoint => endpoint.closed.length === 1)).toBe(true)
    for (const endpoint of victim.accepted) {
      expect(endpoint.closed[0]?.code).toBe(DestroyCode.LINK_CLOSED)
      expect(endpoint.closed[0]?.cause?.message).toContain('broke the link protocol')
    }
    expect(victim.links.memory.queuedBytes).toBe(0)
  })

  test('frames for circuits that have ended are ignored', async () => {
    const { victim, attacker, stream } = await attack()
    stream.send(CREATE)
    await until(() => victim.accepted.length === 1)
    victim.accepted[0]?.circuit?.destroy(DestroyCode.FINISHED)
    for (const kind of [RECORD, encodeFrame(1, FrameKind.DESTROY, new Uint8Array(1))]) stream.send(kind)
    stream.send(encodeFrame(3, FrameKind.CREATE, new Uint8Array(1033)))
    await until(() => victim.accepted.length === 2)
    expect(victim.links.get(attacker.peerId)?.isClosed).toBe(false)
  })

  test('a ping is answered with its own bytes', async () => {
    const { stream } = await attack()
    const bytes: number[] = []
    stream.addEventListener('message', event => bytes.push(...event.data.subarray()))
    stream.send(encodeFrame(0, FrameKind.PING, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])))
    await until(() => bytes.length >= 15)
    expect(bytes).toEqual([0, 0, 0, 0, FrameKind.PONG, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('a stream that is cut in the middle of a frame closes its circuits', async () => {
    const { victim, stream } = await attack()
    stream.send(CREATE)
    stream.send(RECORD.subarray(0, 5000))
    await until(() => victim.accepted.length === 1)
    stream.abort(new Error('cut'))
    await until(() => victim.accepted[0]?.closed.length === 1)
    expect(victim.accepted[0]?.received).toEqual([])
  })

  test('a peer that reads nothing does not make the node buffer', async () => {
    const { victim, attacker, stream } = await attack()
    stream.pause()
    const link = victim.links.get(attacker.peerId)
    if (link === undefined) throw new Error('the victim has the link')
    const endpoints = Array.from({ length: 64 }, () => openCircuit(link))
    for (const endpoint of endpoints) {
      stream.send(encodeFrame(endpoint.circuit?.id ?? 0, FrameKind.WINDOW, u32Body(1024 * 1024)))
    }
    const record = new Uint8Array(16384)
    for (const endpoint of endpoints) {
      endpoint.next = () => {
        endpoint.pulls++
        return record
      }
    }
    stream.send(CREATE)
    await until(() => victim.accepted.length === 1)
    for (const endpoint of endpoints) endpoint.circuit?.wake()
    let pulls = -1
    const total = () => endpoints.reduce((sum, endpoint) => sum + endpoint.pulls, 0)
    while (total() !== pulls) {
      pulls = total()
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    // What yamux grants on a paused stream, and one write.
    expect(pulls * 16384).toBeLessThanOrEqual(2 * 1024 * 1024)
  })
})
