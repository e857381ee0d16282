import type { Clock } from '../environment.ts'

export interface LinkMemoryInit {
  /** Windows grow only while the node queues less than this. Default 96 MiB. */
  growBelowBytes?: number
  /** Beyond this the circuit whose queue head is oldest dies. Default 128 MiB. */
  limitBytes?: number
  /** Beyond the limit, peers that queue more than this lose their circuits first. Default 16 MiB. */
  peerLimitBytes?: number
}

/** The queued bytes of all the circuits of a node. */
export interface LinkMemory {
  readonly queuedBytes: number
  /** Whether windows must not grow. */
  readonly isShort: boolean
  /** How many circuits were killed to free memory. */
  readonly killedCount: number
  /** Begins to count a circuit of `peerId`; `kill` must release the account. */
  open(peerId: string, kill: () => void): MemoryAccount
}

/** The queued bytes of one circuit. */
export interface MemoryAccount {
  readonly queuedBytes: number
  /** Counts bytes that came. May kill this circuit, or others. */
  add(bytes: number): void
  /** Counts bytes that were passed on. */
  remove(bytes: number): void
  /** Forgets the circuit and what it queued. Idempotent. */
  release(): void
}

const DEFAULT_GROW_BELOW_BYTES = 96 * 1024 * 1024
const DEFAULT_LIMIT_BYTES = 128 * 1024 * 1024
const DEFAULT_PEER_LIMIT_BYTES = 16 * 1024 * 1024

/** One for a whole node: share it among its link managers. */
export function createLinkMemory(components: { clock: Clock }, init: LinkMemoryInit = {}): LinkMemory {
  return new NodeMemory(components.clock, {
    growBelowBytes: DEFAULT_GROW_BELOW_BYTES,
    limitBytes: DEFAULT_LIMIT_BYTES,
    peerLimitBytes: DEFAULT_PEER_LIMIT_BYTES,
    ...init
  })
}

class NodeMemory implements LinkMemory {
  readonly #clock: Clock
  readonly #init: Required<LinkMemoryInit>
  readonly #accounts = new Set<CircuitAccount>()
  readonly #peerBytes = new Map<string, number>()
  #queuedBytes = 0
  #killedCount = 0

  constructor(clock: Clock, init: Required<LinkMemoryInit>) {
    this.#clock = clock
    this.#init = init
  }

  get queuedBytes(): number {
    return this.#queuedBytes
  }

  get isShort(): boolean {
    return this.#queuedBytes >= this.#init.growBelowBytes
  }

  get killedCount(): number {
    return this.#killedCount
  }

  open(peerId: string, kill: () => void): MemoryAccount {
    const account = new CircuitAccount(this, peerId, kill)
    this.#accounts.add(account)
    return account
  }

  nowMs(): number {
    return this.#clock.nowMs()
  }

  /** Called by accounts: `bytes` may be negative. */
  change(peerId: string, bytes: number): void {
    this.#queuedBytes += bytes
    const peerBytes = (this.#peerBytes.get(peerId) ?? 0) + bytes
    if (peerBytes === 0) this.#peerBytes.delete(peerId)
    else this.#peerBytes.set(peerId, peerBytes)
  }

  forget(account: CircuitAccount): void {
    this.#accounts.delete(account)
  }

  enforce(): void {
    while (this.#queuedBytes > this.#init.limitBytes) {
      const victim = this.#victim()
      if (victim === undefined) return
      this.#killedCount++
      victim.kill()
      victim.release()
    }
  }

  #victim(): CircuitAccount | undefined {
    const heaviest = this.#heaviestPeer()
    let oldest: CircuitAccount | undefined
    for (const account of this.#accounts) {
      if (account.queuedBytes === 0 || (heaviest !== undefined && account.peerId !== heaviest)) continue
      if (oldest === undefined || account.headMs < oldest.headMs) oldest = account
    }
    return oldest
  }

  /** The peer that queues most, if that is more than a peer may. */
  #heaviestPeer(): string | undefined {
    let heaviest: string | undefined
    let most = this.#init.peerLimitBytes
    for (const [peerId, bytes] of this.#peerBytes) {
      if (bytes <= most) continue
      heaviest = peerId
      most = bytes
    }
    return heaviest
  }
}

/** Bytes between two marks of arrival time, so that a queue costs few of them. */
const MARK_EVERY_BYTES = 64 * 1024

class CircuitAccount implements MemoryAccount {
  readonly peerId: string
  readonly kill: () => void
  readonly #memory: NodeMemory
  /** When bytes came: the first byte's place in the stream, and the time. Oldest first. */
  #marks: { at: number; ms: number }[] = []
  #added = 0
  #removed = 0
  #isReleased = false

  constructor(memory: NodeMemory, peerId: string, kill: () => void) {
    this.#memory = memory
    this.peerId = peerId
    this.kill = kill
  }

  get queuedBytes(): number {
    return this.#added - this.#removed
  }

  /** When the oldest byte in the queue came, within a mark. */
  get headMs(): number {
    return this.#marks[0]?.ms ?? Infinity
  }

  add(bytes: number): void {
    if (this.#isReleased) return
    const last = this.#marks.at(-1)
    if (last === undefined || this.#added - last.at >= MARK_EVERY_BYTES) {
      this.#marks.push({ at: this.#added, ms: this.#memory.nowMs() })
    }
    this.#added += bytes
    this.#memory.change(this.peerId, bytes)
    this.#memory.enforce()
  }

  remove(bytes: number): void {
    if (this.#isReleased) return
    const taken = Math.min(bytes, this.queuedBytes)
    this.#removed += taken
    this.#memory.change(this.peerId, -taken)
    if (this.queuedBytes === 0) this.#marks = []
    while (this.#marks.length > 1 && (this.#marks[1]?.at ?? 0) <= this.#removed) this.#marks.shift()
  }

  release(): void {
    if (this.#isReleased) return
    this.remove(this.queuedBytes)
    this.#isReleased = true
    this.#memory.forget(this)
  }
}
