import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkDeployment, createChainClient, loadDeployment } from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import type { Address } from '@tollway/codec'
import { until } from '../../src/demo/until.ts'
import { accountOf, giveGas } from './test-chain.ts'
import { Workbench } from './tollway-process.ts'

const CONTRACTS = 4

const bench = new Workbench()
let anvil: Anvil
let folder: string
let account: Address

beforeEach(async () => {
  anvil = await startAnvil({ blockTimeSeconds: 'instant' })
  bench.defer(() => anvil.stop())
  folder = await bench.folder()
  account = await accountOf(join(folder, 'deployer'))
})
afterEach(() => bench.free())

const deployArgs = (out: string): string[] => [
  'deploy',
  ...['--data-dir', join(folder, 'deployer'), '--rpc-url', anvil.url, '--out', out, '--log-level', 'error']
]

const transactionsOf = async (): Promise<number> =>
  Number(await anvil.rpc('eth_getTransactionCount', [account, 'latest']))

describe('tollway deploy', () => {
  test('says who lacks gas, then writes a deployment that the chain confirms, once', async () => {
    const out = join(folder, 'deployment.json')
    const poor = await bench.run(deployArgs(out))
    expect(poor).toMatchObject({ code: 1, stdout: '' })
    expect(poor.stderr).toMatch(new RegExp(`error: ${account} has 0 wei .*INSUFFICIENT_GAS_BALANCE`))

    await giveGas(anvil, account)
    const first = await bench.run(deployArgs(out))
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const deployment = await loadDeployment(out)
    expect(JSON.parse(first.stdout)).toMatchObject({
      file: out,
      adjudicator: deployment.adjudicator,
      chainId: '31337'
    })
    await checkDeployment(await createChainClient({ rpcUrls: [anvil.url] }), deployment)

    expect(await bench.run(deployArgs(out))).toEqual(first)
    expect(await transactionsOf()).toBe(CONTRACTS)
  })

  test('goes on where a run stopped that could not write its file', async () => {
    await giveGas(anvil, account)
    const failed = await bench.run(deployArgs(join(folder, 'missing', 'deployment.json')))
    expect(failed).toMatchObject({ code: 78, stdout: '' })
    expect(failed.stderr).toMatch(/cannot write the deployment file .*missing.*DEPLOYMENT_FILE/)

    await mkdir(join(folder, 'missing'))
    expect(await bench.run(deployArgs(join(folder, 'missing', 'deployment.json')))).toMatchObject({ code: 0 })
    expect(await transactionsOf()).toBe(CONTRACTS)
  })

  test('goes on where a run was killed with its transactions under way', async () => {
    await giveGas(anvil, account)
    await anvil.rpc('evm_setAutomine', [false])
    const out = join(folder, 'deployment.json')
    const killed = bench.spawn(deployArgs(out))
    await until('transactions under way', 60_000, async () => {
      const { pending } = (await anvil.rpc('txpool_status')) as { pending: string }
      return Number(pending) > 0 ? true : undefined
    })
    killed.child.kill('SIGKILL')
    expect((await killed.ended).code).toBe(null)
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' })

    await anvil.rpc('evm_setAutomine', [true])
    await anvil.mine()
    expect(await bench.run(deployArgs(out))).toMatchObject({ code: 0 })
    expect(await transactionsOf()).toBe(CONTRACTS)
    await checkDeployment(await createChainClient({ rpcUrls: [anvil.url] }), await loadDeployment(out))
  })

  test('a token that is no contract is refused before anything is deployed', async () => {
    await giveGas(anvil, account)
    const token = `0x${'77'.repeat(20)}`
    const refused = await bench.run([...deployArgs(join(folder, 'deployment.json')), '--token', token])
    expect(refused).toMatchObject({ code: 78, stdout: '' })
    expect(refused.stderr).toMatch(new RegExp(`no code at ${token}`))
    expect(await transactionsOf()).toBe(0)
  })
})
