import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject
} from 'node:crypto'
import { pureJsCrypto, type ICryptoInterface, type KeyPair } from '@chainsafe/libp2p-noise'
import { Uint8ArrayList } from 'uint8arraylist'
import { piecesOf } from './pieces.ts'

const CIPHER = 'chacha20-poly1305'
const TAG_BYTES = 16
/** DER headers of raw X25519 keys (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex')
const SPKI_HEADER = Buffer.from('302a300506032b656e032100', 'hex')

/** Making a key object costs more than sealing a small message: each session key gets one. */
const keyObjects = new WeakMap<Uint8Array, KeyObject>()

function keyObjectOf(key: Uint8Array): KeyObject {
  let object = keyObjects.get(key)
  if (object === undefined) {
    object = createSecretKey(key)
    keyObjects.set(key, object)
  }
  return object
}

/** The primitives of libp2p's Noise by the native library, with one key object per session key. */
export const nativeNoiseCrypto: ICryptoInterface = {
  hashSHA256: data => {
    const hash = createHash('sha256')
    for (const piece of piecesOf(data)) hash.update(piece)
    return hash.digest()
  },
  getHKDF: (ck, ikm) => pureJsCrypto.getHKDF(ck, ikm),
  generateX25519KeyPair: () => rawKeyPair(generateKeyPairSync('x25519').privateKey),
  generateX25519KeyPairFromSeed: seed => rawKeyPair(privateKeyOf(seed)),
  generateX25519SharedKey: (privateKey, publicKey) =>
    diffieHellman({
      privateKey: privateKeyOf(privateKey.subarray()),
      publicKey: createPublicKey({
        key: Buffer.concat([SPKI_HEADER, publicKey.subarray()]),
        format: 'der',
        type: 'spki'
      })
    }),
  chaCha20Poly1305Encrypt: (plaintext, nonce, ad, k) => {
    const cipher = createCipheriv(CIPHER, keyObjectOf(k), nonce, { authTagLength: TAG_BYTES })
    if (ad.length > 0) cipher.setAAD(ad, { plaintextLength: plaintext.byteLength })
    const output = new Uint8ArrayList()
    for (const piece of piecesOf(plaintext)) output.append(cipher.update(piece))
    cipher.final()
    output.append(cipher.getAuthTag())
    return output
  },
  chaCha20Poly1305Decrypt: (ciphertext, nonce, ad, k) => {
    const size = ciphertext.byteLength - TAG_BYTES
    const decipher = createDecipheriv(CIPHER, keyObjectOf(k), nonce, { authTagLength: TAG_BYTES })
    if (ad.length > 0) decipher.setAAD(ad, { plaintextLength: size })
    decipher.setAuthTag(ciphertext.subarray(size))
    if (ciphertext instanceof Uint8Array) {
      const output = decipher.update(ciphertext.subarray(0, size))
      decipher.final()
      return output
    }
    const output = new Uint8ArrayList()
    for (const piece of ciphertext.sublist(0, size)) output.append(decipher.update(piece))
    decipher.final()
    return output
  }
}

function privateKeyOf(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEADER, raw]), format: 'der', type: 'pkcs8' })
}

function rawKeyPair(key: KeyObject): KeyPair {
  const privateKey = key.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_HEADER.length)
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEADER.length)
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) }
}
