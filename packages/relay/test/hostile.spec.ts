import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { createSigner, encodeReceiptRecord, signReceipt } from '@tollway/channel'
import { RecordType } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import { DestroyCode } from '@tollway/mesh'
import type { Relay } from '../src/index.ts'
import { addressOf, StopRegistry, until } from './fixtures/environment.ts'
import { DOMAIN, TestNetwork, TOKEN, type TestRelay } from './fixtures/network.ts'
import { startOrigin } from './fixtures/origin.ts'
import { rawCircuit, TestCircuit, TestClient } from './fixtures/test-client.ts'

const KIB = 1024
let stops: StopRegistry
let network: TestNetwork
beforeEach(() => {
  stops = new StopRegistry()
  network = new TestNetwork(stops)
})
afterEach(() => stops.stopAll())

const exit = { exit: { allowPrivate: true } }

async function openCircuit(path: TestRelay[]): Promise<TestCircuit> {
  const client = await TestClient.start(network, stops)
  return client.circuit(network, path)
}

/** What an origin that never stops sends. */
async function startEndlessOrigin(): Promise<number> {
  const chunk = randomBytes(64 * KIB)
  return startOrigin(stops, socket => {
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', pour)
    pour()
  })
}

describe('CREATE', () => {
  test('a malformed, an unknown and a replayed one are closed without an answer; the relay lives on', async () => {
    const relay = await network.startRelay(exit)
    const client = await TestClient.start(network, stops)
    const link = await client.link(relay)
    expect(await rawCircuit(link, new Uint8Array(1033)).end).toBe(DestroyCode.PROTOCOL)
    expect(await rawCircuit(link, new Uint8Array(randomBytes(1033))).end).toBe(DestroyCode.PROTOCOL)
    const { createBody } = client.build(network, [relay])
    const flipped = createBody.slice()
    flipped[100] = (flipped[100] ?? 0) ^ 1
    expect(await rawCircuit(link, flipped).end).toBe(DestroyCode.PROTOCOL)
    expect(await rawCircuit(link, createBody).end).toBe('created')
    expect(await rawCircuit(link, createBody).end).toBe(DestroyCode.PROTOCOL)
    const status = await relay.relay.status()
    expect(status.circuits).toEqual({ open: 1, created: 1, refused: 4 })
  })

  test('a flood costs no public-key work beyond the token buckets', async () => {
    // No tokens come in meanwhile, however long the flood takes.
    const relay = await network.startRelay({ ...exit, linkLimits: { peerCreatesPerSecond: 0 } })
    const client = await TestClient.start(network, stops)
    const link = await client.link(relay)
    const ends = await Promise.all(
      Array.from({ length: 600 }, () => rawCircuit(link, new Uint8Array(randomBytes(1033))).end)
    )
    const limited = ends.filter(code => code === DestroyCode.LIMITED).length
    expect(limited).toBeGreaterThan(300)
    expect((await relay.relay.status()).circuits.refused).toBe(600 - limited)
  })

  test('a flood of good ones from one link does not stop the builds of another', async () => {
    const linkLimits = {
      peerCreatesPerSecond: 1,
      peerCreatesBurst: 5,
      createsPerSecond: 1000,
      createsBurst: 40
    }
    const relay = await network.startRelay({ ...exit, linkLimits })
    const flooder = await TestClient.start(network, stops)
    const link = await flooder.link(relay)
    const creates = Array.from({ length: 200 }, () => flooder.build(network, [relay]).createBody)
    const ends = await Promise.all(creates.map(create => rawCircuit(link, create).end))
    expect(ends.filter(end => end === DestroyCode.LIMITED).length).toBeGreaterThan(100)
    const circuit = await openCircuit([relay])
    expect(await circuit.openTab(0)).toBe('funded')
    // Those that it let in are remembered all the same.
    const known = creates.filter((_create, index) => ends[index] === 'created')
    expect(known.length).toBeGreaterThanOrEqual(5)
    const replayer = await TestClient.start(network, stops)
    const other = await replayer.link(relay)
    for (const create of known.slice(0, 4)) {
      expect(await rawCircuit(other, create).end).toBe(DestroyCode.PROTOCOL)
    }
  })

  test('circuits beyond the limit are refused', async () => {
    const relay = await network.startRelay({ ...exit, limits: { maxCircuits: 2 } })
    const client = await TestClient.start(network, stops)
    for (const circuit of [await client.circuit(network, [relay]), await client.circuit(network, [relay])]) {
      await circuit.openTab(0)
    }
    await expect(client.circuit(network, [relay])).rejects.toThrow(`${DestroyCode.LIMITED}`)
  })

  test('a flood of circuits that nobody pays for does not keep others out, nor end those that are paid', async () => {
    const relay = await network.startRelay({ ...exit, limits: { maxCircuits: 4 } })
    const client = await TestClient.start(network, stops)
    const paid = await client.circuit(network, [relay])
    await paid.openTab(0)
    const flood: TestCircuit[] = []
    for (let i = 0; i < 12; i++) flood.push(await client.circuit(network, [relay]))
    await until(() => flood[0]!.destroyed !== undefined, 'the oldest to go')
    expect(flood[0]!.destroyed).toBe(DestroyCode.LIMITED)
    expect(flood.at(-1)!.destroyed).toBeUndefined()
    expect(paid.destroyed).toBeUndefined()
    expect((await relay.relay.status()).circuits.open).toBe(4)
  })

  test('a relay that is no exit, an unknown next relay and an unreachable one are reported as such', async () => {
    const first = await network.startRelay()
    const other = await network.startRelay(exit)
    const client = await TestClient.start(network, stops)
    await expect(client.circuit(network, [first])).rejects.toMatchObject({ status: 4 })
    const descriptor = network.descriptors.get(other.node.peerId)
    if (descriptor === undefined) throw new Error('no descriptor')
    const build = client.build(network, [first, other])
    network.descriptors.delete(other.node.peerId)
    await expect(TestCircuit.open(await client.link(first), build, [first, other])).rejects.toMatchObject({
      status: 16,
      blame: { near: 0, far: 1 }
    })
    network.descriptors.set(other.node.peerId, descriptor)
    await other.relay.stop()
    await other.node.stop()
    await expect(client.circuit(network, [first, other])).rejects.toMatchObject({ status: 17 })
  })

  test('a next relay that is not known yet is looked for once, and not for everybody who asks', async () => {
    // Soon after one look there is no other, and here it stays soon.
    const nowMs = Date.now()
    network.clock = { nowMs: () => nowMs }
    const first = await network.startRelay()
    const other = await network.startRelay(exit)
    const client = await TestClient.start(network, stops)
    const link = await client.link(first)
    const path = [first, other]
    const descriptor = network.descriptors.get(other.node.peerId)
    if (descriptor === undefined) throw new Error('no descriptor')
    const builds = Array.from({ length: 4 }, () => client.build(network, path))
    network.descriptors.delete(other.node.peerId)
    let refreshes = 0
    network.refresh = async () => {
      refreshes++
      network.descriptors.set(other.node.peerId, descriptor)
      throw new Error('too little of the registry is known')
    }
    await Promise.all(builds.slice(0, 3).map(build => TestCircuit.open(link, build, path)))
    expect(refreshes).toBe(1)
    network.descriptors.delete(other.node.peerId)
    await expect(TestCircuit.open(link, builds[3]!, path)).rejects.toMatchObject({ status: 16 })
    expect(refreshes).toBe(1)
  })

  test('a relay dials no private address unless it is told to', async () => {
    const first = await network.startRelay({ allowLocalNetwork: false })
    const second = await network.startRelay(exit)
    const client = await TestClient.start(network, stops)
    await expect(client.circuit(network, [first, second])).rejects.toMatchObject({ status: 16 })
    expect(first.node.connectedPeers).not.toContain(second.node.peerId)
  })
})

describe('strangers who hold connections', () => {
  test('make room for clients, and take none of a relay or of a client who pays', async () => {
    const limit = 6
    const relay = await network.startRelay(exit, { maxConnections: limit })
    const first = await network.startRelay()
    const viaRelay = await openCircuit([first, relay])
    const paid = await openCircuit([relay])
    await paid.openTab(0)
    for (let i = 0; i < limit; i++) {
      const idle = await network.startNode(`idle ${i}`, false)
      await idle.connect(relay.node.addresses[0] ?? '')
      await openCircuit([relay])
    }
    const client = await openCircuit([relay])
    expect(await client.openTab(0)).toBe('funded')
    await until(() => relay.node.connectedPeers.length <= limit, 'the strangers to go')
    for (const circuit of [viaRelay, paid, client]) expect(circuit.destroyed).toBeUndefined()
    expect(await paid.openTab(0)).toBe('funded')
    expect(await viaRelay.openTab(1)).toBe('funded')
  })
})

describe('records', () => {
  test('one that does not authenticate kills its circuit on every hop, and no other', async () => {
    const path = [await network.startRelay(), await network.startRelay(exit)]
    const healthy = await openCircuit(path)
    const circuit = await openCircuit(path)
    const record = circuit.layers.seal(1, RecordType.PADDING, new Uint8Array(8), 1024)
    record[20] = (record[20] ?? 0) ^ 1
    const { link } = circuit
    // Sent in place of what the client would have sealed.
    circuit.next = () => {
      circuit.next = () => undefined
      return record
    }
    link.wake()
    await until(() => circuit.destroyed !== undefined, 'the circuit to die')
    expect(circuit.destroyed).toBe(DestroyCode.PROTOCOL)
    for (const { relay } of path) await untilOpen(relay, 1)
    expect(await healthy.openTab(1)).toBe('funded')
  })

  test('one before CREATED closes the circuit', async () => {
    const path = [await network.startRelay(), await network.startRelay(exit)]
    const client = await TestClient.start(network, stops)
    const link = await client.link(path[0]!)
    let records = 1
    const code = await new Promise<number | 'created'>(resolve => {
      const circuit = link.openCircuit(client.build(network, path).createBody, {
        next: () => (records-- > 0 ? new Uint8Array(1024) : undefined),
        onRecord: () => undefined,
        onCreated: () => resolve('created'),
        onClosed: code => resolve(code)
      })
      circuit.wake()
    })
    expect(code).toBe(DestroyCode.PROTOCOL)
    for (const { relay } of path) await untilOpen(relay, 0)
  })
})

describe('unpaid traffic', () => {
  test('stops after exactly half the unfunded credit backward, and costs the relay no more', async () => {
    const relay = await network.startRelay(exit)
    const port = await startEndlessOrigin()
    const circuit = await openCircuit([relay])
    await circuit.openTab(0)
    circuit.isPaying = false
    circuit.session.open({ host: '127.0.0.1', port })
    circuit.link.wake()
    const tab = circuit.tabs[0]
    await until(() => (tab?.bytes ?? 0) >= 64 * KIB, 'the credit to be used')
    await settled(() => tab?.bytes ?? 0)
    await untilCounted(relay.relay, () => tab?.bytes ?? 0)
    // Reads pause once unsigned bytes reach credit / 2 = 64 KiB: one record may cross that line.
    expect(tab?.bytes).toBeLessThan(64 * KIB + 16 * KIB)
    expect(circuit.destroyed).toBeUndefined()
    circuit.isPaying = true
    circuit.sign(0)
    await until(() => (tab?.bytes ?? 0) > 1_000_000, 'the flow to go on')
    expect(tab?.spent).toBeGreaterThan(0n)
  })

  test('passing the full credit forward closes the circuit with `unpaid`, after at most the credit', async () => {
    const relay = await network.startRelay()
    const last = await network.startRelay(exit)
    const circuit = await openCircuit([relay, last])
    circuit.isReckless = true
    circuit.isPaying = false
    for (let i = 0; i < 200; i++) circuit.send(1, RecordType.PADDING, new Uint8Array(8))
    await until(() => circuit.destroyed !== undefined, 'the circuit to be closed')
    expect(circuit.destroyed).toBe(DestroyCode.UNPAID)
    const { bytes } = await relay.relay.status()
    expect(bytes).toBe(128 * KIB)
    expect((await last.relay.status()).bytes).toBe(0)
  })

  test('a peer that defaulted gets 8 KiB on its next circuit until a tab is funded', async () => {
    const relay = await network.startRelay()
    const last = await network.startRelay(exit)
    const client = await TestClient.start(network, stops)
    const bad = await client.circuit(network, [relay, last])
    for (let i = 0; i < 200; i++) bad.send(1, RecordType.PADDING, new Uint8Array(8))
    await until(() => bad.destroyed !== undefined, 'the circuit to be closed')
    const next = await client.circuit(network, [relay, last])
    for (let i = 0; i < 20; i++) next.send(1, RecordType.PADDING, new Uint8Array(8))
    await until(() => (next.tabs[0]?.bytes ?? 0) >= 20 * KIB, 'the records to leave')
    const unfunded = async () => (await relay.relay.status()).unfundedBytes
    while ((await unfunded()) < 8 * KIB) await new Promise(resolve => setTimeout(resolve, 5))
    await settled(() => next.tabs[0]?.bytes ?? 0)
    expect(await unfunded()).toBe(8 * KIB)
    expect(await next.openTab(0)).toBe('funded')
    expect(await unfunded()).toBe(0)
    expect(await next.openTab(1)).toBe('funded')
  })

  test('control records beyond 64 KiB close the circuit with `free-bytes`', async () => {
    const relay = await network.startRelay(exit)
    const circuit = await openCircuit([relay])
    for (let i = 0; i < 65; i++) circuit.send(0, RecordType.PADDING, new Uint8Array(8))
    await until(() => circuit.destroyed !== undefined, 'the circuit to be closed')
    expect(circuit.closeCodes).toEqual([{ hop: 0, code: 'free-bytes' }])
  })
})

describe('receipts and openings', () => {
  async function afterReceipt(
    change: (circuit: TestCircuit, relay: TestRelay) => Uint8Array
  ): Promise<TestCircuit> {
    const relay = await network.startRelay(exit)
    const circuit = await openCircuit([relay])
    await circuit.openTab(0)
    circuit.isPaying = false
    circuit.session.open({ host: '127.0.0.1', port: await startEndlessOrigin() })
    circuit.link.wake()
    await until(() => (circuit.tabs[0]?.bytes ?? 0) >= 64 * KIB, 'traffic')
    circuit.send(0, RecordType.RECEIPT, change(circuit, relay))
    await until(() => circuit.destroyed !== undefined, 'the circuit to be closed')
    return circuit
  }

  test.each<[string, (circuit: TestCircuit, relay: TestRelay) => Uint8Array]>([
    [
      'signed by another key',
      (circuit, { owner }) => {
        const record = circuit.tabs[0]?.sign()
        const amount = record?.amount ?? 0n
        const stranger = createSigner(defaultCrypto, defaultCrypto.secp256k1PrivateKey())
        const signature = signReceipt(DOMAIN, { payee: owner, token: TOKEN, amount }, stranger)
        return encodeReceiptRecord({ payerKey: record?.payerKey ?? owner, amount, signature })
      }
    ],
    [
      'of a key without a tab',
      (_circuit, { owner }) => {
        const stranger = createSigner(defaultCrypto, defaultCrypto.secp256k1PrivateKey())
        const signature = signReceipt(DOMAIN, { payee: owner, token: TOKEN, amount: 5n }, stranger)
        return encodeReceiptRecord({ payerKey: stranger.address, amount: 5n, signature })
      }
    ],
    [
      'for another payee',
      circuit => {
        const record = circuit.tabs[0]?.sign()
        const stranger = createSigner(defaultCrypto, defaultCrypto.secp256k1PrivateKey())
        const amount = record?.amount ?? 0n
        const signature = signReceipt(DOMAIN, { payee: addressOf(0xee), token: TOKEN, amount }, stranger)
        return encodeReceiptRecord({ payerKey: record?.payerKey ?? '0x', amount, signature })
      }
    ],
    [
      'that is lower than the last',
      circuit => {
        const record = circuit.tabs[0]?.sign()
        if (record === undefined) throw new Error('nothing to sign')
        circuit.send(0, RecordType.RECEIPT, encodeReceiptRecord(record))
        return encodeReceiptRecord({ ...record, amount: record.amount - 1n })
      }
    ]
  ])('a receipt %s closes the circuit with `bad-receipt`', async (_name, change) => {
    const circuit = await afterReceipt(change)
    expect(circuit.closeCodes).toEqual([{ hop: 0, code: 'bad-receipt' }])
  })

  test('the lower receipt loses nothing: the better one is settled', async () => {
    const circuit = await afterReceipt(c => {
      const record = c.tabs[0]?.sign()
      if (record === undefined) throw new Error('nothing to sign')
      c.send(0, RecordType.RECEIPT, encodeReceiptRecord(record))
      return encodeReceiptRecord({ ...record, amount: record.amount - 1n })
    })
    await until(() => network.hub.settled.size === 1, 'the settlement')
    expect(network.hub.paid).toBe(circuit.spent)
  })

  test.each([0, 10, 500])('TAB_OPEN of %i random bytes closes the circuit with `protocol`', async size => {
    const relay = await network.startRelay(exit)
    const circuit = await openCircuit([relay])
    circuit.send(0, RecordType.TAB_OPEN, new Uint8Array(randomBytes(size)))
    await until(() => circuit.destroyed !== undefined, 'the circuit to be closed')
    expect(circuit.closeCodes).toEqual([{ hop: 0, code: 'protocol' }])
    expect(network.hub.opens).toBe(0)
  })

  test.each([
    ['payee', { payee: addressOf(0xee) }],
    ['token', { token: addressOf(0xee) }],
    ['price', { pricePerMb: 1n }],
    ['hub', { hub: addressOf(0xee) }],
    ['expiry', { expiry: Math.floor(Date.now() / 1000) + 60 }]
  ])('an opening with another %s closes the circuit with `bad-opening`', async (_name, overrides) => {
    const relay = await network.startRelay(exit)
    const circuit = await openCircuit([relay])
    const price = 'pricePerMb' in overrides
    // The payer's own check of the price is not what is tested.
    if (price) {
      const idle = { open: () => undefined, sent: () => false, received: () => false, canSend: () => 'wait' }
      circuit.tabs[0] = idle as never
    }
    expect(await circuit.openTab(0, overrides)).toBe('destroyed')
    expect(circuit.closeCodes).toEqual([{ hop: 0, code: 'bad-opening' }])
    expect(network.hub.opens).toBe(0)
  })

  test('a hub that says funded without a lock is not believed', async () => {
    const relay = await network.startRelay(exit)
    network.hub.fundMode = 'lie'
    const circuit = await openCircuit([relay])
    expect(await circuit.openTab(0)).toBe('refused')
    expect(circuit.states[0]?.message).toContain('no lock')
  })
})

test('a client that reads nothing holds a bounded amount of memory at every hop', async () => {
  const path = [await network.startRelay(), await network.startRelay(), await network.startRelay(exit)]
  let sent = 0
  const chunk = randomBytes(64 * KIB)
  const port = await startOrigin(stops, socket => {
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk)) sent += chunk.length
    }
    socket.on('drain', pour)
    pour()
  })
  const circuit = await openCircuit(path)
  await circuit.openTabs()
  circuit.session.open({ host: '127.0.0.1', port })
  circuit.isReading = false
  circuit.link.wake()
  await until(() => circuit.unread > 0, 'the first records')
  await settled(() => circuit.unread)
  await settled(() => sent)
  for (const { relay } of path) expect((await relay.status()).queuedBytes).toBeLessThan(1024 * KIB)
  const before = circuit.unread
  circuit.isReading = true
  circuit.link.consumed(before)
  await until(() => circuit.receivedRecordBytes > before + 1_000_000, 'the flow to go on')
})

async function untilOpen(relay: Relay, circuits: number): Promise<void> {
  let open = -1
  while (open !== circuits) {
    open = (await relay.status()).circuits.open
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** Resolves once a relay has counted what its client has: nothing is between them. */
async function untilCounted(relay: Relay, bytes: () => number): Promise<void> {
  while ((await relay.status()).bytes !== bytes()) await new Promise(resolve => setTimeout(resolve, 5))
}

/** Resolves once a count has not changed for a while. */
async function settled(count: () => number): Promise<void> {
  let last = -1
  while (last !== count()) {
    last = count()
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}
