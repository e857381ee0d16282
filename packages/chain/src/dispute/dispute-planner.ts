import type { Bytes32 } from '@tollway/codec'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { ChannelView } from '../contracts/adjudicator-types.ts'
import type { Logger } from '../environment.ts'
import type { Block } from '../rpc/chain-client.ts'
import type { DisputeEvent } from './dispute-agent.ts'
import type { DisputeBook } from './dispute-book.ts'
import type { DisputeEvidence, DisputeEvidenceSource } from './dispute-evidence.ts'
import type { DisputeRecord } from './dispute-record.ts'
import {
  answerCalls,
  challengeCall,
  refuteCall,
  settleCall,
  sweepCall,
  unlockCalls,
  witnessCalls,
  type DueCall
} from './due-calls.ts'
import { heldHalves } from './held-locks.ts'

interface PlannerComponents {
  adjudicator: AdjudicatorClient
  evidence: DisputeEvidenceSource
  book: DisputeBook
  logger: Logger
}

interface PlannerInit {
  registerMarginS: number
  onEvent(event: DisputeEvent): void
}

/** Decides from the chain's state what is to be done for a channel now. It sends nothing. */
export class DisputePlanner {
  readonly #components: PlannerComponents
  readonly #init: PlannerInit

  constructor(components: PlannerComponents, init: PlannerInit) {
    this.#components = components
    this.#init = init
  }

  async plan(record: DisputeRecord, head: Block): Promise<DueCall[]> {
    const { evidence, adjudicator } = this.#components
    const found = await evidence.evidence(record.channelId)
    if (!found) return []
    const view = await adjudicator.channel(record.channelId)
    switch (view.status) {
      case 'none':
        return []
      case 'open':
        return this.#whileOpen(record, found, head)
      case 'closing':
        return this.#whileClosing(record, found, view, head)
      case 'settled':
        return this.#afterSettlement(record, found, view, head)
    }
  }

  /** Receipts of unpaid locks that will expire soon, of every channel. */
  async dueReceipts(headTimeS: number): Promise<DueCall[]> {
    const { evidence, adjudicator } = this.#components
    const due: DueCall[] = []
    for (const channelId of evidence.channelIds()) {
      const found = await evidence.evidence(channelId)
      if (!found) continue
      const locks = receivedLocks(found).filter(
        ({ expiry }) => expiry - headTimeS <= this.#init.registerMarginS
      )
      due.push(...(await witnessCalls(adjudicator, found, locks, headTimeS)))
    }
    return due
  }

  /** Our door is closed for good once somebody challenged, also when their challenge was reorganised away. */
  async #whileOpen(record: DisputeRecord, found: DisputeEvidence, head: Block): Promise<DueCall[]> {
    const { adjudicator, evidence } = this.#components
    const { channelId } = record
    if (!record.ours && record.phase === 'challenging') return this.#answerAlarm(channelId, found, head)
    await evidence.beginClosing(channelId)
    return [challengeCall(adjudicator, (await evidence.evidence(channelId)) ?? found)]
  }

  /** What one endpoint alone shows is answered, but closes no door: it may be a lie. */
  async #answerAlarm(channelId: Bytes32, found: DisputeEvidence, head: Block): Promise<DueCall[]> {
    const { adjudicator, logger } = this.#components
    const view = await adjudicator.alarm(channelId)
    if (view === undefined || head.timeSec >= view.deadline) return []
    logger.warn({ channelId }, 'one endpoint shows a challenge that the others do not; answering it')
    // What was accepted there cannot be read by quorum either: what is stale is refused before it is sent.
    return answerCalls(adjudicator, found, { nonces: [0, 0] }, channelId, view.deadline)
  }

  async #whileClosing(
    record: DisputeRecord,
    found: DisputeEvidence,
    view: ChannelView,
    head: Block
  ): Promise<DueCall[]> {
    const { adjudicator, evidence, book } = this.#components
    const { channelId, ours } = record
    if (record.phase === 'challenging') {
      await evidence.beginClosing(channelId)
      await book.change(channelId, { phase: 'open', deadlineS: view.deadline })
      this.#init.onEvent({ type: 'challenged', channelId, ours, deadlineS: view.deadline })
    }
    const dispute = await adjudicator.dispute(channelId, 'latest')
    if (head.timeSec >= view.deadline) {
      return [settleCall(adjudicator, found, book.get(channelId) ?? record, dispute, view)]
    }
    const latest = (await evidence.evidence(channelId)) ?? found
    const refutation = refuteCall(adjudicator, latest, book.get(channelId) ?? record, dispute, view.deadline)
    return [
      ...answerCalls(adjudicator, latest, dispute, channelId, view.deadline),
      ...(refutation ? [refutation] : []),
      ...(await witnessCalls(adjudicator, latest, receivedLocks(latest), head.timeSec))
    ]
  }

  /** Witnesses first, then the locks, then what is left; with nothing held it is over. */
  async #afterSettlement(
    record: DisputeRecord,
    found: DisputeEvidence,
    view: ChannelView,
    head: Block
  ): Promise<DueCall[]> {
    const { adjudicator, book } = this.#components
    const { channelId } = record
    if (record.phase !== 'settled') {
      await book.change(channelId, { phase: 'settled', deadlineS: view.sweepAt })
      this.#init.onEvent({ type: 'settled', channelId })
    }
    const { isEmpty, known } = await heldHalves(adjudicator, found, book.get(channelId) ?? record, view)
    const due: DueCall[] = []
    if (!isEmpty) due.push(...(await witnessCalls(adjudicator, found, receivedLocks(found), head.timeSec)))
    if (due.length > 0) return due
    for (const half of known) {
      due.push(...(await unlockCalls(adjudicator, found, channelId, half, head.timeSec)))
    }
    const own = known.find(({ half }) => half === found.side)
    if (due.length === 0 && own && head.timeSec >= view.sweepAt) due.push(sweepCall(adjudicator, found, own))
    if (!isEmpty || due.length > 0) return due
    await book.change(channelId, { phase: 'done' })
    this.#init.onEvent({ type: 'done', channelId })
    return []
  }
}

function receivedLocks({ locks, side }: DisputeEvidence) {
  return locks.filter(({ half }) => half !== side).map(({ lock }) => lock)
}
