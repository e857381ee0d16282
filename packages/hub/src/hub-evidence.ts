import { evidenceOf } from '@tollway/channel'
import type { DisputeEvidence, DisputeEvidenceSource } from '@tollway/chain'
import type { Address, Bytes32 } from '@tollway/codec'
import type { HubChannels } from './channel/hub-channels.ts'
import type { TabDesk } from './tab/tab-desk.ts'

/** What defends the hub's channels on chain. */
export function hubEvidence(
  channels: HubChannels,
  tabs: Pick<TabDesk, 'receiptOf' | 'isFinal'>
): DisputeEvidenceSource {
  const receiptOf = (payerKey: Address) => tabs.receiptOf(payerKey)
  const isFinal = (payerKey: Address) => tabs.isFinal(payerKey)
  return {
    channelIds: () =>
      [...channels.all()]
        .filter(({ session }) => session.status !== 'closed')
        .map(({ session }) => session.channelId),
    evidence: (channelId: Bytes32): Promise<DisputeEvidence | undefined> => {
      const channel = channels.get(channelId)
      return Promise.resolve(channel && evidenceOf(channel.session, receiptOf, isFinal))
    },
    beginClosing: async (channelId: Bytes32) => {
      await channels.get(channelId)?.session.beginClosing()
    }
  }
}
