import { createHub } from '@tollway/hub'
import { createMeshNode } from '@tollway/mesh'
import type { Logger } from 'pino'
import type { HubConfig } from '../config/schema.ts'
import { chainStatus } from './chain-status.ts'
import { layFoundation } from './foundation.ts'
import type { RunningService } from './run-service.ts'
import { StopStack } from './stop-stack.ts'
import { towerActions } from './tower-actions.ts'
import { startTowerClaims } from './tower-claims.ts'
import { connectTowers } from './towers.ts'

const FLUSH_TIMEOUT_MS = 30_000

async function startHub(config: HubConfig, logger: Logger, stops: StopStack): Promise<RunningService> {
  const foundation = await layFoundation(config, logger, stops)
  const { keys, store, crypto, clock, chain, adjudicator, follower, token, registry, deployment, domain } =
    foundation
  const node = createMeshNode(
    { logger },
    { seed: keys.peerSeed, listen: config.listen, announce: config.announce }
  )
  await stops.start(node)
  const towers = await connectTowers(config.towers, node, foundation, stops)
  const hub = createHub(
    {
      crypto,
      signer: keys.signer,
      store: store.sub('hub'),
      mesh: node,
      chain,
      adjudicator,
      follower,
      token,
      registry: {
        async isRegistered(_owner, peerId) {
          return (await registry.relays()).some(relay => relay.peerId === peerId && relay.active)
        }
      },
      towers: [towers],
      createGasReserve: channels => foundation.gasReserve(channels),
      logger,
      clock
    },
    {
      domain,
      token: deployment.token,
      feeBase: foundation.amount(config.feeBase),
      feePpm: config.feePpm,
      policy: {
        relayDepositMax: foundation.amount(config.relayDeposit),
        topUpBy: foundation.amount(config.relayDeposit),
        relayDepositTotalMax: foundation.amount(config.relayDepositMax)
      }
    }
  )
  await token.ensureAllowance(deployment.adjudicator, foundation.amount(config.relayDepositMax))
  await stops.start(hub)
  const claims = await startTowerClaims(foundation, towers.receipts, stops)
  await stops.start(follower)
  return {
    status: async () => ({ ...(await hub.status()), ...(await chainStatus(foundation)), ...towers.status() }),
    ready: { peerId: node.peerId, addresses: node.addresses, account: keys.account.address },
    actions: {
      ...towerActions(foundation, towers, claims),
      'channel-list': async () => (await hub.status()).channels,
      'flush-towers': async () => {
        await towers.flushed(AbortSignal.timeout(FLUSH_TIMEOUT_MS))
        return {}
      }
    },
    stop: () => stops.stop()
  }
}

/** Starts a hub by its configuration. */
export async function composeHub(config: HubConfig, logger: Logger): Promise<RunningService> {
  const stops = new StopStack()
  try {
    return await startHub(config, logger, stops)
  } catch (error) {
    await stops.stop().catch(() => undefined)
    throw error
  }
}
