import { toAddress, type Address } from '@tollway/codec'
import { bytesFor, type TabOpenRecord } from '@tollway/channel'
import type { Logger } from '@tollway/mesh'
import type { Store, StoreOp } from '@tollway/store'
import { TabStoreError } from '../errors.ts'
import { decodeLedgerTab, encodeLedgerTab, type LedgerTab } from './ledger-tab.ts'
import { decodeTotals, encodeTotals, noTotals, type RelayTotals } from './relay-totals.ts'

const TOTALS_KEY = 'totals'
const TAB_PREFIX = 'tab/'

export interface TabLedgerComponents {
  store: Store
  logger: Logger
}

export interface TabLedgerLimits {
  maxTabs: number
  persistMs: number
  persistBytes: number
}

/**
 * Every tab that is not paid yet. Receipts arrive many times a second, so they are written together: at the latest
 * after `persistMs`, or when they pay for `persistBytes` more than what is on the disk.
 */
export class TabLedger {
  readonly totals: RelayTotals = noTotals()
  readonly #components: TabLedgerComponents
  readonly #limits: TabLedgerLimits
  readonly #tabs = new Map<Address, LedgerTab>()
  readonly #dirty = new Set<LedgerTab>()
  #unsavedBytes = 0
  #savedTotalsBytes = 0
  #timer: NodeJS.Timeout | undefined
  #flushing: Promise<void> | undefined

  constructor(components: TabLedgerComponents, limits: TabLedgerLimits) {
    this.#components = components
    this.#limits = limits
  }

  /** Reads what an earlier run left. @throws TabStoreError */
  async load(): Promise<void> {
    const { store } = this.#components
    this.#tabs.clear()
    const totals = await store.get(TOTALS_KEY)
    if (totals !== undefined) {
      Object.assign(
        this.totals,
        guarded(TOTALS_KEY, () => decodeTotals(totals))
      )
    }
    this.#savedTotalsBytes = this.totals.billableBytes
    for await (const [key, value] of store.entries({ prefix: TAB_PREFIX })) {
      const tab = guarded(key, () => decodeLedgerTab(toAddress(key.slice(TAB_PREFIX.length)), value))
      this.#tabs.set(tab.payerKey, tab)
    }
  }

  get size(): number {
    return this.#tabs.size
  }

  get isFull(): boolean {
    return this.#tabs.size >= this.#limits.maxTabs
  }

  /** Bytes that receipts pay for and that a crash would lose. */
  get unsavedBytes(): number {
    return this.#unsavedBytes
  }

  tabs(): Iterable<LedgerTab> {
    return this.#tabs.values()
  }

  get(payerKey: Address): LedgerTab | undefined {
    return this.#tabs.get(payerKey)
  }

  /** Base units of receipts that are not paid yet, of one hub or of all. */
  unsettled(hub?: Address): bigint {
    let sum = 0n
    for (const tab of this.#tabs.values()) {
      if (tab.stage === 'collected') continue
      if (hub === undefined || tab.open.opening.hub === hub) sum += tab.receiptAmount
    }
    return sum
  }

  /** Adds a tab that a circuit uses. Durable when it resolves. */
  async open(payerKey: Address, open: TabOpenRecord): Promise<LedgerTab> {
    const tab: LedgerTab = {
      payerKey,
      open,
      stage: 'pending',
      receiptAmount: 0n,
      receiptSignature: undefined,
      inUse: true
    }
    this.#tabs.set(payerKey, tab)
    try {
      await this.save(tab)
    } catch (error) {
      this.#tabs.delete(payerKey)
      throw error
    }
    return tab
  }

  /** Writes a tab now. Durable when it resolves. */
  async save(tab: LedgerTab): Promise<void> {
    await this.#components.store.batch([putOp(tab)])
  }

  /** Takes a better receipt; it is written soon. */
  receipt(tab: LedgerTab, amount: bigint, signature: Uint8Array): void {
    const { pricePerMb } = tab.open.opening
    this.#unsavedBytes += bytesFor(amount - tab.receiptAmount, pricePerMb === 0n ? 1n : pricePerMb)
    tab.receiptAmount = amount
    tab.receiptSignature = signature
    this.totals.receipts++
    this.#dirty.add(tab)
    if (this.#unsavedBytes >= this.#limits.persistBytes) this.#flushInBackground()
    else this.#timer ??= setTimeout(() => this.#flushInBackground(), this.#limits.persistMs)
  }

  /** Forgets a tab that is paid, or that nothing was paid on. Durable when it resolves. */
  async remove(tab: LedgerTab, paid: bigint): Promise<void> {
    if (!this.#tabs.delete(tab.payerKey)) return
    this.#dirty.delete(tab)
    if (paid > 0n) {
      this.totals.settled += paid
      this.totals.settledTabs++
    }
    await this.#components.store.batch([
      { type: 'del', key: TAB_PREFIX + tab.payerKey },
      { type: 'put', key: TOTALS_KEY, value: encodeTotals(this.totals) }
    ])
  }

  /** The chain has the last receipt. Durable when it resolves. */
  async collected(tab: LedgerTab): Promise<void> {
    tab.stage = 'collected'
    this.#dirty.delete(tab)
    this.totals.settled += tab.receiptAmount
    this.totals.settledTabs++
    const totals: StoreOp = { type: 'put', key: TOTALS_KEY, value: encodeTotals(this.totals) }
    await this.#components.store.batch([putOp(tab), totals])
  }

  /** Writes everything that is not on the disk yet. */
  async flush(): Promise<void> {
    await this.#flushing?.catch(() => undefined)
    if (this.#dirty.size === 0 && this.#savedTotalsBytes === this.totals.billableBytes) return
    this.#flushing = this.#write().finally(() => (this.#flushing = undefined))
    await this.#flushing
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #flushInBackground(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // A flush that is under way is followed by one for what came since.
    if (this.#flushing !== undefined) {
      this.#timer = setTimeout(() => this.#flushInBackground(), this.#limits.persistMs / 10)
      return
    }
    this.flush().catch((error: unknown) => {
      this.#components.logger.error({ error }, 'receipts could not be written; trying again')
      this.#timer ??= setTimeout(() => this.#flushInBackground(), this.#limits.persistMs)
    })
  }

  async #write(): Promise<void> {
    const tabs = [...this.#dirty]
    const bytes = this.#unsavedBytes
    const { billableBytes } = this.totals
    const ops: StoreOp[] = tabs.map(putOp)
    ops.push({ type: 'put', key: TOTALS_KEY, value: encodeTotals(this.totals) })
    this.#dirty.clear()
    this.#unsavedBytes = 0
    try {
      await this.#components.store.batch(ops)
      this.#savedTotalsBytes = billableBytes
    } catch (error) {
      for (const tab of tabs) if (this.#tabs.has(tab.payerKey)) this.#dirty.add(tab)
      this.#unsavedBytes += bytes
      throw error
    }
  }
}

function putOp(tab: LedgerTab): StoreOp {
  return { type: 'put', key: TAB_PREFIX + tab.payerKey, value: encodeLedgerTab(tab) }
}

function guarded<T>(key: string, decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new TabStoreError(key, { cause })
  }
}
