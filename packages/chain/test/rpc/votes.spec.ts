import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parties, reachedBy } from '../../src/rpc/votes.ts'

describe('votes', () => {
  test('fewer liars than the quorum move a number no further than the honest ones are', () => {
    const honest = fc.array(fc.integer({ min: 100, max: 110 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(honest, fc.array(fc.nat(1_000_000), { maxLength: 5 }), (truths, lies) => {
        const quorum = Math.floor((truths.length + lies.length) / 2) + 1
        fc.pre(lies.length < quorum && truths.length >= quorum)
        const reached = reachedBy([...lies, ...truths], quorum)
        expect(reached).toBeGreaterThanOrEqual(Math.min(...truths))
        expect(reached).toBeLessThanOrEqual(Math.max(...truths))
      }),
      { numRuns: 300 }
    )
  })

  test('of fewer answers than the quorum the smallest counts', () => {
    expect(reachedBy([7, 9], 3)).toBe(7)
    expect(reachedBy([5n], 2)).toBe(5n)
  })

  test('the largest party is first, and of equal ones that of the first endpoint', () => {
    const votes = ['b', 'a', 'b', 'a', 'c'].map((value, index) => ({ index, value }))
    expect(parties(votes.toReversed(), String).map(({ value, votes }) => [value, votes.length])).toEqual([
      ['b', 2],
      ['a', 2],
      ['c', 1]
    ])
  })
})
