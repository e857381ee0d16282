import { describe, expect, test } from '@jest/globals'
import { defaultCrypto } from '@tollway/crypto'
import type { Address } from '@tollway/codec'
import { DEFAULT_CLIENT_LIMITS } from '../../src/index.ts'
import { LockWatch } from '../../src/payment/lock-watch.ts'
import { TabBook } from '../../src/payment/tab-book.ts'
import { TabOpener } from '../../src/payment/tab-opener.ts'
import { addressOf } from '../fixtures/environment.ts'
import { FakeAccount } from '../fixtures/fake-account.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'

const logger = { debug() {}, info() {}, warn() {}, error() {} }

/** A tab of one hop whose lock the hub releases only when `isOpenAtHub` is false. */
async function watchedTab() {
  const account = new FakeAccount(addressOf(0x0b))
  const time = { nowMs: 1_700_000_000_000 }
  const clock = { nowMs: () => time.nowMs }
  const book = new TabBook(new MemoryStore())
  const opener = new TabOpener(
    { account, book, clock, crypto: defaultCrypto },
    {
      domain: { chainId: 1n, adjudicator: addressOf(0xad) },
      token: addressOf(0x70),
      limits: DEFAULT_CLIENT_LIMITS,
      spendLimit: undefined
    }
  )
  const asked: Address[][] = []
  const hub = { isTabOpen: true }
  const drop = account.drop.bind(account)
  account.drop = async payerKeys => {
    asked.push(payerKeys)
    if (hub.isTabOpen) throw new Error('a tab was opened on this lock')
    await drop(payerKeys)
  }
  account.sweep = () => Promise.resolve(0)
  const watch = new LockWatch({ account, book, clock, logger })
  const hop = { peerId: 'relay', payee: addressOf(0x10), pricePerMb: 500n }
  const [tab] = await opener.open([hop], AbortSignal.timeout(1000))
  const entry = book.get(tab!.payer.address)!
  return { account, asked, book, entry, hub, time, watch }
}

describe('locks of closed tabs', () => {
  test('a lock in use is left alone', async () => {
    const { asked, watch } = await watchedTab()
    await watch.sweep()
    expect(asked).toEqual([])
  })

  test('one without a receipt is asked back at once', async () => {
    const { account, asked, entry, hub, watch } = await watchedTab()
    hub.isTabOpen = false
    entry.isClosed = true
    await watch.sweep()
    expect(asked).toEqual([[entry.payerKey]])
    expect(account.held.size).toBe(0)
  })

  test('one with a receipt is asked back only after the time that a claim takes', async () => {
    const { account, asked, book, entry, hub, time, watch } = await watchedTab()
    hub.isTabOpen = false
    Object.assign(entry, { isClosed: true, signed: 90n, reserved: 90n })
    await watch.sweep()
    expect(asked).toEqual([])
    time.nowMs += 5_000
    await watch.sweep()
    expect(account.held.size).toBe(0)
    expect(book.spent).toBe(0n)
  })

  test('a hub that keeps a lock is asked less and less often', async () => {
    const { asked, entry, time, watch } = await watchedTab()
    entry.isClosed = true
    for (let second = 0; second < 3600; second++) {
      await watch.sweep()
      time.nowMs += 1000
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.length).toBeLessThan(20)
  })
})
