import { AEAD_NONCE_BYTES, type AeadKey, type Crypto } from '@tollway/crypto'
import { CircuitDeadError } from './errors.ts'

const LIMIT_RECORDS = Number.MAX_SAFE_INTEGER

/** One hop's key in one direction with its counter: nonce = 4 zero bytes ‖ u64, no associated data. */
export class LayerKey {
  readonly #key: AeadKey
  readonly #nonce = new Uint8Array(AEAD_NONCE_BYTES)
  readonly #view = new DataView(this.#nonce.buffer)
  #count: number

  constructor(crypto: Pick<Crypto, 'aeadKey'>, key: Uint8Array, firstCount: number) {
    this.#key = crypto.aeadKey(key)
    this.#count = firstCount
  }

  /** Encrypts the bytes of `buffer` from `start` to `end` in place; the tag follows them. */
  sealInPlace(buffer: Uint8Array, start: number, end: number): void {
    this.#key.seal(this.#nextNonce(), buffer.subarray(start, end), undefined, buffer.subarray(start))
  }

  /** The plaintext in a buffer of its own. @throws AeadError */
  open(ciphertext: Uint8Array): Uint8Array {
    return this.#key.open(this.#nextNonce(), ciphertext)
  }

  #nextNonce(): Uint8Array {
    const count = this.#count++
    if (count >= LIMIT_RECORDS) throw new CircuitDeadError()
    this.#view.setUint32(4, Math.floor(count / 0x1_0000_0000))
    this.#view.setUint32(8, count >>> 0)
    return this.#nonce
  }
}
