import { TollwayError } from '@tollway/codec'

/** The root of every error of a store. `location` is the path, or the address, of the database. */
export class StoreError extends TollwayError {
  readonly location: string

  constructor(code: string, location: string, message: string, options?: ErrorOptions) {
    super(code, message, options)
    this.location = location
  }
}

/** Another process, or another part of this one, has the store open. */
export class StoreLockedError extends StoreError {
  constructor(location: string, options?: ErrorOptions) {
    super(
      'STORE_LOCKED',
      location,
      `the store at ${location} is in use by another process; stop it, or choose another data directory`,
      options
    )
  }
}

/** The files of the store are damaged. */
export class StoreCorruptError extends StoreError {
  constructor(location: string, reason: string, options?: ErrorOptions) {
    super(
      'STORE_CORRUPT',
      location,
      `the store at ${location} is corrupt (${reason}); keep the files and restore the node from a backup or its seed`,
      options
    )
  }
}

/** No room for a write. Nothing of the batch was acknowledged; free some space and restart the node. */
export class StoreFullError extends StoreError {
  constructor(location: string, reason: string, options?: ErrorOptions) {
    super(
      'STORE_FULL',
      location,
      `no space for the store at ${location} (${reason}); free some disk space and restart`,
      options
    )
  }
}

/** The store cannot be read or written for another reason of the file system: permissions, a bad path, a bad disk. */
export class StoreUnavailableError extends StoreError {
  constructor(location: string, reason: string, options?: ErrorOptions) {
    super('STORE_UNAVAILABLE', location, `the store at ${location} cannot be used: ${reason}`, options)
  }
}

/** Use after `close`. */
export class StoreClosedError extends StoreError {
  constructor(location: string) {
    super('STORE_CLOSED', location, `the store at ${location} is closed`)
  }
}

/** A key that no store takes. */
export class InvalidKeyError extends StoreError {
  constructor(location: string, key: string, reason: string) {
    super('STORE_INVALID_KEY', location, `the key "${key.slice(0, 80)}" ${reason}`)
  }
}

/** More batches wait for the disk than the store holds in memory. Nothing of this batch was written. */
export class StoreBusyError extends StoreError {
  constructor(location: string, queuedBytes: number) {
    super(
      'STORE_BUSY',
      location,
      `the store at ${location} already has ${queuedBytes} bytes waiting for the disk; wait for earlier batches`
    )
  }
}
