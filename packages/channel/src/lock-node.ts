import { keccak256, toHex, ZERO_BYTES32, type Bytes32, type Lock } from '@tollway/codec'

/** A node of a lock tree. Without children and lock it stands for an empty subtree of any depth. */
export interface TreeNode {
  /** Undefined stands for 0, an empty subtree. */
  readonly hash: Uint8Array | undefined
  /** Taken leaves below. */
  readonly count: number
  readonly left?: TreeNode
  readonly right?: TreeNode
  readonly lock?: Lock
}

export const EMPTY: TreeNode = { hash: undefined, count: 0 }

const ZERO = new Uint8Array(32)

export function leafNode(hash: Uint8Array, lock: Lock): TreeNode {
  return { hash, count: 1, lock }
}

export function combine(left: TreeNode, right: TreeNode): TreeNode {
  const count = left.count + right.count
  return count === 0 ? EMPTY : { hash: hashPair(left.hash ?? ZERO, right.hash ?? ZERO), count, left, right }
}

function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  const pair = new Uint8Array(64)
  pair.set(left)
  pair.set(right, 32)
  return keccak256(pair)
}

function goesRight(slot: number, depth: number): boolean {
  return ((slot >> (depth - 1)) & 1) === 1
}

export function leafAt(root: TreeNode, depth: number, slot: number): Lock | undefined {
  let node: TreeNode | undefined = root
  for (let d = depth; d > 0; d--) node = goesRight(slot, d) ? node?.right : node?.left
  return node?.lock
}

/** The same tree with another leaf: hashes only the path to it. */
export function withLeaf(node: TreeNode, depth: number, slot: number, leaf: TreeNode): TreeNode {
  if (depth === 0) return leaf
  const { left = EMPTY, right = EMPTY } = node
  return goesRight(slot, depth)
    ? combine(left, withLeaf(right, depth - 1, slot, leaf))
    : combine(withLeaf(left, depth - 1, slot, leaf), right)
}

/** The lowest slot without a lock; 2^depth when all are taken. */
export function lowestFree(root: TreeNode, depth: number): number {
  if (root.count === 2 ** depth) return 2 ** depth
  let node = root
  let slot = 0
  for (let d = depth; d > 0; d--) {
    const { left = EMPTY, right = EMPTY } = node
    const leftIsFull = left.count === 2 ** (d - 1)
    node = leftIsFull ? right : left
    slot = slot * 2 + (leftIsFull ? 1 : 0)
  }
  return slot
}

/** Sibling hashes from the leaf up. */
export function siblingsOf(root: TreeNode, depth: number, slot: number): Bytes32[] {
  const siblings: Bytes32[] = []
  let node = root
  for (let d = depth; d > 0; d--) {
    const { left = EMPTY, right = EMPTY } = node
    const [next, sibling] = goesRight(slot, d) ? [right, left] : [left, right]
    siblings.push(sibling.hash ? toHex(sibling.hash) : ZERO_BYTES32)
    node = next
  }
  return siblings.reverse()
}

/** The leaves that differ between two trees of one depth: shared subtrees are skipped. */
export function* changedLeaves(
  before: TreeNode,
  after: TreeNode,
  depth: number,
  slot = 0
): IterableIterator<[number, Lock | undefined]> {
  if (before === after) return
  if (depth === 0) {
    yield [slot, after.lock]
    return
  }
  yield* changedLeaves(before.left ?? EMPTY, after.left ?? EMPTY, depth - 1, slot * 2)
  yield* changedLeaves(before.right ?? EMPTY, after.right ?? EMPTY, depth - 1, slot * 2 + 1)
}
