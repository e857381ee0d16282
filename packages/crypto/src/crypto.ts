import type { Address } from '@tollway/codec'

/** Bytes that AES-256-GCM adds to a plaintext. */
export const AEAD_TAG_BYTES = 16
export const AEAD_NONCE_BYTES = 12
export const KEY_BYTES = 32

/** One AES-256-GCM key (NIST SP 800-38D), prepared once and used for many messages. */
export interface AeadKey {
  /**
   * Encrypts `plaintext` and returns ciphertext ‖ tag, 16 bytes longer.
   *
   * With `out`, the result is written there from its first byte (`out` may be longer, and may overlap
   * `plaintext` when both start at the same byte), and the view of it is returned. `nonce` is 12 bytes and
   * must never repeat under one key; it may be reused as a buffer once the call returned.
   *
   * @throws AeadInputError when a length is wrong
   */
  seal(nonce: Uint8Array, plaintext: Uint8Array, aad?: Uint8Array, out?: Uint8Array): Uint8Array

  /**
   * Checks and decrypts ciphertext ‖ tag. Without `out` the result is a buffer of its own.
   *
   * With `out`, the plaintext is written there from its first byte, under the same rules as in `seal`;
   * nothing is written when the check fails.
   *
   * @throws AeadError when the tag does not match
   */
  open(nonce: Uint8Array, ciphertext: Uint8Array, aad?: Uint8Array, out?: Uint8Array): Uint8Array
}

/** An X25519 key pair (RFC 7748). */
export interface X25519KeyPair {
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  /** 32 bytes; to be stored or erased by the owner. */
  readonly privateKey: Uint8Array
  /** The shared secret, 32 bytes. @throws InvalidKeyError when it is all zero, or the key is not 32 bytes */
  dh(publicKey: Uint8Array): Uint8Array
}

/** Every primitive that Tollway uses, synchronous. Results are plain bytes, owned by the caller. */
export interface Crypto {
  /** Cryptographically secure random bytes. */
  randomBytes(size: number): Uint8Array
  /** Fills `bytes` in place with secure random bytes. */
  randomFill(bytes: Uint8Array): void

  sha256(data: Uint8Array): Uint8Array
  hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array
  /** Keccak-256 as Ethereum uses it. */
  keccak256(data: Uint8Array): Uint8Array

  /** Prepares a 32-byte AES-256-GCM key. Make it once, not per message. @throws InvalidKeyError */
  aeadKey(key: Uint8Array): AeadKey

  /** A fresh key pair, or the one of a 32-byte private key. @throws InvalidKeyError */
  x25519KeyPair(privateKey?: Uint8Array): X25519KeyPair

  /** A fresh, valid secp256k1 private key, 32 bytes. */
  secp256k1PrivateKey(): Uint8Array
  /** The compressed public key, 33 bytes. @throws InvalidKeyError */
  secp256k1PublicKey(privateKey: Uint8Array): Uint8Array
  /** r ‖ s ‖ v over a 32-byte digest: 65 bytes, RFC 6979 nonce, low s, v 27 or 28. @throws InvalidKeyError */
  sign(digest: Uint8Array, privateKey: Uint8Array): Uint8Array
  /** The signer's compressed public key, 33 bytes. @throws InvalidSignatureError, also for a high s */
  recoverPublicKey(digest: Uint8Array, signature: Uint8Array): Uint8Array
  /** The signer's address. @throws InvalidSignatureError, also for a high s or another v than 27 and 28 */
  recoverAddress(digest: Uint8Array, signature: Uint8Array): Address
  /** The EVM address of a compressed (33 bytes) or uncompressed (65) public key. @throws InvalidKeyError */
  addressOf(publicKey: Uint8Array): Address
  /** The x coordinate of the ECDH point, 32 bytes. @throws InvalidKeyError */
  ecdhX(privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array

  /** Compares in time that depends on the lengths only. */
  equal(a: Uint8Array, b: Uint8Array): boolean
}
