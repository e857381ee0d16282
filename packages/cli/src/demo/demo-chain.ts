import { join } from 'node:path'
import {
  createAccount,
  createAdjudicatorClient,
  createChainClient,
  createRelayRegistryClient,
  createTokenClient,
  createTransactionQueue,
  deployContracts,
  saveDeployment,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type TokenClient
} from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import type { Address } from '@tollway/codec'
import { openLevelStore } from '@tollway/store'
import type { StopStack } from '../service/stop-stack.ts'
import { DEMO_WINDOWS } from './demo-plan.ts'

const GAS_WEI = 10n ** 19n

/** anvil with the contracts, and who hands out money and stakes on it. */
export interface DemoChain {
  anvil: Anvil
  chain: ChainClient
  deployment: Deployment
  deploymentFile: string
  adjudicator: AdjudicatorClient
  token: TokenClient
  symbol: string
  decimals: number
  operators: readonly Address[]
  /** Gives an account gas and tokens (base units). */
  fund(account: Address, tokens: bigint): Promise<void>
  /** Registers a relay in the name of an operator. */
  register(operator: number, peerId: string, stake: bigint): Promise<void>
}

export async function startDemoChain(
  folder: string,
  operatorCount: number,
  stops: StopStack
): Promise<DemoChain> {
  const anvil = await startAnvil({ accounts: 1 + operatorCount })
  stops.push(() => anvil.stop())
  const store = await openLevelStore(join(folder, 'deployer-store'))
  stops.push(() => store.close())
  const chain = await createChainClient({ rpcUrls: [anvil.url] })

  const [deployer, ...operators] = await Promise.all(
    anvil.accounts.map(async ({ address, privateKey }) => {
      const components = { chain, account: createAccount(privateKey), store: store.sub(address) }
      return await stops.start(createTransactionQueue(components, { pollMs: 100 }))
    })
  )
  const queue = deployer!
  const deployment = await deployContracts({ chain, queue }, { windows: DEMO_WINDOWS })
  const deploymentFile = join(folder, 'deployment.json')
  await saveDeployment(deploymentFile, deployment)
  const token = createTokenClient({ chain, queue }, { address: deployment.token })

  return {
    anvil,
    chain,
    deployment,
    deploymentFile,
    adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
    token,
    symbol: await token.symbol(),
    decimals: await token.decimals(),
    operators: operators.map(operator => operator.address),
    async fund(account, tokens) {
      await Promise.all([
        queue.submit({ id: `gas/${account}`, to: account, data: '0x', value: GAS_WEI }),
        token.mint(account, tokens, { intentId: `mint/${account}` })
      ])
    },
    async register(operator, peerId, stake) {
      const registrar = operators[operator]!
      const own = { chain, queue: registrar }
      await token.mint(registrar.address, stake, { intentId: `stake/${peerId}` })
      await createTokenClient(own, { address: deployment.token }).ensureAllowance(deployment.registry, stake)
      const registry = createRelayRegistryClient(own, { address: deployment.registry })
      await registry.register(peerId, stake, { intentId: `register/${peerId}` })
    }
  }
}
