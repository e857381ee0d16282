import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES } from './crypto.ts'
import { AeadError, AeadInputError } from './errors.ts'

/** Checks the lengths given to `seal`; `out` must hold the plaintext and its tag. */
export function checkSeal(nonce: Uint8Array, plaintext: Uint8Array, out: Uint8Array | undefined): void {
  checkNonce(nonce)
  checkOut(out, plaintext.length + AEAD_TAG_BYTES)
}

/** Checks the lengths given to `open`; a ciphertext shorter than a tag cannot be authentic. */
export function checkOpen(nonce: Uint8Array, ciphertext: Uint8Array, out: Uint8Array | undefined): void {
  checkNonce(nonce)
  if (ciphertext.length < AEAD_TAG_BYTES) throw new AeadError()
  checkOut(out, ciphertext.length - AEAD_TAG_BYTES)
}

function checkNonce(nonce: Uint8Array): void {
  if (nonce.length !== AEAD_NONCE_BYTES) {
    throw new AeadInputError('nonce', nonce.length, `${AEAD_NONCE_BYTES}`)
  }
}

function checkOut(out: Uint8Array | undefined, size: number): void {
  if (out !== undefined && out.length < size) {
    throw new AeadInputError('output', out.length, `at least ${size}`)
  }
}
