import {
  otherSide,
  submitDigest,
  ZERO_ADDRESS,
  type Address,
  type Half,
  type SigningDomain
} from '@tollway/codec'
import { encryptBalance, type Appointment } from '../appointment.ts'
import type { AcceptedProof } from '../channel-state.ts'
import type { Signer } from '../signer.ts'
import { towerAppointmentDigest, towerDomain } from '../tower-receipt.ts'
import { SIGNATURE_BYTES } from '../wire-parts.ts'
import type { GuardedChannel } from './tower-connection.ts'

const NO_SIGNATURE = new Uint8Array(SIGNATURE_BYTES)

/** The latest proof of a half that counts for this side. */
export interface GuardedHalf {
  half: Half
  proof: AcceptedProof
  ciphertext: Uint8Array
}

/** What a tower must hold of a channel: at most one proof for each half. */
export function guardedHalves(channel: GuardedChannel): GuardedHalf[] {
  const { secret, own, peer } = channel.proofs()
  const halves: [Half, AcceptedProof | undefined][] = [
    [otherSide(channel.side), peer],
    [channel.side, own]
  ]
  return halves.flatMap(([half, proof]) =>
    proof === undefined
      ? []
      : [{ half, proof, ciphertext: encryptBalance(secret, half, proof.nonce, proof.balance) }]
  )
}

/**
 * The half as an appointment: of the one we receive with our Submit for `tower`, so that it earns the reward, of the
 * one we send with the peer's Release.
 */
export function appointmentOf(
  channel: Pick<GuardedChannel, 'channelId' | 'side'>,
  { half, proof, ciphertext }: GuardedHalf,
  tower: { address: Address; bond: Address },
  signer: Signer,
  domain: SigningDomain
): Appointment {
  const { channelId, side } = channel
  const { nonce, balanceHash, signature, release } = proof
  const content = { channelId, half, nonce, balanceHash, signature, ciphertext }
  if (half === side) {
    return { ...content, consent: { kind: 'release', signature: release }, authority: NO_SIGNATURE }
  }
  const submit = signer.sign(submitDigest(domain, { channelId, nonce, balanceHash }, tower.address))
  const appointed = towerAppointmentDigest(towerDomain(domain.chainId, tower.bond), content, tower.address)
  return {
    ...content,
    consent: { kind: 'submit', signature: submit },
    authority: tower.bond === ZERO_ADDRESS ? NO_SIGNATURE : signer.sign(appointed)
  }
}
