import { concatBytes } from './concat.ts'
import { fromHex, toHex, ZERO_BYTES32, type Bytes32 } from './hex.ts'
import { keccak256 } from './keccak.ts'
import { lockLeafHash, type Lock } from './lock-leaf.ts'

const EMPTY = new Uint8Array(32)

/**
 * The root of a lock tree over one lock, or over an empty leaf in its place: a pair is hashed in the order of its
 * positions, and two empty nodes make an empty one.
 */
export function lockPathRoot(
  lock: Lock | undefined,
  { index, siblings }: { index: number; siblings: readonly Bytes32[] }
): Bytes32 {
  let node = lock && lockLeafHash(lock)
  for (const [level, hex] of siblings.entries()) {
    const sibling = hex === ZERO_BYTES32 ? undefined : fromHex(hex)
    const isRight = Math.floor(index / 2 ** level) % 2 === 1
    const [left, right] = isRight ? [sibling, node] : [node, sibling]
    node = left || right ? keccak256(concatBytes(left ?? EMPTY, right ?? EMPTY)) : undefined
  }
  return node ? toHex(node) : ZERO_BYTES32
}
