import type { Address, Bytes32, Hex } from '@tollway/codec'
import type {
  Block,
  BlockTag,
  Call,
  CallAnswer,
  ChainClient,
  ChainHealth,
  ChainLog,
  ChainWitness,
  FeeSuggestion,
  LogFilter,
  Receipt
} from './chain-client.ts'
import { NodeReader } from './node-reader.ts'
import type { RpcTransport } from './rpc-transport.ts'
import { SharedRead } from './shared-read.ts'

export interface FailoverInit {
  chainId: bigint
  headMaxAgeMs: number
}

/** Believes whichever endpoint answers; the next one is asked when it does not. */
export class FailoverChainClient implements ChainClient {
  readonly chainId: bigint
  readonly urls: readonly string[]
  readonly quorum = 1
  readonly witnesses: readonly ChainWitness[]
  readonly #transport: RpcTransport
  readonly #reader: NodeReader
  readonly #head: SharedRead<Block>
  readonly #finalized: SharedRead<Block>

  constructor(transport: RpcTransport, { chainId, headMaxAgeMs }: FailoverInit) {
    this.#transport = transport
    this.chainId = chainId
    this.urls = transport.names
    this.#reader = new NodeReader(transport.names.join(' or '), (...request) => transport.request(...request))
    this.#head = new SharedRead(signal => this.#reader.chainBlock('latest', signal), headMaxAgeMs)
    this.#finalized = new SharedRead(signal => this.#reader.chainBlock('finalized', signal), headMaxAgeMs)
    this.witnesses = transport.endpoints.map(endpoint => witnessOf(endpoint))
  }

  head(signal?: AbortSignal): Promise<Block> {
    return this.#head.get(signal)
  }

  finalized(signal?: AbortSignal): Promise<Block> {
    return this.#finalized.get(signal)
  }

  async headTime(signal?: AbortSignal): Promise<number> {
    return (await this.head(signal)).timeSec
  }

  async finalizedTime(signal?: AbortSignal): Promise<number> {
    return (await this.finalized(signal)).timeSec
  }

  block(number: number, signal?: AbortSignal): Promise<Block | undefined> {
    return this.#reader.block(number, signal)
  }

  logs(filter: LogFilter, signal?: AbortSignal): Promise<ChainLog[]> {
    return this.#reader.logs(filter, signal)
  }

  call(call: Call, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    return this.#reader.call(call, at, signal)
  }

  async callEach(call: Call, signal?: AbortSignal): Promise<CallAnswer[]> {
    return [{ result: await this.call(call, 'latest', signal), isAgreed: true }]
  }

  estimateGas(call: Call, at: BlockTag = 'pending', signal?: AbortSignal): Promise<bigint> {
    return this.#reader.estimateGas(call, at, signal)
  }

  nonce(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<number> {
    return this.#reader.nonce(address, at, signal)
  }

  balance(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<bigint> {
    return this.#reader.balance(address, at, signal)
  }

  code(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    return this.#reader.code(address, at, signal)
  }

  async feeSuggestion(signal?: AbortSignal): Promise<FeeSuggestion> {
    const [head, maxPriorityFeePerGas] = await Promise.all([
      this.head(signal),
      this.#reader.priorityFee(signal)
    ])
    return { baseFeePerGas: head.baseFeePerGas, maxPriorityFeePerGas }
  }

  broadcast(rawTransaction: Hex, signal?: AbortSignal): Promise<Bytes32> {
    return this.#reader.broadcast(rawTransaction, signal)
  }

  receipt(transactionHash: Bytes32, signal?: AbortSignal): Promise<Receipt | undefined> {
    return this.#reader.receipt(transactionHash, signal)
  }

  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#transport.request(method, params, signal)
  }

  health(): ChainHealth {
    return healthOf(this.#transport, this.quorum)
  }
}

/** One endpoint by itself. */
export function witnessOf(
  endpoint: RpcTransport['endpoints'][number]
): ChainWitness & { reader: NodeReader } {
  const reader = new NodeReader(endpoint.name, (...request) => endpoint.request(...request))
  return {
    reader,
    url: endpoint.name,
    get isAvailable() {
      return endpoint.isAvailable
    },
    head: signal => reader.chainBlock('latest', signal),
    logs: (filter, signal) => reader.logs(filter, signal)
  }
}

export function healthOf({ endpoints }: RpcTransport, quorum: number): ChainHealth {
  const health = endpoints.map(endpoint => endpoint.health())
  const available = health.filter(({ state }) => state === 'ok').length
  return { quorum, available, hasQuorum: available >= quorum, endpoints: health }
}
