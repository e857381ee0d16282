import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  fromHex,
  hashLock,
  lockLeafHash,
  lockPathRoot,
  toHex,
  ZERO_BYTES32,
  type Bytes32,
  type Lock
} from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import type { Store } from '@tollway/store'
import {
  createAdjudicatorClient,
  createDisputeAgent,
  createEventFollower,
  createTokenClient,
  deployContracts,
  EMPTY_PROOF,
  type AdjudicatorClient,
  type ChainClient,
  type ChainEvent,
  type Deployment,
  type DisputeAgent,
  type DisputeEvent,
  type DisputeEvidence,
  type EventFollower,
  type SignedProof,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { TestChannel } from '../support/channel-fixture.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const WINDOWS = { dispute: 5000, lostSigner: 20_000, sweep: 500 }
const UNIT = 1_000_000n

let anvil: Anvil
let chain: ChainClient
let deployment: Deployment
let queues: readonly [TransactionQueue, TransactionQueue]
let adjudicators: readonly [AdjudicatorClient, AdjudicatorClient]
let channel: TestChannel
/** What the honest side, B, knows. */
let known: Pick<DisputeEvidence, 'received' | 'sent' | 'trees'>
let doors: number
/** Whether B takes the channel for one that is not over. */
let isKnownOpen: boolean
const seen: ChainEvent[] = []
let told: DisputeEvent[]

beforeEach(async () => {
  ;({ anvil, chain } = await anvilChain(registry))
  const deployer = await accountQueue(registry, { anvil, chain }, 9)
  deployment = await deployContracts({ chain, queue: deployer }, { windows: WINDOWS })
  const parties = [0, 1].map(index => accountQueue(registry, { anvil, chain }, index))
  const [a, b] = (await Promise.all(parties)).toSorted((x, y) => (x.address < y.address ? -1 : 1))
  queues = [a!, b!]
  const address = deployment.adjudicator
  adjudicators = [
    createAdjudicatorClient({ chain, queue: a! }, { address }),
    createAdjudicatorClient({ chain, queue: b! }, { address })
  ]
  channel = new TestChannel(deployment, [a!.address, b!.address])
  const mint = createTokenClient({ chain, queue: deployer }, { address: deployment.token })
  await mint.mint(a!.address, 100n * UNIT, { intentId: 'mint' })
  await createTokenClient({ chain, queue: a! }, { address: deployment.token }).ensureAllowance(
    address,
    100n * UNIT
  )
  await adjudicators[0].open(channel.params, { amountA: 100n * UNIT, amountB: 0n })
  // What is below this is final: the tests reorganise only what comes after.
  await anvil.mine(5)
  doors = 0
  isKnownOpen = true
  seen.length = 0
  told = []
})

async function startAgent(
  store?: Store,
  adjudicator = adjudicators[1]
): Promise<{ agent: DisputeAgent; follower: EventFollower }> {
  const space = store ?? (await temporaryStore(registry))
  const follower = createEventFollower({ chain, store: space }, { deployment, pollMs: 30 })
  follower.subscribe({
    onHead({ events }) {
      seen.push(...events)
      return Promise.resolve()
    }
  })
  const evidence = (): DisputeEvidence => ({
    ...{ params: channel.params, side: 1, secret: fromHex(channel.secret), declaration: undefined },
    ...known,
    locks: ([0, 1] as const).flatMap(half =>
      known.trees(half).flatMap(tree => tree.list().map(lock => ({ half, lock })))
    ),
    receiptOf: () => undefined,
    isFinal: () => false
  })
  const agent = createDisputeAgent(
    {
      ...{ chain, follower, adjudicator, store: space.sub('disputes') },
      evidence: {
        channelIds: () => (isKnownOpen ? [channel.channelId] : []),
        evidence: () => Promise.resolve(evidence()),
        beginClosing() {
          doors += 1
          return Promise.resolve()
        }
      }
    },
    { pollMs: 30, onEvent: event => told.push(event) }
  )
  registry.add(agent, started => started.stop())
  registry.add(follower, started => started.stop())
  await agent.start()
  await follower.start()
  return { agent, follower }
}

/** B has received 60 and has sent 7, which A has released. */
function honestProofs(): { received: SignedProof; sent: SignedProof & { release: Uint8Array } } {
  const received = channel.proof(0, 5, { transferred: 60n * UNIT })
  const sent = channel.proof(1, 3, { transferred: 7n * UNIT })
  return { received, sent: { ...sent, release: channel.release(1, sent) } }
}

async function challenge(declared: SignedProof, received: SignedProof = EMPTY_PROOF): Promise<void> {
  await adjudicators[0].challenge(channel.params, {
    ...{ secret: channel.secret, received },
    declaration: { nonce: declared.nonce, balance: declared.balance }
  })
}

const dispute = () => adjudicators[1].dispute(channel.channelId)
const status = async () => (await adjudicators[1].channel(channel.channelId)).status

/** Mines while it waits: instant blocks come only with transactions. */
async function untilMined(condition: () => boolean | Promise<boolean>): Promise<void> {
  await until(async () => {
    if (await condition()) return true
    await anvil.mine()
    return condition()
  })
}

describe('an answer', () => {
  test('brings both halves in one transaction, also where the chain favours us', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    await startAgent()
    // The declaration is true, and without our own half the chain gives us 7 more than we are due.
    await challenge(received)
    await until(async () => (await dispute()).nonces.join() === '5,3')
    await until(() => seen.filter(({ type }) => type === 'HalfAccepted').length === 2)
    const accepted = seen.filter(({ type }) => type === 'HalfAccepted')
    expect(new Set(accepted.map(({ at }) => at.transactionHash)).size).toBe(1)
    expect((await dispute()).refuted).toBe(false)
    await until(() => told.filter(({ type }) => type === 'responded').length === 2)
    expect(doors).toBeGreaterThan(0)
  })

  test('shows a declaration false that has a higher nonce and a lower sum', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    await startAgent()
    await challenge(channel.proof(0, 9, { transferred: 59n * UNIT }))
    await until(async () => (await dispute()).refuted)
    await until(async () => (await dispute()).nonces.join() === '5,3')
  })

  test('brings only what the challenger left out', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    await startAgent()
    await challenge(received, sent)
    await until(async () => (await dispute()).nonces.join() === '5,3')
    expect(seen.filter(event => event.type === 'HalfAccepted' && event.half === 1)).toEqual([])
  })

  test('is given again when neither it could be sent nor the disk take why', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    let isSending = false
    let isFull = false
    const breaking = (store: Store): Store => ({
      get: key => store.get(key),
      entries: range => store.entries(range),
      batch(ops) {
        if (!isFull) return store.batch(ops)
        isFull = false
        isSending = true
        return Promise.reject(new Error('no space left on the device'))
      },
      sub: prefix => breaking(store.sub(prefix)),
      close: () => store.close()
    })
    const [, adjudicator] = adjudicators
    await startAgent(breaking(await temporaryStore(registry)), {
      ...adjudicator,
      batch(calls, options) {
        if (isSending) return adjudicator.batch(calls, options)
        isFull = true
        return Promise.reject(new Error('no gas'))
      }
    })
    await challenge(received)
    await until(async () => (await dispute()).nonces.join() === '5,3')
  })

  test('that a reorganisation takes back is given again', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    await challenge(channel.proof(0, 1, {}))
    await anvil.mine(5)
    await startAgent()
    await until(async () => (await dispute()).nonces.join() === '5,3')
    // The next answer waits for a block, so that there is a time without one.
    await anvil.rpc('evm_setAutomine', [false])
    await anvil.rpc('anvil_reorg', [1, []])
    expect((await dispute()).nonces.join()).toBe('0,0')
    await untilMined(async () => (await dispute()).nonces.join() === '5,3')
    const { refuted } = await dispute()
    expect(refuted).toBe(true)
  })

  test('that a reorganisation has put before the challenge, where it failed, is given again at once', async () => {
    const { received } = honestProofs()
    known = { received, sent: undefined, trees: () => [] }
    await challenge(channel.proof(0, 1, {}))
    const raw = async (blockNumber: number): Promise<string> => {
      const block = `0x${blockNumber.toString(16)}`
      return (await anvil.rpc('eth_getRawTransactionByBlockNumberAndIndex', [block, '0x0'])) as string
    }
    const challenged = await raw((await chain.head()).number)
    await startAgent()
    await until(() => told.some(({ type }) => type === 'responded'))
    const answer = await raw((await chain.head()).number)
    const moved = [answer, challenged].map((transaction, index) => [transaction, index])
    await anvil.rpc('anvil_reorg', [2, moved])
    // Nothing mines but what the agent sends: nothing of this becomes final.
    await until(async () => (await dispute()).nonces.join() === '5,0')
  })

  test('to a challenge that a reorganisation took back is one of our own, for our door is closed', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    await startAgent()
    await challenge(channel.proof(0, 1, {}))
    await until(async () => (await dispute()).nonces.join() === '5,3')
    await until(() => doors > 0)
    // Whoever challenged does not send it again.
    await queues[0].stop()
    const { number } = await chain.head()
    const challenged = seen.find(({ type }) => type === 'Challenged')!
    await anvil.rpc('anvil_reorg', [number - challenged.at.blockNumber + 1, []])
    await untilMined(async () => (await status()) === 'closing')
    const { challenger, nonces } = await dispute()
    expect([challenger, nonces[0]]).toEqual([1, 5])
    await untilMined(async () => (await dispute()).nonces.join() === '5,3')
  })

  test('is settled once the window has ended, whatever was reorganised', async () => {
    const { received, sent } = honestProofs()
    known = { received, sent, trees: () => [] }
    const { agent } = await startAgent()
    await challenge(channel.proof(0, 1, {}))
    await until(async () => (await dispute()).nonces.join() === '5,3')
    await anvil.mine(5)
    await anvil.rpc('evm_increaseTime', [WINDOWS.dispute])
    await anvil.mine()
    await until(async () => (await status()) === 'settled')
    await until(() => agent.status().disputes[0]?.phase === 'done')
    await anvil.rpc('anvil_reorg', [1, []])
    await untilMined(async () => (await status()) === 'settled')
    const token = createTokenClient({ chain, queue: queues[1] }, { address: deployment.token })
    const penalty = (100n * UNIT) / 16n
    expect(await token.balanceOf(queues[1].address)).toBe(53n * UNIT + penalty)
  })
})

describe('locks', () => {
  test('of a half are resolved in one transaction, and what is over is noticed', async () => {
    const expiry = (await chain.headTime()) + 100
    const locks = [1, 2, 3].map(seed => lockOf(seed, BigInt(seed) * UNIT, expiry))
    const tree = treeOf(locks)
    const received = channel.proof(0, 1, { transferred: UNIT, locked: 6n * UNIT, locksRoot: tree.root })
    known = { received, sent: undefined, trees: half => (half === 0 ? [tree] : []) }
    const { agent } = await startAgent()
    await agent.challenge(channel.channelId)
    await untilMined(async () => (await status()) === 'closing')
    await anvil.rpc('evm_increaseTime', [3 * WINDOWS.dispute])
    await anvil.mine()
    await until(() => agent.status().disputes[0]?.phase === 'done')
    await until(() => seen.filter(({ type }) => type === 'LockResolved').length === 3)
    const resolved = seen.filter(({ type }) => type === 'LockResolved')
    expect(new Set(resolved.map(({ at }) => at.transactionHash)).size).toBe(1)
    expect(await adjudicators[1].heldCommitment(channel.channelId, 0)).toBe(ZERO_BYTES32)
  })

  test('of a channel that was closed and settled while we were away are resolved all the same', async () => {
    const expiry = (await chain.headTime()) + 100
    const locks = [1, 2].map(seed => lockOf(seed, UNIT, expiry))
    const tree = treeOf(locks)
    const sent = channel.proof(1, 1, { locked: 2n * UNIT, locksRoot: tree.root })
    const received = channel.proof(0, 1, { transferred: 10n * UNIT })
    known = { received, sent: undefined, trees: half => (half === 1 ? [tree] : []) }
    await adjudicators[1].challenge(channel.params, { secret: channel.secret, received })
    await adjudicators[0].respond(channel.params, 1, sent, { kind: 'sender' })
    await anvil.rpc('evm_increaseTime', [3 * WINDOWS.dispute])
    await anvil.mine()
    await adjudicators[0].settle(channel.params, [received.balance, sent.balance])
    isKnownOpen = false
    const { agent } = await startAgent()
    await untilMined(() => agent.status().disputes[0]?.phase === 'done')
    const token = createTokenClient({ chain, queue: queues[1] }, { address: deployment.token })
    expect(await token.balanceOf(queues[1].address)).toBe(10n * UNIT)
  })

  test('of our half that nobody resolves are swept', async () => {
    const expiry = (await chain.headTime()) + 1_000_000
    const tree = treeOf([lockOf(1, UNIT, expiry), lockOf(2, 2n * UNIT, expiry)])
    const sent = channel.proof(1, 1, { locked: 3n * UNIT, locksRoot: tree.root })
    const received = channel.proof(0, 1, { transferred: 10n * UNIT })
    const release = channel.release(1, sent)
    known = { received, sent: { ...sent, release }, trees: half => (half === 1 ? [tree] : []) }
    const { agent } = await startAgent()
    await agent.challenge(channel.channelId)
    await untilMined(async () => (await status()) === 'closing' && (await dispute()).nonces.join() === '1,1')
    await anvil.rpc('evm_increaseTime', [3 * WINDOWS.dispute])
    await anvil.mine()
    await until(() => agent.status().disputes[0]?.phase === 'settled')
    await anvil.rpc('evm_increaseTime', [WINDOWS.sweep])
    await anvil.mine()
    await until(() => agent.status().disputes[0]?.phase === 'done')
    const token = createTokenClient({ chain, queue: queues[1] }, { address: deployment.token })
    expect(await token.balanceOf(queues[1].address)).toBe(10n * UNIT)
  })
})

function lockOf(seed: number, limit: bigint, expiry: number): Lock {
  const lockId = toHex(new Uint8Array(32).fill(seed))
  return hashLock({ lockId, hash: toHex(nodeCrypto.sha256(Uint8Array.of(seed))), limit, expiry })
}

/** The plainest tree of up to four locks: two levels. */
function treeOf(locks: readonly Lock[]): ReturnType<DisputeEvidence['trees']>[number] {
  const depth = Math.ceil(Math.log2(locks.length))
  const leaf = (index: number, gone: readonly Bytes32[]) => {
    const lock = locks[index]
    return lock && !gone.includes(lock.lockId) ? lock : undefined
  }
  const node = (level: number, index: number, gone: readonly Bytes32[]): Bytes32 => {
    if (level === 0) {
      const lock = leaf(index, gone)
      return lock ? toHex(lockLeafHash(lock)) : ZERO_BYTES32
    }
    const right = node(level - 1, 2 * index + 1, gone)
    const first = leaf(2 * index, gone)
    if (level === 1) return lockPathRoot(first, { index: 0, siblings: [right] })
    const left = node(level - 1, 2 * index, gone)
    if (left === ZERO_BYTES32 && right === ZERO_BYTES32) return ZERO_BYTES32
    return toHex(nodeCrypto.keccak256(Buffer.concat([fromHex(left), fromHex(right)])))
  }
  return {
    root: node(depth, 0, []),
    list: () => [...locks],
    get: lockId => locks.find(lock => lock.lockId === lockId),
    proof(lockId, unlocked) {
      const index = locks.findIndex(lock => lock.lockId === lockId)
      const gone = [...unlocked]
      const siblings = Array.from({ length: depth }, (_, level) => node(level, (index >> level) ^ 1, gone))
      return { index, siblings }
    }
  }
}
