import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CreditPool } from '../../src/tab/credit-pool.ts'
import { TestClock } from '../fixtures/environment.ts'

const KIB = 1024
const limits = {
  unfundedPerCircuitBytes: 128 * KIB,
  unfundedPerPeerBytes: 1024 * KIB,
  unfundedTotalBytes: 2048 * KIB,
  unfundedAfterDefaultBytes: 8 * KIB,
  defaultMemoryMs: 600_000
}

function takeAll(pool: CreditPool, peer: string): number {
  const credit = pool.open(peer)
  let taken = 0
  while (credit.take(KIB)) taken += KIB
  return taken
}

test('a circuit, a peer and the relay each have their limit', () => {
  const pool = new CreditPool(new TestClock(), limits)
  const ofA = Array.from({ length: 10 }, () => takeAll(pool, 'a'))
  expect(ofA).toEqual([...Array.from({ length: 8 }, () => 128 * KIB), 0, 0])
  for (let i = 0; i < 8; i++) expect(takeAll(pool, 'b')).toBe(128 * KIB)
  expect(takeAll(pool, 'c')).toBe(0)
  expect(pool.outstandingBytes).toBe(2048 * KIB)
})

test('funding gives back what was taken, and bounds nothing afterwards', () => {
  const pool = new CreditPool(new TestClock(), limits)
  const credit = pool.open('a')
  expect(credit.take(100 * KIB)).toBe(true)
  credit.funded()
  credit.funded()
  expect(pool.outstandingBytes).toBe(0)
  expect(credit.take(10_000 * KIB)).toBe(true)
  expect(pool.outstandingBytes).toBe(0)
  credit.lost()
  expect(takeAll(pool, 'a')).toBe(128 * KIB)
})

test('a peer whose circuit was lost gets 8 KiB for ten minutes', () => {
  const clock = new TestClock()
  const pool = new CreditPool(clock, limits)
  const credit = pool.open('a')
  credit.take(9 * KIB)
  credit.lost()
  expect(takeAll(pool, 'a')).toBe(8 * KIB)
  expect(takeAll(pool, 'b')).toBe(128 * KIB)
  clock.ms += limits.defaultMemoryMs
  expect(takeAll(pool, 'a')).toBe(128 * KIB)
})

test('a build that came to nothing is no default', () => {
  const pool = new CreditPool(new TestClock(), limits)
  const credit = pool.open('a')
  credit.take(8 * KIB)
  credit.lost()
  expect(takeAll(pool, 'a')).toBe(128 * KIB)
})

test('whatever happens, no limit is passed and everything comes back', () => {
  const step = fc.record({
    peer: fc.constantFrom('a', 'b', 'c'),
    circuit: fc.nat(5),
    bytes: fc.constantFrom(KIB, 16 * KIB),
    kind: fc.constantFrom('take', 'take', 'take', 'funded', 'lost')
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), steps => {
      const pool = new CreditPool(new TestClock(), limits)
      const open = new Map<string, ReturnType<CreditPool['open']>>()
      for (const { peer, circuit, bytes, kind } of steps) {
        const key = `${peer}${circuit}`
        const credit = open.get(key) ?? pool.open(peer)
        open.set(key, credit)
        if (kind === 'take') credit.take(bytes)
        else {
          credit[kind]()
          open.delete(key)
        }
        expect(pool.outstandingBytes).toBeGreaterThanOrEqual(0)
        expect(pool.outstandingBytes).toBeLessThanOrEqual(limits.unfundedTotalBytes)
      }
      for (const credit of open.values()) credit.lost()
      expect(pool.outstandingBytes).toBe(0)
    }),
    { numRuns: 150 }
  )
})
