import { fromHex, type Address, type Bytes32 } from './hex.ts'
import { OutOfRangeError } from './errors.ts'

const INITIAL_SIZE_BYTES = 256

/** Appends big-endian fields to a growing buffer. The counterpart of {@link ByteReader}. */
export class ByteWriter {
  #buffer = new Uint8Array(INITIAL_SIZE_BYTES)
  #view = new DataView(this.#buffer.buffer)
  #length = 0

  u8(value: number): this {
    this.#checkInteger('u8', value, 0xff)
    const at = this.#reserve(1)
    this.#view.setUint8(at, value)
    return this
  }

  u16(value: number): this {
    this.#checkInteger('u16', value, 0xffff)
    const at = this.#reserve(2)
    this.#view.setUint16(at, value)
    return this
  }

  u32(value: number): this {
    this.#checkInteger('u32', value, 0xffffffff)
    const at = this.#reserve(4)
    this.#view.setUint32(at, value)
    return this
  }

  /** An unsigned integer of `size` bytes. */
  uint(value: bigint, size: number): this {
    if (value < 0n || value >> BigInt(8 * size) !== 0n) throw new OutOfRangeError(`u${8 * size}`, value)
    const at = this.#reserve(size)
    let rest = value
    for (let i = size - 1; i >= 0; i--) {
      this.#buffer[at + i] = Number(rest & 0xffn)
      rest >>= 8n
    }
    return this
  }

  u64(value: bigint): this {
    return this.uint(value, 8)
  }

  u128(value: bigint): this {
    return this.uint(value, 16)
  }

  /** Raw bytes without a length: the reader knows how many. */
  bytes(value: Uint8Array): this {
    const at = this.#reserve(value.length)
    this.#buffer.set(value, at)
    return this
  }

  /** Raw bytes of a fixed size, checked. */
  fixed(value: Uint8Array, size: number): this {
    if (value.length !== size) throw new OutOfRangeError(`length of a ${size}-byte field`, value.length)
    return this.bytes(value)
  }

  address(value: Address): this {
    return this.fixed(fromHex(value), 20)
  }

  bytes32(value: Bytes32): this {
    return this.fixed(fromHex(value), 32)
  }

  /** A u16 length, then the bytes. */
  lengthPrefixed(value: Uint8Array): this {
    return this.u16(value.length).bytes(value)
  }

  /** A u16 length in bytes, then UTF-8. */
  string(value: string): this {
    return this.lengthPrefixed(new TextEncoder().encode(value))
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#buffer.slice(0, this.#length)
  }

  #checkInteger(what: string, value: number, max: number): void {
    if (!Number.isInteger(value) || value < 0 || value > max) throw new OutOfRangeError(what, value)
  }

  #reserve(size: number): number {
    const at = this.#length
    this.#length += size
    if (this.#length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(this.#length, 2 * this.#buffer.length))
      grown.set(this.#buffer.subarray(0, at))
      this.#buffer = grown
      this.#view = new DataView(grown.buffer)
    }
    return at
  }
}
