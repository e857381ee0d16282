import type { DisputeAgentStatus, GasReserveStatus } from '@tollway/chain'
import type { Address } from '@tollway/codec'
import type { HubChannel } from './channel/hub-channel.ts'
import type { HubChannels } from './channel/hub-channels.ts'
import type { HubChannelStatus, HubInit, HubStatus } from './hub.ts'
import type { TabBook } from './tab/tab-book.ts'

export interface HubStatusParts {
  peerId: string
  running: boolean
  owner: Address
  signer: Address
  init: HubInit
  connections: number
  channels: HubChannels
  tabs: TabBook
  disputes: DisputeAgentStatus
  gas: GasReserveStatus | undefined
}

export function hubStatus(parts: HubStatusParts): HubStatus {
  const { peerId, running, owner, signer, init, connections, disputes, gas } = parts
  const { totals } = parts.tabs
  let outstanding = 0n
  for (const tab of parts.tabs.live()) if (tab.phase === 'paid') outstanding += tab.relayPaid
  return {
    peerId,
    running,
    owner,
    signer,
    feeBase: init.feeBase,
    feePpm: init.feePpm,
    connections,
    channels: [...parts.channels.all()].map(channelStatus),
    tabsOpen: parts.tabs.size,
    tabsOpened: Number(totals.opened),
    tabsSettled: Number(totals.settled),
    tabsClaimed: Number(totals.claimed),
    tabsExpired: Number(totals.expired),
    paidToRelays: totals.paidToRelays,
    receivedFromClients: totals.receivedFromClients,
    feesEarned: totals.feesEarned,
    outstanding,
    gas,
    disputes
  }
}

function channelStatus({ session, member, wire, hubDeposit, memberDeposit }: HubChannel): HubChannelStatus {
  return {
    channelId: session.channelId,
    member,
    status: session.status,
    connected: wire !== undefined,
    hubDeposit,
    memberDeposit,
    hubAvailable: session.available(),
    memberAvailable: session.peerAvailable(),
    locks: session.locks('own').length + session.locks('peer').length,
    mustClose: session.mustClose
  }
}
