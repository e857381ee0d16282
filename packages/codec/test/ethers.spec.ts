import { describe, expect, test } from '@jest/globals'
import { TypedDataEncoder } from 'ethers'
import fc from 'fast-check'
import {
  balanceProofDigest,
  receiptDigest,
  tabOpeningDigest,
  toHex,
  type Address,
  type Bytes32,
  type TabOpening
} from '../src/index.ts'

const hex = (size: number): fc.Arbitrary<`0x${string}`> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map(toHex)
const address: fc.Arbitrary<Address> = hex(20)
const word: fc.Arbitrary<Bytes32> = hex(32)
const u128 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n })
const time = fc.integer({ min: 0, max: 2 ** 40 - 1 })
const domain = fc.record({ chainId: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), adjudicator: address })

function expected(
  where: { chainId: bigint; adjudicator: Address },
  type: string,
  fields: string,
  value: object
): string {
  const types = {
    [type]: fields
      .split(',')
      .map(field => ({ type: field.split(' ')[0] ?? '', name: field.split(' ')[1] ?? '' }))
  }
  const eip712 = {
    name: 'Tollway',
    version: '1',
    chainId: where.chainId,
    verifyingContract: where.adjudicator
  }
  return TypedDataEncoder.hash(eip712, types, value as Record<string, unknown>)
}

describe('digests, as ethers makes them', () => {
  test('balance proof', () => {
    const nonce = fc.integer({ min: 0, max: 2 ** 48 - 1 })
    fc.assert(
      fc.property(domain, fc.record({ channelId: word, nonce, balanceHash: word }), (where, proof) => {
        const fields = 'bytes32 channelId,uint48 nonce,bytes32 balanceHash'
        expect(toHex(balanceProofDigest(where, proof))).toBe(expected(where, 'BalanceProof', fields, proof))
      }),
      { numRuns: 40 }
    )
  })

  test('receipt', () => {
    fc.assert(
      fc.property(domain, fc.record({ payee: address, token: address, amount: u128 }), (where, receipt) => {
        const fields = 'address payee,address token,uint128 amount'
        expect(toHex(receiptDigest(where, receipt))).toBe(expected(where, 'Receipt', fields, receipt))
      }),
      { numRuns: 40 }
    )
  })

  test('tab opening', () => {
    const opening: fc.Arbitrary<TabOpening> = fc.record({
      payee: address,
      token: address,
      pricePerMb: u128,
      limit: u128,
      expiry: time,
      hub: address,
      voucherHash: word,
      tabId: word
    })
    const fields =
      'address payee,address token,uint128 pricePerMb,uint128 limit,uint40 expiry,address hub,' +
      'bytes32 voucherHash,bytes32 tabId'
    fc.assert(
      fc.property(domain, opening, (where, value) => {
        expect(toHex(tabOpeningDigest(where, value))).toBe(expected(where, 'TabOpening', fields, value))
      }),
      { numRuns: 40 }
    )
  })
})
