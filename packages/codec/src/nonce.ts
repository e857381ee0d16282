import { OutOfRangeError } from './errors.ts'

/**
 * The nonce of a balance proof, below 2^48: epoch u16 ‖ count u32. It is exact as a `number`. Nonce 0 is the
 * empty half.
 */
export type Nonce = number

export const MAX_NONCE: Nonce = 2 ** 48 - 1
const COUNTS = 2 ** 32

/** @throws OutOfRangeError */
export function makeNonce(epoch: number, count: number): Nonce {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > 0xffff) throw new OutOfRangeError('epoch', epoch)
  if (!Number.isInteger(count) || count < 0 || count >= COUNTS) throw new OutOfRangeError('count', count)
  return epoch * COUNTS + count
}

export function nonceEpoch(nonce: Nonce): number {
  return Math.floor(checkNonce(nonce) / COUNTS)
}

export function nonceCount(nonce: Nonce): number {
  return checkNonce(nonce) % COUNTS
}

/** The next nonce of the same epoch. @throws OutOfRangeError when the epoch's counts are used up */
export function nextNonce(nonce: Nonce): Nonce {
  return makeNonce(nonceEpoch(nonce), nonceCount(nonce) + 1)
}

function checkNonce(nonce: Nonce): Nonce {
  if (!Number.isInteger(nonce) || nonce < 0 || nonce > MAX_NONCE) throw new OutOfRangeError('nonce', nonce)
  return nonce
}
