import type { ChainView } from '@tollway/channel'
import type { AdjudicatorClient, ChainClient } from '@tollway/chain'
import type { Bytes32 } from '@tollway/codec'

/** What the chain says about a channel, finalised; undefined when it is not there. */
export async function readChainView(
  chain: ChainClient,
  adjudicator: AdjudicatorClient,
  channelId: Bytes32
): Promise<ChainView | undefined> {
  const block = await chain.finalized()
  const view = await adjudicator.channel(channelId, block.number)
  if (view.status === 'none') return undefined
  const { depositA, depositB, withdrawnA, withdrawnB } = view
  const status = view.status === 'settled' ? 'closed' : view.status
  return { finalisedTimeS: block.timeSec, depositA, depositB, withdrawnA, withdrawnB, status }
}
