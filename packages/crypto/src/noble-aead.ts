import { gcm } from '@noble/ciphers/aes.js'
import { checkOpen, checkSeal } from './aead-input.ts'
import { KEY_BYTES, type AeadKey } from './crypto.ts'
import { AeadError, InvalidKeyError } from './errors.ts'

/** AES-256-GCM in JavaScript, for browsers, whose native one is asynchronous. */
class NobleAeadKey implements AeadKey {
  readonly #key: Uint8Array

  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new InvalidKeyError(`an AES key of ${key.length} bytes, 32 expected`)
    this.#key = key.slice()
  }

  seal(nonce: Uint8Array, plaintext: Uint8Array, aad?: Uint8Array, out?: Uint8Array): Uint8Array {
    checkSeal(nonce, plaintext, out)
    const sealed = gcm(this.#key, nonce, aad).encrypt(plaintext)
    return place(sealed, out)
  }

  open(nonce: Uint8Array, ciphertext: Uint8Array, aad?: Uint8Array, out?: Uint8Array): Uint8Array {
    checkOpen(nonce, ciphertext, out)
    let plaintext: Uint8Array
    try {
      plaintext = gcm(this.#key, nonce, aad).decrypt(ciphertext)
    } catch (cause) {
      throw new AeadError({ cause })
    }
    return place(plaintext, out)
  }
}

function place(result: Uint8Array, out: Uint8Array | undefined): Uint8Array {
  if (out === undefined) return result
  out.set(result)
  return out.subarray(0, result.length)
}

export function nobleAeadKey(key: Uint8Array): AeadKey {
  return new NobleAeadKey(key)
}
