import { MalformedError, toBytes32, type Address, type Hex } from '@tollway/codec'
import { keccak256 } from 'ethers'
import { revertOf } from '../contracts/revert.ts'
import { RevertedError, RpcResponseError } from '../errors.ts'
import type { Block, BlockTag, Call, ChainClient, ChainLog, LogFilter } from './chain-client.ts'
import { NodeRejection } from './endpoint.ts'
import {
  orderLogs,
  parseBlock,
  parseCount,
  parseData,
  parseLog,
  parseQuantity,
  parseReceipt
} from './parse.ts'
import { DEFAULT_RPC_ATTEMPTS, DEFAULT_RPC_TIMEOUT_MS, RpcTransport } from './rpc-transport.ts'

const FALLBACK_PRIORITY_FEE = 1_000_000_000n
/** What nodes say of a transaction they have, in their pool or in a block. */
const KNOWN_TRANSACTION = /already known|already imported|known transaction|alreadyknown/i

export interface ChainClientInit {
  /** One or more http(s) URLs; the next is asked when one does not answer. */
  rpcUrls: readonly string[]
  /** The chain that must be there. Default: whatever the first endpoint serves. */
  chainId?: bigint
  /** Milliseconds for one request. Default {@link DEFAULT_RPC_TIMEOUT_MS}. */
  timeoutMs?: number
  /** Attempts per request, over all endpoints. Default {@link DEFAULT_RPC_ATTEMPTS}. */
  maxAttempts?: number
  signal?: AbortSignal
}

/**
 * Connects to a chain and checks its id.
 * @throws InvalidRpcUrlError, RpcUnreachableError, WrongChainError
 */
export async function createChainClient(init: ChainClientInit): Promise<ChainClient> {
  const { rpcUrls: urls, timeoutMs = DEFAULT_RPC_TIMEOUT_MS, maxAttempts = DEFAULT_RPC_ATTEMPTS } = init
  const transport = new RpcTransport({ urls, timeoutMs, maxAttempts })
  const chainId = await transport.verifyChain(init.chainId, init.signal)
  return new JsonRpcChainClient(transport, chainId, urls)
}

class JsonRpcChainClient implements ChainClient {
  readonly chainId: bigint
  readonly urls: readonly string[]
  readonly #transport: RpcTransport

  constructor(transport: RpcTransport, chainId: bigint, urls: readonly string[]) {
    this.#transport = transport
    this.chainId = chainId
    this.urls = urls
  }

  head(signal?: AbortSignal): Promise<Block> {
    return this.#taggedBlock('latest', signal)
  }

  finalized(signal?: AbortSignal): Promise<Block> {
    return this.#taggedBlock('finalized', signal)
  }

  async headTime(signal?: AbortSignal): Promise<number> {
    return (await this.head(signal)).timeSec
  }

  async finalizedTime(signal?: AbortSignal): Promise<number> {
    return (await this.finalized(signal)).timeSec
  }

  block(number: number, signal?: AbortSignal): Promise<Block | undefined> {
    return this.#parsed('eth_getBlockByNumber', [tagOf(number), false], signal, value =>
      value === null ? undefined : parseBlock(value)
    )
  }

  async logs({ addresses, fromBlock, toBlock }: LogFilter, signal?: AbortSignal): Promise<ChainLog[]> {
    const filter = { address: addresses, fromBlock: tagOf(fromBlock), toBlock: tagOf(toBlock) }
    const logs = await this.#parsed('eth_getLogs', [filter], signal, value => {
      if (!Array.isArray(value)) throw new MalformedError('logs', 'the node returned no list')
      return value.map(parseLog).filter(log => log !== undefined)
    })
    const wanted = new Set(addresses)
    return orderLogs(
      logs.filter(
        log => wanted.has(log.address) && log.blockNumber >= fromBlock && log.blockNumber <= toBlock
      )
    )
  }

  call(call: Call, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    return this.#simulated('eth_call', call, at, signal, value => parseData(value, 'call result'))
  }

  estimateGas(call: Call, at: BlockTag = 'pending', signal?: AbortSignal): Promise<bigint> {
    return this.#simulated('eth_estimateGas', call, at, signal, value => parseQuantity(value, 'gas estimate'))
  }

  nonce(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<number> {
    return this.#parsed('eth_getTransactionCount', [address, tagOf(at)], signal, value =>
      parseCount(value, 'transaction count')
    )
  }

  balance(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<bigint> {
    return this.#parsed('eth_getBalance', [address, tagOf(at)], signal, value =>
      parseQuantity(value, 'balance')
    )
  }

  code(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    return this.#parsed('eth_getCode', [address, tagOf(at)], signal, value => parseData(value, 'code'))
  }

  async feeSuggestion(signal?: AbortSignal) {
    const [head, maxPriorityFeePerGas] = await Promise.all([
      this.head(signal),
      this.#parsed('eth_maxPriorityFeePerGas', [], signal, value => parseQuantity(value, 'fee')).catch(
        (error: unknown) => {
          if (error instanceof RpcResponseError) return FALLBACK_PRIORITY_FEE
          throw error
        }
      )
    ])
    return { baseFeePerGas: head.baseFeePerGas, maxPriorityFeePerGas }
  }

  async broadcast(rawTransaction: Hex, signal?: AbortSignal) {
    try {
      await this.request('eth_sendRawTransaction', [rawTransaction], signal)
    } catch (error) {
      if (!(error instanceof NodeRejection && KNOWN_TRANSACTION.test(error.message))) throw error
    }
    return toBytes32(keccak256(rawTransaction))
  }

  receipt(transactionHash: Hex, signal?: AbortSignal) {
    return this.#parsed('eth_getTransactionReceipt', [transactionHash], signal, value =>
      value === null ? undefined : parseReceipt(value)
    )
  }

  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#transport.request(method, params, signal)
  }

  #taggedBlock(tag: 'latest' | 'finalized', signal: AbortSignal | undefined): Promise<Block> {
    return this.#parsed('eth_getBlockByNumber', [tag, false], signal, parseBlock)
  }

  async #simulated<T>(
    method: string,
    call: Call,
    at: BlockTag,
    signal: AbortSignal | undefined,
    parse: (value: unknown) => T
  ): Promise<T> {
    const { from, to, data, value } = call
    const transaction = { from, to, data, ...(value ? { value: `0x${value.toString(16)}` } : {}) }
    try {
      return await this.#parsed(method, [transaction, tagOf(at)], signal, parse)
    } catch (error) {
      const revert = error instanceof NodeRejection ? revertOf(error) : undefined
      throw revert === undefined ? error : new RevertedError(revert)
    }
  }

  async #parsed<T>(
    method: string,
    params: unknown[],
    signal: AbortSignal | undefined,
    parse: (value: unknown) => T
  ): Promise<T> {
    const value = await this.request(method, params, signal)
    try {
      return parse(value)
    } catch (cause) {
      if (!(cause instanceof MalformedError)) throw cause
      throw new RpcResponseError(this.urls.join(' or '), method, cause.message, undefined, { cause })
    }
  }
}

function tagOf(at: BlockTag): string {
  return typeof at === 'number' ? `0x${at.toString(16)}` : at
}
