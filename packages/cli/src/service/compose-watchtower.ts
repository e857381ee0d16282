import { createMeshNode } from '@tollway/mesh'
import { createWatchtower } from '@tollway/watchtower'
import type { WatchtowerConfig } from '../config/schema.ts'
import { layFoundation, type Foundation } from './foundation.ts'
import type { RunningService } from './run-service.ts'
import { StopStack } from './stop-stack.ts'
import type { TowerChain } from '@tollway/watchtower'
import type { Logger } from 'pino'

function towerChain({ adjudicator }: Foundation): TowerChain {
  return {
    channel: channelId => adjudicator.channel(channelId),
    dispute: channelId => adjudicator.dispute(channelId),
    async respond({ params, half, proof, consent, deadline }) {
      const { receipt } = await adjudicator.respond(params, half, proof, consent, { deadline })
      return receipt.transactionHash
    }
  }
}

/** Starts a watchtower by its configuration. */
export async function composeWatchtower(config: WatchtowerConfig, logger: Logger): Promise<RunningService> {
  const stops = new StopStack()
  try {
    const foundation = await layFoundation(config, logger, stops)
    const { keys, store, crypto, clock, follower, domain } = foundation
    const node = await stops.start(
      createMeshNode({ logger }, { seed: keys.peerSeed, listen: config.listen, announce: config.announce })
    )
    const watchtower = createWatchtower(
      {
        node,
        chain: towerChain(foundation),
        follower,
        store: store.sub('tower'),
        crypto,
        signer: keys.accountSigner,
        clock,
        logger
      },
      { domain, maxChannels: config.maxAppointments, maxChannelsPerPeer: config.maxPerPeer }
    )
    await stops.start(watchtower)
    await stops.start(follower)
    return {
      status: () => watchtower.status(),
      ready: { peerId: node.peerId, addresses: node.addresses, account: keys.account.address },
      stop: () => stops.stop()
    }
  } catch (error) {
    await stops.stop().catch(() => undefined)
    throw error
  }
}
