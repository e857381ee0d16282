import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  balanceHashOf,
  cooperativeCloseDigest,
  heldCommitmentOf,
  lockLeafHash,
  receiptDigest,
  receiptLock,
  toHex,
  withdrawDigest,
  ZERO_ADDRESS,
  ZERO_BYTES32
} from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import {
  createAccount,
  createAdjudicatorClient,
  createEventFollower,
  createTokenClient,
  deployContracts,
  EMPTY_PROOF,
  type AdjudicatorClient,
  type ChainClient,
  type ChainEvent,
  type Deployment,
  type TokenClient,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { TestChannel } from '../support/channel-fixture.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const WINDOWS = { dispute: 100, lostSigner: 1000, sweep: 500 }
const UNIT = 1_000_000n

interface Party {
  queue: TransactionQueue
  adjudicator: AdjudicatorClient
  token: TokenClient
}

let anvil: Anvil
let chain: ChainClient
let deployment: Deployment
let a: Party
let b: Party
let tower: Party
let channel: TestChannel

async function party(index: number): Promise<Party> {
  const queue = await accountQueue(registry, { anvil, chain }, index)
  return {
    queue,
    adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
    token: createTokenClient({ chain, queue }, { address: deployment.token })
  }
}

beforeEach(async () => {
  ;({ anvil, chain } = await anvilChain(registry))
  const deployer = await accountQueue(registry, { anvil, chain }, 9)
  deployment = await deployContracts({ chain, queue: deployer }, { windows: WINDOWS })
  const parties = [await party(0), await party(1)]
  ;[a, b] = parties.toSorted((x, y) => (x.queue.address < y.queue.address ? -1 : 1)) as [Party, Party]
  tower = await party(2)
  const mint = createTokenClient({ chain, queue: deployer }, { address: deployment.token })
  for (const { queue } of [a, b]) {
    await mint.mint(queue.address, 1000n * UNIT, { intentId: `mint ${queue.address}` })
  }
  channel = new TestChannel(deployment, [a.queue.address, b.queue.address])
})

async function open(amountA = 100n * UNIT, amountB = 0n): Promise<void> {
  await a.token.ensureAllowance(deployment.adjudicator, amountA + amountB)
  await a.adjudicator.open(channel.params, { amountA, amountB })
}

async function pass(seconds: number): Promise<void> {
  await anvil.rpc('evm_increaseTime', [seconds])
  await anvil.mine()
}

async function events(): Promise<ChainEvent[]> {
  const all: ChainEvent[] = []
  const store = await temporaryStore(registry)
  const follower = createEventFollower({ chain, store }, { deployment, pollMs: 3_600_000 })
  follower.subscribe({
    onHead(batch) {
      all.push(...batch.events)
      return Promise.resolve()
    }
  })
  registry.add(follower, started => started.stop())
  await follower.start()
  await follower.refresh()
  return all
}

describe('while the channel is open', () => {
  test('open, deposit, withdraw, close cooperatively', async () => {
    const { adjudicator } = a
    await open()
    await a.adjudicator.deposit(channel.params, 1, 20n * UNIT, { intentId: 'top-up 1' })
    expect(await adjudicator.channel(channel.channelId)).toEqual({
      ...{ status: 'open', depositA: 100n * UNIT, depositB: 20n * UNIT, withdrawnA: 0n, withdrawnB: 0n },
      ...{ deadline: 0, sweepAt: 0, heldAB: 0n, heldBA: 0n }
    })
    const deadline = (await chain.headTime()) + 1000
    const withdraw = { channelId: channel.channelId, withdrawnA: 30n * UNIT, withdrawnB: 0n, deadline }
    await tower.adjudicator.withdraw(
      channel.params,
      withdraw,
      channel.both(withdrawDigest(channel.params, withdraw))
    )
    expect(await a.token.balanceOf(a.queue.address)).toBe(910n * UNIT)

    const close = { channelId: channel.channelId, balanceA: 40n * UNIT, balanceB: 50n * UNIT, deadline }
    const { signatureA } = channel.both(cooperativeCloseDigest(channel.params, close))
    await b.adjudicator.cooperativeClose(channel.params, close, { signatureA, signatureB: new Uint8Array() })
    expect((await adjudicator.channel(channel.channelId)).status).toBe('settled')
    expect(await a.token.balanceOf(a.queue.address)).toBe(950n * UNIT)
    expect(await b.token.balanceOf(b.queue.address)).toBe(1050n * UNIT)

    const { channelId } = channel
    expect((await events()).map(({ at: _, ...event }) => event)).toEqual([
      expect.objectContaining({
        type: 'ChannelOpened',
        channelId,
        ownerA: a.queue.address,
        salt: channel.params.salt,
        depositA: 100n * UNIT,
        depositB: 0n
      }),
      { type: 'Deposited', channelId, side: 1, amount: 20n * UNIT, total: 20n * UNIT },
      { type: 'Withdrawn', channelId, withdrawnA: 30n * UNIT, withdrawnB: 0n },
      { type: 'CooperativelyClosed', channelId, paidA: 40n * UNIT, paidB: 50n * UNIT }
    ])
  })

  test('opens and deposits by permit', async () => {
    const deadline = BigInt(await chain.headTime()) + 1000n
    const owner = createAccount(anvil.accounts.find(({ address }) => address === a.queue.address)!.privateKey)
    const permit = (amount: bigint) =>
      a.token.signPermit({ owner, spender: deployment.adjudicator, amount, deadline })
    const amounts = { amountA: 5n * UNIT, amountB: 1n * UNIT }
    await a.adjudicator.openWithPermit(channel.params, amounts, await permit(6n * UNIT))
    await a.adjudicator.depositWithPermit(channel.params, 0, 2n * UNIT, await permit(2n * UNIT), {
      intentId: 'd'
    })
    const { depositA, depositB } = await a.adjudicator.channel(channel.channelId)
    expect([depositA, depositB]).toEqual([7n * UNIT, 1n * UNIT])
  })

  test('a second open of one channel is the first', async () => {
    await open()
    await a.adjudicator.open(channel.params, { amountA: 100n * UNIT, amountB: 0n })
    expect((await a.adjudicator.channel(channel.channelId)).depositA).toBe(100n * UNIT)
  })

  test('errors carry the name and values of the contract', async () => {
    const deadline = (await chain.headTime()) + 1000
    const close = { channelId: channel.channelId, balanceA: 1n, balanceB: 1n, deadline }
    const signatures = channel.both(cooperativeCloseDigest(channel.params, close))
    await expect(a.adjudicator.cooperativeClose(channel.params, close, signatures)).rejects.toMatchObject({
      code: 'REVERTED',
      reason: 'WrongStatus',
      args: { status: 0n }
    })
    const opening = tower.adjudicator.open(channel.params, { amountA: 0n, amountB: 0n })
    await expect(opening).rejects.toMatchObject({
      reason: 'UnauthorizedSender',
      args: { sender: tower.queue.address }
    })
    const NOTHING = { held: 0n, root: ZERO_BYTES32 }
    const elsewhere = { ...channel.params, chainId: 1n }
    await expect(a.adjudicator.sweep(elsewhere, 0, NOTHING)).rejects.toMatchObject({ code: 'WRONG_CONTRACT' })
    const foreign = { ...channel.params, adjudicator: ZERO_ADDRESS }
    await expect(a.adjudicator.sweep(foreign, 0, NOTHING)).rejects.toMatchObject({ code: 'WRONG_CONTRACT' })
  })
})

describe('disputes', () => {
  test('a stale challenge is answered by a tower and settled by the newest state', async () => {
    await open()
    const stale = channel.proof(0, 1, { transferred: 10n * UNIT })
    const latest = channel.proof(0, 2, { transferred: 60n * UNIT })
    await a.adjudicator.challenge(channel.params, {
      secret: channel.secret,
      received: EMPTY_PROOF,
      declaration: { nonce: stale.nonce, balance: stale.balance }
    })
    const closing = await a.adjudicator.channel(channel.channelId)
    expect(closing.status).toBe('closing')
    expect(await a.adjudicator.dispute(channel.channelId)).toEqual({
      ...{ challenger: 0, declared: true, refuted: false, declaredNonce: 1 },
      challengedAt: closing.deadline - WINDOWS.dispute,
      declaredHash: balanceHashOf(stale.balance).slice(0, 52),
      nonces: [0, 0],
      hashes: [`0x${'0'.repeat(50)}`, `0x${'0'.repeat(50)}`],
      submitters: [ZERO_ADDRESS, ZERO_ADDRESS]
    })

    const signature = channel.submit(0, latest, tower.queue.address)
    await tower.adjudicator.respond(
      channel.params,
      0,
      latest,
      { kind: 'submit', signature },
      { deadline: closing.deadline }
    )
    const dispute = await a.adjudicator.dispute(channel.channelId)
    expect(dispute.nonces).toEqual([2, 0])
    expect(dispute.hashes[0]).toBe(balanceHashOf(latest.balance).slice(0, 52))
    expect(dispute.submitters[0]).toBe(tower.queue.address)

    await expect(tower.adjudicator.settle(channel.params, [latest.balance, undefined])).rejects.toMatchObject(
      {
        reason: 'WindowOpen',
        args: { deadline: BigInt(closing.deadline) }
      }
    )
    await pass(WINDOWS.dispute)
    await tower.adjudicator.settle(channel.params, [latest.balance, undefined])
    expect((await a.adjudicator.channel(channel.channelId)).status).toBe('settled')
    const paid = await Promise.all([a, b, tower].map(({ token, queue }) => token.balanceOf(queue.address)))
    expect(paid.reduce((sum, amount) => sum + amount)).toBe(2000n * UNIT)
    expect(paid[1]).toBeGreaterThanOrEqual(1060n * UNIT)
    expect((await events()).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['Challenged', 'HalfAccepted', 'ChannelSettled'])
    )
  })

  test('a released proof may come from anyone; an owner without its signer challenges without the secret', async () => {
    await open()
    const proof = channel.proof(0, 7, { transferred: 3n * UNIT })
    await a.adjudicator.challenge(channel.params, { received: EMPTY_PROOF })
    const consent = { kind: 'release', signature: channel.release(0, proof) } as const
    await tower.adjudicator.respond(channel.params, 0, proof, consent)
    const { deadline } = await a.adjudicator.channel(channel.channelId)
    expect(deadline).toBe((await challengedAt()) + WINDOWS.lostSigner)
    await pass(WINDOWS.lostSigner)
    await a.adjudicator.settle(channel.params, [proof.balance, undefined])
    expect(await b.token.balanceOf(b.queue.address)).toBe(1003n * UNIT)
  })

  test('a receipt lock is collected on chain', async () => {
    await open()
    const payer = nodeCrypto.secp256k1PrivateKey()
    const payerKey = nodeCrypto.addressOf(nodeCrypto.secp256k1PublicKey(payer))
    const expiry = (await chain.headTime()) + 300
    const lock = receiptLock({
      lockId: ZERO_BYTES32,
      payerKey,
      payee: b.queue.address,
      limit: 9n * UNIT,
      expiry
    })
    const locksRoot = toHex(lockLeafHash(lock))
    const proof = channel.proof(0, 1, { transferred: UNIT, locked: lock.limit, locksRoot })
    const receipt = { payee: b.queue.address, token: deployment.token, amount: 4n * UNIT }
    const signature = nodeCrypto.sign(receiptDigest(channel.params, receipt), payer)
    await b.adjudicator.registerReceipt(receipt, signature)
    await b.adjudicator.challenge(channel.params, { secret: channel.secret, received: proof })
    await pass(3 * WINDOWS.dispute)
    await b.adjudicator.settle(channel.params, [proof.balance, undefined])
    const commitment = heldCommitmentOf(locksRoot, lock.limit)
    expect(await b.adjudicator.heldCommitment(channel.channelId, 0)).toBe(commitment)
    await b.adjudicator.unlock(channel.params, 0, lock.limit, lock, { index: 0, siblings: [] })
    expect(await b.token.balanceOf(b.queue.address)).toBe(1005n * UNIT)
    expect(await b.adjudicator.heldCommitment(channel.channelId, 0)).toBe(ZERO_BYTES32)
    const { payee, token } = receipt
    expect(await b.adjudicator.receiptBefore({ payerKey, payee, token, timeSec: expiry })).toBe(4n * UNIT)
    expect((await events()).find(event => event.type === 'LockResolved')).toMatchObject({
      toReceiver: 4n * UNIT,
      toSender: 5n * UNIT
    })
  })

  test('a preimage is registered once', async () => {
    const preimage = toHex(nodeCrypto.randomBytes(32))
    await b.adjudicator.registerPreimage(preimage)
    const hash = toHex(nodeCrypto.sha256(Buffer.from(preimage.slice(2), 'hex')))
    expect(await b.adjudicator.preimageTime(hash)).toBe(await chain.headTime())
    await expect(a.adjudicator.registerPreimage(preimage)).rejects.toMatchObject({ reason: 'PreimageKnown' })
  })
})

test('windows are read back', async () => {
  expect(await a.adjudicator.windows()).toEqual(WINDOWS)
  expect(await a.adjudicator.credit(deployment.token, a.queue.address)).toBe(0n)
  const nothing = a.adjudicator.withdrawCredit(deployment.token, a.queue.address, { intentId: 'credit 1' })
  await expect(nothing).rejects.toMatchObject({ reason: 'NoCredit' })
})

/** Time of the block with the challenge. */
async function challengedAt(): Promise<number> {
  const challenged = (await events()).find(({ type }) => type === 'Challenged')
  return challenged?.at.blockTimeSec ?? (await chain.block(challenged!.at.blockNumber))!.timeSec
}
