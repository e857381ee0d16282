import type { ChannelSession } from '@tollway/channel'

export interface ListedChannel {
  channelId: string
  hubOrMember: string
  status: string
  available: bigint
  peerAvailable: bigint
  sent: bigint
  received: bigint
  locksSent: number
  locksReceived: number
}

/** What `tollway channel list` shows. Amounts are base units. */
export function listChannels(channels: readonly ChannelSession[]): ListedChannel[] {
  return channels.map(channel => ({
    channelId: channel.channelId,
    hubOrMember: channel.side === 0 ? channel.params.ownerB : channel.params.ownerA,
    status: channel.status,
    available: channel.available(),
    peerAvailable: channel.peerAvailable(),
    sent: channel.transferred('own'),
    received: channel.transferred('peer'),
    locksSent: channel.locks('own').length,
    locksReceived: channel.locks('peer').length
  }))
}
