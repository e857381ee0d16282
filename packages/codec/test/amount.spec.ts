import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  formatAmount,
  limitFor,
  lockPays,
  makeNonce,
  MalformedError,
  nextNonce,
  nonceCount,
  nonceEpoch,
  OutOfRangeError,
  parseAmount,
  receiptCapacity,
  receiptLock,
  ZERO_ADDRESS,
  ZERO_BYTES32
} from '../src/index.ts'

const amount = fc.bigInt({ min: 0n, max: (1n << 100n) - 1n })

describe('amounts', () => {
  test('parse and format are inverse', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 24 }), (value, decimals) => {
        expect(parseAmount(formatAmount(value, decimals), decimals)).toBe(value)
      })
    )
  })

  test.each(['', '.5', '1.', '-1', '1e3', '0x10', ' 1', '1.0000001', '1'.repeat(70)])(
    'refuses "%s"',
    text => {
      expect(() => parseAmount(text, 6)).toThrow(MalformedError)
    }
  )

  test('keeps every digit', () => {
    expect(parseAmount('12.5', 6)).toBe(12_500_000n)
    expect(formatAmount(-1n, 6)).toBe('-0.000001')
  })
})

describe('nonces', () => {
  test('are epoch and count', () => {
    const nonce = makeNonce(3, 42)
    expect([nonceEpoch(nonce), nonceCount(nonce), nextNonce(nonce)]).toEqual([3, 42, makeNonce(3, 43)])
  })

  test('end with their epoch', () => {
    expect(() => nextNonce(makeNonce(0, 2 ** 32 - 1))).toThrow(OutOfRangeError)
  })
})

describe('a receipt lock', () => {
  test('limitFor and receiptCapacity are exact bounds', () => {
    const fee = fc.record({
      feeBase: fc.bigInt({ min: 0n, max: 1000n }),
      feePpm: fc.integer({ min: 0, max: 500_000 })
    })
    fc.assert(
      fc.property(amount, fee, (value, { feeBase, feePpm }) => {
        const limit = limitFor(value, feeBase, feePpm)
        const base = {
          lockId: ZERO_BYTES32,
          payerKey: ZERO_ADDRESS,
          payee: ZERO_ADDRESS,
          expiry: 1,
          feeBase,
          feePpm
        }
        const lock = receiptLock({ ...base, limit })
        expect(receiptCapacity(lock)).toBeGreaterThanOrEqual(value)
        if (value > 0n) expect(lockPays(lock, value)).toBe(limit)
        expect(limitFor(receiptCapacity(lock), feeBase, feePpm)).toBeLessThanOrEqual(limit)
      })
    )
  })
})
