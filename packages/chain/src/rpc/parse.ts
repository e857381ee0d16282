import { toAddress, toBytes32, type Address, type Bytes32, type Hex, MalformedError } from '@tollway/codec'
import type { Block, ChainLog, Receipt } from './chain-client.ts'

const MAX_TOPICS = 4

/** A JSON-RPC quantity: 0x and hex digits. @throws MalformedError */
export function parseQuantity(value: unknown, what: string): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) throw malformed(what, value)
  return BigInt(value)
}

/** A quantity that must be a safe integer: block numbers, times, indices. @throws MalformedError */
export function parseCount(value: unknown, what: string): number {
  const count = Number(parseQuantity(value, what))
  if (!Number.isSafeInteger(count)) throw malformed(what, value)
  return count
}

/** Any number of bytes. @throws MalformedError */
export function parseData(value: unknown, what: string): Hex {
  if (typeof value !== 'string' || !/^0x([0-9a-fA-F]{2})*$/.test(value)) throw malformed(what, value)
  return value.toLowerCase() as Hex
}

/** @throws MalformedError */
export function parseBlock(value: unknown): Block {
  const block = fields(value, 'block')
  return {
    number: parseCount(block.number, 'block number'),
    hash: word(block.hash, 'block hash'),
    parentHash: word(block.parentHash, 'parent hash'),
    timeSec: parseCount(block.timestamp, 'block timestamp'),
    baseFeePerGas: isAbsent(block.baseFeePerGas) ? 0n : parseQuantity(block.baseFeePerGas, 'base fee')
  }
}

/** The log, or undefined for one that the node says was removed. @throws MalformedError */
export function parseLog(value: unknown): ChainLog | undefined {
  const log = fields(value, 'log')
  if (log.removed === true) return undefined
  if (!Array.isArray(log.topics) || log.topics.length > MAX_TOPICS) throw malformed('log topics', log.topics)
  return {
    address: account(log.address, 'log address'),
    topics: log.topics.map(topic => word(topic, 'log topic')),
    data: parseData(log.data, 'log data'),
    blockNumber: parseCount(log.blockNumber, 'log block number'),
    blockHash: word(log.blockHash, 'log block hash'),
    transactionHash: word(log.transactionHash, 'log transaction hash'),
    logIndex: parseCount(log.logIndex, 'log index')
  }
}

/** @throws MalformedError */
export function parseReceipt(value: unknown): Receipt {
  const receipt = fields(value, 'receipt')
  const { contractAddress } = receipt
  return {
    transactionHash: word(receipt.transactionHash, 'receipt transaction hash'),
    blockNumber: parseCount(receipt.blockNumber, 'receipt block number'),
    blockHash: word(receipt.blockHash, 'receipt block hash'),
    succeeded: parseCount(receipt.status, 'receipt status') === 1,
    gasUsed: parseQuantity(receipt.gasUsed, 'gas used'),
    effectiveGasPrice: isAbsent(receipt.effectiveGasPrice)
      ? 0n
      : parseQuantity(receipt.effectiveGasPrice, 'gas price'),
    ...(isAbsent(contractAddress) ? {} : { contractAddress: account(contractAddress, 'contract address') })
  }
}

/** Ordered, without duplicates: nodes behind one URL may disagree on both. */
export function orderLogs(logs: ChainLog[]): ChainLog[] {
  const sorted = logs.toSorted((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
  return sorted.filter((log, index) => {
    const previous = sorted[index - 1]
    return previous?.blockHash !== log.blockHash || previous.logIndex !== log.logIndex
  })
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

function fields(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw malformed(what, value)
  return value as Record<string, unknown>
}

function word(value: unknown, what: string): Bytes32 {
  return toBytes32(text(value, what))
}

function account(value: unknown, what: string): Address {
  return toAddress(text(value, what))
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw malformed(what, value)
  return value
}

function malformed(what: string, value: unknown): MalformedError {
  const shown = typeof value === 'string' ? `"${value.slice(0, 80)}"` : value === null ? 'null' : typeof value
  return new MalformedError(what, `the node returned ${shown}`)
}
