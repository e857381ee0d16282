import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { InvalidQuorumError } from '../errors.ts'
import type { ChainClient } from './chain-client.ts'
import { FailoverChainClient } from './failover-chain-client.ts'
import { QuorumChainClient } from './quorum-chain-client.ts'
import {
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_RPC_ATTEMPTS,
  DEFAULT_RPC_TIMEOUT_MS,
  RpcTransport
} from './rpc-transport.ts'

export interface ChainClientInit {
  /** One or more http(s) URLs. */
  rpcUrls: readonly string[]
  /**
   * How many endpoints must agree before value is freed. 1 believes whichever answers. Default: more than half of them,
   * and both of two.
   */
  quorum?: number
  /** The chain that must be there. Default: whatever the first endpoint serves. */
  chainId?: bigint
  /** Milliseconds for one request. Default {@link DEFAULT_RPC_TIMEOUT_MS}. */
  timeoutMs?: number
  /** Attempts per request, over all endpoints. Default {@link DEFAULT_RPC_ATTEMPTS}. */
  maxAttempts?: number
  /** Larger answers are refused. Default {@link DEFAULT_MAX_RESPONSE_BYTES}. */
  maxResponseBytes?: number
  /** Readers of the head and of the finalised block within so many milliseconds share one read. Default 0. */
  headMaxAgeMs?: number
  logger?: Logger
  /** Milliseconds since 1970, to tell a frozen endpoint. Default: the machine's clock. */
  nowMs?(): number
  signal?: AbortSignal
}

/** How many of so many endpoints agree by default: more than half. */
export function defaultQuorum(endpoints: number): number {
  return Math.floor(endpoints / 2) + 1
}

/**
 * Connects to a chain and checks its id.
 * @throws InvalidRpcUrlError, InvalidQuorumError, RpcUnreachableError, WrongChainError
 */
export async function createChainClient(init: ChainClientInit): Promise<ChainClient> {
  const { rpcUrls: urls, quorum = defaultQuorum(urls.length), logger = SILENT_LOGGER } = init
  const transport = new RpcTransport({
    urls,
    logger,
    timeoutMs: init.timeoutMs ?? DEFAULT_RPC_TIMEOUT_MS,
    maxAttempts: init.maxAttempts ?? DEFAULT_RPC_ATTEMPTS,
    maxResponseBytes: init.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES
  })
  if (!Number.isInteger(quorum) || quorum < 1 || quorum > urls.length) {
    throw new InvalidQuorumError(quorum, urls.length)
  }
  const chainId = await transport.verifyChain(init.chainId, init.signal)
  const common = { chainId, headMaxAgeMs: init.headMaxAgeMs ?? 0 }
  if (quorum === 1) return new FailoverChainClient(transport, common)
  return new QuorumChainClient(transport, { ...common, quorum, nowMs: init.nowMs ?? Date.now })
}
