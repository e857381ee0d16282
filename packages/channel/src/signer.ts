import type { Address } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'

/** A secp256k1 key that signs 32-byte digests: a channel's session key, K of a tab, or a tower's key. */
export interface Signer {
  readonly address: Address
  /** Compressed, 33 bytes. */
  readonly publicKey: Uint8Array
  /** r ‖ s ‖ v, deterministic (RFC 6979). */
  sign(digest: Uint8Array): Uint8Array
  /** The x coordinate of the ECDH point with `publicKey`. */
  ecdhX(publicKey: Uint8Array): Uint8Array
}

/** A signer of a private key held in memory. @throws InvalidKeyError */
export function createSigner(crypto: Crypto, privateKey: Uint8Array): Signer {
  const publicKey = crypto.secp256k1PublicKey(privateKey)
  return {
    address: crypto.addressOf(publicKey),
    publicKey,
    sign: digest => crypto.sign(digest, privateKey),
    ecdhX: peer => crypto.ecdhX(privateKey, peer)
  }
}
