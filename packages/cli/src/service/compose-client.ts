import { createDisputeAgent } from '@tollway/chain'
import type { ChannelSession } from '@tollway/channel'
import { createClient, createHubAccount, type Client, type HubAccount } from '@tollway/client'
import { createDirectory, createMeshNode, type Directory } from '@tollway/mesh'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { ClientConfig } from '../config/schema.ts'
import { parseInput } from './action-input.ts'
import { chainStatus } from './chain-status.ts'
import { listChannels } from './channel-list.ts'
import { layFoundation, type Foundation } from './foundation.ts'
import { describedHub, parseHub } from './hub-address.ts'
import type { RunningService } from './run-service.ts'
import type { Action } from './service-http.ts'
import { StopStack } from './stop-stack.ts'
import { towerActions } from './tower-actions.ts'
import { startTowerClaims } from './tower-claims.ts'
import { connectTowers, sleep, type Towers } from './towers.ts'

const FLUSH_TIMEOUT_MS = 30_000
const DIRECTORY_TIMEOUT_MS = 60_000
const DIRECTORY_RETRY_MS = 1_000

const amountInput = z.object({ amount: z.string() })
const closeInput = z.object({ unilateral: z.boolean().default(false) })

/** The directory must cover the registry before paths are picked: relays that have just started come in late. */
async function fetchDirectory(directory: Directory, logger: Logger): Promise<void> {
  const giveUp = AbortSignal.timeout(DIRECTORY_TIMEOUT_MS)
  let failure: unknown
  for (;;) {
    try {
      await directory.refresh({ signal: giveUp })
      return
    } catch (error) {
      if (giveUp.aborted) throw failure ?? error
      failure = error
      logger.info({ reason: (error as Error).message }, 'waiting for the directory')
      await sleep(DIRECTORY_RETRY_MS, giveUp).catch(() => undefined)
    }
  }
}

function actionsOf(
  client: Client,
  account: HubAccount,
  towers: Towers,
  foundation: Foundation
): Readonly<Record<string, Action>> {
  const flushed = (): Promise<void> => towers.flushed(AbortSignal.timeout(FLUSH_TIMEOUT_MS))
  const list = (): Promise<unknown> => Promise.resolve(listChannels(account.channels()))
  return {
    'settle-tabs': async () => {
      await client.settleTabs()
      await flushed()
      return await client.status()
    },
    'channel-list': list,
    'channel-open': async input => {
      const { amount } = parseInput(amountInput, input)
      return { channelId: await client.openChannel(foundation.amount(amount)) }
    },
    'channel-withdraw': async input => {
      const { amount } = parseInput(amountInput, input)
      await client.withdraw(foundation.amount(amount))
      return await list()
    },
    'channel-close': async input => {
      const { unilateral } = parseInput(closeInput, input)
      // A bound: a tower that is gone must not keep anybody in a channel.
      if (unilateral) await flushed().catch(() => undefined)
      await (unilateral ? client.closeUnilaterally() : client.closeCooperatively())
      return await list()
    }
  }
}

async function startClient(config: ClientConfig, logger: Logger, stops: StopStack): Promise<RunningService> {
  const foundation = await layFoundation(config, logger, stops)
  const { keys, store, crypto, clock, chain, adjudicator, follower, token, registry, deployment } = foundation
  const { chainId } = deployment
  const contracts = { chainId, adjudicator: deployment.adjudicator, token: deployment.token }
  const node = await stops.start(createMeshNode({ logger }, { seed: keys.peerSeed }))
  const towers = await connectTowers(config.towers, node, foundation, stops)
  const directory = createDirectory(
    { node, registry, store: store.sub('directory'), logger, clock },
    { chainId, snapshotPeers: config.directory }
  )
  const live = (): ChannelSession[] => account.channels().filter(({ status }) => status !== 'closed')
  const gas = foundation.gasReserve(() => live().length)
  const account = createHubAccount(
    {
      node,
      chain,
      adjudicator,
      token,
      store: store.sub('account'),
      crypto,
      clock,
      logger,
      permitBy: keys.account,
      gas,
      onChannel: session => towers.update(session),
      createDisputes: evidence =>
        createDisputeAgent({ adjudicator, chain, follower, store: store.sub('disputes'), logger, evidence })
    },
    { ...contracts, owner: keys.account.address, seed: keys.seed, hub: describedHub(parseHub(config.hub)) }
  )
  const client = createClient(
    { account, directory, store: store.sub('client'), crypto, clock, logger },
    {
      ...contracts,
      socks: config.socks,
      http: config.httpProxy,
      path: {
        hops: config.hops,
        allowRegions: config.allowRegions,
        denyRegions: config.denyRegions,
        maxPricePerMb:
          config.maxPricePerMb === undefined ? undefined : foundation.amount(config.maxPricePerMb),
        allowSameSubnet: config.localNetwork
      },
      spendLimit: foundation.amount(config.spendLimit),
      limits: { spares: config.circuits }
    }
  )
  const claims = await startTowerClaims(foundation, towers.receipts, stops)
  await stops.start(directory)
  await stops.start(client)
  await stops.start(gas)
  await stops.start(follower)
  const deposit = foundation.amount(config.deposit)
  if (deposit > 0n && (await client.status()).channelStatus === 'none') await client.openChannel(deposit)
  await fetchDirectory(directory, logger)
  const { proxies } = await client.status()
  return {
    status: async () => ({
      ...(await client.status()),
      ...(await chainStatus(foundation, gas)),
      directory: directory.status,
      ...towers.status()
    }),
    ready: { peerId: node.peerId, account: keys.account.address, proxies },
    actions: {
      ...actionsOf(client, account, towers, foundation),
      ...towerActions(foundation, towers, claims)
    },
    stop: () => stops.stop()
  }
}

/** Starts a client by its configuration. */
export async function composeClient(config: ClientConfig, logger: Logger): Promise<RunningService> {
  const stops = new StopStack()
  try {
    return await startClient(config, logger, stops)
  } catch (error) {
    await stops.stop().catch(() => undefined)
    throw error
  }
}
