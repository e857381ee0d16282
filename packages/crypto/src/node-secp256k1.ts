import { createRequire } from 'node:module'
import type * as secp256k1 from 'secp256k1'
import { nobleSecp256k1 } from './noble-secp256k1.ts'
import type { Secp256k1Backend } from './secp256k1.ts'

type Native = typeof secp256k1

/**
 * The bindings themselves, as the module's main entry silently falls back to an implementation slower than
 * our own fallback.
 */
function loadNative(): Native | undefined {
  try {
    return createRequire(import.meta.url)('secp256k1/bindings.js') as Native
  } catch {
    return undefined
  }
}

function nativeBackend(native: Native): Secp256k1Backend {
  return {
    isPrivateKey: privateKey => native.privateKeyVerify(privateKey),
    publicKey: privateKey => native.publicKeyCreate(privateKey, true),
    uncompress: publicKey => native.publicKeyConvert(publicKey, false),

    sign(digest, privateKey) {
      const { signature, recid } = native.ecdsaSign(digest, privateKey)
      return { rs: signature, recovery: recid }
    },

    recover: (digest, rs, recovery, compressed) => native.ecdsaRecover(rs, recovery, digest, compressed),

    ecdhX(privateKey, publicKey) {
      const x = new Uint8Array(32)
      const hashfn = (pointX: Uint8Array): Uint8Array => pointX
      return native.ecdh(publicKey, privateKey, { hashfn, xbuf: new Uint8Array(32) }, x)
    }
  }
}

const native = loadNative()

/** Whether the native curve module was loaded; without it signing takes ten times as long. */
export const hasNativeSecp256k1 = native !== undefined

export const nodeSecp256k1: Secp256k1Backend = native === undefined ? nobleSecp256k1 : nativeBackend(native)
