import { createTowerClaims, type TowerClaims } from '@tollway/chain'
import type { ReceiptShelf } from '@tollway/channel'
import { towerBondOf } from './bond-actions.ts'
import type { Foundation } from './foundation.ts'
import type { StopStack } from './stop-stack.ts'

/**
 * Files the claims of a service whose tower did not answer, in the background. Called before the follower starts, so
 * that no event is missed.
 */
export async function startTowerClaims(
  foundation: Foundation,
  receipts: ReceiptShelf,
  stops: StopStack
): Promise<TowerClaims> {
  const { adjudicator, chain, follower, store, logger } = foundation
  return await stops.start(
    createTowerClaims({
      bond: towerBondOf(foundation),
      adjudicator,
      chain,
      follower,
      store: store.sub('tower-claims'),
      receipts: channelId => receipts.ofChannel(channelId),
      logger
    })
  )
}
