import type { Crypto } from './crypto.ts'

/** HKDF-SHA256 (RFC 5869): at most 8160 bytes. */
export function hkdfSha256(
  crypto: Pick<Crypto, 'hmacSha256'>,
  salt: Uint8Array,
  inputKeyMaterial: Uint8Array,
  info: Uint8Array,
  sizeBytes: number
): Uint8Array {
  const pseudoRandomKey = crypto.hmacSha256(salt, inputKeyMaterial)
  const output = new Uint8Array(32 * Math.ceil(sizeBytes / 32))
  let previous: Uint8Array = new Uint8Array(0)
  for (let i = 0; i * 32 < sizeBytes; i++) {
    const block = new Uint8Array(previous.length + info.length + 1)
    block.set(previous)
    block.set(info, previous.length)
    block[block.length - 1] = i + 1
    previous = crypto.hmacSha256(pseudoRandomKey, block)
    output.set(previous, 32 * i)
  }
  return output.subarray(0, sizeBytes)
}
