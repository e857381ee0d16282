import type { Address } from '@tollway/codec'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { Logger, Startable } from '../environment.ts'
import type { EventFollower } from '../follower/event-follower.ts'
import type { ChainClient } from '../rpc/chain-client.ts'

export interface CreditCollectorComponents {
  chain: Pick<ChainClient, 'head'>
  /** Its account is the owner whose credit is collected. */
  adjudicator: AdjudicatorClient
  /** Subscribe before it starts: the collector does so when it is created. */
  follower: Pick<EventFollower, 'subscribe'>
  logger?: Logger
}

export interface CreditCollectorInit {
  token: Address
  /** Until the first new try; doubles with each. Default {@link DEFAULT_CREDIT_RETRY_MS}. */
  retryMs?: number
  /** Between tries at most, and between looks without a reason. Default {@link DEFAULT_CREDIT_CHECK_MS}. */
  checkMs?: number
}

/** A minute. */
export const DEFAULT_CREDIT_RETRY_MS = 60_000
/** An hour. */
export const DEFAULT_CREDIT_CHECK_MS = 3_600_000

export interface CreditStatus {
  /** What the Adjudicator keeps for the account, base units, when it was last looked at. */
  amount: bigint
  /** Why it is not collected yet. */
  lastError: string | undefined
}

/**
 * Collects what the Adjudicator could not pay out to the account, as when its token blocked it: at the start, when an event
 * says that there is something, and from time to time. What the token still refuses costs no gas, for it is simulated
 * first; a token that passes the simulation and then fails is given up until the next start.
 */
export interface CreditCollector extends Startable {
  /** Looks now, and collects what there is. @throws RpcUnreachableError, RpcResponseError */
  poll(): Promise<void>
  status(): CreditStatus
}
