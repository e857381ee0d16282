import { DestroyCode, type CircuitEndpoint, type LinkCircuit } from '@tollway/mesh'
import type { Hop } from './hop.ts'

/** A circuit of the previous node from its CREATE on: until it stands here, then a doorway to its hop. */
export class PendingCircuit implements CircuitEndpoint {
  readonly previous: LinkCircuit
  readonly #abort = new AbortController()
  readonly #onEnd: (() => void)[] = []
  #hop: Hop | undefined
  #isEnded = false

  constructor(previous: LinkCircuit, onEnd: () => void) {
    this.previous = previous
    this.#onEnd.push(onEnd)
  }

  /** It stands, was refused, or is gone. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  get stands(): boolean {
    return this.#hop !== undefined
  }

  /** Fires when the build is over for whatever reason. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** Calls `listener` when the build is over, at once if it is. */
  onEnd(listener: () => void): void {
    if (this.#isEnded) listener()
    else this.#onEnd.push(listener)
  }

  next(): Uint8Array | undefined {
    return this.#hop?.next()
  }

  onRecord(record: Uint8Array): void {
    if (this.#hop !== undefined) this.#hop.onRecord(record)
    // Nobody can have sealed a record before CREATED.
    else this.destroy(DestroyCode.PROTOCOL)
  }

  onClosed(code: DestroyCode): void {
    if (this.#hop !== undefined) this.#hop.onClosed(code)
    else this.#end()
  }

  stand(hop: Hop, created: Uint8Array): void {
    this.#hop = hop
    this.previous.sendCreated(created)
    this.#end()
  }

  refuse(created: Uint8Array): void {
    this.previous.sendCreated(created)
    this.destroy(DestroyCode.FINISHED)
  }

  destroy(code: DestroyCode): void {
    this.previous.destroy(code)
    this.#end()
  }

  #end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#abort.abort()
    for (const listener of this.#onEnd) listener()
    this.#onEnd.length = 0
  }
}
