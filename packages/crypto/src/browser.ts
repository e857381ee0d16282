import type { Crypto } from './crypto.ts'
import { nobleCrypto } from './noble-crypto.ts'

export * from './crypto.ts'
export * from './errors.ts'
export * from './hkdf.ts'
export * from './noble-crypto.ts'
export * from './noise-nk.ts'

/** The best implementation here: in a browser the one in JavaScript. */
export const defaultCrypto: Crypto = nobleCrypto
