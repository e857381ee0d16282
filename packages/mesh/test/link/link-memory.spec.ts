import { describe, expect, test } from '@jest/globals'
import { createLinkMemory } from '@tollway/mesh'
import fc from 'fast-check'

const KIB = 1024

function setUp(init = {}) {
  const clock = { ms: 0, nowMs: () => clock.ms }
  const memory = createLinkMemory(
    { clock },
    { growBelowBytes: 80 * KIB, limitBytes: 100 * KIB, peerLimitBytes: 60 * KIB, ...init }
  )
  const killed: string[] = []
  const open = (peerId: string, name: string) => memory.open(peerId, () => killed.push(name))
  return { clock, memory, killed, open }
}

describe('link memory', () => {
  test('kills the circuit whose queue head is oldest, not the largest or the first', () => {
    const { clock, memory, killed, open } = setUp()
    const [a, b, c] = [open('p', 'a'), open('q', 'b'), open('r', 'c')]
    a.add(10 * KIB)
    clock.ms = 1
    b.add(20 * KIB)
    a.remove(10 * KIB)
    clock.ms = 2
    a.add(50 * KIB)
    clock.ms = 3
    c.add(40 * KIB)
    expect(killed).toEqual(['b'])
    expect(memory.queuedBytes).toBe(90 * KIB)
    expect(memory.killedCount).toBe(1)
  })

  test('peers above their cap pay first', () => {
    const { clock, killed, open } = setUp()
    open('old', 'oldest of all').add(30 * KIB)
    clock.ms = 1
    const greedy = [open('greedy', 'g1'), open('greedy', 'g2')]
    greedy[0]?.add(40 * KIB)
    clock.ms = 2
    greedy[1]?.add(40 * KIB)
    expect(killed).toEqual(['g1'])
  })

  test('tells when windows must not grow', () => {
    const { memory, open } = setUp()
    const account = open('p', 'a')
    account.add(79 * KIB)
    expect(memory.isShort).toBe(false)
    account.add(KIB)
    expect(memory.isShort).toBe(true)
    account.remove(KIB)
    expect(memory.isShort).toBe(false)
  })

  test('never holds more than its limit, and counts exactly', () => {
    const steps = fc.array(
      fc.record({ circuit: fc.nat(9), bytes: fc.integer({ min: 0, max: 40 * KIB }), isAdd: fc.boolean() }),
      { maxLength: 200 }
    )
    fc.assert(
      fc.property(steps, list => {
        const { clock, memory } = setUp()
        const accounts = Array.from({ length: 10 }, (_, i) => memory.open(`peer ${i % 3}`, () => undefined))
        for (const { circuit, bytes, isAdd } of list) {
          clock.ms++
          const account = accounts[circuit]
          if (isAdd) account?.add(bytes)
          else account?.remove(bytes)
          expect(memory.queuedBytes).toBeLessThanOrEqual(100 * KIB)
          expect(memory.queuedBytes).toBe(accounts.reduce((sum, other) => sum + other.queuedBytes, 0))
        }
        for (const account of accounts) account.release()
        expect(memory.queuedBytes).toBe(0)
      }),
      { numRuns: 100 }
    )
  })
})
