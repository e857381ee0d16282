import { InvalidOperationError, recoverReceipt, tabLockId, type TabSettleMessage } from '@tollway/channel'
import { isPassing } from './passing-error.ts'
import type { TabAnswer, TabDeskParts, TabMember } from './tab-parts.ts'
import type { Tab } from './tab.ts'

/**
 * Settles a tab: the receipt is fixed on disk, then the lock is swapped for a transfer, and once the relay released
 * that, the client owes. Asked again with the same receipt it goes on where it was, and gives the same answer.
 */
export function settleTab(
  parts: TabDeskParts,
  member: TabMember,
  request: TabSettleMessage
): Promise<TabAnswer> {
  const { payerKey } = request
  return parts.tabs.inTurn(payerKey, async () => ({
    payerKey,
    ...(await settle(parts, member, request))
  }))
}

type Answer = Omit<TabAnswer, 'payerKey'>

async function settle(parts: TabDeskParts, member: TabMember, request: TabSettleMessage): Promise<Answer> {
  const tab = await parts.tabs.find(request.payerKey)
  const isTheirs = tab?.opening.payee === member.owner
  if (!tab || !isTheirs || parts.channels.get(tab.relayChannel)?.wire !== member.wire) {
    return { status: 'refused', message: 'you have no tab of this K here' }
  }
  switch (tab.phase) {
    case 'opening':
      return { status: 'refused', message: 'the tab is not funded yet; open it first' }
    case 'paid':
    case 'claimed':
      return { status: 'settled', message: `settled for a receipt of ${tab.amount}` }
    case 'expiring':
    case 'expired':
      return { status: 'expired', message: 'its lock expired' }
    case 'funded':
    case 'settling':
      return pay(parts, tab, request)
  }
}

async function pay(parts: TabDeskParts, tab: Tab, request: TabSettleMessage): Promise<Answer> {
  const problem = receiptProblem(parts, tab, request)
  if (problem !== undefined) return { status: 'bad-receipt', message: problem }
  const channel = parts.channels.get(tab.relayChannel)
  if (!channel) return { status: 'refused', message: 'the channel to you is gone' }
  const { amount } = request.receipt
  // The payer's lock would not outlive the claim: what was not registered on chain in time is lost.
  const isLate = parts.nowS() >= tab.opening.expiry
  if (isLate && tab.phase === 'funded') return { status: 'expired', message: 'its lock expired' }
  // A crash after this line repeats the payment of this very receipt, never of another.
  const settling: Tab =
    !isLate && isBetter(tab, amount)
      ? { ...tab, phase: 'settling', amount, claimAmount: amount, receiptSignature: request.signature }
      : tab
  if (settling !== tab) await parts.tabs.put(settling)
  return payRelay(parts, settling)
}

/** Swaps the lock of a `settling` tab for what its receipt says. */
export async function payRelay(parts: TabDeskParts, tab: Tab): Promise<Answer> {
  const channel = parts.channels.get(tab.relayChannel)
  if (!channel) return { status: 'refused', message: 'the channel to you is gone' }
  const lockId = tabLockId(tab.payerKey)
  try {
    if (channel.session.lock('own', lockId) !== undefined) {
      await channel.session.update([{ type: 'pay-lock', lockId, receiptAmount: tab.amount }])
    }
  } catch (error) {
    const isPaid = error instanceof InvalidOperationError && channel.session.lock('own', lockId) === undefined
    if (!isPaid) {
      if (!isPassing(error)) throw error
      return { status: 'refused', message: error instanceof Error ? error.message : 'the channel is busy' }
    }
  }
  parts.markPaid(tab)
  return { status: 'settled', message: `settled for a receipt of ${tab.amount}` }
}

function isBetter(tab: Tab, amount: bigint): boolean {
  return tab.phase === 'funded' || amount > tab.amount
}

function receiptProblem(
  parts: TabDeskParts,
  tab: Tab,
  { receipt, signature, payerKey }: TabSettleMessage
): string | undefined {
  if (receipt.payee !== tab.opening.payee) return `it pays ${receipt.payee}`
  if (receipt.token !== tab.opening.token) return `its token is ${receipt.token}`
  if (receipt.amount > tab.opening.limit) return `the tab's limit is ${tab.opening.limit}`
  // The payee itself gives the tab up.
  if (receipt.amount === 0n) return undefined
  try {
    const key = recoverReceipt(parts.crypto, parts.init.domain, receipt, signature)
    return key === payerKey ? undefined : `it is signed by ${key}`
  } catch {
    return 'its signature recovers no key'
  }
}
