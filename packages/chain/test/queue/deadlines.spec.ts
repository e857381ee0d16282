import { afterEach, describe, expect, test } from '@jest/globals'
import { Transaction } from 'ethers'
import type { Store } from '@tollway/store'
import {
  createAccount,
  createTransactionQueue,
  type ChainClient,
  type TransactionQueue,
  type TransactionQueueInit
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

interface Setup {
  anvil: Anvil
  chain: ChainClient
}

const GWEI = 1_000_000_000n
const hex = (value: bigint): string => `0x${value.toString(16)}`

/** Mines nothing by itself; the base fee of each block is what the test sets. */
async function heldChain(): Promise<Setup> {
  const setup = await anvilChain(registry)
  await setup.anvil.rpc('evm_setAutomine', [false])
  return setup
}

async function mineAt({ anvil }: Setup, baseFee: bigint): Promise<void> {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', [hex(baseFee)])
  await anvil.mine()
}

const payment = (setup: Setup, id: string, more: { deadline?: number; feeBudget?: bigint } = {}) => ({
  id,
  to: setup.anvil.accounts[5]!.address,
  data: '0x' as const,
  value: 1000n,
  gasLimit: 21_000n,
  ...more
})

async function pooled({ anvil }: Setup): Promise<number> {
  const status = (await anvil.rpc('txpool_status')) as { pending: string; queued: string }
  return Number(status.pending) + Number(status.queued)
}

async function transaction({ anvil }: Setup, hash: string) {
  const found = (await anvil.rpc('eth_getTransactionByHash', [hash])) as {
    nonce: string
    maxFeePerGas: string
    blockNumber: string | null
  }
  return { nonce: Number(found.nonce), maxFeePerGas: BigInt(found.maxFeePerGas) }
}

const isSent = async (queue: TransactionQueue, id: string) => (await queue.lookup(id))?.state === 'sent'

/** Signed, and the node has it: a block that comes now may take it. */
async function isPooled({ anvil }: Setup, queue: TransactionQueue, id: string): Promise<boolean> {
  const found = await queue.lookup(id)
  return (
    found !== undefined && (await anvil.rpc('eth_getTransactionByHash', [found.transactionHash])) !== null
  )
}

async function started(setup: Setup, store: Store, init: TransactionQueueInit): Promise<TransactionQueue> {
  const account = createAccount(setup.anvil.accounts[0]!.privateKey)
  const queue = createTransactionQueue({ chain: setup.chain, account, store }, { pollMs: 20, ...init })
  await queue.start()
  return registry.add(queue, running => running.stop())
}

describe('deadlines', () => {
  test('an urgent response takes the nonce of a stuck top-up, which is sent again once that is final', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 1000 })
    const topUp = queue.submit(payment(setup, 'top-up'))
    await until(async () => (await pooled(setup)) === 1)
    await mineAt(setup, 200n * GWEI)
    expect(await setup.chain.nonce(queue.address)).toBe(0)
    const deadline = (await setup.chain.headTime()) + 600
    const response = queue.submit(payment(setup, 'respond', { deadline }))
    await until(() => isPooled(setup, queue, 'respond'))
    expect(queue.status()).toMatchObject({ inFlight: 1, displaced: 1, waiting: 0 })
    await mineAt(setup, 200n * GWEI)
    const { receipt } = await response
    expect((await transaction(setup, receipt.transactionHash)).nonce).toBe(0)
    expect(queue.status().displaced).toBe(1)
    await until(async () => {
      await mineAt(setup, GWEI)
      return (await queue.lookup('top-up'))?.state !== 'sent'
    })
    expect((await transaction(setup, (await topUp).receipt.transactionHash)).nonce).toBe(1)
    expect(await setup.chain.balance(payment(setup, '').to)).toBe(10_000n * 10n ** 18n + 2000n)
  })

  test('the stuck top-up may be mined after all: the response goes on at once under another nonce', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 1000 })
    const topUp = queue.submit(payment(setup, 'top-up'))
    await until(async () => (await pooled(setup)) === 1)
    const raw = (await setup.anvil.rpc('eth_getRawTransactionByHash', [
      (await queue.lookup('top-up'))!.transactionHash
    ])) as `0x${string}`
    await mineAt(setup, 200n * GWEI)
    const response = queue.submit(
      payment(setup, 'respond', { deadline: (await setup.chain.headTime()) + 600 })
    )
    await until(() => isPooled(setup, queue, 'respond'))
    await setup.anvil.rpc('anvil_dropAllTransactions')
    await setup.anvil.rpc('anvil_setNextBlockBaseFeePerGas', [hex(GWEI)])
    await setup.chain.broadcast(raw)
    await setup.anvil.mine()
    expect((await topUp).receipt.succeeded).toBe(true)
    await until(async () => {
      await setup.anvil.mine()
      return !(await isSent(queue, 'respond'))
    })
    expect((await transaction(setup, (await response).receipt.transactionHash)).nonce).toBe(1)
    expect(await setup.chain.nonce(queue.address)).toBe(2)
  })

  test('a restart in between keeps who took whose nonce', async () => {
    const setup = await heldChain()
    const store = await temporaryStore(registry)
    const first = await started(setup, store, { bumpAfterBlocks: 1000 })
    void first.submit(payment(setup, 'top-up')).catch(() => undefined)
    await until(async () => (await pooled(setup)) === 1)
    await mineAt(setup, 200n * GWEI)
    const deadline = (await setup.chain.headTime()) + 600
    void first.submit(payment(setup, 'respond', { deadline })).catch(() => undefined)
    await until(() => isPooled(setup, first, 'respond'))
    await first.stop()
    await setup.anvil.rpc('anvil_dropAllTransactions')

    const second = await started(setup, store, { bumpAfterBlocks: 1000 })
    const both = [payment(setup, 'top-up'), payment(setup, 'respond', { deadline })]
    const outcomes = Promise.all(both.map(intent => second.submit(intent, { until: 'finalized' })))
    let done = false
    void outcomes.then(() => (done = true))
    await until(async () => {
      await mineAt(setup, GWEI)
      return done
    })
    const nonces = await Promise.all(
      (await outcomes).map(async ({ receipt }) => (await transaction(setup, receipt.transactionHash)).nonce)
    )
    expect(nonces).toEqual([1, 0])
    expect(await setup.chain.nonce(second.address)).toBe(2)
  })

  test('what stands before an urgent transaction is paid for like it', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 1000 })
    const topUp = queue.submit(payment(setup, 'top-up'))
    const deadline = (await setup.chain.headTime()) + 600
    await until(() => isPooled(setup, queue, 'top-up'))
    const response = queue.submit(payment(setup, 'respond', { deadline }))
    await until(async () => (await pooled(setup)) === 2)
    await until(async () => {
      await mineAt(setup, 100n * GWEI)
      return !(await isSent(queue, 'top-up')) && !(await isSent(queue, 'respond'))
    })
    const [first, second] = await Promise.all([topUp, response])
    expect(first.receipt.blockNumber).toBeLessThanOrEqual(second.receipt.blockNumber)
    expect(first.receipt.effectiveGasPrice).toBeGreaterThan(100n * GWEI)
  })

  test('the nearer the deadline, the higher the bid, up to what is at stake', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, {
      maxFeePerGasCap: 10n * GWEI,
      urgentFeePerGasCap: 1000n * GWEI,
      urgentWindowSec: 3600
    })
    await mineAt(setup, 100n * GWEI)
    const now = await setup.chain.headTime()
    const intents = [
      payment(setup, 'routine'),
      payment(setup, 'far', { deadline: now + 86_400 }),
      payment(setup, 'near', { deadline: now + 60 }),
      payment(setup, 'cheap', { deadline: now + 60, feeBudget: 21_000n * 20n * GWEI })
    ]
    const offered = new Map<string, bigint>()
    const broadcast = setup.chain.broadcast.bind(setup.chain)
    setup.chain.broadcast = (raw, signal) => {
      const { hash, maxFeePerGas } = Transaction.from(raw)
      offered.set(hash!, maxFeePerGas!)
      return broadcast(raw, signal)
    }
    for (const intent of intents) void queue.submit(intent).catch(() => undefined)
    await until(() => offered.size === 4)
    const bids = new Map<string, bigint>()
    for (const { id } of intents) bids.set(id, offered.get((await queue.lookup(id))!.transactionHash)!)
    expect(bids.get('routine')).toBe(10n * GWEI)
    expect(bids.get('far')).toBe(10n * GWEI)
    expect(bids.get('cheap')).toBe(20n * GWEI)
    expect(bids.get('near')).toBeGreaterThan(150n * GWEI)
  })

  test('a response with little gas money left bids what is left', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0)
    const baseFee = (await setup.chain.head()).baseFeePerGas
    const balance = 21_000n * (baseFee * 2n - baseFee / 5n + GWEI) + 1000n
    await setup.anvil.rpc('anvil_setBalance', [queue.address, hex(balance)])
    await expect(queue.submit(payment(setup, 'routine'))).rejects.toMatchObject({
      code: 'INSUFFICIENT_GAS_BALANCE'
    })
    const deadline = (await setup.chain.headTime()) + 86_400
    const response = queue.submit(payment(setup, 'respond', { deadline }))
    await until(async () => (await pooled(setup)) === 1)
    await setup.anvil.mine()
    expect((await response).receipt.succeeded).toBe(true)
  })

  test('many responses go out at once and are in one block', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, { maxInFlight: 200 })
    const deadline = (await setup.chain.headTime()) + 600
    const responses = Array.from({ length: 200 }, (_, i) =>
      queue.submit(payment(setup, `respond ${i}`, { deadline }))
    )
    await until(async () => (await pooled(setup)) === 200)
    await setup.anvil.mine()
    const blocks = new Set((await Promise.all(responses)).map(({ receipt }) => receipt.blockNumber))
    expect(blocks.size).toBe(1)
  })
})

describe('transactions that get lost', () => {
  test('one that the pool dropped is sent again', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 1 })
    const outcome = queue.submit(payment(setup, 'dropped'))
    await until(async () => (await pooled(setup)) === 1)
    const { transactionHash } = (await queue.lookup('dropped'))!
    await setup.anvil.rpc('anvil_dropTransaction', [transactionHash])
    await setup.anvil.mine()
    await until(async () => (await pooled(setup)) === 1)
    await setup.anvil.mine()
    expect((await outcome).receipt.succeeded).toBe(true)
    expect(await setup.chain.nonce(queue.address)).toBe(1)
  })

  test('an outsider that took the nonce holds a response up for one block only', async () => {
    const setup = await heldChain()
    const queue = await accountQueue(registry, setup, 0)
    const deadline = (await setup.chain.headTime()) + 86_400
    const outcome = queue.submit(payment(setup, 'respond', { deadline }))
    await until(async () => (await pooled(setup)) === 1)
    await setup.anvil.rpc('anvil_dropAllTransactions')
    const rival = createAccount(setup.anvil.accounts[0]!.privateKey).signTransaction({
      ...{ chainId: 31337n, nonce: 0, to: queue.address, data: '0x', value: 0n, gasLimit: 21_000n },
      ...{ maxFeePerGas: 100n * GWEI, maxPriorityFeePerGas: 10n * GWEI }
    })
    await setup.chain.broadcast(rival.raw)
    await setup.anvil.mine()
    await until(async () => {
      await setup.anvil.mine()
      return !(await isSent(queue, 'respond'))
    })
    expect((await transaction(setup, (await outcome).receipt.transactionHash)).nonce).toBe(1)
  })
})
