import type { Address, Bytes32, Hex } from '@tollway/codec'
import { z } from 'zod'
import { CorruptRecordError } from '../errors.ts'
import type { Receipt } from '../rpc/chain-client.ts'

/** One signed form of an intent's transaction. Replacements share the nonce. */
export interface Attempt {
  raw: Hex
  hash: Bytes32
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

/** What the store keeps of an intent from its first signature on. */
export interface IntentRecord {
  id: string
  /** Digest of what must be the same when the id comes again. */
  contentHash: Bytes32
  nonce: number
  to: Address | undefined
  data: Hex
  value: bigint
  gasLimit: bigint
  deadline: number | undefined
  /** Wei: the most that the gas may cost. */
  feeBudget: bigint | undefined
  /**
   * A more urgent intent has taken this nonce over. The attempts may still be mined instead, so nothing is signed
   * under another nonce until this one is finally used.
   */
  displaced: boolean
  /** Newest last. */
  attempts: Attempt[]
  /** Set while one attempt is in a canonical block. */
  receipt: Receipt | undefined
}

/** What is kept for ever, so that an id is never carried out twice. */
export interface DoneRecord {
  id: string
  contentHash: Bytes32
  receipt: Receipt
}

const hex = z.string().regex(/^0x[0-9a-f]*$/) as unknown as z.ZodType<Hex>
const amount = z.string().regex(/^\d+$/).transform(BigInt)
const count = z.int().min(0)
const receipt = z.object({
  transactionHash: hex,
  blockNumber: count,
  blockHash: hex,
  succeeded: z.boolean(),
  gasUsed: amount,
  effectiveGasPrice: amount,
  contractAddress: hex.optional()
})
const attempt = z.object({ raw: hex, hash: hex, maxFeePerGas: amount, maxPriorityFeePerGas: amount })
const intentRecord = z.object({
  id: z.string(),
  contentHash: hex,
  nonce: count,
  to: hex.optional(),
  data: hex,
  value: amount,
  gasLimit: amount,
  deadline: z.number().optional(),
  feeBudget: amount.optional(),
  displaced: z.boolean().default(false),
  attempts: z.array(attempt).min(1),
  receipt: receipt.optional()
})
const doneRecord = z.object({ id: z.string(), contentHash: hex, receipt })

/** JSON, with amounts as decimal strings. */
export function encodeRecord(record: IntentRecord | DoneRecord): Uint8Array {
  const json = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value
  )
  return new TextEncoder().encode(json)
}

/** @throws CorruptRecordError */
export function decodeIntentRecord(key: string, bytes: Uint8Array): IntentRecord {
  const { to, deadline, feeBudget, receipt: mined, ...rest } = decode(key, bytes, intentRecord)
  return { ...rest, to, deadline, feeBudget, receipt: mined }
}

/** @throws CorruptRecordError */
export function decodeDoneRecord(key: string, bytes: Uint8Array): DoneRecord {
  return decode(key, bytes, doneRecord)
}

function decode<T>(key: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new CorruptRecordError(key, { cause })
  }
}
