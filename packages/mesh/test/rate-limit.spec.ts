import { describe, expect, test } from '@jest/globals'
import { PeerRateLimiter, TokenBucket } from '@tollway/mesh'

describe('rate limits', () => {
  test('a bucket gives its burst at once and its rate in the long run', () => {
    const clock = { ms: 0, nowMs: () => clock.ms }
    const bucket = new TokenBucket(clock, 10, 5)
    const take = () => Array.from({ length: 100 }, () => bucket.take()).filter(Boolean).length
    expect(take()).toBe(5)
    clock.ms = 100
    expect(take()).toBe(1)
    clock.ms = 100_000
    expect(take()).toBe(5)
    clock.ms = 0
    expect(take()).toBe(0)
  })

  test('peers have buckets of their own, and the ones longest unseen are forgotten', () => {
    const limiter = new PeerRateLimiter({ nowMs: () => 0 }, { ratePerSecond: 0, burst: 1, maxPeers: 2 })
    expect([limiter.take('a'), limiter.take('a'), limiter.take('b')]).toEqual([true, false, true])
    expect(limiter.take('c')).toBe(true)
    expect(limiter.take('b')).toBe(false)
    expect(limiter.take('a')).toBe(true)
  })
})
