import {
  AbiWords,
  concatBytes,
  fromHex,
  hashText,
  keccak256,
  toHex,
  typedDigest,
  type Address,
  type Bytes32,
  type SigningDomain
} from '@tollway/codec'
import type { HeldMessage, TowerRequest, UnsignedTowerRequest } from './tower-message.ts'
import { towerProtocol } from './tower-protocol.ts'
import { SIGNATURE_BYTES } from './wire-parts.ts'

const REQUEST = hashText('TowerRequest(address tower,bytes32 ticket,bytes32 contentHash)')
const STATEMENT = hashText('TowerStatement(address tower,bytes32 queryHash,bytes32 contentHash)')
const LENGTH_BYTES = 4
const NO_SIGNATURE = new Uint8Array(SIGNATURE_BYTES)

/** What a tower must be shown to act for a party: EIP-712 in the Adjudicator's domain, by a signer of each channel. */
export function towerRequestDigest(
  domain: SigningDomain,
  tower: Address,
  request: UnsignedTowerRequest
): Uint8Array {
  const words = new AbiWords(4)
    .word(REQUEST)
    .address(tower)
    .bytes32(request.ticket)
    .bytes32(contentHash({ ...request, signature: NO_SIGNATURE }))
  return typedDigest(domain, words)
}

/**
 * What a tower signs about what it holds. It names the query by its digest, and with it the party, the channels and the
 * salt.
 */
export function towerStatementDigest(
  domain: SigningDomain,
  tower: Address,
  queryDigest: Uint8Array,
  statement: Omit<HeldMessage, 'signature'>
): Uint8Array {
  const words = new AbiWords(4)
    .word(STATEMENT)
    .address(tower)
    .bytes32(toHex(queryDigest))
    .bytes32(contentHash({ ...statement, signature: NO_SIGNATURE }))
  return typedDigest(domain, words)
}

/** keccak256(salt ‖ ciphertext): what only a tower that still has the ciphertext can answer. */
export function possessionProof(salt: Bytes32, ciphertext: Uint8Array): Bytes32 {
  return toHex(keccak256(concatBytes(fromHex(salt), ciphertext)))
}

/** keccak256 of the frame (type ‖ body) with zeros for the signature. */
function contentHash(message: TowerRequest | HeldMessage): Bytes32 {
  return toHex(keccak256(towerProtocol.encode(message).subarray(LENGTH_BYTES)))
}
