import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createGasReserve,
  GasReserveError,
  type ChainClient,
  type GasReserve,
  type GasReserveInit,
  type Logger,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { accountQueue, anvilChain, StopRegistry, until } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const GWEI = 1_000_000_000n
const GAS = {
  challenge: 100_000n,
  respond: 40_000n,
  refute: 20_000n,
  settle: 60_000n,
  unlock: 10_000n,
  unlocks: 4n
}
/** Two responses and a refutation, or a challenge: 100,000; settle 60,000; four unlocks 40,000. */
const PER_CHANNEL = 200_000n * GWEI

let anvil: Anvil
let chain: ChainClient
let queue: TransactionQueue
let channels = 0

beforeEach(async () => {
  ;({ anvil, chain } = await anvilChain(registry))
  queue = await accountQueue(registry, { anvil, chain }, 0)
  channels = 0
})

async function balanceFor(disputes: number): Promise<void> {
  const wei = BigInt(Math.round(disputes * 100)) * (PER_CHANNEL / 100n)
  await anvil.rpc('anvil_setBalance', [queue.address, `0x${wei.toString(16)}`])
}

function reserve(init: Partial<GasReserveInit> = {}, logger?: Logger): GasReserve {
  return createGasReserve(
    { chain, queue, logger },
    { channels: () => channels, feePerGas: GWEI, disputeGas: GAS, ...init }
  )
}

describe('createGasReserve', () => {
  test.each([
    [1, 2, 'ok', 1],
    [2, 3, 'ok', 1],
    [2, 2.5, 'warning', 0],
    [2, 2, 'warning', 0],
    [2, 1.99, 'critical', 0],
    [0, 0, 'warning', 0],
    [0, 1, 'ok', 1]
  ])('%d channels with gas for %d disputes: %s, room for %d', async (count, disputes, level, room) => {
    channels = count
    await balanceFor(disputes)
    const status = await reserve().status()
    expect(status).toMatchObject({
      level,
      roomForChannels: room,
      perChannelWei: PER_CHANNEL,
      channels: count
    })
    expect(status.isCritical).toBe(level === 'critical')
  })

  test('admits what is covered, and says how much to send where for the next', async () => {
    await balanceFor(2)
    const gas = reserve()
    const [first, second] = await Promise.all([gas.admit(), gas.admit()])
    const error: unknown = await gas.admit().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(GasReserveError)
    expect(error).toMatchObject({
      code: 'GAS_RESERVE',
      available: 2n * PER_CHANNEL,
      required: 3n * PER_CHANNEL
    })
    expect(String(error)).toContain(
      `send ${PER_CHANNEL} wei or more of the native currency to ${queue.address}`
    )
    first()
    first()
    await gas.admit()
    await expect(gas.admit()).rejects.toThrow(GasReserveError)
    second()
  })

  test('transactions that are out count against it', async () => {
    channels = 1
    await balanceFor(2)
    await anvil.rpc('evm_setAutomine', [false])
    const to = `0x${'77'.repeat(20)}` as const
    void queue.submit({ id: 'spend', to, data: '0x', value: PER_CHANNEL / 2n }).catch(() => undefined)
    await until(() => queue.status().inFlight === 1)
    const gas = reserve()
    expect((await gas.status()).committedWei).toBeGreaterThan(PER_CHANNEL / 2n)
    await expect(gas.admit()).rejects.toMatchObject({ code: 'GAS_RESERVE' })
  })

  test('a tower reckons with a number of disputes at once', async () => {
    channels = 1_000
    await balanceFor(10)
    const gas = reserve({ disputesAtOnce: 10 })
    expect(await gas.covers(100_000)).toBe(true)
    expect((await gas.status()).isCritical).toBe(false)
    expect(await reserve().covers(11)).toBe(false)
  })

  test('warns before it is critical, once each', async () => {
    const said: string[] = []
    const say = (level: string) => () => void said.push(level)
    const logger = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') }
    channels = 10
    const gas = reserve({ checkMs: 3_600_000, maxAgeMs: 0 }, logger)
    await balanceFor(20)
    registry.add(gas, started => started.stop())
    await gas.start()
    for (const disputes of [14, 13, 9, 8, 20]) {
      await balanceFor(disputes)
      await gas.status()
    }
    expect(said).toEqual(['warn', 'error', 'info'])
  })
})
