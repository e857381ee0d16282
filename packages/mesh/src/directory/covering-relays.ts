import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'

/**
 * Guards against servers that withhold relays to steer paths: when a refresh finds too little of the registry, paths
 * stay with the descriptors of the last refresh that found enough. Before the first such refresh there are none.
 */
export class CoveringRelays {
  readonly #minCoverage: number
  #isEnough: boolean
  #lastGood: ReadonlyMap<string, RelayDescriptor> = new Map()

  constructor(minCoverage: number) {
    this.#minCoverage = minCoverage
    this.#isEnough = minCoverage <= 0
  }

  /** Whether the last refresh found enough: then whatever is known may be used. */
  get isEnough(): boolean {
    return this.#isEnough
  }

  /** The descriptors of the last refresh that found enough; some may have expired since. */
  get lastGood(): ReadonlyMap<string, RelayDescriptor> {
    return this.#lastGood
  }

  /** Takes what a refresh found, and the part of the registry that it is. */
  update(known: readonly RelayDescriptor[], coverage: number): void {
    this.#isEnough = coverage >= this.#minCoverage
    // A registry that seems empty must not wipe out what is known.
    if (!this.#isEnough || known.length === 0) return
    this.#lastGood = new Map(known.map(descriptor => [descriptor.peerId, descriptor]))
  }
}
