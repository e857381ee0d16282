import { TollwayError } from '@tollway/codec'

/** A record did not authenticate: changed, replayed, dropped before, or out of order. The circuit is dead. */
export class RecordRejectedError extends TollwayError {
  constructor(hop: number, options?: ErrorOptions) {
    super('RECORD_REJECTED', `a record failed at hop ${hop}: close the circuit`, options)
  }
}

/** A record authenticated but its content breaks the protocol. The circuit is dead. */
export class RecordProtocolError extends TollwayError {
  constructor(hop: number, reason: string) {
    super('RECORD_PROTOCOL', `a record of hop ${hop} breaks the protocol: ${reason}; close the circuit`)
  }
}

/** The circuit's keys were dropped after an earlier failure or a close. */
export class CircuitDeadError extends TollwayError {
  constructor() {
    super('CIRCUIT_DEAD', 'the circuit is dead: build another one')
  }
}

/** A record body, hop or size that this side was asked to send does not fit. */
export class RecordInputError extends TollwayError {
  constructor(reason: string) {
    super('RECORD_INPUT', reason)
  }
}

/** A path or a key given to the build is not usable. */
export class BuildInputError extends TollwayError {
  constructor(reason: string) {
    super('BUILD_INPUT', reason)
  }
}

/** Why a relay refuses a CREATE that it cannot answer; it closes the circuit on its link instead. */
export type CreateRefusal =
  'malformed' | 'unknown-onion-key' | 'unauthentic' | 'replayed' | 'replay-cache-full'

/** A CREATE is refused without an answer: before decryption there is no key to answer with. */
export class CreateRefusedError extends TollwayError {
  readonly refusal: CreateRefusal

  constructor(refusal: CreateRefusal, reason: string, options?: ErrorOptions) {
    super('CREATE_REFUSED', `CREATE refused: ${reason}`, options)
    this.refusal = refusal
  }
}
