import type { Address } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { Account } from './account.ts'
import type { AdjudicatorClient } from './contracts/adjudicator-client.ts'
import type { RelayRegistryClient } from './contracts/relay-registry-client.ts'
import type { TokenClient } from './contracts/token-client.ts'
import type { DeployInit } from './deployment/deploy-contracts.ts'
import type { Deployment } from './deployment/deployment.ts'
import type { Logger } from './environment.ts'
import type { EventFollower } from './follower/event-follower.ts'
import type { TransactionQueue } from './queue/transaction-queue.ts'
import type { ChainClient } from './rpc/chain-client.ts'

export interface ChainClientInit {
  /** One or more http(s) URLs; the next is asked when one does not answer. */
  rpcUrls: string[]
  /** The chain that must be there. Default: whatever the first endpoint serves. */
  chainId?: bigint
  /** Milliseconds for one request. Default 10 s. */
  timeoutMs?: number
  /** Attempts per request, over all endpoints. Default 5. */
  maxAttempts?: number
  signal?: AbortSignal
}
/** @throws InvalidRpcUrlError, RpcUnreachableError, WrongChainError */
export declare function createChainClient(init: ChainClientInit): Promise<ChainClient>

export interface EventFollowerInit {
  deployment: Deployment
  /** Default 1000. */
  pollMs?: number
  /** Blocks per `eth_getLogs`. Default 2000. */
  maxRangeBlocks?: number
}
export declare function createEventFollower(
  components: { chain: ChainClient; store: Store; logger?: Logger },
  init: EventFollowerInit
): EventFollower

export interface TransactionQueueInit {
  /** How often to look for receipts while any are awaited. Default 500. */
  pollMs?: number
  /** Blocks without inclusion until fees are raised. Default 3. */
  bumpAfterBlocks?: number
  /** Never offer more, in wei per gas. Default 500 gwei. */
  maxFeePerGasCap?: bigint
}
export declare function createTransactionQueue(
  components: { chain: ChainClient; account: Account; store: Store; logger?: Logger },
  init?: TransactionQueueInit
): TransactionQueue

export declare function createAdjudicatorClient(
  components: { chain: ChainClient; queue: TransactionQueue },
  init: { address: Address }
): AdjudicatorClient

export declare function createRelayRegistryClient(
  components: { chain: ChainClient; queue?: TransactionQueue; follower?: EventFollower },
  init: { address: Address }
): RelayRegistryClient

export declare function createTokenClient(
  components: { chain: ChainClient; queue?: TransactionQueue },
  init: { address: Address }
): TokenClient

/** Deploys what is missing; run again after a failure it goes on where it stopped. */
export declare function deployContracts(
  components: { chain: ChainClient; queue: TransactionQueue },
  init?: DeployInit
): Promise<Deployment>
