import { TollwayError } from '@tollway/codec'
import type { TowerErrorCode } from '@tollway/channel'

/** What a tower answers to a message that it does not take. */
export class TowerRefusalError extends TollwayError {
  readonly reason: TowerErrorCode
  /** When it is worth trying again; 0: no time is known. */
  readonly retryAfterMs: number

  constructor(reason: TowerErrorCode, message: string, retryAfterMs = 0) {
    super('TOWER_REFUSAL', message)
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}

/** A record of the tower's store that does not decode. */
export class TowerStoreError extends TollwayError {
  constructor(key: string, options?: ErrorOptions) {
    super(
      'TOWER_STORE',
      `the entry "${key}" of the tower's store is corrupt: restore the store from a backup`,
      options
    )
  }
}

/** The tower's HTTP port is in use. */
export class TowerPortError extends TollwayError {
  constructor(host: string, port: number, options?: ErrorOptions) {
    super(
      'TOWER_PORT',
      `the tower cannot listen on ${host}:${port}: choose another port, or stop what listens there`,
      options
    )
  }
}
