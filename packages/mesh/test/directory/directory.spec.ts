import { afterEach, describe, expect, test } from '@jest/globals'
import {
  CoverageError,
  createDirectory,
  DescriptorError,
  DIRECTORY_PROTOCOL,
  RegistryUnavailableError,
  signDescriptor,
  type Directory,
  type DirectoryComponents,
  type DirectoryInit,
  type MeshNode,
  type RegisteredRelay,
  type RelayDescriptor
} from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { encodeSnapshotPage } from '../../src/directory/snapshot-codec.ts'
import { CHAIN_ID, describedRelay, identityOf } from '../fixtures/descriptors.ts'
import {
  openTempStore,
  rejection,
  silentLogger,
  startNode,
  StopRegistry,
  systemClock,
  until
} from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

/** A registry in memory, the same for everybody. */
class FakeRegistry {
  readonly rows: RegisteredRelay[] = []
  isDown = false

  relays(): Promise<RegisteredRelay[]> {
    return this.isDown ? Promise.reject(new Error('connect ECONNREFUSED')) : Promise.resolve(this.rows)
  }

  register(...descriptors: RelayDescriptor[]): void {
    for (const { peerId, operator } of descriptors) this.rows.push({ peerId, operator, active: true })
  }
}

interface Member {
  node: MeshNode
  directory: Directory
  store: Store
}

function describedNow(name: string, fields: Partial<RelayDescriptor> = {}): RelayDescriptor {
  return describedRelay(name, { expiry: Math.floor(Date.now() / 1000) + 3600, ...fields })
}

async function startMember(
  name: string,
  registry: FakeRegistry,
  init: Partial<DirectoryInit> = {},
  outside: Partial<Pick<DirectoryComponents, 'clock' | 'logger'>> = {}
): Promise<Member> {
  const node = await startNode(stops, name, init.isRelay === true ? { gossip: true } : { listen: [] })
  const store = await openTempStore(stops)
  const directory = createDirectory(
    { node, registry, store, logger: silentLogger, clock: systemClock, ...outside },
    { chainId: CHAIN_ID, minCoverage: 0, refreshMs: 3_600_000, firstRefreshMs: 3_600_000, ...init }
  )
  stops.add(directory)
  await directory.start()
  return { node, directory, store }
}

const startRelay = (name: string, registry: FakeRegistry, init: Partial<DirectoryInit> = {}) =>
  startMember(name, registry, { isRelay: true, ...init })

const address = (member: Member) => member.node.addresses[0] ?? ''

/** A server of whatever pages it is told to send. */
async function startLiar(name: string, pages: Uint8Array[]): Promise<MeshNode> {
  const node = await startNode(stops, name)
  await node.handleMessageStream(DIRECTORY_PROTOCOL, stream => {
    let next = 0
    stream.receive({
      onMessage: () => {
        const page = pages[next++]
        if (page) stream.send(page)
        else stream.abort(new Error('no more lies'))
      },
      onClose: () => undefined
    })
  })
  return node
}

const signedBy = (name: string, descriptor: RelayDescriptor) =>
  signDescriptor(descriptor, message => identityOf(name).sign(message)).bytes

const page = (descriptors: Uint8Array[], hasMore = false) => encodeSnapshotPage({ hasMore, descriptors })

describe('directory', () => {
  test('descriptors reach every relay of a line of four by gossip, and clients by a snapshot', async () => {
    const registry = new FakeRegistry()
    const names = ['r1', 'r2', 'r3', 'r4']
    const relays: Member[] = []
    for (const name of names) relays.push(await startRelay(name, registry))
    for (let i = 1; i < relays.length; i++) await relays[i]!.node.connect(address(relays[i - 1]!))
    const described = names.map((name, index) =>
      describedNow(name, { addresses: [`/ip4/10.${index}.0.1/tcp/9`] })
    )
    registry.register(...described)
    for (const member of relays) await member.directory.refresh()
    // Once each relay hears a neighbour, what one publishes crosses the line without any snapshot.
    const topics = () => relays.every(member => member.node.connectedPeers.length > 0)
    await until(topics)
    for (const [index, member] of relays.entries()) await member.directory.publish(described[index]!)
    for (let epoch = 8; relays.some(member => member.directory.relays.length < 4); epoch++) {
      for (const [index, member] of relays.entries()) {
        await member.directory.publish({ ...described[index]!, epoch })
      }
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    const client = await startMember('client', registry, {
      snapshotPeers: [address(relays[3]!)],
      minCoverage: 1
    })
    expect(await client.directory.refresh()).toMatchObject({
      registered: 4,
      known: 4,
      coverage: 1,
      excluded: []
    })
    expect(client.directory.relays.map(relay => relay.peerId).sort()).toEqual(
      described.map(d => d.peerId).sort()
    )
    expect(client.directory.get(described[0]!.peerId)?.region).toBe('eu-west')
  })

  test('keeps what it learned over a restart', async () => {
    const registry = new FakeRegistry()
    const relay = await startRelay('r1', registry)
    const descriptor = describedNow('r1')
    registry.register(descriptor)
    await relay.directory.publish(descriptor)
    const client = await startMember('client', registry, { snapshotPeers: [address(relay)] })
    await client.directory.refresh()
    await client.directory.stop()
    await relay.node.stop()
    const again = createDirectory(
      { node: client.node, registry, store: client.store, logger: silentLogger, clock: systemClock },
      { chainId: CHAIN_ID, snapshotPeers: [relay.node.peerId] }
    )
    stops.add(again)
    await again.start()
    expect(await again.refresh()).toMatchObject({ known: 1, coverage: 1 })
  })

  test('a snapshot of many pages comes whole', async () => {
    const registry = new FakeRegistry()
    const relay = await startRelay('r0', registry)
    const names = Array.from({ length: 300 }, (_, index) => `many ${index}`)
    const long = Array.from({ length: 8 }, (_, index) => `/dns4/${'a'.repeat(120)}${index}/tcp/9`)
    const all = names.map(name => describedNow(name, { addresses: long }))
    registry.register(...all)
    const sorted = all.map((descriptor, index) => ({ descriptor, name: names[index]! }))
    const bytes = sorted.map(({ descriptor, name }) => signedBy(name, descriptor))
    const keys = names.map(name => identityOf(name).publicKey)
    const order = keys.map((_, index) => index).sort((a, b) => Buffer.compare(keys[a]!, keys[b]!))
    const ordered = order.map(index => bytes[index]!)
    const source = await startLiar('source', [page(ordered.slice(0, 150), true), page(ordered.slice(150))])
    await relay.directory.refresh()
    const relay2 = await startRelay('r2', registry, { snapshotPeers: [source.addresses[0]!] })
    await relay2.directory.refresh()
    expect(relay2.directory.relays).toHaveLength(300)
    const client = await startMember('client', registry, { snapshotPeers: [address(relay2)], minCoverage: 1 })
    expect(await client.directory.refresh()).toMatchObject({ known: 300 })
  })

  test('lies of a server are dropped one by one, and another server fills the gaps', async () => {
    const registry = new FakeRegistry()
    const good = describedNow('r1')
    const other = describedNow('r2')
    registry.register(good, other, describedNow('r3'), describedNow('r4'))
    const lies = [
      signedBy('r2', describedNow('r1')),
      signedBy('unknown', describedNow('unknown')),
      signedBy('r3', describedNow('r3', { expiry: 10_000 })),
      signedBy('r4', describedNow('r4', { operator: `0x${'99'.repeat(20)}` }))
    ]
    const byKey = (names: string[]) =>
      names
        .map((name, index) => ({ key: identityOf(name).publicKey, bytes: lies[index]! }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ bytes }) => bytes)
    const liar = await startLiar('liar', [page(byKey(['r1', 'unknown', 'r3', 'r4']))])
    const honest = await startRelay('r1', registry)
    await honest.directory.publish(good)
    const client = await startMember('client', registry, {
      snapshotPeers: [liar.addresses[0]!, address(honest)]
    })
    expect(await client.directory.refresh()).toMatchObject({ registered: 4, known: 1, coverage: 0.25 })
    expect(client.directory.relays[0]).toEqual(good)
  })

  test('a server that breaks the protocol is skipped', async () => {
    const registry = new FakeRegistry()
    const descriptor = describedNow('r1')
    registry.register(descriptor)
    const [low, high] = ['r1', 'r2']
      .map(name => ({ key: identityOf(name).publicKey, bytes: signedBy(name, describedNow(name)) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
    const liars = [
      [new Uint8Array([9])],
      [page([], true)],
      [page([high!.bytes, low!.bytes])],
      [page([new Uint8Array(100)])],
      [page([high!.bytes], true), page([low!.bytes])],
      []
    ]
    const honest = await startRelay('r1', registry)
    await honest.directory.publish(descriptor)
    const servers = [honest.node.addresses[0]!]
    for (const [index, pages] of liars.entries()) {
      servers.push((await startLiar(`liar ${index}`, pages)).addresses[0]!)
    }
    const client = await startMember('client', registry, { snapshotPeers: servers })
    expect(await client.directory.refresh()).toMatchObject({ known: 1, registered: 1 })
  })

  test('a peer that signs two for one epoch is excluded, everywhere the proof goes', async () => {
    const registry = new FakeRegistry()
    const names = ['r1', 'r2']
    registry.register(...names.map(name => describedNow(name)))
    const [a, b] = [
      signedBy('r1', describedNow('r1')),
      signedBy('r1', describedNow('r1', { pricePerMb: 1n }))
    ]
    const liars = [await startLiar('l1', [page([a])]), await startLiar('l2', [page([b])])]
    const relay = await startRelay('r2', registry, { snapshotPeers: liars.map(liar => liar.addresses[0]!) })
    await relay.directory.publish(describedNow('r2'))
    const { peerId } = identityOf('r1')
    expect((await relay.directory.refresh()).excluded).toEqual([peerId])
    const client = await startMember('client', registry, { snapshotPeers: [address(relay)] })
    expect(await client.directory.refresh()).toMatchObject({ known: 1, excluded: [peerId] })
    expect(client.directory.get(peerId)).toBeUndefined()
  })

  test('too few descriptors, and a registry that cannot be read, are errors of their own', async () => {
    const registry = new FakeRegistry()
    registry.register(...['r1', 'r2', 'r3', 'r4', 'r5'].map(name => describedNow(name)))
    const relay = await startRelay('r1', registry)
    await relay.directory.publish(describedNow('r1'))
    const client = await startMember('client', registry, {
      snapshotPeers: [address(relay)],
      minCoverage: 0.8
    })
    const error = await rejection(client.directory.refresh())
    expect(error).toBeInstanceOf(CoverageError)
    expect(error.message).toContain('1 of 5')
    registry.isDown = true
    expect(await rejection(client.directory.refresh())).toBeInstanceOf(RegistryUnavailableError)
  })

  test('servers that withhold relays later on do not steer paths: the last good directory serves as long as it lasts', async () => {
    const registry = new FakeRegistry()
    const clock = { ms: Date.now(), nowMs: () => clock.ms }
    const old = ['r1', 'r2', 'r3', 'r4'].map(name => describedNow(name))
    registry.register(...old)
    const byKey = (names: string[], fields: Partial<RelayDescriptor>) =>
      names
        .map(name => ({ key: identityOf(name).publicKey, bytes: signedBy(name, describedNow(name, fields)) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ bytes }) => bytes)
    const later = { epoch: 8, expiry: Math.floor(Date.now() / 1000) + 7200 }
    let shown = byKey(['r1', 'r2', 'r3', 'r4'], { epoch: 7 })
    const server = await startNode(stops, 'server')
    await server.handleMessageStream(DIRECTORY_PROTOCOL, stream => {
      stream.receive({ onMessage: () => void stream.send(page(shown)), onClose: () => undefined })
    })
    const client = await startMember(
      'client',
      registry,
      { snapshotPeers: [server.addresses[0]!], minCoverage: 0.8 },
      { clock }
    )
    const { directory } = client
    expect(directory.relays).toEqual([])
    expect(await directory.refresh()).toMatchObject({ known: 4, usable: 4, isCovered: true })

    // From here on it shows only what it likes.
    shown = byKey(['r1', 'r5'], later)
    registry.register(...['r5', 'r6', 'r7'].map(name => describedNow(name)))
    expect(await rejection(directory.refresh())).toBeInstanceOf(CoverageError)
    expect(directory.status).toMatchObject({ registered: 7, known: 5, usable: 4, isCovered: false })
    const epochs = () => new Map(directory.relays.map(({ peerId, epoch }) => [peerId, epoch]))
    expect(epochs()).toEqual(new Map(old.map(({ peerId }) => [peerId, 7])))
    expect(directory.get(identityOf('r5').peerId)).toBeUndefined()
    expect(directory.get(identityOf('r1').peerId)?.epoch).toBe(7)
    registry.rows.find(({ peerId }) => peerId === identityOf('r4').peerId)!.active = false
    expect(directory.relays).toHaveLength(3)

    // What was good runs out, and then there is nothing to build from, whatever the server shows.
    clock.ms += 3_700_000
    expect(directory.relays).toEqual([])
    expect(await rejection(directory.refresh())).toBeInstanceOf(CoverageError)
    expect(directory.status).toMatchObject({ known: 2, usable: 0, isCovered: false })

    shown = byKey(['r1', 'r2', 'r3', 'r4', 'r5'], { ...later, epoch: 9 })
    for (const name of ['r4', 'r6', 'r7']) {
      registry.rows.find(({ peerId }) => peerId === identityOf(name).peerId)!.active = false
    }
    expect(await directory.refresh()).toMatchObject({ known: 4, usable: 4, isCovered: true })
    expect([...epochs().values()]).toEqual([9, 9, 9, 9])
  })

  test('coverage is looked at by every refresh in the background, with a warning', async () => {
    const registry = new FakeRegistry()
    const warnings: object[] = []
    const warn = (fields: object) => void ('isCovered' in fields && warnings.push(fields))
    const logger = { ...silentLogger, warn }
    const relay = await startRelay('r1', registry)
    registry.register(describedNow('r1'))
    await relay.directory.publish(describedNow('r1'))
    const client = await startMember(
      'client',
      registry,
      { snapshotPeers: [address(relay)], minCoverage: 0.8, refreshMs: 50, firstRefreshMs: 50 },
      { logger }
    )
    await until(() => client.directory.status.isCovered)
    registry.register(describedNow('r2'))
    await until(() => !client.directory.status.isCovered && warnings.length > 0)
    expect(warnings.at(-1)).toMatchObject({ registered: 2, known: 1, usable: 1, isCovered: false })
    expect(client.directory.relays.map(({ peerId }) => peerId)).toEqual([relay.node.peerId])
    registry.rows.pop()
    await until(() => client.directory.status.isCovered)
  })

  test('a relay that leaves the registry is gone from the paths at the next refresh', async () => {
    const registry = new FakeRegistry()
    const relay = await startRelay('r1', registry)
    registry.register(describedNow('r1'))
    await relay.directory.publish(describedNow('r1'))
    const client = await startMember('client', registry, { snapshotPeers: [address(relay)] })
    let changes = 0
    client.directory.onChange(() => changes++)
    await client.directory.refresh()
    expect(client.directory.relays).toHaveLength(1)
    registry.rows[0]!.active = false
    await client.directory.refresh()
    expect(client.directory.relays).toHaveLength(0)
    expect(changes).toBeGreaterThanOrEqual(2)
  })

  test('publishes only newer descriptors of its own', async () => {
    const registry = new FakeRegistry()
    const relay = await startRelay('r1', registry)
    await relay.directory.publish(describedNow('r1'))
    expect(await rejection(relay.directory.publish(describedNow('r1')))).toBeInstanceOf(DescriptorError)
    expect(await rejection(relay.directory.publish(describedNow('r2')))).toBeInstanceOf(DescriptorError)
    await relay.directory.publish(describedNow('r1', { epoch: 8 }))
  })
})
