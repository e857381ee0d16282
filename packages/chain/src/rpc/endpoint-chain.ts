import type { Block, ChainHealth, ChainWitness } from './chain-client.ts'
import { NodeReader } from './node-reader.ts'
import type { RpcTransport } from './rpc-transport.ts'
import { SharedRead } from './shared-read.ts'

export interface EndpointChainInit {
  chainId: bigint
  quorum: number
  headMaxAgeMs: number
}

/** What a chain behind endpoints is, whomever of them it believes. */
export abstract class EndpointChain {
  readonly chainId: bigint
  readonly urls: readonly string[]
  readonly quorum: number
  readonly witnesses: readonly (ChainWitness & { reader: NodeReader })[]
  readonly #transport: RpcTransport
  readonly #head: SharedRead<Block>
  readonly #finalized: SharedRead<Block>

  constructor(transport: RpcTransport, { chainId, quorum, headMaxAgeMs }: EndpointChainInit) {
    this.#transport = transport
    this.chainId = chainId
    this.quorum = quorum
    this.urls = transport.names
    this.witnesses = transport.endpoints.map(endpoint => witnessOf(endpoint))
    this.#head = new SharedRead(signal => this.readHead(signal), headMaxAgeMs)
    this.#finalized = new SharedRead(signal => this.readFinalized(signal), headMaxAgeMs)
  }

  protected abstract readHead(signal: AbortSignal | undefined): Promise<Block>
  protected abstract readFinalized(signal: AbortSignal | undefined): Promise<Block>

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

  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#transport.request(method, params, signal)
  }

  health(): ChainHealth {
    const endpoints = this.#transport.endpoints.map(endpoint => endpoint.health())
    const available = endpoints.filter(({ state }) => state === 'ok').length
    const { quorum } = this
    return { quorum, available, hasQuorum: available >= quorum, endpoints }
  }
}

/** One endpoint by itself. */
function witnessOf(endpoint: RpcTransport['endpoints'][number]): ChainWitness & { reader: NodeReader } {
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
