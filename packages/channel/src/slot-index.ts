import type { Bytes32 } from '@tollway/codec'

/** A persistent map from lock id to slot: a trie over the hex digits, so that an old tree stays valid. */
export type SlotIndex = SlotEntry | SlotBranch

interface SlotEntry {
  readonly lockId: Bytes32
  readonly slot: number
}
type SlotBranch = readonly (SlotIndex | undefined)[]

const FIRST_DIGIT = 2

function isEntry(index: SlotIndex): index is SlotEntry {
  return 'lockId' in index
}

function digit(lockId: Bytes32, at: number): number {
  return Number.parseInt(lockId.charAt(at), 16)
}

export function slotOf(index: SlotIndex | undefined, lockId: Bytes32): number | undefined {
  let node = index
  for (let at = FIRST_DIGIT; node; at++) {
    if (isEntry(node)) return node.lockId === lockId ? node.slot : undefined
    node = node[digit(lockId, at)]
  }
  return undefined
}

/** The index with an id that is not in it yet. */
export function slotAdd(
  index: SlotIndex | undefined,
  lockId: Bytes32,
  slot: number,
  at = FIRST_DIGIT
): SlotIndex {
  if (!index) return { lockId, slot }
  const branch = [...(isEntry(index) ? branchOf(index, at) : index)]
  const next = digit(lockId, at)
  branch[next] = slotAdd(branch[next], lockId, slot, at + 1)
  return branch
}

function branchOf(entry: SlotEntry, at: number): SlotBranch {
  const branch: (SlotIndex | undefined)[] = new Array(16).fill(undefined)
  branch[digit(entry.lockId, at)] = entry
  return branch
}

/** The index without an id that is in it. */
export function slotRemove(
  index: SlotIndex | undefined,
  lockId: Bytes32,
  at = FIRST_DIGIT
): SlotIndex | undefined {
  if (!index || isEntry(index)) return undefined
  const branch = [...index]
  const next = digit(lockId, at)
  branch[next] = slotRemove(branch[next], lockId, at + 1)
  const left = branch.filter(child => child !== undefined)
  if (left.length === 0) return undefined
  const [only] = left
  return left.length === 1 && only && isEntry(only) ? only : branch
}
