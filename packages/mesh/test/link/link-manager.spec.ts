import { afterEach, describe, expect, test } from '@jest/globals'
import { DestroyCode, LinkLimitError, NotStartedError } from '@tollway/mesh'
import { records, type TestEndpoint } from '../fixtures/endpoints.ts'
import { connectTo, openCircuit, startLinkedNode } from '../fixtures/linked.ts'
import { rejection, StopRegistry, until } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

describe('link manager', () => {
  test('concurrent calls share one link', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const links = await Promise.all(Array.from({ length: 10 }, () => connectTo(a, b)))
    expect(new Set(links).size).toBe(1)
    expect(a.links.links).toHaveLength(1)
    await until(() => b.links.links.length === 1)
  })

  test('whoever gives up a dial does not take it from the others', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const gaveUp = new AbortController()
    const address = b.node.addresses[0] ?? ''
    const first = rejection(a.links.connect(address, { signal: gaveUp.signal }))
    const second = connectTo(a, b)
    const third = rejection(a.links.connect(address, { signal: gaveUp.signal }))
    gaveUp.abort(new Error('changed its mind'))
    expect([await first, await third].map(String)).toEqual(Array(2).fill('Error: changed its mind'))
    expect((await second).isClosed).toBe(false)
  })

  test.each(['ab', 'cd', 'ef', 'gh'])(
    'dials from both sides at once (%s) end in one link for new circuits',
    async names => {
      const a = await startLinkedNode(stops, names[0] ?? '')
      const b = await startLinkedNode(stops, names[1] ?? '')
      const [ab, ba] = await Promise.all([connectTo(a, b), connectTo(b, a)])
      // Circuits opened on whichever link each side got first live on.
      const early = [openCircuit(ab, 1), openCircuit(ba, 2)]
      await until(() => early.every(endpoint => endpoint.created !== undefined))
      const ofA = () => a.links.get(b.node.peerId)
      const ofB = () => b.links.get(a.node.peerId)
      await until(() => ofA()?.isDialer !== ofB()?.isDialer)
      const late = [openCircuit(await connectTo(a, b), 3), openCircuit(await connectTo(b, a), 4)]
      await until(() => late.every(endpoint => endpoint.created !== undefined))
      for (const endpoint of [...early, ...late]) endpoint.send(...records(3, 16384))
      await until(() => [...a.accepted, ...b.accepted].every(endpoint => endpoint.received.length === 3))
      expect(early.concat(late).every(endpoint => endpoint.closed.length === 0)).toBe(true)
    }
  )

  test('a new link of a peer that started again replaces the dead one', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    const first = openCircuit(await connectTo(a, b))
    await until(() => first.created !== undefined)
    await a.links.stop()
    await until(() => b.accepted[0]?.closed.length === 1)
    await a.links.start()
    const second = openCircuit(await connectTo(a, b))
    await until(() => second.created !== undefined)
    expect(b.links.links).toHaveLength(1)
  })

  test('refuses links beyond its limit', async () => {
    const a = await startLinkedNode(stops, 'a', { limits: { maxLinks: 1 } })
    const b = await startLinkedNode(stops, 'b')
    const c = await startLinkedNode(stops, 'c')
    await connectTo(a, b)
    expect(await rejection(connectTo(a, c))).toBeInstanceOf(LinkLimitError)
    // Its stream opens, and is then reset.
    const link = await connectTo(c, a).catch(() => undefined)
    await until(() => link === undefined || link.isClosed)
    expect(a.links.links).toHaveLength(1)
  })

  test('closes what strangers hold to take others, and never what it must keep', async () => {
    const kept = new Set<string>()
    const a = await startLinkedNode(stops, 'a', {
      limits: { maxLinks: 3 },
      keeps: () => peerId => kept.has(peerId)
    })
    const [paying, ...strangers] = await Promise.all(
      ['p', 's1', 's2', 's3', 's4'].map(name => startLinkedNode(stops, name))
    )
    kept.add(paying!.node.peerId)
    const paid = openCircuit(await connectTo(paying!, a))
    await until(() => paid.created !== undefined)
    for (const stranger of strangers) {
      const endpoint = openCircuit(await connectTo(stranger, a))
      await until(() => endpoint.created !== undefined)
    }
    const ids = strangers.map(({ node }) => node.peerId)
    await until(() => a.links.get(ids[1]!) === undefined)
    expect(ids.map(id => a.links.get(id) !== undefined)).toEqual([false, false, true, true])
    expect(paid.closed).toEqual([])
    // Nor is there a place for more than it keeps.
    for (const id of ids) kept.add(id)
    const late = await startLinkedNode(stops, 'late')
    const link = await connectTo(late, a).catch(() => undefined)
    await until(() => link === undefined || link.isClosed)
    expect(a.links.links).toHaveLength(3)
  })

  test.each([
    [false, 5],
    [true, 8]
  ])(
    'peers of one address have one rate of CREATEs together, unless the network is local: %s',
    async (isLocalNetwork, admitted) => {
      const a = await startLinkedNode(stops, 'a', {
        isLocalNetwork,
        limits: { addressCreatesPerSecond: 0, addressCreatesBurst: 5 }
      })
      const ends: TestEndpoint[] = []
      for (const name of ['b', 'c']) {
        const link = await connectTo(await startLinkedNode(stops, name), a)
        ends.push(...Array.from({ length: 4 }, () => openCircuit(link)))
      }
      await until(() => ends.every(({ created, closed }) => created !== undefined || closed.length > 0))
      expect(ends.filter(({ created }) => created !== undefined)).toHaveLength(admitted)
      const refused = ends.flatMap(({ closed }) => closed.map(({ code }) => code))
      expect(refused).toEqual(Array(8 - admitted).fill(DestroyCode.LIMITED))
      // A link that it dialled itself is bounded by its peer alone.
      const d = await startLinkedNode(stops, 'd')
      await connectTo(a, d)
      await until(() => d.links.links.length === 1)
      const back = openCircuit(d.links.links[0]!)
      await until(() => back.created !== undefined)
    }
  )

  test('is not used before its start or after its stop', async () => {
    const a = await startLinkedNode(stops, 'a')
    const b = await startLinkedNode(stops, 'b')
    await a.links.stop()
    await a.links.stop()
    expect(await rejection(connectTo(a, b))).toBeInstanceOf(NotStartedError)
    expect(await rejection(connectTo(b, a))).toBeInstanceOf(Error)
  })
})
