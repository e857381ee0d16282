import type { Address } from '@tollway/codec'
import type { Clock, Logger, Random } from '@tollway/mesh'
import type { Collector, RelayHub } from '../relay.ts'
import type { RelayLimits } from '../relay-limits.ts'
import { backingLocks, isBacked } from './backing-lock.ts'
import { settlementOf, signedReceiptOf, type LedgerTab } from './ledger-tab.ts'
import type { TabLedger } from './tab-ledger.ts'

/** Settlements under way at a time. */
const MAX_IN_FLIGHT = 16
const MAX_RETRY_MS = 60_000
/** Locks are swept a week after a settlement, which comes at most days after their expiry. */
const KEEP_COLLECTED_S = 14 * 24 * 3600

export interface SettlerComponents {
  ledger: TabLedger
  hubs: ReadonlyMap<Address, RelayHub>
  collector?: Collector
  clock: Clock
  random: Random
  logger: Logger
}

interface Job {
  readonly tab: LedgerTab
  dueMs: number
  attempts: number
  refusals: number
  isRunning: boolean
}

/** Has hubs pay the tabs that no circuit uses any more, and leaves to the chain what they would not pay. */
export class Settler {
  readonly #components: SettlerComponents
  readonly #limits: RelayLimits
  readonly #jobs = new Map<Address, Job>()
  readonly #idle = new Set<() => void>()
  readonly #abort = new AbortController()
  #inFlight = 0
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(components: SettlerComponents, limits: RelayLimits) {
    this.#components = components
    this.#limits = limits
  }

  /** Tabs that wait for their settlement. */
  get size(): number {
    return this.#jobs.size
  }

  /** Takes up the tabs of an earlier run. */
  start(): void {
    const { ledger, clock } = this.#components
    for (const tab of [...ledger.tabs()]) {
      if (tab.inUse) continue
      if (tab.stage !== 'collected') this.add(tab)
      else if (clock.nowMs() / 1000 > tab.open.opening.expiry + KEEP_COLLECTED_S) void this.#forget(tab)
    }
  }

  /** Stops after what is under way, tries no more. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    this.#abort.abort()
  }

  /** New tabs must wait until this hub has paid more of the old ones. */
  isOverCap(hub: Address): boolean {
    return this.#components.ledger.unsettled(hub) > this.#limits.settleCap
  }

  /** Settles a tab after the random delay, or at once when too much is unsettled at its hub. */
  add(tab: LedgerTab): void {
    const isDone = tab.stage === 'failed' || tab.stage === 'collected'
    if (this.#jobs.has(tab.payerKey) || tab.inUse || isDone) return
    const delayMs = this.#components.random() * this.#limits.settleDelayMs
    const dueMs = this.#components.clock.nowMs() + delayMs
    this.#jobs.set(tab.payerKey, { tab, dueMs, attempts: 0, refusals: 0, isRunning: false })
    if (delayMs > 0 && this.isOverCap(tab.open.opening.hub)) this.#hurry(tab.open.opening.hub)
    this.#kick()
  }

  /** Settles everything that waits. Resolves when each was tried once more, or `signal` fires. */
  async now(signal: AbortSignal): Promise<void> {
    this.#hurry()
    const before = [...this.#jobs.values()].map(job => ({ job, attempts: job.attempts }))
    this.#kick()
    const isTried = () =>
      before.every(({ job, attempts }) => !this.#jobs.has(job.tab.payerKey) || job.attempts > attempts)
    while (!isTried() && !signal.aborted && !this.#isStopped) await this.#change(signal)
  }

  #hurry(hub?: Address): void {
    for (const job of this.#jobs.values()) {
      if (hub === undefined || job.tab.open.opening.hub === hub) job.dueMs = 0
    }
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        this.#idle.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      this.#idle.add(done)
      signal.addEventListener('abort', done, { once: true })
    })
  }

  #kick(): void {
    clearTimeout(this.#timer)
    if (this.#isStopped) return
    const nowMs = this.#components.clock.nowMs()
    let soonestMs = Number.POSITIVE_INFINITY
    for (const job of this.#jobs.values()) {
      if (job.isRunning) continue
      if (job.dueMs > nowMs) soonestMs = Math.min(soonestMs, job.dueMs)
      else if (this.#inFlight < MAX_IN_FLIGHT) void this.#run(job)
    }
    if (soonestMs === Number.POSITIVE_INFINITY) return
    this.#timer = setTimeout(() => this.#kick(), Math.min(soonestMs - nowMs, MAX_RETRY_MS))
  }

  async #run(job: Job): Promise<void> {
    job.isRunning = true
    this.#inFlight++
    try {
      if (await this.#settle(job)) this.#jobs.delete(job.tab.payerKey)
    } catch (error) {
      this.#components.logger.error(
        { error, payerKey: job.tab.payerKey },
        'a settlement failed; trying again'
      )
    }
    job.isRunning = false
    job.attempts++
    job.dueMs =
      this.#components.clock.nowMs() +
      Math.min(this.#limits.settleRetryMs * 2 ** (job.attempts - 1), MAX_RETRY_MS)
    this.#inFlight--
    for (const done of [...this.#idle]) done()
    this.#kick()
  }

  /** True when the tab needs nothing more of this settler. */
  async #settle(job: Job): Promise<boolean> {
    const { tab } = job
    const { ledger } = this.#components
    if (tab.stage === 'pending' && !this.#isWorthIt(tab)) return this.#giveUp(tab)
    // What is handed to the hub is final, so it must be what a restart would hand over again.
    await ledger.save(tab)
    if (tab.stage === 'disputed') return this.#collect(tab)
    const status = await this.#askHub(tab)
    if (status === 'settled') {
      await ledger.remove(tab, tab.receiptAmount)
      return true
    }
    const nowS = this.#components.clock.nowMs() / 1000
    const isLate = nowS >= tab.open.opening.expiry - this.#limits.disputeBeforeExpiryS
    if (isLate && tab.receiptAmount === 0n) {
      await ledger.remove(tab, 0n)
      return true
    }
    job.refusals = status === 'refused' ? job.refusals + 1 : 0
    const isOver = isLate || job.refusals >= this.#limits.maxRefusals
    return isOver && tab.receiptAmount > 0n ? this.#collect(tab) : false
  }

  /** The hub backed a pending tab after all, and its receipt can be enforced. */
  #isWorthIt(tab: LedgerTab): boolean {
    const hub = this.#components.hubs.get(tab.open.opening.hub)
    return tab.receiptAmount > 0n && hub !== undefined && isBacked(hub, tab)
  }

  /** A tab that the hub may have funded just before a crash: what it backs is settled, and otherwise there is nothing. */
  async #giveUp(tab: LedgerTab): Promise<boolean> {
    const isOver = this.#components.clock.nowMs() / 1000 >= tab.open.opening.expiry
    const status = isOver ? 'refused' : await this.#askHub(tab)
    if (status === 'retry') return false
    await this.#components.ledger.remove(tab, status === 'settled' ? tab.receiptAmount : 0n)
    return true
  }

  /** `retry` also when the hub is gone. */
  async #askHub(tab: LedgerTab): Promise<'settled' | 'refused' | 'retry'> {
    const { hubs, logger } = this.#components
    const hub = hubs.get(tab.open.opening.hub)
    if (hub === undefined) return 'retry'
    try {
      const { status, message } = await hub.connection.settleTab(tab.payerKey, settlementOf(tab), {
        signal: this.#abort.signal
      })
      // The hub's word is not enough: it is settled once the lock was swapped in our own channel.
      if (status === 'settled' && backingLocks(hub, tab.payerKey).length === 0) return 'settled'
      logger.warn(
        { payerKey: tab.payerKey, hub: hub.address, status, message },
        'the hub did not settle a tab'
      )
      return status === 'no-lock' || status === 'no-liquidity' ? 'retry' : 'refused'
    } catch (error) {
      if (!this.#isStopped) logger.warn({ error, hub: hub.address }, 'the hub could not be asked to settle')
      return 'retry'
    }
  }

  async #collect(tab: LedgerTab): Promise<boolean> {
    const { collector, ledger, logger } = this.#components
    const receipt = signedReceiptOf(tab)
    const { opening } = tab.open
    if (receipt === undefined) return true
    if (collector === undefined) {
      tab.stage = 'failed'
      await ledger.save(tab)
      logger.error(
        { payerKey: tab.payerKey, hub: opening.hub },
        'a hub did not pay, and no collector is set up'
      )
      return true
    }
    tab.stage = 'disputed'
    await ledger.save(tab)
    await collector.collect({ payerKey: tab.payerKey, hub: opening.hub, receipt, expiry: opening.expiry })
    await ledger.collected(tab)
    return true
  }

  async #forget(tab: LedgerTab): Promise<void> {
    try {
      await this.#components.ledger.remove(tab, 0n)
    } catch (error) {
      this.#components.logger.warn({ error, payerKey: tab.payerKey }, 'an old tab could not be deleted yet')
    }
  }
}
