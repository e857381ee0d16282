import type { Address, Bytes32, Hex } from '@tollway/codec'

/** A block's header, as far as the chain layer needs it. */
export interface Block {
  number: number
  hash: Bytes32
  parentHash: Bytes32
  /** Seconds since 1970. */
  timeSec: number
  /** Wei per gas; 0 on a chain without EIP-1559. */
  baseFeePerGas: bigint
}

/** Which block a read refers to: the newest, the newest finalised, or one by number. */
export type BlockTag = 'latest' | 'pending' | 'finalized' | number

/** One log as the node returned it, checked and in lower-case hex. */
export interface ChainLog {
  address: Address
  topics: Bytes32[]
  data: Hex
  blockNumber: number
  blockHash: Bytes32
  transactionHash: Bytes32
  logIndex: number
}

/** Which logs to return. Both block bounds are inclusive. */
export interface LogFilter {
  addresses: Address[]
  fromBlock: number
  toBlock: number
}

/** A transaction that is part of a block. */
export interface Receipt {
  transactionHash: Bytes32
  blockNumber: number
  blockHash: Bytes32
  succeeded: boolean
  gasUsed: bigint
  /** Wei per gas actually paid. */
  effectiveGasPrice: bigint
  /** Set when the transaction created a contract. */
  contractAddress?: Address
}

/** A message call that is simulated, not sent. */
export interface Call {
  from?: Address
  /** Absent: contract creation. */
  to?: Address
  data: Hex
  value?: bigint
}

/** What a node suggests to pay, in wei per gas. */
export interface FeeSuggestion {
  baseFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

/** How one endpoint does. Counts are since the start. */
export interface EndpointHealth {
  /** Without path and query, which may be a key. */
  url: string
  state: 'ok' | 'unavailable' | 'wrong-chain'
  /** HTTP requests. */
  requests: number
  failures: number
  /** Answers that were not those of the quorum. */
  disagreements: number
  /** The newest block it claims to have. */
  headNumber: number | undefined
  lastError: string | undefined
}

export interface ChainHealth {
  /** How many endpoints must agree before value is freed. */
  quorum: number
  /** Endpoints that may be asked now. */
  available: number
  /** Whether enough of them are there. */
  hasQuorum: boolean
  endpoints: EndpointHealth[]
}

/** What one or more endpoints answer to a call. */
export interface CallAnswer {
  result: Hex
  /** Whether a quorum says so. */
  isAgreed: boolean
}

/** One endpoint by itself: nothing it says is confirmed. */
export interface ChainWitness {
  readonly url: string
  readonly isAvailable: boolean
  head(signal?: AbortSignal): Promise<Block>
  logs(filter: LogFilter, signal?: AbortSignal): Promise<ChainLog[]>
}

/**
 * A chain behind JSON-RPC over HTTP, on one or more endpoints. With a quorum of 2 or more:
 *
 * - What frees value (`finalized`, and anything read at a finalised block) is what so many endpoints say alike;
 *   {@link RpcQuorumError} until they do.
 * - What is read at `latest` or `pending` is what so many say alike, or else what most say: one that is ahead or behind
 *   moves nothing, and one that is alone is believed. Numbers are the lowest that so many reach. A call at a block by
 *   its number has to be agreed on.
 * - Transactions go to all.
 *
 * Every method retries with bounded backoff and rejects with {@link RpcUnreachableError}, {@link RpcResponseError} or
 * {@link RpcQuorumError}; `call` and `estimateGas` also with {@link RevertedError}.
 */
export interface ChainClient {
  readonly chainId: bigint
  /** As shown in errors: without path and query. */
  readonly urls: readonly string[]
  readonly quorum: number
  /** Each endpoint by itself. */
  readonly witnesses: readonly ChainWitness[]
  head(signal?: AbortSignal): Promise<Block>
  finalized(signal?: AbortSignal): Promise<Block>
  /** Timestamp of the newest block in seconds. To claim value, use this plus a margin. */
  headTime(signal?: AbortSignal): Promise<number>
  /** Timestamp of the newest finalised block in seconds. To free value, use this. */
  finalizedTime(signal?: AbortSignal): Promise<number>
  /** The canonical block of that number, undefined when there is none yet. */
  block(number: number, signal?: AbortSignal): Promise<Block | undefined>
  /** Logs in chain order, without duplicates. Above finality: all that any endpoint shows. */
  logs(filter: LogFilter, signal?: AbortSignal): Promise<ChainLog[]>
  call(call: Call, at?: BlockTag, signal?: AbortSignal): Promise<Hex>
  /** Every different answer at the head, the one that most give first. */
  callEach(call: Call, signal?: AbortSignal): Promise<CallAnswer[]>
  estimateGas(call: Call, at?: BlockTag, signal?: AbortSignal): Promise<bigint>
  /** Transactions the account has sent up to that block. */
  nonce(address: Address, at?: BlockTag, signal?: AbortSignal): Promise<number>
  /** Wei. */
  balance(address: Address, at?: BlockTag, signal?: AbortSignal): Promise<bigint>
  code(address: Address, at?: BlockTag, signal?: AbortSignal): Promise<Hex>
  feeSuggestion(signal?: AbortSignal): Promise<FeeSuggestion>
  /** Hands signed bytes to the node. A transaction the node knows already is no error. */
  broadcast(rawTransaction: Hex, signal?: AbortSignal): Promise<Bytes32>
  /** undefined while the transaction is in no canonical block. */
  receipt(transactionHash: Bytes32, signal?: AbortSignal): Promise<Receipt | undefined>
  /** Any other method, for tests and tools; the result is what the first node that answers returned. */
  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown>
  health(): ChainHealth
}
