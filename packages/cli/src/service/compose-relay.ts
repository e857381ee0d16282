import { GasReserveError, type GasReserve } from '@tollway/chain'
import {
  UpdateRejectedError,
  type ChannelSession,
  type HubConnection,
  type SignedReceipt
} from '@tollway/channel'
import { concatBytes, fromHex, keccak256, toAddress, toHex, type Address, type Bytes32 } from '@tollway/codec'
import { createDirectory, createMeshNode } from '@tollway/mesh'
import { createCollector, createRegistration, createRelay, type Relay } from '@tollway/relay'
import type { Logger } from 'pino'
import type { RelayConfig } from '../config/schema.ts'
import { listChannels } from './channel-list.ts'
import { chainStatus } from './chain-status.ts'
import { layFoundation, type Foundation } from './foundation.ts'
import { describedHub, parseHub } from './hub-address.ts'
import { createDefence, createMember } from './member.ts'
import { parsePortRange } from './port-range.ts'
import type { RunningService } from './run-service.ts'
import { StopStack } from './stop-stack.ts'
import { towerActions } from './tower-actions.ts'
import { startTowerClaims } from './tower-claims.ts'
import { connectTowers, sleep } from './towers.ts'

const CHANNEL_RETRY_MS = 5_000

const CLOSE_LIFE_S = 600
const CLOSE_ATTEMPTS = 30
const CLOSE_RETRY_MS = 1_000

/** Asks the hub until it agrees: it does not while a deposit of its own is on its way, or not seen here yet. */
async function agreeOnClose(hub: HubConnection, chain: Foundation['chain'], channelId: Bytes32) {
  for (let attempt = 1; ; attempt++) {
    await hub.observe(channelId)
    const deadline = (await chain.headTime()) + CLOSE_LIFE_S
    try {
      return { deadline, signed: await hub.proposeClose(channelId, deadline) }
    } catch (error) {
      const isSoon = error instanceof UpdateRejectedError && ['policy', 'content'].includes(error.reason)
      if (!isSoon || attempt === CLOSE_ATTEMPTS) throw error
      await sleep(CLOSE_RETRY_MS)
    }
  }
}

/** Closes every open channel by agreement; resolves when that is final on chain. */
async function closeChannels(hub: HubConnection, { chain, adjudicator }: Foundation): Promise<void> {
  for (const { channelId, params } of hub.channels().filter(channel => channel.status === 'open')) {
    const { signed, deadline } = await agreeOnClose(hub, chain, channelId)
    await adjudicator.cooperativeClose(params, signed, signed, { until: 'finalized', deadline })
    await hub.observe(channelId)
  }
}

/** Asks the hub for a channel to this relay until there is one. The salt is fixed, so that asking twice opens one. */
async function ensureChannel(
  hub: HubConnection,
  foundation: Foundation & { gas: GasReserve },
  depositWanted: bigint,
  signal: AbortSignal
): Promise<void> {
  const { keys, logger, gas } = foundation
  while (!signal.aborted && !hub.channels().some(channel => channel.status === 'open')) {
    const generation = hub.channels().length
    const label = new TextEncoder().encode(`tollway-relay-channel/${generation}`)
    const salt = toHex(keccak256(concatBytes(fromHex(keys.account.address), label)))
    let release: (() => void) | undefined
    try {
      release = await gas.admit()
      await hub.requestChannel({ depositWanted, salt }, { signal })
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof GasReserveError) {
        logger.error({ err: error }, 'no channel until the account has more gas')
      } else logger.warn({ err: error }, 'the hub has not opened a channel yet; asking again')
      await sleep(CHANNEL_RETRY_MS, signal).catch(() => undefined)
    } finally {
      release?.()
    }
  }
}

async function startRelay(config: RelayConfig, logger: Logger, stops: StopStack): Promise<RunningService> {
  const foundation = await layFoundation(config, logger, stops)
  const { keys, store, crypto, clock, deployment, follower, registry, token } = foundation
  const node = createMeshNode(
    { logger },
    {
      seed: keys.peerSeed,
      listen: config.listen,
      announce: config.announce,
      gossip: true,
      maxConnectionsPerAddress: config.localNetwork ? Infinity : config.maxConnectionsPerAddress
    }
  )
  await stops.start(node)
  const directory = createDirectory(
    { node, registry, store: store.sub('directory'), logger, clock },
    { chainId: deployment.chainId, isRelay: true, snapshotPeers: config.bootstrap, minCoverage: 0 }
  )
  const towers = await connectTowers(config.towers, node, foundation, stops)
  const hubs = config.hubs.map(parseHub)
  const operator = toAddress(config.operator ?? keys.account.address)
  const current: { relay?: Relay } = {}
  const receiptOf = (payerKey: Address): SignedReceipt | undefined => current.relay?.bestReceipt(payerKey)
  const connections = hubs.map(hub => createMember(foundation, { node, hub, towers, receiptOf }))
  const agent = createDefence(foundation, connections, receiptOf)
  const relayHubs = hubs.map(({ owner }, index) => ({ address: owner, connection: connections[index]! }))
  const relay = createRelay(
    {
      node,
      directory,
      registration: createRegistration({ registry, stakeToken: token }, { operator, peerId: node.peerId }),
      hubs: relayHubs,
      collector: createCollector({ agent, hubs: relayHubs }),
      store: store.sub('relay'),
      crypto,
      clock,
      logger
    },
    {
      chainId: deployment.chainId,
      adjudicator: deployment.adjudicator,
      token: deployment.token,
      owner: keys.account.address,
      operator,
      pricePerMb: foundation.amount(config.pricePerMb),
      region: config.region,
      jurisdiction: config.jurisdiction,
      hubs: hubs.map(describedHub),
      exit: config.exit.enabled
        ? {
            ports: config.exit.ports.map(parsePortRange),
            allowPrivate: config.exit.allowPrivate,
            pricePerMb: foundation.amount(config.exit.pricePerMb ?? config.pricePerMb)
          }
        : undefined,
      register: config.register,
      allowLocalNetwork: config.localNetwork,
      capacityBytesPerSecond: config.capacity,
      limits: { creditMaxBytes: config.creditMax, settleDelayMs: config.settleDelayMs }
    }
  )
  current.relay = relay
  for (const connection of connections) await stops.start(connection)
  await stops.start(agent)
  const liveChannels = (): ChannelSession[] =>
    connections.flatMap(hub => hub.channels()).filter(({ status }) => status !== 'closed')
  const gas = await stops.start(foundation.gasReserve(() => liveChannels().length))
  const claims = await startTowerClaims(foundation, towers.receipts, stops)
  await stops.start(follower)
  await stops.start(directory)
  await stops.start(relay)
  const stopping = new AbortController()
  const deposit = foundation.amount(config.channelDeposit)
  const ensureChannels = (): Promise<unknown> =>
    Promise.all(connections.map(hub => ensureChannel(hub, { ...foundation, gas }, deposit, stopping.signal)))
  let ensured = ensureChannels()
  stops.push(async () => {
    stopping.abort()
    await ensured
  })
  return {
    status: async () => ({
      ...(await relay.status()),
      ...(await chainStatus(foundation, gas)),
      directory: directory.status,
      ...towers.status()
    }),
    ready: { peerId: node.peerId, addresses: node.addresses, account: keys.account.address },
    actions: {
      ...towerActions(foundation, towers, claims),
      'settle-tabs': async () => {
        await relay.settleNow()
        await towers.flushed(AbortSignal.timeout(30_000))
        return await relay.status()
      },
      'channel-close': async () => {
        await relay.settleNow()
        await Promise.all(connections.map(hub => closeChannels(hub, foundation)))
        ensured = ensureChannels()
        return listChannels(connections.flatMap(hub => hub.channels()))
      },
      'channel-list': () => Promise.resolve(listChannels(connections.flatMap(hub => hub.channels())))
    },
    stop: () => stops.stop()
  }
}

/** Starts a relay by its configuration. */
export async function composeRelay(config: RelayConfig, logger: Logger): Promise<RunningService> {
  const stops = new StopStack()
  try {
    return await startRelay(config, logger, stops)
  } catch (error) {
    await stops.stop().catch(() => undefined)
    throw error
  }
}
