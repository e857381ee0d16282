import type { Address, Bytes32 } from '@tollway/codec'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import type { Block } from '../rpc/chain-client.ts'
import { PollLoop } from '../poll-loop.ts'
import { CallSender, type CallOutcome } from './call-sender.ts'
import {
  DEFAULT_DISPUTE_POLL_MS,
  DEFAULT_LOCK_SCAN_S,
  DEFAULT_REGISTER_MARGIN_S,
  type DisputeAgent,
  type DisputeAgentComponents,
  type DisputeAgentInit,
  type DisputeAgentStatus
} from './dispute-agent.ts'
import { DisputeBook } from './dispute-book.ts'
import type { EvidenceReceipt } from './dispute-evidence.ts'
import { DisputePlanner } from './dispute-planner.ts'
import { newDispute, type DisputeRecord } from './dispute-record.ts'
import { receiptCall, type DueCall } from './due-calls.ts'

/** Nothing happens before `start`, except that the follower is subscribed to. */
export function createDisputeAgent(
  components: DisputeAgentComponents,
  init: DisputeAgentInit = {}
): DisputeAgent {
  return new PollingDisputeAgent(components, init)
}

/** Later than any lock expires. */
const FAR_S = 2 ** 40 - 1

/** What is to be done for one channel; no channel for receipts that many of them may need. */
interface Plan {
  channelId: Bytes32 | undefined
  due: DueCall[]
}

/** What was decided is on its way: `sent` resolves once every call of it has an outcome. */
interface Sending {
  sent: Promise<void>
}

/**
 * Looks at the chain, decides what is due, and hands it over: while transactions are on their way it goes on looking,
 * so that a stuck one does not delay the answer to the next challenge.
 */
class PollingDisputeAgent implements DisputeAgent {
  readonly #components: DisputeAgentComponents
  readonly #init: DisputeAgentInit
  readonly #logger: Logger
  readonly #book: DisputeBook
  readonly #planner: DisputePlanner
  readonly #sender: CallSender
  /** A run resolves once it is decided what is due, with the promise that it has an outcome. */
  readonly #loop: PollLoop<Sending>
  /** Channels with calls under way: they are looked at again once those have an outcome. */
  readonly #busy = new Set<Bytes32>()
  #stopper = new AbortController()
  #unsubscribe: (() => void) | undefined
  #started: Promise<void> | undefined
  #hasSurveyed = false
  #nextScanS = 0
  #receiptsRegistered = 0

  constructor(components: DisputeAgentComponents, init: DisputeAgentInit) {
    const { adjudicator, evidence, store } = components
    this.#components = components
    this.#init = init
    this.#logger = components.logger ?? SILENT_LOGGER
    this.#book = new DisputeBook(store, evidence)
    this.#planner = new DisputePlanner(
      { adjudicator, evidence, book: this.#book, logger: this.#logger },
      {
        registerMarginS: init.registerMarginS ?? DEFAULT_REGISTER_MARGIN_S,
        onEvent: event => init.onEvent?.(event)
      }
    )
    this.#sender = new CallSender(adjudicator)
    this.#loop = new PollLoop(() => this.#decide(), {
      pauseMs: () => init.pollMs ?? DEFAULT_DISPUTE_POLL_MS,
      failed: error => this.#logger.warn({ err: error }, 'the chain could not be read')
    })
    this.#subscribe()
  }

  async start(): Promise<void> {
    this.#started ??= this.#start()
    await this.#started
  }

  async stop(): Promise<void> {
    await this.#started?.catch(() => undefined)
    this.#started = undefined
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    // Ends the waiting: what was handed to the queue is carried out all the same.
    this.#stopper.abort()
    const last = await this.#loop.stop()
    await last?.sent.catch(() => undefined)
  }

  async challenge(channelId: Bytes32): Promise<void> {
    const known = await this.#book.find(channelId)
    if (known && (known.ours || known.phase !== 'challenging')) return
    await this.#book.save({ ...newDispute(channelId, true), seen: known?.seen ?? [] })
    await this.#components.evidence.beginClosing(channelId)
    this.#loop.soon()
  }

  async registerReceipt(payerKey: Address, signed: EvidenceReceipt): Promise<void> {
    const due = await receiptCall(this.#components.adjudicator, payerKey, signed, FAR_S)
    if (!due) return
    const [outcome] = await this.#sender.send([due])
    if (outcome instanceof Error) throw outcome
    if (outcome === 'done') this.#receiptsRegistered += 1
  }

  async poll(): Promise<void> {
    const { sent } = await this.#loop.run()
    await sent
  }

  status(): DisputeAgentStatus {
    return {
      account: this.#components.adjudicator.account,
      receiptsRegistered: this.#receiptsRegistered,
      disputes: this.#book.all().map(({ channelId, phase, ours, deadlineS, lastError }) => ({
        ...{ channelId, phase, ours, deadlineS, lastError }
      }))
    }
  }

  async #start(): Promise<void> {
    this.#stopper = new AbortController()
    this.#subscribe()
    await this.#book.loadAll()
    this.#loop.start()
  }

  #subscribe(): void {
    const take = async (isNews: Promise<boolean>) => {
      if (await isNews) this.#loop.soon()
    }
    this.#unsubscribe ??= this.#components.follower.subscribe({
      onHead: ({ events }) => take(this.#book.apply(events)),
      onReverted: ({ events }) => take(this.#book.revert(events)),
      onFinalized: ({ events }) => take(this.#book.apply(events, { isFinal: true })),
      onSighted: batch => take(this.#book.sight(batch))
    })
  }

  async #decide(): Promise<Sending> {
    const head = await this.#components.chain.head()
    if (!this.#hasSurveyed) await this.#survey()
    this.#book.forgetSighted(head.number)
    const active = this.#book.active().filter(({ channelId }) => !this.#busy.has(channelId))
    const plans = await Promise.all(active.map(record => this.#plan(record, head)))
    if (head.timeSec >= this.#nextScanS) {
      this.#nextScanS = head.timeSec + (this.#init.lockScanS ?? DEFAULT_LOCK_SCAN_S)
      plans.push({ channelId: undefined, due: await this.#planner.dueReceipts(head.timeSec) })
    }
    const sent = this.#carryOut(plans)
    sent.catch((error: unknown) => {
      this.#logger.error(
        { err: error },
        'what became of a dispute step was not written down; it is looked at again'
      )
    })
    return { sent }
  }

  /** Finds challenges that came while nobody listened. */
  async #survey(): Promise<void> {
    const { evidence, adjudicator } = this.#components
    for (const channelId of evidence.channelIds()) {
      if (this.#book.get(channelId)) continue
      const { status } = await adjudicator.channel(channelId)
      if (status === 'closing') await this.#book.save(newDispute(channelId, false))
    }
    this.#hasSurveyed = true
  }

  /** One channel that cannot be dealt with must not keep the others waiting. */
  async #plan(record: DisputeRecord, head: Block): Promise<Plan> {
    const { channelId } = record
    try {
      const due = await this.#planner.plan(record, head)
      if (due.length === 0) await this.#book.change(channelId, { lastError: undefined })
      return { channelId, due }
    } catch (error) {
      await this.#failed(channelId, error)
      return { channelId, due: [] }
    }
  }

  async #carryOut(plans: readonly Plan[]): Promise<void> {
    const work = new Map<string, { channelId: Bytes32 | undefined; due: DueCall }>()
    for (const { channelId, due } of plans) {
      for (const one of due) {
        if (!this.#sender.isInFlight(one)) work.set(one.call.intentId, { channelId, due: one })
      }
    }
    if (work.size === 0) return
    const items = [...work.values()]
    const channels = new Set(items.flatMap(({ channelId }) => channelId ?? []))
    for (const channelId of channels) this.#busy.add(channelId)
    const outcomes = await this.#sender.send(
      items.map(({ due }) => due),
      this.#stopper.signal
    )
    for (const channelId of channels) this.#busy.delete(channelId)
    if (this.#stopper.signal.aborted) return
    for (const [index, { channelId, due }] of items.entries()) {
      await this.#note(channelId, due, outcomes[index]!)
    }
    // What was overtaken, or failed, is looked at again with the next poll: it may go on being so.
    if (outcomes.includes('done')) this.#loop.soon()
  }

  async #note(channelId: Bytes32 | undefined, due: DueCall, outcome: CallOutcome): Promise<void> {
    if (outcome instanceof Error) {
      if (channelId === undefined) this.#nextScanS = 0
      await this.#failed(channelId, outcome)
      return
    }
    if (channelId !== undefined) await this.#book.change(channelId, { lastError: undefined })
    if (outcome !== 'done') return
    if (due.registers) this.#receiptsRegistered += 1
    if (due.event) this.#init.onEvent?.(due.event)
  }

  async #failed(channelId: Bytes32 | undefined, error: unknown): Promise<void> {
    const lastError = error instanceof Error ? error.message : String(error)
    this.#logger.warn({ err: error, channelId }, 'a dispute step failed; it is repeated')
    if (channelId !== undefined) await this.#book.change(channelId, { lastError })
  }
}
