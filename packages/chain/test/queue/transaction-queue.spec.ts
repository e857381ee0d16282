import { afterEach, describe, expect, test } from '@jest/globals'
import { openLevelStore, type Store } from '@tollway/store'
import {
  createAccount,
  createTokenClient,
  createTransactionQueue,
  deployContracts,
  type ChainClient,
  type TransactionQueue,
  type TransactionQueueInit
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import {
  accountQueue,
  anvilChain,
  StopRegistry,
  temporaryFolder,
  temporaryStore,
  until
} from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

interface Setup {
  anvil: Anvil
  chain: ChainClient
}

function queueOf(
  { anvil, chain }: Setup,
  store: Store,
  init: TransactionQueueInit & { index?: number } = {}
): TransactionQueue {
  const account = createAccount(anvil.accounts[init.index ?? 0]!.privateKey)
  const queue = createTransactionQueue({ chain, account, store }, { pollMs: 20, ...init })
  return registry.add(queue, started => started.stop())
}

async function withoutMining(setup: Setup): Promise<void> {
  await setup.anvil.rpc('evm_setAutomine', [false])
}

const poolSize = async ({ anvil }: Setup) => {
  const status = (await anvil.rpc('txpool_status')) as { pending: string; queued: string }
  return Number(status.pending) + Number(status.queued)
}

const payment = (setup: Setup, id: string, to = 5) => ({
  id,
  to: setup.anvil.accounts[to]!.address,
  data: '0x' as const,
  value: 1000n
})

describe('createTransactionQueue', () => {
  test('sends, waits for the block and for finality', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    const { receipt } = await queue.submit(payment(setup, 'pay'))
    expect(receipt.succeeded).toBe(true)
    expect(await queue.lookup('pay')).toEqual({ state: 'mined', transactionHash: receipt.transactionHash })
    const final = queue.submit(payment(setup, 'pay'), { until: 'finalized' })
    await setup.anvil.mine(3)
    expect((await final).receipt).toEqual(receipt)
    expect((await queue.lookup('pay'))?.state).toBe('finalized')
    expect((await queue.submit(payment(setup, 'pay'))).receipt).toEqual(receipt)
    expect(await setup.chain.nonce(queue.address)).toBe(1)
  })

  test('two concurrent submits of one intent are one transaction', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    const [a, b] = await Promise.all([
      queue.submit(payment(setup, 'once')),
      queue.submit(payment(setup, 'once'))
    ])
    expect(a).toEqual(b)
    expect(await setup.chain.nonce(queue.address)).toBe(1)
  })

  test('an id used for something else is an IntentConflictError, also after it is final', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await queue.submit(payment(setup, 'x'))
    const other = payment(setup, 'x', 6)
    await expect(queue.submit(other)).rejects.toMatchObject({ code: 'INTENT_CONFLICT' })
    await setup.anvil.mine(3)
    await queue.submit(payment(setup, 'x'), { until: 'finalized' })
    await expect(queue.submit(other)).rejects.toMatchObject({ code: 'INTENT_CONFLICT' })
  })

  test('a restart between broadcast and block waits for the same transaction', async () => {
    const setup = await anvilChain(registry)
    const folder = await temporaryFolder(registry)
    await withoutMining(setup)
    const firstStore = await openLevelStore(folder)
    const first = queueOf(setup, firstStore)
    await first.start()
    const lost = first.submit(payment(setup, 'crash')).catch((error: unknown) => error)
    await until(async () => (await poolSize(setup)) === 1)
    const before = await first.lookup('crash')
    await first.stop()
    expect(await lost).toMatchObject({ code: 'QUEUE_STOPPED' })
    await firstStore.close()

    const store = registry.add(await openLevelStore(folder), opened => opened.close())
    const second = queueOf(setup, store)
    await second.start()
    const outcome = second.submit(payment(setup, 'crash'))
    await setup.anvil.mine()
    expect((await outcome).receipt.transactionHash).toBe(before?.transactionHash)
    expect(await setup.chain.nonce(second.address)).toBe(1)
  })

  test('a restart between signature and broadcast sends the same bytes', async () => {
    const setup = await anvilChain(registry)
    const store = await temporaryStore(registry)
    const sent: string[] = []
    const deaf: ChainClient = Object.assign(Object.create(setup.chain) as ChainClient, {
      broadcast: (raw: string) => {
        sent.push(raw)
        return Promise.reject(new Error('the process dies here'))
      }
    })
    for (const method of [
      'head',
      'finalized',
      'estimateGas',
      'feeSuggestion',
      'balance',
      'nonce',
      'receipt'
    ] as const) {
      Object.assign(deaf, { [method]: setup.chain[method].bind(setup.chain) })
    }
    const first = queueOf({ ...setup, chain: deaf }, store)
    await first.start()
    const lost = first.submit(payment(setup, 'signed')).catch((error: unknown) => error)
    await until(() => sent.length > 0)
    await first.stop()
    await lost
    expect(await setup.chain.nonce(first.address)).toBe(0)

    const resent: string[] = []
    const broadcast = setup.chain.broadcast.bind(setup.chain)
    setup.chain.broadcast = (raw, signal) => {
      resent.push(raw)
      return broadcast(raw, signal)
    }
    const second = queueOf(setup, store)
    await second.start()
    await second.submit(payment(setup, 'signed'))
    expect(resent[0]).toBe(sent[0])
    expect(await setup.chain.nonce(second.address)).toBe(1)
  })

  test('a stuck transaction is replaced by one that pays more', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 2 })
    await withoutMining(setup)
    const outcome = queue.submit(payment(setup, 'stuck'))
    await until(async () => (await poolSize(setup)) === 1)
    const first = (await queue.lookup('stuck'))?.transactionHash
    const raiseBaseFee = async () => {
      await setup.anvil.rpc('anvil_setNextBlockBaseFeePerGas', ['0x174876e800'])
      await setup.anvil.mine()
    }
    await raiseBaseFee()
    await raiseBaseFee()
    await raiseBaseFee()
    await until(async () => (await queue.lookup('stuck'))?.transactionHash !== first)
    await until(async () => (await poolSize(setup)) === 1)
    await setup.anvil.mine()
    const { receipt } = await outcome
    expect(receipt.transactionHash).not.toBe(first)
    expect(receipt.effectiveGasPrice).toBeGreaterThan(50_000_000_000n)
    expect(await setup.chain.nonce(queue.address)).toBe(1)
  })

  test('fees never pass the cap', async () => {
    const setup = await anvilChain(registry)
    const cap = 2_500_000_000n
    const queue = await accountQueue(registry, setup, 0, { bumpAfterBlocks: 1, maxFeePerGasCap: cap })
    await withoutMining(setup)
    const outcome = queue.submit(payment(setup, 'capped'))
    await until(async () => (await poolSize(setup)) === 1)
    for (let i = 0; i < 4; i++) {
      await setup.anvil.rpc('anvil_setNextBlockBaseFeePerGas', ['0x174876e800'])
      await setup.anvil.mine()
    }
    await setup.anvil.rpc('anvil_setNextBlockBaseFeePerGas', ['0x3b9aca00'])
    await until(async () => {
      await setup.anvil.mine()
      return (await queue.lookup('capped'))?.state !== 'sent'
    })
    expect((await outcome).receipt.effectiveGasPrice).toBeLessThanOrEqual(cap)
  })

  test('the nearest deadline is sent first', async () => {
    const setup = await anvilChain(registry)
    await withoutMining(setup)
    const store = await temporaryStore(registry)
    const queue = queueOf(setup, store)
    await queue.start()
    const intents = [
      payment(setup, 'top-up'),
      { ...payment(setup, 'later'), deadline: 2000 },
      { ...payment(setup, 'respond'), deadline: 1000 }
    ]
    const outcomes = intents.map(intent => queue.submit(intent))
    await until(async () => (await poolSize(setup)) === 3)
    await setup.anvil.mine()
    const hashes = (await Promise.all(outcomes)).map(({ receipt }) => receipt.transactionHash)
    const nonces = await Promise.all(
      hashes.map(async hash =>
        Number(((await setup.anvil.rpc('eth_getTransactionByHash', [hash])) as { nonce: string }).nonce)
      )
    )
    expect(nonces).toEqual([2, 1, 0])
  })

  test('an urgent intent finds a place when the others are taken', async () => {
    const setup = await anvilChain(registry)
    await withoutMining(setup)
    const queue = await accountQueue(registry, setup, 0)
    const topUps = Array.from({ length: 14 }, (_, i) => queue.submit(payment(setup, `top-up ${i}`)))
    await until(async () => (await poolSize(setup)) === 12)
    const urgent = queue.submit({ ...payment(setup, 'respond'), deadline: 1000 })
    await until(async () => (await queue.lookup('respond'))?.state === 'sent')
    expect(queue.status()).toMatchObject({ waiting: 2, inFlight: 13, mined: 0 })
    await setup.anvil.rpc('evm_setAutomine', [true])
    await setup.anvil.mine()
    await Promise.all([urgent, ...topUps])
    expect(await setup.chain.nonce(queue.address)).toBe(15)
  })

  test('a nonce that another wallet used is given up once that is final', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await withoutMining(setup)
    const outcome = queue.submit(payment(setup, 'mine'))
    await until(async () => (await poolSize(setup)) === 1)
    await setup.anvil.rpc('anvil_dropAllTransactions')
    const rival = createAccount(setup.anvil.accounts[0]!.privateKey).signTransaction({
      ...{ chainId: 31337n, nonce: 0, to: queue.address, data: '0x', value: 0n, gasLimit: 21_000n },
      ...{ maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 10n }
    })
    await setup.chain.broadcast(rival.raw)
    await until(async () => {
      await setup.anvil.mine()
      return (await queue.lookup('mine'))?.state !== 'sent'
    })
    expect((await outcome).receipt.succeeded).toBe(true)
    expect(await setup.chain.nonce(queue.address)).toBe(2)
  })

  test('a transaction whose block left the chain is sent again, not anew', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await setup.anvil.mine(2)
    const { receipt } = await queue.submit(payment(setup, 'reorged'))
    await withoutMining(setup)
    await setup.anvil.rpc('anvil_reorg', [1, []])
    await until(async () => (await queue.lookup('reorged'))?.state === 'sent')
    const final = queue.submit(payment(setup, 'reorged'), { until: 'finalized' })
    await until(async () => (await poolSize(setup)) === 1)
    await setup.anvil.mine(4)
    const again = (await final).receipt
    expect(again.transactionHash).toBe(receipt.transactionHash)
    expect(again.blockHash).not.toBe(receipt.blockHash)
  })

  test('an account without gas money is an InsufficientGasBalanceError with the sums', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await setup.anvil.rpc('anvil_setBalance', [queue.address, '0x64'])
    const intent = { ...payment(setup, 'poor'), gasLimit: 21_000n }
    await expect(queue.submit(intent)).rejects.toMatchObject({
      code: 'INSUFFICIENT_GAS_BALANCE',
      address: queue.address,
      available: 100n
    })
    await setup.anvil.rpc('anvil_setBalance', [queue.address, '0xde0b6b3a7640000'])
    expect((await queue.submit(intent)).receipt.succeeded).toBe(true)
  })

  test('a revert is decoded, before it is sent and in a block', async () => {
    const setup = await anvilChain(registry)
    const owner = await accountQueue(registry, setup, 0)
    const stranger = await accountQueue(registry, setup, 1)
    const { token: address } = await deployContracts({ chain: setup.chain, queue: owner })
    const token = createTokenClient({ chain: setup.chain, queue: stranger }, { address })
    const mint = () => token.mint(stranger.address, 1n, { intentId: 'steal' })
    await expect(mint()).rejects.toMatchObject({
      code: 'REVERTED',
      reason: 'OwnableUnauthorizedAccount',
      args: { account: stranger.address },
      transactionHash: undefined
    })
    expect(await setup.chain.nonce(stranger.address)).toBe(0)

    const data = '0x40c10f19' + stranger.address.slice(2).padStart(64, '0') + '1'.padStart(64, '0')
    const blind = { id: 'blind', to: address, data: data as `0x${string}`, gasLimit: 200_000n }
    const error = {
      code: 'REVERTED',
      reason: 'OwnableUnauthorizedAccount',
      transactionHash: expect.any(String)
    }
    await expect(stranger.submit(blind)).rejects.toMatchObject(error)
    await expect(stranger.submit(blind)).rejects.toMatchObject(error)
    expect(await setup.chain.nonce(stranger.address)).toBe(1)
    await setup.anvil.mine(3)
    await until(() => stranger.status().mined === 0)
    await expect(stranger.submit(blind)).rejects.toMatchObject(error)
    expect(await setup.chain.nonce(stranger.address)).toBe(2)
  })

  test('a stopped queue says so', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await queue.stop()
    await queue.stop()
    await expect(queue.submit(payment(setup, 'late'))).rejects.toMatchObject({ code: 'QUEUE_STOPPED' })
  })

  test('an aborted wait leaves the transaction alone', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    await withoutMining(setup)
    const stopper = new AbortController()
    const wait = queue.submit(payment(setup, 'patient'), { signal: stopper.signal })
    await until(async () => (await poolSize(setup)) === 1)
    stopper.abort(new Error('no time'))
    await expect(wait).rejects.toThrow('no time')
    await setup.anvil.mine()
    expect((await queue.submit(payment(setup, 'patient'))).receipt.succeeded).toBe(true)
    expect(await setup.chain.nonce(queue.address)).toBe(1)
  })
})
