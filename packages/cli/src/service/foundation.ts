import { join } from 'node:path'
import {
  checkDeployment,
  createAdjudicatorClient,
  createChainClient,
  createEventFollower,
  createRelayRegistryClient,
  createTokenClient,
  createTransactionQueue,
  loadDeployment,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type EventFollower,
  type RelayRegistryClient,
  type TokenClient,
  type TransactionQueue
} from '@tollway/chain'
import { parseAmount, type SigningDomain } from '@tollway/codec'
import { defaultCrypto, type Crypto } from '@tollway/crypto'
import type { Clock } from '@tollway/mesh'
import { openLevelStore, type LevelStore } from '@tollway/store'
import type { Logger } from 'pino'
import type { CommonConfig } from '../config/schema.ts'
import { ConfigError } from '../errors.ts'
import { loadKeys, type ServiceKeys } from './keys.ts'
import type { StopStack } from './stop-stack.ts'

/** What every service stands on: keys, store, chain and contracts. */
export interface Foundation {
  logger: Logger
  keys: ServiceKeys
  store: LevelStore
  crypto: Crypto
  clock: Clock
  /** Head time of the chain as this machine reckons it: whole seconds. */
  nowS(): number
  chain: ChainClient
  deployment: Deployment
  domain: SigningDomain
  queue: TransactionQueue
  /** Not started: whoever subscribes does so first. */
  follower: EventFollower
  adjudicator: AdjudicatorClient
  registry: RelayRegistryClient
  token: TokenClient
  /** Base units of a decimal amount of tokens. */
  amount(tokens: string): bigint
}

/** Opens all of it; what was opened is pushed on `stops`, also when a later step fails. */
export async function layFoundation(
  config: CommonConfig,
  logger: Logger,
  stops: StopStack
): Promise<Foundation> {
  const keys = await loadKeys(config)
  const store = await openLevelStore(join(config.dataDir, 'store'))
  stops.push(() => store.close())
  const deployment = await loadDeployment(config.deployment)
  const chain = await createChainClient({ rpcUrls: config.rpcUrl.split(','), chainId: deployment.chainId })
  await checkDeployment(chain, deployment)
  const queue = createTransactionQueue(
    { chain, store: store.sub('queue'), account: keys.account, logger },
    {}
  )
  await stops.start(queue)
  const follower = createEventFollower({ chain, store: store.sub('follower'), logger }, { deployment })
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  const decimals = await token.decimals()
  const clock: Clock = { nowMs: () => Date.now() }
  return {
    logger,
    keys,
    store,
    crypto: defaultCrypto,
    clock,
    nowS: () => Math.floor(clock.nowMs() / 1000),
    chain,
    deployment,
    domain: { chainId: deployment.chainId, adjudicator: deployment.adjudicator },
    queue,
    follower,
    adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
    registry: createRelayRegistryClient({ chain, queue, follower }, { address: deployment.registry }),
    token,
    amount(tokens) {
      try {
        return parseAmount(tokens, decimals)
      } catch (cause) {
        throw new ConfigError(`"${tokens}" is no amount of a token with ${decimals} decimals`, { cause })
      }
    }
  }
}
