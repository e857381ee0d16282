/**
 * The root of every error that Tollway throws on purpose.
 *
 * `code` is stable and meant for programs; `message` says what was wrong, with what value, and what to do,
 * and is meant for people. Each package declares one subclass per failure in its own `errors.ts`.
 */
export class TollwayError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** Bytes that do not decode as what they claim to be. Every decoder throws this, and nothing else. */
export class MalformedError extends TollwayError {
  constructor(what: string, reason: string, options?: ErrorOptions) {
    super('MALFORMED', `malformed ${what}: ${reason}`, options)
  }
}

/** A value that this code was asked to encode does not fit its field. */
export class OutOfRangeError extends TollwayError {
  constructor(what: string, value: unknown) {
    super('OUT_OF_RANGE', `${what} is out of range: ${String(value)}`)
  }
}
