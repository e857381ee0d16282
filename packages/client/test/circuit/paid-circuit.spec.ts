import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { dueFor, encodeTabStateRecord } from '@tollway/channel'
import { RecordType } from '@tollway/circuit'
import { decodeTabEntry } from '../../src/payment/tab-entry.ts'
import { RelayCheatError, RelayRefusedError } from '../../src/index.ts'
import type { Tunnel } from '../../src/tunnel/tunnel.ts'
import { MemoryCircuit, PRICE_PER_MB, settled } from '../fixtures/memory-circuit.ts'

const TARGET = { host: 'origin.example', port: 443 }

async function openStream(memory: MemoryCircuit): Promise<Tunnel> {
  const tunnel = memory.client.open(TARGET)
  await settled()
  await memory.pumpExit()
  await tunnel.opened()
  return tunnel
}

/** Writes `size` bytes at the exit and reads them at the client. */
async function download(memory: MemoryCircuit, tunnel: Tunnel, size: number): Promise<number> {
  let received = 0
  tunnel.on('data', (chunk: Buffer) => (received += chunk.length))
  const block = new Uint8Array(65_536)
  for (let written = 0; written < size; written += block.length) {
    memory.exit!.write(1, block)
    await memory.pumpExit()
  }
  return received
}

afterEach(() => void jest.useRealTimers())

/** Lets `ms` pass for timers and for the clock. */
async function pass(memory: MemoryCircuit, ms: number): Promise<void> {
  memory.clock.ms += ms
  jest.advanceTimersByTime(ms)
  await settled()
}

describe('a paid circuit', () => {
  test('an hour of single keystrokes does not use up the free bytes, and is paid', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const memory = new MemoryCircuit()
    await memory.openTabs()
    const tunnel = await openStream(memory)
    tunnel.resume()
    for (let i = 0; i < 600; i++) {
      tunnel.write('k')
      await settled()
      memory.exit!.write(1, new Uint8Array(1))
      await memory.pumpExit()
      await pass(memory, 30)
      await memory.pumpExit()
      await pass(memory, 250)
    }
    expect(memory.closed).toBeUndefined()
    for (const { tab, isFreeExceeded, unpaid } of memory.hops) {
      expect(isFreeExceeded || unpaid).toBe(false)
      expect(tab.unpaidBytes).toBeLessThan(32 * 1024)
    }
    memory.client.close()
    await settled()
    expect(memory.hops.some(({ isFreeExceeded }) => isFreeExceeded)).toBe(false)
    expect(memory.hops.map(({ tab }) => tab.unpaidBytes)).toEqual([0, 0, 0])
    memory.client.fail(new Error('the test is over'))
  })

  test('gives up a circuit that has fallen silent, and not one that has nothing to say', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const memory = new MemoryCircuit()
    await memory.openTabs()
    await openStream(memory)
    for (let i = 0; i < 100; i++) {
      await pass(memory, 30)
      await memory.pumpExit()
    }
    for (let s = 0; s < 120; s++) await pass(memory, 1_000)
    expect(memory.closed).toBeUndefined()
    memory.isLosing = true
    memory.client.open(TARGET)
    await settled()
    for (let s = 0; s < 11; s++) await pass(memory, 1_000)
    expect(memory.closed).toBeUndefined()
    for (let s = 0; s < 3; s++) await pass(memory, 1_000)
    expect(String(memory.closed?.cause)).toContain('fallen silent')
  })

  test('names the relay that does not say whether a tab is funded', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
    const memory = new MemoryCircuit()
    memory.isFunding = false
    await memory.openTabs()
    memory.fund(0)
    memory.fund(2)
    for (let s = 0; s < 35; s++) await pass(memory, 1_000)
    expect(memory.closed?.cause).toBeInstanceOf(RelayRefusedError)
    expect(memory.closed?.cause).toMatchObject({ peerId: 'relay 1' })
  })

  test('what was on its way to an application that gave up is no junk', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    const tunnel = await openStream(memory)
    await download(memory, tunnel, 1_000_000)
    for (let i = 0; i < 12; i++) memory.exit!.write(1, new Uint8Array(65_536))
    // All of it leaves the exit before it can hear of the end.
    tunnel.destroy()
    memory.backwardAll()
    await settled()
    expect(memory.closed).toBeUndefined()
    memory.client.fail(new Error('the test is over'))
  })

  test('pays every hop for exactly what it bills, without ever passing its credit', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    const tunnel = await openStream(memory)
    expect(await download(memory, tunnel, 8_000_000)).toBeGreaterThanOrEqual(8_000_000)
    memory.client.close()
    await settled()
    for (const [hop, { tab, receipts, unpaid }] of memory.hops.entries()) {
      expect(unpaid).toBe(false)
      expect(receipts.length).toBeGreaterThan(5)
      expect(tab.unpaidBytes).toBe(0)
      expect(receipts.at(-1)?.amount).toBe(dueFor(tab.billableBytes, PRICE_PER_MB))
      expect(memory.client.payers[hop]?.bytes).toBe(tab.billableBytes)
    }
    expect(memory.closeRecords).toBe(1)
    memory.client.fail(new Error('the test is over'))
  })

  test('pays for an upload as it goes: at most a quarter of the credit beyond a receipt', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    const tunnel = await openStream(memory)
    let beyond = 0
    memory.beforeForward = () => {
      for (const { tab } of memory.hops) beyond = Math.max(beyond, tab.unpaidBytes - tab.creditBytes / 4)
    }
    for (let i = 0; i < 64; i++) {
      if (!tunnel.write(Buffer.alloc(65_536))) await settled()
      await memory.pumpExit()
    }
    await settled()
    const uploaded = memory.exitEvents.reduce(
      (sum, event) => (event.type === 'data' ? sum + event.bytes.length : sum),
      0
    )
    expect(uploaded).toBe(64 * 65_536)
    // A record in flight and the receipts that pay for it.
    expect(beyond).toBeLessThanOrEqual(16_384 + 3 * 1024)
    expect(memory.hops.some(({ unpaid }) => unpaid)).toBe(false)
    memory.client.fail(new Error('the test is over'))
  })

  test('sends at most 32 KiB forward until its tabs are funded, then the rest', async () => {
    const memory = new MemoryCircuit()
    memory.isFunding = false
    await memory.openTabs()
    const tunnel = memory.client.open(TARGET)
    tunnel.write(Buffer.alloc(500_000))
    await settled()
    expect(memory.forwardSessionBytes).toBeGreaterThan(0)
    expect(memory.forwardSessionBytes).toBeLessThanOrEqual(32 * 1024)
    // One receipt, so that the tab can be settled, and it refills nothing.
    expect(memory.hops.map(({ receipts }) => receipts.length)).toEqual([1, 1, 1])
    for (const hop of [0, 1, 2]) memory.fund(hop)
    await settled()
    await memory.pumpExit()
    await settled()
    expect(memory.forwardSessionBytes).toBeGreaterThan(500_000)
    memory.client.fail(new Error('the test is over'))
  })

  test('does not pay for junk: bytes that carry no data end the circuit', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    await openStream(memory)
    for (let i = 0; i < 400 && memory.closed === undefined; i++) {
      memory.backward(2, RecordType.SESSION, space => (space.set([3, 0, 0, 0, 0, 0, 0, 0, 0]), 9), 16_384)
    }
    expect(String(memory.closed?.cause)).toMatch(/without new data/)
    const paid = memory.hops.map(({ receipts }) => receipts.at(-1)?.amount ?? 0n)
    for (const amount of paid) expect(amount).toBeLessThanOrEqual(dueFor(128 * 1024, PRICE_PER_MB))
  })

  test('writes what it may sign before it signs', async () => {
    const memory = new MemoryCircuit({ reserveBytes: 200_000 })
    await memory.openTabs()
    const tunnel = await openStream(memory)
    const written = () =>
      [...memory.store.values]
        .map(([, value]) => decodeTabEntry(value))
        .map(({ peerId, reserved }) => ({ peerId, reserved }))
    let checks = 0
    memory.beforeForward = () => {
      const rows = written()
      memory.hops.forEach(({ receipts }, hop) => {
        const reserved = rows.find(({ peerId }) => peerId === `relay ${hop}`)?.reserved ?? 0n
        expect(receipts.at(-1)?.amount ?? 0n).toBeLessThanOrEqual(reserved)
        checks++
      })
    }
    expect(await download(memory, tunnel, 3_000_000)).toBeGreaterThanOrEqual(3_000_000)
    expect(checks).toBeGreaterThan(20)
    memory.client.fail(new Error('the test is over'))
  })

  test('a store that fails stops the payments and the circuit', async () => {
    const memory = new MemoryCircuit({ reserveBytes: 200_000 })
    await memory.openTabs()
    const tunnel = await openStream(memory)
    memory.store.error = new Error('the disk is full')
    tunnel.on('error', () => undefined)
    await download(memory, tunnel, 3_000_000).catch(() => 0)
    expect(memory.closed?.cause?.message).toBe('the disk is full')
  })

  test('asks for the next tab at three quarters of the limit, and goes on with it', async () => {
    const memory = new MemoryCircuit({ tabBytes: 1_000_000 })
    await memory.openTabs()
    const tunnel = await openStream(memory)
    await download(memory, tunnel, 950_000)
    expect(new Set(memory.nearEnd)).toEqual(new Set([0, 1, 2]))
    await memory.openTabs()
    await download(memory, tunnel, 600_000)
    memory.client.close()
    await settled()
    for (const { tab, receipts } of memory.hops) {
      expect(new Set(receipts.map(({ payerKey }) => payerKey)).size).toBe(2)
      expect(tab.unpaidBytes).toBe(0)
      expect(tab.openings().every(({ receiptAmount, opening }) => receiptAmount <= opening.limit)).toBe(true)
    }
    memory.client.fail(new Error('the test is over'))
  })

  test('a tab has its first receipt before its relay answers; a refusal lets its lock go', async () => {
    const memory = new MemoryCircuit()
    memory.isFunding = false
    await memory.openTabs()
    memory.client.open(TARGET)
    await settled()
    for (const { receipts, tab } of memory.hops) {
      expect(receipts.at(-1)?.amount).toBeGreaterThan(0n)
      expect(receipts.at(-1)!.amount).toBeLessThanOrEqual(dueFor(tab.billableBytes, PRICE_PER_MB))
    }
    const { payerKey } = memory.hops[1]!.tab.openings()[0]!
    const state = encodeTabStateRecord({
      payerKey,
      state: 'refused',
      creditMaxBytes: 1,
      message: 'no channel'
    })
    memory.backward(1, RecordType.TAB_STATE, state)
    expect(memory.closed?.cause).toBeInstanceOf(RelayRefusedError)
    expect(memory.book.tabs().map(({ isRefused }) => isRefused)).toEqual([false, true, false])
  })

  test('a relay that is not the exit must not speak for it', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    await openStream(memory)
    memory.backward(1, RecordType.SESSION, Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0))
    expect(memory.closed?.cause).toBeInstanceOf(RelayCheatError)
  })

  test('a relay that closes is named, and streams break', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    const tunnel = await openStream(memory)
    const broken = new Promise(resolve => tunnel.once('error', resolve))
    memory.backward(1, RecordType.CLOSE, Uint8Array.of(8))
    expect(memory.closed?.cause).toBeInstanceOf(RelayRefusedError)
    expect((memory.closed?.cause as RelayRefusedError).peerId).toBe('relay 1')
    expect(String(await broken)).toMatch(/overload/)
  })

  test('an unused tab gets a receipt when the circuit closes, so that it can be settled', async () => {
    const memory = new MemoryCircuit()
    await memory.openTabs()
    memory.client.close()
    await settled()
    for (const { receipts } of memory.hops) expect(receipts.at(-1)?.amount).toBeGreaterThan(0n)
    memory.client.fail(new Error('the test is over'))
  })
})
