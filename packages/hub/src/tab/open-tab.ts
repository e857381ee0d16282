import {
  InvalidOperationError,
  OverspendError,
  recoverOpening,
  tabLock,
  tabLockId,
  UpdateRejectedError,
  type TabOpenMessage,
  type TabStatus
} from '@tollway/channel'
import { receiptCapacity, ZERO_BYTES32, type Address, type TabOpening } from '@tollway/codec'
import { isUsable, type HubChannel } from '../channel/hub-channel.ts'
import { ifPossible, isPassing } from './passing-error.ts'
import type { TabAnswer, TabDeskParts, TabMember } from './tab-parts.ts'
import type { Tab } from './tab.ts'

/** A request that is answered with a status instead of being granted. */
class Refusal extends Error {
  readonly status: TabStatus

  constructor(status: TabStatus, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Backs a tab: K is taken on disk, then the lock is added to the relay's channel, then the relay is told. Asked again
 * it goes on where it was, and gives the same answer. @throws InvalidOpeningError when K cannot be recovered
 */
export async function openTab(
  parts: TabDeskParts,
  member: TabMember,
  request: TabOpenMessage
): Promise<TabAnswer> {
  const payerKey = recoverOpening(parts.crypto, parts.init.domain, request)
  return parts.tabs.inTurn(payerKey, async () => {
    try {
      return { payerKey, ...(await open(parts, member, payerKey, request)) }
    } catch (error) {
      if (error instanceof Refusal) return { payerKey, status: error.status, message: error.message }
      throw error
    }
  })
}

async function open(
  parts: TabDeskParts,
  member: TabMember,
  payerKey: Address,
  request: TabOpenMessage
): Promise<Omit<TabAnswer, 'payerKey'>> {
  const known = await parts.tabs.find(payerKey)
  if (known) {
    if (!isSame(known.opening, request.opening)) throw new Refusal('spent', 'K backs another tab')
    if (known.opening.payee !== member.owner) {
      throw new Refusal('bad-opening', `its payee is not ${member.owner}`)
    }
    const status = statusOf(known)
    if (status !== undefined) return { status, message: '' }
  }
  const tab = known ?? (await take(parts, member, payerKey, request))
  await lock(parts, tab)
  return { status: 'funded', message: '' }
}

/** What a tab that was seen before is answered with; undefined while it is being opened. */
function statusOf(tab: Tab): TabStatus | undefined {
  switch (tab.phase) {
    case 'opening':
      return undefined
    case 'funded':
      return 'funded'
    case 'settling':
    case 'paid':
    case 'claimed':
      return 'settled'
    case 'expiring':
    case 'expired':
      return 'expired'
  }
}

/** Checks everything about an opening and takes K on disk. */
async function take(
  parts: TabDeskParts,
  member: TabMember,
  payerKey: Address,
  request: TabOpenMessage
): Promise<Tab> {
  const { opening, signature } = request
  const { policy } = parts.init
  checkOpening(parts, member.owner, opening)
  if (parts.tabs.size >= policy.maxTabs) throw new Refusal('refused', 'too many tabs are open; try later')
  const client = parts.channels.backing(payerKey)
  const clientLock = client?.session.lock('peer', tabLockId(payerKey))
  if (!client || !clientLock) throw new Refusal('no-lock', 'there is no lock of the payer for this K')
  if (clientLock.payee !== opening.payee) {
    throw new Refusal('bad-opening', `the lock pays ${clientLock.payee}`)
  }
  if (receiptCapacity(clientLock) < opening.limit) {
    throw new Refusal('bad-opening', `the lock of ${clientLock.limit} does not cover ${opening.limit}`)
  }
  if (clientLock.expiry < opening.expiry + policy.expiryGapS) {
    throw new Refusal('bad-opening', `the lock must outlive the tab by ${policy.expiryGapS} s`)
  }
  const relay = relayChannel(parts, member, opening.limit)
  const tab: Tab = {
    payerKey,
    phase: 'opening',
    opening,
    openingSignature: signature,
    clientChannel: client.session.channelId,
    relayChannel: relay.session.channelId,
    clientLimit: clientLock.limit,
    clientExpiry: clientLock.expiry,
    feeBase: clientLock.feeBase,
    feePpm: clientLock.feePpm,
    amount: 0n,
    receiptSignature: new Uint8Array(0),
    relayPaid: 0n,
    claimAmount: 0n,
    clientPaid: 0n
  }
  await parts.tabs.put(tab)
  return tab
}

function checkOpening(parts: TabDeskParts, member: Address, opening: TabOpening): void {
  const { init, owner, nowS } = parts
  const { policy } = init
  const bad = (reason: string) => new Refusal('bad-opening', reason)
  if (opening.hub !== owner) throw bad(`it names hub ${opening.hub}, this is ${owner}`)
  if (opening.token !== init.token) throw bad(`its token is ${opening.token}, not ${init.token}`)
  if (opening.payee !== member) throw bad(`its payee is ${opening.payee}, you are ${member}`)
  if (opening.voucherHash !== ZERO_BYTES32) throw bad('vouchers are not taken here')
  if (opening.limit === 0n) throw bad('its limit is 0')
  if (opening.limit > policy.tabLimitMax) {
    throw new Refusal('refused', `a tab is at most ${policy.tabLimitMax}`)
  }
  const now = nowS()
  if (opening.expiry < now + policy.tabLifetimeMinS) throw new Refusal('expired', 'it expires too soon')
  if (opening.expiry > now + policy.tabLifetimeMaxS) throw bad(`it expires after ${policy.tabLifetimeMaxS} s`)
}

/** The relay's channel with enough to lock; asks for a top-up when there is none. */
function relayChannel(parts: TabDeskParts, { owner, wire }: TabMember, limit: bigint): HubChannel {
  const usable = parts.channels.ofMember(owner).filter(one => isUsable(one) && one.wire === wire)
  const [best] = [...usable].sort((a, b) => (a.session.available() < b.session.available() ? 1 : -1))
  if (!best) throw new Refusal('refused', 'there is no channel to you; request one first')
  parts.wantLiquidity(best, limit)
  if (best.session.available() < limit) throw noLiquidity()
  return best
}

function noLiquidity(): Refusal {
  return new Refusal('no-liquidity', 'the channel to you is being topped up; try again')
}

/** Adds the lock, unless a crash came after that. */
async function lock(parts: TabDeskParts, tab: Tab): Promise<void> {
  const channel = parts.channels.get(tab.relayChannel)
  if (!channel) throw new Refusal('refused', 'the channel to you is gone')
  const { payerKey, opening } = tab
  const { payee, limit, expiry } = opening
  const lockId = tabLockId(payerKey)
  try {
    if (channel.session.lock('own', lockId) === undefined) {
      await channel.session.update([{ type: 'add-lock', lock: tabLock({ payerKey, payee, limit, expiry }) }])
    }
  } catch (error) {
    const isThere = channel.session.lock('own', lockId) !== undefined
    if (!(error instanceof InvalidOperationError && isThere)) {
      throw isPassing(error) ? await withdrawn(parts, tab, channel, error) : error
    }
  }
  parts.inBackground(parts.tabs.put({ ...tab, phase: 'funded' }))
}

/**
 * The lock could not be added now; the relay may ask again. K is free again unless the relay holds a signed proof with
 * the lock: it could still bring that to the chain, so the payer must not get its lock back.
 */
async function withdrawn(
  parts: TabDeskParts,
  tab: Tab,
  channel: HubChannel,
  error: unknown
): Promise<Refusal> {
  const isOverspend =
    error instanceof OverspendError || (error instanceof UpdateRejectedError && error.reason === 'overspend')
  if (!channel.session.unreleased) await parts.tabs.remove(tab.payerKey)
  // An update without operations overtakes the refused proof once it is released.
  else if (channel.session.exposed) parts.inBackground(ifPossible(channel.session.update([])))
  if (isOverspend) {
    parts.wantLiquidity(channel, tab.opening.limit)
    return noLiquidity()
  }
  return new Refusal('refused', error instanceof Error ? error.message : 'the channel takes no lock now')
}

function isSame(a: TabOpening, b: TabOpening): boolean {
  return (
    a.payee === b.payee &&
    a.token === b.token &&
    a.pricePerMb === b.pricePerMb &&
    a.limit === b.limit &&
    a.expiry === b.expiry &&
    a.hub === b.hub &&
    a.voucherHash === b.voucherHash &&
    a.tabId === b.tabId
  )
}
