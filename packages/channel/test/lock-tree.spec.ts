import { describe, expect, test } from '@jest/globals'
import {
  fromHex,
  hashLock,
  keccak256,
  lockLeafHash,
  toHex,
  ZERO_BYTES32,
  type Bytes32,
  type Lock
} from '@tollway/codec'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { InvalidOperationError, LockTree, type LockProof } from '../src/index.ts'

const vector = JSON.parse(
  readFileSync(new URL('../../../docs/spec/vectors/adjudicator.json', import.meta.url), 'utf8')
)
const ZERO = new Uint8Array(32)

function id(seed: number): Bytes32 {
  return toHex(keccak256(Uint8Array.of(seed)))
}

function lock(seed: number): Lock {
  return hashLock({ lockId: id(seed), hash: id(seed), limit: BigInt(seed + 1), expiry: 100 })
}

function node(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a === ZERO && b === ZERO) return ZERO
  return keccak256(Uint8Array.from([...a, ...b]))
}

/** The root by the definition, from slots. */
function naiveRoot(slots: (Lock | undefined)[]): Bytes32 {
  const last = slots.findLastIndex(slot => slot !== undefined)
  if (last < 0) return ZERO_BYTES32
  let size = 1
  while (size <= last) size *= 2
  let level = Array.from({ length: size }, (_, i) => (slots[i] ? lockLeafHash(slots[i]) : ZERO))
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, i) =>
      node(level[2 * i] ?? ZERO, level[2 * i + 1] ?? ZERO)
    )
  }
  return toHex(level[0] ?? ZERO)
}

function verify(leaf: Uint8Array, { index, siblings }: LockProof): Bytes32 {
  let hash = leaf
  for (const [level, hex] of siblings.entries()) {
    const sibling = hex === ZERO_BYTES32 ? ZERO : fromHex(hex)
    hash = (index >> level) & 1 ? node(sibling, hash) : node(hash, sibling)
  }
  return toHex(hash)
}

describe('a lock tree', () => {
  test('has the roots of docs/spec/vectors/adjudicator.json', () => {
    const [first, second, third] = vector.locks.map((json: Record<string, string>) => ({
      ...json,
      kind: Number(json['kind']),
      limit: BigInt(json['limit'] ?? 0),
      expiry: Number(json['expiry']),
      feeBase: BigInt(json['feeBase'] ?? 0),
      feePpm: Number(json['feePpm'])
    })) as [Lock, Lock, Lock]
    const one = LockTree.EMPTY.add(first)
    const two = one.add(second)
    const three = two.add(third)
    expect(LockTree.EMPTY.root).toBe(vector.roots.empty)
    expect(one.root).toBe(vector.roots.first)
    expect(two.root).toBe(vector.roots.firstSecond)
    expect(three.root).toBe(vector.roots.firstSecondThird)
    expect(three.remove(second.lockId).root).toBe(vector.roots.firstGapThird)
    expect(three.remove(second.lockId).remove(first.lockId).root).toBe(vector.roots.gapGapThird)
  })

  test('equals the naive tree after any adds and removes, and every proof leads to its root', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 60 }), seeds => {
        let tree = LockTree.EMPTY
        const slots: (Lock | undefined)[] = []
        for (const seed of seeds) {
          const at = slots.findIndex(slot => slot?.lockId === id(seed))
          const before = tree
          if (at >= 0) {
            slots[at] = undefined
            tree = tree.remove(id(seed))
          } else {
            const free = slots.findIndex(slot => slot === undefined)
            slots[free < 0 ? slots.length : free] = lock(seed)
            tree = tree.add(lock(seed))
          }
          expect(tree.changesSince(before)).toHaveLength(1)
          expect(tree.root).toBe(naiveRoot(slots))
        }
        expect([...tree.entries()]).toEqual([...slots.entries()].filter(([, slot]) => slot))
        expect(tree.locked).toBe(slots.reduce((sum, slot) => sum + (slot?.limit ?? 0n), 0n))
        for (const [slot, held] of tree.entries()) {
          const proof = tree.proof(held.lockId)
          expect(proof.index).toBe(slot)
          expect(verify(lockLeafHash(held), proof)).toBe(tree.root)
        }
      }),
      { numRuns: 60 }
    )
  })

  test('proves against a root whose unlocked leaves are zeroed, at the old depth', () => {
    let tree = LockTree.EMPTY
    for (let seed = 0; seed < 5; seed++) tree = tree.add(lock(seed))
    const path = tree.proof(id(4))
    const root = verify(ZERO, path)
    const next = tree.proof(id(1), [id(4)])
    expect(next.siblings).toHaveLength(3)
    expect(verify(lockLeafHash(lock(1)), next)).toBe(root)
  })

  test('an id is unique, and an old tree stays what it was', () => {
    const tree = LockTree.EMPTY.add(lock(1))
    expect(() => tree.add(lock(1))).toThrow(InvalidOperationError)
    tree.remove(id(1))
    expect(tree.get(id(1))).toEqual(lock(1))
  })
})
