import { describe, expect, test } from '@jest/globals'
import { NoPathError, type Directory, type Guards, type RelayDescriptor } from '@tollway/mesh'
import { BlameBook } from '../../src/circuit/blame-book.ts'
import { PathPicker } from '../../src/circuit/path-picker.ts'
import type { PathPreferences } from '../../src/index.ts'
import { addressOf, silentLogger } from '../fixtures/environment.ts'

const NOW_S = 1_700_000_000
const clock = { nowMs: () => NOW_S * 1000 }

const CLOSED = { isAllowed: false, ports: [] }

/** Relays a, b, c, …; each of an operator of its own; the last two may exit. */
function relaysOf(count: number): RelayDescriptor[] {
  return Array.from({ length: count }, (_, i) => ({
    chainId: 1n,
    peerId: String.fromCharCode(97 + i),
    owner: addressOf(i + 1),
    operator: addressOf(i + 1),
    addresses: [`/ip4/10.${i}.0.1/tcp/1`],
    onionKeys: [{ id: '0x00', publicKey: new Uint8Array(32), notBefore: 0, notAfter: NOW_S + 100 }],
    pricePerMb: BigInt(100 * (i + 1)),
    exitPricePerMb: BigInt(100 * (i + 1)),
    hubs: [{ peerId: 'hub', address: addressOf(9), addresses: [] }],
    creditMaxBytes: 1,
    region: 'eu',
    jurisdiction: '',
    exitPolicy: { isAllowed: i >= count - 2, ports: [{ from: 443, to: 443 }] },
    software: '',
    capacityBytesPerSecond: 1,
    epoch: 1,
    expiry: NOW_S + 100
  }))
}

function picker(
  relays: RelayDescriptor[],
  guardIds: string[],
  preferences: PathPreferences = {},
  sample = guardIds
) {
  const guards: Guards = {
    current: () => Promise.resolve(guardIds),
    sampled: () => Promise.resolve(sample),
    failed: () => undefined,
    worked: () => undefined
  }
  const blame = new BlameBook(clock, 1000)
  const directory = { relays } as Directory
  const made = new PathPicker(
    { directory, guards, blame, clock, logger: silentLogger, random: Math.random },
    { preferences, hubPeerId: 'hub' }
  )
  return { blame, pick: async (port = 443) => (await made.pick(port)).map(({ peerId }) => peerId) }
}

describe('picking paths', () => {
  test('enters by a guard and leaves by an exit that allows the port', async () => {
    const { pick } = picker(relaysOf(6), ['a', 'b'])
    for (let i = 0; i < 20; i++) {
      const path = await pick()
      expect(['a', 'b']).toContain(path[0])
      expect(['e', 'f']).toContain(path[2])
      expect(new Set(path).size).toBe(3)
    }
    await expect(pick(25)).rejects.toThrow(NoPathError)
  })

  test('goes around edges and relays that failed', async () => {
    const { blame, pick } = picker(relaysOf(6), ['a'])
    blame.edge('a', 'b')
    blame.relay('e')
    for (let i = 0; i < 20; i++) {
      const path = await pick()
      expect(path[1]).not.toBe('b')
      expect(path[2]).toBe('f')
    }
  })

  test('goes through another guard of the sample rather than through what failed', async () => {
    const relays = relaysOf(6).map(relay =>
      relay.peerId === 'f' ? { ...relay, operator: addressOf(1) } : relay
    )
    const { blame, pick } = picker(relays, ['a'], {}, ['a', 'b'])
    expect((await pick())[0]).toBe('a')
    for (const near of ['a', 'b', 'c', 'd', 'f']) blame.edge(near, 'e')
    for (let i = 0; i < 20; i++) {
      const path = await pick()
      expect([path[0], path[2]]).toEqual(['b', 'f'])
    }
  })

  test('enters by another guard of the sample where the only exit is of the operator of those in use', async () => {
    const relays = relaysOf(24).map(relay =>
      relay.peerId === 'w' ? { ...relay, exitPolicy: CLOSED } : relay
    )
    relays[23] = { ...relays[23]!, operator: addressOf(1) }
    const { pick } = picker(relays, ['a'], {}, ['a', 'b'])
    for (let i = 0; i < 20; i++) {
      const path = await pick()
      expect([path[0], path[2]]).toEqual(['b', 'x'])
    }
  })

  test('tries the blamed again when nobody else is left', async () => {
    const { blame, pick } = picker(relaysOf(4), ['a'])
    blame.relay('b')
    blame.relay('c')
    expect(await pick()).toHaveLength(3)
  })

  test('among few relays a path matters more than a guard', async () => {
    expect(await picker(relaysOf(3), ['none of them']).pick()).toHaveLength(3)
    await expect(picker(relaysOf(24), ['none of them']).pick()).rejects.toThrow(NoPathError)
  })

  test('keeps to the price, the number of hops and the hub', async () => {
    const cheap = picker(relaysOf(4), ['a'], { hops: 1, maxPricePerMb: 300n })
    for (let i = 0; i < 10; i++) expect(await cheap.pick()).toEqual(['c'])
    const strangers = relaysOf(4).map(relay => ({ ...relay, hubs: [] }))
    await expect(picker(strangers, ['a']).pick()).rejects.toThrow(NoPathError)
  })
})
