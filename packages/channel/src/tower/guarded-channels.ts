import type { Bytes32, Half, Nonce } from '@tollway/codec'
import type { TowerErrorCode } from '../tower-message.ts'
import {
  MAX_TOWER_REPORTS,
  MAX_TOWER_RETRY_MS,
  type GuardedChannel,
  type TowerAlarm
} from './tower-connection.ts'

/** A half as the tower signed for it or showed it. */
export interface HeldMark {
  nonce: Nonce
  ciphertextHash: Bytes32
}

/** One channel of this node, as one tower knows it. */
export interface GuardedEntry {
  channel: GuardedChannel
  isWatched: boolean
  /** Whether the tower may lack something that is worth sending now or at `retryAtMs`. */
  isStale: boolean
  retryAtMs: number
  retryMs: number
  refusal: TowerErrorCode | undefined
  alarm: TowerAlarm | undefined
  held: Map<Half, HeldMark>
  /** The highest nonce of each half that it has signed for: it must never state less. */
  signed: Map<Half, Nonce>
}

/** Refusals that another try of the same would only repeat. */
const FINAL: ReadonlySet<TowerErrorCode> = new Set<TowerErrorCode>([
  'malformed',
  'wrong-chain',
  'not-open',
  'bad-signature',
  'stale',
  'not-a-party'
])

/** What a tower is to guard and what of it is missing there: one entry a channel, however many updates there were. */
export class GuardedChannels {
  readonly #entries = new Map<Bytes32, GuardedEntry>()
  readonly #stale = new Set<GuardedEntry>()
  readonly #firstRetryMs: number

  constructor(firstRetryMs: number) {
    this.#firstRetryMs = firstRetryMs
  }

  get size(): number {
    return this.#entries.size
  }

  get staleCount(): number {
    return this.#stale.size
  }

  all(): GuardedEntry[] {
    return [...this.#entries.values()]
  }

  /** Channels end without an update. */
  dropClosed(): void {
    for (const { channel } of this.#entries.values()) {
      if (channel.status === 'closed') this.put(channel)
    }
  }

  put(channel: GuardedChannel): void {
    const known = this.#entries.get(channel.channelId)
    if (channel.status === 'closed') {
      this.#entries.delete(channel.channelId)
      if (known !== undefined) this.#stale.delete(known)
      return
    }
    const entry: GuardedEntry = known ?? {
      channel,
      isWatched: false,
      isStale: true,
      retryAtMs: 0,
      retryMs: this.#firstRetryMs,
      refusal: undefined,
      alarm: undefined,
      held: new Map(),
      signed: new Map()
    }
    entry.channel = channel
    this.#entries.set(channel.channelId, entry)
    this.markStale(entry)
  }

  markStale(entry: GuardedEntry): void {
    entry.isStale = true
    this.#stale.add(entry)
  }

  /** Everything that the tower can be given was given. */
  settle(entry: GuardedEntry): void {
    entry.isStale = false
    entry.refusal = undefined
    entry.retryMs = this.#firstRetryMs
    this.#stale.delete(entry)
  }

  /** Tried again later, with growing waits, unless that is no use. */
  refuse(entry: GuardedEntry, code: TowerErrorCode, nowMs: number): void {
    entry.refusal = code
    if (code === 'unknown-channel') entry.isWatched = false
    if (FINAL.has(code)) {
      entry.isStale = false
      this.#stale.delete(entry)
      return
    }
    entry.retryAtMs = nowMs + entry.retryMs
    entry.retryMs = Math.min(2 * entry.retryMs, MAX_TOWER_RETRY_MS)
  }

  /** At most `limit` channels whose time has come; those that wait longest first. */
  due(nowMs: number, limit: number): GuardedEntry[] {
    const due: GuardedEntry[] = []
    for (const entry of this.#stale) {
      if (entry.retryAtMs <= nowMs) due.push(entry)
      if (due.length === limit) break
    }
    return due
  }

  /** When the next stale channel is due; undefined without one. */
  nextDueMs(): number | undefined {
    let next: number | undefined
    for (const { retryAtMs } of this.#stale) next = Math.min(next ?? retryAtMs, retryAtMs)
    return next
  }

  retryNow(): void {
    for (const entry of this.#stale) entry.retryAtMs = 0
  }

  /** A new connection: what was watched must be shown again, since the tower may have lost its store. */
  forgetWatched(): void {
    for (const entry of this.#entries.values()) entry.isWatched = false
  }

  report(): {
    lagging: number
    refused: Partial<Record<TowerErrorCode, number>>
    alarms: { channelId: string; alarm: TowerAlarm }[]
  } {
    const refused: Partial<Record<TowerErrorCode, number>> = {}
    const alarms: { channelId: string; alarm: TowerAlarm }[] = []
    let lagging = 0
    for (const { channel, isStale, refusal, alarm } of this.#entries.values()) {
      if (isStale || refusal !== undefined) lagging++
      if (refusal !== undefined) refused[refusal] = (refused[refusal] ?? 0) + 1
      if (alarm !== undefined && alarms.length < MAX_TOWER_REPORTS) {
        alarms.push({ channelId: channel.channelId, alarm })
      }
    }
    return { lagging, refused, alarms }
  }
}
