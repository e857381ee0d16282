import { describe, expect, test } from '@jest/globals'
import { appointmentOf, encryptBalance } from '@tollway/channel'
import { balanceHashOf, makeNonce, ZERO_ADDRESS, type Balance, type Hex, type Nonce } from '@tollway/codec'
import { planHalf, planRefutation } from '../src/answer-plan.ts'
import type { SeenChallenge } from '../src/tower-records.ts'
import { domain, makeChannel, proofOf } from './tower-network.ts'

const LOCKED = 100n

/** A challenge of half 0 against a receiver that has handed in nonce 7 with 70 paid and {@link LOCKED} in locks. */
function scene(declaredNonce: Nonce, transferred: bigint, isKnown = true) {
  const channel = makeChannel()
  const plain = proofOf(channel, 7, 70n)
  const balance: Balance = { ...plain.balance, locked: LOCKED, locksRoot: `0x${'11'.repeat(32)}` }
  const proof = { ...plain, balance, balanceHash: balanceHashOf(balance) }
  const ciphertext = encryptBalance(channel.secret, 0, 7, balance)
  const appointment = appointmentOf(
    { channelId: channel.channelId, side: 1 },
    { half: 0, proof, ciphertext },
    { address: ZERO_ADDRESS, bond: ZERO_ADDRESS },
    channel.signers[1],
    domain
  )
  const declared: Balance = { ...plain.balance, transferred }
  const seen = isKnown ? [{ half: 0 as const, nonce: declaredNonce, balance: declared }] : []
  const challenge: SeenChallenge = { ...channel, deadline: 1_000, seen }
  const dispute = {
    ...{ challenger: 0 as const, declared: true, refuted: false, declaredNonce },
    declaredHash: balanceHashOf(declared).slice(0, 52) as Hex,
    nonces: [0, 0] as [Nonce, Nonce],
    hashes: ['0x', '0x'] as [Hex, Hex],
    submitters: [ZERO_ADDRESS, ZERO_ADDRESS] as [typeof ZERO_ADDRESS, typeof ZERO_ADDRESS]
  }
  const slots = [{ appointment, cover: 0n }]
  return {
    isAnswered: planHalf(challenge, 0, dispute, slots).answer !== undefined,
    isRefuted: planRefutation(challenge, dispute, slots) !== undefined
  }
}

describe('against a declaration of a higher nonce', () => {
  test('the proof is brought, for the declaration may have dropped locks', () => {
    expect(scene(8, 70n)).toEqual({ isAnswered: true, isRefuted: false })
    expect(scene(8, 71n + LOCKED)).toEqual({ isAnswered: true, isRefuted: false })
  })

  test('that pays less than was paid already, it is shown to be false too', () => {
    expect(scene(8, 69n)).toEqual({ isAnswered: true, isRefuted: true })
  })

  test('of a later epoch, which proves no lie, the proof is brought', () => {
    expect(scene(makeNonce(1, 1), 69n)).toEqual({ isAnswered: true, isRefuted: false })
  })

  test('that is not known, the proof is brought', () => {
    expect(scene(8, 0n, false)).toEqual({ isAnswered: true, isRefuted: false })
  })
})
