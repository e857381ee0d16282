import { secp256k1 } from '@noble/curves/secp256k1.js'
import type { Secp256k1Backend } from './secp256k1.ts'

export const nobleSecp256k1: Secp256k1Backend = {
  isPrivateKey: privateKey => secp256k1.utils.isValidSecretKey(privateKey),
  publicKey: privateKey => secp256k1.getPublicKey(privateKey, true),
  uncompress: publicKey => secp256k1.Point.fromBytes(publicKey).toBytes(false),

  sign(digest, privateKey) {
    const signature = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered', lowS: true })
    return { rs: signature.subarray(1), recovery: signature[0]! }
  },

  recover(digest, rs, recovery, compressed) {
    const signature = secp256k1.Signature.fromBytes(rs, 'compact').addRecoveryBit(recovery)
    return signature.recoverPublicKey(digest).toBytes(compressed)
  },

  ecdhX: (privateKey, publicKey) => secp256k1.getSharedSecret(privateKey, publicKey, true).slice(1)
}
