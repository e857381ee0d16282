import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  decodeTabStateRecord,
  encodeReceiptRecord,
  encodeTabOpenRecord,
  type TabStateRecord
} from '@tollway/channel'
import { RecordType, type BodyType } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import { DEFAULT_RELAY_LIMITS, type RelayLimits } from '../../src/index.ts'
import { CircuitAccount } from '../../src/tab/circuit-account.ts'
import { CreditPool } from '../../src/tab/credit-pool.ts'
import { Settler } from '../../src/tab/settler.ts'
import { TabDesk } from '../../src/tab/tab-desk.ts'
import { TabLedger } from '../../src/tab/tab-ledger.ts'
import { silentLogger, StopRegistry, tempStore, TestClock, until } from '../fixtures/environment.ts'
import { FakeHub } from '../fixtures/fake-hub.ts'
import { DOMAIN, PRICE_PER_MB, TOKEN } from '../fixtures/network.ts'
import { HUB, makeTab, PAYEE, receiptFor, type TestTab } from '../fixtures/tabs.ts'

const KIB = 1024
let stops: StopRegistry
let clock: TestClock
let hub: FakeHub
let ledger: TabLedger
let credit: CreditPool
let closed: string[]
let states: TabStateRecord[]
let resumed: number
beforeEach(() => {
  stops = new StopRegistry()
  clock = new TestClock()
  hub = new FakeHub(HUB, DOMAIN)
  closed = []
  states = []
  resumed = 0
})
afterEach(() => stops.stopAll())

async function makeAccount(overrides: Partial<RelayLimits> = {}): Promise<CircuitAccount> {
  const limits = { ...DEFAULT_RELAY_LIMITS, openRetryMs: 1, maxOpenAttempts: 3, ...overrides }
  const hubs = new Map([[HUB, hub]])
  const common = { clock, logger: silentLogger }
  ledger = new TabLedger({ store: await tempStore(stops), logger: silentLogger }, limits)
  const settler = new Settler({ ...common, ledger, hubs, random: () => 0 }, limits)
  credit = new CreditPool(clock, limits)
  const desk = new TabDesk(
    { ...common, crypto: defaultCrypto, ledger, settler, credit, hubs },
    {
      domain: DOMAIN,
      payee: PAYEE,
      token: TOKEN,
      pricePerMb: PRICE_PER_MB,
      exitPricePerMb: PRICE_PER_MB,
      limits
    }
  )
  stops.onStop(async () => {
    desk.stop()
    settler.stop()
    ledger.stop()
  })
  const account = new CircuitAccount(desk, { previousPeer: 'peer', isExit: false })
  account.attach({
    sendControl: (type: BodyType, body: Uint8Array) => {
      if (type === RecordType.TAB_STATE) states.push(decodeTabStateRecord(body))
    },
    resume: () => void resumed++,
    close: code => void closed.push(code)
  })
  return account
}

async function open(account: CircuitAccount, tab: TestTab = makeTab()): Promise<TestTab> {
  const before = states.length
  account.onControl(RecordType.TAB_OPEN, encodeTabOpenRecord(tab.open), KIB)
  await until(() => states.length > before || closed.length > 0, 'an answer')
  return tab
}

function pay(account: CircuitAccount, tab: TestTab, amount: bigint): void {
  const record = { payerKey: tab.payer.address, amount, signature: receiptFor(tab, amount) }
  account.onControl(RecordType.RECEIPT, encodeReceiptRecord(record), KIB)
}

/** Bytes that leave towards the client before the account says no. */
function drain(account: CircuitAccount, recordBytes = KIB): number {
  let bytes = 0
  while (account.payBackward(recordBytes)) bytes += recordBytes
  return bytes
}

test('without a tab 64 KiB go back and 128 KiB forward, to the byte', async () => {
  const account = await makeAccount()
  expect(drain(account)).toBe(64 * KIB)
  let forward = 0
  while (account.billForward(KIB)) forward += KIB
  expect(forward).toBe(64 * KIB)
  expect(closed).toEqual(['unpaid'])
  expect(ledger.totals.billableBytes).toBe(128 * KIB)
})

test('a receipt opens the window by what it pays, and no more than the credit grows', async () => {
  const account = await makeAccount()
  const tab = await open(account)
  expect(account.isFunded).toBe(true)
  expect(drain(account)).toBe(64 * KIB)
  // 500 base units pay 10^6 bytes.
  const before = resumed
  pay(account, tab, 500n)
  expect(resumed).toBeGreaterThan(before)
  const total = 64 * KIB + drain(account)
  const pauseAt = 1_000_000 + (128 * KIB + 1_000_000) / 2
  expect(total).toBe(Math.ceil(pauseAt / KIB) * KIB)
  expect(ledger.totals.billableBytes).toBe(total)
})

test('receipts before the tab is funded refill nothing', async () => {
  hub.fundMode = 'wait'
  const account = await makeAccount()
  const tab = makeTab()
  account.onControl(RecordType.TAB_OPEN, encodeTabOpenRecord(tab.open), KIB)
  expect(drain(account)).toBe(64 * KIB)
  pay(account, tab, 1000n)
  expect(drain(account)).toBe(0)
  await until(() => hub.opens === 1, 'the hub to be asked')
  hub.release()
  await until(() => states.length === 1, 'the answer')
  expect(drain(account)).toBeGreaterThan(1_000_000)
})

test('the circuit stops two hours before its tab expires, and its tab is settled', async () => {
  const account = await makeAccount()
  const tab = await open(account)
  pay(account, tab, 500n)
  const { expiry } = tab.open.opening
  account.checkExpiry(expiry - 7201)
  expect(closed).toEqual([])
  account.checkExpiry(expiry - 7200)
  expect(closed).toEqual(['tab-expired'])
  account.close()
  await until(() => hub.settled.size === 1, 'the settlement')
  expect(hub.paid).toBe(500n)
})

test('an unreachable hub is asked a few times, then the tab is refused and forgotten', async () => {
  hub.fundMode = 'gone'
  const account = await makeAccount()
  await open(account)
  expect(states).toMatchObject([{ state: 'refused' }])
  expect(hub.opens).toBe(3)
  await until(() => ledger.size === 0, 'the tab to go')
  expect(account.isHopeless).toBe(true)
})

test('a third opening has to wait for the first two', async () => {
  hub.fundMode = 'wait'
  const account = await makeAccount()
  for (let i = 0; i < 3; i++) account.onControl(RecordType.TAB_OPEN, encodeTabOpenRecord(makeTab().open), KIB)
  expect(states).toMatchObject([{ state: 'refused', message: 'too many tabs are open' }])
  await until(() => hub.opens === 2, 'the hub to be asked')
  account.close()
  hub.release()
})

test('no key is used twice', async () => {
  const account = await makeAccount()
  const tab = await open(account)
  account.onControl(RecordType.TAB_OPEN, encodeTabOpenRecord(tab.open), KIB)
  expect(closed).toEqual(['bad-opening'])
  expect(hub.opens).toBe(1)
})

test('too much unsettled at one hub refuses new tabs', async () => {
  hub.settleMode = 'gone'
  const account = await makeAccount({ settleCap: 100n })
  const tab = await open(account)
  pay(account, tab, 500n)
  await open(account)
  expect(states.map(({ state }) => state)).toEqual(['funded', 'refused'])
})

test('a circuit that goes while its hub thinks leaves nothing behind', async () => {
  hub.fundMode = 'wait'
  const account = await makeAccount()
  account.takeForward(KIB)
  account.onControl(RecordType.TAB_OPEN, encodeTabOpenRecord(makeTab().open), KIB)
  await until(() => hub.opens === 1, 'the hub to be asked')
  account.close()
  hub.release()
  await until(() => ledger.size === 0, 'the tab to go')
  expect(credit.outstandingBytes).toBe(0)
  // The hub is asked whether it backed the tab after all, and again where its lock came in only then.
  expect(hub.settles).toBeGreaterThanOrEqual(1)
})

test('unsaved receipts beyond one credit close the circuit', async () => {
  const account = await makeAccount({
    creditMaxBytes: 1_000_000,
    persistBytes: Number.MAX_SAFE_INTEGER,
    persistMs: 60_000
  })
  const tab = await open(account)
  pay(account, tab, 500n)
  expect(closed).toEqual([])
  pay(account, tab, 501n)
  expect(closed).toEqual(['overload'])
})
