import { describe, expect, test } from '@jest/globals'
import { Transaction } from 'ethers'
import { createAccount } from '../src/index.ts'

const KEY = `0x${'11'.repeat(32)}` as const

describe('createAccount', () => {
  test('the same account from hex and bytes, lower case', () => {
    const account = createAccount(KEY)
    expect(account.address).toBe('0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a')
    expect(createAccount(new Uint8Array(32).fill(0x11)).address).toBe(account.address)
  })

  test('signs a transaction that carries its address', () => {
    const account = createAccount(KEY)
    const unsigned = { chainId: 1n, nonce: 3, to: account.address, data: '0x', value: 1n } as const
    const fees = { gasLimit: 21_000n, maxFeePerGas: 10n, maxPriorityFeePerGas: 1n }
    const { raw, hash } = account.signTransaction({ ...unsigned, ...fees })
    const parsed = Transaction.from(raw)
    expect(parsed.from?.toLowerCase()).toBe(account.address)
    expect(parsed.hash).toBe(hash)
    expect(parsed.nonce).toBe(3)
  })

  test.each(['0x', `0x${'00'.repeat(32)}`, `0x${'ff'.repeat(32)}`, '0x12'] as const)(
    '%s is an InvalidAccountKeyError that does not show it',
    key => {
      expect(() => createAccount(key)).toThrow(expect.objectContaining({ code: 'INVALID_ACCOUNT_KEY' }))
    }
  )
})
