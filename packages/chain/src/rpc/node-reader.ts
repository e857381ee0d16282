import { MalformedError, toBytes32, type Address, type Bytes32, type Hex } from '@tollway/codec'
import { keccak256 } from 'ethers'
import { revertOf } from '../contracts/revert.ts'
import { RevertedError, RpcResponseError } from '../errors.ts'
import type { Block, BlockTag, Call, ChainLog, LogFilter, Receipt } from './chain-client.ts'
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

export const FALLBACK_PRIORITY_FEE = 1_000_000_000n
/** What nodes say of a transaction they have, in their pool or in a block. */
const KNOWN_TRANSACTION = /already known|already imported|known transaction|alreadyknown/i

export type Requester = (method: string, params: unknown[], signal?: AbortSignal) => Promise<unknown>

/** A block by tag or number, or by hash when only that very block will do (EIP-1898). */
export type BlockId = BlockTag | { blockHash: Bytes32 }

/** Puts questions to whatever answers requests, and checks the answers field by field. */
export class NodeReader {
  readonly #request: Requester
  readonly #name: string

  constructor(name: string, request: Requester) {
    this.#name = name
    this.#request = request
  }

  chainBlock(tag: 'latest' | 'finalized', signal?: AbortSignal): Promise<Block> {
    return this.#parsed('eth_getBlockByNumber', [tag, false], signal, parseBlock)
  }

  block(number: number, signal?: AbortSignal): Promise<Block | undefined> {
    return this.#parsed('eth_getBlockByNumber', [blockId(number), false], signal, value => {
      const block = value === null ? undefined : parseBlock(value)
      if (block !== undefined && block.number !== number) {
        throw new MalformedError('block', `the node returned block ${block.number} for ${number}`)
      }
      return block
    })
  }

  async logs({ addresses, fromBlock, toBlock }: LogFilter, signal?: AbortSignal): Promise<ChainLog[]> {
    const filter = { address: addresses, fromBlock: blockId(fromBlock), toBlock: blockId(toBlock) }
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

  call(call: Call, at: BlockId, signal?: AbortSignal): Promise<Hex> {
    return this.#simulated('eth_call', call, at, signal, value => parseData(value, 'call result'))
  }

  estimateGas(call: Call, at: BlockId, signal?: AbortSignal): Promise<bigint> {
    return this.#simulated('eth_estimateGas', call, at, signal, value => parseQuantity(value, 'gas estimate'))
  }

  nonce(address: Address, at: BlockId, signal?: AbortSignal): Promise<number> {
    return this.#parsed('eth_getTransactionCount', [address, blockId(at)], signal, value =>
      parseCount(value, 'transaction count')
    )
  }

  balance(address: Address, at: BlockId, signal?: AbortSignal): Promise<bigint> {
    return this.#parsed('eth_getBalance', [address, blockId(at)], signal, value =>
      parseQuantity(value, 'balance')
    )
  }

  code(address: Address, at: BlockId, signal?: AbortSignal): Promise<Hex> {
    return this.#parsed('eth_getCode', [address, blockId(at)], signal, value => parseData(value, 'code'))
  }

  async priorityFee(signal?: AbortSignal): Promise<bigint> {
    try {
      return await this.#parsed('eth_maxPriorityFeePerGas', [], signal, value => parseQuantity(value, 'fee'))
    } catch (error) {
      if (error instanceof RpcResponseError) return FALLBACK_PRIORITY_FEE
      throw error
    }
  }

  async broadcast(rawTransaction: Hex, signal?: AbortSignal): Promise<Bytes32> {
    try {
      await this.#request('eth_sendRawTransaction', [rawTransaction], signal)
    } catch (error) {
      if (!(error instanceof NodeRejection && KNOWN_TRANSACTION.test(error.message))) throw error
    }
    return toBytes32(keccak256(rawTransaction))
  }

  receipt(transactionHash: Hex, signal?: AbortSignal): Promise<Receipt | undefined> {
    return this.#parsed('eth_getTransactionReceipt', [transactionHash], signal, value => {
      const receipt = value === null ? undefined : parseReceipt(value)
      if (receipt !== undefined && receipt.transactionHash !== transactionHash) {
        throw new MalformedError('receipt', `the node returned that of ${receipt.transactionHash}`)
      }
      return receipt
    })
  }

  async #simulated<T>(
    method: string,
    call: Call,
    at: BlockId,
    signal: AbortSignal | undefined,
    parse: (value: unknown) => T
  ): Promise<T> {
    const { from, to, data, value } = call
    const transaction = { from, to, data, ...(value ? { value: `0x${value.toString(16)}` } : {}) }
    try {
      return await this.#parsed(method, [transaction, blockId(at)], signal, parse)
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
    const value = await this.#request(method, params, signal)
    try {
      return parse(value)
    } catch (cause) {
      if (!(cause instanceof MalformedError)) throw cause
      throw new RpcResponseError(this.#name, method, cause.message, undefined, { cause })
    }
  }
}

function blockId(at: BlockId): string | { blockHash: Bytes32 } {
  return typeof at === 'number' ? `0x${at.toString(16)}` : at
}
