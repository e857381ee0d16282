import { createDisputeAgent, type DisputeAgent } from '@tollway/chain'
import {
  createHubConnection,
  evidenceOf,
  HUB_PROTOCOL,
  type ChannelSession,
  type HubConnection,
  type SignedReceipt
} from '@tollway/channel'
import type { Address, Bytes32 } from '@tollway/codec'
import type { MeshNode } from '@tollway/mesh'
import { finalisedReceipt, finalisedView } from './channel-chain.ts'
import type { Foundation } from './foundation.ts'
import type { ConfiguredHub } from './hub-address.ts'
import { sleep, type Towers } from './towers.ts'

type ReceiptOf = (payerKey: Address) => SignedReceipt | undefined

/** This node's end of its channels with one hub; its proofs go to the towers. Not started. */
export function createMember(
  foundation: Foundation,
  init: { node: MeshNode; hub: ConfiguredHub; towers: Towers; receiptOf: ReceiptOf }
): HubConnection {
  const { crypto, keys, store, logger, domain, deployment } = foundation
  const { node, hub, towers, receiptOf } = init
  const connection = createHubConnection(
    {
      crypto,
      signer: keys.signer,
      store: store.sub(`hub/${hub.owner}`),
      dial: signal => node.openMessageStream(hub.multiaddr, HUB_PROTOCOL, { signal }),
      sleep,
      nowS: () => foundation.nowS(),
      logger,
      bestReceipt: receiptOf,
      chainView: channelId => finalisedView(foundation, channelId),
      receiptBefore: receipt => finalisedReceipt(foundation, receipt),
      onEvent(event) {
        if (event.type === 'channel') towers.update(event.session)
        if (event.type === 'channel-event') towers.onEvent(connection.channel(event.channelId), event.event)
      }
    },
    { domain, token: deployment.token, owner: keys.account.address, peerId: node.peerId, hubOwner: hub.owner }
  )
  return connection
}

/** What defends all channels of this node's account on chain. Created before the follower starts. */
export function createDefence(
  foundation: Foundation,
  hubs: readonly HubConnection[],
  receiptOf: ReceiptOf
): DisputeAgent {
  const { adjudicator, chain, follower, store, logger } = foundation
  const channels = (): ChannelSession[] => hubs.flatMap(hub => hub.channels())
  const find = (channelId: Bytes32): ChannelSession | undefined =>
    channels().find(channel => channel.channelId === channelId)
  return createDisputeAgent({
    adjudicator,
    chain,
    follower,
    store: store.sub('disputes'),
    logger,
    evidence: {
      channelIds: () =>
        channels()
          .filter(channel => channel.status !== 'closed')
          .map(channel => channel.channelId),
      evidence: channelId => {
        const session = find(channelId)
        return Promise.resolve(session && evidenceOf(session, receiptOf))
      },
      beginClosing: async channelId => await find(channelId)?.beginClosing()
    }
  })
}
