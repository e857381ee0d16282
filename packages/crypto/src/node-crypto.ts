import { createHmac, hash, randomFillSync, timingSafeEqual } from 'node:crypto'
import { KEY_BYTES, type Crypto } from './crypto.ts'
import { keccak256 } from './keccak.ts'
import { nodeAeadKey } from './node-aead.ts'
import { nodeSecp256k1 } from './node-secp256k1.ts'
import { NodeX25519KeyPair } from './node-x25519.ts'
import { signer } from './secp256k1.ts'

function randomBytes(size: number): Uint8Array {
  return randomFillSync(new Uint8Array(size))
}

/** Without the class `Buffer`, whose `slice` shares memory. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}

/** OpenSSL and libsecp256k1: the default in Node. */
export const nodeCrypto: Crypto = {
  randomBytes,
  randomFill: bytes => void randomFillSync(bytes),
  sha256: data => plain(hash('sha256', data, 'buffer')),
  hmacSha256: (key, data) => plain(createHmac('sha256', key).update(data).digest()),
  keccak256,
  aeadKey: nodeAeadKey,
  x25519KeyPair: (privateKey = randomBytes(KEY_BYTES)) => new NodeX25519KeyPair(privateKey),
  ...signer(nodeSecp256k1, keccak256, randomBytes),
  equal: (a, b) => a.length === b.length && timingSafeEqual(a, b)
}
