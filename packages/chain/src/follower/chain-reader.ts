import type { Address } from '@tollway/codec'
import { RpcResponseError } from '../errors.ts'
import type { Block, ChainClient, ChainLog } from '../rpc/chain-client.ts'
import type { BlockRef } from './event-follower.ts'
import type { HeadBlock } from './follower-store.ts'

const CONCURRENT_HEADERS = 8

/** Reads followed logs so that what it returns belongs to one chain. */
export class ChainReader {
  readonly #chain: ChainClient
  readonly #addresses: Address[]
  readonly #maxRangeBlocks: number
  /** Shrinks when the node refuses a range, and grows again. */
  #rangeBlocks: number

  constructor(chain: ChainClient, addresses: Address[], maxRangeBlocks: number) {
    this.#chain = chain
    this.#addresses = addresses
    this.#maxRangeBlocks = maxRangeBlocks
    this.#rangeBlocks = maxRangeBlocks
  }

  /** Blocks that one request for logs covers now. */
  get rangeBlocks(): number {
    return this.#rangeBlocks
  }

  /** Logs of finalised blocks. undefined when the node refused the range. */
  finalizedLogs(fromBlock: number, toBlock: number, signal: AbortSignal): Promise<ChainLog[] | undefined> {
    return this.#logs(fromBlock, toBlock, signal)
  }

  /** Finalised logs from `fromBlock` on, as far as one request goes. */
  async finalizedRange(
    fromBlock: number,
    finalized: Block,
    signal: AbortSignal
  ): Promise<{ logs: ChainLog[]; upTo: BlockRef } | undefined> {
    const toBlock = Math.min(finalized.number, fromBlock + this.#rangeBlocks - 1)
    const logs = await this.#logs(fromBlock, toBlock, signal)
    const upTo = toBlock === finalized.number ? finalized : await this.#chain.block(toBlock, signal)
    if (logs === undefined || upTo === undefined) return undefined
    return { logs, upTo: { number: upTo.number, hash: upTo.hash } }
  }

  /**
   * The blocks after `parent` up to `head`, as far as one request goes, each with its logs; and logs that some endpoint
   * has in other blocks. Undefined when the answers do not fit together, as in the middle of a reorganisation.
   * @param parent Its hash is undefined when nothing below was ever read.
   */
  async headRange(
    parent: { number: number; hash: string | undefined },
    head: Block,
    maxBlocks: number,
    signal: AbortSignal
  ): Promise<{ blocks: HeadBlock[]; foreign: ChainLog[] } | undefined> {
    const fromBlock = parent.number + 1
    const toBlock = Math.min(head.number, fromBlock + Math.min(maxBlocks, this.#rangeBlocks) - 1)
    const headers = await this.#headers(fromBlock, toBlock, head, signal)
    if (headers === undefined || !isChain(headers, parent.hash)) return undefined
    const logs = await this.#logs(fromBlock, toBlock, signal)
    if (logs === undefined) return undefined
    const blocks = headers.map(({ number, hash, timeSec }): HeadBlock => ({
      number,
      hash,
      timeSec,
      logs: []
    }))
    const foreign: ChainLog[] = []
    for (const log of logs) {
      const block = blocks[log.blockNumber - fromBlock]
      if (block?.hash === log.blockHash) block.logs.push(log)
      else foreign.push(log)
    }
    if (foreign.length > 0 && this.#chain.quorum === 1) return undefined
    return { blocks, foreign }
  }

  async #headers(from: number, to: number, head: Block, signal: AbortSignal): Promise<Block[] | undefined> {
    const headers: Block[] = []
    for (let start = from; start <= to; start += CONCURRENT_HEADERS) {
      const numbers = Array.from(
        { length: Math.min(CONCURRENT_HEADERS, to - start + 1) },
        (_, i) => start + i
      )
      const read = async (number: number) =>
        number === head.number ? head : this.#chain.block(number, signal)
      for (const header of await Promise.all(numbers.map(read))) {
        if (header === undefined) return undefined
        headers.push(header)
      }
    }
    return headers
  }

  /** undefined when the node refused the range; the next one asked for is smaller. */
  async #logs(fromBlock: number, toBlock: number, signal: AbortSignal): Promise<ChainLog[] | undefined> {
    try {
      const logs = await this.#chain.logs({ addresses: this.#addresses, fromBlock, toBlock }, signal)
      this.#rangeBlocks = Math.min(this.#maxRangeBlocks, this.#rangeBlocks + Math.ceil(this.#rangeBlocks / 4))
      return logs
    } catch (error) {
      if (signal.aborted || fromBlock === toBlock) throw error
      this.#rangeBlocks = Math.max(1, Math.floor((toBlock - fromBlock + 1) / 2))
      if (error instanceof RpcResponseError) return undefined
      throw error
    }
  }
}

function isChain(headers: Block[], parentHash: string | undefined): boolean {
  return headers.every((header, index) => {
    const expected = index === 0 ? parentHash : headers[index - 1]?.hash
    return expected === undefined || header.parentHash === expected
  })
}
