import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cooperativeCloseDigest } from '@tollway/codec'
import {
  createAdjudicatorClient,
  createCreditCollector,
  createEventFollower,
  createTokenClient,
  deployContracts,
  RevertedError,
  type AdjudicatorClient,
  type ChainClient,
  type CreditCollector,
  type CreditCollectorInit,
  type Deployment,
  type EventFollower,
  type TransactionQueue
} from '../../src/index.ts'
import { MAX_FAILED_COLLECTIONS } from '../../src/credits/create-credit-collector.ts'
import { BlockingToken } from '../support/blocking-token.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'
import { TestChannel } from '../support/channel-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const WINDOWS = { dispute: 5000, lostSigner: 20_000, sweep: 500 }

let chain: ChainClient
let deployment: Deployment
let issuer: TransactionQueue
let owners: readonly [TransactionQueue, TransactionQueue]
let adjudicators: readonly [AdjudicatorClient, AdjudicatorClient]
let token: BlockingToken
let follower: EventFollower

beforeEach(async () => {
  const { anvil, chain: client } = await anvilChain(registry)
  chain = client
  issuer = await accountQueue(registry, { anvil, chain }, 9)
  const deployed = await deployContracts({ chain, queue: issuer }, { windows: WINDOWS })
  token = await BlockingToken.deploy(issuer)
  deployment = { ...deployed, token: token.address }
  const [a, b] = await Promise.all([0, 1].map(index => accountQueue(registry, { anvil, chain }, index)))
  owners = a!.address < b!.address ? [a!, b!] : [b!, a!]
  const { adjudicator: address } = deployment
  adjudicators = [
    createAdjudicatorClient({ chain, queue: owners[0] }, { address }),
    createAdjudicatorClient({ chain, queue: owners[1] }, { address })
  ]
  await token.mint(issuer, owners[0].address, 1000n)
  await token.approve(owners[0], address, 1000n)
  const store = await temporaryStore(registry)
  follower = createEventFollower({ chain, store }, { deployment, pollMs: 20 })
})

/** A channel that both close; B, whom the token blocks, is owed so much of it. */
async function closeWithoutPaying(balanceB: bigint): Promise<void> {
  const channel = new TestChannel(deployment, [owners[0].address, owners[1].address])
  const { params, channelId } = channel
  await adjudicators[0].open(params, { amountA: balanceB, amountB: 0n })
  await token.block(issuer, owners[1].address, true)
  const deadline = (await chain.headTime()) + 1000
  const close = { channelId, balanceA: 0n, balanceB, deadline }
  await adjudicators[0].cooperativeClose(params, close, channel.both(cooperativeCloseDigest(params, close)))
}

async function start(init: Partial<CreditCollectorInit> = {}): Promise<CreditCollector> {
  const components = { chain, adjudicator: adjudicators[1], follower }
  const collector = createCreditCollector(components, { token: token.address, retryMs: 20, ...init })
  registry.add(collector, started => started.stop())
  registry.add(follower, started => started.stop())
  await collector.start()
  await follower.start()
  return collector
}

const tokensOfB = () =>
  createTokenClient({ chain, queue: owners[1] }, { address: token.address }).balanceOf(owners[1].address)

describe('a credit', () => {
  test('that a cooperative close left is collected once the token lets it, and costs no gas before', async () => {
    const collector = await start({ checkMs: 40 })
    await closeWithoutPaying(600n)
    await until(() => collector.status().lastError !== undefined)
    expect(collector.status()).toMatchObject({ amount: 600n })
    await collector.poll()
    await collector.poll()
    expect(await chain.nonce(owners[1].address, 'latest')).toBe(0)
    await token.block(issuer, owners[1].address, false)
    await until(async () => (await tokensOfB()) === 600n)
    await until(() => collector.status().amount === 0n)
    expect(collector.status().lastError).toBeUndefined()
    expect(await chain.nonce(owners[1].address, 'latest')).toBe(1)
  })

  test('that came while nobody listened is collected at the start', async () => {
    await closeWithoutPaying(600n)
    await token.block(issuer, owners[1].address, false)
    // Without an event: nothing but the start tells.
    await start({ checkMs: 2 ** 30 })
    await until(async () => (await tokensOfB()) === 600n)
  })

  test('that comes later is noticed by its event', async () => {
    const collector = await start({ retryMs: 2 ** 30, checkMs: 2 ** 30 })
    await collector.poll()
    await closeWithoutPaying(600n)
    await until(() => collector.status().lastError !== undefined)
    expect(collector.status().amount).toBe(600n)
  })

  test('of a token that fails in blocks only is given up, until the next start', async () => {
    await closeWithoutPaying(600n)
    let sent = 0
    const failing: AdjudicatorClient = {
      ...adjudicators[1],
      withdrawCredit() {
        sent++
        const revert = { reason: 'Error', args: {}, data: '0x' } as const
        return Promise.reject(new RevertedError(revert, `0x${'aa'.repeat(32)}`))
      }
    }
    const components = { chain, adjudicator: failing, follower }
    const collector = createCreditCollector(components, { token: token.address, retryMs: 2 ** 30 })
    registry.add(collector, started => started.stop())
    await collector.start()
    for (let look = 0; look < 3 * MAX_FAILED_COLLECTIONS; look++) await collector.poll()
    expect(sent).toBe(MAX_FAILED_COLLECTIONS)
    expect(collector.status().lastError).toContain('rejected by the contract')
    await collector.stop()
    await collector.start()
    await collector.poll()
    expect(sent).toBeGreaterThan(MAX_FAILED_COLLECTIONS)
  })
})
