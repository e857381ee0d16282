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

/** Blocks between tries of an answer that the contract keeps refusing: doubles up to this. */
const MAX_RETRY_BLOCKS = 32

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

  /** There may be something new to bring. */
  touch(channelId: Bytes32): void {
    const progress = this.of(channelId)
    progress.isTouched = true
    if (progress.state !== 'busy') progress.state = 'look'
    progress.retryAtBlock = 0
  }

  /** An answer is under way. */
  begin(channelId: Bytes32): void {
    const progress = this.of(channelId)
    progress.state = 'busy'
    progress.tries++
  }

  /** It is in a block, or was never sent: to be looked at again, later the more often that was in vain. */
  landed(channelId: Bytes32, wasSent: boolean, block: number): void {
    const progress = this.of(channelId)
    progress.state = 'look'
    if (!wasSent) progress.retryAtBlock = block + 1
    else if (progress.tries > 1) {
      progress.retryAtBlock = block + Math.min(2 ** progress.tries, MAX_RETRY_BLOCKS)
    }
  }

  delete(channelId: Bytes32): boolean {
    return this.#all.delete(channelId)
  }

  /** Forgets all others. */
  keep(isKept: (channelId: Bytes32) => boolean): void {
    for (const channelId of this.#all.keys()) if (!isKept(channelId)) this.#all.delete(channelId)
  }
}

/** Nothing is to be done now, unless something came while it was looked at. */
export function leave(progress: Progress, state: 'rest' | 'done'): undefined {
  if (progress.isTouched) return undefined
  progress.state = state
  progress.tries = 0
  return undefined
}
