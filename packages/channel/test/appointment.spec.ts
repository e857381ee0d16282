import { describe, expect, test } from '@jest/globals'
import { balanceHashOf, keccak256, releaseDigest, submitDigest, toHex, type Balance } from '@tollway/codec'
import {
  appointmentOf,
  decryptBalance,
  encryptBalance,
  guardedHalves,
  towerAppointmentDigest,
  towerDomain,
  type Appointment,
  type ChannelSession
} from '../src/index.ts'
import { Network } from './support/network.ts'
import { A, addressOf, B, crypto } from './support/parties.ts'

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
  ciphertext: encryptBalance(secret, 1, 7, balance),
  authority: new Uint8Array(65)
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

  test('is made for both halves of a channel', async () => {
    const { a, b, settle } = await startedChannel()
    a.update([{ type: 'transfer', amount: 5n }]).catch(() => undefined)
    b.update([{ type: 'transfer', amount: 7n }]).catch(() => undefined)
    await settle()
    const tower = addressOf(7)
    const bond = addressOf(8)
    const [peer, own] = guardedHalves(a).map(half =>
      appointmentOf(a, half, { address: tower, bond }, A, a.params)
    )
    if (!own || !peer) throw new Error('two appointments expected')
    const { secret } = a.proofs()
    expect(decryptBalance(secret, own)?.transferred).toBe(5n)
    expect(decryptBalance(secret, peer)?.transferred).toBe(7n)
    expect([own.consent.kind, peer.consent.kind]).toEqual(['release', 'submit'])
    expect(crypto.recoverAddress(releaseDigest(a.params, own), own.consent.signature)).toBe(B.address)
    expect(crypto.recoverAddress(submitDigest(a.params, peer, tower), peer.consent.signature)).toBe(A.address)
    const appointed = towerAppointmentDigest(towerDomain(a.params.chainId, bond), peer, tower)
    expect(crypto.recoverAddress(appointed, peer.authority)).toBe(A.address)
    expect(own.authority).toEqual(new Uint8Array(65))
  })
})

async function startedChannel(): Promise<{
  a: ChannelSession
  b: ChannelSession
  settle: () => Promise<void>
}> {
  const network = await Network.open()
  return { a: network.a.session, b: network.b.session, settle: () => network.settle() }
}
