import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SocksHandshake, type SocksStep } from '../../src/proxy/socks-handshake.ts'

const NO_AUTH = [5, 1, 0]
const CONNECT_V4 = [5, 1, 0, 1, 192, 0, 2, 7, 0x1f, 0x90]

/** All steps that the bytes lead to, given in one piece or in several. */
function steps(...chunks: number[][]): SocksStep[] {
  const handshake = new SocksHandshake()
  const seen: SocksStep[] = []
  for (const chunk of chunks) {
    handshake.push(Uint8Array.from(chunk))
    for (;;) {
      const step = handshake.next()
      if (step.type === 'more') break
      seen.push(step)
      if (step.type !== 'send') return seen
    }
  }
  return seen
}

function name(text: string, port = 443): number[] {
  return [5, 1, 0, 3, text.length, ...Buffer.from(text), port >> 8, port & 0xff]
}

function credentials(user: string, password: string): number[] {
  return [1, user.length, ...Buffer.from(user), password.length, ...Buffer.from(password)]
}

describe('SOCKS5 handshake (RFC 1928, RFC 1929)', () => {
  test('CONNECT by IPv4, name and IPv6', () => {
    expect(steps(NO_AUTH, CONNECT_V4).at(-1)).toMatchObject({
      type: 'request',
      target: { host: '192.0.2.7', port: 8080 },
      isolation: ''
    })
    expect(steps(NO_AUTH, name('Example.ORG.')).at(-1)).toMatchObject({
      target: { host: 'example.org', port: 443 }
    })
    const v6 = [5, 1, 0, 4, 0x20, 1, 0xd, 0xb8, ...new Array<number>(11).fill(0), 1, 0, 80]
    expect(steps(NO_AUTH, v6).at(-1)).toMatchObject({ target: { host: '2001:db8:0:0:0:0:0:1', port: 80 } })
  })

  test('everything at once, one byte at a time, and data behind the request', () => {
    const all = [...NO_AUTH, ...CONNECT_V4, 1, 2, 3]
    expect(steps(all)).toMatchObject([
      { type: 'send', bytes: Uint8Array.of(5, 0) },
      { type: 'request', rest: Uint8Array.of(1, 2, 3) }
    ])
    expect(steps(...all.map(byte => [byte])).map(({ type }) => type)).toEqual(['send', 'request'])
  })

  test('user and password are an isolation key that no other pair has', () => {
    const key = (user: string, password: string) => {
      const step = steps([5, 2, 0, 2], credentials(user, password), CONNECT_V4).at(-1)
      return step?.type === 'request' ? step.isolation : undefined
    }
    expect(key('a', 'b')).toBeDefined()
    expect(key('a', 'b')).toBe(key('a', 'b'))
    expect(
      new Set([key('a', 'b'), key('a', 'c'), key('', 'ab'), key('ab', ''), key('a:b', ''), '']).size
    ).toBe(6)
  })

  test('refusals carry the reply that fits', () => {
    const refusal = (...chunks: number[][]) => {
      const step = steps(...chunks).at(-1)
      return step?.type === 'refuse' ? [...step.bytes].slice(0, 2) : step?.type
    }
    expect(refusal([4, 1, 0, 80])).toEqual([])
    expect(refusal([5, 1, 1])).toEqual([5, 0xff])
    expect(refusal([5, 0])).toEqual([5, 0xff])
    expect(refusal([5, 1, 2], [9, 0, 0])).toEqual([1, 1])
    expect(refusal(NO_AUTH, [5, 2, 0, 1, 1, 1, 1, 1, 0, 80])).toEqual([5, 7])
    expect(refusal(NO_AUTH, [5, 3, 0, 1, 1, 1, 1, 1, 0, 80])).toEqual([5, 7])
    expect(refusal(NO_AUTH, [5, 1, 0, 9, 1, 1, 1, 1, 0, 80])).toEqual([5, 8])
    expect(refusal(NO_AUTH, [4, 1, 0, 1, 1, 1, 1, 1, 0, 80])).toEqual([5, 1])
    expect(refusal(NO_AUTH, name('no spaces please'))).toEqual([5, 1])
    expect(refusal(NO_AUTH, name(''))).toEqual([5, 1])
    expect(refusal(NO_AUTH, name('example.org', 0))).toEqual([5, 1])
  })

  test('any bytes end in a request, a refusal, or a bounded wait for more', () => {
    const prefix = fc.constantFrom<number[]>([], NO_AUTH, [5, 1, 2], [5, 1, 0, 5, 1, 0], [5, 1, 2, 1])
    fc.assert(
      fc.property(
        prefix,
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 700 }), { maxLength: 4 }),
        (head, tail) => {
          const seen = steps(head, ...tail.map(chunk => [...chunk]))
          expect(seen.filter(({ type }) => type === 'send').length).toBeLessThanOrEqual(2)
          const last = seen.at(-1)
          const bytes = head.length + tail.reduce((sum, { length }) => sum + length, 0)
          if (bytes > 2048) expect(['request', 'refuse']).toContain(last?.type)
          if (last?.type === 'request') expect(last.target.port).toBeGreaterThan(0)
        }
      ),
      { numRuns: 300 }
    )
  })
})
