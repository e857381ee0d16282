import { join } from 'node:path'
import {
  checkDeployment,
  createAdjudicatorClient,
  createChainClient,
  createCreditCollector,
  createEventFollower,
  createGasReserve,
  createRelayRegistryClient,
  createTokenClient,
  createTransactionQueue,
  loadDeployment,
  type AdjudicatorClient,
  type ChainClient,
  type CreditCollector,
  type Deployment,
  type EventFollower,
  type GasReserve,
  type GasReserveInit,
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
  /** Of the account, in the deployment's token. */
  credits: CreditCollector
  registry: RelayRegistryClient
  token: TokenClient
  /** Whether gas covers the disputes of so many channels. Not started. */
  gasReserve(channels: () => number, init?: Partial<GasReserveInit>): GasReserve
  /** Base units of a decimal amount of tokens. */
  amount(tokens: string): bigint
}

/** Loops that look at the head within this share one look. */
const HEAD_MAX_AGE_MS = 900

const weiOf = (gwei: number): bigint => BigInt(Math.round(gwei * 1e9))

/** Says once what is believed. */
function tellTrust({ quorum, urls }: ChainClient, logger: Logger): void {
  const hosts = new Set(urls.map(url => new URL(url).host))
  if (hosts.size < urls.length) {
    logger.warn(
      { endpoints: urls },
      'RPC endpoints of one host agree with each other whatever they say; name others'
    )
  }
  if (quorum > 1) {
    logger.info({ quorum, endpoints: urls }, 'value is freed by what a quorum of RPC endpoints says')
  } else {
    logger.warn(
      { endpoints: urls },
      'one RPC endpoint is believed whatever it says; name three in rpcUrl to check them against each other'
    )
  }
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
  const chain = await createChainClient({
    rpcUrls: config.rpcUrl,
    quorum: config.rpcQuorum,
    chainId: deployment.chainId,
    headMaxAgeMs: HEAD_MAX_AGE_MS,
    logger
  })
  tellTrust(chain, logger)
  await checkDeployment(chain, deployment)
  const queue = createTransactionQueue(
    { chain, store: store.sub('queue'), account: keys.account, logger },
    { maxFeePerGasCap: weiOf(config.gas.feeCapGwei), urgentFeePerGasCap: weiOf(config.gas.urgentFeeCapGwei) }
  )
  await stops.start(queue)
  const follower = createEventFollower({ chain, store: store.sub('follower'), logger }, { deployment })
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  const decimals = await token.decimals()
  const adjudicator = createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator })
  const credits = createCreditCollector({ chain, adjudicator, follower, logger }, { token: deployment.token })
  await stops.start(credits)
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
    adjudicator,
    credits,
    registry: createRelayRegistryClient({ chain, queue, follower }, { address: deployment.registry }),
    token,
    gasReserve: (channels, init) =>
      createGasReserve(
        { chain, queue, logger },
        {
          feePerGas: weiOf(config.gas.reserveFeeGwei),
          disputesAtOnce: config.gas.disputesAtOnce,
          ...init,
          channels
        }
      ),
    amount(tokens) {
      try {
        return parseAmount(tokens, decimals)
      } catch (cause) {
        throw new ConfigError(`"${tokens}" is no amount of a token with ${decimals} decimals`, { cause })
      }
    }
  }
}
