import type { Crypto } from './crypto.ts'
import { nodeCrypto } from './node-crypto.ts'

export * from './crypto.ts'
export * from './errors.ts'
export * from './hkdf.ts'
export * from './noble-crypto.ts'
export * from './node-crypto.ts'
export { hasNativeSecp256k1 } from './node-secp256k1.ts'
export * from './noise-nk.ts'

/** The best implementation here: in Node the native one. */
export const defaultCrypto: Crypto = nodeCrypto
