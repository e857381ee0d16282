import type { Account } from '../account.ts'
import type { Logger } from '../environment.ts'
import type { Block, ChainClient } from '../rpc/chain-client.ts'
import { bumpedFees, feeCap, urgencyOf, urgentSuggestion, type FeePolicy, type Fees } from './fees.ts'
import type { Attempt, IntentRecord } from './intent-record.ts'
import type { IntentStore } from './intent-store.ts'
import type { QueueEntry } from './queue-entry.ts'

/** Replacements per intent; after that the last one is only repeated. */
export const MAX_ATTEMPTS = 32

export interface SenderComponents {
  chain: ChainClient
  account: Account
  intents: IntentStore
  logger: Logger
}

/** Signs, stores, then broadcasts: in that order, so that no transaction is out that the store does not know. */
export class Sender {
  readonly #components: SenderComponents
  readonly #policy: FeePolicy

  constructor(components: SenderComponents, policy: FeePolicy) {
    this.#components = components
    this.#policy = policy
  }

  /** Hands the newest attempt to the node. What the node says against it is logged: the receipts decide. */
  async broadcast(entry: QueueEntry, head: number, signal: AbortSignal): Promise<void> {
    const { chain, logger } = this.#components
    const attempt = entry.record?.attempts.at(-1)
    if (attempt === undefined) return
    entry.broadcastAt = head
    try {
      await chain.broadcast(attempt.raw, signal)
      logger.debug({ intent: entry.id, transaction: attempt.hash }, 'transaction broadcast')
    } catch (error) {
      signal.throwIfAborted()
      logger.warn({ intent: entry.id, transaction: attempt.hash, error }, 'transaction not taken by the node')
    }
  }

  /**
   * Replaces the transaction by one that pays more; at the cap it is broadcast again as it is.
   * @param deadline The nearest one of whatever waits for this nonce.
   */
  async raise(
    entry: QueueEntry,
    head: Block,
    deadline: number | undefined,
    signal: AbortSignal
  ): Promise<void> {
    const { chain, intents, logger } = this.#components
    const { record } = entry
    const last = record?.attempts.at(-1)
    if (record === undefined || last === undefined) return
    const { feeBudget, gasLimit } = record
    const urgency = urgencyOf(deadline, head.timeSec, this.#policy.urgentWindowSec)
    const suggestion = urgentSuggestion(await chain.feeSuggestion(signal), urgency)
    const cap = feeCap(this.#policy, { deadline, feeBudget, gasLimit }, head.timeSec)
    const fees = bumpedFees(last, suggestion, cap)
    if (fees !== undefined && record.attempts.length < MAX_ATTEMPTS) {
      const attempts = [...record.attempts, this.attempt(record, fees)]
      const replaced = { ...record, attempts }
      await intents.save(replaced)
      entry.record = replaced
      logger.info({ intent: entry.id, maxFeePerGas: fees.maxFeePerGas }, 'fee raised')
    }
    await this.broadcast(entry, head.number, signal)
  }

  /** Signs again under a new nonce. A routine intent only when its old nonce is finally used by another transaction. */
  async renumber(entry: QueueEntry, nonce: number): Promise<void> {
    const { record } = entry
    const last = record?.attempts.at(-1)
    if (record === undefined || last === undefined) return
    const attempts = [this.attempt({ ...record, nonce }, last)]
    const renumbered = { ...record, nonce, displaced: false, attempts }
    await this.#components.intents.save(renumbered)
    entry.record = renumbered
    entry.broadcastAt = undefined
    entry.takenAt = undefined
    this.#components.logger.warn({ intent: entry.id, nonce }, 'nonce was taken by another transaction')
  }

  attempt(
    unsigned: Pick<IntentRecord, 'nonce' | 'to' | 'data' | 'value' | 'gasLimit'>,
    { maxFeePerGas, maxPriorityFeePerGas }: Fees
  ): Attempt {
    const { nonce, to, data, value, gasLimit } = unsigned
    const { chainId } = this.#components.chain
    const fees = { maxFeePerGas, maxPriorityFeePerGas }
    const signed = this.#components.account.signTransaction({
      ...{ chainId, nonce, to, data, value, gasLimit },
      ...fees
    })
    return { ...signed, ...fees }
  }
}

/** The most a transaction can take from the balance. */
export function costOf({ gasLimit, value, attempts }: IntentRecord): bigint {
  return gasLimit * (attempts.at(-1)?.maxFeePerGas ?? 0n) + value
}
