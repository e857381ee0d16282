import { keccak_256 } from '@noble/hashes/sha3.js'

/** Keccak-256 with the padding that Ethereum uses. */
export function keccak256(data: Uint8Array): Uint8Array {
  return keccak_256(data)
}
