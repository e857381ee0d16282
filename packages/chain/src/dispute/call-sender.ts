import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import { RevertedError } from '../errors.ts'
import type { DueCall } from './due-calls.ts'

/** Each call of a batch must find a million gas (see spec 0010), so a batch stays well within a block. */
export const MAX_BATCH = 16
/** What is forgotten beyond is remembered again: its transactions tell the same. */
const MAX_REFUSED = 4096
/** Transactions of one call that may fail in blocks that are not final. The last is tried again once it is. */
export const MAX_TRIES = 8
const NO_DEADLINE = Number.MAX_SAFE_INTEGER

/** `overtaken`: what the call wants is done, or was done better, already. */
export type CallOutcome = 'done' | 'overtaken' | Error

const OVERTAKEN = new Set([
  'StaleNonce',
  'DeclarationStands',
  'WrongStatus',
  'StaleReceipt',
  'UnknownLock',
  'WrongHolding',
  'NothingHeld'
])

/**
 * Sends calls, several in one transaction where there are several. Those that would be refused go alone: then the
 * simulation says why, and no gas is spent.
 */
export class CallSender {
  readonly #adjudicator: AdjudicatorClient
  readonly #inFlight = new Set<string>()
  /**
   * Calls that failed in a block, alone or in a batch, and how many of their own transactions did. What has failed stays
   * so until its block is final, though a reorganisation may have put it where it had to: so each goes alone, under a
   * name that no transaction has yet.
   */
  readonly #refused = new Map<string, number>()

  constructor(adjudicator: AdjudicatorClient) {
    this.#adjudicator = adjudicator
  }

  isInFlight({ call: { intentId } }: DueCall): boolean {
    return this.#inFlight.has(intentId)
  }

  /** What became of each call, in order. Never rejects. */
  async send(due: readonly DueCall[], signal?: AbortSignal): Promise<CallOutcome[]> {
    for (const { call } of due) this.#inFlight.add(call.intentId)
    try {
      const outcomes = new Map<DueCall, CallOutcome>()
      await Promise.all(
        batchesOf(due).map(async members => {
          for (const [one, outcome] of await this.#sendTogether(members, signal)) outcomes.set(one, outcome)
        })
      )
      return due.map(one => outcomes.get(one)!)
    } finally {
      for (const { call } of due) this.#inFlight.delete(call.intentId)
    }
  }

  async #sendTogether(members: readonly DueCall[], signal?: AbortSignal): Promise<[DueCall, CallOutcome][]> {
    const isGood = members.length > 1 ? await this.#try(members) : [false]
    const isBatched = members.map(({ call }, index) => isGood[index] && !this.#refused.has(call.intentId))
    const together = members.filter((_, index) => isBatched[index])
    const alone = members.filter((_, index) => !isBatched[index])
    const transactions = together.length === 1 ? [] : [together]
    const single = together.length === 1 ? [...together, ...alone] : alone
    const results = await Promise.all([
      ...transactions.map(batch => this.#sendBatch(batch, signal)),
      ...single.map(async one => [[one, await this.#sendAlone(one, signal)] as [DueCall, CallOutcome]])
    ])
    return results.flat()
  }

  /** Unknown counts as good: the batch itself leaves the others as they are. */
  #try(members: readonly DueCall[]): Promise<boolean[]> {
    return this.#adjudicator.tryBatch(members.map(({ call }) => call)).catch(() => members.map(() => true))
  }

  async #sendAlone({ call, deadline }: DueCall, signal?: AbortSignal): Promise<CallOutcome> {
    const failed = this.#refused.get(call.intentId) ?? 0
    const intentId = failed === 0 ? call.intentId : `${call.intentId}/again/${failed}`
    try {
      await this.#adjudicator.send(call, { intentId, deadline, signal })
      return 'done'
    } catch (error) {
      if (isMined(error)) this.#refuse(call.intentId, Math.min(failed + 1, MAX_TRIES - 1))
      return outcomeOf(error)
    }
  }

  async #sendBatch(members: readonly DueCall[], signal?: AbortSignal): Promise<[DueCall, CallOutcome][]> {
    if (members.length === 0) return []
    const deadline = Math.min(...members.map(deadlineOf))
    const options = { signal, deadline: deadline === NO_DEADLINE ? undefined : deadline }
    try {
      const calls = members.map(({ call }) => call)
      const { failed, receipt } = await this.#adjudicator.batch(calls, options)
      return members.map((one, index) => {
        const revert = failed.get(index)
        if (revert === undefined) return [one, 'done']
        this.#refuse(one.call.intentId)
        return [one, outcomeOf(new RevertedError(revert, receipt.transactionHash))]
      })
    } catch (error) {
      if (isMined(error)) for (const { call } of members) this.#refuse(call.intentId)
      return members.map(one => [one, outcomeOf(error)])
    }
  }

  #refuse(intentId: string, failed = this.#refused.get(intentId) ?? 0): void {
    if (this.#refused.size >= MAX_REFUSED) this.#refused.clear()
    this.#refused.set(intentId, failed)
  }
}

/** The most urgent first, in the order given otherwise: later calls may build on earlier ones. */
function batchesOf(due: readonly DueCall[]): DueCall[][] {
  const sorted = due.toSorted((a, b) => deadlineOf(a) - deadlineOf(b))
  return Array.from({ length: Math.ceil(sorted.length / MAX_BATCH) }, (_, index) =>
    sorted.slice(index * MAX_BATCH, (index + 1) * MAX_BATCH)
  )
}

function deadlineOf({ deadline }: DueCall): number {
  return deadline ?? NO_DEADLINE
}

/** Whether a transaction failed in a block, rather than the simulation before it. */
function isMined(error: unknown): boolean {
  return error instanceof RevertedError && error.transactionHash !== undefined
}

function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof RevertedError && OVERTAKEN.has(error.reason)) return 'overtaken'
  return error instanceof Error ? error : new Error(String(error))
}
