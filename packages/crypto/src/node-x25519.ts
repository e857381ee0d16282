import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto'
import { KEY_BYTES, type X25519KeyPair } from './crypto.ts'
import { InvalidKeyError } from './errors.ts'

/** What stands before the 32 raw bytes in DER (RFC 8410). */
const PRIVATE_KEY_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')

function der(prefix: Buffer, key: Uint8Array, what: string): Buffer {
  if (key.length !== KEY_BYTES) {
    throw new InvalidKeyError(`an X25519 ${what} key of ${key.length} bytes, 32 expected`)
  }
  return Buffer.concat([prefix, key])
}

/** X25519 by OpenSSL. */
export class NodeX25519KeyPair implements X25519KeyPair {
  readonly privateKey: Uint8Array
  readonly publicKey: Uint8Array
  readonly #key: KeyObject

  constructor(privateKey: Uint8Array) {
    this.#key = createPrivateKey({
      key: der(PRIVATE_KEY_PREFIX, privateKey, 'private'),
      format: 'der',
      type: 'pkcs8'
    })
    this.privateKey = privateKey
    const spki = createPublicKey(this.#key).export({ format: 'der', type: 'spki' })
    this.publicKey = Uint8Array.from(spki.subarray(PUBLIC_KEY_PREFIX.length))
  }

  dh(publicKey: Uint8Array): Uint8Array {
    const key = der(PUBLIC_KEY_PREFIX, publicKey, 'public')
    try {
      const peer = createPublicKey({ key, format: 'der', type: 'spki' })
      return Uint8Array.from(diffieHellman({ privateKey: this.#key, publicKey: peer }))
    } catch (cause) {
      throw new InvalidKeyError('the X25519 public key gives an all-zero secret', { cause })
    }
  }
}
