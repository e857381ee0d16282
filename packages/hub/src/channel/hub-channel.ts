import type { ChainView, ChannelSession, HubWire } from '@tollway/channel'
import type { Address } from '@tollway/codec'

/** A channel of the hub with a member. */
export interface HubChannel {
  session: ChannelSession
  /** The member's owner and signer. */
  member: Address
  memberSigner: Address
  /** The member's connection, if it stands. */
  wire: HubWire | undefined
  /** As last read. */
  view: ChainView | undefined
  /** Finalised, base units. */
  hubDeposit: bigint
  memberDeposit: bigint
}

/** Whether the hub can send on a channel. */
export function isUsable({ session }: HubChannel): boolean {
  return session.status === 'open' && session.mustClose === undefined
}
