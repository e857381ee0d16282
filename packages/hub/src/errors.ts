import { TollwayError, type Address } from '@tollway/codec'

/** A setting of the hub that cannot work. */
export class HubConfigError extends TollwayError {
  constructor(key: string, reason: string) {
    super('HUB_CONFIG', `hub setting ${key}: ${reason}`)
  }
}

/** A stored tab that cannot be read. */
export class CorruptTabError extends TollwayError {
  constructor(key: string, options?: ErrorOptions) {
    super('CORRUPT_TAB', `the stored tab "${key}" cannot be read; restore the store from a backup`, options)
  }
}

/** The hub's account cannot pay the deposit of a channel. Amounts are base units. */
export class HubOutOfFundsError extends TollwayError {
  constructor(account: Address, needed: bigint, available: bigint) {
    super(
      'HUB_OUT_OF_FUNDS',
      `${account} holds ${available} base units and needs ${needed} for a channel; send it tokens`
    )
  }
}
