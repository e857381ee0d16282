import { RevertedError } from '../errors.ts'
import { decodeRevert } from '../contracts/revert.ts'
import type { Address, Bytes32 } from '@tollway/codec'
import type { Block, ChainClient, Receipt } from '../rpc/chain-client.ts'
import type { IntentRecord } from './intent-record.ts'

/** Blocks whose hashes are remembered. */
const MAX_KNOWN_BLOCKS = 4096

/** The receipt of whichever attempt is in a canonical block. */
export async function findReceipt(
  chain: ChainClient,
  record: IntentRecord,
  signal: AbortSignal
): Promise<Receipt | undefined> {
  for (const { hash } of record.attempts.toReversed()) {
    const receipt = await chain.receipt(hash, signal)
    if (receipt !== undefined) return receipt
  }
  return undefined
}

/** Tells whether blocks are still canonical, with as few requests as the chain's growth allows. */
export class CanonicalBlocks {
  readonly #chain: ChainClient
  readonly #hashes = new Map<number, Promise<Bytes32 | undefined>>()
  #head: Block | undefined

  constructor(chain: ChainClient) {
    this.#chain = chain
  }

  /** What was known stays known while the new head stands on the old one. */
  async moveTo(head: Block, signal: AbortSignal): Promise<void> {
    const before = this.#head
    const stands =
      before !== undefined &&
      (head.parentHash === before.hash || (await this.#hashOf(before.number, signal)) === before.hash)
    if (!stands || this.#hashes.size > MAX_KNOWN_BLOCKS) this.#hashes.clear()
    this.#hashes.set(head.number, Promise.resolve(head.hash))
    this.#head = head
  }

  async includes(receipt: Receipt, signal: AbortSignal): Promise<boolean> {
    const { blockNumber, blockHash } = receipt
    const known = this.#hashes.get(blockNumber)
    const hash = known ?? this.#hashOf(blockNumber, signal)
    if (known === undefined) this.#hashes.set(blockNumber, hash)
    try {
      return (await hash) === blockHash
    } catch (error) {
      this.#hashes.delete(blockNumber)
      throw error
    }
  }

  async #hashOf(blockNumber: number, signal: AbortSignal): Promise<Bytes32 | undefined> {
    return (await this.#chain.block(blockNumber, signal))?.hash
  }
}

/** Why a mined transaction failed, found by running it again on the state it met. */
export async function revertedError(
  chain: ChainClient,
  from: Address,
  { to, data, value }: Pick<IntentRecord, 'to' | 'data' | 'value'>,
  receipt: Receipt,
  signal?: AbortSignal
): Promise<RevertedError> {
  try {
    await chain.call({ from, to, data, value }, Math.max(0, receipt.blockNumber - 1), signal)
  } catch (error) {
    if (error instanceof RevertedError) return new RevertedError(error, receipt.transactionHash)
  }
  return new RevertedError(decodeRevert('0x'), receipt.transactionHash)
}
