import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fromHex } from '@tollway/codec'
import { AbiCoder } from 'ethers'
import {
  createAccount,
  createAdjudicatorClient,
  createChainClient,
  createDisputeAgent,
  createEventFollower,
  createTokenClient,
  createTransactionQueue,
  deployContracts,
  EMPTY_PROOF,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type DisputeAgent,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { TestChannel } from '../support/channel-fixture.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'
import { frozenAt, MisbehavingProxy } from '../support/misbehaving-proxy.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const WINDOWS = { dispute: 5000, lostSigner: 20_000, sweep: 500 }
const UNIT = 1_000_000n
const CHANNEL_VIEW_WORDS = 9
const CLOSING = 2n

let anvil: Anvil
/** Straight to the node. */
let truth: ChainClient
let deployment: Deployment
let cheater: AdjudicatorClient
let cheaterQueue: TransactionQueue
let channel: TestChannel
let proxies: MisbehavingProxy[]
/** The honest side, B, over the three proxies. */
let honestKey: `0x${string}`
let honest: { queue: TransactionQueue; agent: DisputeAgent; doors: string[] }

beforeEach(async () => {
  ;({ anvil, chain: truth } = await anvilChain(registry))
  const deployer = await accountQueue(registry, { anvil, chain: truth }, 9)
  deployment = await deployContracts({ chain: truth, queue: deployer }, { windows: WINDOWS })
  const [keyA, keyB] = anvil.accounts
    .slice(0, 2)
    .toSorted((x, y) => (x.address < y.address ? -1 : 1))
    .map(({ privateKey }) => privateKey)
  const queueA = createTransactionQueue(
    { chain: truth, account: createAccount(keyA!), store: await temporaryStore(registry) },
    { pollMs: 20 }
  )
  registry.add(queueA, started => started.stop())
  await queueA.start()
  cheaterQueue = queueA
  cheater = createAdjudicatorClient({ chain: truth, queue: queueA }, { address: deployment.adjudicator })
  const owners = [queueA.address, createAccount(keyB!).address] as const
  channel = new TestChannel(deployment, owners)
  const mint = createTokenClient({ chain: truth, queue: deployer }, { address: deployment.token })
  await mint.mint(queueA.address, 100n * UNIT, { intentId: 'mint' })
  const token = createTokenClient({ chain: truth, queue: queueA }, { address: deployment.token })
  await token.ensureAllowance(deployment.adjudicator, 100n * UNIT)
  await cheater.open(channel.params, { amountA: 100n * UNIT, amountB: 0n })
  await anvil.mine(5)
  proxies = await Promise.all([0, 1, 2].map(() => MisbehavingProxy.start(registry, anvil.url)))
  honestKey = keyB!
})

/** B has received 60 units; the cheater declares 10. */
async function startHonest(key: `0x${string}`): Promise<typeof honest> {
  const chain = await createChainClient({ rpcUrls: proxies.map(({ url }) => url), timeoutMs: 10_000 })
  const store = await temporaryStore(registry)
  const queue = createTransactionQueue({ chain, account: createAccount(key), store }, { pollMs: 50 })
  registry.add(queue, started => started.stop())
  await queue.start()
  const adjudicator = createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator })
  const follower = createEventFollower({ chain, store }, { deployment, pollMs: 50 })
  const doors: string[] = []
  const received = channel.proof(0, 2, { transferred: 60n * UNIT })
  const agent = createDisputeAgent(
    {
      chain,
      adjudicator,
      follower,
      store: store.sub('disputes'),
      evidence: {
        channelIds: () => [channel.channelId],
        evidence: () =>
          Promise.resolve({
            ...{ params: channel.params, side: 1, secret: fromHex(channel.secret), received },
            ...{ sent: undefined, declaration: undefined, locks: [] },
            trees: () => [],
            receiptOf: () => undefined,
            isFinal: () => false
          }),
        beginClosing(channelId) {
          doors.push(channelId)
          return Promise.resolve()
        }
      }
    },
    { pollMs: 50 }
  )
  registry.add(agent, started => started.stop())
  registry.add(follower, started => started.stop())
  await agent.start()
  await follower.start()
  await follower.refresh()
  return { queue, agent, doors }
}

async function cheat(): Promise<void> {
  const stale = channel.proof(0, 1, { transferred: 10n * UNIT })
  await cheater.challenge(channel.params, {
    secret: channel.secret,
    received: EMPTY_PROOF,
    declaration: { nonce: stale.nonce, balance: stale.balance }
  })
}

const answered = async (): Promise<boolean> => {
  const { nonces } = await cheater.dispute(channel.channelId)
  return nonces[0] === 2
}

describe('a challenge that not all endpoints show', () => {
  test('is answered when one is down and one is frozen; the door closes when they agree', async () => {
    honest = await startHonest(honestKey)
    const { number } = await truth.head()
    proxies[1]!.rewrite = frozenAt(number)
    proxies[2]!.fault = { kind: 'status', status: 503 }
    await cheat()
    await until(answered)
    expect(honest.doors).toEqual([])
    proxies[1]!.rewrite = undefined
    proxies[2]!.fault = undefined
    await until(async () => {
      await anvil.mine()
      return honest.doors.length > 0
    })
    expect(new Set(honest.doors)).toEqual(new Set([channel.channelId]))
  })

  test('is answered at once when two of three show it', async () => {
    honest = await startHonest(honestKey)
    const { number } = await truth.head()
    proxies[0]!.rewrite = frozenAt(number)
    await cheat()
    await until(answered)
  })

  test('and that one alone makes up costs no gas and closes no door', async () => {
    const challenge = await challengeThatNeverWas()
    honest = await startHonest(honestKey)
    const deadline = BigInt((await truth.headTime()) + 3000)
    let lies = 0
    proxies[0]!.rewrite = async (request, forward) => {
      if (request.method === 'eth_getLogs') {
        const [{ toBlock }] = request.params as [{ toBlock: string }]
        const { hash: blockHash } = (await truth.block(Number(toBlock)))!
        return [{ ...challenge, blockNumber: toBlock, blockHash }]
      }
      if (request.method !== 'eth_call') return undefined
      const answer = (await forward(request)) as string
      const words = (answer.length - 2) / 64
      if (words !== CHANNEL_VIEW_WORDS) return answer
      lies++
      const view = Array.from({ length: words }, () => 0n)
      view[0] = CLOSING
      view[5] = deadline
      return AbiCoder.defaultAbiCoder().encode(
        view.map(() => 'uint256'),
        view
      )
    }
    await until(async () => {
      await anvil.mine()
      return lies > 3
    })
    await honest.agent.poll()
    // It is forgotten with each block that is final without it, and shown again.
    const isAlarm = ({ phase, ours }: { phase: string; ours: boolean }) => phase === 'challenging' && !ours
    expect(honest.agent.status().disputes.every(isAlarm)).toBe(true)
    expect(honest.doors).toEqual([])
    expect(await truth.nonce(honest.queue.address)).toBe(0)
    expect((await cheater.channel(channel.channelId)).status).toBe('open')
  })
})

/** What a challenge of the channel looks like, learnt on a chain that is taken back. */
async function challengeThatNeverWas(): Promise<object> {
  const snapshot = await anvil.rpc('evm_snapshot')
  await cheat()
  const filter = { fromBlock: '0x0', address: deployment.adjudicator }
  const logs = (await anvil.rpc('eth_getLogs', [filter])) as object[]
  // Its queue would send it again: a transaction that is taken back is not given up.
  await cheaterQueue.stop()
  await anvil.rpc('evm_revert', [snapshot])
  return logs.at(-1)!
}
