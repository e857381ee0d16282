import { toHex, type Address } from '@tollway/codec'
import { InvalidKeyError, InvalidSignatureError } from './errors.ts'

/** The curve operations that an implementation brings; everything else is shared by {@link signer}. */
export interface Secp256k1Backend {
  isPrivateKey(privateKey: Uint8Array): boolean
  /** 33 bytes, or 65 when not compressed; throws for an invalid key. */
  publicKey(privateKey: Uint8Array): Uint8Array
  /** The 65-byte form of a public key; throws for an invalid one. */
  uncompress(publicKey: Uint8Array): Uint8Array
  /** Low s, RFC 6979. */
  sign(digest: Uint8Array, privateKey: Uint8Array): { rs: Uint8Array; recovery: number }
  /** Throws when there is no such key. */
  recover(digest: Uint8Array, rs: Uint8Array, recovery: number, compressed: boolean): Uint8Array
  ecdhX(privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array
}

/** Half the group order (SEC 2): a signature with a larger s is the malleable twin of another. */
const HALF_ORDER = Uint8Array.from([
  0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x5d, 0x57,
  0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0
])

function isHighS(signature: Uint8Array): boolean {
  for (let i = 0; i < 32; i++) {
    const difference = signature[32 + i]! - HALF_ORDER[i]!
    if (difference !== 0) return difference > 0
  }
  return false
}

/** The secp256k1 part of `Crypto`, with the same checks over any backend. */
export function signer(
  backend: Secp256k1Backend,
  keccak256: (data: Uint8Array) => Uint8Array,
  randomBytes: (size: number) => Uint8Array
) {
  function guardKey<T>(what: string, run: () => T): T {
    try {
      return run()
    } catch (cause) {
      throw new InvalidKeyError(what, { cause })
    }
  }

  function recover(digest: Uint8Array, signature: Uint8Array, compressed: boolean): Uint8Array {
    if (digest.length !== 32) {
      throw new InvalidSignatureError(`a digest of ${digest.length} bytes, 32 expected`)
    }
    if (signature.length !== 65) throw new InvalidSignatureError(`${signature.length} bytes, 65 expected`)
    const v = signature[64]!
    if (v !== 27 && v !== 28) throw new InvalidSignatureError(`v is ${v}, 27 or 28 expected`)
    if (isHighS(signature)) throw new InvalidSignatureError('s is above half the group order')
    try {
      return backend.recover(digest, signature.subarray(0, 64), v - 27, compressed)
    } catch (cause) {
      throw new InvalidSignatureError('it recovers to no public key', { cause })
    }
  }

  function addressOfPoint(uncompressed: Uint8Array): Address {
    return toHex(keccak256(uncompressed.subarray(1)).subarray(12))
  }

  return {
    secp256k1PrivateKey(): Uint8Array {
      for (;;) {
        const privateKey = randomBytes(32)
        if (backend.isPrivateKey(privateKey)) return privateKey
      }
    },

    secp256k1PublicKey: (privateKey: Uint8Array): Uint8Array =>
      guardKey('not a secp256k1 private key', () => backend.publicKey(privateKey)),

    sign(digest: Uint8Array, privateKey: Uint8Array): Uint8Array {
      if (digest.length !== 32) {
        throw new InvalidSignatureError(`a digest of ${digest.length} bytes, 32 expected`)
      }
      const { rs, recovery } = guardKey('not a secp256k1 private key', () => backend.sign(digest, privateKey))
      const signature = new Uint8Array(65)
      signature.set(rs)
      signature[64] = 27 + recovery
      return signature
    },

    recoverPublicKey: (digest: Uint8Array, signature: Uint8Array): Uint8Array =>
      recover(digest, signature, true),

    recoverAddress: (digest: Uint8Array, signature: Uint8Array): Address =>
      addressOfPoint(recover(digest, signature, false)),

    addressOf: (publicKey: Uint8Array): Address =>
      addressOfPoint(guardKey('not a secp256k1 public key', () => backend.uncompress(publicKey))),

    ecdhX: (privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array =>
      guardKey('not a secp256k1 key pair', () => backend.ecdhX(privateKey, publicKey))
  }
}
