import type { Bytes32 } from '@tollway/codec'

/** How far an open challenge is. Every one that is not at rest is looked at with every block. */
export interface Progress {
  /**
   * To be looked at; being answered; at rest until an event about it comes or it can be settled; done until an event
   * comes.
   */
  state: 'look' | 'busy' | 'rest' | 'done'
  /** Something came while it was busy. */
  isTouched: boolean
  /** Answers sent since the last rest; the contract took none of them if this grows. */
  tries: number
  retryAtBlock: number
  /** Looks at it while only one endpoint showed its challenge. */
  sightedLooks: number
}

/** The progress of every challenge that was looked at. */
export class ProgressBoard {
  readonly #all = new Map<Bytes32, Progress>()

  of(channelId: Bytes32): Progress {
    const known = this.#all.get(channelId)
    if (known !== undefined) return known
    const fresh: Progress = { state: 'look', isTouched: false, tries: 0, retryAtBlock: 0, sightedLooks: 0 }
    this.#all.set(channelId, fresh)
    return fresh
  }

  delete(channelId: Bytes32): boolean {
    return this.#all.delete(channelId)
  }

  /** Forgets all others. */
  keep(isKept: (channelId: Bytes32) => boolean): void {
    for (const channelId of this.#all.keys()) if (!isKept(channelId)) this.#all.delete(channelId)
  }
}
