import { describe, expect, test } from '@jest/globals'
import { balanceHashOf, keccak256, toHex, type Balance } from '@tollway/codec'
import { decryptBalance, encryptBalance, type Appointment } from '../src/index.ts'

const secret = keccak256(Uint8Array.of(1))
const balance: Balance = {
  transferred: 123n,
  locked: 45n,
  locksRoot: toHex(keccak256(Uint8Array.of(2))),
  salt: toHex(keccak256(Uint8Array.of(3)))
}
const appointment: Appointment = {
  channelId: toHex(new Uint8Array(32)),
  half: 1,
  nonce: 7,
  balanceHash: balanceHashOf(balance),
  signature: new Uint8Array(65),
  consent: { kind: 'submit', signature: new Uint8Array(65) },
  ciphertext: encryptBalance(secret, 1, 7, balance)
}

describe('an appointment', () => {
  test('opens with the channel secret', () => {
    expect(decryptBalance(secret, appointment)).toEqual(balance)
  })

  test.each([
    [{ half: 0 as const }],
    [{ nonce: 8 }],
    [{ ciphertext: appointment.ciphertext.slice(1) }],
    [{ ciphertext: appointment.ciphertext.map((byte, i) => (i === 95 ? byte ^ 1 : byte)) }]
  ])('is void with %o', change => {
    expect(decryptBalance(secret, { ...appointment, ...change })).toBeUndefined()
  })

  test('says nothing without it', () => {
    expect(decryptBalance(keccak256(Uint8Array.of(9)), appointment)).toBeUndefined()
  })
})
