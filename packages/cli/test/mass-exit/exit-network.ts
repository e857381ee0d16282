import { join } from 'node:path'
import {
  createAccount,
  createAdjudicatorClient,
  createChainClient,
  createTokenClient,
  createTransactionQueue,
  deployContracts,
  saveDeployment,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment
} from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import { createSigner, type Signer } from '@tollway/channel'
import type { Address } from '@tollway/codec'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { openLevelStore } from '@tollway/store'
import type { Workbench } from '../command-line/tollway-process.ts'
import { DEPOSIT, makeExitChannel, type ExitChannel } from './exit-channels.ts'

const OPENS_PER_BATCH = 100
const OPEN_GAS = 160_000n
const BATCH_GAS = 1_200_000n
export const ETHER = 10n ** 18n

/** anvil with the contracts and open channels, a block for each transaction until the exit begins. */
export interface ExitNetwork {
  anvil: Anvil
  chain: ChainClient
  deployment: Deployment
  deploymentFile: string
  adjudicator: AdjudicatorClient
  channels: ExitChannel[]
  honest: Signer
  honestOwner: Address
}

export async function openExitNetwork(
  bench: Workbench,
  init: { folder: string; channels: number; windowS: number; onOpened(count: number): void }
): Promise<ExitNetwork> {
  const anvil = await startAnvil({ blockTimeSeconds: 'instant', accounts: 2 })
  bench.defer(() => anvil.stop())
  const store = await openLevelStore(join(init.folder, 'setup'))
  bench.defer(() => store.close())
  const chain = await createChainClient({ rpcUrls: [anvil.url] })
  const [cheat, victim] = anvil.accounts
  const queue = createTransactionQueue(
    { chain, account: createAccount(cheat!.privateKey), store },
    { pollMs: 20, maxInFlight: 64 }
  )
  bench.defer(() => queue.stop())
  await queue.start()
  const windows = { dispute: init.windowS, lostSigner: 10 * init.windowS, sweep: 600 }
  const deployment = await deployContracts({ chain, queue }, { windows })
  const deploymentFile = join(init.folder, 'deployment.json')
  await saveDeployment(deploymentFile, deployment)
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  const total = DEPOSIT * BigInt(init.channels)
  await token.mint(cheat!.address, total, { intentId: 'mint' })
  await token.ensureAllowance(deployment.adjudicator, total)
  const adjudicator = createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator })
  const domain = { chainId: deployment.chainId, adjudicator: deployment.adjudicator }
  const honest = createSigner(crypto, crypto.secp256k1PrivateKey())
  const owners = { cheat: cheat!.address, honest: victim!.address, token: deployment.token }
  const channels = Array.from({ length: init.channels }, () => makeExitChannel(domain, owners, honest))
  for (let at = 0; at < channels.length; at += OPENS_PER_BATCH) {
    const part = channels.slice(at, at + OPENS_PER_BATCH)
    const calls = part.map(({ params, cheat }) => {
      const amounts = cheat === 0 ? { amountA: DEPOSIT, amountB: 0n } : { amountA: 0n, amountB: DEPOSIT }
      return adjudicator.calls.open(params, amounts)
    })
    const gasLimit = BATCH_GAS + OPEN_GAS * BigInt(part.length)
    const { failed } = await adjudicator.batch(calls, { intentId: `open/${at}`, gasLimit })
    if (failed.size > 0) throw new Error(`${failed.size} channels could not be opened`)
    init.onOpened(at + part.length)
  }
  return {
    ...{ anvil, chain, deployment, deploymentFile, adjudicator, channels, honest },
    honestOwner: victim!.address
  }
}
