import { TollwayError, type Bytes32 } from '@tollway/codec'
import type { TowerErrorCode } from '@tollway/channel'

/** What a tower answers to a message that it does not take. */
export class TowerRefusalError extends TollwayError {
  readonly reason: TowerErrorCode
  readonly channelId: Bytes32

  constructor(reason: TowerErrorCode, channelId: Bytes32, message: string) {
    super('TOWER_REFUSAL', message)
    this.reason = reason
    this.channelId = channelId
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
