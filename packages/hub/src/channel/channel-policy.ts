import { tabLockId, type IncomingUpdate, type ResolvedOp, type UpdatePolicy } from '@tollway/channel'
import { payerKeyOf, RECEIPT_LOCK, type Address, type Bytes32, type Lock } from '@tollway/codec'
import type { TabBook } from '../tab/tab-book.ts'

/** Which channel holds the client's lock of each K. */
export interface ClientLocks {
  channelOf(payerKey: Address): Bytes32 | undefined
  /** From now on no tab may be opened on this lock. */
  markDropping(payerKey: Address): void
}

export interface ChannelPolicyComponents {
  tabs: TabBook
  locks: ClientLocks
  /** The largest amount registered on chain strictly before `timeS`, finalised. */
  receiptBefore(receipt: { payerKey: Address; payee: Address; timeS: number }): Promise<bigint>
}

/** Locks of one client that are not over. */
export const MAX_LOCKS_PER_CHANNEL = 4096

/**
 * What members may do with their halves: pay; add locks on the hub's terms; swap a lock for exactly what the tab's
 * receipt says, or after its expiry for exactly what the chain has seen; drop locks on which no tab was opened.
 */
export function channelPolicy(
  components: ChannelPolicyComponents,
  terms: { feeBase: bigint; feePpm: number },
  lockCount: () => number
): UpdatePolicy {
  return async ({ ops }: IncomingUpdate) => {
    let added = 0
    for (const op of ops) {
      if (op.type === 'add-lock' && lockCount() + ++added > MAX_LOCKS_PER_CHANNEL) {
        return `at most ${MAX_LOCKS_PER_CHANNEL} locks`
      }
      const refusal = await refusalOf(components, terms, op)
      if (refusal !== undefined) return refusal
    }
    // Nothing waits between this look and the last: a tab opened meanwhile keeps its lock.
    const drops = ops.filter(op => op.type === 'drop-lock').map(op => payerKeyOf(op.lock))
    if (drops.some(payerKey => isTaken(components.tabs, payerKey))) return 'a tab was opened on this lock'
    for (const payerKey of drops) components.locks.markDropping(payerKey)
    return undefined
  }
}

async function refusalOf(
  components: ChannelPolicyComponents,
  terms: { feeBase: bigint; feePpm: number },
  op: ResolvedOp
): Promise<string | undefined> {
  const { tabs } = components
  switch (op.type) {
    case 'transfer':
      return undefined
    case 'add-lock':
      return lockRefusal(components, terms, op.lock)
    case 'pay-lock': {
      const tab = tabs.liveTab(payerKeyOf(op.lock))
      if (tab?.phase !== 'paid') return 'this tab is not settled'
      return op.receiptAmount === tab.claimAmount ? undefined : `its receipt says ${tab.claimAmount}`
    }
    case 'expire-lock':
      return expiryRefusal(components, op.lock, op.witnessed ?? 0n)
    case 'drop-lock':
      return isTaken(tabs, payerKeyOf(op.lock)) ? 'a tab was opened on this lock' : undefined
  }
}

function isTaken(tabs: TabBook, payerKey: Address): boolean {
  return tabs.liveTab(payerKey) !== undefined || tabs.isBusy(payerKey)
}

function lockRefusal(
  components: ChannelPolicyComponents,
  terms: { feeBase: bigint; feePpm: number },
  lock: Lock
): string | undefined {
  const payerKey = payerKeyOf(lock)
  if (lock.kind !== RECEIPT_LOCK || lock.lockId !== tabLockId(payerKey)) {
    return 'only receipt locks named by their K'
  }
  if (lock.feeBase !== terms.feeBase || lock.feePpm !== terms.feePpm) {
    return `the fee is ${terms.feeBase} and ${terms.feePpm} ppm`
  }
  return components.locks.channelOf(payerKey) === undefined ? undefined : 'this K has a lock already'
}

async function expiryRefusal(
  components: ChannelPolicyComponents,
  lock: Lock,
  witnessed: bigint
): Promise<string | undefined> {
  const payerKey = payerKeyOf(lock)
  const due = await components.receiptBefore({ payerKey, payee: lock.payee, timeS: lock.expiry })
  if (witnessed !== due) return `${due} was registered on chain before the expiry`
  const tab = components.tabs.liveTab(payerKey)
  if (!tab) return undefined
  // The relay's lock expired an hour before this one: it cannot get more than the chain has seen, whatever the phase.
  // The amount is fixed on disk before the payment is accepted, so that a crash between both loses nothing.
  await components.tabs.put({ ...tab, claimAmount: witnessed })
  return undefined
}
