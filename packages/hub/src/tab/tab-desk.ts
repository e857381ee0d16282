import { tabLockId, type ChannelEvent, type ResolvedOp, type SignedReceipt } from '@tollway/channel'
import { payerKeyOf, receiptLock, lockPays, type Address } from '@tollway/codec'
import { isUsable, type HubChannel } from '../channel/hub-channel.ts'
import type { TabDeskParts } from './tab-parts.ts'
import { isPassing } from './passing-error.ts'
import { payRelay } from './settle-tab.ts'
import type { Tab } from './tab.ts'

/** What the hub does with tabs of its own accord: claims, expiries, and putting things right after a crash. */
export class TabDesk {
  readonly #parts: TabDeskParts
  readonly #working = new Set<Address>()

  constructor(parts: TabDeskParts) {
    this.#parts = parts
  }

  /** After a restart: what the channels say decides about tabs that were on their way. */
  reconcile(): void {
    const { tabs, channels, inBackground } = this.#parts
    for (const tab of [...tabs.live()]) {
      const lockId = tabLockId(tab.payerKey)
      const hasRelayLock = channels.get(tab.relayChannel)?.session.lock('own', lockId) !== undefined
      if (tab.phase === 'opening' && hasRelayLock) inBackground(tabs.put({ ...tab, phase: 'funded' }))
      if (tab.phase === 'settling' && !hasRelayLock) this.markPaid(tab)
      if (tab.phase === 'expiring' && !hasRelayLock) inBackground(tabs.put({ ...tab, phase: 'expired' }))
    }
    for (const tab of [...tabs.live()]) if (tab.phase === 'paid') this.#finishIfClaimed(tab)
  }

  /** The relay released the payment of a tab: from here on the client owes. */
  markPaid(tab: Tab): void {
    const { tabs, inBackground } = this.#parts
    if (tabs.liveTab(tab.payerKey)?.phase === 'paid') return
    const { amount, opening } = tab
    const relayPaid = amount < opening.limit ? amount : opening.limit
    const paid: Tab = { ...tab, phase: 'paid', relayPaid }
    inBackground(tabs.put(paid))
    if (!this.#finishIfClaimed(paid)) this.claim(paid)
  }

  /** Shows the client the receipt it has to pay. */
  claim(tab: Tab): void {
    const channel = this.#parts.channels.get(tab.clientChannel)
    if (!channel?.wire || tab.receiptSignature.length === 0 || !isUsable(channel)) return
    const { payee, token } = tab.opening
    channel.wire.send({
      type: 'tab-claim',
      payerKey: tab.payerKey,
      receipt: { payee, token, amount: tab.amount },
      signature: tab.receiptSignature
    })
  }

  /** A client is back: everything it owes. */
  claimAll(channel: HubChannel): void {
    for (const tab of this.#parts.tabs.live()) {
      if (tab.phase === 'paid' && tab.clientChannel === channel.session.channelId) this.claim(tab)
    }
  }

  /** What a session made durable. */
  onChannelEvent(event: ChannelEvent): void {
    if (event.type === 'accepted') for (const op of event.ops) this.#onAccepted(op)
    if (event.type === 'released') for (const op of event.ops) this.#onReleased(op)
  }

  /** The receipt that defends a lock we receive. */
  receiptOf(payerKey: Address): SignedReceipt | undefined {
    const tab = this.#parts.tabs.liveTab(payerKey)
    if (!tab || tab.receiptSignature.length === 0) return undefined
    const { payee, token } = tab.opening
    return { receipt: { payee, token, amount: tab.amount }, signature: tab.receiptSignature }
  }

  /** Takes back the locks of tabs whose time is over by finalised time, for what the chain has seen of them. */
  expire(finalisedTimeS: number): void {
    const { tabs } = this.#parts
    const due = [...tabs.live()].filter(
      tab =>
        tab.opening.expiry <= finalisedTimeS &&
        ['opening', 'funded', 'expiring', 'settling'].includes(tab.phase)
    )
    for (const { payerKey } of due) {
      if (this.#working.has(payerKey) || tabs.isBusy(payerKey)) continue
      this.#working.add(payerKey)
      const work = tabs
        .inTurn(payerKey, () => this.#expireOne(payerKey))
        .finally(() => this.#working.delete(payerKey))
      this.#parts.inBackground(work)
    }
  }

  /** Clients that have not paid long after their locks expired. */
  defaulters(headTimeS: number): HubChannel[] {
    const { tabs, channels, init } = this.#parts
    const found = new Set<HubChannel>()
    for (const tab of tabs.live()) {
      const channel = channels.get(tab.clientChannel)
      const isLate = tab.phase === 'paid' && tab.clientExpiry + init.policy.unpaidGraceS <= headTimeS
      if (isLate && channel && channel.session.status === 'open') found.add(channel)
    }
    return [...found]
  }

  async #expireOne(payerKey: Address): Promise<void> {
    const { tabs, channels, receiptBefore } = this.#parts
    const tab = tabs.liveTab(payerKey)
    const channel = tab && channels.get(tab.relayChannel)
    if (!tab || !channel) return
    const lockId = tabLockId(payerKey)
    const lock = channel.session.lock('own', lockId)
    if (tab.phase === 'settling') {
      await payRelay(this.#parts, tab)
      return
    }
    if (tab.phase === 'opening' && !lock) return tabs.put({ ...tab, phase: 'expired' })
    const { payee, expiry } = tab.opening
    const witnessed = await receiptBefore({ payerKey, payee, timeS: expiry })
    if (witnessed > 0n) return this.#expireWitnessed(tab, channel, witnessed)
    await tabs.put({ ...tab, phase: 'expiring' })
    if (lock) await ifPossible(channel.session.update([{ type: 'expire-lock', lockId }]))
    if (channel.session.lock('own', lockId) === undefined) await tabs.put({ ...tab, phase: 'expired' })
  }

  /** The relay registered its receipt on chain: it gets that, and the client owes it. */
  async #expireWitnessed(tab: Tab, channel: HubChannel, witnessed: bigint): Promise<void> {
    const settling: Tab = { ...tab, phase: 'settling', amount: witnessed, claimAmount: witnessed }
    await this.#parts.tabs.put(settling)
    const lockId = tabLockId(tab.payerKey)
    if (channel.session.lock('own', lockId) !== undefined) {
      await ifPossible(channel.session.update([{ type: 'expire-lock', lockId, witnessed }]))
    }
    if (channel.session.lock('own', lockId) === undefined) this.markPaid(settling)
  }

  #onAccepted(op: ResolvedOp): void {
    if (op.type !== 'pay-lock' && op.type !== 'expire-lock') return
    const { tabs, inBackground } = this.#parts
    const tab = tabs.liveTab(payerKeyOf(op.lock))
    if (tab?.phase === 'paid') this.#finish(tab, op.paid)
    if (tab?.phase === 'settling') inBackground(tabs.put({ ...tab, clientPaid: op.paid }))
  }

  /** A restart loses who waits for a pending update; its release comes here. */
  #onReleased(op: ResolvedOp): void {
    if (op.type === 'transfer') return
    const { tabs, inBackground } = this.#parts
    const tab = tabs.liveTab(payerKeyOf(op.lock))
    if (!tab || this.#parts.tabs.isBusy(tab.payerKey)) return
    if (op.type === 'add-lock' && tab.phase === 'opening') inBackground(tabs.put({ ...tab, phase: 'funded' }))
    if (op.type === 'pay-lock' && tab.phase === 'settling') this.markPaid(tab)
    if (op.type === 'expire-lock' && tab.phase === 'settling') this.markPaid(tab)
    if (op.type === 'expire-lock' && tab.phase === 'expiring') {
      inBackground(tabs.put({ ...tab, phase: 'expired' }))
    }
  }

  /** A crash between the client's payment and its entry here: the lock is gone, and only this can have taken it. */
  #finishIfClaimed(tab: Tab): boolean {
    const { payerKey, opening, feeBase, feePpm } = tab
    const lockId = tabLockId(payerKey)
    const channel = this.#parts.channels.get(tab.clientChannel)
    if (!channel || channel.session.lock('peer', lockId) !== undefined) return false
    const limit = tab.clientLimit
    const expiry = tab.clientExpiry
    const lock = receiptLock({ lockId, payerKey, payee: opening.payee, limit, expiry, feeBase, feePpm })
    this.#finish(tab, lockPays(lock, tab.claimAmount))
    return true
  }

  #finish(tab: Tab, clientPaid: bigint): void {
    const { tabs, inBackground } = this.#parts
    inBackground(tabs.put({ ...tab, phase: 'claimed', clientPaid }))
  }
}

/** An update that is impossible now is tried again later. */
async function ifPossible(update: Promise<void>): Promise<void> {
  try {
    await update
  } catch (error) {
    if (!isPassing(error)) throw error
  }
}
