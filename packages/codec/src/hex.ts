import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { MalformedError } from './errors.ts'

/** `0x` and an even number of lower-case hexadecimal digits. */
export type Hex = `0x${string}`
/** 20 bytes as lower-case {@link Hex}: an EVM address. */
export type Address = Hex
/** 32 bytes as lower-case {@link Hex}: a hash, a salt or an id. */
export type Bytes32 = Hex

export const ZERO_ADDRESS: Address = `0x${'00'.repeat(20)}`
export const ZERO_BYTES32: Bytes32 = `0x${'00'.repeat(32)}`

/** Lower-case hex with the `0x` prefix. */
export function toHex(bytes: Uint8Array): Hex {
  return `0x${bytesToHex(bytes)}`
}

/** The bytes of a `0x`-prefixed hex string of either case. @throws MalformedError */
export function fromHex(hex: string): Uint8Array {
  if (!/^0x([0-9a-fA-F]{2})*$/.test(hex)) throw new MalformedError('hex', `"${hex.slice(0, 80)}"`)
  return hexToBytes(hex.slice(2))
}

function sized(what: string, hex: string, size: number): Hex {
  if (typeof hex !== 'string' || hex.length !== 2 + 2 * size || !/^0x[0-9a-fA-F]*$/.test(hex)) {
    throw new MalformedError(
      what,
      `expected 0x and ${2 * size} hex digits, got "${String(hex).slice(0, 80)}"`
    )
  }
  return hex.toLowerCase() as Hex
}

/** Checks and lower-cases an EVM address (the EIP-55 checksum is not verified). @throws MalformedError */
export function toAddress(hex: string): Address {
  return sized('address', hex, 20)
}

/** Checks and lower-cases 32 bytes of hex. @throws MalformedError */
export function toBytes32(hex: string): Bytes32 {
  return sized('bytes32', hex, 32)
}
