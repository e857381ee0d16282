import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createAdjudicatorClient,
  createChainClient,
  createRelayRegistryClient,
  createTokenClient,
  deployContracts,
  peerIdFromBytes,
  type ChainClient,
  type ChainClientInit,
  type Deployment,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { SURVEY_GRACE_MS } from '../../src/rpc/survey.ts'
import { accountQueue, anvilChain, StopRegistry, until } from '../support/chain-fixture.ts'
import { aheadBy, frozenAt, MisbehavingProxy, RpcFault, type Rewrite } from '../support/misbehaving-proxy.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

let anvil: Anvil
/** Straight to the node. */
let truth: ChainClient
let queue: TransactionQueue
let proxies: MisbehavingProxy[]
let deployment: Deployment

beforeEach(async () => {
  ;({ anvil, chain: truth } = await anvilChain(registry))
  queue = await accountQueue(registry, { anvil, chain: truth }, 0)
  deployment = await deployContracts({ chain: truth, queue })
  const relays = createRelayRegistryClient({ chain: truth, queue }, { address: deployment.registry })
  await relays.register(peerIdFromBytes(Uint8Array.of(0, 36, 8, 1)), 0n, { intentId: 'register' })
  await anvil.mine(5)
  proxies = await Promise.all([0, 1, 2].map(() => MisbehavingProxy.start(registry, anvil.url)))
})

function client(init: Partial<ChainClientInit> = {}): Promise<ChainClient> {
  return createChainClient({ rpcUrls: proxies.map(({ url }) => url), timeoutMs: 20_000, ...init })
}

/** The first endpoint lies, from now on. */
function lie(rewrite: Rewrite, liars = 1): void {
  for (const proxy of proxies.slice(0, liars)) proxy.rewrite = rewrite
}

/** Asks until the first endpoint is: after a while it would be asked again. */
const leftAlone = (chain: ChainClient): Promise<void> =>
  until(async () => {
    await chain.head()
    return chain.health().endpoints[0]!.state === 'unavailable'
  })

const only =
  (method: string, answer: unknown): Rewrite =>
  request =>
    request.method === method ? answer : undefined

function allLogs() {
  return { addresses: [deployment.registry, deployment.adjudicator], fromBlock: deployment.startBlock }
}

describe('a quorum of endpoints', () => {
  test('by default more than half of them', async () => {
    expect((await client()).quorum).toBe(2)
    expect((await client({ rpcUrls: [anvil.url] })).quorum).toBe(1)
    expect((await client({ rpcUrls: [proxies[0]!.url, anvil.url] })).quorum).toBe(2)
    await expect(client({ quorum: 4 })).rejects.toMatchObject({ code: 'INVALID_QUORUM' })
    await expect(client({ quorum: 0 })).rejects.toMatchObject({ code: 'INVALID_QUORUM' })
  })

  test.each([
    ['ahead', aheadBy(1_000)],
    ['frozen in the past', frozenAt(2)],
    ['on another fork', only('eth_getBlockByNumber', forkBlock())],
    ['malformed', only('eth_getBlockByNumber', { number: 'seven' })],
    ['refusing', only('eth_getBlockByNumber', new RpcFault(-32000, 'header not found'))],
    ['rate-limited by JSON-RPC', only('eth_getBlockByNumber', new RpcFault(-32005, 'limit exceeded'))]
  ])('moves with the others when one is %s', async (_, rewrite) => {
    const chain = await client()
    lie(rewrite)
    const [head, finalized] = await Promise.all([truth.head(), truth.finalized()])
    expect(await chain.head()).toEqual(head)
    expect(await chain.finalized()).toEqual(finalized)
    expect(await chain.headTime()).toBe(head.timeSec)
  })

  test.each([
    ['hangs', { kind: 'hang' }],
    ['drips', { kind: 'drip', everyMs: 50 }],
    ['resets', { kind: 'reset' }],
    ['fails', { kind: 'status', status: 500 }],
    ['limits the rate', { kind: 'status', status: 429 }],
    ['limits the rate for a minute', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }],
    ['answers with HTML', { kind: 'body', body: '<html>busy</html>' }],
    ['answers without end', { kind: 'body', body: endless }]
  ] as const)('goes on when one %s, and leaves it alone', async (_, fault) => {
    const chain = await client({ maxResponseBytes: 1024 * 1024 })
    proxies[0]!.fault = fault
    for (let i = 0; i < 4; i++) {
      expect((await chain.finalized()).number).toBe((await truth.finalized()).number)
    }
    await leftAlone(chain)
    expect(chain.health()).toMatchObject({ quorum: 2, available: 2, hasQuorum: true })
    const asked = (): number => chain.health().endpoints[0]!.requests
    // What began before it was left alone may still ask it.
    await until(async () => {
      const before = asked()
      expect((await chain.head()).number).toBe((await truth.head()).number)
      return asked() === before
    })
  })

  test('one that vanished and came back is asked again', async () => {
    const chain = await client()
    proxies[0]!.fault = { kind: 'reset' }
    await leftAlone(chain)
    proxies[0]!.fault = undefined
    const before = proxies[0]!.exchanges
    await until(async () => {
      await chain.head()
      return proxies[0]!.exchanges > before && chain.health().available === 3
    })
  })

  test('one that came back as another chain is not believed', async () => {
    const chain = await client()
    proxies[0]!.fault = { kind: 'reset' }
    await leftAlone(chain)
    const other = await anvilChain(registry, { blockTimeSeconds: 'instant', chainId: 5n })
    proxies[0]!.target = other.anvil.url
    proxies[0]!.fault = undefined
    await until(async () => {
      expect((await chain.head()).number).toBe((await truth.head()).number)
      return chain.health().endpoints[0]!.state === 'wrong-chain'
    })
  })

  test.each([
    ['one of them refuses', new RpcFault(-32000, 'header not found')],
    ['they contradict each other', forkBlock()]
  ])('one that is slow is waited for when %s', async (_, answer) => {
    const chain = await client()
    let open = (): void => undefined
    const isOpen = new Promise<void>(resolve => (open = resolve))
    proxies[1]!.rewrite = async ({ method }) => {
      if (method === 'eth_getBlockByNumber') await isOpen
      return undefined
    }
    await chain.head()
    await until(() => chain.health().endpoints[1]!.state === 'unavailable')
    lie(only('eth_getBlockByNumber', answer))
    const before = proxies[1]!.exchanges
    const finalized = chain.finalized()
    await Promise.race([finalized, until(() => proxies[1]!.exchanges > before)])
    // Longer than all attempts take that wait for those who agree only.
    await Promise.race([finalized, delay(4 * SURVEY_GRACE_MS)])
    open()
    expect(await finalized).toEqual(await truth.finalized())
  })

  test('another chain at the start is a WrongChainError', async () => {
    const other = await anvilChain(registry, { blockTimeSeconds: 'instant', chainId: 5n })
    await expect(client({ rpcUrls: [anvil.url, other.anvil.url, proxies[0]!.url] })).rejects.toMatchObject({
      code: 'WRONG_CHAIN'
    })
  })

  test('two that are gone free nothing, and still show the head', async () => {
    const chain = await client()
    for (const proxy of proxies.slice(1)) proxy.fault = { kind: 'status', status: 500 }
    await expect(chain.finalized()).rejects.toMatchObject({ code: 'RPC_QUORUM' })
    expect((await chain.head()).number).toBe((await truth.head()).number)
    await until(async () => {
      await chain.head()
      return !chain.health().hasQuorum
    })
    expect(chain.health().available).toBe(1)
  })

  test('finality does not go back', async () => {
    const chain = await client()
    const finalized = await chain.finalized()
    lie(frozenAt(1), 2)
    expect(await chain.finalized()).toEqual(finalized)
  })
})

describe('logs', () => {
  const omitted: Rewrite = only('eth_getLogs', [])
  const invented: Rewrite = async (request, forward) => {
    if (request.method !== 'eth_getLogs') return undefined
    const [first, ...rest] = (await forward(request)) as { logIndex: string }[]
    return [first, { ...first, logIndex: '0x99' }, ...rest]
  }

  test.each([
    ['omits', omitted],
    ['invents', invented]
  ])('one that %s final logs is outvoted, and named', async (_, rewrite) => {
    const chain = await client()
    lie(rewrite)
    const { number: toBlock } = await chain.finalized()
    const logs = await truth.logs({ ...allLogs(), toBlock })
    expect(logs.length).toBeGreaterThan(0)
    expect(await chain.logs({ ...allLogs(), toBlock })).toEqual(logs)
    await until(async () => {
      await chain.logs({ ...allLogs(), toBlock })
      return chain.health().endpoints[0]!.disagreements > 0
    })
  })

  test('without agreement there are no final logs', async () => {
    const chain = await client()
    proxies[0]!.rewrite = omitted
    proxies[1]!.rewrite = invented
    const { number: toBlock } = await chain.finalized()
    await expect(chain.logs({ ...allLogs(), toBlock })).rejects.toMatchObject({ code: 'RPC_QUORUM' })
  })

  test('at the head, what one shows is there though two omit it', async () => {
    const chain = await client()
    lie(omitted, 2)
    const { number: toBlock } = await chain.head()
    expect(await chain.logs({ ...allLogs(), toBlock })).toEqual(await truth.logs({ ...allLogs(), toBlock }))
  })
})

describe('contract state', () => {
  const wrongWord = `0x${'00'.repeat(31)}07`

  test('final state is what two say, asked for by the hash of the block', async () => {
    const chain = await client()
    lie(only('eth_call', wrongWord))
    const token = createTokenClient({ chain, queue }, { address: deployment.token })
    const { number } = await chain.finalized()
    const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
    expect(await relays.relays()).toHaveLength(1)
    expect(await token.decimals()).toBe(6)
    const call = { to: deployment.token, data: '0x313ce567' } as const
    expect(BigInt(await chain.call(call, number))).toBe(6n)
    const asked = proxies[1]!.requests.findLast(({ method }) => method === 'eth_call')!
    expect(asked.params[1]).toEqual({ blockHash: (await truth.block(number))!.hash })
  })

  test('without agreement there is no final state; at the head the first is believed', async () => {
    const chain = await client()
    await chain.finalized()
    proxies[0]!.rewrite = only('eth_call', wrongWord)
    proxies[1]!.rewrite = only('eth_call', `0x${'00'.repeat(31)}08`)
    const call = { to: deployment.token, data: '0x313ce567' } as const
    await expect(chain.call(call, 'finalized')).rejects.toMatchObject({ code: 'RPC_QUORUM' })
    const answers = await chain.callEach(call)
    expect(new Set(answers.map(({ result }) => result)).size).toBe(3)
    expect(answers.some(({ isAgreed }) => isAgreed)).toBe(false)
  })

  test('the registry is what two say', async () => {
    const chain = await client()
    const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
    const none = `0x${'00'.repeat(31)}20${'00'.repeat(32)}`
    lie(only('eth_call', none))
    expect(await relays.relays()).toHaveLength(1)
    proxies[1]!.rewrite = only('eth_call', wrongWord)
    await anvil.mine()
    await expect(relays.relays()).rejects.toMatchObject({ code: 'RPC_QUORUM' })
  })

  test('a channel is closing by a quorum only; what less than that show is an alarm', async () => {
    const chain = await client()
    const adjudicator = createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator })
    const closing = `0x${'00'.repeat(31)}02${'00'.repeat(32 * 8)}`
    const id = `0x${'11'.repeat(32)}` as const
    lie(only('eth_call', closing))
    expect((await adjudicator.channel(id)).status).toBe('none')
    expect((await adjudicator.alarm(id))?.status).toBe('closing')
    proxies[2]!.fault = { kind: 'status', status: 500 }
    expect((await adjudicator.channel(id)).status).toBe('none')
    expect((await adjudicator.alarm(id))?.status).toBe('closing')
    proxies[2]!.fault = undefined
    lie(only('eth_call', closing), 2)
    expect((await adjudicator.channel(id)).status).toBe('closing')
    expect(await adjudicator.alarm(id)).toBeUndefined()
  })

  test('one that makes up a revert, or hides one, changes nothing', async () => {
    const chain = await client()
    const good = { from: queue.address, to: deployment.token, data: '0x313ce567' } as const
    const bad = { from: queue.address, to: deployment.token, data: '0xdeadbeef' } as const
    proxies[0]!.rewrite = only('eth_estimateGas', new RpcFault(3, 'execution reverted'))
    expect(await chain.estimateGas(good)).toBeGreaterThan(21_000n)
    proxies[0]!.rewrite = only('eth_estimateGas', '0x5208')
    await expect(chain.estimateGas(bad)).rejects.toMatchObject({ code: 'REVERTED' })
    expect(await chain.estimateGas(good)).toBeGreaterThan(21_000n)
    proxies[0]!.rewrite = only('eth_estimateGas', '0xffffffff')
    expect(await chain.estimateGas(good)).toBeLessThan(100_000n)
  })
})

describe('transactions', () => {
  test('reach the chain through any endpoint', async () => {
    const chain = await client()
    lie(only('eth_sendRawTransaction', new RpcFault(-32000, 'we do not serve you')), 2)
    const sender = await accountQueue(registry, { anvil, chain }, 1)
    const to = `0x${'77'.repeat(20)}` as const
    await sender.submit({ id: 'pay', to, data: '0x', value: 1n })
    expect(await truth.balance(to)).toBe(1n)
  })

  test('one that claims a block took it, or that none did, is not believed', async () => {
    const chain = await client()
    await anvil.rpc('evm_setAutomine', [false])
    const sender = await accountQueue(registry, { anvil, chain }, 1)
    const to = `0x${'77'.repeat(20)}` as const
    const { hash } = await truth.head()
    lie(({ method, params }) => {
      if (method === 'eth_getTransactionCount') return '0x9'
      if (method !== 'eth_getTransactionReceipt') return undefined
      const gas = { gasUsed: '0x5208', effectiveGasPrice: '0x1', status: '0x1' }
      return { transactionHash: params[0], blockNumber: '0x1', blockHash: hash, ...gas }
    })
    let isDone = false
    const outcome = sender.submit({ id: 'pay', to, data: '0x', value: 1n }).finally(() => (isDone = true))
    await until(async () => (await sender.lookup('pay'))?.state === 'sent')
    await chain.head()
    expect(isDone).toBe(false)
    lie(only('eth_getTransactionReceipt', null))
    await until(async () => {
      await anvil.mine()
      return isDone
    })
    expect((await outcome).receipt.succeeded).toBe(true)
    expect(await truth.balance(to)).toBe(1n)
  })
})

describe('requests', () => {
  test('that come together are sent together, and one by one where batches are not known', async () => {
    const chain = await client({ rpcUrls: [proxies[0]!.url] })
    const before = proxies[0]!.exchanges
    await Promise.all([chain.head(), chain.finalized(), chain.balance(queue.address)])
    expect(proxies[0]!.exchanges).toBe(before + 1)
    proxies[0]!.refusesBatches = true
    const both = await Promise.all([chain.head(), chain.finalized()])
    expect(both).toEqual([await truth.head(), await truth.finalized()])
  })

  test('for the head within a while share one read', async () => {
    const chain = await client({ rpcUrls: [proxies[0]!.url], headMaxAgeMs: 60_000 })
    const before = proxies[0]!.requests.length
    for (let i = 0; i < 10; i++) await Promise.all([chain.headTime(), chain.finalizedTime()])
    expect(proxies[0]!.requests.length).toBe(before + 2)
  })

  test('names no key of an endpoint', async () => {
    const secret = `${proxies[0]!.url}/v2/secret-key?apikey=secret`
    const chain = await client({ rpcUrls: [secret] })
    expect(JSON.stringify([chain.urls, chain.health()])).not.toContain('secret')
    proxies[0]!.fault = { kind: 'status', status: 500 }
    const error: unknown = await chain.head().catch((error: unknown) => error)
    expect(String(error)).not.toContain('secret')
  })
})

function forkBlock() {
  return {
    number: '0x9',
    hash: `0x${'f0'.repeat(32)}`,
    parentHash: `0x${'f1'.repeat(32)}`,
    timestamp: '0x65000000',
    baseFeePerGas: '0x1'
  }
}

async function* endless(): AsyncIterable<string> {
  const chunk = 'x'.repeat(65_536)
  for (;;) yield await Promise.resolve(chunk)
}
