import { describe, expect, test } from '@jest/globals'
import { ZERO_BYTES32, type TabOpening } from '@tollway/codec'
import fc from 'fast-check'
import {
  acceptOpening,
  creditFor,
  dueFor,
  InvalidOpeningError,
  InvalidReceiptError,
  PayeeTab,
  PayerTab,
  signOpening,
  type Signer
} from '../src/index.ts'
import { addressOf, crypto, signerOf } from './support/parties.ts'

const domain = { chainId: 31337n, adjudicator: addressOf(0xad) }
const PRICE = 12_345n
const KIB = 1024

function openingOf(limit = 10n ** 12n, expiry = 100_000): TabOpening {
  const [payee, token, hub] = [addressOf(1), addressOf(2), addressOf(3)]
  return {
    payee,
    token,
    hub,
    pricePerMb: PRICE,
    limit,
    expiry,
    voucherHash: ZERO_BYTES32,
    tabId: ZERO_BYTES32
  }
}

function pair(init: { limit?: bigint; fund?: boolean; key?: Signer } = {}): {
  payer: PayerTab
  payee: PayeeTab
  key: Signer
} {
  const key = init.key ?? signerOf(1)
  const opening = openingOf(init.limit)
  const payer = new PayerTab({ domain, pricePerMb: PRICE })
  const payee = new PayeeTab({ crypto, domain })
  payer.open(key, opening, 0)
  payee.open(key.address, opening)
  if (init.fund !== false) {
    payer.markFunded(key.address)
    payee.markFunded(key.address)
  }
  return { payer, payee, key }
}

describe('a tab between client and relay', () => {
  test('every byte is paid, and an honest client never hits the credit', () => {
    const record = fc.record({ forward: fc.boolean(), bytes: fc.constantFrom(1024, 16384) })
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 400 }), records => {
        const { payer, payee } = pair()
        for (const { forward, bytes } of records) {
          if (forward && payer.canSend(bytes) === 'sign-first') {
            const receipt = payer.sign()
            if (receipt) payee.receipt(receipt)
          }
          if (forward) expect(payer.canSend(bytes)).toBe('ok')
          expect(payee.bill(bytes)).toBe('ok')
          if (forward ? payer.sent(bytes, 0) : payer.received(bytes, 0)) {
            const receipt = payer.sign()
            if (receipt) payee.receipt(receipt)
          }
        }
        const last = payer.sign()
        if (last) payee.receipt(last)
        expect(payee.unpaidBytes).toBe(0)
        expect(payee.earned).toBe(dueFor(payee.billableBytes, PRICE))
        expect(payer.spent).toBe(payee.earned)
      }),
      { numRuns: 60 }
    )
  })

  test('pauses at half of the credit, and calls unpaid beyond all of it', () => {
    const { payee } = pair()
    for (let i = 1; i < 64; i++) expect(payee.bill(KIB)).toBe('ok')
    expect(payee.bill(KIB)).toBe('pause')
    for (let i = 65; i <= 128; i++) expect(payee.bill(KIB)).toBe('pause')
    expect(payee.bill(KIB)).toBe('unpaid')
  })

  test('credit grows with what was paid, up to its maximum', () => {
    expect(creditFor(0, 1 << 20)).toBe(128 * KIB)
    expect(creditFor(KIB, 1 << 20)).toBe(129 * KIB)
    expect(creditFor(1 << 30, 1 << 20)).toBe(1 << 20)
  })

  test('before it is funded: 32 KiB forward, and receipts refill nothing', () => {
    const { payer, payee, key } = pair({ fund: false })
    for (let i = 0; i < 32; i++) {
      expect(payer.canSend(KIB)).toBe('ok')
      payer.sent(KIB, 0)
    }
    expect(payer.canSend(KIB)).toBe('wait')
    for (let i = 0; i < 100; i++) payee.bill(KIB)
    const receipt = payer.sign()
    expect(receipt && payee.receipt(receipt)).toBe('pause')
    expect(payee.markFunded(key.address)).toBe('ok')
    for (let i = 0; i < 68; i++) payer.received(KIB, 0)
    payer.markFunded(key.address)
    const rest = payer.sign()
    expect(rest && payee.receipt(rest)).toBe('ok')
  })

  test('signs after 200 ms of silence', () => {
    const { payer } = pair()
    expect(payer.idleDeadlineMs()).toBeUndefined()
    payer.received(KIB, 1000)
    expect(payer.idleDeadlineMs()).toBe(1200)
    payer.sign()
    expect(payer.idleDeadlineMs()).toBeUndefined()
  })

  test('goes on with a fresh key at the limit, and nothing is paid twice', () => {
    const { payer, payee, key } = pair({ limit: 1000n })
    for (let i = 0; i < 60; i++) payee.bill(KIB)
    for (let i = 0; i < 60; i++) payer.received(KIB, 0)
    const first = payer.sign()
    expect(first?.amount).toBe(759n)
    if (first) payee.receipt(first)
    expect(payer.wantsNext(0)).toBe(true)
    const next = signerOf(2)
    payer.open(next, openingOf(10_000n), 0)
    payee.open(next.address, openingOf(10_000n))
    payer.markFunded(next.address)
    payee.markFunded(next.address)
    expect(payer.wantsNext(0)).toBe(false)
    payer.received(40 * KIB, 0)
    payee.bill(40 * KIB)
    const second = payer.sign()
    expect(second?.payerKey).toBe(next.address)
    if (second) payee.receipt(second)
    expect(payee.unpaidBytes).toBe(0)
    expect(payer.spent).toBe(dueFor(100 * KIB, PRICE))
    expect(payee.openings().map(({ payerKey, receiptAmount }) => [payerKey, receiptAmount])).toEqual([
      [key.address, 759n],
      [next.address, dueFor(100 * KIB, PRICE) - 759n]
    ])
  })

  test('stops at the limit instead of signing more', () => {
    const { payer } = pair({ limit: 100n })
    payer.received(1_000_000, 0)
    expect(payer.sign()?.amount).toBe(100n)
    expect(payer.sign()).toBeUndefined()
    payer.sent(16 * KIB, 0)
    payer.sent(16 * KIB, 0)
    expect(payer.canSend(16 * KIB)).toBe('wait')
  })

  test('a relay stops two hours before its lock expires', () => {
    const { payee } = pair()
    expect(payee.mustStop(92_799)).toBe(false)
    expect(payee.mustStop(92_800)).toBe(true)
  })

  test('free bytes are bounded', () => {
    const { payee } = pair()
    for (let i = 0; i < 64; i++) expect(payee.free(KIB)).toBe('ok')
    expect(payee.free(KIB)).toBe('free-bytes')
  })
})

describe('receipts a relay refuses', () => {
  const receipt = (amount: bigint, key: Signer): ReturnType<PayerTab['sign']> => {
    const tab = new PayerTab({ domain, pricePerMb: 1_000_000n })
    tab.open(key, { ...openingOf(), pricePerMb: 1_000_000n }, 0)
    tab.received(Number(amount), 0)
    return tab.sign()
  }

  test.each([
    [
      'of another key',
      (key: Signer) => ({ ...receipt(5n, signerOf(9)), payerKey: key.address }),
      /signed it/
    ],
    ['of an unknown key', () => receipt(5n, signerOf(9)), /no tab here/],
    ['with another amount', (key: Signer) => ({ ...receipt(5n, key), amount: 6n }), /signed it/],
    ['beyond the limit', (key: Signer) => receipt(2000n, key), /limit/],
    ['below the last', (key: Signer) => receipt(1n, key), /less than 3/],
    [
      'without a signature',
      (key: Signer) => ({ ...receipt(5n, key), signature: new Uint8Array(65) }),
      /recovers no key/
    ]
  ])('%s', (_, make, reason) => {
    const { payee, key } = pair({ limit: 1000n })
    payee.receipt(receipt(3n, key) as never)
    expect(() => payee.receipt(make(key) as never)).toThrow(InvalidReceiptError)
    expect(() => payee.receipt(make(key) as never)).toThrow(reason)
  })
})

describe('openings a relay refuses', () => {
  const key = signerOf(1)
  const opening = openingOf()
  const terms = {
    payee: opening.payee,
    token: opening.token,
    minPricePerMb: PRICE,
    hubs: new Set([opening.hub])
  }

  test('a good one gives K', () => {
    expect(acceptOpening(crypto, domain, signOpening(domain, opening, key), terms, 0)).toBe(key.address)
  })

  test.each([
    [{ payee: addressOf(9) }, /it pays/],
    [{ token: addressOf(9) }, /token/],
    [{ pricePerMb: PRICE - 1n }, /price/],
    [{ hub: addressOf(9) }, /hub/],
    [{ expiry: 0 }, /expired/]
  ])('%o', (change, reason) => {
    const record = signOpening(domain, { ...opening, ...change }, key)
    expect(() => acceptOpening(crypto, domain, record, terms, 0)).toThrow(InvalidOpeningError)
    expect(() => acceptOpening(crypto, domain, record, terms, 0)).toThrow(reason)
  })
})
