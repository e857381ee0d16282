import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { channelIdOf, toHex, ZERO_ADDRESS, ZERO_BYTES32, type ChannelParams } from '@tollway/codec'
import {
  createTokenClient,
  createTowerBondClient,
  deployContracts,
  type Deployment,
  type TokenClient,
  type TowerBondClient,
  type TowerReceiptContent
} from '../../src/index.ts'
import { accountQueue, anvilChain, StopRegistry } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
const TERMS = { graceS: 5, maxLifetimeS: 1_000, noticeS: 50, claimWindowS: 100 }
const WINDOWS = { dispute: 20, lostSigner: 90, sweep: 120 }
const KEY = `0x${'ee'.repeat(20)}` as const
const CLIENT = `0x${'c1'.repeat(20)}` as const
const CHANNEL = `0x${'cc'.repeat(32)}` as const

let setup: Awaited<ReturnType<typeof anvilChain>>
let deployment: Deployment
let bond: TowerBondClient
let token: TokenClient
let tower: `0x${string}`

beforeAll(async () => {
  setup = await anvilChain(registry)
  const queue = await accountQueue(registry, setup, 0)
  const components = { chain: setup.chain, queue }
  deployment = await deployContracts(components, { windows: WINDOWS, towerTerms: TERMS })
  tower = queue.address
  bond = createTowerBondClient(components, { address: deployment.towerBond })
  token = createTokenClient(components, { address: deployment.token })
  await token.mint(tower, 10_000n, { intentId: 'mint' })
  await token.ensureAllowance(bond.address, 10_000n)
})
afterAll(() => registry.stopAll())

async function pass(seconds: number): Promise<void> {
  await setup.anvil.rpc('evm_increaseTime', [seconds])
  await setup.anvil.mine()
}

describe('TowerBondClient', () => {
  test('reads its terms', async () => {
    expect(await bond.terms()).toEqual({
      adjudicator: deployment.adjudicator,
      token: deployment.token,
      ...TERMS,
      leaveDelayS: 50 + 1_000 + 3 * 20 + 100
    })
  })

  test('a tower without a bond has none', async () => {
    const none = { amount: 0n, coversUntilS: 0, withdrawAtS: 0, key: ZERO_ADDRESS }
    expect(await bond.bond(CLIENT)).toEqual(none)
    expect(await bond.keyValidity(CLIENT, KEY)).toEqual({ fromS: 0, untilS: 0 })
    await expect(bond.announceLeave({ intentId: 'too early' })).rejects.toMatchObject({
      code: 'REVERTED',
      reason: 'NoBond',
      args: { tower }
    })
  })

  test('a tower’s life: post, top up, reserve, rotate, leave, withdraw', async () => {
    await bond.post(1_000n, KEY, { intentId: 'post' })
    await bond.topUp(tower, 500n, { intentId: 'more' })
    expect(await bond.bond(tower)).toEqual({ amount: 1_500n, coversUntilS: 0, withdrawAtS: 0, key: KEY })
    const { timeSec } = await setup.chain.head()
    const untilS = timeSec + 500
    await bond.reserve({ channelId: CHANNEL, amount: 300n, untilS }, { intentId: 'reserve' })
    expect(await bond.reservation(tower, CHANNEL)).toEqual({ amount: 300n, untilS })

    await bond.rotateKey(tower, { intentId: 'rotate' })
    const rotatedAt = (await setup.chain.head()).timeSec
    expect((await bond.keyValidity(tower, KEY)).untilS).toBe(rotatedAt + TERMS.noticeS)
    expect(await bond.keyValidity(tower, tower)).toEqual({ fromS: rotatedAt, untilS: 2 ** 40 - 1 })

    await bond.announceLeave({ intentId: 'leave' })
    const { coversUntilS, withdrawAtS } = await bond.bond(tower)
    expect(withdrawAtS - coversUntilS).toBe(1_000 + 3 * 20 + 100)
    await expect(bond.withdraw(tower, { intentId: 'early' })).rejects.toMatchObject({
      reason: 'StillBonded',
      args: { withdrawAt: BigInt(withdrawAtS) }
    })
    await pass(2_000)
    await bond.withdraw(tower, { intentId: 'withdraw' })
    await bond.release({ tower, channelId: CHANNEL }, { intentId: 'release' })
    expect(await token.balanceOf(tower)).toBe(10_000n)
  })

  test('quota is cumulative, by tower and client', async () => {
    const other = setup.anvil.accounts[5]!.address
    await bond.fund({ tower: other, client: CLIENT, amount: 30n }, { intentId: 'fund 1' })
    await bond.fund({ tower: other, client: CLIENT, amount: 12n }, { intentId: 'fund 2' })
    expect(await bond.funded(other, CLIENT)).toBe(42n)
    expect(await bond.funded(CLIENT, other)).toBe(0n)
    expect(await token.balanceOf(other)).toBe(42n)
  })

  test('claims and absolutions are refused by name, and nothing is sent', async () => {
    const params: ChannelParams = {
      chainId: deployment.chainId,
      adjudicator: deployment.adjudicator,
      ownerA: `0x${'0a'.repeat(20)}`,
      ownerB: `0x${'0b'.repeat(20)}`,
      signerA: `0x${'1a'.repeat(20)}`,
      signerB: `0x${'1b'.repeat(20)}`,
      token: deployment.token,
      secretHash: ZERO_BYTES32,
      salt: ZERO_BYTES32
    }
    const channelId = channelIdOf(params)
    const signature = new Uint8Array(65)
    const ciphertext = new Uint8Array(96)
    const receipt: TowerReceiptContent = {
      ...{ channelId, half: 0, nonce: 1, balanceHash: ZERO_BYTES32, ciphertextHash: ZERO_BYTES32 },
      ...{ issuedAt: 1, expiry: 2, cover: 1n, tower }
    }
    const claim = {
      ...{ params, receipt, signature, secret: ZERO_BYTES32, settled: undefined },
      appointment: { signature, consent: { kind: 'submit' as const, signature }, ciphertext }
    }
    const nonce = await setup.chain.nonce(tower)
    await expect(bond.claim(claim)).rejects.toMatchObject({ code: 'REVERTED', reason: 'InvalidSignature' })
    const wrongToken = { ...claim, params: { ...params, token: KEY } }
    await expect(bond.claim(wrongToken, { intentId: 'token' })).rejects.toMatchObject({
      reason: 'WrongToken',
      args: { token: KEY }
    })
    const garbage = { params, half: 0, nonce: 1, balanceHash: ZERO_BYTES32, tower, signature } as const
    await expect(
      bond.absolve({ ...garbage, ciphertext, secret: toHex(new Uint8Array(32).fill(1)) })
    ).rejects.toMatchObject({ reason: 'WrongSecret' })
    expect(await setup.chain.nonce(tower)).toBe(nonce)
    const half = { tower, channelId, half: 0 } as const
    expect(await bond.compensated(half)).toBe(0n)
    expect(await bond.isAbsolved(half)).toBe(false)
  })
})
