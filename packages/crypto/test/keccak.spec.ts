import { expect, test } from '@jest/globals'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { keccak256 } from '../src/keccak.ts'

test('agrees with another implementation for every length over three blocks', () => {
  for (let length = 0; length <= 3 * 136 + 1; length++) {
    const padded = Uint8Array.from({ length: length + 3 }, (_, i) => (i * 31 + length) & 0xff)
    const data = padded.subarray(3)
    expect(keccak256(data)).toEqual(keccak_256(data))
  }
})
