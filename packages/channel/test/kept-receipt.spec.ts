import { describe, expect, test } from '@jest/globals'
import { MalformedError, toHex } from '@tollway/codec'
import { decodeKeptReceipt, encodeKeptReceipt, ReceiptShelf, type KeptReceipt } from '../src/index.ts'
import { addressOf, testParams } from './support/parties.ts'

const GRACE_S = 100
const id = toHex(new Uint8Array(32).fill(3))
const signature = new Uint8Array(65).fill(4)

function kept(nonce: number, issuedAt: number): KeptReceipt {
  const content = { channelId: id, half: 1 as const, nonce, balanceHash: id }
  return {
    signature,
    params: testParams(),
    receipt: {
      ...content,
      ciphertextHash: id,
      issuedAt,
      expiry: issuedAt + 1,
      cover: 5n,
      tower: addressOf(7)
    },
    appointment: {
      ...{ ...content, signature, authority: signature, ciphertext: new Uint8Array(96).fill(1) },
      consent: { kind: 'submit', signature }
    }
  }
}

function shelf(): { shelf: ReceiptShelf; entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>()
  return {
    entries,
    shelf: new ReceiptShelf(
      {
        get: key => Promise.resolve(entries.get(key)),
        async *entries({ prefix }) {
          await Promise.resolve()
          yield* [...entries].filter(([key]) => key.startsWith(prefix))
        },
        batch(ops) {
          for (const { key, value } of ops) entries.set(key, value)
          return Promise.resolve()
        }
      },
      GRACE_S
    )
  }
}

describe('kept receipts', () => {
  test('come back as they went, or are malformed', () => {
    const bytes = encodeKeptReceipt(kept(3, 9))
    expect(decodeKeptReceipt(bytes)).toEqual(kept(3, 9))
    for (let cut = 0; cut < bytes.length; cut += 7) {
      expect(() => decodeKeptReceipt(bytes.subarray(0, cut))).toThrow(MalformedError)
    }
  })

  test('of a half that moves every second always include one older than the grace, and at most twice as old', async () => {
    const { shelf: receipts, entries } = shelf()
    for (let second = 1; second <= 1_000; second++) {
      await receipts.put(kept(second, second))
      if (second <= 2 * GRACE_S) continue
      const ages = (await receipts.ofChannel(id)).map(({ receipt }) => second - receipt.issuedAt)
      expect(Math.min(...ages)).toBe(0)
      expect(ages.some(age => age >= GRACE_S && age <= 2 * GRACE_S)).toBe(true)
    }
    expect(entries.size).toBe(3)
  })
})
