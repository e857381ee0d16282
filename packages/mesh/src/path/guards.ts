import type { Store } from '@tollway/store'
import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { Clock, Random } from '../environment.ts'

export interface GuardsComponents {
  store: Store
  clock: Clock
  random: Random
}

export interface GuardsInit {
  /** Guards in use at a time. Default 2. */
  inUse?: number
  /** The sample they are taken from. Default 10. */
  sampleSize?: number
  /** Default 90 days. */
  keepMs?: number
}

/** The few relays that a client enters the network by, kept for long so that a bad one is met rarely. */
export interface Guards {
  /**
   * The peer ids to enter by now, best first: the oldest of the sample that are listed and not failing, of different
   * operators as far as there are such.
   */
  current(relays: readonly RelayDescriptor[]): Promise<string[]>
  /** All of the sample that are listed and not failing, oldest first: for when those in use leave no path. */
  sampled(relays: readonly RelayDescriptor[]): Promise<string[]>
  /** A guard could not be reached: others of the sample step in until it works again. */
  failed(peerId: string): void
  worked(peerId: string): void
}
