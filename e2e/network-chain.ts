import { join } from 'node:path'
import {
  createAdjudicatorClient,
  createChainClient,
  createRelayRegistryClient,
  createTokenClient,
  createTransactionQueue,
  loadDeployment,
  type Account,
  type AdjudicatorClient,
  type ChainClient,
  type TokenClient,
  type TransactionQueue
} from '@tollway/chain'
import { parseAmount, type Address } from '@tollway/codec'
import { StopStack } from '@tollway/cli'
import { openLevelStore } from '@tollway/store'

const GAS_WEI = '0x8ac7230489e80000'
const STAKE = '100'

/** The chain as the test sees it, through the published RPC port. */
export interface NetworkChain {
  adjudicator: AdjudicatorClient
  token: TokenClient
  /** Base units of a decimal amount. */
  amount(tokens: string): bigint
  mint(to: Address, tokens: string): Promise<void>
  register(operator: number, peerId: string): Promise<void>
  stop(): Promise<void>
}

export interface ConnectChainInit {
  rpcUrl: string
  deploymentFile: string
  folder: string
  /** Owner of the demo token. */
  minter: Account
  operators: readonly Account[]
}

/** Gives every account gas. */
export async function fundAccounts(rpcUrl: string, accounts: readonly Address[]): Promise<void> {
  const chain = await createChainClient({ rpcUrls: [rpcUrl] })
  for (const account of accounts) await chain.request('anvil_setBalance', [account, GAS_WEI])
}

export async function connectChain(init: ConnectChainInit): Promise<NetworkChain> {
  const stops = new StopStack()
  const deployment = await loadDeployment(init.deploymentFile)
  const chain: ChainClient = await createChainClient({ rpcUrls: [init.rpcUrl], chainId: deployment.chainId })
  const store = await openLevelStore(join(init.folder, 'test-store'))
  stops.push(() => store.close())
  const queueOf = async (account: Account): Promise<TransactionQueue> =>
    await stops.start(
      createTransactionQueue({ chain, account, store: store.sub(account.address) }, { pollMs: 200 })
    )
  const queue = await queueOf(init.minter)
  const operatorQueues = await Promise.all(init.operators.map(queueOf))
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  const decimals = await token.decimals()
  const stake = parseAmount(STAKE, decimals)
  return {
    adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
    token,
    amount: tokens => parseAmount(tokens, decimals),
    async mint(to, tokens) {
      await token.mint(to, parseAmount(tokens, decimals), { intentId: `mint/${to}` })
    },
    async register(operator, peerId) {
      const own = { chain, queue: operatorQueues[operator]! }
      await token.mint(own.queue.address, stake, { intentId: `stake/${peerId}` })
      await createTokenClient(own, { address: deployment.token }).ensureAllowance(deployment.registry, stake)
      const registry = createRelayRegistryClient(own, { address: deployment.registry })
      await registry.register(peerId, stake, { intentId: `register/${peerId}` })
    },
    stop: () => stops.stop()
  }
}

export async function registerRelays(
  chain: NetworkChain,
  relays: readonly { peerId: string; operator: number }[]
): Promise<void> {
  await Promise.all(relays.map(({ operator, peerId }) => chain.register(operator, peerId)))
}
