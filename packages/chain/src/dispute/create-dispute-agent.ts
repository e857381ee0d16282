import { otherSide, type Address, type Balance, type Bytes32, type Half, type Nonce } from '@tollway/codec'
import type { ChannelView, HeldLocks } from '../contracts/adjudicator-types.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import type { ChainEvent } from '../follower/event-follower.ts'
import {
  DEFAULT_DISPUTE_POLL_MS,
  DEFAULT_LOCK_SCAN_S,
  DEFAULT_REGISTER_MARGIN_S,
  type DisputeAgent,
  type DisputeAgentComponents,
  type DisputeAgentInit,
  type DisputeAgentStatus
} from './dispute-agent.ts'
import type { DisputeEvidence, EvidenceReceipt } from './dispute-evidence.ts'
import { decodeDispute, encodeDispute, newDispute, withSeen, type DisputeRecord } from './dispute-record.ts'
import {
  collectCredit,
  heldLocks,
  isOvertaken,
  registerIfBetter,
  registerWitnesses,
  resolvableLocks,
  sendChallenge,
  sendResponses,
  settlementBalances,
  unlockAll
} from './dispute-steps.ts'

/** Nothing happens before `start`, except that the follower is subscribed to. */
export function createDisputeAgent(
  components: DisputeAgentComponents,
  init: DisputeAgentInit = {}
): DisputeAgent {
  return new PollingDisputeAgent(components, init)
}

const PREFIX = 'dispute/'

class PollingDisputeAgent implements DisputeAgent {
  readonly #components: DisputeAgentComponents
  readonly #init: DisputeAgentInit & { pollMs: number; registerMarginS: number; lockScanS: number }
  readonly #logger: Logger
  readonly #owner: Address
  readonly #disputes = new Map<Bytes32, DisputeRecord>()
  #unsubscribe: (() => void) | undefined
  #started: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #polling: Promise<void> | undefined
  #isRunning = false
  #hasSurveyed = false
  #nextScanS = 0
  #receiptsRegistered = 0

  constructor(components: DisputeAgentComponents, init: DisputeAgentInit) {
    this.#components = components
    this.#logger = components.logger ?? SILENT_LOGGER
    this.#owner = init.owner ?? components.adjudicator.account
    this.#init = {
      ...init,
      pollMs: init.pollMs ?? DEFAULT_DISPUTE_POLL_MS,
      registerMarginS: init.registerMarginS ?? DEFAULT_REGISTER_MARGIN_S,
      lockScanS: init.lockScanS ?? DEFAULT_LOCK_SCAN_S
    }
    this.#subscribe()
  }

  async start(): Promise<void> {
    this.#started ??= this.#start()
    await this.#started
  }

  async stop(): Promise<void> {
    await this.#started?.catch(() => undefined)
    this.#started = undefined
    this.#isRunning = false
    clearTimeout(this.#timer)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    await this.#polling?.catch(() => undefined)
  }

  async challenge(channelId: Bytes32): Promise<void> {
    await this.#load(channelId)
    const known = this.#disputes.get(channelId)
    if (known && (known.ours || known.phase !== 'challenging')) return
    await this.#save({ ...newDispute(channelId, true), seen: known?.seen ?? [] })
    await this.#components.evidence.beginClosing(channelId)
    this.#soon()
  }

  async registerReceipt(payerKey: Address, signed: EvidenceReceipt): Promise<void> {
    const { adjudicator } = this.#components
    const farS = 2 ** 40 - 1
    this.#receiptsRegistered += await registerIfBetter(
      adjudicator,
      payerKey,
      signed.receipt.token,
      signed,
      farS
    )
  }

  poll(): Promise<void> {
    this.#polling ??= this.#poll().finally(() => {
      this.#polling = undefined
    })
    return this.#polling
  }

  status(): DisputeAgentStatus {
    return {
      account: this.#components.adjudicator.account,
      receiptsRegistered: this.#receiptsRegistered,
      disputes: [...this.#disputes.values()].map(({ channelId, phase, ours, deadlineS, lastError }) => ({
        channelId,
        phase,
        ours,
        deadlineS,
        lastError
      }))
    }
  }

  async #start(): Promise<void> {
    this.#subscribe()
    for await (const [key, value] of this.#components.store.entries({ prefix: PREFIX })) {
      const record = decodeDispute(key, value)
      this.#disputes.set(record.channelId, record)
    }
    this.#isRunning = true
    this.#soon()
  }

  #subscribe(): void {
    this.#unsubscribe ??= this.#components.follower.subscribe({
      onHead: ({ events }) => this.#onEvents(events),
      onReverted: ({ events }) => this.#onReverted(events),
      onSighted: ({ events }) => this.#onEvents(events.filter(({ type }) => type === 'Challenged'))
    })
  }

  #soon(delayMs = 0): void {
    if (!this.#isRunning) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.poll()
        .catch((error: unknown) => this.#logger.warn({ err: error }, 'the chain could not be read'))
        .finally(() => this.#soon(this.#init.pollMs))
    }, delayMs)
  }

  async #poll(): Promise<void> {
    const { chain } = this.#components
    const head = await chain.head()
    if (!this.#hasSurveyed) await this.#survey()
    await Promise.all(
      [...this.#disputes.values()]
        .filter(({ phase }) => phase !== 'done')
        .map(record => this.#advance(record, head.timeSec, head.number))
    )
    if (head.timeSec >= this.#nextScanS) {
      await this.#registerDue(head.timeSec)
      this.#nextScanS = head.timeSec + this.#init.lockScanS
    }
  }

  /** Finds challenges that came while nobody listened. */
  async #survey(): Promise<void> {
    const { evidence, adjudicator } = this.#components
    for (const channelId of evidence.channelIds()) {
      if (this.#disputes.has(channelId)) continue
      const { status } = await adjudicator.channel(channelId)
      if (status === 'closing') await this.#save(newDispute(channelId, false))
    }
    this.#hasSurveyed = true
  }

  async #registerDue(headTimeS: number): Promise<void> {
    const { evidence, adjudicator } = this.#components
    const failures: unknown[] = []
    for (const channelId of evidence.channelIds()) {
      const found = await evidence.evidence(channelId)
      if (!found) continue
      const due = found.locks
        .filter(({ half, lock }) => half !== found.side && isDue(lock.expiry, headTimeS, this.#init))
        .map(({ lock }) => lock)
      try {
        this.#receiptsRegistered += await registerWitnesses(adjudicator, found, due, headTimeS)
      } catch (error) {
        // The others must not wait for this one.
        failures.push(error)
        this.#logger.warn({ err: error, channelId }, 'receipts could not be registered; trying again')
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'receipts could not be registered')
  }

  async #advance(record: DisputeRecord, headTimeS: number, blockNumber: number): Promise<void> {
    const { evidence, adjudicator } = this.#components
    const { channelId } = record
    try {
      const found = await evidence.evidence(channelId)
      if (!found) return
      const view = await adjudicator.channel(channelId)
      await this.#step(channelId, found, view, headTimeS, blockNumber)
      await this.#note(channelId, undefined)
    } catch (error) {
      if (isOvertaken(error)) return
      const reason = error instanceof Error ? error.message : String(error)
      this.#logger.warn(
        { err: error, channelId, phase: record.phase },
        'a dispute step failed; it is repeated'
      )
      await this.#note(channelId, reason)
    }
  }

  async #step(
    channelId: Bytes32,
    found: DisputeEvidence,
    view: ChannelView,
    headTimeS: number,
    blockNumber: number
  ): Promise<void> {
    const record = this.#disputes.get(channelId) ?? newDispute(channelId, false)
    if (view.status === 'open') {
      // Our door is closed for good once somebody challenged, also when their challenge was reorganised away.
      if (record.ours || record.phase !== 'challenging') await this.#challengeNow(channelId, found)
      else await this.#answerAlarm(channelId, found, headTimeS)
    } else if (view.status === 'closing') {
      await this.#answer(record, found, view, headTimeS)
    } else if (view.status === 'settled') {
      await this.#finish(record, found, view, headTimeS, blockNumber)
    }
  }

  async #challengeNow(channelId: Bytes32, found: DisputeEvidence): Promise<void> {
    const { evidence, adjudicator } = this.#components
    await evidence.beginClosing(channelId)
    const latest = (await evidence.evidence(channelId)) ?? found
    await sendChallenge(adjudicator, latest)
    this.#soon()
  }

  /** What one endpoint alone shows is answered, but closes no door: it may be a lie. */
  async #answerAlarm(channelId: Bytes32, found: DisputeEvidence, headTimeS: number): Promise<void> {
    const { adjudicator } = this.#components
    const view = await adjudicator.alarm(channelId)
    if (view === undefined || headTimeS >= view.deadline) return
    this.#logger.warn({ channelId }, 'one endpoint shows a challenge that the others do not; answering it')
    const sent = await sendResponses(adjudicator, found, channelId, view.deadline)
    for (const one of sent) this.#init.onEvent?.({ type: 'responded', channelId, ...one })
  }

  async #answer(
    record: DisputeRecord,
    found: DisputeEvidence,
    view: ChannelView,
    headTimeS: number
  ): Promise<void> {
    const { evidence, adjudicator } = this.#components
    const { channelId } = record
    if (record.phase === 'challenging') {
      await evidence.beginClosing(channelId)
      await this.#change(channelId, { phase: 'open', deadlineS: view.deadline })
      this.#init.onEvent?.({ type: 'challenged', channelId, ours: record.ours, deadlineS: view.deadline })
    }
    if (headTimeS < view.deadline) {
      const latest = (await evidence.evidence(channelId)) ?? found
      const sent = await sendResponses(adjudicator, latest, channelId, view.deadline)
      for (const one of sent) this.#init.onEvent?.({ type: 'responded', channelId, ...one })
      const received = latest.locks.filter(({ half }) => half === otherSide(latest.side))
      const locks = received.map(({ lock }) => lock)
      this.#receiptsRegistered += await registerWitnesses(adjudicator, latest, locks, headTimeS)
      return
    }
    const balances = await settlementBalances(adjudicator, found, this.#disputes.get(channelId) ?? record)
    await adjudicator.settle(found.params, balances, {
      intentId: `settle/${channelId}/${view.deadline}`
    })
    this.#soon()
  }

  async #finish(
    record: DisputeRecord,
    found: DisputeEvidence,
    view: ChannelView,
    headTimeS: number,
    blockNumber: number
  ): Promise<void> {
    const { adjudicator } = this.#components
    const { channelId } = record
    if (record.phase !== 'settled') {
      await this.#change(channelId, { phase: 'settled', deadlineS: view.sweepAt })
      this.#init.onEvent?.({ type: 'settled', channelId })
    }
    const received = found.locks.filter(({ half }) => half !== found.side).map(({ lock }) => lock)
    const current = this.#disputes.get(channelId) ?? record
    const { isEmpty, known } = await heldLocks(adjudicator, found, current, view)
    if (!isEmpty) {
      this.#receiptsRegistered += await registerWitnesses(adjudicator, found, received, headTimeS)
      const wanted = await resolvableLocks(adjudicator, found, known, headTimeS)
      await unlockAll(adjudicator, found, current, known, wanted, (half, lockId) =>
        this.#init.onEvent?.({ type: 'unlocked', channelId, half, lockId })
      )
      if (wanted.length === 0) await this.#sweep(found, view, known, headTimeS)
    }
    await collectCredit(adjudicator, found.params.token, this.#owner, blockNumber)
    const left = await heldLocks(adjudicator, found, current, view)
    if (!left.isEmpty) return
    await this.#change(channelId, { phase: 'done' })
    this.#init.onEvent?.({ type: 'done', channelId })
  }

  /** What is still held of our own half when the sweep begins is ours. */
  async #sweep(
    found: DisputeEvidence,
    view: ChannelView,
    known: readonly [HeldLocks | undefined, HeldLocks | undefined],
    headTimeS: number
  ): Promise<void> {
    const half: Half = found.side
    const held = known[half]
    if (!held || headTimeS < view.sweepAt) return
    await this.#components.adjudicator.sweep(found.params, half, held)
  }

  async #onEvents(events: readonly ChainEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type === 'Challenged') {
        const { channelId, challenger, received, declaration } = event
        await this.#onChallenged(channelId)
        await this.#onSeen(channelId, otherSide(challenger), received)
        await this.#onSeen(channelId, challenger, declaration)
      }
      if (event.type === 'HalfAccepted') {
        const { half, nonce, balance } = event
        await this.#onSeen(event.channelId, half, { nonce, balance })
      }
      if (event.type === 'LockResolved') {
        const { half, lockId, toReceiver, toSender } = event
        const resolved = { half, lockId, amount: toReceiver + toSender }
        await this.#onDispute(event.channelId, record => ({
          ...record,
          unlocked: [...record.unlocked.filter(one => !isLock(one, half, lockId)), resolved]
        }))
      }
    }
  }

  async #onReverted(events: readonly ChainEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type !== 'LockResolved') continue
      const { half, lockId } = event
      await this.#onDispute(event.channelId, record => ({
        ...record,
        phase: 'settled',
        unlocked: record.unlocked.filter(one => !isLock(one, half, lockId))
      }))
    }
  }

  async #onChallenged(channelId: Bytes32): Promise<void> {
    if (!this.#components.evidence.channelIds().includes(channelId) && !this.#disputes.has(channelId)) return
    await this.#load(channelId)
    if (!this.#disputes.has(channelId)) await this.#save(newDispute(channelId, false))
    this.#soon()
  }

  async #onSeen(
    channelId: Bytes32,
    half: Half,
    proof: { nonce: Nonce; balance: Balance } | undefined
  ): Promise<void> {
    if (proof) await this.#onDispute(channelId, record => withSeen(record, { half, ...proof }))
  }

  async #onDispute(channelId: Bytes32, change: (record: DisputeRecord) => DisputeRecord): Promise<void> {
    await this.#load(channelId)
    const record = this.#disputes.get(channelId)
    if (!record) return
    await this.#save(change(record))
    this.#soon()
  }

  /** Events may come before `start` has loaded everything. */
  async #load(channelId: Bytes32): Promise<void> {
    if (this.#disputes.has(channelId)) return
    const key = PREFIX + channelId
    const stored = await this.#components.store.get(key)
    if (stored && !this.#disputes.has(channelId)) this.#disputes.set(channelId, decodeDispute(key, stored))
  }

  async #note(channelId: Bytes32, lastError: string | undefined): Promise<void> {
    const record = this.#disputes.get(channelId)
    if (record && record.lastError !== lastError) await this.#change(channelId, { lastError })
  }

  async #change(channelId: Bytes32, change: Partial<DisputeRecord>): Promise<void> {
    const record = this.#disputes.get(channelId)
    if (record) await this.#save({ ...record, ...change })
  }

  async #save(record: DisputeRecord): Promise<void> {
    this.#disputes.set(record.channelId, record)
    const key = PREFIX + record.channelId
    await this.#components.store.batch([{ type: 'put', key, value: encodeDispute(record) }])
  }
}

function isDue(expiry: number, headTimeS: number, init: { registerMarginS: number }): boolean {
  return headTimeS < expiry && expiry - headTimeS <= init.registerMarginS
}

function isLock(one: { half: Half; lockId: Bytes32 }, half: Half, lockId: Bytes32): boolean {
  return one.half === half && one.lockId === lockId
}
