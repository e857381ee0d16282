import { describe, expect, test } from '@jest/globals'
import { MalformedError, OutOfRangeError, TollwayError, toHex } from '@tollway/codec'
import {
  decodeDescriptor,
  DescriptorError,
  isEquivocation,
  MAX_DESCRIPTOR_BYTES,
  signDescriptor,
  verifyDescriptor
} from '@tollway/mesh'
import fc from 'fast-check'
import { CHAIN_ID, describedRelay, identityOf, NOW } from '../fixtures/descriptors.ts'

const EXPECTED = { chainId: CHAIN_ID, nowMs: NOW * 1000 }
const sign = (name: string) => (message: Uint8Array) => identityOf(name).sign(message)

describe('signed descriptor', () => {
  test('comes back as it was signed', () => {
    const descriptor = describedRelay('r')
    const signed = signDescriptor(descriptor, sign('r'))
    expect(signed.descriptor).toEqual(descriptor)
    expect(verifyDescriptor(signed.bytes, EXPECTED).descriptor).toEqual(descriptor)
  })

  test('any values within the limits come back', () => {
    const names = fc.constantFrom('a', 'b', 'c')
    const address = fc
      .tuple(fc.ipV4(), fc.integer({ min: 1, max: 65535 }))
      .map(([ip, port]) => `/ip4/${ip}/tcp/${port}`)
    const ports = fc
      .tuple(fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 1, max: 65535 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    const fields = fc.record({
      pricePerMb: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
      exitPricePerMb: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
      creditMaxBytes: fc.integer({ min: 0, max: 0xffffffff }),
      capacityBytesPerSecond: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
      epoch: fc.integer({ min: 0, max: 0xffffffff }),
      region: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
      jurisdiction: fc.stringMatching(/^([A-Z]{2})?$/),
      addresses: fc.array(address, { maxLength: 8 }),
      exitPolicy: fc.array(ports, { maxLength: 16 }).map(list => ({ isAllowed: true, ports: list }))
    })
    fc.assert(
      fc.property(names, fields, (name, values) => {
        const descriptor = describedRelay(name, values)
        const { bytes } = signDescriptor(descriptor, sign(name))
        expect(verifyDescriptor(bytes, EXPECTED).descriptor).toEqual(descriptor)
      }),
      { numRuns: 150 }
    )
  })

  test('a change of any byte is refused', () => {
    const { bytes } = signDescriptor(describedRelay('r'), sign('r'))
    for (let i = 0; i < bytes.length; i++) {
      const changed = bytes.slice()
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(() => verifyDescriptor(changed, EXPECTED)).toThrow(TollwayError)
    }
  })

  test('the decoder is total, on noise and on broken descriptors', () => {
    const { bytes } = signDescriptor(describedRelay('r'), sign('r'))
    const broken = fc
      .tuple(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 6 }), fc.nat(bytes.length))
      .map(([at, patch, cut]) => {
        const out = bytes.slice(0, cut)
        out.set(patch.subarray(0, Math.max(0, out.length - at)), Math.min(at, out.length))
        return out
      })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 5000 }), broken), input => {
        try {
          decodeDescriptor(input)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('the wrong chain, an expiry past or too far, and another signer are told apart', () => {
    const check = (fields: object, signer = 'r') =>
      verifyDescriptor(signDescriptor(describedRelay('r', fields), sign(signer)).bytes, EXPECTED)
    const onionKeys = describedRelay('r').onionKeys
    expect(() => check({ chainId: 1n })).toThrow(/chain 1/)
    expect(() => check({ expiry: NOW, onionKeys })).toThrow(/expired/)
    expect(() => check({ expiry: NOW + 49 * 3600, onionKeys })).toThrow(/future/)
    expect(() => check({}, 'other')).toThrow(/signature/)
    expect(() => check({}, 'other')).toThrow(DescriptorError)
  })

  test('a field that does not fit is refused before it is signed', () => {
    const make = (fields: object) => () => signDescriptor(describedRelay('r', fields), sign('r'))
    expect(make({ region: 'EU West' })).toThrow(MalformedError)
    expect(make({ addresses: ['/ip4/1.2.3.4/udp/9'] })).toThrow(MalformedError)
    expect(make({ addresses: Array(9).fill('/ip4/1.2.3.4/tcp/9') })).toThrow(MalformedError)
    expect(make({ onionKeys: [] })).toThrow(MalformedError)
    expect(make({ pricePerMb: -1n })).toThrow(OutOfRangeError)
    expect(make({ peerId: 'nobody' })).toThrow(MalformedError)
    expect(make({ exitPolicy: { isAllowed: false, ports: [{ from: 1, to: 2 }] } })).toThrow(MalformedError)
    expect(make({ addresses: Array(300).fill(`/dns4/${'a'.repeat(100)}/tcp/9`) })).toThrow(TollwayError)
  })

  test('the largest descriptor fits its limit', () => {
    const long = `/dns4/${'a'.repeat(140)}/tcp/65535`
    const hub = { ...describedRelay('r').hubs[0]!, addresses: Array<string>(4).fill(long) }
    const { bytes } = signDescriptor(
      describedRelay('r', { addresses: Array<string>(8).fill(long), hubs: [hub, hub, hub] }),
      sign('r')
    )
    expect(bytes.length).toBeLessThanOrEqual(MAX_DESCRIPTOR_BYTES)
    expect(verifyDescriptor(bytes, EXPECTED).bytes).toEqual(bytes)
  })

  test('two for one epoch are an equivocation, the same one twice is not', () => {
    const a = signDescriptor(describedRelay('r'), sign('r'))
    const b = signDescriptor(describedRelay('r', { pricePerMb: 1n }), sign('r'))
    const c = signDescriptor(describedRelay('r', { pricePerMb: 1n, epoch: 8 }), sign('r'))
    expect(isEquivocation(a, b)).toBe(true)
    expect(isEquivocation(a, a)).toBe(false)
    expect(isEquivocation(a, c)).toBe(false)
    expect(isEquivocation(a, signDescriptor(describedRelay('s'), sign('s')))).toBe(false)
  })

  test('the vector of docs/spec/0008-descriptor.md', async () => {
    const { readFile } = await import('node:fs/promises')
    const page = await readFile(new URL('../../../../docs/spec/0008-descriptor.md', import.meta.url), 'utf8')
    const { bytes } = signDescriptor(describedRelay('r'), sign('r'))
    expect(page.replaceAll(/\s/g, '')).toContain(toHex(bytes).slice(2))
  })
})
