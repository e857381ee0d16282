import { join } from 'node:path'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import { loadDeployment, type Deployment } from '@tollway/chain'
import type { Address } from '@tollway/codec'
import { openKeystore } from '../../src/keystore.ts'
import { deriveKeys } from '../../src/service/keys.ts'
import { PASSWORD, SCRYPT_N, type Workbench } from './tollway-process.ts'

const ETHER_WEI = 10n ** 18n

/** The account that a service on `dataDir` has, made now if it is new. */
export async function accountOf(dataDir: string): Promise<Address> {
  const path = join(dataDir, 'keystore.json')
  return deriveKeys(await openKeystore({ path, password: PASSWORD, scryptN: SCRYPT_N })).account.address
}

export const giveGas = (anvil: Anvil, account: Address): Promise<unknown> =>
  anvil.rpc('anvil_setBalance', [account, `0x${(10n * ETHER_WEI).toString(16)}`])

export interface TestChain {
  anvil: Anvil
  folder: string
  deployment: Deployment
  deploymentFile: string
  /** Arguments of a service that runs on this chain, on a data folder of its own. */
  argsFor(command: string, dataDir: string, ...more: string[]): string[]
}

/** anvil with the contracts, deployed by the command itself. */
export async function startTestChain(bench: Workbench): Promise<TestChain> {
  const folder = await bench.folder()
  const anvil = await startAnvil()
  bench.defer(() => anvil.stop())
  const deployer = join(folder, 'deployer')
  await giveGas(anvil, await accountOf(deployer))
  const deploymentFile = join(folder, 'deployment.json')
  const { code, stderr } = await bench.run([
    ...['deploy', '--data-dir', deployer, '--rpc-url', anvil.url, '--out', deploymentFile],
    ...['--dispute-window', '20', '--lost-signer-window', '90', '--sweep-window', '120']
  ])
  if (code !== 0) throw new Error(stderr)
  return {
    anvil,
    folder,
    deployment: await loadDeployment(deploymentFile),
    deploymentFile,
    argsFor: (command, dataDir, ...more) => [
      ...[command, '--data-dir', dataDir, '--rpc-url', anvil.url, '--deployment', deploymentFile],
      ...['--http-port', '0', '--local-network', ...more]
    ]
  }
}
