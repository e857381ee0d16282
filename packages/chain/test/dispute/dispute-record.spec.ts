import { describe, expect, test } from '@jest/globals'
import { balanceHashOf, toHex, type Balance, type Hex } from '@tollway/codec'
import {
  balanceBehind,
  decodeDispute,
  encodeDispute,
  newDispute,
  withSeen
} from '../../src/dispute/dispute-record.ts'

const id = toHex(new Uint8Array(32).fill(7))
const balance = (byte: number): Balance => ({
  transferred: 2n ** 100n + BigInt(byte),
  locked: 5n,
  locksRoot: id,
  salt: toHex(new Uint8Array(32).fill(byte))
})

describe('a dispute on disk', () => {
  test('comes back as it was', () => {
    const record = withSeen(newDispute(id, true), { half: 1, nonce: 9, balance: balance(1) })
    expect(decodeDispute('key', encodeDispute(record))).toEqual(record)
    expect(() => decodeDispute('key', Uint8Array.of(1))).toThrow(
      expect.objectContaining({ code: 'CORRUPT_RECORD' })
    )
  })

  test('remembers a balance once, and a bounded number of them', () => {
    let record = newDispute(id, false)
    for (let i = 0; i < 100; i++) record = withSeen(record, { half: 0, nonce: i, balance: balance(i) })
    expect(record.seen.map(({ nonce }) => nonce)).toEqual([0, 93, 94, 95, 96, 97, 98, 99])
    const last = { half: 0 as const, nonce: 99, balance: balance(99) }
    expect(withSeen(record, last)).toBe(record)
    const alike = { ...last, balance: { ...last.balance, locked: 6n } }
    expect(withSeen(record, alike).seen).toContainEqual(alike)
  })

  test('forgets no half for the other, and nothing final for what is not', () => {
    let record = withSeen(newDispute(id, false), { half: 1, nonce: 5, balance: balance(1) })
    record = withSeen(record, { half: 0, nonce: 7, balance: balance(7) })
    record = withSeen(record, { half: 0, nonce: 7, balance: balance(7), isFinal: true })
    for (let i = 100; i < 200; i++) record = withSeen(record, { half: 0, nonce: i, balance: balance(i) })
    expect(record.seen).toHaveLength(10)
    expect(record.seen).toContainEqual({ half: 1, nonce: 5, balance: balance(1) })
    expect(record.seen).toContainEqual({ half: 0, nonce: 7, balance: balance(7), isFinal: true })
  })

  test('finds the balance behind the 25 bytes that the contract keeps, and no other', () => {
    const hash = balanceHashOf(balance(3)).slice(0, 52) as Hex
    expect(balanceBehind(hash, [balance(2), undefined, balance(3)])).toEqual(balance(3))
    expect(balanceBehind(hash, [balance(2)])).toBeUndefined()
  })
})
