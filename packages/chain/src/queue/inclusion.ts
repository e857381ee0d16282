import { RevertedError } from '../errors.ts'
import { decodeRevert } from '../contracts/revert.ts'
import type { Address, Bytes32 } from '@tollway/codec'
import type { Block, ChainClient, Receipt } from '../rpc/chain-client.ts'
import type { IntentRecord } from './intent-record.ts'

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

/** Tells whether blocks are still canonical, with one request per block and head. */
export class CanonicalBlocks {
  readonly #chain: ChainClient
  readonly #hashes = new Map<number, Promise<Bytes32 | undefined>>()

  constructor(chain: ChainClient, head: Block) {
    this.#chain = chain
    this.#hashes.set(head.number, Promise.resolve(head.hash))
  }

  async includes(receipt: Receipt, signal: AbortSignal): Promise<boolean> {
    const { blockNumber, blockHash } = receipt
    let hash = this.#hashes.get(blockNumber)
    if (hash === undefined) {
      hash = this.#chain.block(blockNumber, signal).then(block => block?.hash)
      this.#hashes.set(blockNumber, hash)
    }
    return (await hash) === blockHash
  }
}

/** Why a mined transaction failed, found by running it again on the state it met. */
export async function revertedError(
  chain: ChainClient,
  from: Address,
  { to, data, value }: Pick<IntentRecord, 'to' | 'data' | 'value'>,
  receipt: Receipt,
  signal: AbortSignal
): Promise<RevertedError> {
  try {
    await chain.call({ from, to, data, value }, Math.max(0, receipt.blockNumber - 1), signal)
  } catch (error) {
    if (error instanceof RevertedError) return new RevertedError(error, receipt.transactionHash)
  }
  return new RevertedError(decodeRevert('0x'), receipt.transactionHash)
}
