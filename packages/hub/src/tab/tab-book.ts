import type { Address } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import { isOver, type Tab } from './tab.ts'
import { decodeTab, encodeTab } from './tab-codec.ts'
import { decodeTotals, encodeTotals, NO_TOTALS, type TabTotals } from './tab-totals.ts'

const LIVE = 'live/'
const OVER = 'over/'
const TOTALS = 'totals'

/**
 * Every K that was ever used here. Tabs that are not over are in memory; the others only on disk, so that no K is
 * used twice. A tab and the totals change in one batch.
 */
export class TabBook {
  readonly #store: Store
  readonly #live = new Map<Address, Tab>()
  /** Over, and on their way to the disk. */
  readonly #ending = new Map<Address, Tab>()
  readonly #tails = new Map<Address, Promise<unknown>>()
  #totals: TabTotals = NO_TOTALS

  constructor(store: Store) {
    this.#store = store
  }

  async load(): Promise<void> {
    const totals = await this.#store.get(TOTALS)
    if (totals) this.#totals = decodeTotals(totals)
    for await (const [key, value] of this.#store.entries({ prefix: LIVE })) {
      const payerKey = key.slice(LIVE.length) as Address
      this.#live.set(payerKey, decodeTab(payerKey, value))
    }
  }

  get totals(): TabTotals {
    return this.#totals
  }

  get size(): number {
    return this.#live.size
  }

  live(): IterableIterator<Tab> {
    return this.#live.values()
  }

  /** A tab that is not over. */
  liveTab(payerKey: Address): Tab | undefined {
    return this.#live.get(payerKey)
  }

  /** Any tab of K, over or not. @throws CorruptTabError */
  async find(payerKey: Address): Promise<Tab | undefined> {
    const known = this.#live.get(payerKey) ?? this.#ending.get(payerKey)
    if (known) return known
    const stored = await this.#store.get(OVER + payerKey)
    return stored && decodeTab(payerKey, stored)
  }

  /** Runs what concerns one K after everything before it that does. */
  async inTurn<T>(payerKey: Address, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(payerKey) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(work)
    this.#tails.set(payerKey, turn)
    try {
      return await turn
    } finally {
      if (this.#tails.get(payerKey) === turn) this.#tails.delete(payerKey)
    }
  }

  /** Whether something about K is under way. */
  isBusy(payerKey: Address): boolean {
    return this.#tails.has(payerKey)
  }

  /** The tab as it is from now on: in memory at once, on disk when the promise resolves. */
  put(tab: Tab): Promise<void> {
    const before = this.#live.get(tab.payerKey)
    this.#totals = totalsAfter(this.#totals, before, tab)
    const ops: StoreOp[] = [{ type: 'put', key: TOTALS, value: encodeTotals(this.#totals) }]
    if (isOver(tab)) {
      this.#live.delete(tab.payerKey)
      this.#ending.set(tab.payerKey, tab)
      ops.push({ type: 'del', key: LIVE + tab.payerKey })
      ops.push({ type: 'put', key: OVER + tab.payerKey, value: encodeTab(tab) })
    } else {
      this.#live.set(tab.payerKey, tab)
      ops.push({ type: 'put', key: LIVE + tab.payerKey, value: encodeTab(tab) })
    }
    const written = this.#store.batch(ops)
    return isOver(tab) ? written.then(() => void this.#ending.delete(tab.payerKey)) : written
  }

  /** Forgets a tab that never got a lock, so that K may be opened later. */
  remove(payerKey: Address): Promise<void> {
    this.#live.delete(payerKey)
    return this.#store.batch([{ type: 'del', key: LIVE + payerKey }])
  }
}

function totalsAfter(totals: TabTotals, before: Tab | undefined, tab: Tab): TabTotals {
  if (before?.phase === tab.phase) return totals
  switch (tab.phase) {
    case 'funded':
      return { ...totals, opened: totals.opened + 1n }
    case 'paid':
      return {
        ...totals,
        settled: totals.settled + 1n,
        paidToRelays: totals.paidToRelays + tab.relayPaid
      }
    case 'claimed':
      return {
        ...totals,
        claimed: totals.claimed + 1n,
        receivedFromClients: totals.receivedFromClients + tab.clientPaid,
        feesEarned: totals.feesEarned + tab.clientPaid - tab.relayPaid
      }
    case 'expired':
      return { ...totals, expired: totals.expired + 1n }
    default:
      return totals
  }
}
