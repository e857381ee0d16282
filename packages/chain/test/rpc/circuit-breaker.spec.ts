import { describe, expect, test } from '@jest/globals'
import {
  CircuitBreaker,
  FAILURES_UNTIL_OPEN,
  FIRST_OPEN_MS,
  MAX_OPEN_MS
} from '../../src/rpc/circuit-breaker.ts'
import { TransientRpcFailure } from '../../src/rpc/endpoint.ts'

const failure = new TransientRpcFailure('down')

describe('CircuitBreaker', () => {
  test('opens after some failures in a row, longer each time, and closes with one success', () => {
    let nowMs = 0
    const breaker = new CircuitBreaker(() => nowMs)
    for (let i = 1; i < FAILURES_UNTIL_OPEN; i++) expect(breaker.failed(failure)).toBe(false)
    expect(breaker.failed(failure)).toBe(true)
    let longest = 0
    for (let i = 0; i < 12; i++) {
      expect(breaker.isOpen).toBe(true)
      longest = Math.max(longest, breaker.waitMs)
      expect(breaker.waitMs).toBeGreaterThanOrEqual(FIRST_OPEN_MS / 2)
      expect(breaker.waitMs).toBeLessThanOrEqual(MAX_OPEN_MS)
      nowMs += breaker.waitMs
      expect(breaker.isOpen).toBe(false)
      breaker.failed(failure)
    }
    expect(longest).toBeGreaterThanOrEqual(MAX_OPEN_MS / 2)
    nowMs += MAX_OPEN_MS
    breaker.succeeded()
    expect(breaker.failed(failure)).toBe(false)
    expect(breaker.isOpen).toBe(false)
  })

  test('a server that is too busy is left alone at once, for as long as it says', () => {
    let nowMs = 0
    const breaker = new CircuitBreaker(() => nowMs)
    breaker.failed(new TransientRpcFailure('429', { busy: { retryAfterMs: 7_000 } }))
    expect(breaker.waitMs).toBe(7_000)
    nowMs = 7_000
    expect(breaker.isOpen).toBe(false)
  })
})
