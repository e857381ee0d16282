import type { ChainHealth, CreditStatus, FollowerStatus, GasReserve, GasReserveStatus } from '@tollway/chain'
import type { Foundation } from './foundation.ts'

/** How the chain and the account do: part of every service's status. */
export interface ChainStatus {
  chain: ChainHealth & {
    requests: number
    failures: number
    disagreements: number
    headBlock: number
    finalizedBlock: number
    follower: FollowerStatus['state']
    isFollowing: boolean
    /** Somebody must look at it: what was final is gone, or nothing becomes final. */
    isDiverged: boolean
    lastError: string | undefined
  }
  transactions: {
    waiting: number
    inFlight: number
    mined: number
    displaced: number
    committedWei: bigint
    lastError: string | undefined
  }
  /** What a token did not let the Adjudicator pay out to the account; it is collected as soon as the token lets it. */
  credit: CreditStatus
  gas?: GasReserveStatus | { lastError: string }
}

export async function chainStatus(
  { chain, credits, follower, queue }: Pick<Foundation, 'chain' | 'credits' | 'follower' | 'queue'>,
  gas?: GasReserve
): Promise<ChainStatus> {
  const health = chain.health()
  const { state, head, finalized, lastError } = follower.status()
  const { address: _, ...transactions } = queue.status()
  const sum = (name: 'requests' | 'failures' | 'disagreements'): number =>
    health.endpoints.reduce((total, endpoint) => total + endpoint[name], 0)
  return {
    chain: {
      ...health,
      requests: sum('requests'),
      failures: sum('failures'),
      disagreements: sum('disagreements'),
      headBlock: head?.number ?? 0,
      finalizedBlock: finalized?.number ?? 0,
      follower: state,
      isFollowing: state === 'following',
      isDiverged: state === 'diverged',
      lastError: lastError?.message
    },
    transactions: { ...transactions, lastError: transactions.lastError?.message },
    credit: credits.status(),
    ...(gas && { gas: await gas.status().catch((error: unknown) => ({ lastError: String(error) })) })
  }
}
