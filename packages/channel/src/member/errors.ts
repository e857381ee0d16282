import { TollwayError, type Address } from '@tollway/codec'
import type { HubErrorCode, TabStatus } from '../hub-message.ts'

/** No connection to the hub stands, and none could be made in time. */
export class HubUnreachableError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('HUB_UNREACHABLE', `the hub cannot be reached: ${reason}; it is dialled again`, options)
  }
}

/** The hub answered a request with an ERROR. */
export class HubRefusedError extends TollwayError {
  readonly reason: HubErrorCode

  constructor(reason: HubErrorCode, message: string) {
    super('HUB_REFUSED', `the hub refused (${reason}): ${message}`)
    this.reason = reason
  }
}

/** The peer that was dialled is not the hub that is configured, or breaks the protocol. */
export class WrongHubError extends TollwayError {
  constructor(reason: string) {
    super('WRONG_HUB', `not the expected hub: ${reason}; check its address and the chain`)
  }
}

/** A request about a tab that the hub did not grant. */
export class TabRefusedError extends TollwayError {
  readonly payerKey: Address
  readonly status: TabStatus

  constructor(payerKey: Address, status: TabStatus, message: string) {
    super('TAB_REFUSED', `the hub answered "${status}" for tab ${payerKey}: ${message}`)
    this.payerKey = payerKey
    this.status = status
  }
}

/** There is no channel with the hub yet that could do this. */
export class NoChannelError extends TollwayError {
  constructor(what: string) {
    super('NO_CHANNEL', `no open channel with the hub can ${what}; open one first`)
  }
}

/** The member was stopped while an operation waited. */
export class MemberStoppedError extends TollwayError {
  constructor() {
    super('MEMBER_STOPPED', 'the connection to the hub was stopped')
  }
}

/** More requests wait for the hub than are allowed. */
export class TooManyRequestsError extends TollwayError {
  constructor(limit: number) {
    super('TOO_MANY_REQUESTS', `${limit} requests wait for the hub already; try later`)
  }
}
