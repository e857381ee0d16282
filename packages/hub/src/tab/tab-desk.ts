import {
  tabLockId,
  type ChannelEvent,
  type ChannelSession,
  type ResolvedOp,
  type SignedReceipt
} from '@tollway/channel'
import { payerKeyOf, receiptLock, lockPays, type Address, type Bytes32, type Lock } from '@tollway/codec'
import { isUsable, type HubChannel } from '../channel/hub-channel.ts'
import type { TabDeskParts } from './tab-parts.ts'
import { ifPossible } from './passing-error.ts'
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
    const live = tabs.liveTab(tab.payerKey) ?? tab
    if (live.phase === 'paid') return
    const { amount, opening } = tab
    const relayPaid = amount < opening.limit ? amount : opening.limit
    // The client may have settled its expired lock by the chain's word meanwhile.
    const { claimAmount, clientPaid } = this.#isClientLockGone(tab) ? live : tab
    const paid: Tab = { ...tab, phase: 'paid', relayPaid, claimAmount, clientPaid }
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

  /** Whether no larger receipt of K can be honoured here any more. */
  isFinal(payerKey: Address): boolean {
    return this.#parts.tabs.liveTab(payerKey)?.phase === 'paid'
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
    for (const tab of [...tabs.live()]) {
      const { payerKey } = tab
      if (this.#working.has(payerKey) || tabs.isBusy(payerKey)) continue
      const work = this.#workOn(tab, finalisedTimeS)
      if (!work) continue
      this.#working.add(payerKey)
      this.#parts.inBackground(tabs.inTurn(payerKey, work).finally(() => this.#working.delete(payerKey)))
    }
  }

  /** What time and chain call for; undefined for nothing. */
  #workOn(tab: Tab, finalisedTimeS: number): (() => Promise<void>) | undefined {
    const { payerKey } = tab
    if (tab.phase === 'paid') {
      const isOver =
        tab.clientExpiry <= finalisedTimeS && this.#sessionOf(tab.clientChannel)?.status === 'closed'
      return isOver ? () => this.#finishByChain(payerKey) : undefined
    }
    if (tab.opening.expiry <= finalisedTimeS) return () => this.#expireOne(payerKey)
    return tab.phase === 'opening' && this.#isUnsigned(tab) ? () => this.#free(payerKey) : undefined
  }

  /** Nothing that the relay holds has the lock. */
  #isUnsigned(tab: Tab): boolean {
    const session = this.#sessionOf(tab.relayChannel)
    return session !== undefined && !session.unreleased && !this.#hasRelayLock(tab)
  }

  /** The relay never got the lock, and what it refused is overtaken: K may be opened again, or dropped. */
  async #free(payerKey: Address): Promise<void> {
    const tab = this.#parts.tabs.liveTab(payerKey)
    if (tab?.phase === 'opening' && this.#isUnsigned(tab)) await this.#parts.tabs.remove(payerKey)
  }

  #sessionOf(channelId: Bytes32): ChannelSession | undefined {
    return this.#parts.channels.get(channelId)?.session
  }

  #hasRelayLock({ relayChannel, payerKey }: Tab): boolean {
    return this.#sessionOf(relayChannel)?.lock('own', tabLockId(payerKey)) !== undefined
  }

  #isClientLockGone({ clientChannel, payerKey }: Tab): boolean {
    const session = this.#sessionOf(clientChannel)
    return session !== undefined && session.lock('peer', tabLockId(payerKey)) === undefined
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
    const { tabs, channels } = this.#parts
    const tab = tabs.liveTab(payerKey)
    const channel = tab && channels.get(tab.relayChannel)
    if (!tab || !channel) return
    if (tab.phase === 'opening' && this.#isUnsigned(tab)) return tabs.put({ ...tab, phase: 'expired' })
    const isOpen = channel.session.status === 'open'
    if (isOpen && tab.phase === 'settling') return void (await payRelay(this.#parts, tab))
    const witnessed = await this.#witnessed(tab, tab.opening.expiry)
    if (witnessed === undefined) return
    if (!isOpen) return this.#expireOnChain(tab, witnessed)
    if (witnessed > 0n) return this.#expireWitnessed(tab, channel, witnessed)
    if (tab.phase === 'opening' && !this.#hasRelayLock(tab)) return tabs.put({ ...tab, phase: 'expired' })
    await tabs.put({ ...tab, phase: 'expiring' })
    const lockId = tabLockId(payerKey)
    if (this.#hasRelayLock(tab)) await ifPossible(channel.session.update([{ type: 'expire-lock', lockId }]))
    if (!this.#hasRelayLock(tab)) await tabs.put({ ...tab, phase: 'expired' })
  }

  /** The relay registered its receipt on chain: it gets that, and the client owes it. */
  async #expireWitnessed(tab: Tab, channel: HubChannel, witnessed: bigint): Promise<void> {
    const settling = settlingBy(tab, witnessed)
    await this.#parts.tabs.put(settling)
    const lockId = tabLockId(tab.payerKey)
    if (this.#hasRelayLock(tab)) {
      await ifPossible(channel.session.update([{ type: 'expire-lock', lockId, witnessed }]))
    }
    if (!this.#hasRelayLock(tab)) this.markPaid(settling)
  }

  /** The relay's channel is closed by dispute: the contract pays what was registered, or what we signed if that is more. */
  async #expireOnChain(tab: Tab, witnessed: bigint): Promise<void> {
    const { tabs } = this.#parts
    if (tab.phase !== 'settling' && witnessed === 0n) return tabs.put({ ...tab, phase: 'expired' })
    const settling = tab.phase === 'settling' && tab.amount >= witnessed ? tab : settlingBy(tab, witnessed)
    if (settling !== tab) await tabs.put(settling)
    this.markPaid(settling)
  }

  /** The client's channel is closed by dispute, and its lock expired: the contract paid by what was registered. */
  async #finishByChain(payerKey: Address): Promise<void> {
    const tab = this.#parts.tabs.liveTab(payerKey)
    const witnessed = tab && (await this.#witnessed(tab, tab.clientExpiry))
    if (tab?.phase === 'paid' && witnessed !== undefined) {
      this.#finish(tab, lockPays(clientLockOf(tab), witnessed))
    }
  }

  /** What was registered of K before `timeS`; undefined when the chain cannot be asked now. */
  async #witnessed({ payerKey, opening }: Tab, timeS: number): Promise<bigint | undefined> {
    try {
      return await this.#parts.receiptBefore({ payerKey, payee: opening.payee, timeS })
    } catch (error) {
      this.#parts.logger.warn(
        { err: error, payerKey },
        'the chain could not be asked about a tab; trying again'
      )
      return undefined
    }
  }

  #onAccepted(op: ResolvedOp): void {
    if (op.type !== 'pay-lock' && op.type !== 'expire-lock') return
    const { tabs, inBackground } = this.#parts
    const tab = tabs.liveTab(payerKeyOf(op.lock))
    if (tab?.phase === 'paid') this.#finish(tab, op.paid)
    else if (tab) inBackground(tabs.put({ ...tab, clientPaid: op.paid }))
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
    if (!this.#isClientLockGone(tab)) return false
    this.#finish(tab, tab.clientPaid > 0n ? tab.clientPaid : lockPays(clientLockOf(tab), tab.claimAmount))
    return true
  }

  #finish(tab: Tab, clientPaid: bigint): void {
    const { tabs, inBackground } = this.#parts
    inBackground(tabs.put({ ...tab, phase: 'claimed', clientPaid }))
  }
}

/** A tab that pays what the chain has seen; K's signature stays only if it is of that. */
function settlingBy(tab: Tab, amount: bigint): Tab {
  const receiptSignature = tab.amount === amount ? tab.receiptSignature : new Uint8Array(0)
  return { ...tab, phase: 'settling', amount, claimAmount: amount, receiptSignature }
}

/** The client's lock, which may be gone. */
function clientLockOf({ payerKey, opening, feeBase, feePpm, clientLimit, clientExpiry }: Tab): Lock {
  const lockId = tabLockId(payerKey)
  const { payee } = opening
  return receiptLock({ lockId, payerKey, payee, limit: clientLimit, expiry: clientExpiry, feeBase, feePpm })
}
