import type { Account } from '../account.ts'
import type { Logger } from '../environment.ts'
import { InsufficientGasBalanceError } from '../errors.ts'
import type { ChainClient } from '../rpc/chain-client.ts'
import { bumpedFees, initialFees, type Fees } from './fees.ts'
import type { Attempt, IntentRecord } from './intent-record.ts'
import type { IntentStore } from './intent-store.ts'
import type { QueueEntry } from './queue-entry.ts'
import type { TransactionIntent } from './transaction-queue.ts'

/** Replacements per intent; after that the last one is only repeated. */
export const MAX_ATTEMPTS = 32
const GAS_MARGIN_PERCENT = 120n

export interface SenderComponents {
  chain: ChainClient
  account: Account
  intents: IntentStore
  logger: Logger
}

/** Signs, stores, then broadcasts: in that order, so that no transaction is out that the store does not know. */
export class Sender {
  readonly #components: SenderComponents
  readonly #maxFeePerGasCap: bigint

  constructor(components: SenderComponents, maxFeePerGasCap: bigint) {
    this.#components = components
    this.#maxFeePerGasCap = maxFeePerGasCap
  }

  /**
   * Gives an intent its nonce and first transaction.
   * @param pending Records that are signed and not in a block yet.
   * @throws RevertedError, InsufficientGasBalanceError, RpcUnreachableError, RpcResponseError: nothing was sent
   */
  async sign(
    entry: QueueEntry,
    intent: TransactionIntent,
    active: IntentRecord[],
    signal: AbortSignal
  ): Promise<void> {
    const { chain, account, intents } = this.#components
    const { to, data, value = 0n } = intent
    const [estimate, suggestion, balance, chainNonce] = await Promise.all([
      intent.gasLimit ?? chain.estimateGas({ from: account.address, to, data, value }, 'pending', signal),
      chain.feeSuggestion(signal),
      chain.balance(account.address, 'latest', signal),
      chain.nonce(account.address, 'latest', signal)
    ])
    const gasLimit = intent.gasLimit ?? (estimate * GAS_MARGIN_PERCENT) / 100n
    const fees = initialFees(suggestion, this.#maxFeePerGasCap)
    const pending = active.filter(record => record.receipt === undefined)
    const needed =
      pending.reduce((sum, record) => sum + costOf(record), 0n) + gasLimit * fees.maxFeePerGas + value
    if (balance < needed) throw new InsufficientGasBalanceError(account.address, needed, balance)
    const nonce = active.reduce((next, record) => Math.max(next, record.nonce + 1), chainNonce)
    const unsigned = { nonce, to, data, value, gasLimit }
    const record: IntentRecord = {
      ...unsigned,
      id: entry.id,
      contentHash: entry.contentHash,
      deadline: intent.deadline,
      attempts: [this.#attempt(unsigned, fees)],
      receipt: undefined
    }
    await intents.save(record)
    entry.record = record
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

  /** Replaces the transaction by one that pays more; at the cap it is broadcast again as it is. */
  async raise(entry: QueueEntry, head: number, signal: AbortSignal): Promise<void> {
    const { chain, intents, logger } = this.#components
    const { record } = entry
    const last = record?.attempts.at(-1)
    if (record === undefined || last === undefined) return
    const suggestion = await chain.feeSuggestion(signal)
    const fees = bumpedFees(last, suggestion, this.#maxFeePerGasCap)
    if (fees !== undefined && record.attempts.length < MAX_ATTEMPTS) {
      const attempts = [...record.attempts, this.#attempt(record, fees)]
      const replaced = { ...record, attempts }
      await intents.save(replaced)
      entry.record = replaced
      logger.info({ intent: entry.id, maxFeePerGas: fees.maxFeePerGas }, 'fee raised')
    }
    await this.broadcast(entry, head, signal)
  }

  /** Signs again under a new nonce. Only when the old nonce is finally taken by another transaction. */
  async renumber(entry: QueueEntry, nonce: number): Promise<void> {
    const { record } = entry
    const last = record?.attempts.at(-1)
    if (record === undefined || last === undefined) return
    const renumbered = { ...record, nonce, attempts: [this.#attempt({ ...record, nonce }, last)] }
    await this.#components.intents.save(renumbered)
    entry.record = renumbered
    entry.broadcastAt = undefined
    this.#components.logger.warn({ intent: entry.id, nonce }, 'nonce was taken by another transaction')
  }

  #attempt(
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
function costOf({ gasLimit, value, attempts }: IntentRecord): bigint {
  return gasLimit * (attempts.at(-1)?.maxFeePerGas ?? 0n) + value
}
