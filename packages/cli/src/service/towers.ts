import { setTimeout as sleepFor } from 'node:timers/promises'
import {
  createTowerConnection,
  TOWER_PROTOCOL,
  type ChannelEvent,
  type GuardedChannel,
  type TowerConnection
} from '@tollway/channel'
import type { MeshNode } from '@tollway/mesh'
import type { Foundation } from './foundation.ts'
import type { StopStack } from './stop-stack.ts'

/** Resolves after `ms`; rejects when aborted. */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> => sleepFor(ms, undefined, { signal })

/** All the watchtowers that a service hands its proofs to. */
export interface Towers {
  /** A channel may have newer proofs. */
  update(channel: GuardedChannel): void
  /** The same, if the event brought any. */
  onEvent(channel: GuardedChannel | undefined, event: ChannelEvent): void
  /** Resolves when each tower signed for the latest proofs. */
  flushed(signal?: AbortSignal): Promise<void>
}

export async function connectTowers(
  addresses: readonly string[],
  node: MeshNode,
  foundation: Foundation,
  stops: StopStack
): Promise<Towers> {
  const towers: TowerConnection[] = []
  for (const address of addresses) {
    const tower = createTowerConnection(
      {
        crypto: foundation.crypto,
        signer: foundation.keys.signer,
        dial: signal => node.openMessageStream(address, TOWER_PROTOCOL, { signal }),
        sleep,
        logger: foundation.logger
      },
      { domain: foundation.domain }
    )
    towers.push(await stops.start(tower))
  }
  const update = (channel: GuardedChannel): void => towers.forEach(tower => tower.update(channel))
  return {
    update,
    onEvent(channel, event) {
      if (channel !== undefined && (event.type === 'released' || event.type === 'accepted')) update(channel)
    },
    async flushed(signal) {
      await Promise.all(towers.map(tower => tower.flushed(signal)))
    }
  }
}
