import { describe, expect, test } from '@jest/globals'
import { AddressPolicy, isIpLiteral } from '../../src/exit/address-policy.ts'

const DENIED: [string, string][] = [
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'RFC 1918'],
  ['172.16.0.1', 'RFC 1918'],
  ['172.31.255.255', 'RFC 1918'],
  ['192.168.1.1', 'RFC 1918'],
  ['100.64.0.1', 'CGNAT'],
  ['100.100.100.200', 'a metadata service in CGNAT'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.169.254', 'metadata'],
  ['168.63.129.16', 'metadata on a public address'],
  ['192.0.0.192', 'IETF protocol assignments'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', '6to4 relay'],
  ['198.18.0.1', 'benchmarking'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:8.8.8.8', 'IPv4-mapped'],
  ['::ffff:0:8.8.8.8', 'IPv4-translated'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::a00:1', 'local NAT64'],
  ['100::1', 'discard'],
  ['2001::1', 'Teredo'],
  ['2001:2::1', 'benchmarking'],
  ['2001:10::1', 'ORCHID'],
  ['2001:20::1', 'ORCHIDv2'],
  ['2001:db8::1', 'documentation'],
  ['3fff::1', 'documentation'],
  ['2002:7f00:1::', '6to4'],
  ['fc00::1', 'ULA'],
  ['fd00:ec2::254', 'metadata in ULA'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'not delegated'],
  ['127.1', 'a short form'],
  ['2130706433', 'one number'],
  ['0x7f000001', 'hexadecimal'],
  ['0177.0.0.1', 'octal'],
  ['localhost', 'a name'],
  ['', 'nothing'],
  ['1.2.3.4.5', 'five parts']
]

describe('without an override', () => {
  const policy = new AddressPolicy({ ownAddresses: ['203.0.114.7', '2a00:1450::7', 'not an address'] })

  test.each(DENIED)('%s is denied: %s', address => {
    expect(policy.check(address).allowed).toBe(false)
  })

  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::200e'
  ])('%s is allowed', address => {
    expect(policy.check(address)).toEqual({ allowed: true, address })
  })

  test.each(['203.0.114.7', '2a00:1450::7', '2a00:1450:0:0:0:0:0:7'])(
    '%s is denied: own address',
    address => {
      expect(policy.check(address)).toEqual({ allowed: false, reason: 'own address' })
    }
  )
})

describe('with allowPrivate', () => {
  const policy = new AddressPolicy({ ownAddresses: ['127.0.0.1'], allowPrivate: true })

  test.each(['127.0.0.1', '10.0.0.1', '::1', 'fd00::1', '8.8.8.8'])('%s is allowed', address => {
    expect(policy.check(address).allowed).toBe(true)
  })

  test.each(['169.254.169.254', '224.0.0.1', '0.0.0.0', '64:ff9b::7f00:1', '::ffff:127.0.0.1'])(
    '%s stays denied',
    address => {
      expect(policy.check(address).allowed).toBe(false)
    }
  )
})

test.each([
  ['1.2.3.4', true],
  ['::1', true],
  ['127.1', false],
  ['example.com', false]
])('isIpLiteral(%s) is %s', (host, expected) => {
  expect(isIpLiteral(host)).toBe(expected)
})
