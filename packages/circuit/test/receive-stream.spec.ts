import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ReceiveStream } from '../src/receive-stream.ts'
import { STREAM_WINDOW_BYTES } from '../src/index.ts'

test('overlapping pieces ahead of order are kept once: a sender cannot fill more than the window', () => {
  const stream = new ReceiveStream(1)
  for (let offset = 1; offset <= 1000; offset++) stream.accept(offset, new Uint8Array(16_000), false, true)
  expect(stream.earlyBytes).toBe(16_999)
  expect(stream.high).toBeLessThan(STREAM_WINDOW_BYTES)
})

test('whatever the order and the overlaps, the bytes come out as they were sent', () => {
  const source = Uint8Array.from({ length: 200 }, (_, i) => i)
  const piece = fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const stream = new ReceiveStream(1)
      const out: number[] = []
      for (const [offset, size] of [...pieces, [0, 200] as const]) {
        for (const bytes of stream.accept(offset, source.subarray(offset, offset + size), false, true)) {
          out.push(...bytes)
        }
      }
      expect(out).toEqual([...source])
      expect(stream.earlyBytes).toBe(0)
    }),
    { seed: 11, numRuns: 200 }
  )
})
