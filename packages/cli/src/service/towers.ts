import { setTimeout as sleepFor } from 'node:timers/promises'
import {
  createTowerConnection,
  openHttpTowerStream,
  ReceiptShelf,
  TOWER_PROTOCOL,
  type ChannelEvent,
  type GuardedChannel,
  type TowerConnection,
  type TowerConnectionStatus
} from '@tollway/channel'
import { ZERO_ADDRESS } from '@tollway/codec'
import type { MeshNode } from '@tollway/mesh'
import { towerBondOf } from './bond-actions.ts'
import type { Foundation } from './foundation.ts'
import { createReceiptCheck } from './receipt-check.ts'
import type { StopStack } from './stop-stack.ts'

/** Resolves after `ms`; rejects when aborted. */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> => sleepFor(ms, undefined, { signal })

/** How long a stop waits for towers that have not got the latest proofs. */
const STOP_FLUSH_MS = 10_000

/** One tower as a service's status shows it. */
export interface TowerReport extends TowerConnectionStatus {
  address: string
}

/** All the watchtowers that a service hands its proofs to. */
export interface Towers {
  /** A channel may have newer proofs. */
  update(channel: GuardedChannel): void
  /** The same, if the event brought any. */
  onEvent(channel: GuardedChannel | undefined, event: ChannelEvent): void
  /** Resolves when each tower signed for the latest proofs. */
  flushed(signal?: AbortSignal): Promise<void>
  /** The towers' receipts, for claims. */
  receipts: ReceiptShelf
  /** What to add to a service's status. */
  status(): TowersStatus
}

export interface TowersStatus {
  towers: TowerReport[]
  towersLagging: number
  /** Whether some tower holds the latest proofs of every channel. */
  isWatched: boolean
  /** The same in words. */
  watch: string
}

/** What a service without towers says. */
export const NOBODY_WATCHES =
  'nobody watches your channels while you are offline: configure towers (--towers) or stay online'

type TowersFoundation = Pick<
  Foundation,
  'chain' | 'clock' | 'crypto' | 'deployment' | 'domain' | 'keys' | 'logger' | 'nowS' | 'queue' | 'store'
>

/**
 * Connects to towers by multiaddr or URL. What is pushed on `stops` after this stops first; then the towers get what
 * they lack, within a bound, and the log says whether they did.
 */
export async function connectTowers(
  addresses: readonly string[],
  node: MeshNode,
  foundation: TowersFoundation,
  stops: StopStack,
  stopFlushMs = STOP_FLUSH_MS
): Promise<Towers> {
  if (addresses.length === 0) foundation.logger.warn({}, NOBODY_WATCHES)
  const { graceS } = await towerBondOf(foundation).terms()
  const receipts = new ReceiptShelf(foundation.store.sub('tower-receipts'), graceS)
  const flawOf = await createReceiptCheck(foundation)
  const lines: { address: string; tower: TowerConnection }[] = []
  for (const address of addresses) {
    const tower = createTowerConnection(
      {
        crypto: foundation.crypto,
        signer: foundation.keys.signer,
        dial: signal =>
          address.startsWith('http')
            ? Promise.resolve(openHttpTowerStream(address, fetch))
            : node.openMessageStream(address, TOWER_PROTOCOL, { signal }),
        sleep,
        nowMs: () => foundation.clock.nowMs(),
        logger: foundation.logger,
        async keep(kept) {
          await receipts.put(kept)
          const flaw = await flawOf(kept)
          if (flaw === undefined) return
          const { tower, channelId } = kept.receipt
          foundation.logger.error(
            { tower, channelId, flaw },
            'a watchtower’s receipt is worth less than it promises'
          )
        }
      },
      { domain: foundation.domain }
    )
    lines.push({ address, tower: await stops.start(tower) })
  }
  const towers = connectedTowers(lines, receipts)
  if (lines.length > 0) stops.push(() => flushAtStop(towers, foundation, stopFlushMs))
  return towers
}

function connectedTowers(
  lines: readonly { address: string; tower: TowerConnection }[],
  receipts: ReceiptShelf
): Towers {
  const update = (channel: GuardedChannel): void => lines.forEach(({ tower }) => tower.update(channel))
  return {
    receipts,
    update,
    onEvent(channel, event) {
      if (channel !== undefined && (event.type === 'released' || event.type === 'accepted')) update(channel)
    },
    async flushed(signal) {
      await Promise.all(lines.map(({ tower }) => tower.flushed(signal)))
    },
    status() {
      const towers = lines.map(({ address, tower }) => ({ address, ...tower.status() }))
      const towersLagging = towers.filter(({ lagging }) => lagging > 0).length
      return { towers, towersLagging, ...watchOf(towers) }
    }
  }
}

function watchOf(towers: readonly TowerReport[]): Pick<TowersStatus, 'isWatched' | 'watch'> {
  if (towers.length === 0) return { isWatched: false, watch: NOBODY_WATCHES }
  if (towers.every(({ channels }) => channels === 0)) {
    return { isWatched: true, watch: 'no channel to watch yet' }
  }
  const count = towers.filter(report => report.tower !== ZERO_ADDRESS && !isBehind(report)).length
  const watch =
    count === 0
      ? 'no watchtower holds the latest proofs: stay online until one does'
      : `${count} of ${towers.length} watchtowers hold the latest proofs`
  return { isWatched: count > 0, watch }
}

/** Whether the tower lacks something, or has shown that it does not keep what it signs for. */
function isBehind({ lagging, alarms }: TowerConnectionStatus): boolean {
  return lagging > 0 || alarms.length > 0
}

async function flushAtStop(
  towers: Towers,
  { logger }: Pick<Foundation, 'logger'>,
  stopFlushMs: number
): Promise<void> {
  const { towersLagging } = towers.status()
  if (towersLagging > 0) logger.info({ towersLagging }, 'handing the latest proofs to the watchtowers')
  await towers.flushed(AbortSignal.timeout(stopFlushMs)).catch(() => undefined)
  const { towers: reports } = towers.status()
  const behind = reports.filter(isBehind)
  if (behind.length === 0) {
    logger.info({ towers: reports.length }, 'every watchtower holds the latest proofs')
    return
  }
  const details = behind.map(({ address, lagging, refused, alarms, lastError }) => ({
    ...{ address, lagging, refused, alarms, lastError }
  }))
  logger.warn({ behind: details }, 'stopping although watchtowers lack the latest proofs')
}
