import { MalformedError } from './errors.ts'
import { toHex, type Address, type Bytes32 } from './hex.ts'

/**
 * Reads big-endian fields from untrusted bytes. Total: whatever the input, a method returns a value of its
 * type or throws {@link MalformedError}. `what` names the message in errors.
 */
export class ByteReader {
  readonly #what: string
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array, what: string) {
    this.#what = what
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get remaining(): number {
    return this.#bytes.length - this.#at
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1))
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2))
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4))
  }

  /** An unsigned integer of `size` bytes. */
  uint(size: number): bigint {
    let value = 0n
    for (const byte of this.bytes(size)) value = (value << 8n) | BigInt(byte)
    return value
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8))
  }

  u128(): bigint {
    return this.uint(16)
  }

  /** A view of the next `size` bytes, not a copy. */
  bytes(size: number): Uint8Array {
    const at = this.#take(size)
    return this.#bytes.subarray(at, at + size)
  }

  address(): Address {
    return toHex(this.bytes(20))
  }

  bytes32(): Bytes32 {
    return toHex(this.bytes(32))
  }

  /** The bytes behind a u16 length of at most `max`. */
  lengthPrefixed(max = 0xffff): Uint8Array {
    const size = this.u16()
    if (size > max) throw this.fail(`a field of ${size} bytes, at most ${max} are allowed`)
    return this.bytes(size)
  }

  /** UTF-8 behind a u16 length in bytes of at most `max`; invalid UTF-8 is malformed. */
  string(max = 0xffff): string {
    const bytes = this.lengthPrefixed(max)
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch (cause) {
      throw new MalformedError(this.#what, 'invalid UTF-8', { cause })
    }
  }

  /** Everything that is left, as a view. */
  rest(): Uint8Array {
    return this.bytes(this.remaining)
  }

  /** Checks that nothing is left. */
  end(): void {
    if (this.remaining !== 0) throw this.fail(`${this.remaining} bytes too many`)
  }

  /** The error to throw when a value read is not allowed here. */
  fail(reason: string): MalformedError {
    return new MalformedError(this.#what, reason)
  }

  #take(size: number): number {
    if (size > this.remaining) throw this.fail(`${size} bytes needed, ${this.remaining} left`)
    const at = this.#at
    this.#at += size
    return at
  }
}
