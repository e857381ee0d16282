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

/**
 * A chain behind JSON-RPC over HTTP. Every method retries with bounded backoff, on each endpoint in turn, and
 * rejects with {@link RpcUnreachableError} or {@link RpcResponseError}; `call` and `estimateGas` also with
 * {@link RevertedError}.
 */
export interface ChainClient {
  readonly chainId: bigint
  readonly urls: readonly string[]
  head(signal?: AbortSignal): Promise<Block>
  finalized(signal?: AbortSignal): Promise<Block>
  /** Timestamp of the newest block in seconds. To claim value, use this plus a margin. */
  headTime(signal?: AbortSignal): Promise<number>
  /** Timestamp of the newest finalised block in seconds. To free value, use this. */
  finalizedTime(signal?: AbortSignal): Promise<number>
  /** The canonical block of that number, undefined when there is none yet. */
  block(number: number, signal?: AbortSignal): Promise<Block | undefined>
  /** Logs in chain order, without duplicates. */
  logs(filter: LogFilter, signal?: AbortSignal): Promise<ChainLog[]>
  call(call: Call, at?: BlockTag, signal?: AbortSignal): Promise<Hex>
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
  /** Any other method, for tests and tools; the result is what the node returned. */
  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown>
}
