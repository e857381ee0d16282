import { otherSide, submitDigest, type Address, type SigningDomain } from '@tollway/codec'
import { encryptBalance, type Appointment } from '../appointment.ts'
import type { AcceptedProof } from '../channel-state.ts'
import type { Signer } from '../signer.ts'
import type { GuardedChannel } from './tower-connection.ts'

/**
 * The appointments for the latest proofs of both halves: the one we receive with our Submit for `tower`, so that it
 * earns the reward, the one we send with the peer's Release.
 */
export function appointmentsOf(
  channel: GuardedChannel,
  tower: Address,
  signer: Signer,
  domain: SigningDomain
): Appointment[] {
  const { channelId, side } = channel
  const { secret, own, peer } = channel.proofs()
  const appointment = (
    proof: AcceptedProof,
    half: typeof side,
    consent: Appointment['consent']
  ): Appointment => {
    const { nonce, balance, balanceHash, signature } = proof
    const ciphertext = encryptBalance(secret, half, nonce, balance)
    return { channelId, half, nonce, balanceHash, signature, consent, ciphertext }
  }
  const appointments: Appointment[] = []
  if (peer !== undefined) {
    const { nonce, balanceHash } = peer
    const submit = signer.sign(submitDigest(domain, { channelId, nonce, balanceHash }, tower))
    appointments.push(appointment(peer, otherSide(side), { kind: 'submit', signature: submit }))
  }
  if (own !== undefined) {
    appointments.push(appointment(own, side, { kind: 'release', signature: own.release }))
  }
  return appointments
}
