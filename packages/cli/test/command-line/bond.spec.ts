import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  createChainClient,
  createTokenClient,
  createTransactionQueue,
  type TokenClient
} from '@tollway/chain'
import { openLevelStore } from '@tollway/store'
import { openKeystore } from '../../src/keystore.ts'
import { deriveKeys } from '../../src/service/keys.ts'
import { accountOf, giveGas, startTestChain, type TestChain } from './test-chain.ts'
import { PASSWORD, SCRYPT_N, Workbench } from './tollway-process.ts'

const LOOPBACK = ['--listen', '/ip4/127.0.0.1/tcp/0']
const CHANNEL = `0x${'cc'.repeat(32)}`
const bench = new Workbench()
let chain: TestChain
let towerData: string
let tower: `0x${string}`
let towerAddress: string
let token: TokenClient

/** A token client of the deployer, who may mint. */
async function minter(): Promise<TokenClient> {
  const path = join(chain.folder, 'deployer', 'keystore.json')
  const { account } = deriveKeys(await openKeystore({ path, password: PASSWORD, scryptN: SCRYPT_N }))
  const client = await createChainClient({ rpcUrls: [chain.anvil.url] })
  const store = await openLevelStore(join(chain.folder, 'minter'))
  bench.defer(() => store.close())
  const queue = createTransactionQueue({ chain: client, store, account }, { pollMs: 20 })
  await queue.start()
  bench.defer(() => queue.stop())
  return createTokenClient({ chain: client, queue }, { address: chain.deployment.token })
}

beforeAll(async () => {
  chain = await startTestChain(bench)
  towerData = join(chain.folder, 'watchtower')
  tower = await accountOf(towerData)
  await giveGas(chain.anvil, tower)
  token = await minter()
  await token.mint(tower, 1_000_000_000n, { intentId: 'mint' })
  const { ready } = await bench.start(chain.argsFor('watchtower', towerData, ...LOOPBACK))
  towerAddress = (ready.addresses as string[])[0]!
})
afterAll(() => bench.free())

async function bond(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await bench.run(['bond', ...args, '--data-dir', towerData, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Record<string, unknown>
}

async function refused(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  const { code, stdout, stderr } = await bench.run(['bond', ...args, '--data-dir', towerData])
  expect(stdout).toBe('')
  return { code, stderr }
}

describe('tollway bond', () => {
  test('posts, adds, reserves and leaves, and says how it stands', async () => {
    expect(await bond('status')).toMatchObject({
      tower,
      posted: false,
      amount: '0',
      tokenBalance: '1000000000'
    })
    expect(await bond('post', '--amount', '500')).toMatchObject({
      posted: true,
      amount: '500000000',
      signsReceipts: true,
      withdrawAtS: 0
    })
    expect(await bond('post', '--amount', '100')).toMatchObject({ amount: '600000000' })
    expect(await token.balanceOf(chain.deployment.towerBond)).toBe(600_000_000n)

    const reserved = ['reserve', '--channel', CHANNEL, '--days', '10']
    expect(await bond(...reserved, '--amount', '50')).toMatchObject({ amount: '50000000' })
    expect(await bond(...reserved, '--amount', '25')).toMatchObject({ amount: '75000000' })
    expect(await refused('reserve', '--channel', CHANNEL, '--amount', '1', '--days', '31')).toMatchObject({
      code: 78,
      stderr: expect.stringMatching(/days: at most 30/)
    })
    expect(await refused('release', '--channel', CHANNEL)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/StillReserved/)
    })

    expect(await refused('withdraw')).toMatchObject({ code: 1, stderr: expect.stringMatching(/StillBonded/) })
    expect(Number((await bond('leave')).withdrawAtS)).toBeGreaterThan(0)
    expect(await refused('leave')).toMatchObject({ code: 1, stderr: expect.stringMatching(/AlreadyLeaving/) })
    expect(await refused('post', '--amount', 'lots')).toMatchObject({
      code: 78,
      stderr: expect.stringMatching(/"lots" is no amount/)
    })
    const { stdout } = await bench.run(['bond', 'status', '--data-dir', towerData])
    expect(stdout).toMatch(/^amount: 600000000$/m)
  })

  test('a watchtower pays no other: only clients, relays and hubs do', async () => {
    const { code, stderr } = await bench.run(['towers', 'fund', '--amount', '1', '--data-dir', towerData])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/no action "tower-fund"/) })
  })
})

describe('tollway towers', () => {
  test('lists, pays and shows claims of the towers of a hub', async () => {
    const dataDir = join(chain.folder, 'hub')
    const hub = await accountOf(dataDir)
    await giveGas(chain.anvil, hub)
    await token.mint(hub, 10_000_000n, { intentId: 'mint hub' })
    await bench.start(chain.argsFor('hub', dataDir, ...LOOPBACK, '--towers', towerAddress))
    const towers = async (...args: string[]): Promise<unknown> => {
      const { code, stdout, stderr } = await bench.run(['towers', ...args, '--data-dir', dataDir, '--json'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      return JSON.parse(stdout) as unknown
    }
    expect(await towers('list')).toMatchObject([{ address: towerAddress, receipts: 0 }])
    const before = await token.balanceOf(tower)
    const first = await towers('fund', '--tower', tower, '--amount', '2')
    expect(first).toMatchObject({ tower, paid: '2000000', funded: '2000000' })
    expect(await towers('fund', '--tower', tower, '--amount', '2')).toMatchObject({ funded: '4000000' })
    expect((await token.balanceOf(tower)) - before).toBe(4_000_000n)
    expect(await towers('claims')).toEqual({ disputes: 0, claims: [] })

    const stranger = ['towers', 'fund', '--tower', '0x12', '--amount', '1', '--data-dir', dataDir]
    expect(await bench.run(stranger)).toMatchObject({
      code: 78,
      stderr: expect.stringMatching(/tower: expected 0x and 40 hex digits/)
    })
  })
})
