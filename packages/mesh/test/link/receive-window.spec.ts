import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { INITIAL_WINDOW_BYTES, MAX_WINDOW_BYTES, ReceiveWindow } from '../../src/link/receive-window.ts'

const RECORD = 16384

describe('receive window', () => {
  test('a sender that obeys grants is never refused and never stuck; queue and grants stay within the window', () => {
    const steps = fc.array(fc.record({ take: fc.nat(40), ms: fc.nat(300), isShort: fc.boolean() }), {
      maxLength: 200
    })
    fc.assert(
      fc.property(steps, list => {
        const window = new ReceiveWindow(0)
        let nowMs = 0
        let allowed = INITIAL_WINDOW_BYTES
        let largest = INITIAL_WINDOW_BYTES
        for (const { take, ms, isShort } of list) {
          nowMs += ms
          while (allowed >= RECORD) {
            allowed -= RECORD
            expect(window.receive(RECORD)).toBe(true)
          }
          allowed += window.consume(Math.min(take * RECORD, window.queuedBytes), nowMs, isShort)
          largest = Math.max(largest, window.sizeBytes)
          expect(window.queuedBytes + allowed).toBeLessThanOrEqual(largest)
          if (window.queuedBytes === 0) expect(allowed).toBeGreaterThanOrEqual(RECORD)
        }
      }),
      { numRuns: 200 }
    )
  })

  test('one byte more than granted is noticed', () => {
    const window = new ReceiveWindow(0)
    for (let i = 0; i < 4; i++) expect(window.receive(RECORD)).toBe(true)
    expect(window.receive(1024)).toBe(false)
  })

  test('doubles for a quick consumer up to 4 MiB, not for a slow one, and shrinks when memory is short', () => {
    const quick = new ReceiveWindow(0)
    const slow = new ReceiveWindow(0)
    for (let nowMs = 0; nowMs < 2000; nowMs++) {
      for (let i = 0; i < 8; i++) {
        quick.receive(RECORD)
        quick.consume(RECORD, nowMs, false)
      }
      slow.receive(1024)
      if (nowMs % 10 === 0) slow.consume(1024, nowMs, false)
    }
    expect(quick.sizeBytes).toBe(MAX_WINDOW_BYTES)
    expect(slow.sizeBytes).toBe(INITIAL_WINDOW_BYTES)
    quick.receive(RECORD)
    quick.consume(RECORD, 2001, true)
    expect(quick.sizeBytes).toBe(INITIAL_WINDOW_BYTES)
  })
})
