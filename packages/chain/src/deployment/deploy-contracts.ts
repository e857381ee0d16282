import type { Address } from '@tollway/codec'
import type { DisputeWindows } from '../contracts/adjudicator-types.ts'

export interface DeployInit {
  /** The token of the channels and of the stakes. Default: a new demo token that the account may mint. */
  token?: Address
  windows?: DisputeWindows
  registry?: {
    /** Base units. Default 0. */
    minStake?: bigint
    /** Seconds. Default {@link DEFAULT_LEAVE_DELAY_SECONDS}. */
    leaveDelay?: number
  }
  signal?: AbortSignal
}

/** Design: 24 h, 30 days for a lost signer, 7 days until a sweep. */
export const DEFAULT_WINDOWS: DisputeWindows = {
  dispute: 86_400,
  lostSigner: 30 * 86_400,
  sweep: 7 * 86_400
}
export const DEFAULT_LEAVE_DELAY_SECONDS = 7 * 86_400
