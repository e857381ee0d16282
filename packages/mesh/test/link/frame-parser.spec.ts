import { describe, expect, test } from '@jest/globals'
import { MalformedError } from '@tollway/codec'
import fc from 'fast-check'
import { FrameParser } from '../../src/link/frame-parser.ts'
import { encodeFrame, FrameKind, headerFault } from '../../src/link/link-frame.ts'

const LENGTHS: Record<number, number[]> = {
  [FrameKind.CREATE]: [1033],
  [FrameKind.CREATED]: [1024],
  [FrameKind.RECORD]: [1024, 16384],
  [FrameKind.DESTROY]: [1],
  [FrameKind.WINDOW]: [4],
  [FrameKind.PING]: [8],
  [FrameKind.PONG]: [8]
}

const frames = fc.constantFrom(...Object.values(FrameKind)).chain(kind =>
  fc.record({
    kind: fc.constant(kind),
    length: fc.constantFrom(...(LENGTHS[kind] ?? [])),
    circuitId: kind >= FrameKind.PING ? fc.constant(0) : fc.integer({ min: 1, max: 0xffffffff }),
    fill: fc.integer({ min: 0, max: 255 })
  })
)

describe('frame parser', () => {
  test('finds the same frames however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(frames, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 20_000 })),
        (list, cuts) => {
          const bytes = Buffer.concat(
            list.map(({ circuitId, kind, length, fill }) =>
              encodeFrame(circuitId, kind, new Uint8Array(length).fill(fill))
            )
          )
          const seen: [number, number, number, boolean][] = []
          const parser = new FrameParser((circuitId, kind, body) => {
            const isFilled = body.every(byte => byte === body[0])
            seen.push([circuitId, kind, body.length, isFilled])
          })
          let at = 0
          for (const cut of cuts) {
            parser.push(new Uint8Array(bytes.subarray(at, at + cut)))
            at += cut
          }
          parser.push(new Uint8Array(bytes.subarray(at)))
          expect(seen).toEqual(list.map(({ circuitId, kind, length }) => [circuitId, kind, length, true]))
        }
      ),
      { numRuns: 200 }
    )
  })

  test('is total: any bytes give frames or a MalformedError', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4000 }), { maxLength: 8 }), chunks => {
        const parser = new FrameParser((circuitId, kind, body) => {
          expect(headerFault(circuitId, kind, body.length)).toBeUndefined()
        })
        try {
          for (const chunk of chunks) parser.push(chunk)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('a body that lies whole in a chunk is a view when it is large and a copy when it is small', () => {
    const bodies: Uint8Array[] = []
    const parser = new FrameParser((_id, _kind, body) => void bodies.push(body))
    const chunk = Buffer.concat([
      encodeFrame(1, FrameKind.RECORD, new Uint8Array(1024)),
      encodeFrame(1, FrameKind.RECORD, new Uint8Array(16384))
    ])
    parser.push(chunk)
    expect(bodies.map(body => body.buffer === chunk.buffer)).toEqual([false, true])
  })
})
