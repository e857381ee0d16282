import { describe, expect, test } from '@jest/globals'
import { mostExpendable, SETTLE_IN_MS, type Holder } from '../../src/node/expendable.ts'

const NOW = 1_000_000
const old = NOW - SETTLE_IN_MS

const holder = (item: string, use: Holder<string>['use'], openedMs = old - 1000): Holder<string> => ({
  item,
  use,
  openedMs
})

describe('what is closed when there are too many', () => {
  test('the one idle for longest, whenever it was opened', () => {
    const holders = [
      holder('used', 'used', 0),
      holder('just idle', { idleSinceMs: NOW - 1 }, 1),
      holder('long idle', { idleSinceMs: NOW - 5000 }, 2)
    ]
    expect(mostExpendable(holders, NOW)).toBe('long idle')
    expect(mostExpendable(holders.slice(0, 2), NOW)).toBe('just idle')
  })

  test('then the oldest that is used; who has just come is taken for used', () => {
    const newcomer = holder('newcomer', { idleSinceMs: old + 1 }, old + 1)
    const holders = [newcomer, holder('used later', 'used', 20), holder('used first', 'used', 10)]
    expect(mostExpendable(holders, NOW)).toBe('used first')
    expect(mostExpendable([newcomer, holder('kept', 'kept', 0)], NOW)).toBe('newcomer')
    expect(mostExpendable(holders, NOW + 1)).toBe('newcomer')
  })

  test('never one that is kept', () => {
    expect(mostExpendable([holder('a', 'kept', 0), holder('b', 'kept')], NOW)).toBeUndefined()
    expect(mostExpendable([], NOW)).toBeUndefined()
  })
})
