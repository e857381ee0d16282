import { afterEach, describe, expect, test } from '@jest/globals'
import { CircuitLimitError, createLinkMemory, DestroyCode, LinkClosedError } from '@tollway/mesh'
import { records, type TestEndpoint } from '../fixtures/endpoints.ts'
import { connectTo, openCircuit, startLinkedNode } from '../fixtures/linked.ts'
import { StopRegistry, systemClock, until } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

const KIB = 1024

describe('link', () => {
  test('carries many circuits at once, each in order, both ways', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const ours = Array.from({ length: 100 }, (_, mark) => openCircuit(link, mark))
    await until(() => ours.every(endpoint => endpoint.created !== undefined))
    expect(ours.map(endpoint => endpoint.created?.[0])).toEqual(ours.map((_, mark) => mark))
    expect(b.creates.map(create => create.length)).toEqual(ours.map(() => 1033))
    for (const endpoint of [...ours, ...b.accepted]) {
      endpoint.send(...records(10, 1024), ...records(10, 16384))
    }
    const isDone = () => [...ours, ...b.accepted].every(endpoint => endpoint.received.length === 20)
    await until(isDone)
    for (const endpoint of [...ours, ...b.accepted]) {
      expect(endpoint.received.map(record => [record.length, record[0], record.at(-1)])).toEqual(
        Array.from({ length: 20 }, (_, i) => [i < 10 ? 1024 : 16384, i % 10, i % 10])
      )
    }
    expect(link.circuitCount).toBe(100)
    expect(link.queuedBytes).toBe(0)
  })

  test('both sides open circuits on one link, with ids of their own parity', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    openCircuit(link)
    await until(() => b.accepted.length === 1)
    const back = b.links.get(a.node.peerId)
    expect(back?.isDialer).toBe(false)
    const reverse = back && openCircuit(back)
    await until(() => a.accepted.length === 1 && reverse?.created !== undefined)
    expect(b.accepted[0]?.circuit?.id).toBe(1)
    expect(reverse?.circuit?.id).toBe(2)
    expect(await connectTo(b, a)).toBe(back)
  })

  test('a destroyed circuit tells the other side its code, and frees its place', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const ours = openCircuit(link)
    await until(() => ours.created !== undefined)
    ours.circuit?.destroy(DestroyCode.UNPAID)
    await until(() => b.accepted[0]?.closed.length === 1)
    expect(b.accepted[0]?.closed[0]?.code).toBe(DestroyCode.UNPAID)
    expect(ours.closed).toEqual([])
    expect(link.circuitCount).toBe(0)
    expect(b.links.get(a.node.peerId)?.circuitCount).toBe(0)
    ours.circuit?.wake()
    ours.circuit?.consumed(1)
    ours.circuit?.destroy(0)
    expect(ours.circuit?.isClosed).toBe(true)
  })

  test('a slow consumer holds its sender back at the first window', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b', { isSlow: true })
    const link = await connectTo(a, b)
    const slow = openCircuit(link)
    await until(() => b.accepted.length === 1)
    slow.send(...records(1000, 16384))
    const quick = openCircuit(link)
    await until(() => b.accepted.length === 2)
    const [theirSlow, theirQuick] = b.accepted
    if (theirSlow === undefined || theirQuick === undefined) throw new Error('two circuits were accepted')
    theirQuick.isConsuming = true
    quick.send(...records(200, 16384))
    await until(() => theirQuick.received.length === 200)
    expect(theirSlow.receivedBytes).toBe(64 * KIB)
    expect(b.links.memory.queuedBytes).toBe(64 * KIB)
    expect(theirSlow.circuit?.queuedBytes).toBe(64 * KIB)
    expect(slow.outbox).toHaveLength(996)
    theirSlow.isConsuming = true
    theirSlow.circuit?.consumed(theirSlow.receivedBytes)
    await until(() => theirSlow.received.length === 1000)
    expect(b.links.memory.queuedBytes).toBe(0)
  })

  test('a bulk circuit does not starve small ones', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const order: string[] = []
    const bulk = openCircuit(link)
    const small = openCircuit(link)
    await until(() => b.accepted.length === 2)
    for (const [index, name] of ['bulk', 'small'].entries()) {
      const endpoint = b.accepted[index]
      if (endpoint) endpoint.onReceived = () => order.push(name)
    }
    bulk.send(...records(2000, 16384))
    await until(() => order.length >= 100)
    // Each small record may find one full write ahead of it, never the queue of the bulk circuit.
    for (let i = 0; i < 20; i++) {
      const sentAt = order.length
      small.send(new Uint8Array(1024))
      await until(() => order.slice(sentAt).includes('small'))
      expect(order.slice(sentAt).indexOf('small')).toBeLessThan(200)
    }
    await until(() => order.length === 2020)
  })

  test('windows grow for a consumer that keeps up', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const ours = openCircuit(link)
    ours.send(...records(2000, 16384))
    await until(() => b.accepted[0]?.received.length === 2000)
    const theirs = b.accepted[0]
    if (theirs === undefined) throw new Error('a circuit was accepted')
    theirs.isConsuming = false
    ours.send(...records(2000, 16384))
    await until(() => theirs.receivedBytes > 2000 * 16384 + 64 * KIB)
    expect(b.links.memory.queuedBytes).toBeLessThanOrEqual(4 * KIB * KIB)
  })

  test('a link that dies closes each circuit on both sides', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const ours = [openCircuit(link), openCircuit(link)]
    await until(() => b.accepted.length === 2)
    await b.node.stop()
    await until(() => ours.every(endpoint => endpoint.closed.length === 1))
    await until(() => b.accepted.every(endpoint => endpoint.closed.length === 1))
    for (const endpoint of [...ours, ...b.accepted]) {
      expect(endpoint.closed[0]?.code).toBe(DestroyCode.LINK_CLOSED)
    }
    expect(link.isClosed).toBe(true)
    expect(a.links.get(b.node.peerId)).toBeUndefined()
    expect(() => openCircuit(link)).toThrow(LinkClosedError)
    expect(a.links.memory.queuedBytes).toBe(0)
  })

  test('an endpoint that throws loses its circuit, not the link', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const link = await connectTo(a, b)
    const ours = openCircuit(link)
    const other = openCircuit(link)
    await until(() => b.accepted.length === 2)
    const [theirs] = b.accepted
    if (theirs) {
      theirs.onReceived = () => {
        throw new Error('a bug')
      }
    }
    ours.send(...records(1, 1024))
    await until(() => ours.closed.length === 1 && theirs?.closed.length === 1)
    expect(ours.closed[0]?.code).toBe(DestroyCode.INTERNAL)
    other.send(...records(1, 1024))
    await until(() => b.accepted[1]?.received.length === 1)
    other.send(new Uint8Array(5))
    await until(() => other.closed.length === 1)
    expect(other.closed[0]?.cause?.message).toContain('5')
    expect(link.isClosed).toBe(false)
  })

  test('caps on circuits hold on both sides', async () => {
    const a = await startLinkedNode(stops, 'a', { limits: { maxCircuitsPerLink: 8 } })
    const b = await startLinkedNode(stops, 'b', { limits: { maxCircuitsPerPeer: 3 } })
    const link = await connectTo(a, b)
    const ours = Array.from({ length: 8 }, () => openCircuit(link))
    expect(() => openCircuit(link)).toThrow(CircuitLimitError)
    await until(() => ours.filter(endpoint => endpoint.closed.length === 1).length === 5)
    expect(ours.flatMap(endpoint => endpoint.closed).every(({ code }) => code === DestroyCode.LIMITED)).toBe(
      true
    )
    ours[0]?.circuit?.destroy(0)
    await until(() => b.accepted[0]?.closed.length === 1)
    const again = openCircuit(link)
    await until(() => again.created !== undefined)
  })

  test('a flood of CREATEs is refused before the handler sees it', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b', { limits: { peerCreatesPerSecond: 0, peerCreatesBurst: 5 } })
    const link = await connectTo(a, b)
    const ours = Array.from({ length: 50 }, () => openCircuit(link))
    await until(() => ours.filter(endpoint => endpoint.closed.length === 1).length === 45)
    expect(b.creates).toHaveLength(5)
  })

  test('when a node runs short of memory, the circuit with the oldest queue dies', async () => {
    const memory = createLinkMemory({ clock: systemClock }, { limitBytes: 150 * KIB })
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b', { memory, isSlow: true })
    const link = await connectTo(a, b)
    const ours: TestEndpoint[] = []
    for (let i = 0; i < 3; i++) {
      const endpoint = openCircuit(link)
      ours.push(endpoint)
      endpoint.send(...records(4, 16384))
      await until(
        () => b.accepted[i]?.received.length === 4 || endpoint.closed.length > 0 || memory.killedCount > 0
      )
    }
    await until(() => ours[0]?.closed.length === 1)
    expect(ours[0]?.closed[0]?.code).toBe(DestroyCode.OUT_OF_MEMORY)
    expect(memory.killedCount).toBe(1)
    expect(memory.queuedBytes).toBeLessThanOrEqual(150 * KIB)
    expect(ours[1]?.closed).toEqual([])
  })
})
