import type { Address, Bytes32, Hex } from '@tollway/codec'
import type {
  Block,
  BlockTag,
  Call,
  CallAnswer,
  ChainClient,
  ChainLog,
  FeeSuggestion,
  LogFilter,
  Receipt
} from './chain-client.ts'
import { EndpointChain, type EndpointChainInit } from './endpoint-chain.ts'
import { NodeReader } from './node-reader.ts'
import type { RpcTransport } from './rpc-transport.ts'

/** Believes whichever endpoint answers; the next one is asked when it does not. */
export class FailoverChainClient extends EndpointChain implements ChainClient {
  readonly #reader: NodeReader

  constructor(transport: RpcTransport, init: Omit<EndpointChainInit, 'quorum'>) {
    super(transport, { ...init, quorum: 1 })
    this.#reader = new NodeReader(transport.names.join(' or '), (...request) => transport.request(...request))
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

  protected readHead(signal: AbortSignal | undefined): Promise<Block> {
    return this.#reader.chainBlock('latest', signal)
  }

  protected readFinalized(signal: AbortSignal | undefined): Promise<Block> {
    return this.#reader.chainBlock('finalized', signal)
  }
}
