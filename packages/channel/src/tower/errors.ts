import { TollwayError } from '@tollway/codec'
import type { TowerErrorCode } from '../tower-message.ts'

/** The tower answered with an ERROR. */
export class TowerRefusedError extends TollwayError {
  readonly reason: TowerErrorCode
  /** When it is worth trying again; 0: no time is known. */
  readonly retryAfterMs: number

  constructor(reason: TowerErrorCode, message: string, retryAfterMs = 0) {
    super('TOWER_REFUSED', `the watchtower refused (${reason}): ${message}`)
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}

/** The tower breaks its protocol, or belongs to another network. */
export class WrongTowerError extends TollwayError {
  constructor(reason: string) {
    super('WRONG_TOWER', `not a watchtower of this network: ${reason}; check its address`)
  }
}

/** The tower did not answer, or the connection broke. */
export class TowerUnreachableError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('TOWER_UNREACHABLE', `the watchtower cannot be reached: ${reason}; it is dialled again`, options)
  }
}
