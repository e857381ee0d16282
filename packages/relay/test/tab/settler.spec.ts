import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { DEFAULT_RELAY_LIMITS, type RelayLimits, type UnpaidTab } from '../../src/index.ts'
import { Settler } from '../../src/tab/settler.ts'
import { TabLedger } from '../../src/tab/tab-ledger.ts'
import { silentLogger, StopRegistry, tempStore, TestClock, until } from '../fixtures/environment.ts'
import { FakeHub } from '../fixtures/fake-hub.ts'
import { DOMAIN } from '../fixtures/network.ts'
import { HUB, makeTab, receiptFor, type TestTab } from '../fixtures/tabs.ts'

let stops: StopRegistry
let clock: TestClock
let hub: FakeHub
let ledger: TabLedger
let collected: UnpaidTab[]
beforeEach(async () => {
  stops = new StopRegistry()
  clock = new TestClock()
  hub = new FakeHub(HUB, DOMAIN)
  collected = []
  ledger = new TabLedger(
    { store: await tempStore(stops), logger: silentLogger },
    { maxTabs: 100, persistMs: 1000, persistBytes: 1_000_000 }
  )
  stops.onStop(async () => ledger.stop())
})
afterEach(() => stops.stopAll())

function makeSettler(overrides: Partial<RelayLimits> = {}, isCollecting = true): Settler {
  const collector = { collect: async (tab: UnpaidTab) => void collected.push(tab) }
  const settler = new Settler(
    {
      ledger,
      hubs: new Map([[HUB, hub]]),
      collector: isCollecting ? collector : undefined,
      clock,
      random: () => 0.5,
      logger: silentLogger
    },
    { ...DEFAULT_RELAY_LIMITS, settleRetryMs: 10, ...overrides }
  )
  stops.onStop(async () => settler.stop())
  return settler
}

/** A tab with a receipt that no circuit uses. */
async function idleTab(amount: bigint, tab: TestTab = makeTab()) {
  const entry = await ledger.open(tab.payer.address, tab.open)
  entry.stage = 'funded'
  if (amount > 0n) ledger.receipt(entry, amount, receiptFor(tab, amount))
  entry.inUse = false
  return entry
}

const soon = () => AbortSignal.timeout(60_000)

test('a tab is settled with its last receipt and forgotten', async () => {
  const settler = makeSettler()
  const entry = await idleTab(321n)
  settler.add(entry)
  await until(() => ledger.size === 0, 'the settlement')
  expect(hub.settled.get(entry.payerKey)?.receipt.amount).toBe(321n)
  await until(() => settler.size === 0, 'the job to end')
  expect(ledger.totals).toMatchObject({ settled: 321n, settledTabs: 1 })
})

test('a tab without a receipt is given up at the hub, so that its locks come back', async () => {
  const settler = makeSettler()
  const entry = await idleTab(0n)
  settler.add(entry)
  await until(() => ledger.size === 0, 'the tab to go')
  expect(hub.settled.get(entry.payerKey)?.receipt.amount).toBe(0n)
  expect(ledger.totals).toMatchObject({ settled: 0n, settledTabs: 0 })
})

test('a receipt of 0 is handed over, since it frees the locks of an unused tab, but never collected', async () => {
  const settler = makeSettler()
  const tab = makeTab()
  const entry = await idleTab(0n, tab)
  ledger.receipt(entry, 0n, receiptFor(tab, 0n))
  hub.settleMode = 'refuse'
  settler.add(entry)
  for (let i = 0; i <= DEFAULT_RELAY_LIMITS.maxRefusals; i++) await settler.now(soon())
  expect(collected).toEqual([])
  hub.settleMode = 'settle'
  await settler.now(soon())
  expect(hub.settled.get(entry.payerKey)?.receipt.amount).toBe(0n)
  expect(ledger.size).toBe(0)
})

test('the random delay holds a settlement back, and `now` does not wait for it', async () => {
  const settler = makeSettler({ settleDelayMs: 3_600_000 })
  settler.add(await idleTab(5n))
  expect(hub.settles).toBe(0)
  await settler.now(soon())
  expect(hub.settled.size).toBe(1)
})

test('beyond the cap everything at the hub is settled at once, and new tabs must wait', async () => {
  const settler = makeSettler({ settleDelayMs: 3_600_000, settleCap: 100n })
  settler.add(await idleTab(60n))
  expect(settler.isOverCap(HUB)).toBe(false)
  const second = await idleTab(60n)
  expect(settler.isOverCap(HUB)).toBe(true)
  settler.add(second)
  await until(() => hub.settled.size === 2, 'both settlements')
  expect(collected).toEqual([])
})

test('a hub that is gone is asked again until it answers', async () => {
  hub.settleMode = 'gone'
  const settler = makeSettler()
  settler.add(await idleTab(9n))
  await settler.now(soon())
  expect(ledger.size).toBe(1)
  hub.settleMode = 'settle'
  clock.ms += 60_000
  await settler.now(soon())
  expect(hub.settled.size).toBe(1)
})

test('a hub that refuses loses the tab to the chain', async () => {
  hub.settleMode = 'refuse'
  const settler = makeSettler()
  const entry = await idleTab(9n)
  settler.add(entry)
  for (let i = 1; i < DEFAULT_RELAY_LIMITS.maxRefusals; i++) {
    await settler.now(soon())
    expect(collected).toEqual([])
  }
  await settler.now(soon())
  expect(ledger.unsettled()).toBe(0n)
  // The dispute still needs the receipt.
  expect(ledger.get(entry.payerKey)).toMatchObject({ stage: 'collected', receiptAmount: 9n })
  expect(collected).toMatchObject([
    { payerKey: entry.payerKey, hub: HUB, receipt: { receipt: { amount: 9n } } }
  ])
  expect(ledger.totals.settled).toBe(9n)
})

test('a hub that says it settled and keeps its lock loses the tab to the chain', async () => {
  hub.settleMode = 'lie'
  const settler = makeSettler({ maxRefusals: 1 })
  const tab = makeTab()
  const entry = await idleTab(9n, tab)
  await hub.connection.openTab(tab.open.opening, tab.open.signature)
  settler.add(entry)
  await until(() => collected.length === 1, 'the collection')
  expect(collected).toMatchObject([{ payerKey: entry.payerKey, receipt: { receipt: { amount: 9n } } }])
  expect(ledger.get(entry.payerKey)?.receiptAmount).toBe(9n)
})

test('a hub that is gone until the margin before expiry loses the tab to the chain', async () => {
  hub.settleMode = 'gone'
  const settler = makeSettler()
  const entry = await idleTab(9n)
  settler.add(entry)
  await settler.now(soon())
  clock.ms = (entry.open.opening.expiry - DEFAULT_RELAY_LIMITS.disputeBeforeExpiryS - 1) * 1000
  await settler.now(soon())
  expect(collected).toEqual([])
  clock.ms += 1000
  await settler.now(soon())
  expect(collected).toHaveLength(1)
})

test('a restart goes on with a dispute that had begun, and forgets one that ended long ago', async () => {
  const begun = await idleTab(9n)
  begun.stage = 'disputed'
  const over = await idleTab(8n, makeTab({ expiry: clock.nowS - 15 * 24 * 3600 }))
  over.stage = 'collected'
  const settler = makeSettler()
  settler.start()
  await until(() => begun.stage === 'collected' && ledger.get(over.payerKey) === undefined, 'both')
  expect(collected).toMatchObject([{ payerKey: begun.payerKey }])
  expect(hub.settles).toBe(0)
})

test('receipts on a tab that the hub never backed are not worth a transaction', async () => {
  hub.settleMode = 'refuse'
  const settler = makeSettler()
  const entry = await idleTab(9n)
  entry.stage = 'pending'
  settler.add(entry)
  await until(() => ledger.size === 0, 'the tab to go')
  expect([hub.settles, collected]).toEqual([1, []])
})

test('without a collector the receipt is kept and reported as failed', async () => {
  hub.settleMode = 'refuse'
  const settler = makeSettler({ maxRefusals: 1 }, false)
  const entry = await idleTab(9n)
  settler.add(entry)
  await until(() => entry.stage === 'failed', 'the report')
  await until(() => settler.size === 0, 'the job to end')
  expect(ledger.get(entry.payerKey)?.receiptAmount).toBe(9n)
})

test('a tab in use is not settled', async () => {
  const settler = makeSettler()
  const entry = await idleTab(9n)
  entry.inUse = true
  settler.add(entry)
  await settler.now(soon())
  expect(hub.settles).toBe(0)
})

test('many tabs are settled, each once', async () => {
  const settler = makeSettler()
  for (let i = 1n; i <= 50n; i++) settler.add(await idleTab(i))
  await settler.now(soon())
  expect(hub.settles).toBe(50)
  expect(ledger.totals.settled).toBe((50n * 51n) / 2n)
})
