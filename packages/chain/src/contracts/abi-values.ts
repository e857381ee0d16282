import { MalformedError, type Address, type Balance, type Bytes32, type Half, type Hex } from '@tollway/codec'
import type { Result } from 'ethers'

/** Decoded ABI values by name, in Tollway's types. Total: a value of another type is a MalformedError. */
export class AbiValues {
  readonly #result: Result
  readonly #what: string

  constructor(result: Result, what: string) {
    this.#result = result
    this.#what = what
  }

  amount(name: string): bigint {
    const value = this.#value(name)
    if (typeof value !== 'bigint') throw this.#malformed(name)
    return value
  }

  /** For uint40 and uint48, which are exact as numbers. */
  number(name: string): number {
    const value = Number(this.amount(name))
    if (!Number.isSafeInteger(value)) throw this.#malformed(name)
    return value
  }

  /** An enum of two members, as Side and Half. */
  bit(name: string): Half {
    const value = this.number(name)
    if (value !== 0 && value !== 1) throw this.#malformed(name)
    return value
  }

  flag(name: string): boolean {
    const value = this.#value(name)
    if (typeof value !== 'boolean') throw this.#malformed(name)
    return value
  }

  hex(name: string): Hex {
    const value = this.#value(name)
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]*$/.test(value)) throw this.#malformed(name)
    return value.toLowerCase() as Hex
  }

  text(name: string): string {
    const value = this.#value(name)
    if (typeof value !== 'string') throw this.#malformed(name)
    return value
  }

  address(name: string): Address {
    return this.hex(name)
  }

  bytes32(name: string): Bytes32 {
    return this.hex(name)
  }

  balance(name: string): Balance {
    const inner = this.struct(name)
    return {
      transferred: inner.amount('transferred'),
      locked: inner.amount('locked'),
      locksRoot: inner.bytes32('locksRoot'),
      salt: inner.bytes32('salt')
    }
  }

  struct(name: string): AbiValues {
    return new AbiValues(this.#value(name) as Result, `${this.#what}.${name}`)
  }

  /** Members of an array of structs: an ethers `Result` each. */
  list(name: string): unknown[] {
    return (this.#value(name) as Result).toArray()
  }

  /** By position where the ABI gives no name. */
  #value(name: string): unknown {
    return (/^\d+$/.test(name) ? this.#result[Number(name)] : this.#result.getValue(name)) as unknown
  }

  #malformed(name: string): MalformedError {
    return new MalformedError(this.#what, `${name} is ${String(this.#value(name))}`)
  }
}
