import { x25519 } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { KEY_BYTES, type Crypto, type X25519KeyPair } from './crypto.ts'
import { InvalidKeyError } from './errors.ts'
import { keccak256 } from './keccak.ts'
import { nobleAeadKey } from './noble-aead.ts'
import { nobleSecp256k1 } from './noble-secp256k1.ts'
import { signer } from './secp256k1.ts'

/** The most that `crypto.getRandomValues` gives in one call (W3C Web Cryptography). */
const RANDOM_CALL_LIMIT_BYTES = 65536

function randomFill(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += RANDOM_CALL_LIMIT_BYTES) {
    globalThis.crypto.getRandomValues(
      bytes.subarray(at, at + RANDOM_CALL_LIMIT_BYTES) as Uint8Array<ArrayBuffer>
    )
  }
}

function randomBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  randomFill(bytes)
  return bytes
}

class NobleX25519KeyPair implements X25519KeyPair {
  readonly privateKey: Uint8Array
  readonly publicKey: Uint8Array

  constructor(privateKey: Uint8Array) {
    if (privateKey.length !== KEY_BYTES) {
      throw new InvalidKeyError(`an X25519 private key of ${privateKey.length} bytes, 32 expected`)
    }
    this.privateKey = privateKey
    this.publicKey = x25519.getPublicKey(privateKey)
  }

  dh(publicKey: Uint8Array): Uint8Array {
    try {
      return x25519.getSharedSecret(this.privateKey, publicKey)
    } catch (cause) {
      throw new InvalidKeyError('the X25519 public key is not 32 bytes or gives an all-zero secret', {
        cause
      })
    }
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!
  return difference === 0
}

/** Everything in JavaScript: runs in a browser, and where native modules do not load. */
export const nobleCrypto: Crypto = {
  randomBytes,
  randomFill,
  sha256: data => sha256(data),
  hmacSha256: (key, data) => hmac(sha256, key, data),
  keccak256,
  aeadKey: nobleAeadKey,
  x25519KeyPair: (privateKey = randomBytes(KEY_BYTES)) => new NobleX25519KeyPair(privateKey),
  ...signer(nobleSecp256k1, keccak256, randomBytes),
  equal
}
