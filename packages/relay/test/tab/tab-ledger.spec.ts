import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MalformedError } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import { TabStoreError } from '../../src/index.ts'
import { decodeLedgerTab, encodeLedgerTab } from '../../src/tab/ledger-tab.ts'
import { TabLedger } from '../../src/tab/tab-ledger.ts'
import { silentLogger, StopRegistry, tempStore, until } from '../fixtures/environment.ts'
import { HUB, makeTab, receiptFor } from '../fixtures/tabs.ts'

const limits = { maxTabs: 100, persistMs: 20, persistBytes: 1_000_000 }
let stops: StopRegistry
let store: Store
beforeEach(async () => {
  stops = new StopRegistry()
  store = await tempStore(stops)
})
afterEach(() => stops.stopAll())

async function openLedger(over: Store = store, persistMs = limits.persistMs): Promise<TabLedger> {
  const ledger = new TabLedger({ store: over, logger: silentLogger }, { ...limits, persistMs })
  stops.onStop(async () => ledger.stop())
  await ledger.load()
  return ledger
}

/** A store whose writes can fail, and are counted. */
class FaultyStore implements Store {
  isFaulty = false
  batches = 0
  readonly #inner: Store

  constructor(inner: Store) {
    this.#inner = inner
  }

  get(key: string) {
    return this.#inner.get(key)
  }

  entries(range?: Parameters<Store['entries']>[0]) {
    return this.#inner.entries(range)
  }

  batch(ops: StoreOp[]) {
    this.batches++
    return this.isFaulty ? Promise.reject(new Error('disk full')) : this.#inner.batch(ops)
  }

  sub(prefix: string) {
    return this.#inner.sub(prefix)
  }

  close() {
    return this.#inner.close()
  }
}

test('an opened tab, its receipt and the totals survive a restart', async () => {
  const ledger = await openLedger()
  const tab = makeTab()
  const entry = await ledger.open(tab.payer.address, tab.open)
  entry.stage = 'funded'
  ledger.receipt(entry, 500n, receiptFor(tab, 500n))
  ledger.totals.billableBytes = 1_000_000
  await ledger.flush()
  const again = await openLedger()
  expect([...again.tabs()]).toEqual([{ ...entry, inUse: false }])
  expect(again.totals).toMatchObject({ billableBytes: 1_000_000, receipts: 1 })
  expect(again.unsettled(HUB)).toBe(500n)
})

test('a receipt is written after a while without being asked', async () => {
  const ledger = await openLedger()
  const tab = makeTab()
  const entry = await ledger.open(tab.payer.address, tab.open)
  ledger.receipt(entry, 1n, receiptFor(tab, 1n))
  expect(ledger.unsavedBytes).toBe(2000)
  await until(() => ledger.unsavedBytes === 0, 'the write')
  await ledger.flush()
  expect((await openLedger()).get(tab.payer.address)?.receiptAmount).toBe(1n)
})

test('receipts for a megabyte are written at once, many together', async () => {
  const counting = new FaultyStore(store)
  const ledger = await openLedger(counting, 60_000)
  const tab = makeTab()
  const entry = await ledger.open(tab.payer.address, tab.open)
  const before = counting.batches
  for (let amount = 1n; amount <= 500n; amount++) ledger.receipt(entry, amount, receiptFor(tab, amount))
  await until(() => ledger.unsavedBytes === 0, 'the write')
  expect(counting.batches - before).toBe(1)
})

test('a full disk loses nothing: the write is tried again', async () => {
  const faulty = new FaultyStore(store)
  const ledger = await openLedger(faulty)
  const tab = makeTab()
  const entry = await ledger.open(tab.payer.address, tab.open)
  faulty.isFaulty = true
  ledger.receipt(entry, 7n, receiptFor(tab, 7n))
  await expect(ledger.flush()).rejects.toThrow('disk full')
  expect(ledger.unsavedBytes).toBe(14_000)
  const other = makeTab()
  await expect(ledger.open(other.payer.address, other.open)).rejects.toThrow('disk full')
  expect(ledger.size).toBe(1)
  faulty.isFaulty = false
  await until(() => ledger.unsavedBytes === 0, 'the write')
  await ledger.flush()
  expect((await openLedger()).get(tab.payer.address)?.receiptAmount).toBe(7n)
})

test('a corrupt entry is reported with its key', async () => {
  await store.batch([{ type: 'put', key: `tab/0x${'11'.repeat(20)}`, value: new Uint8Array([9, 9]) }])
  await expect(openLedger()).rejects.toThrow(TabStoreError)
  await expect(openLedger()).rejects.toThrow(`0x${'11'.repeat(20)}`)
})

test('a stored tab is read back as it was, and other bytes are only malformed', () => {
  const tab = makeTab()
  const entry = {
    payerKey: tab.payer.address,
    open: tab.open,
    stage: 'disputed' as const,
    receiptAmount: 5n,
    receiptSignature: receiptFor(tab, 5n),
    inUse: false
  }
  const bytes = encodeLedgerTab(entry)
  expect(decodeLedgerTab(entry.payerKey, bytes)).toEqual(entry)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(bytes.length - 1), (noise, at) => {
      const changed = bytes.slice()
      changed.set(noise.subarray(0, bytes.length - at), at)
      for (const input of [noise, changed, bytes.subarray(0, at)]) {
        try {
          decodeLedgerTab(entry.payerKey, input)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError)
        }
      }
    }),
    { numRuns: 200 }
  )
})
