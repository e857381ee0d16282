import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Store } from '@tollway/store'
import {
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
  type RelayRegistryClient,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil, AnvilInit } from '../../src/anvil.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'

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

beforeEach(() => newChain({ blockTimeSeconds: 'instant' }))

async function newChain(init: AnvilInit): Promise<void> {
  ;({ anvil, chain } = await anvilChain(registry, init))
  queue = await accountQueue(registry, { anvil, chain }, 0)
  deployment = await deployContracts({ chain, queue })
  store = await temporaryStore(registry)
  emitted = 0
}

function relays(): RelayRegistryClient {
  return createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
}

/** One registry event, in a block of its own. */
async function emit(): Promise<string> {
  const peerId = peerIdFromBytes(Uint8Array.of(0, 36, 8, ++emitted))
  await relays().register(peerId, 0n, { intentId: `register ${emitted}` })
  return peerId
}

/** A subscriber that writes down what it is told. */
function recorder() {
  const head: string[] = []
  const finalized: string[] = []
  const reverted: string[] = []
  const name = (event: ChainEvent) => (event.type === 'RelayRegistered' ? event.peerId : event.type)
  const into = (list: string[]) => (batch: { events: ChainEvent[] }) => {
    list.push(...batch.events.map(name))
    return Promise.resolve()
  }
  const subscriber: EventSubscriber = {
    onHead: into(head),
    onReverted: into(reverted),
    onFinalized: into(finalized)
  }
  return { head, finalized, reverted, subscriber }
}

async function follow(
  subscriber: EventSubscriber,
  init: Partial<EventFollowerInit> & { chain?: ChainClient } = {}
): Promise<EventFollower> {
  const { chain: other, ...rest } = init
  const follower = createEventFollower(
    { chain: other ?? chain, store },
    { deployment, pollMs: BY_HAND, ...rest }
  )
  follower.subscribe(subscriber)
  await follower.start()
  registry.add(follower, started => started.stop())
  await follower.refresh()
  return follower
}

describe('createEventFollower', () => {
  test('delivers at the head at once and again when final', async () => {
    const { head, finalized, subscriber } = recorder()
    const follower = await follow(subscriber)
    const peerId = await emit()
    await follower.refresh()
    expect(head).toEqual([peerId])
    expect(finalized).toEqual([])
    await anvil.mine(2)
    await follower.refresh()
    expect(head).toEqual([peerId])
    expect(finalized).toEqual([peerId])
    expect(follower.status().lastError).toBeUndefined()
  })

  test('catches up on history in ranges, with nothing lost or twice', async () => {
    const peerIds = []
    for (let i = 0; i < 7; i++) peerIds.push(await emit())
    await anvil.mine(3)
    const { head, finalized, subscriber } = recorder()
    await follow(subscriber, { maxRangeBlocks: 2 })
    expect(head).toEqual(peerIds)
    expect(finalized).toEqual(peerIds)
  })

  test.each([1, 2, 3])('undoes the events of a reorganisation %i blocks deep', async depth => {
    await newChain({ blockTimeSeconds: 'instant', slotsInAnEpoch: 4 })
    const { head, finalized, reverted, subscriber } = recorder()
    const follower = await follow(subscriber)
    const peerIds = []
    for (let i = 0; i < 3; i++) peerIds.push(await emit())
    await follower.refresh()
    await queue.stop()
    await anvil.rpc('anvil_reorg', [depth, []])
    await follower.refresh()
    const undone = peerIds.slice(3 - depth)
    expect(reverted).toEqual(undone.toReversed())
    await queue.start()
    await until(async () => (await relays().relays()).length === 3)
    await follower.refresh()
    expect(head.slice(0, 3)).toEqual(peerIds)
    expect(head.slice(3)).toEqual(undone)
    await anvil.mine(10)
    await follower.refresh()
    expect(finalized).toEqual(peerIds)
  })

  test('a head that merely lags behind undoes nothing', async () => {
    const { reverted, head, subscriber } = recorder()
    const lagging = Object.create(chain) as ChainClient
    let behind = 0
    const visible = async () => (await chain.head()).number - behind
    Object.assign(lagging, {
      chainId: chain.chainId,
      head: async () => chain.block(await visible()),
      finalized: () => chain.finalized(),
      block: async (number: number) => (number <= (await visible()) ? chain.block(number) : undefined),
      logs: chain.logs.bind(chain)
    })
    const follower = await follow(subscriber, { chain: lagging })
    const first = await emit()
    await follower.refresh()
    behind = 1
    await follower.refresh()
    const second = await emit()
    await follower.refresh()
    behind = 0
    await follower.refresh()
    expect(reverted).toEqual([])
    expect(head).toEqual([first, second])
  })

  test('goes on where it stopped, and still undoes what it delivered before', async () => {
    const before = recorder()
    const first = await follow(before.subscriber)
    const early = await emit()
    await first.refresh()
    await first.stop()
    const late = await emit()
    const after = recorder()
    const second = await follow(after.subscriber)
    expect(before.head).toEqual([early])
    expect(after.head).toEqual([late])
    await second.stop()
    await queue.stop()
    await anvil.rpc('anvil_reorg', [1, []])
    const third = recorder()
    await follow(third.subscriber)
    expect(third.reverted).toEqual([late])
    expect(third.head).toEqual([])
  })

  test('writes what a subscriber returns with the cursor, and repeats a batch that failed', async () => {
    let failures = 2
    const follower = await follow({
      onHead({ events }) {
        if (events.length > 0 && failures-- > 0) return Promise.reject(new Error('disk full'))
        const value = Uint8Array.of(events.length)
        return Promise.resolve(events.map(event => ({ type: 'put', key: `seen/${event.type}`, value })))
      }
    })
    await emit()
    await expect(follower.refresh()).rejects.toThrow('disk full')
    expect(follower.status().lastError?.message).toBe('disk full')
    await expect(follower.refresh()).rejects.toThrow('disk full')
    expect(await store.get('seen/RelayRegistered')).toBeUndefined()
    await follower.refresh()
    expect(await store.get('seen/RelayRegistered')).toEqual(Uint8Array.of(1))
    expect(follower.status().lastError).toBeUndefined()
  })

  test('goes on by itself when the endpoint was gone for a while', async () => {
    const { head, subscriber } = recorder()
    const flaky = Object.create(chain) as ChainClient
    let failures = 3
    Object.assign(flaky, {
      chainId: chain.chainId,
      head: () => (failures-- > 0 ? Promise.reject(new Error('connection refused')) : chain.head()),
      finalized: () => chain.finalized(),
      block: chain.block.bind(chain),
      logs: chain.logs.bind(chain)
    })
    const peerId = await emit()
    const follower = createEventFollower({ chain: flaky, store }, { deployment, pollMs: 10 })
    follower.subscribe(subscriber)
    registry.add(follower, started => started.stop())
    await follower.start()
    await until(() => follower.status().lastError !== undefined)
    await until(() => head.length === 1)
    expect(head).toEqual([peerId])
    await until(() => follower.status().lastError === undefined)
  })

  test('halves a range that the node refuses', async () => {
    const peerIds = [await emit(), await emit(), await emit()]
    await anvil.mine(40)
    const { finalized, subscriber } = recorder()
    const narrow = Object.create(chain) as ChainClient
    const { RpcResponseError } = await import('../../src/index.ts')
    const ranges: number[] = []
    Object.assign(narrow, {
      chainId: chain.chainId,
      head: chain.head.bind(chain),
      finalized: chain.finalized.bind(chain),
      block: chain.block.bind(chain),
      logs: (filter: { addresses: []; fromBlock: number; toBlock: number }) => {
        const blocks = filter.toBlock - filter.fromBlock + 1
        ranges.push(blocks)
        if (blocks > 5) throw new RpcResponseError('test', 'eth_getLogs', 'block range too large')
        return chain.logs(filter)
      }
    })
    const follower = await follow(subscriber, { chain: narrow })
    for (let i = 0; i < 30 && finalized.length < 3; i++) await follower.refresh()
    expect(finalized).toEqual(peerIds)
    expect(Math.max(...ranges)).toBeGreaterThan(5)
  })

  test('another chain under the same store is a FinalizedRevertedError', async () => {
    const { subscriber } = recorder()
    await anvil.mine(5)
    const follower = await follow(subscriber)
    await follower.stop()
    const other = await anvilChain(registry)
    await other.anvil.rpc('evm_increaseTime', [1000])
    await other.anvil.mine(20)
    const confused = createEventFollower({ chain: other.chain, store }, { deployment, pollMs: BY_HAND })
    await confused.start()
    registry.add(confused, started => started.stop())
    await expect(confused.refresh()).rejects.toMatchObject({ code: 'FINALIZED_REVERTED' })
  })

  test('without start, refresh is a typed error; stop is idempotent', async () => {
    const follower = createEventFollower({ chain, store }, { deployment })
    await expect(follower.refresh()).rejects.toMatchObject({ code: 'FOLLOWER_STOPPED' })
    await follower.start()
    await follower.start()
    await follower.stop()
    await follower.stop()
  })
})
