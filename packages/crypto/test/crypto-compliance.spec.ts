import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromHex, toHex } from '@tollway/codec'
import {
  AeadError,
  AeadInputError,
  hkdfSha256,
  InvalidKeyError,
  InvalidSignatureError
} from '../src/index.ts'
import { hasNativeSecp256k1, nobleCrypto, nodeCrypto, type Crypto } from '../src/index.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const hex = (value: string): Uint8Array => fromHex(`0x${value}`)
const PRIVATE_KEY = hex('ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const ORDER = BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141')
const SEED = 20261121

const implementations: [string, Crypto][] = [
  ['nodeCrypto', nodeCrypto],
  ['nobleCrypto', nobleCrypto]
]

test('the native curve module is in use', () => {
  expect(hasNativeSecp256k1).toBe(true)
})

describe.each(implementations)('%s', (_name, crypto) => {
  test('SHA-256 (FIPS 180-4) and Keccak-256', () => {
    expect(toHex(crypto.sha256(text('abc')))).toBe(
      '0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    )
    expect(toHex(crypto.keccak256(new Uint8Array(0)))).toBe(
      '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'
    )
    expect(toHex(crypto.keccak256(text('abc')))).toBe(
      '0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'
    )
  })

  test('HMAC-SHA256 (RFC 4231 case 2) and HKDF (RFC 5869 case 1)', () => {
    expect(toHex(crypto.hmacSha256(text('Jefe'), text('what do ya want for nothing?')))).toBe(
      '0x5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    )
    const okm = hkdfSha256(
      crypto,
      hex('000102030405060708090a0b0c'),
      new Uint8Array(22).fill(0x0b),
      hex('f0f1f2f3f4f5f6f7f8f9'),
      42
    )
    expect(toHex(okm)).toBe(
      '0x3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
    )
  })

  test('AES-256-GCM (GCM specification, test case 16)', () => {
    const key = crypto.aeadKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'))
    const nonce = hex('cafebabefacedbaddecaf888')
    const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
    const plaintext = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'
    )
    const sealed = key.seal(nonce, plaintext, aad)
    expect(toHex(sealed)).toBe(
      '0x522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b'
    )
    expect(key.open(nonce, sealed, aad)).toEqual(plaintext)
    expect(() => key.open(nonce, sealed)).toThrow(AeadError)
  })

  test('AEAD writes into a given buffer, also in place, and refuses wrong lengths', () => {
    const key = crypto.aeadKey(crypto.randomBytes(32))
    const nonce = crypto.randomBytes(12)
    const buffer = crypto.randomBytes(100)
    const plaintext = buffer.slice(0, 60)
    const sealed = key.seal(nonce, buffer.subarray(0, 60), undefined, buffer)
    expect(sealed.buffer).toBe(buffer.buffer)
    expect(sealed.length).toBe(76)
    const opened = key.open(nonce, sealed, undefined, buffer)
    expect(opened.buffer).toBe(buffer.buffer)
    expect(opened).toEqual(plaintext)
    expect(() => key.seal(nonce, plaintext, undefined, new Uint8Array(75))).toThrow(AeadInputError)
    expect(() => key.seal(new Uint8Array(11), plaintext)).toThrow(AeadInputError)
    expect(() => key.open(nonce, new Uint8Array(15))).toThrow(AeadError)
    expect(() => crypto.aeadKey(new Uint8Array(16))).toThrow(InvalidKeyError)
  })

  test('any flipped bit fails to open', () => {
    const key = crypto.aeadKey(new Uint8Array(32).fill(7))
    const nonce = new Uint8Array(12)
    const sealed = key.seal(nonce, text('a cell'))
    for (let bit = 0; bit < 8 * sealed.length; bit++) {
      const changed = sealed.slice()
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => key.open(nonce, changed)).toThrow(AeadError)
    }
  })

  test('X25519 (RFC 7748 section 6.1), and an all-zero secret is refused', () => {
    const alice = crypto.x25519KeyPair(
      hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
    )
    expect(toHex(alice.publicKey)).toBe('0x8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
    const bob = crypto.x25519KeyPair(hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'))
    expect(toHex(bob.publicKey)).toBe('0xde9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
    expect(toHex(alice.dh(bob.publicKey))).toBe(
      '0x4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
    )
    expect(alice.dh(bob.publicKey)).toEqual(bob.dh(alice.publicKey))
    expect(() => alice.dh(new Uint8Array(32))).toThrow(InvalidKeyError)
    expect(() => alice.dh(new Uint8Array(31))).toThrow(InvalidKeyError)
    expect(() => crypto.x25519KeyPair(new Uint8Array(33))).toThrow(InvalidKeyError)
  })

  test('secp256k1 keys, addresses and signatures', () => {
    const publicKey = crypto.secp256k1PublicKey(PRIVATE_KEY)
    expect(crypto.addressOf(publicKey)).toBe('0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
    const digest = crypto.keccak256(text('a receipt'))
    const signature = crypto.sign(digest, PRIVATE_KEY)
    expect(signature).toHaveLength(65)
    expect(crypto.recoverAddress(digest, signature)).toBe('0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
    expect(crypto.recoverPublicKey(digest, signature)).toEqual(publicKey)
    expect(crypto.sign(digest, PRIVATE_KEY)).toEqual(signature)
    expect(crypto.secp256k1PrivateKey()).toHaveLength(32)
  })

  test('a malleated, malformed or foreign signature is refused', () => {
    const digest = crypto.keccak256(text('a receipt'))
    const signature = crypto.sign(digest, PRIVATE_KEY)
    const s = ORDER - BigInt(toHex(signature.subarray(32, 64)))
    const twin = Uint8Array.from([
      ...signature.subarray(0, 32),
      ...hex(s.toString(16).padStart(64, '0')),
      55 - signature[64]!
    ])
    const wrongV = Uint8Array.from([...signature.subarray(0, 64), 0])
    for (const bad of [twin, wrongV, signature.subarray(0, 64), new Uint8Array(65)]) {
      expect(() => crypto.recoverAddress(digest, bad)).toThrow(InvalidSignatureError)
    }
    expect(() => crypto.recoverAddress(digest.subarray(1), signature)).toThrow(InvalidSignatureError)
    expect(() => crypto.sign(digest, new Uint8Array(32))).toThrow(InvalidKeyError)
    expect(() => crypto.secp256k1PublicKey(new Uint8Array(32))).toThrow(InvalidKeyError)
    expect(() => crypto.addressOf(new Uint8Array(33))).toThrow(InvalidKeyError)
  })

  test('ECDH gives both sides the same x', () => {
    const a = crypto.secp256k1PrivateKey()
    const b = crypto.secp256k1PrivateKey()
    const x = crypto.ecdhX(a, crypto.secp256k1PublicKey(b))
    expect(x).toHaveLength(32)
    expect(x).toEqual(crypto.ecdhX(b, crypto.secp256k1PublicKey(a)))
    expect(() => crypto.ecdhX(a, new Uint8Array(33))).toThrow(InvalidKeyError)
  })

  test('random bytes and comparison', () => {
    expect(crypto.randomBytes(70_000)).toHaveLength(70_000)
    expect(crypto.randomBytes(32)).not.toEqual(crypto.randomBytes(32))
    expect(crypto.equal(text('abc'), text('abc'))).toBe(true)
    expect(crypto.equal(text('abc'), text('abd'))).toBe(false)
    expect(crypto.equal(text('abc'), text('ab'))).toBe(false)
  })
})

test('both implementations agree on everything that is deterministic', () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 400 })
  const key = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .filter(k => k.some(byte => byte !== 0) && k[0] !== 255)
  fc.assert(
    fc.property(bytes, key, (data, k) => {
      const [a, b] = [nodeCrypto, nobleCrypto]
      const digest = a.sha256(data)
      expect(b.sha256(data)).toEqual(new Uint8Array(digest))
      expect(b.keccak256(data)).toEqual(a.keccak256(data))
      expect(toHex(b.hmacSha256(k, data))).toBe(toHex(a.hmacSha256(k, data)))
      const nonce = k.subarray(0, 12)
      expect(b.aeadKey(k).seal(nonce, data, digest)).toEqual(a.aeadKey(k).seal(nonce, data, digest))
      expect(b.sign(digest, k)).toEqual(a.sign(digest, k))
      expect(toHex(b.secp256k1PublicKey(k))).toBe(toHex(a.secp256k1PublicKey(k)))
      expect(b.x25519KeyPair(k).publicKey).toEqual(a.x25519KeyPair(k).publicKey)
    }),
    { numRuns: 100, seed: SEED }
  )
})
