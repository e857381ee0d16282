import { describe, expect, test } from '@jest/globals'
import { OutOfRangeError } from '@tollway/codec'
import { NoPathError, selectPath, type PathConstraints, type RelayDescriptor } from '@tollway/mesh'
import fc from 'fast-check'
import { networkOf } from '../../src/descriptor/relay-address.ts'
import { describedRelay, NOW } from '../fixtures/descriptors.ts'

/** Deterministic (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const POOL = Array.from({ length: 24 }, (_, index) => describedRelay(`relay ${index}`))
const OPERATORS = ['01', '02', '03', '04'].map(byte => `0x${byte.repeat(20)}` as const)
const REGIONS = ['eu-west', 'us-east', 'ap-south']

const relaySets = fc.array(
  fc.record({
    operator: fc.constantFrom(...OPERATORS),
    network: fc.integer({ min: 1, max: 6 }),
    region: fc.constantFrom(...REGIONS),
    isExit: fc.boolean(),
    price: fc.bigInt({ min: 1n, max: 10n }),
    capacity: fc.integer({ min: 0, max: 100 })
  }),
  { maxLength: POOL.length }
)

const constraintSets = fc.record({
  hops: fc.integer({ min: 1, max: 4 }),
  exitPort: fc.option(fc.constantFrom(80, 443, 25), { nil: undefined }),
  maxPricePerMb: fc.option(fc.bigInt({ min: 1n, max: 10n }), { nil: undefined }),
  denyRegions: fc.option(fc.subarray(REGIONS, { maxLength: 1 }), { nil: undefined }),
  allowRegions: fc.option(fc.subarray(REGIONS), { nil: undefined }),
  failedEdges: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  guardCount: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  allowSameSubnet: fc.boolean(),
  allowSameOperator: fc.boolean()
})

function isLegal(path: RelayDescriptor[], c: PathConstraints): boolean {
  return path.every((relay, hop) => {
    const near = path[hop - 1]
    if (near !== undefined && c.excludeEdge?.(near.peerId, relay.peerId)) return false
    const isLast = hop === c.hops - 1
    const price = isLast && c.exitPort !== undefined ? relay.exitPricePerMb : relay.pricePerMb
    const port = c.exitPort
    const others = path.filter(other => other !== relay)
    return (
      relay.capacityBytesPerSecond > 0 &&
      (c.maxPricePerMb === undefined || price <= c.maxPricePerMb) &&
      c.denyRegions?.includes(relay.region) !== true &&
      (!c.allowRegions?.length || c.allowRegions.includes(relay.region)) &&
      (hop > 0 || c.hops === 1 || c.guards === undefined || c.guards.includes(relay.peerId)) &&
      (!isLast ||
        port === undefined ||
        relay.exitPolicy.ports.some(({ from, to }) => from <= port && port <= to)) &&
      (c.allowSameOperator === true || others.every(other => other.operator !== relay.operator)) &&
      (c.allowSameSubnet === true ||
        others.every(other => networkOf(other.addresses[0]!) !== networkOf(relay.addresses[0]!)))
    )
  })
}

/** Every ordered choice, without cleverness. */
function existsPath(relays: RelayDescriptor[], c: PathConstraints, path: RelayDescriptor[] = []): boolean {
  if (path.length === c.hops) return isLegal(path, c)
  return relays.some(relay => !path.includes(relay) && existsPath(relays, c, [...path, relay]))
}

describe('path selection', () => {
  test('finds a legal path exactly when there is one', () => {
    fc.assert(
      fc.property(
        relaySets,
        constraintSets,
        fc.integer(),
        (set, { guardCount, failedEdges, ...rest }, seed) => {
          const few = rest.hops === 4 ? set.slice(0, 8) : set.slice(0, 14)
          const relays = few.map((fields, index) => ({
            ...POOL[index]!,
            operator: fields.operator,
            addresses: [`/ip4/10.${fields.network}.0.${index}/tcp/1`],
            region: fields.region,
            pricePerMb: fields.price,
            exitPricePerMb: fields.price + 1n,
            capacityBytesPerSecond: fields.capacity,
            exitPolicy: fields.isExit
              ? { isAllowed: true, ports: [{ from: 80, to: 443 }] }
              : { isAllowed: false, ports: [] }
          }))
          const guards =
            guardCount === undefined ? undefined : relays.slice(0, guardCount).map(relay => relay.peerId)
          const placeOf = (peerId: string) => relays.findIndex(relay => relay.peerId === peerId)
          const excludeEdge = (near: string, far: string) =>
            (2 * placeOf(near) + placeOf(far)) % 3 === failedEdges
          const constraints: PathConstraints = { ...rest, guards, excludeEdge, now: NOW }
          let path: RelayDescriptor[] | undefined
          try {
            path = selectPath(relays, constraints, seeded(seed))
          } catch (error) {
            expect(error).toBeInstanceOf(NoPathError)
          }
          if (path === undefined) expect(existsPath(relays, constraints)).toBe(false)
          else {
            expect(path).toHaveLength(constraints.hops)
            expect(new Set(path.map(relay => relay.peerId)).size).toBe(constraints.hops)
            expect(isLegal(path, constraints)).toBe(true)
          }
        }
      ),
      { numRuns: 200 }
    )
  })

  test('is the same for the same randomness, and differs otherwise', () => {
    const pick = (seed: number) =>
      selectPath(POOL, { hops: 3, now: NOW }, seeded(seed)).map(relay => relay.peerId)
    expect(pick(1)).toEqual(pick(1))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => pick(seed).join())).size).toBeGreaterThan(10)
  })

  test('draws in proportion to capacity and score', () => {
    const [a, b, c] = POOL.slice(0, 3).map((relay, index) => ({
      ...relay,
      capacityBytesPerSecond: [100, 300, 300][index]!
    }))
    const random = seeded(7)
    const counts = new Map<string, number>()
    const score = (peerId: string) => (peerId === c!.peerId ? 2 : 1)
    for (let i = 0; i < 5000; i++) {
      const [relay] = selectPath([a!, b!, c!], { hops: 1, now: NOW, score }, random)
      counts.set(relay!.peerId, (counts.get(relay!.peerId) ?? 0) + 1)
    }
    for (const [relay, share] of [
      [a!, 0.1],
      [b!, 0.3],
      [c!, 0.6]
    ] as const) {
      expect(Math.abs((counts.get(relay.peerId) ?? 0) / 5000 - share)).toBeLessThan(0.03)
    }
  })

  const blamed: [string, Partial<PathConstraints>, RelayDescriptor[]][] = [
    ['known relays', {}, []],
    ['onion key valid now', { now: NOW + 7 * 3600 }, POOL],
    ['excluded peers', { excludePeers: new Set(POOL.map(relay => relay.peerId)) }, POOL],
    ['hubs', { hubs: ['12D3KooWnone'] }, POOL],
    ['allowed regions', { allowRegions: ['mars'] }, POOL],
    ['denied regions', { denyRegions: ['eu-west'] }, POOL],
    ['allowed jurisdictions', { allowJurisdictions: ['CH'] }, POOL],
    ['denied jurisdictions', { denyJurisdictions: ['NL'] }, POOL],
    ['capacity and score', { score: () => 0 }, POOL],
    ['exit to port 25', { exitPort: 25 }, POOL],
    ['exit regions', { exitRegions: ['mars'] }, POOL],
    ['guards', { guards: ['12D3KooWnone'] }, POOL],
    ['price of at most 99', { maxPricePerMb: 99n }, POOL],
    ['distinct relays and operators and /16 networks', {}, POOL.slice(0, 2)]
  ]

  test.each(blamed)('an empty set is blamed on "%s"', (name, constraints, relays) => {
    const select = () => selectPath(relays, { hops: 3, now: NOW, ...constraints }, seeded(1))
    expect(select).toThrow(NoPathError)
    try {
      select()
    } catch (error) {
      expect((error as NoPathError).constraint).toBe(name)
    }
  })

  test('takes 1 to 4 hops', () => {
    for (const hops of [0, 5, 1.5, NaN]) {
      expect(() => selectPath(POOL, { hops, now: NOW }, seeded(1))).toThrow(OutOfRangeError)
    }
  })

  test('networks: /16 of IPv4, /32 of IPv6, whole names', () => {
    expect(networkOf('/ip4/10.1.2.3/tcp/1')).toBe(networkOf('/ip4/10.1.9.9/tcp/2'))
    expect(networkOf('/ip4/10.1.2.3/tcp/1')).not.toBe(networkOf('/ip4/10.2.2.3/tcp/1'))
    expect(networkOf('/ip6/2001:db8:1::1/tcp/1')).toBe(networkOf('/ip6/2001:db8:2::1/tcp/1'))
    expect(networkOf('/ip6/2001:db8::1/tcp/1')).not.toBe(networkOf('/ip6/2001:db9::1/tcp/1'))
    expect(networkOf('/ip6/::1/tcp/1')).toBe('6:0:0')
    expect(networkOf('/dns4/a.example/tcp/1')).not.toBe(networkOf('/dns4/b.example/tcp/1'))
  })
})
