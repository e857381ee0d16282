import { hexToBytes } from '@noble/hashes/utils.js'
import { OutOfRangeError } from './errors.ts'
import type { Address, Bytes32 } from './hex.ts'

const WORD = 32

/**
 * `abi.encode` of static types: one 32-byte word per value, in a buffer whose size is known at the start.
 * Hand-written because a general ABI encoder costs a hundred times as much, and this runs for every proof.
 */
export class AbiWords {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(words: number) {
    this.#bytes = new Uint8Array(words * WORD)
    this.#view = new DataView(this.#bytes.buffer)
  }

  /** An unsigned integer of at most `bits` bits. @throws OutOfRangeError */
  uint(value: bigint | number, bits: number): this {
    const at = this.#next()
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** bits) {
        throw new OutOfRangeError(`uint${bits}`, value)
      }
      this.#view.setUint32(at + 24, Math.floor(value / 2 ** 32))
      this.#view.setUint32(at + 28, value % 2 ** 32)
      return this
    }
    if (value < 0n || value >> BigInt(bits) !== 0n) throw new OutOfRangeError(`uint${bits}`, value)
    let rest = value
    for (let word = at + 24; rest !== 0n; word -= 8) {
      this.#view.setBigUint64(word, BigInt.asUintN(64, rest))
      rest >>= 64n
    }
    return this
  }

  address(value: Address): this {
    return this.#fixed(value, 20, WORD - 20)
  }

  bytes32(value: Bytes32): this {
    return this.#fixed(value, WORD, 0)
  }

  /** A bytes32 given as bytes. */
  word(value: Uint8Array): this {
    if (value.length !== WORD) throw new OutOfRangeError('length of a bytes32', value.length)
    this.#bytes.set(value, this.#next())
    return this
  }

  /** The buffer itself, which must be full. */
  finish(): Uint8Array {
    if (this.#at !== this.#bytes.length) throw new OutOfRangeError('count of ABI words', this.#at / WORD)
    return this.#bytes
  }

  #fixed(hex: string, size: number, offset: number): this {
    if (hex.length !== 2 + 2 * size || !hex.startsWith('0x')) {
      throw new OutOfRangeError(`${size}-byte hex`, hex)
    }
    this.#bytes.set(hexToBytes(hex.slice(2)), this.#next() + offset)
    return this
  }

  #next(): number {
    const at = this.#at
    this.#at += WORD
    if (this.#at > this.#bytes.length) throw new OutOfRangeError('count of ABI words', this.#at / WORD)
    return at
  }
}
