import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nobleCrypto, nodeCrypto } from '@tollway/crypto'
import {
  acceptCreate,
  BuildInputError,
  CircuitBuild,
  CircuitBuildError,
  CREATE_BYTES,
  CREATED_BYTES,
  CreateRefusedError,
  CreateStatus,
  messageBytes,
  RecordType,
  replyBytes,
  type CreateRefusal
} from '../src/index.ts'
import { answer, buildCircuit, CHAIN_ID, flipped, NOW_MS, startBuild, TestRelay } from './network.ts'

const SEED = 71
const path = (hops: number): TestRelay[] => Array.from({ length: hops }, () => new TestRelay())

function refusalOf(run: () => unknown): CreateRefusal {
  try {
    run()
  } catch (error) {
    if (error instanceof CreateRefusedError) return error.refusal
    throw error
  }
  throw new Error('nothing was refused')
}

function failureOf(run: () => unknown): CircuitBuildError {
  try {
    run()
  } catch (error) {
    if (error instanceof CircuitBuildError) return error
    throw error
  }
  throw new Error('the build did not fail')
}

describe.each([1, 2, 3, 4])('a path of %i hops', hops => {
  test('is built in one round trip, and every hop shares its keys with the client', () => {
    const { client, layers } = buildCircuit(hops)
    expect(client.hops).toBe(hops)
    expect(layers.map(layer => layer.lastHop)).toEqual(layers.map((_, i) => i === hops - 1))
    for (let hop = 0; hop < hops; hop++) {
      const record = client.seal(hop, RecordType.PADDING, Uint8Array.of(hop), 1024)
      for (let i = 0; i < hop; i++) expect(layers[i]!.openForward(record).type).toBe(RecordType.FORWARD)
      expect(layers[hop]!.openForward(record)).toMatchObject({
        type: RecordType.PADDING,
        body: Uint8Array.of(hop)
      })
    }
    expect(new Set(client.handshakeHashes.map(String)).size).toBe(hops)
  })

  test.each(Array.from({ length: hops }, (_, i) => i))('blames hop %i for a status of its own', position => {
    const relays = path(hops)
    relays[position]!.refuseWith = CreateStatus.OVERLOADED
    const build = startBuild(relays)
    const failure = failureOf(() => build.finish(answer(relays, build.createBody).created))
    expect(failure).toMatchObject({
      status: CreateStatus.OVERLOADED,
      blame: { near: position, far: position }
    })
  })

  test.each(Array.from({ length: hops }, (_, i) => i))('blames the edge behind hop %i', position => {
    const relays = path(hops)
    relays[position]!.refuseWith = CreateStatus.NEXT_UNREACHABLE
    const build = startBuild(relays)
    const failure = failureOf(() => build.finish(answer(relays, build.createBody).created))
    expect(failure).toMatchObject({ blame: { near: position, far: position + 1 } })
  })

  test.each(Array.from({ length: hops }, (_, i) => i))(
    'blames the edge to hop %i for a changed reply',
    position => {
      const relays = path(hops)
      const build = startBuild(relays)
      const chain: ReturnType<TestRelay['accept']>[] = []
      let body: Uint8Array | undefined = build.createBody
      for (const relay of relays) {
        const accepted: ReturnType<TestRelay['accept']> = relay.accept(body!)
        chain.push(accepted)
        body = accepted.next?.createBody
      }
      let created: Uint8Array | undefined
      for (let i = hops - 1; i >= 0; i--) {
        created = chain[i]!.finish(created).created
        if (i === position) created = flipped(created, 40)
      }
      const failure = failureOf(() => build.finish(created!))
      expect(failure).toMatchObject({ status: undefined, blame: { near: position - 1, far: position } })
    }
  )
})

test('lengths depend on the position only', () => {
  expect([0, 1, 2, 3].map(messageBytes)).toEqual([1024, 912, 800, 688])
  expect([0, 1, 2, 3].map(replyBytes)).toEqual([1024, 944, 864, 784])
  const relays = path(4)
  let body = startBuild(relays).createBody
  for (const relay of relays) {
    expect(body).toHaveLength(CREATE_BYTES)
    const accepted = relay.accept(body)
    expect(accepted.refuse(CreateStatus.POLICY)).toHaveLength(CREATED_BYTES)
    body = accepted.next?.createBody ?? body
  }
})

test('a relay refills what is past the authenticated length', () => {
  const relays = path(3)
  const { createBody } = startBuild(relays)
  const body = relays[0]!.accept(createBody).next!.createBody
  const marked = body.slice()
  marked.fill(0xaa, 9 + messageBytes(1))
  const passedOn = relays[1]!.accept(marked).next!.createBody
  expect(Buffer.from(passedOn).includes(Buffer.alloc(16, 0xaa))).toBe(false)
})

test('the budget shrinks from hop to hop', () => {
  const relays = path(3)
  const first = relays[0]!.accept(startBuild(relays).createBody)
  const second = relays[1]!.accept(first.next!.createBody)
  expect([first.budgetMs, second.budgetMs]).toEqual([10_000, 6_666])
  expect(first.next!.peerKey).toEqual(relays[1]!.peerKey)
})

describe('a relay refuses', () => {
  test('another onion key, and one that is two epochs old', () => {
    const [relay] = path(1) as [TestRelay]
    const build = startBuild([relay])
    relay.onionKeys.rotate()
    expect(relay.accept(build.createBody).status).toBe(CreateStatus.OK)
    const late = startBuild([relay])
    relay.onionKeys.rotate()
    relay.onionKeys.rotate()
    expect(refusalOf(() => relay.accept(late.createBody))).toBe('unknown-onion-key')
  })

  test('another prologue: chain, relay or position', () => {
    const [relay, twin] = path(2) as [TestRelay, TestRelay]
    const { createBody } = startBuild([relay])
    const components = { crypto: nodeCrypto, onionKeys: relay.onionKeys, replays: relay.replays }
    const init = { chainId: CHAIN_ID, peerKey: relay.peerKey, nowMs: NOW_MS }
    expect(refusalOf(() => acceptCreate(components, { ...init, chainId: 1n }, createBody))).toBe(
      'unauthentic'
    )
    expect(refusalOf(() => acceptCreate(components, { ...init, peerKey: twin.peerKey }, createBody))).toBe(
      'unauthentic'
    )
    const moved = createBody.slice()
    moved[0] = 2
    expect(refusalOf(() => relay.accept(moved))).toBe('unauthentic')
    expect(relay.replays.size).toBe(0)
  })

  test.each([
    ['stale', 11],
    ['early', -11]
  ])('a %s minute, but not one that is ten off', (_name, minutes) => {
    const [relay] = path(1) as [TestRelay]
    relay.nowMs = NOW_MS + minutes * 60_000
    expect(relay.accept(startBuild([relay]).createBody).status).toBe(CreateStatus.STALE)
    relay.nowMs = NOW_MS + (minutes - Math.sign(minutes)) * 60_000
    expect(relay.accept(startBuild([relay]).createBody).status).toBe(CreateStatus.OK)
  })

  test('a replayed CREATE, for as long as its minute is fresh', () => {
    const [relay] = path(1) as [TestRelay]
    const { createBody } = startBuild([relay])
    relay.nowMs = NOW_MS - 10 * 60_000
    relay.accept(createBody)
    for (const minutes of [-10, -1, 0, 5, 10]) {
      relay.nowMs = NOW_MS + minutes * 60_000
      expect(refusalOf(() => relay.accept(createBody))).toBe('replayed')
    }
    const tail = flipped(createBody, CREATE_BYTES - 1)
    expect(refusalOf(() => relay.accept(tail))).toBe('replayed')
  })

  test('a stale or early CREATE as often as it comes, without remembering it', () => {
    const [relay] = path(1) as [TestRelay]
    const { createBody } = startBuild([relay])
    for (const minutes of [-11, -11, 11, 11]) {
      relay.nowMs = NOW_MS + minutes * 60_000
      expect(relay.accept(createBody).status).toBe(CreateStatus.STALE)
    }
    expect(relay.replays.size).toBe(0)
    relay.nowMs = NOW_MS
    expect(relay.accept(createBody).status).toBe(CreateStatus.OK)
    expect(relay.replays.size).toBe(1)
  })

  test('everything once its replay cache is full', () => {
    const [relay] = path(1) as [TestRelay]
    const { createBody } = startBuild([relay])
    const replays = { has: () => false, add: () => false }
    const components = { crypto: nodeCrypto, onionKeys: relay.onionKeys, replays }
    const init = { chainId: CHAIN_ID, peerKey: relay.peerKey, nowMs: NOW_MS }
    expect(refusalOf(() => acceptCreate(components, init, createBody))).toBe('replay-cache-full')
  })

  test('an all-zero shared secret', () => {
    const [relay] = path(1) as [TestRelay]
    const { createBody } = startBuild([relay])
    createBody.fill(0, 9, 41)
    expect(refusalOf(() => relay.accept(createBody))).toBe('unauthentic')
  })

  test('any changed authenticated byte, and any random body', () => {
    const relays = path(2)
    const { createBody } = startBuild(relays)
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 9 + messageBytes(0) - 1 }), at => {
        expect(refusalOf(() => relays[0]!.accept(flipped(createBody, at)))).toBe('unauthentic')
      }),
      { numRuns: 60, seed: SEED }
    )
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 1100 }), bytes => {
        expect(['malformed', 'unknown-onion-key']).toContain(refusalOf(() => relays[0]!.accept(bytes)))
      }),
      { numRuns: 200, seed: SEED }
    )
  })
})

test('the client refuses paths and keys that cannot work', () => {
  const build = (hops: TestRelay[], budgetMs?: number): CircuitBuild =>
    new CircuitBuild(nodeCrypto, {
      chainId: CHAIN_ID,
      hops: hops.map(relay => relay.spec),
      nowMs: NOW_MS,
      budgetMs
    })
  expect(() => build([])).toThrow(BuildInputError)
  expect(() => build(path(5))).toThrow(BuildInputError)
  expect(() => build(path(1), 0)).toThrow(BuildInputError)
  const hop = { peerKey: new Uint8Array(32), onionKey: new Uint8Array(32) }
  expect(() => new CircuitBuild(nodeCrypto, { chainId: 1n, hops: [hop], nowMs: NOW_MS })).toThrow(
    BuildInputError
  )
})

test('the client survives any CREATED', () => {
  const relays = path(2)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 1200 }), created => {
      expect(() => startBuild(relays).finish(created)).toThrow(CircuitBuildError)
    }),
    { numRuns: 100, seed: SEED }
  )
})

test('a browser client builds through native relays', () => {
  const relays = path(2)
  const build = startBuild(relays, nobleCrypto)
  const client = build.finish(answer(relays, build.createBody).created)
  expect(client.alive).toBe(true)
})
