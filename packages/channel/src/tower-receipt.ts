import {
  AbiWords,
  hashText,
  keccak256,
  toHex,
  typedDigest,
  type Address,
  type Bytes32,
  type SigningDomain
} from '@tollway/codec'
import type { Appointment, TowerReceipt } from './appointment.ts'

const TOWER_RECEIPT = hashText(
  'TowerReceipt(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,' +
    'uint40 issuedAt,uint40 expiry,uint128 cover,address tower)'
)

const APPOINTMENT = hashText(
  'Appointment(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,address tower)'
)

/** Where receipts are valid: the TowerBond of the tower, or address zero while it has none. */
export function towerDomain(chainId: bigint, bond: Address): SigningDomain {
  return { chainId, adjudicator: bond }
}

/** The digest a tower signs. EIP-712 in {@link towerDomain}. */
export function towerReceiptDigest(domain: SigningDomain, receipt: TowerReceipt): Uint8Array {
  const words = new AbiWords(10)
    .word(TOWER_RECEIPT)
    .bytes32(receipt.channelId)
    .uint(receipt.half, 8)
    .uint(receipt.nonce, 48)
    .bytes32(receipt.balanceHash)
    .bytes32(receipt.ciphertextHash)
    .uint(receipt.issuedAt, 40)
    .uint(receipt.expiry, 40)
    .uint(receipt.cover, 128)
    .address(receipt.tower)
  return typedDigest(domain, words)
}

/** The digest the receiver of a half signs for what it hands to `tower`. EIP-712 in {@link towerDomain}. */
export function towerAppointmentDigest(
  domain: SigningDomain,
  appointment: Pick<Appointment, 'channelId' | 'half' | 'nonce' | 'balanceHash' | 'ciphertext'>,
  tower: Address
): Uint8Array {
  const words = new AbiWords(7)
    .word(APPOINTMENT)
    .bytes32(appointment.channelId)
    .uint(appointment.half, 8)
    .uint(appointment.nonce, 48)
    .bytes32(appointment.balanceHash)
    .bytes32(ciphertextHashOf(appointment.ciphertext))
    .address(tower)
  return typedDigest(domain, words)
}

/** keccak256, as a receipt states it. */
export function ciphertextHashOf(ciphertext: Uint8Array): Bytes32 {
  return toHex(keccak256(ciphertext))
}
