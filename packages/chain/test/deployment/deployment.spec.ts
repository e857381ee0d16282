import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import {
  checkDeployment,
  createTokenClient,
  deployContracts,
  formatDeployment,
  loadDeployment,
  parseDeployment,
  saveDeployment,
  type Deployment
} from '../../src/index.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryFolder } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const EXAMPLE: Deployment = {
  chainId: 31337n,
  adjudicator: `0x${'a1'.repeat(20)}`,
  registry: `0x${'b2'.repeat(20)}`,
  towerBond: `0x${'d4'.repeat(20)}`,
  token: `0x${'c3'.repeat(20)}`,
  startBlock: 7,
  windows: { dispute: 20, lostSigner: 90, sweep: 120 }
}

/** The example's file with other values. */
function changed(values: Record<string, unknown>): string {
  return JSON.stringify({ ...EXAMPLE, chainId: '31337', ...values })
}

describe('deployment files', () => {
  test('save and load', async () => {
    const path = join(await temporaryFolder(registry), 'deployment.json')
    await saveDeployment(path, EXAMPLE)
    expect(await loadDeployment(path)).toEqual(EXAMPLE)
  })

  test('addresses become lower case, and the chain id may be a number', () => {
    const json = { ...EXAMPLE, chainId: 31337, token: `0x${'C3'.repeat(20)}` }
    expect(parseDeployment(JSON.stringify(json))).toEqual(EXAMPLE)
  })

  test.each([
    ['not JSON', '{', 'it is not JSON'],
    ['a wrong address', changed({ token: '0x12' }), 'token: expected 0x and 40 hex digits'],
    ['a missing window', changed({ windows: { dispute: 1, sweep: 1 } }), 'windows.lostSigner'],
    ['a negative block', changed({ startBlock: -1 }), 'startBlock'],
    ['an unknown key', changed({ extra: 1 }), 'extra'],
    ['a chain id that is none', changed({ chainId: '0x1' }), 'chainId']
  ])('%s is a DeploymentInvalidError that names the key', (_, text, reason) => {
    expect(() => parseDeployment(text, 'file.json')).toThrow(
      expect.objectContaining({
        code: 'DEPLOYMENT_INVALID',
        message: expect.stringMatching(new RegExp(`^file.json .*${reason}`))
      })
    )
  })

  test('a file that is not there or not writable is a DeploymentFileError with its path', async () => {
    const path = join(await temporaryFolder(registry), 'missing', 'deployment.json')
    const error = { code: 'DEPLOYMENT_FILE', message: expect.stringContaining(path) }
    await expect(loadDeployment(path)).rejects.toMatchObject(error)
    await expect(saveDeployment(path, EXAMPLE)).rejects.toMatchObject(error)
  })

  test('the path is named when the content is wrong', async () => {
    const path = join(await temporaryFolder(registry), 'deployment.json')
    await writeFile(path, 'nonsense')
    await expect(loadDeployment(path)).rejects.toMatchObject({ message: expect.stringContaining(path) })
  })
})

describe('deployContracts', () => {
  test('deploys, and run again finds what is there', async () => {
    const setup = await anvilChain(registry)
    const queue = await accountQueue(registry, setup, 0)
    const components = { chain: setup.chain, queue }
    const deployment = await deployContracts(components, { windows: EXAMPLE.windows })
    expect(parseDeployment(formatDeployment(deployment))).toEqual(deployment)
    await checkDeployment(setup.chain, deployment)
    const otherWindows = { ...deployment, windows: { ...EXAMPLE.windows, dispute: 99 } }
    await expect(checkDeployment(setup.chain, otherWindows)).rejects.toMatchObject({
      code: 'DEPLOYMENT_INVALID',
      message: expect.stringContaining('windows.dispute is 99 s, in the contract 20 s')
    })
    const otherChain = { ...deployment, chainId: 1n }
    await expect(checkDeployment(setup.chain, otherChain)).rejects.toMatchObject({ code: 'WRONG_CHAIN' })
    expect(await deployContracts(components, { windows: EXAMPLE.windows })).toEqual(deployment)
    expect(await setup.chain.nonce(queue.address)).toBe(4)
    const token = createTokenClient(components, { address: deployment.token })
    expect([await token.symbol(), await token.decimals()]).toEqual(['TOLL', 6])

    const second = await deployContracts(components, { token: deployment.token, name: '2' })
    expect(second.token).toBe(deployment.token)
    expect(second.adjudicator).not.toBe(deployment.adjudicator)
    const mixed = { ...deployment, towerBond: second.towerBond }
    await expect(checkDeployment(setup.chain, mixed)).rejects.toMatchObject({
      code: 'DEPLOYMENT_INVALID',
      message: expect.stringContaining('stands behind another adjudicator')
    })
  })

  test('contracts that are not there are named', async () => {
    const { chain } = await anvilChain(registry)
    await expect(checkDeployment(chain, EXAMPLE)).rejects.toMatchObject({
      code: 'MISSING_CONTRACT',
      message: expect.stringContaining(EXAMPLE.adjudicator)
    })
  })
})
