import type { Clock } from '@tollway/mesh'

/** Entries kept at most; the oldest go first. */
const MAX_ENTRIES = 1024

/** Which relays and which edges between two of them failed not long ago. */
export class BlameBook {
  readonly #clock: Clock
  readonly #blameMs: number
  /** Until when, in milliseconds. */
  readonly #relays = new Map<string, number>()
  readonly #edges = new Map<string, number>()
  /** Failures of circuits through a relay, and when they are forgotten. */
  readonly #strikes = new Map<string, { count: number; untilMs: number }>()

  constructor(clock: Clock, blameMs: number) {
    this.#clock = clock
    this.#blameMs = blameMs
  }

  /** A relay is at fault: it is not used for a while. */
  relay(peerId: string): void {
    put(this.#relays, peerId, this.#until)
  }

  /** One of two neighbours is at fault, nobody knows which: they are not used next to each other for a while. */
  edge(near: string, far: string): void {
    put(this.#edges, edgeOf(near, far), this.#until)
    this.#strike(near)
    this.#strike(far)
  }

  /** Somebody on a path is at fault. */
  path(peerIds: readonly string[]): void {
    if (peerIds.length === 1) return this.relay(peerIds[0]!)
    for (let i = 1; i < peerIds.length; i++) this.edge(peerIds[i - 1]!, peerIds[i]!)
  }

  /** Relays not to use now. */
  excluded(): Set<string> {
    const nowMs = this.#clock.nowMs()
    return new Set([...this.#relays].filter(([, untilMs]) => untilMs > nowMs).map(([peerId]) => peerId))
  }

  /** 1 for a relay without failures, less for each. */
  score(peerId: string): number {
    const strikes = this.#strikes.get(peerId)
    return strikes === undefined || strikes.untilMs <= this.#clock.nowMs() ? 1 : 1 / (1 + strikes.count)
  }

  /** Whether two relays are not to be used next to each other now. */
  isExcludedEdge(near: string, far: string): boolean {
    return (this.#edges.get(edgeOf(near, far)) ?? 0) > this.#clock.nowMs()
  }

  /** Gives everybody another chance. */
  forgive(): void {
    this.#relays.clear()
    this.#edges.clear()
  }

  get #until(): number {
    return this.#clock.nowMs() + this.#blameMs
  }

  #strike(peerId: string): void {
    const count = (this.#strikes.get(peerId)?.count ?? 0) + 1
    put(this.#strikes, peerId, { count, untilMs: this.#until })
  }
}

function edgeOf(near: string, far: string): string {
  return `${near} ${far}`
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > MAX_ENTRIES) map.delete(map.keys().next().value!)
}
