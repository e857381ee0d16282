import type { IntentRecord } from './intent-record.ts'
import { byUrgency, type QueueEntry } from './queue-entry.ts'

/** An entry that has a transaction. */
export interface SignedEntry {
  entry: QueueEntry
  record: IntentRecord
}

/** Every intent from `submit` until it is final. */
export class EntryList {
  readonly #entries = new Map<string, QueueEntry>()

  get size(): number {
    return this.#entries.size
  }

  get(id: string): QueueEntry | undefined {
    return this.#entries.get(id)
  }

  add(entry: QueueEntry): void {
    this.#entries.set(entry.id, entry)
  }

  delete(entry: QueueEntry): void {
    this.#entries.delete(entry.id)
  }

  clear(): QueueEntry[] {
    const all = [...this.#entries.values()]
    this.#entries.clear()
    return all
  }

  /** Without a transaction, the most urgent first. */
  waiting(): QueueEntry[] {
    return [...this.#entries.values()].filter(entry => entry.record === undefined).sort(byUrgency)
  }

  /** With a transaction, by nonce. */
  signed(): SignedEntry[] {
    return [...this.#entries.values()]
      .flatMap(entry => (entry.record === undefined ? [] : [{ entry, record: entry.record }]))
      .sort((a, b) => a.record.nonce - b.record.nonce)
  }

  /** Signed, in no block, and with a nonce of their own. */
  inFlight(): SignedEntry[] {
    return this.signed().filter(({ record }) => record.receipt === undefined && !record.displaced)
  }

  /** Whether one of ours is in a block under that nonce. */
  isMined(nonce: number): boolean {
    return this.signed().some(({ record }) => record.nonce === nonce && record.receipt !== undefined)
  }

  /** The nonce after all that were given out. */
  nextNonce(atLeast: number): number {
    return this.signed().reduce((next, { record }) => Math.max(next, record.nonce + 1), atLeast)
  }
}
