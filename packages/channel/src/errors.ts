import { TollwayError, type Bytes32 } from '@tollway/codec'

/** A payment, lock or withdrawal that the half cannot cover. */
export class OverspendError extends TollwayError {
  readonly wanted: bigint
  readonly available: bigint

  constructor(wanted: bigint, available: bigint) {
    super('OVERSPEND', `${wanted} base units wanted, ${available} available: deposit more or spend less`)
    this.wanted = wanted
    this.available = available
  }
}

/** An operation that the channel's own rules forbid, whatever the peer says. */
export class InvalidOperationError extends TollwayError {
  constructor(reason: string) {
    super('INVALID_OPERATION', reason)
  }
}

/** The channel signs nothing now: it closes, is closed, is frozen for a cooperative close, or must close. */
export class ChannelUnavailableError extends TollwayError {
  constructor(channelId: Bytes32, why: string) {
    super('CHANNEL_UNAVAILABLE', `channel ${channelId} signs nothing now: ${why}`)
  }
}

/** The peer refused the update. What it contained may be tried again; its value is not spent. */
export class UpdateRejectedError extends TollwayError {
  readonly reason: RejectCode

  constructor(reason: RejectCode, message: string) {
    super('UPDATE_REJECTED', `the peer refused the update (${reason}): ${message}`)
    this.reason = reason
  }
}

/** More operations wait in this channel than its queue holds. Try later. */
export class QueueFullError extends TollwayError {
  constructor(limit: number) {
    super('QUEUE_FULL', `${limit} operations wait already: try again later`)
  }
}

/** The channel's stored bytes do not fit together. */
export class CorruptStateError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('CORRUPT_STATE', `corrupt channel state: ${reason}; restore it from the chain and a tower`, options)
  }
}

/** Parameters of a channel that this side must not join. */
export class WrongChannelError extends TollwayError {
  constructor(reason: string) {
    super('WRONG_CHANNEL', reason)
  }
}

/** A receipt that does not pay this tab. */
export class InvalidReceiptError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('INVALID_RECEIPT', `receipt refused: ${reason}`, options)
  }
}

/** A tab opening that this relay must not accept. */
export class InvalidOpeningError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('INVALID_OPENING', `tab opening refused: ${reason}`, options)
  }
}

/** Why an update or a proposal was refused, as on the wire (u8, in this order from 1). */
export const REJECT_CODES = [
  /** The update builds on another state than the receiver has: sync again. */
  'base',
  'signature',
  'overspend',
  /** A lock that is malformed, too long, too many, duplicate, or unknown. */
  'lock',
  /** The result of the operations is not what the proof says. */
  'content',
  /** The receiver's finalised time has not reached the lock's expiry. */
  'not-expired',
  /** The channel is frozen, closing or closed. */
  'unavailable',
  /** Another proposal or update is under way: try again. */
  'busy',
  /** The receiver's policy: the message says why. */
  'policy'
] as const
export type RejectCode = (typeof REJECT_CODES)[number]
