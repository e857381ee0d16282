import { TollwayError } from '@tollway/codec'

/** The other end broke the session protocol: close the session and its circuits. */
export class SessionProtocolError extends TollwayError {
  constructor(reason: string) {
    super('SESSION_PROTOCOL', `the other end breaks the session protocol: ${reason}`)
  }
}

/** A leg asked to join with a proof that does not fit the session. */
export class SessionJoinError extends TollwayError {
  constructor(reason: string) {
    super('SESSION_JOIN', `a leg may not join the session: ${reason}`)
  }
}

/** A call on a stream or leg that does not exist, or not any more, or that passed a limit of this side. */
export class SessionUseError extends TollwayError {
  constructor(reason: string) {
    super('SESSION_USE', reason)
  }
}
