import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bumpedFees, feeCap, initialFees, urgencyOf, urgentSuggestion } from '../../src/queue/fees.ts'

const POLICY = { maxFeePerGasCap: 100n, urgentFeePerGasCap: 500n, urgentWindowSec: 1000 }
const fee = fc.bigInt({ min: 1n, max: 10n ** 13n })
const suggestion = fc.record({ baseFeePerGas: fee, maxPriorityFeePerGas: fee })

describe('fees', () => {
  test.each([
    [undefined, 0n],
    [5000, 0n],
    [2000, 0n],
    [1500, 500n],
    [1001, 999n],
    [1000, 0n],
    [900, 0n]
  ])('at 1000 a deadline of %s is worth %s thousandths', (deadline, urgency) => {
    expect(urgencyOf(deadline, 1000, 1000)).toBe(urgency)
  })

  test('the cap rises to the urgent one, and never passes what is at stake', () => {
    const cap = (deadline: number | undefined, feeBudget?: bigint) =>
      feeCap(POLICY, { deadline, feeBudget, gasLimit: 10n }, 1000)
    expect([cap(undefined), cap(9000), cap(1500), cap(1001), cap(999)]).toEqual([
      100n,
      100n,
      300n,
      499n,
      100n
    ])
    expect(cap(1001, 2000n)).toBe(200n)
    expect(cap(undefined, 10_000n)).toBe(100n)
  })

  test('no offer passes the cap, no tip the offer, and a replacement is a tenth more of both', () => {
    fc.assert(
      fc.property(
        suggestion,
        suggestion,
        fee,
        fc.bigInt({ min: 0n, max: 1000n }),
        (before, now, cap, urgency) => {
          const previous = initialFees(before, cap)
          const next = bumpedFees(previous, urgentSuggestion(now, urgency), cap)
          for (const fees of next === undefined ? [previous] : [previous, next]) {
            expect(fees.maxFeePerGas).toBeLessThanOrEqual(cap)
            expect(fees.maxPriorityFeePerGas).toBeLessThanOrEqual(fees.maxFeePerGas)
          }
          if (next === undefined) return
          expect(10n * next.maxFeePerGas).toBeGreaterThanOrEqual(11n * previous.maxFeePerGas)
          expect(10n * next.maxPriorityFeePerGas).toBeGreaterThanOrEqual(11n * previous.maxPriorityFeePerGas)
        }
      ),
      { numRuns: 300 }
    )
  })
})
