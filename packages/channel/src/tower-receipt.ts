import {
  AbiWords,
  hashText,
  keccak256,
  toHex,
  typedDigest,
  type Bytes32,
  type SigningDomain
} from '@tollway/codec'
import type { TowerReceipt } from './appointment.ts'

const TOWER_RECEIPT = hashText(
  'TowerReceipt(bytes32 channelId,uint8 half,uint48 nonce,bytes32 ciphertextHash,uint40 issuedAt,uint40 expiry,' +
    'uint128 cover,address tower)'
)

/** The digest a tower signs. EIP-712 in the Adjudicator's domain. */
export function towerReceiptDigest(domain: SigningDomain, receipt: TowerReceipt): Uint8Array {
  const words = new AbiWords(9)
    .word(TOWER_RECEIPT)
    .bytes32(receipt.channelId)
    .uint(receipt.half, 8)
    .uint(receipt.nonce, 48)
    .bytes32(receipt.ciphertextHash)
    .uint(receipt.issuedAt, 40)
    .uint(receipt.expiry, 40)
    .uint(receipt.cover, 128)
    .address(receipt.tower)
  return typedDigest(domain, words)
}

/** keccak256, as a receipt states it. */
export function ciphertextHashOf(ciphertext: Uint8Array): Bytes32 {
  return toHex(keccak256(ciphertext))
}
