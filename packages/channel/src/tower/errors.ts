import { TollwayError } from '@tollway/codec'

/** The tower answered with an ERROR. */
export class TowerRefusedError extends TollwayError {
  constructor(code: string, message: string) {
    super('TOWER_REFUSED', `the watchtower refused (${code}): ${message}`)
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
