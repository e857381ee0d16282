import { describe, expect, test } from '@jest/globals'
import { dueFor, recoverOpening, TAB_EXPIRY_GAP_S } from '@tollway/channel'
import { defaultCrypto } from '@tollway/crypto'
import { ClientStoreError, DEFAULT_CLIENT_LIMITS, NoFundsError, SpendLimitError } from '../../src/index.ts'
import { TabBook } from '../../src/payment/tab-book.ts'
import { TabOpener } from '../../src/payment/tab-opener.ts'
import { addressOf } from '../fixtures/environment.ts'
import { FakeAccount } from '../fixtures/fake-account.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'

const DOMAIN = { chainId: 31337n, adjudicator: addressOf(0xad) }
const HOPS = [0, 1, 2].map(i => ({ peerId: `relay ${i}`, payee: addressOf(0x10 + i), pricePerMb: 500n }))
const NOW_S = 1_700_000_000

function opener({ deposit = 100_000_000n, spendLimit = undefined as bigint | undefined } = {}) {
  const account = new FakeAccount(addressOf(0x0b), deposit)
  const store = new MemoryStore()
  const book = new TabBook(store)
  const clock = { nowMs: () => NOW_S * 1000 }
  const made = new TabOpener(
    { account, book, clock, crypto: defaultCrypto },
    { domain: DOMAIN, token: addressOf(0x70), limits: DEFAULT_CLIENT_LIMITS, spendLimit }
  )
  return { account, store, book, opener: made, open: () => made.open(HOPS, AbortSignal.timeout(60_000)) }
}

describe('opening tabs', () => {
  test('each hop gets a fresh key that signs its opening, and a lock that outlives it', async () => {
    const { account, open } = opener()
    const tabs = await open()
    expect(new Set(tabs.map(({ payer }) => payer.address)).size).toBe(3)
    tabs.forEach(({ record, payer }, hop) => {
      expect(recoverOpening(defaultCrypto, DOMAIN, record)).toBe(payer.address)
      expect(record.opening).toMatchObject({ payee: HOPS[hop]!.payee, pricePerMb: 500n, hub: account.hub })
      expect(record.opening.limit).toBe(dueFor(DEFAULT_CLIENT_LIMITS.tabBytes, 500n))
      expect(account.held.get(payer.address)?.expiry).toBe(record.opening.expiry + TAB_EXPIRY_GAP_S)
    })
  })

  test('keys are on the disk before their locks are added', async () => {
    const { account, store, open } = opener()
    let written = 0
    const fund = account.fund.bind(account)
    account.fund = async tabs => {
      written = store.values.size
      await fund(tabs)
    }
    await open()
    expect(written).toBe(3)
  })

  test('nothing is locked when the disk is full', async () => {
    const { account, store, book, open } = opener()
    store.error = new Error('no space')
    await expect(open()).rejects.toThrow('no space')
    expect(account.held.size).toBe(0)
    expect(book.committed).toBe(0n)
  })

  test('the spending limit holds before anything is locked, counting what may still be signed', async () => {
    const { account, book, opener: made, open } = opener({ spendLimit: 1_000n })
    await expect(open()).rejects.toThrow(SpendLimitError)
    expect(account.held.size).toBe(0)
    made.spendLimit = 20_000n
    await open()
    expect(book.committed).toBeLessThanOrEqual(20_000n)
    for (let i = 0; i < 20; i++) {
      await open().catch((error: unknown) => expect(error).toBeInstanceOf(SpendLimitError))
    }
    expect(book.committed).toBeLessThanOrEqual(20_000n)
    expect(account.locked).toBeLessThanOrEqual(20_000n)
  })

  test('what a closed tab did not use may be spent again', async () => {
    const { book, open } = opener({ spendLimit: 3_500n })
    const tabs = await open()
    const before = book.committed
    for (const { entry } of tabs) Object.assign(entry, { signed: 10n, isClosed: true })
    expect(book.committed).toBeLessThan(before)
    expect(book.spent).toBe(3n * (10n + 7n + 1n))
    await open()
  })

  test('an empty channel is a clear error', async () => {
    const { open } = opener({ deposit: 100n })
    await expect(open()).rejects.toThrow(NoFundsError)
    await expect(open()).rejects.toThrow(/100 are available/)
  })

  test('a hub that does not answer costs nothing but the locks it may have', async () => {
    const { account, book, open } = opener()
    account.fundError = new Error('the hub is gone')
    await expect(open()).rejects.toThrow('the hub is gone')
    expect(book.spent).toBe(0n)
    expect(book.committed).toBe(0n)
    expect(book.tabs().every(({ isClosed }) => isClosed)).toBe(true)
  })
})

describe('the book of tabs', () => {
  test('after a crash a tab counts as what it was allowed to sign, until the hub claims', async () => {
    const { store, open } = opener()
    const [tab] = await open()
    const book = new TabBook(store)
    await book.load()
    const entry = book.get(tab!.payer.address)!
    expect(entry.isClosed).toBe(true)
    expect(entry.signed).toBe(dueFor(DEFAULT_CLIENT_LIMITS.reserveBytes, 500n))
    const spent = book.spent
    await book.gone(entry.payerKey, 108n)
    expect(book.spent).toBeLessThan(spent)
    expect(book.claimed).toBe(108n)
    expect(book.payments().find(({ peerId }) => peerId === 'relay 0')?.amount).toBe(100n)
  })

  test('adds up per relay over tabs that are gone and tabs that live, and over restarts', async () => {
    const { account, store, book, open } = opener()
    account.onLockGone((lock, paid) => void book.gone(`0x${lock.hashOrK.slice(26)}`, paid))
    const tabs = [...(await open()), ...(await open())]
    for (const { entry } of tabs) {
      Object.assign(entry, { signed: 1000n, bytes: 2_000_000, receipts: 2, isClosed: true })
    }
    await book.save(tabs.map(({ entry }) => entry))
    for (const { entry } of tabs.slice(0, 4)) account.claim(entry.payerKey, 1000n)
    const expected = HOPS.map(({ peerId, payee }) => ({
      peerId,
      payee,
      bytes: 4_000_000,
      receipts: 4,
      amount: 2000n
    }))
    expect(book.payments()).toEqual(expected)
    expect(book.spent).toBe(6n * 1008n)
    expect(book.claimed).toBe(account.paid)
    await new Promise(resolve => setImmediate(resolve))
    const again = new TabBook(store)
    await again.load()
    expect(again.payments()).toEqual(expected)
    expect(again.spent).toBe(6n * 1008n)
  })

  test('a corrupt entry is a typed error that names it', async () => {
    const { store } = opener()
    store.values.set('tab/0xbad', Uint8Array.of(1, 2, 3))
    await expect(new TabBook(store).load()).rejects.toThrow(ClientStoreError)
    await expect(new TabBook(store).load()).rejects.toThrow(/tab\/0xbad/)
  })
})
