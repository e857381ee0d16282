import { describe, expect, test } from '@jest/globals'
import { MalformedError } from '@tollway/codec'
import fc from 'fast-check'
import { isolationOf } from '../../src/proxy/proxy-authorization.ts'
import { parseAuthority, proxyTarget } from '../../src/proxy/target.ts'

describe('targets', () => {
  test('authorities of CONNECT', () => {
    expect(parseAuthority('example.org:443')).toEqual({ host: 'example.org', port: 443 })
    expect(parseAuthority('192.0.2.1:80')).toEqual({ host: '192.0.2.1', port: 80 })
    expect(parseAuthority('[2001:db8::1]:8080')).toEqual({ host: '2001:db8::1', port: 8080 })
  })

  test.each([
    '',
    'example.org',
    ':80',
    'a:b:80',
    '[::1]',
    '[zz]:80',
    'a@b:80',
    'a:0',
    'a:65536',
    'a b:80',
    'a/b:80'
  ])('refuses "%s"', authority => expect(() => parseAuthority(authority)).toThrow(MalformedError))

  test.each(['fe80::1%eth0', '-a.org', 'a..b', 'ä.org', 'a'.repeat(64) + '.org', '1.2.3', '0x7f.1', '127.1'])(
    'takes no "%s" for a host',
    host => expect(() => proxyTarget(host, 80)).toThrow(MalformedError)
  )

  test('any text is a target or malformed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webAuthority(), fc.string({ unit: 'binary' })), text => {
        try {
          const { host, port } = parseAuthority(text)
          expect(host.length).toBeGreaterThan(0)
          expect(port).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError)
        }
      }),
      { numRuns: 300 }
    )
  })
})

describe('Proxy-Authorization (RFC 7617)', () => {
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

  test('the pair is the isolation key, the same as through SOCKS', () => {
    expect(isolationOf(basic('a:b'))).toBe('1:a:b')
    expect(isolationOf(basic('a:b:c'))).toBe('1:a:b:c')
    expect(isolationOf(basic('alone'))).toBe('5:alone:')
  })

  test('anything else shares the common key', () => {
    for (const header of [undefined, '', 'Bearer x', 'Basic', 'Basic !!']) {
      expect(isolationOf(header)).toBe('')
    }
    fc.assert(fc.property(fc.string(), header => typeof isolationOf(header) === 'string'))
  })
})
