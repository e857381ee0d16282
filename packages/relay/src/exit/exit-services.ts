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
