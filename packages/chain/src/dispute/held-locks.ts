import { heldCommitmentOf, lockPathRoot, ZERO_BYTES32, type Bytes32, type Half } from '@tollway/codec'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { ChannelView, HeldLocks } from '../contracts/adjudicator-types.ts'
import type { DisputeEvidence, EvidenceLockTree } from './dispute-evidence.ts'
import type { DisputeRecord } from './dispute-record.ts'

/** What is held for one half of a settled channel. */
export interface HeldHalf extends HeldLocks {
  half: Half
  /** The locks it is held for; undefined when this side does not have them. */
  tree: EvidenceLockTree | undefined
  /** Those of the tree that are resolved. */
  resolved: Bytes32[]
}

/**
 * What is held for locks of a settled channel now. The contract keeps a commitment only: what is known here, from
 * evidence and events, is used if it leads to that commitment, so that events which are still to come do no harm.
 */
export async function heldHalves(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  record: DisputeRecord,
  view: ChannelView
): Promise<{ isEmpty: boolean; known: HeldHalf[] }> {
  const halves = await Promise.all(
    ([0, 1] as const).map(async half => {
      const commitment = await adjudicator.heldCommitment(record.channelId, half)
      return {
        isEmpty: commitment === ZERO_BYTES32,
        known: heldHalf(evidence, record, view, half, commitment)
      }
    })
  )
  return {
    isEmpty: halves.every(({ isEmpty }) => isEmpty),
    known: halves.flatMap(({ known }) => (known ? [known] : []))
  }
}

function heldHalf(
  evidence: DisputeEvidence,
  record: DisputeRecord,
  view: ChannelView,
  half: Half,
  commitment: Bytes32
): HeldHalf | undefined {
  const unlocked = record.unlocked.filter(one => one.half === half)
  const gone = unlocked.map(({ lockId }) => lockId)
  const held = unlocked.reduce((rest, { amount }) => rest - amount, half === 0 ? view.heldAB : view.heldBA)
  if (held <= 0n) return undefined
  for (const tree of evidence.trees(half)) {
    const resolved = gone.filter(lockId => tree.get(lockId) !== undefined)
    const root = rootWithout(tree, resolved)
    if (heldCommitmentOf(root, held) === commitment) return { half, held, root, tree, resolved }
  }
  const seen = record.seen.filter(one => one.half === half).map(({ balance }) => balance.locksRoot)
  const root = seen.find(one => heldCommitmentOf(one, held) === commitment)
  return root && { half, held, root, tree: undefined, resolved: [] }
}

/** The root of a tree without the resolved locks. */
function rootWithout(tree: EvidenceLockTree, resolved: readonly Bytes32[]): Bytes32 {
  const left = tree.list().find(({ lockId }) => !resolved.includes(lockId))
  return left ? lockPathRoot(left, tree.proof(left.lockId, resolved)) : ZERO_BYTES32
}
