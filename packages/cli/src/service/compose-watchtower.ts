import { createMeshNode } from '@tollway/mesh'
import { createWatchtower } from '@tollway/watchtower'
import type { WatchtowerConfig } from '../config/schema.ts'
import { bondActions } from './bond-actions.ts'
import { chainStatus } from './chain-status.ts'
import { layFoundation } from './foundation.ts'
import type { RunningService } from './run-service.ts'
import { StopStack } from './stop-stack.ts'
import { towerChain } from './tower-chain.ts'
import { towerFunds } from './tower-funds.ts'
import type { Logger } from 'pino'

const DAY_S = 86_400
/** Disputes that a tower's gas must last for, unless it is told otherwise: its channels are seldom closed together. */
const TOWER_DISPUTES_AT_ONCE = 100
/** What a client may bring at once, for each entry a second that it may bring in the long run. */
const BURST_SECONDS = 10

/** Starts a watchtower by its configuration. */
export async function composeWatchtower(config: WatchtowerConfig, logger: Logger): Promise<RunningService> {
  const stops = new StopStack()
  try {
    const foundation = await layFoundation(config, logger, stops)
    const { keys, store, crypto, clock, chain, follower, domain } = foundation
    const node = await stops.start(
      createMeshNode({ logger }, { seed: keys.peerSeed, listen: config.listen, announce: config.announce })
    )
    let guarded = 0
    const gas = foundation.gasReserve(() => guarded, {
      disputesAtOnce: config.gas.disputesAtOnce ?? TOWER_DISPUTES_AT_ONCE,
      disputeGas: { unlocks: 0n }
    })
    const watchtower = createWatchtower(
      {
        node,
        chain: towerChain(foundation),
        follower,
        store: store.sub('tower'),
        crypto,
        signer: keys.accountSigner,
        clock,
        logger,
        funds: towerFunds(foundation),
        hasGasFor: channels => {
          guarded = channels - 1
          return gas.covers(channels)
        }
      },
      {
        domain,
        maxChannels: config.maxChannels,
        freeChannels: config.freeChannels,
        pricePerChannel: foundation.amount(config.pricePerChannel),
        cover: foundation.amount(config.cover),
        coverSeconds: config.coverDays * DAY_S,
        addressLimit: { perSecond: config.rate, burst: config.rate * BURST_SECONDS },
        clientLimit: { perSecond: config.rate, burst: config.rate * BURST_SECONDS },
        settle: config.settle,
        settleGraceS: config.settleGrace,
        http: config.serve.port === undefined ? undefined : { ...config.serve, port: config.serve.port }
      }
    )
    await stops.start(watchtower)
    guarded = (await watchtower.status()).channels
    await stops.start(gas)
    await stops.start(follower)
    return {
      status: async () => {
        const status = await watchtower.status()
        guarded = status.channels
        return {
          ...status,
          ...(await chainStatus(foundation, gas)),
          followedBlock: follower.status().head?.number ?? 0,
          gasBalanceWei: await chain.balance(keys.account.address)
        }
      },
      ready: {
        peerId: node.peerId,
        addresses: node.addresses,
        account: keys.account.address,
        towerUrl: (await watchtower.status()).http
      },
      actions: bondActions(foundation),
      stop: () => stops.stop()
    }
  } catch (error) {
    await stops.stop().catch(() => undefined)
    throw error
  }
}
