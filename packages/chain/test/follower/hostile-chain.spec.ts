import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Store, StoreOp } from '@tollway/store'
import {
  createChainClient,
  createEventFollower,
  createRelayRegistryClient,
  deployContracts,
  peerIdFromBytes,
  type ChainClient,
  type ChainEvent,
  type Deployment,
  type EventFollower,
  type EventFollowerInit,
  type EventSubscriber,
  type Logger,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil, AnvilInit } from '../../src/anvil.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'
import { frozenAt, MisbehavingProxy, RpcFault, type Rewrite } from '../support/misbehaving-proxy.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

/** Never polls by itself within a test: `refresh` decides when the chain is read. */
const BY_HAND = 3_600_000

let anvil: Anvil
let chain: ChainClient
let queue: TransactionQueue
let deployment: Deployment
let store: Store
let emitted = 0

async function newChain(init: AnvilInit = {}): Promise<void> {
  ;({ anvil, chain } = await anvilChain(registry, { blockTimeSeconds: 'instant', ...init }))
  queue = await accountQueue(registry, { anvil, chain }, 0)
  deployment = await deployContracts({ chain, queue })
  store = await temporaryStore(registry)
  emitted = 0
}

beforeEach(() => newChain())

/** One registry event, in a block of its own. */
async function emit(): Promise<string> {
  const peerId = peerIdFromBytes(Uint8Array.of(0, 36, 8, ++emitted))
  const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
  await relays.register(peerId, 0n, { intentId: `register ${emitted}` })
  return peerId
}

const nameOf = (event: ChainEvent) => (event.type === 'RelayRegistered' ? event.peerId : event.type)

/** Keeps what stands at the head and what is final, exactly once: in the follower's own batches. */
class Ledger implements EventSubscriber {
  readonly sighted: string[] = []
  readonly #key: (list: string, event: ChainEvent) => string = (list, { at }) =>
    `ledger/${list}/${String(at.blockNumber).padStart(8, '0')}/${at.blockHash}/${at.logIndex}`

  #put(list: string, event: ChainEvent): StoreOp {
    return { type: 'put', key: this.#key(list, event), value: new TextEncoder().encode(nameOf(event)) }
  }

  onHead({ events }: { events: ChainEvent[] }): Promise<StoreOp[]> {
    return Promise.resolve(events.map(event => this.#put('head', event)))
  }

  onReverted({ events }: { events: ChainEvent[] }): Promise<StoreOp[]> {
    return Promise.resolve(events.map(event => ({ type: 'del', key: this.#key('head', event) })))
  }

  onFinalized({ events }: { events: ChainEvent[] }): Promise<StoreOp[]> {
    return Promise.resolve(events.map(event => this.#put('final', event)))
  }

  onSighted({ events }: { events: ChainEvent[] }): Promise<void> {
    this.sighted.push(...events.map(nameOf))
    return Promise.resolve()
  }

  async list(list: 'head' | 'final', from: Store = store): Promise<string[]> {
    const names: string[] = []
    for await (const [, value] of from.entries({ prefix: `ledger/${list}/` })) {
      names.push(new TextDecoder().decode(value))
    }
    return names
  }
}

interface Following {
  chain?: ChainClient
  store?: Store
  logger?: Logger
}

async function follow(
  subscriber: EventSubscriber,
  init: Partial<EventFollowerInit> & Following = {}
): Promise<EventFollower> {
  const { chain: from = chain, store: into = store, logger, ...rest } = init
  const follower = createEventFollower(
    { chain: from, store: into, logger },
    { deployment, pollMs: BY_HAND, ...rest }
  )
  follower.subscribe(subscriber)
  await follower.start()
  registry.add(follower, started => started.stop())
  return follower
}

/** Three endpoints before one node. */
async function endpoints(): Promise<{ proxies: MisbehavingProxy[]; client: ChainClient }> {
  const proxies = await Promise.all([0, 1, 2].map(() => MisbehavingProxy.start(registry, anvil.url)))
  const client = await createChainClient({ rpcUrls: proxies.map(({ url }) => url), timeoutMs: 10_000 })
  return { proxies, client }
}

async function settled(follower: EventFollower, ledger: Ledger, peerIds: string[]): Promise<void> {
  await until(async () => {
    await anvil.mine()
    await follower.refresh().catch(() => undefined)
    return (await ledger.list('final')).length >= peerIds.length
  })
}

describe('reorganisations', () => {
  test.each([1, 3, 10])('%i blocks deep: what is final is what the chain ends up with', async depth => {
    await newChain({ slotsInAnEpoch: 16 })
    const ledger = new Ledger()
    const follower = await follow(ledger)
    const peerIds: string[] = []
    for (let i = 0; i < 12; i++) peerIds.push(await emit())
    await follower.refresh()
    expect(await ledger.list('head')).toEqual(peerIds)
    await queue.stop()
    await anvil.rpc('anvil_reorg', [depth, []])
    await follower.refresh()
    expect(await ledger.list('head')).toEqual(peerIds.slice(0, 12 - depth))
    expect(follower.status().state).toBe('following')
    await queue.start()
    await until(async () => (await relayCount()) === 12)
    await anvil.mine(40)
    await follower.refresh()
    expect((await ledger.list('final')).toSorted()).toEqual(peerIds.toSorted())
    expect((await ledger.list('head')).toSorted()).toEqual(peerIds.toSorted())
  })

  test('again and again, with polls in between', async () => {
    await newChain({ slotsInAnEpoch: 16 })
    const ledger = new Ledger()
    const follower = await follow(ledger)
    const peerIds: string[] = []
    for (const depth of [1, 4, 2, 3, 1]) {
      for (let i = 0; i < 3; i++) peerIds.push(await emit())
      await follower.refresh()
      await queue.stop()
      await anvil.rpc('anvil_reorg', [depth, []])
      if (depth % 2 === 0) await follower.refresh()
      await queue.start()
      await until(async () => (await relayCount()) === peerIds.length)
    }
    await anvil.mine(40)
    await follower.refresh()
    expect((await ledger.list('final')).toSorted()).toEqual(peerIds.toSorted())
  })

  test.each([
    ['while it runs', false],
    ['while it was stopped', true]
  ])('deeper than finality, %s: it says so, loudly, and delivers nothing', async (_, isStopped) => {
    const errors: string[] = []
    const quiet = () => undefined
    const logger = {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (__: object, text: string) => void errors.push(text)
    }
    const ledger = new Ledger()
    let follower = await follow(ledger, { logger })
    const peerIds = [await emit(), await emit()]
    await anvil.mine(5)
    await follower.refresh()
    expect(await ledger.list('final')).toEqual(peerIds)
    if (isStopped) await follower.stop()
    await queue.stop()
    await anvil.rpc('anvil_reorg', [7, []])
    await anvil.mine(3)
    if (isStopped) follower = await follow(ledger, { logger, pollMs: 20 })
    else await expect(follower.refresh()).rejects.toMatchObject({ code: 'FINALIZED_REVERTED' })
    await until(() => follower.status().state === 'diverged')
    expect(follower.status().lastError).toMatchObject({ code: 'FINALIZED_REVERTED' })
    expect(await ledger.list('final')).toEqual(peerIds)
    if (isStopped) await until(() => errors.some(text => text.includes('NOT WHAT IT WAS')))
  })

  test('a chain that finalises nothing any more is not followed for ever', async () => {
    const ledger = new Ledger()
    const stuck = Object.assign(Object.create(chain) as ChainClient, {
      chainId: chain.chainId,
      quorum: 1,
      head: () => chain.head(),
      block: (number: number) => chain.block(number),
      logs: chain.logs.bind(chain),
      finalized: () => chain.block(0)
    })
    const follower = await follow(ledger, { chain: stuck, maxUnfinalizedBlocks: 20 })
    await anvil.mine(30)
    await expect(follower.refresh()).rejects.toMatchObject({ code: 'FINALITY_STALLED' })
    expect(follower.status().state).toBe('diverged')
  })
})

async function relayCount(): Promise<number> {
  const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
  return (await relays.relays()).length
}

describe('a restart', () => {
  /** Fails at its n-th batch, before or after it is written, and from then on. */
  function failingStore(
    inner: Store,
    failAt: number,
    isWritten: boolean
  ): { store: Store; hasFailed(): boolean } {
    let batches = 0
    let isDead = false
    const wrap = (part: Store): Store => ({
      get: key => part.get(key),
      entries: range => part.entries(range),
      async batch(ops) {
        if (isDead) throw new Error('the disk is gone')
        isDead = ++batches === failAt
        if (!isDead || isWritten) await part.batch(ops)
        if (isDead) throw new Error('the disk is gone')
      },
      sub: prefix => wrap(part.sub(prefix)),
      close: () => Promise.resolve()
    })
    return { store: wrap(inner), hasFailed: () => isDead }
  }

  test.each([
    ['before', false],
    ['after', true]
  ])(
    '%s each write of the store loses and doubles nothing, reorganisations among them',
    async (_, isWritten) => {
      await newChain({ slotsInAnEpoch: 4 })
      const ledger = new Ledger()
      const peerIds: string[] = []
      let failures = 0
      for (let failAt = 1; failAt <= 4; failAt++) {
        const failing = failingStore(store, failAt, isWritten)
        const follower = await follow(ledger, { store: failing.store, maxRangeBlocks: 3 })
        for (let i = 0; i < 2; i++) peerIds.push(await emit())
        await follower.refresh().catch(() => undefined)
        await queue.stop()
        await anvil.rpc('anvil_reorg', [1, []])
        await follower.refresh().catch(() => undefined)
        await queue.start()
        await until(async () => (await relayCount()) === peerIds.length)
        await anvil.mine(9)
        await follower.refresh().catch(() => undefined)
        if (failing.hasFailed()) failures++
        await follower.stop()
      }
      expect(failures).toBe(4)
      const follower = await follow(ledger)
      await anvil.mine(12)
      await follower.refresh()
      expect((await ledger.list('final')).toSorted()).toEqual(peerIds.toSorted())
      expect((await ledger.list('head')).toSorted()).toEqual(peerIds.toSorted())
    }
  )
})

describe('endpoints that misbehave', () => {
  const without: Rewrite = async ({ method }) =>
    (await Promise.resolve(method)) === 'eth_getLogs' ? [] : undefined

  const invent: Rewrite = async (request, forward) => {
    if (request.method !== 'eth_getLogs') return undefined
    const logs = (await forward(request)) as { logIndex: string }[]
    return logs.flatMap(log => [log, { ...log, logIndex: '0x63' }])
  }

  const shuffle: Rewrite = async (request, forward) => {
    if (request.method !== 'eth_getLogs') return undefined
    const logs = (await forward(request)) as object[]
    return [...logs.toReversed(), ...logs]
  }

  test('duplicate and out-of-order logs are delivered once, in order', async () => {
    const proxy = await MisbehavingProxy.start(registry, anvil.url)
    proxy.rewrite = shuffle
    const client = await createChainClient({ rpcUrls: [proxy.url] })
    const ledger = new Ledger()
    const peerIds = [await emit(), await emit(), await emit()]
    const follower = await follow(ledger, { chain: client })
    await follower.refresh()
    await settled(follower, ledger, peerIds)
    expect(await ledger.list('final')).toEqual(peerIds)
  })

  test('a single endpoint that withheld logs at the head: they come at the latest when final', async () => {
    const proxy = await MisbehavingProxy.start(registry, anvil.url)
    const client = await createChainClient({ rpcUrls: [proxy.url] })
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client })
    await follower.refresh()
    proxy.rewrite = without
    const peerIds = [await emit()]
    await follower.refresh()
    expect(await ledger.list('head')).toEqual([])
    proxy.rewrite = undefined
    await settled(follower, ledger, peerIds)
    expect(await ledger.list('head')).toEqual(peerIds)
    expect(await ledger.list('final')).toEqual(peerIds)
  })

  test.each([
    ['omits', without],
    ['invents', invent]
  ])('one of three that %s logs changes nothing that is final', async (_, rewrite) => {
    const { proxies, client } = await endpoints()
    proxies[0]!.rewrite = rewrite
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client })
    const peerIds: string[] = []
    for (let i = 0; i < 3; i++) {
      peerIds.push(await emit())
      await follower.refresh()
    }
    await settled(follower, ledger, peerIds)
    expect(await ledger.list('final')).toEqual(peerIds)
    expect(await ledger.list('head')).toEqual(peerIds)
  })

  test('switching in the middle between endpoints at different heads loses and doubles nothing', async () => {
    const { proxies, client } = await endpoints()
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client, maxRangeBlocks: 2 })
    const peerIds: string[] = []
    for (let round = 0; round < 6; round++) {
      peerIds.push(await emit())
      const { number } = await chain.head()
      proxies[round % 3]!.rewrite = frozenAt(number - 1)
      proxies[(round + 1) % 3]!.fault = undefined
      proxies[(round + 2) % 3]!.rewrite = undefined
      await follower.refresh().catch(() => undefined)
    }
    for (const proxy of proxies) proxy.rewrite = undefined
    await settled(follower, ledger, peerIds)
    expect(await ledger.list('final')).toEqual(peerIds)
    expect(await ledger.list('head')).toEqual(peerIds)
  })

  test('what one endpoint alone shows, as the others are frozen, is sighted', async () => {
    const { proxies, client } = await endpoints()
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client })
    await follower.refresh()
    const { number } = await chain.head()
    for (const proxy of proxies.slice(1)) proxy.rewrite = frozenAt(number)
    const peerId = await emit()
    await until(async () => {
      await follower.refresh().catch(() => undefined)
      return ledger.sighted.length > 0
    })
    expect(ledger.sighted).toEqual([peerId])
    expect(await ledger.list('head')).toEqual([])
    for (const proxy of proxies) proxy.rewrite = undefined
    await settled(follower, ledger, [peerId])
    expect(await ledger.list('final')).toEqual([peerId])
    expect(ledger.sighted).toEqual([peerId])
  })

  test('the head is followed while nobody knows what is final, and nothing is called final', async () => {
    const { proxies, client } = await endpoints()
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client })
    await follower.refresh()
    for (const proxy of proxies.slice(1)) proxy.fault = { kind: 'status', status: 500 }
    const peerId = await emit()
    await anvil.mine(10)
    await expect(follower.refresh()).rejects.toMatchObject({ code: 'RPC_QUORUM' })
    expect(await ledger.list('head')).toEqual([peerId])
    expect(await ledger.list('final')).toEqual([])
    expect(follower.status()).toMatchObject({ state: 'waiting', lastError: { code: 'RPC_QUORUM' } })
    for (const proxy of proxies) proxy.fault = undefined
    await settled(follower, ledger, [peerId])
    expect(follower.status().state).toBe('following')
  })
})

describe('a long downtime', () => {
  test('is caught up in ranges that shrink when there is too much, and grow again', async () => {
    const proxy = await MisbehavingProxy.start(registry, anvil.url)
    const ranges: number[] = []
    proxy.rewrite = ({ method, params }) => {
      if (method !== 'eth_getLogs') return undefined
      const [{ fromBlock, toBlock }] = params as [{ fromBlock: string; toBlock: string }]
      const blocks = Number(toBlock) - Number(fromBlock) + 1
      ranges.push(blocks)
      return blocks > 50 ? new RpcFault(-32602, 'query returned more than 10000 results') : undefined
    }
    const client = await createChainClient({ rpcUrls: [proxy.url] })
    const peerIds = [await emit()]
    await anvil.mine(700)
    peerIds.push(await emit())
    await anvil.mine(5)
    const ledger = new Ledger()
    const follower = await follow(ledger, { chain: client, pollMs: 20, maxRangeBlocks: 400 })
    await until(() => follower.status().state === 'following')
    expect(await ledger.list('final')).toEqual(peerIds)
    const accepted = ranges.filter(blocks => blocks <= 50)
    expect(Math.max(...ranges)).toBeGreaterThan(50)
    expect(accepted.length).toBeGreaterThan(700 / 50)
    expect(ranges.length).toBeLessThan(60)
  })

  test('costs one request while nothing happens', async () => {
    const proxy = await MisbehavingProxy.start(registry, anvil.url)
    const client = await createChainClient({ rpcUrls: [proxy.url] })
    await anvil.mine(5)
    const follower = await follow(new Ledger(), { chain: client })
    await follower.refresh()
    await follower.refresh()
    const before = proxy.requests.length
    for (let i = 0; i < 5; i++) await follower.refresh()
    expect(proxy.requests.length).toBe(before + 5)
  })
})
