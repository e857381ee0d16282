import type { TowerChain } from '@tollway/watchtower'
import type { Foundation } from './foundation.ts'

/** The adjudicator as the watchtower uses it. */
export function towerChain({ adjudicator, chain }: Foundation): TowerChain {
  return {
    timeS: async () => (await chain.head()).timeSec,
    channel: channelId => adjudicator.channel(channelId),
    dispute: channelId => adjudicator.dispute(channelId),
    async respond(_id, responses) {
      const outcomes = await Promise.all(
        responses.map(({ params, half, proof, consent, deadline }) =>
          adjudicator.respond(params, half, proof, consent, { deadline })
        )
      )
      return outcomes.at(-1)!.receipt.transactionHash
    },
    async settle(_id, settlements) {
      const outcomes = await Promise.all(
        settlements.map(({ params, balances }) => adjudicator.settle(params, balances))
      )
      return outcomes.at(-1)!.receipt.transactionHash
    },
    resume: () => Promise.resolve(undefined)
  }
}
