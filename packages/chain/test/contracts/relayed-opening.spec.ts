import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openDigest, type Address } from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import { Interface } from 'ethers'
import {
  authorizeOpening,
  createAccount,
  createAdjudicatorClient,
  createTokenClient,
  deployContracts,
  signOpening,
  type Account,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type TokenClient
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { TestChannel } from '../support/channel-fixture.ts'
import { accountQueue, anvilChain, StopRegistry } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const AMOUNTS = { amountA: 30n, amountB: 12n }

let anvil: Anvil
let chain: ChainClient
let deployment: Deployment
/** Pays the gas, and owns nothing here. */
let relayer: AdjudicatorClient
let token: TokenClient
/** Has tokens, and no native coin at all. */
let owner: Account
let channel: TestChannel
let deadline: number

beforeEach(async () => {
  ;({ anvil, chain } = await anvilChain(registry))
  const queue = await accountQueue(registry, { anvil, chain }, 0)
  deployment = await deployContracts({ chain, queue })
  relayer = createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator })
  token = createTokenClient({ chain, queue }, { address: deployment.token })
  owner = createAccount(nodeCrypto.secp256k1PrivateKey())
  await token.mint(owner.address, 100n, { intentId: 'mint' })
  channel = new TestChannel(deployment, [owner.address, anvil.accounts[5]!.address])
  deadline = (await chain.headTime()) + 600
})

const deposits = async (): Promise<[bigint, bigint]> => {
  const { depositA, depositB } = await relayer.channel(channel.channelId)
  return [depositA, depositB]
}

describe('an owner without gas', () => {
  test('opens by an authorisation of its token (EIP-3009)', async () => {
    const authorization = await authorizeOpening(token, owner, channel.params, AMOUNTS, deadline)
    const others = { amountA: 12n, amountB: 30n }
    const changed = relayer.openWithAuthorization(channel.params, owner.address, others, authorization)
    await expect(changed).rejects.toMatchObject({ code: 'REVERTED' })
    await relayer.openWithAuthorization(channel.params, owner.address, AMOUNTS, authorization)
    expect(await deposits()).toEqual([30n, 12n])
    expect(await token.balanceOf(owner.address)).toBe(58n)
    expect(await chain.balance(owner.address)).toBe(0n)
  })

  test('opens by its signature and a permit (EIP-2612)', async () => {
    const terms = { funder: owner.address, ...AMOUNTS, deadline }
    const signature = signOpening(owner, channel.params, terms)
    const spender = deployment.adjudicator
    const permit = await token.signPermit({ owner, spender, amount: 42n, deadline: BigInt(deadline) })
    const less = relayer.openFor(channel.params, { ...terms, amountA: 29n }, signature, { permit })
    await expect(less).rejects.toMatchObject({ reason: 'InvalidSignature' })
    await relayer.openFor(channel.params, terms, signature, { permit })
    expect(await deposits()).toEqual([30n, 12n])
    expect(await chain.balance(owner.address)).toBe(0n)
  })

  test('has no channel opened after the time that it agreed to', async () => {
    const terms = { funder: owner.address, amountA: 0n, amountB: 0n, deadline }
    const signature = signOpening(owner, channel.params, terms)
    await anvil.rpc('evm_increaseTime', [600])
    await anvil.mine()
    await expect(relayer.openFor(channel.params, terms, signature)).rejects.toMatchObject({
      reason: 'DeadlinePassed'
    })
  })

  test('signs for itself only', () => {
    const terms = { funder: channel.params.ownerB, ...AMOUNTS, deadline }
    const other = terms.funder === owner.address ? channel.params.ownerA : terms.funder
    expect(() => signOpening(owner, channel.params, { ...terms, funder: other })).toThrow(/funder/)
  })
})

describe('a smart account (ERC-1271)', () => {
  test('opens by what it takes for a signature, and pays from its allowance', async () => {
    const key = nodeCrypto.secp256k1PrivateKey()
    const account = await smartAccount(nodeCrypto.addressOf(nodeCrypto.secp256k1PublicKey(key)))
    channel = new TestChannel(deployment, [account, owner.address])
    const terms = { funder: account, ...AMOUNTS, deadline }
    const digest = openDigest(channel.params, { channelId: channel.channelId, ...terms })
    const stranger = nodeCrypto.sign(digest, nodeCrypto.secp256k1PrivateKey())
    await expect(relayer.openFor(channel.params, terms, stranger)).rejects.toMatchObject({
      reason: 'InvalidSignature'
    })
    await relayer.openFor(channel.params, terms, nodeCrypto.sign(digest, key))
    expect(await deposits()).toEqual([30n, 12n])
    expect(await token.balanceOf(account)).toBe(58n)
  })
})

/** A contract with 100 tokens that accepts the signatures of `signer`, and has approved the adjudicator. */
async function smartAccount(signer: Address): Promise<Address> {
  const address: Address = `0x${'5a'.repeat(20)}`
  await anvil.rpc('anvil_setCode', [address, accountCode(signer)])
  await anvil.rpc('anvil_setBalance', [address, '0xde0b6b3a7640000'])
  await token.mint(address, 100n, { intentId: 'mint for the account' })
  await anvil.rpc('anvil_impersonateAccount', [address])
  const approve = new Interface(['function approve(address,uint256)'])
  const data = approve.encodeFunctionData('approve', [deployment.adjudicator, 42n])
  await anvil.rpc('eth_sendTransaction', [{ from: address, to: deployment.token, data }])
  await anvil.mine()
  return address
}

/** `isValidSignature(bytes32 hash, bytes signature)` for every call: the magic value if ecrecover gives `signer`. */
function accountCode(signer: Address): string {
  const inputs = '600435600052' + '60a43560f81c602052' + '606435604052' + '608435606052'
  const recover = '60206080608060006001' + '5afa50'
  const compare = `60805173${signer.slice(2)}14`
  const answer = '631626ba7e02' + '60e01b600052' + '60206000f3'
  return `0x${inputs}${recover}${compare}${answer}`
}
