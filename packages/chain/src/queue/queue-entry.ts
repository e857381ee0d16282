import { toBytes32, type Bytes32 } from '@tollway/codec'
import { AbiCoder, id as hashOfText, keccak256 } from 'ethers'
import type { IntentRecord } from './intent-record.ts'
import type { SubmitOptions, TransactionIntent, TransactionOutcome } from './transaction-queue.ts'
import type { Receipt } from '../rpc/chain-client.ts'

interface Waiter {
  until: 'mined' | 'finalized'
  resolve(outcome: TransactionOutcome): void
  reject(error: unknown): void
}

/** One intent in the queue, from `submit` (or a restart) until it is final. */
export class QueueEntry {
  readonly id: string
  readonly contentHash: Bytes32
  /** What is to be sent. Undefined after a restart, when only the record is known. */
  readonly intent: TransactionIntent | undefined
  /** Order of arrival. */
  readonly sequence: number
  /** Undefined until it is signed. */
  record: IntentRecord | undefined
  /** Head when it was last handed to a node. */
  broadcastAt: number | undefined
  /** Head when its nonce was first seen to be used without a receipt of its own. */
  takenAt: number | undefined
  readonly #waiters = new Set<Waiter>()

  constructor(init: {
    id: string
    contentHash: Bytes32
    sequence: number
    intent?: TransactionIntent
    record?: IntentRecord
  }) {
    this.id = init.id
    this.contentHash = init.contentHash
    this.sequence = init.sequence
    this.intent = init.intent
    this.record = init.record
  }

  get deadline(): number | undefined {
    return this.intent?.deadline ?? this.record?.deadline
  }

  wait({ until = 'mined', signal }: SubmitOptions): Promise<TransactionOutcome> {
    return new Promise((resolve, reject) => {
      const finish =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          this.#waiters.delete(waiter)
          signal?.removeEventListener('abort', abort)
          settle(value)
        }
      const waiter: Waiter = { until, resolve: finish(resolve), reject: finish(reject) }
      const abort = () => waiter.reject(signal?.reason)
      this.#waiters.add(waiter)
      if (signal?.aborted) abort()
      else signal?.addEventListener('abort', abort)
    })
  }

  resolve(receipt: Receipt, reached: 'mined' | 'finalized'): void {
    for (const waiter of [...this.#waiters]) {
      if (reached === 'finalized' || waiter.until === 'mined') waiter.resolve({ intentId: this.id, receipt })
    }
  }

  reject(error: unknown): void {
    for (const waiter of [...this.#waiters]) waiter.reject(error)
  }
}

/** Deadlines first, the rest by arrival. */
export function byUrgency(a: QueueEntry, b: QueueEntry): number {
  const [ours = Infinity, theirs = Infinity] = [a.deadline, b.deadline]
  return ours === theirs ? a.sequence - b.sequence : ours - theirs
}

export function contentHashOf({ to, data, value = 0n, content }: TransactionIntent): Bytes32 {
  if (content !== undefined) return toBytes32(hashOfText(content))
  const types = ['bool', 'address', 'bytes', 'uint256']
  const values = [to !== undefined, to ?? `0x${'00'.repeat(20)}`, data, value]
  return toBytes32(keccak256(AbiCoder.defaultAbiCoder().encode(types, values)))
}
