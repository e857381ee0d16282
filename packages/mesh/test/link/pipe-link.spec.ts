import { describe, expect, test } from '@jest/globals'
import {
  createLinkMemory,
  DestroyCode,
  LinkTimeoutError,
  type CircuitEndpoint,
  type LinkCircuit
} from '@tollway/mesh'
import { encodeFrame, FrameKind, u32Body } from '../../src/link/link-frame.ts'
import { PipeLink } from '../../src/link/pipe-link.ts'
import { records, TestEndpoint } from '../fixtures/endpoints.ts'
import { FakePipe } from '../fixtures/fake-pipe.ts'
import { silentLogger } from '../fixtures/network.ts'

const CREATE = new Uint8Array(1033)
const settle = () => new Promise(resolve => setImmediate(resolve))

function makeLink(onCircuit?: (circuit: LinkCircuit) => CircuitEndpoint) {
  const clock = { ms: 0, nowMs: () => clock.ms }
  const pipe = new FakePipe()
  const memory = createLinkMemory({ clock })
  const released: string[] = []
  const admission = { admit: () => true, release: (peerId: string) => void released.push(peerId) }
  const link = new PipeLink(
    { pipe, memory, admission, clock, logger: silentLogger },
    { remotePeer: 'peer', isDialer: true, maxCircuits: 100, onCircuit }
  )
  return { link, pipe, clock, memory, released }
}

function open(link: PipeLink): TestEndpoint {
  const endpoint = new TestEndpoint()
  endpoint.circuit = link.openCircuit(CREATE, endpoint)
  return endpoint
}

describe('link over any pipe', () => {
  test('pings a silent peer, and dies when the silence lasts', async () => {
    const { link, pipe, clock } = makeLink()
    const endpoint = open(link)
    clock.ms = 14_999
    link.tick()
    await settle()
    expect(pipe.kinds).toEqual([FrameKind.CREATE])
    clock.ms = 15_000
    link.tick()
    await settle()
    expect(pipe.kinds).toEqual([FrameKind.CREATE, FrameKind.PING])
    pipe.events?.onData(encodeFrame(0, FrameKind.PONG, new Uint8Array(8)))
    clock.ms = 59_999
    link.tick()
    expect(link.isClosed).toBe(false)
    clock.ms = 60_000
    link.tick()
    expect(pipe.abortedBy).toBeInstanceOf(LinkTimeoutError)
    expect(endpoint.closed[0]?.code).toBe(DestroyCode.LINK_CLOSED)
    expect(endpoint.closed[0]?.cause).toBe(pipe.abortedBy)
  })

  test('pulls nothing while the pipe is full, and goes on at its drain', async () => {
    const { link, pipe } = makeLink()
    pipe.isFull = true
    const endpoint = open(link)
    await settle()
    endpoint.send(...records(3, 1024))
    await settle()
    expect(endpoint.pulls).toBe(0)
    pipe.isFull = false
    pipe.events?.onDrain()
    expect(endpoint.outbox).toEqual([])
    expect(pipe.kinds).toEqual([FrameKind.CREATE, FrameKind.RECORD, FrameKind.RECORD, FrameKind.RECORD])
  })

  test('joins what many circuits have into few writes, control before records', async () => {
    const { link, pipe } = makeLink()
    const endpoints = Array.from({ length: 20 }, () => open(link))
    for (const endpoint of endpoints) endpoint.send(...records(2, 1024))
    await settle()
    expect(pipe.sent.length).toBeLessThanOrEqual(2)
    expect(pipe.kinds).toEqual([
      ...Array<number>(20).fill(FrameKind.CREATE),
      ...Array<number>(40).fill(FrameKind.RECORD)
    ])
  })

  test('sends what the window allows and waits for a grant', async () => {
    const { link, pipe } = makeLink()
    const endpoint = open(link)
    endpoint.send(...records(10, 16384))
    await settle()
    expect(endpoint.outbox).toHaveLength(6)
    pipe.events?.onData(encodeFrame(1, FrameKind.WINDOW, u32Body(16384)))
    await settle()
    expect(endpoint.outbox).toHaveLength(5)
  })

  test('grants are few, and merged while they wait', async () => {
    const accepted: TestEndpoint[] = []
    const { pipe } = makeLink(circuit => {
      const endpoint = new TestEndpoint()
      endpoint.circuit = circuit
      accepted.push(endpoint)
      return endpoint
    })
    pipe.events?.onData(encodeFrame(2, FrameKind.CREATE, CREATE))
    for (let i = 0; i < 32; i++) pipe.events?.onData(encodeFrame(2, FrameKind.RECORD, new Uint8Array(1024)))
    await settle()
    expect(pipe.kinds).toEqual([FrameKind.WINDOW])
    expect(accepted[0]?.received).toHaveLength(32)
  })

  test('a circuit destroyed inside its own callbacks leaves nothing behind', async () => {
    const { link, pipe, memory, released } = makeLink(circuit => ({
      next: () => undefined,
      onRecord: () => circuit.destroy(DestroyCode.PROTOCOL),
      onClosed: () => {
        throw new Error('not called after our own destroy')
      }
    }))
    pipe.events?.onData(encodeFrame(2, FrameKind.CREATE, CREATE))
    for (let i = 0; i < 3; i++) pipe.events?.onData(encodeFrame(2, FrameKind.RECORD, new Uint8Array(1024)))
    await settle()
    expect(pipe.kinds).toEqual([FrameKind.DESTROY])
    expect([link.circuitCount, memory.queuedBytes, released]).toEqual([0, 0, ['peer']])
  })

  test('a peer that makes us answer without reading loses the link', () => {
    const { link, pipe } = makeLink()
    pipe.isFull = true
    for (let id = 2; id < 40_000 && !link.isClosed; id += 2) {
      pipe.events?.onData(encodeFrame(id, FrameKind.CREATE, CREATE))
    }
    expect(link.isClosed).toBe(true)
    expect(pipe.abortedBy?.message).toContain('does not read')
  })
})
