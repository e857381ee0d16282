import { describe, expect, test } from '@jest/globals'
import { pureJsCrypto } from '@chainsafe/libp2p-noise'
import fc from 'fast-check'
import { Uint8ArrayList } from 'uint8arraylist'
import { nativeNoiseCrypto } from '../../src/node/noise-crypto.ts'
import { seedOf } from '../fixtures/network.ts'

const key = seedOf('key')
const nonce = new Uint8Array(12).fill(3)
const plain = (data: Uint8Array | Uint8ArrayList): number[] => [...data.subarray()]

describe('native noise crypto', () => {
  test('seals and opens as the portable implementation does, in one piece or many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
        fc.uint8Array({ maxLength: 40 }),
        (parts, ad) => {
          const list = new Uint8ArrayList(...parts)
          const sealed = nativeNoiseCrypto.chaCha20Poly1305Encrypt(list, nonce, ad, key)
          const expected = pureJsCrypto.chaCha20Poly1305Encrypt(list.subarray(), nonce, ad, key)
          expect(plain(sealed)).toEqual(plain(expected))
          for (const ciphertext of [
            sealed,
            sealed.slice(),
            new Uint8ArrayList(sealed.slice(0, 9), sealed.slice(9))
          ]) {
            expect(plain(nativeNoiseCrypto.chaCha20Poly1305Decrypt(ciphertext, nonce, ad, key))).toEqual(
              plain(list)
            )
          }
        }
      ),
      { numRuns: 100 }
    )
  })

  test('refuses a changed tag, text or additional data', () => {
    const sealed = nativeNoiseCrypto.chaCha20Poly1305Encrypt(new Uint8Array(50), nonce, key, key).slice()
    for (const at of [0, 49, 50, 65]) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      for (const ciphertext of [changed, new Uint8ArrayList(changed.slice(0, 20), changed.slice(20))]) {
        expect(() => nativeNoiseCrypto.chaCha20Poly1305Decrypt(ciphertext, nonce, key, key)).toThrow()
      }
    }
    expect(() => nativeNoiseCrypto.chaCha20Poly1305Decrypt(sealed, nonce, nonce, key)).toThrow()
  })

  test('agrees on keys and hashes with the portable implementation', () => {
    const ours = nativeNoiseCrypto.generateX25519KeyPairFromSeed(seedOf('a'))
    const theirs = pureJsCrypto.generateX25519KeyPairFromSeed(seedOf('a'))
    expect(plain(ours.publicKey)).toEqual(plain(theirs.publicKey))
    const other = nativeNoiseCrypto.generateX25519KeyPair()
    expect(plain(nativeNoiseCrypto.generateX25519SharedKey(ours.privateKey, other.publicKey))).toEqual(
      plain(pureJsCrypto.generateX25519SharedKey(other.privateKey, new Uint8ArrayList(ours.publicKey)))
    )
    const data = new Uint8ArrayList(seedOf('x'), seedOf('y'))
    expect(plain(nativeNoiseCrypto.hashSHA256(data))).toEqual(plain(pureJsCrypto.hashSHA256(data.subarray())))
  })
})
