import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger } from '@tollway/mesh'
import type { NameResolver, PortRange } from '../relay.ts'
import type { RelayLimits } from '../relay-limits.ts'
import type { AddressPolicy } from './address-policy.ts'

/** What all exit sessions of a relay share. */
export interface ExitServices {
  readonly crypto: Crypto
  readonly clock: Clock
  readonly logger: Logger
  readonly resolve: NameResolver
  readonly ports: readonly PortRange[]
  readonly limits: RelayLimits
  readonly sockets: SocketBudget
  readonly unacked: UnackedBytes
  /** Asked anew for each stream, since addresses of the machine change. */
  policy(): AddressPolicy
}

/** The sockets to the outside that may be open at a time. */
export class SocketBudget {
  readonly #max: number
  #open = 0

  constructor(max: number) {
    this.#max = max
  }

  get open(): number {
    return this.#open
  }

  take(): boolean {
    if (this.#open >= this.#max) return false
    this.#open++
    return true
  }

  release(): void {
    this.#open--
  }
}

/** What a session may always have under way, so that it goes on when others take all the rest. */
export const UNACKED_SHARE_BYTES = 256 * 1024

/** Bytes that clients have not acknowledged: kept to be sent again, so bounded over all sessions of an exit. */
export class UnackedBytes {
  readonly #limitBytes: number
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  change(bytes: number): void {
    this.#bytes += bytes
  }

  /** Whether a session with `ownBytes` under way may send more. */
  allows(ownBytes: number): boolean {
    return this.#bytes < this.#limitBytes || ownBytes < UNACKED_SHARE_BYTES
  }
}
