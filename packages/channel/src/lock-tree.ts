import { lockLeafHash, toHex, ZERO_BYTES32, type Bytes32, type Lock } from '@tollway/codec'
import { InvalidOperationError } from './errors.ts'
import {
  changedLeaves,
  combine,
  EMPTY,
  leafAt,
  leafNode,
  lowestFree,
  siblingsOf,
  withLeaf,
  type TreeNode
} from './lock-node.ts'
import { slotAdd, slotOf, slotRemove, type SlotIndex } from './slot-index.ts'

/** Where a lock is in its tree: what `unlock` on chain needs beside the lock. */
export interface LockProof {
  index: number
  siblings: Bytes32[]
}

/**
 * The locks of one half and their Merkle root. Immutable: `add` and `remove` cost O(log n) and share
 * everything else with the tree they start from.
 *
 * A new lock takes the lowest free slot, a removed one leaves 0. The tree has the smallest depth that holds
 * the highest taken slot; node(left, right) = keccak256(left ‖ right), node(0, 0) = 0, the empty root is 0.
 */
export class LockTree {
  static readonly EMPTY = new LockTree(EMPTY, 0, undefined, 0n)

  readonly #root: TreeNode
  readonly #depth: number
  readonly #slots: SlotIndex | undefined
  /** The sum of all limits. */
  readonly locked: bigint

  private constructor(root: TreeNode, depth: number, slots: SlotIndex | undefined, locked: bigint) {
    this.#root = root
    this.#depth = depth
    this.#slots = slots
    this.locked = locked
  }

  get size(): number {
    return this.#root.count
  }

  get root(): Bytes32 {
    return this.#root.hash ? toHex(this.#root.hash) : ZERO_BYTES32
  }

  get(lockId: Bytes32): Lock | undefined {
    const slot = this.slotOf(lockId)
    return slot === undefined ? undefined : leafAt(this.#root, this.#depth, slot)
  }

  slotOf(lockId: Bytes32): number | undefined {
    return slotOf(this.#slots, lockId)
  }

  /** @throws InvalidOperationError when its id is in use */
  add(lock: Lock): LockTree {
    return this.put(lowestFree(this.#root, this.#depth), lock)
  }

  /** Puts a lock in a slot that is free: to load a stored tree. @throws InvalidOperationError */
  put(slot: number, lock: Lock): LockTree {
    if (this.slotOf(lock.lockId) !== undefined) {
      throw new InvalidOperationError(`lock ${lock.lockId} is there already`)
    }
    let root = this.#root
    let depth = this.#depth
    while (slot >= 2 ** depth) {
      root = combine(root, EMPTY)
      depth++
    }
    if (leafAt(root, depth, slot)) throw new InvalidOperationError(`slot ${slot} is taken`)
    root = withLeaf(root, depth, slot, leafNode(lockLeafHash(lock), lock))
    return new LockTree(root, depth, slotAdd(this.#slots, lock.lockId, slot), this.locked + lock.limit)
  }

  /** @throws InvalidOperationError when there is no such lock */
  remove(lockId: Bytes32): LockTree {
    const slot = this.slotOf(lockId)
    const lock = this.get(lockId)
    if (slot === undefined || !lock) throw new InvalidOperationError(`there is no lock ${lockId}`)
    let root = withLeaf(this.#root, this.#depth, slot, EMPTY)
    let depth = this.#depth
    while (depth > 0 && !root.right?.hash) {
      root = root.left ?? EMPTY
      depth--
    }
    return new LockTree(root, depth, slotRemove(this.#slots, lockId), this.locked - lock.limit)
  }

  /**
   * The proof of a lock on chain, where the leaves of `unlocked` locks are zeroed in a root of unchanged depth.
   * @throws InvalidOperationError when a lock is not there
   */
  proof(lockId: Bytes32, unlocked: Iterable<Bytes32> = []): LockProof {
    const index = this.slotOf(lockId)
    if (index === undefined) throw new InvalidOperationError(`there is no lock ${lockId}`)
    let root = this.#root
    for (const id of unlocked) {
      const slot = this.slotOf(id)
      if (slot === undefined) throw new InvalidOperationError(`there is no lock ${id}`)
      root = withLeaf(root, this.#depth, slot, EMPTY)
    }
    return { index, siblings: siblingsOf(root, this.#depth, index) }
  }

  /** The slots that differ from an older tree, with what they hold now. */
  changesSince(older: LockTree): [number, Lock | undefined][] {
    const depth = Math.max(this.#depth, older.#depth)
    return [...changedLeaves(older.#lifted(depth), this.#lifted(depth), depth)]
  }

  /** Every lock, in the order of its slot. */
  list(): Lock[] {
    return [...this.entries()].map(([, lock]) => lock)
  }

  /** Slots and locks in ascending order of slots. */
  *entries(): IterableIterator<[number, Lock]> {
    const stack: [TreeNode, number][] = [[this.#root, 0]]
    for (let top = stack.pop(); top; top = stack.pop()) {
      const [node, slot] = top
      if (node.lock) yield [slot, node.lock]
      if (node.right) stack.push([node.right, slot * 2 + 1])
      if (node.left) stack.push([node.left, slot * 2])
    }
  }

  /** The root of a deeper tree with the same leaves, without hashes. */
  #lifted(depth: number): TreeNode {
    let node = this.#root
    for (let d = this.#depth; d < depth; d++) node = { ...EMPTY, left: node }
    return node
  }
}
