import { describe, expect, test } from '@jest/globals'
import { nodeCrypto } from '@tollway/crypto'
import {
  CircuitMeter,
  HopMeter,
  MemoryReplayCache,
  MeterLimitError,
  onionKeyId,
  OnionKeyRing,
  RandomPool,
  RecordType,
  REPLAY_WINDOW_MS,
  ResetCode,
  socksReply
} from '../src/index.ts'

describe('MemoryReplayCache', () => {
  const tag = (n: number): Uint8Array => nodeCrypto.sha256(Uint8Array.of(n))
  const NOW = 30_000_000

  test.each([-10, 0, 10])('remembers a handshake stamped %i minutes from now until it is stale', off => {
    const cache = new MemoryReplayCache()
    const minutes = NOW + off
    cache.add(tag(1), minutes, NOW * 60_000)
    const lastMs = (minutes + 11) * 60_000 - 1
    cache.add(tag(2), minutes + 10, lastMs)
    expect([cache.has(tag(1)), cache.size]).toEqual([true, 2])
    cache.add(tag(3), minutes + 11, lastMs + 1)
    expect([cache.has(tag(1)), cache.has(tag(2)), cache.size]).toEqual([false, true, 2])
    expect(lastMs + 1 - NOW * 60_000).toBeLessThanOrEqual(REPLAY_WINDOW_MS)
  })

  test('refuses when full, forgets nothing for it, and has room again after the window', () => {
    const cache = new MemoryReplayCache({ capacity: 2 })
    const nowMs = NOW * 60_000
    expect([1, 2, 3].map(n => cache.add(tag(n), NOW, nowMs))).toEqual([true, true, false])
    expect([1, 2, 3].map(n => cache.has(tag(n)))).toEqual([true, true, false])
    expect(cache.add(tag(3), NOW + 21, nowMs + REPLAY_WINDOW_MS)).toBe(true)
    expect(cache.size).toBe(1)
  })
})

test('OnionKeyRing keeps two epochs and erases the third', () => {
  const ring = new OnionKeyRing(nodeCrypto)
  const pairs = [ring.current]
  for (let i = 0; i < 2; i++) {
    ring.rotate()
    pairs.push(ring.current)
  }
  const found = pairs.map(pair => ring.find(onionKeyId(nodeCrypto, pair.publicKey)))
  expect(found).toEqual([undefined, pairs[1], pairs[2]])
  expect(ring.previous).toBe(pairs[1])
  expect(pairs[0]!.privateKey).toEqual(new Uint8Array(32))
})

test('RandomPool never hands out the same bytes twice', () => {
  const pool = new RandomPool(nodeCrypto)
  const seen = new Set<string>()
  for (let i = 0; i < 2000; i++) {
    const bytes = new Uint8Array(20)
    pool.fill(bytes, 3)
    expect(bytes.subarray(0, 3)).toEqual(new Uint8Array(3))
    seen.add(String(bytes))
  }
  expect(seen.size).toBe(2000)
  const large = new Uint8Array(40_000)
  pool.fill(large, 0)
  expect(large.subarray(-16)).not.toEqual(new Uint8Array(16))
})

describe('metering', () => {
  test('forwarded and session records are billed by their size, the rest is free within bounds', () => {
    const meter = new HopMeter()
    meter.count(RecordType.FORWARD, 16384)
    meter.count(RecordType.SESSION, 1024)
    meter.count(RecordType.RECEIPT, 1024)
    expect([meter.billableBytes, meter.freeBytes]).toEqual([17408n, 1024n])
    const flood = (): void => {
      for (let i = 0; i < 66; i++) meter.count(RecordType.PADDING, 1024)
    }
    expect(flood).toThrow(MeterLimitError)
  })

  test('the client bills every hop that a record passes, and the hop of a session record', () => {
    const meter = new CircuitMeter(3)
    meter.sent(2, RecordType.SESSION, 1024)
    meter.received(2, RecordType.SESSION, 16384)
    meter.sent(1, RecordType.RECEIPT, 1024)
    expect([0, 1, 2].map(hop => meter.billableBytes(hop))).toEqual([18432n, 17408n, 17408n])
  })

  test('backward records without new data are bounded', () => {
    const meter = new CircuitMeter(1)
    for (let i = 0; i < 4; i++) meter.received(0, RecordType.SESSION, 16384)
    meter.checkBackward(0)
    meter.received(0, RecordType.SESSION, 16384)
    expect(() => meter.checkBackward(0)).toThrow(MeterLimitError)
    for (let i = 0; i < 16; i++) meter.sent(0, RecordType.SESSION, 1024)
    meter.checkBackward(0)
    meter.received(0, RecordType.SESSION, 16384)
    meter.checkBackward(16_300)
  })
})

test('every reset code has a SOCKS reply', () => {
  for (const code of Object.values(ResetCode)) expect(socksReply(code)).toBeGreaterThanOrEqual(1)
  expect(socksReply(ResetCode.DNS_FAILURE)).toBe(4)
  expect(socksReply(ResetCode.REFUSED)).toBe(5)
  expect(socksReply(ResetCode.POLICY_DENIED)).toBe(2)
})
