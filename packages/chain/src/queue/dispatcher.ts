import type { Account } from '../account.ts'
import { InsufficientGasBalanceError, IntentConflictError } from '../errors.ts'
import type { Block, ChainClient, FeeSuggestion } from '../rpc/chain-client.ts'
import type { EntryList, SignedEntry } from './entry-list.ts'
import {
  bumpedFees,
  feeCap,
  initialFees,
  isIncludable,
  urgencyOf,
  urgentSuggestion,
  type FeePolicy,
  type Fees
} from './fees.ts'
import type { IntentRecord } from './intent-record.ts'
import type { IntentStore } from './intent-store.ts'
import type { QueueEntry } from './queue-entry.ts'
import { costOf, type Sender } from './sender.ts'
import type { TransactionIntent } from './transaction-queue.ts'

/** Intents that are simulated, signed and stored together. */
export const SIGN_BATCH = 16
const GAS_MARGIN_PERCENT = 120n

export interface DispatcherComponents {
  chain: ChainClient
  account: Account
  entries: EntryList
  intents: IntentStore
  sender: Sender
}

export interface DispatcherInit {
  policy: FeePolicy
  maxInFlight: number
  reservedForDeadlines: number
}

interface Plan {
  entry: QueueEntry
  intent: TransactionIntent
  gasLimit: bigint
}

/** What a batch of signatures is decided on, as far as it is spent already. */
interface Purse {
  suggestion: FeeSuggestion
  balance: bigint
  committed: bigint
  nextNonce: number
  /** Stuck routine transactions whose nonce an urgent one may have, lowest first. */
  takeable: SignedEntry[]
}

/** Gives waiting intents their nonce and first transaction, the most urgent first. */
export class Dispatcher {
  readonly #components: DispatcherComponents
  readonly #init: DispatcherInit

  constructor(components: DispatcherComponents, init: DispatcherInit) {
    this.#components = components
    this.#init = init
  }

  /** Until none waits or there is no place. A failure is told to whoever waits for that intent. */
  async dispatch(head: Block, signal: AbortSignal): Promise<void> {
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      const plans = await this.#simulated(batch, signal)
      try {
        await this.#sign(plans, head, signal)
      } catch (error) {
        signal.throwIfAborted()
        for (const { entry } of plans) if (entry.record === undefined) this.#refuse(entry, error)
      }
      const signed = plans.filter(({ entry }) => entry.record !== undefined)
      await Promise.all(
        signed.map(({ entry }) => this.#components.sender.broadcast(entry, head.number, signal))
      )
    }
  }

  #next(): QueueEntry[] {
    const { maxInFlight, reservedForDeadlines } = this.#init
    const { entries } = this.#components
    const waiting = entries.waiting()
    if (waiting.length === 0) return []
    const room = maxInFlight - entries.inFlight().length
    const routineRoom = room - reservedForDeadlines
    const batch: QueueEntry[] = []
    for (const entry of waiting) {
      const limit = Math.min(SIGN_BATCH, entry.deadline === undefined ? routineRoom : room)
      if (batch.length >= limit) break
      batch.push(entry)
    }
    return batch
  }

  #refuse(entry: QueueEntry, error: unknown): void {
    this.#components.entries.delete(entry)
    entry.reject(error)
  }

  /** Those that are still to be done and would not revert. */
  async #simulated(batch: QueueEntry[], signal: AbortSignal): Promise<Plan[]> {
    const plans = await Promise.all(
      batch.map(async entry => {
        try {
          if (entry.intent === undefined || (await this.#isDone(entry))) return []
          return [{ entry, intent: entry.intent, gasLimit: await this.#gasLimit(entry.intent, signal) }]
        } catch (error) {
          signal.throwIfAborted()
          this.#refuse(entry, error)
          return []
        }
      })
    )
    return plans.flat()
  }

  async #gasLimit(intent: TransactionIntent, signal: AbortSignal): Promise<bigint> {
    const { to, data, value = 0n, gasLimit } = intent
    if (gasLimit !== undefined) return gasLimit
    const { chain, account } = this.#components
    const estimate = await chain.estimateGas({ from: account.address, to, data, value }, 'pending', signal)
    return (estimate * GAS_MARGIN_PERCENT) / 100n
  }

  /** Answers for an intent that was carried out before, in this run or an earlier one. */
  async #isDone(entry: QueueEntry): Promise<boolean> {
    const done = await this.#components.intents.done(entry.id)
    if (done === undefined) return false
    if (done.contentHash !== entry.contentHash) throw new IntentConflictError(entry.id)
    if (!done.receipt.succeeded) return false
    this.#components.entries.delete(entry)
    entry.resolve(done.receipt, 'finalized')
    return true
  }

  /** Stored in one batch: an urgent intent and the one whose nonce it takes are never apart. */
  async #sign(plans: Plan[], head: Block, signal: AbortSignal): Promise<void> {
    if (plans.length === 0) return
    const purse = await this.#purse(head, signal)
    const signed: SignedEntry[] = []
    for (const plan of plans) {
      try {
        signed.push(...this.#place(plan, purse, head))
      } catch (error) {
        this.#refuse(plan.entry, error)
      }
    }
    if (signed.length === 0) return
    await this.#components.intents.save(...signed.map(({ record }) => record))
    for (const { entry, record } of signed) entry.record = record
  }

  async #purse(head: Block, signal: AbortSignal): Promise<Purse> {
    const { chain, account, entries } = this.#components
    const [suggestion, balance, chainNonce] = await Promise.all([
      chain.feeSuggestion(signal),
      chain.balance(account.address, 'latest', signal),
      chain.nonce(account.address, 'latest', signal)
    ])
    const inFlight = entries.inFlight()
    const isStuck = ({ entry, record }: SignedEntry): boolean =>
      entry.broadcastAt !== undefined &&
      (head.number > entry.broadcastAt || !isIncludable(record.attempts.at(-1)!, suggestion))
    return {
      suggestion,
      balance,
      committed: inFlight.reduce((sum, { record }) => sum + costOf(record), 0n),
      nextNonce: entries.nextNonce(chainNonce),
      takeable: inFlight.filter(
        signed => signed.record.deadline === undefined && signed.record.nonce >= chainNonce && isStuck(signed)
      )
    }
  }

  /** The record of an intent, and that of the one it displaces. @throws InsufficientGasBalanceError */
  #place({ entry, intent, gasLimit }: Plan, purse: Purse, head: Block): SignedEntry[] {
    const { sender, account } = this.#components
    const { policy } = this.#init
    const { to, data, value = 0n, deadline, feeBudget } = intent
    const urgency = urgencyOf(deadline, head.timeSec, policy.urgentWindowSec)
    const suggestion = urgentSuggestion(purse.suggestion, urgency)
    const cap = feeCap(policy, { deadline, feeBudget, gasLimit }, head.timeSec)
    const [stuck] = deadline === undefined ? [] : purse.takeable
    const replacing = stuck && bumpedFees(stuck.record.attempts.at(-1)!, suggestion, cap)
    const displaced = replacing === undefined ? undefined : stuck
    const committed = purse.committed - (displaced === undefined ? 0n : costOf(displaced.record))
    const wanted = replacing ?? initialFees(suggestion, cap)
    const fees = affordable(wanted, {
      left: purse.balance - committed - value,
      gasLimit,
      // A response with less room for a rising base fee is better than none.
      floor: deadline === undefined || displaced !== undefined ? wanted.maxFeePerGas : leastUseful(suggestion)
    })
    if (fees === undefined) {
      const needed = committed + gasLimit * wanted.maxFeePerGas + value
      throw new InsufficientGasBalanceError(account.address, needed, purse.balance)
    }
    const nonce = displaced?.record.nonce ?? purse.nextNonce
    const unsigned = { nonce, to, data, value, gasLimit }
    const record: IntentRecord = {
      ...unsigned,
      ...{ id: entry.id, contentHash: entry.contentHash, deadline, feeBudget, displaced: false },
      attempts: [sender.attempt(unsigned, fees)],
      receipt: undefined
    }
    purse.committed = committed + costOf(record)
    if (displaced === undefined) purse.nextNonce++
    else purse.takeable.shift()
    const loser = displaced && { entry: displaced.entry, record: { ...displaced.record, displaced: true } }
    return [{ entry, record }, ...(loser === undefined ? [] : [loser])]
  }
}

/** What still gets into the next block, with an eighth for a base fee that rises. */
function leastUseful({ baseFeePerGas, maxPriorityFeePerGas }: FeeSuggestion): bigint {
  return baseFeePerGas + (baseFeePerGas + 7n) / 8n + maxPriorityFeePerGas
}

function affordable(
  fees: Fees,
  { left, gasLimit, floor }: { left: bigint; gasLimit: bigint; floor: bigint }
): Fees | undefined {
  if (left >= gasLimit * fees.maxFeePerGas) return fees
  const most = left <= 0n || gasLimit === 0n ? 0n : left / gasLimit
  if (most < floor) return undefined
  const { maxPriorityFeePerGas: tip } = fees
  return { maxFeePerGas: most, maxPriorityFeePerGas: tip < most ? tip : most }
}
