import { receiptCapacity, type Address } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import type { RelayPayments } from '../client.ts'
import { ClientStoreError } from '../errors.ts'
import { decodeRelayTotal, encodeRelayTotal, type RelayTotal } from './relay-total.ts'
import { costOf, decodeTabEntry, encodeTabEntry, lockedFor, type TabEntry } from './tab-entry.ts'

const TAB_PREFIX = 'tab/'
const RELAY_PREFIX = 'relay/'

/**
 * Every K whose lock may exist, and what each relay got. A K is on the disk before its lock is added, and what it
 * may sign is on the disk before it signs, so that a client that restarts knows the most it can owe.
 */
export class TabBook {
  readonly #store: Store
  readonly #tabs = new Map<Address, TabEntry>()
  readonly #relays = new Map<string, RelayTotal>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Reads what an earlier run left. Its tabs sign nothing more. @throws ClientStoreError */
  async load(): Promise<void> {
    this.#tabs.clear()
    this.#relays.clear()
    for await (const [key, value] of this.#store.entries({ prefix: RELAY_PREFIX })) {
      const total = guarded(key, () => decodeRelayTotal(key.slice(RELAY_PREFIX.length), value))
      this.#relays.set(total.peerId, total)
    }
    for await (const [key, value] of this.#store.entries({ prefix: TAB_PREFIX })) {
      const entry = guarded(key, () => decodeTabEntry(value))
      if (!entry.isClosed) Object.assign(entry, { signed: entry.reserved, isClosed: true })
      this.#tabs.set(entry.payerKey, entry)
    }
  }

  get(payerKey: Address): TabEntry | undefined {
    return this.#tabs.get(payerKey)
  }

  tabs(): TabEntry[] {
    return [...this.#tabs.values()]
  }

  /** Base units that the hub has claimed, its fee included. */
  get claimed(): bigint {
    let sum = 0n
    for (const { paid } of this.#relays.values()) sum += paid
    return sum
  }

  /** Base units signed away, the hub's fee included, claimed or not. */
  get spent(): bigint {
    let sum = this.claimed
    for (const entry of this.#tabs.values()) sum += costOf(entry, entry.signed)
    return sum
  }

  /** The most that can have been spent once every live K has signed all it may. */
  get committed(): bigint {
    let sum = this.claimed
    for (const entry of this.#tabs.values()) {
      sum += entry.isClosed ? costOf(entry, entry.signed) : lockedFor(entry)
    }
    return sum
  }

  /** What each relay got, over live tabs and those that are gone, by peer id. */
  payments(): RelayPayments[] {
    const rows = new Map<string, RelayPayments>()
    for (const { peerId, payee, bytes, receipts, amount } of this.#relays.values()) {
      rows.set(peerId, { peerId, payee, bytes, receipts, amount })
    }
    for (const { peerId, payee, bytes, receipts, signed } of this.#tabs.values()) {
      const row = rows.get(peerId)
      if (row === undefined) {
        rows.set(peerId, { peerId, payee, bytes, receipts, amount: signed })
        continue
      }
      row.bytes += bytes
      row.receipts += receipts
      row.amount += signed
    }
    return [...rows.values()].sort((a, b) => (a.peerId < b.peerId ? -1 : 1))
  }

  /** Counts tabs from now on; durable when it resolves. Only then may their locks be added. */
  async add(entries: TabEntry[]): Promise<void> {
    for (const entry of entries) this.#tabs.set(entry.payerKey, entry)
    await this.#store.batch(entries.map(putTab))
  }

  /** Forgets tabs whose locks were certainly never added. */
  async discard(entries: TabEntry[]): Promise<void> {
    for (const { payerKey } of entries) this.#tabs.delete(payerKey)
    await this.#store.batch(entries.map(({ payerKey }) => ({ type: 'del', key: TAB_PREFIX + payerKey })))
  }

  /** Writes entries as they are. */
  async save(entries: TabEntry[]): Promise<void> {
    await this.#store.batch(entries.filter(({ payerKey }) => this.#tabs.has(payerKey)).map(putTab))
  }

  /** The lock of K is gone, after it paid `paid`, the hub's fee included. Durable when it resolves. */
  async gone(payerKey: Address, paid: bigint): Promise<void> {
    const entry = this.#tabs.get(payerKey)
    if (entry === undefined) return
    this.#tabs.delete(payerKey)
    // Whatever still pays with it must stop: nothing backs its receipts any more.
    entry.isClosed = true
    const total = this.#relays.get(entry.peerId) ?? noTotal(entry)
    this.#relays.set(entry.peerId, total)
    total.payee = entry.payee
    total.bytes += entry.bytes
    total.receipts += entry.receipts
    total.amount += amountPaid(entry, paid)
    total.paid += paid
    const put: StoreOp = {
      type: 'put',
      key: RELAY_PREFIX + total.peerId,
      value: encodeRelayTotal(total)
    }
    await this.#store.batch([{ type: 'del', key: TAB_PREFIX + payerKey }, put])
  }
}

/** The receipt that `paid` stands for: after a crash it is less than what was reserved. */
function amountPaid(entry: TabEntry, paid: bigint): bigint {
  if (costOf(entry, entry.signed) === paid) return entry.signed
  const amount = receiptCapacity({ ...entry, limit: paid })
  return amount < entry.signed ? amount : entry.signed
}

function noTotal({ peerId, payee }: TabEntry): RelayTotal {
  return { peerId, payee, bytes: 0, receipts: 0, amount: 0n, paid: 0n }
}

function putTab(entry: TabEntry): StoreOp {
  return { type: 'put', key: TAB_PREFIX + entry.payerKey, value: encodeTabEntry(entry) }
}

function guarded<T>(key: string, decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new ClientStoreError(key, { cause })
  }
}
