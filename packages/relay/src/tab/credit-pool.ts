import type { Clock } from '@tollway/mesh'

/** Peers remembered as defaulters at a time; the one longest ago is forgotten first. */
const MAX_DEFAULTERS = 4096

export interface CreditPoolLimits {
  unfundedPerCircuitBytes: number
  unfundedPerPeerBytes: number
  unfundedTotalBytes: number
  unfundedAfterDefaultBytes: number
  defaultMemoryMs: number
}

/** What the relay risks before hubs have backed the tabs, in all and for each previous peer. */
export class CreditPool {
  readonly #clock: Clock
  readonly #limits: CreditPoolLimits
  readonly #outstandingOf = new Map<string, number>()
  readonly #defaultedAtMs = new Map<string, number>()
  #outstanding = 0

  constructor(clock: Clock, limits: CreditPoolLimits) {
    this.#clock = clock
    this.#limits = limits
  }

  /** Bytes forwarded that no funded tab backs. */
  get outstandingBytes(): number {
    return this.#outstanding
  }

  /** What a circuit may leave unpaid without counting as a default: a build that came to nothing. */
  get toleratedBytes(): number {
    return this.#limits.unfundedAfterDefaultBytes
  }

  /** The share of one circuit that the peer opened. */
  open(peerId: string): UnfundedCredit {
    return new UnfundedCredit(this, peerId)
  }

  /** Whether `bytes` more may be risked on a circuit that has `taken` already. */
  take(peerId: string, taken: number, bytes: number): boolean {
    const { unfundedPerPeerBytes, unfundedTotalBytes } = this.#limits
    const ofPeer = this.#outstandingOf.get(peerId) ?? 0
    if (taken + bytes > this.#perCircuitBytes(peerId)) return false
    if (ofPeer + bytes > unfundedPerPeerBytes || this.#outstanding + bytes > unfundedTotalBytes) return false
    this.#outstandingOf.set(peerId, ofPeer + bytes)
    this.#outstanding += bytes
    return true
  }

  release(peerId: string, bytes: number): void {
    const left = (this.#outstandingOf.get(peerId) ?? 0) - bytes
    if (left > 0) this.#outstandingOf.set(peerId, left)
    else this.#outstandingOf.delete(peerId)
    this.#outstanding -= bytes
  }

  /** A circuit of this peer ended without paying what it used. */
  defaulted(peerId: string): void {
    this.#defaultedAtMs.delete(peerId)
    this.#defaultedAtMs.set(peerId, this.#clock.nowMs())
    if (this.#defaultedAtMs.size <= MAX_DEFAULTERS) return
    const oldest = this.#defaultedAtMs.keys().next().value
    if (oldest !== undefined) this.#defaultedAtMs.delete(oldest)
  }

  #perCircuitBytes(peerId: string): number {
    const atMs = this.#defaultedAtMs.get(peerId)
    if (atMs === undefined) return this.#limits.unfundedPerCircuitBytes
    if (this.#clock.nowMs() - atMs < this.#limits.defaultMemoryMs) {
      return this.#limits.unfundedAfterDefaultBytes
    }
    this.#defaultedAtMs.delete(peerId)
    return this.#limits.unfundedPerCircuitBytes
  }
}

/** What one circuit has taken of the {@link CreditPool}. */
export class UnfundedCredit {
  readonly #pool: CreditPool
  readonly #peerId: string
  #takenBytes = 0
  #isOpen = true

  constructor(pool: CreditPool, peerId: string) {
    this.#pool = pool
    this.#peerId = peerId
  }

  take(bytes: number): boolean {
    if (!this.#isOpen) return true
    if (!this.#pool.take(this.#peerId, this.#takenBytes, bytes)) return false
    this.#takenBytes += bytes
    return true
  }

  /** A funded tab stands behind the circuit from now on. */
  funded(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#pool.release(this.#peerId, this.#takenBytes)
  }

  /** The circuit is gone without a funded tab: what it took was lost. */
  lost(): void {
    if (!this.#isOpen) return
    if (this.#takenBytes > this.#pool.toleratedBytes) this.#pool.defaulted(this.#peerId)
    this.funded()
  }
}
