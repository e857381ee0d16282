import { TollwayError } from '@tollway/codec'

/** The registry does not list this relay, so no client would use it. */
export class NotRegisteredError extends TollwayError {
  constructor(peerId: string) {
    super(
      'NOT_REGISTERED',
      `relay ${peerId} is not in the relay registry, or inactive there; ` +
        'register it with its stake first, or start it with register: true'
    )
  }
}

/** An option of `createRelay` that cannot work. */
export class RelayConfigError extends TollwayError {
  constructor(reason: string) {
    super('RELAY_CONFIG', reason)
  }
}

/** The stored receipts are not read yet: what a hub offers now cannot be judged. */
export class RelayNotReadyError extends TollwayError {
  constructor() {
    super(
      'RELAY_NOT_READY',
      'the relay has not read its receipts yet, or has stopped; try again when it runs'
    )
  }
}

/** A record of the relay's store that does not decode. */
export class TabStoreError extends TollwayError {
  constructor(key: string, options?: ErrorOptions) {
    super(
      'TAB_STORE',
      `the tab stored under "${key}" is corrupt; restore the store from a backup, or delete that key to give the tab up`,
      options
    )
  }
}

/** An exit that cannot serve a stream. */
export class ExitError extends TollwayError {
  readonly reason: ExitFailure

  constructor(reason: ExitFailure, message: string, options?: ErrorOptions) {
    super('EXIT', message, options)
    this.reason = reason
  }
}

/** Why a stream could not be opened, or broke. */
export type ExitFailure =
  | 'not-an-exit'
  | 'port-denied'
  | 'address-denied'
  | 'name-not-found'
  | 'resolve-failed'
  | 'timeout'
  | 'connection-refused'
  | 'network-unreachable'
  | 'host-unreachable'
  | 'connection-reset'
  | 'limit'
  | 'unfunded'
  | 'failed'
