import type { Clock } from '@tollway/mesh'
import type { ClientLimits } from '../client-limits.ts'

/** What was late may be in a socket of this machine that has not had its turn. */
const GRACE_MS = 1_000

/** Notices that a circuit has fallen silent, or that a relay does not answer for a tab. */
export class AnswerWatch {
  readonly #clock: Clock
  readonly #limits: Pick<ClientLimits, 'silentMs' | 'tabAnswerMs'>
  readonly #tabs = new Map<number, number>()
  /** Since when an answer is due and nothing came. */
  #sinceMs: number | undefined
  #isSuspect = false

  constructor(clock: Clock, limits: Pick<ClientLimits, 'silentMs' | 'tabAnswerMs'>) {
    this.#clock = clock
    this.#limits = limits
  }

  /** A record went out, or came; `isAnswerDue` says whether something sent is not acknowledged. */
  sent(isAnswerDue: boolean): void {
    if (isAnswerDue) this.#sinceMs ??= this.#clock.nowMs()
  }

  heard(isAnswerDue: boolean): void {
    this.#sinceMs = isAnswerDue ? this.#clock.nowMs() : undefined
    this.#isSuspect = false
  }

  tabOpened(hop: number): void {
    if (!this.#tabs.has(hop)) this.#tabs.set(hop, this.#clock.nowMs())
  }

  tabAnswered(hop: number): void {
    this.#tabs.delete(hop)
  }

  /** A hop that has let the time for its answer pass. */
  lateHop(): number | undefined {
    const nowMs = this.#clock.nowMs()
    return [...this.#tabs].find(([, sinceMs]) => nowMs - sinceMs >= this.#limits.tabAnswerMs)?.[0]
  }

  /** Whether nothing came for so long that nothing will. True at the second look only. */
  isSilent(): boolean {
    if (this.#sinceMs === undefined || this.#clock.nowMs() - this.#sinceMs < this.#limits.silentMs) {
      return false
    }
    const isSure = this.#isSuspect
    this.#isSuspect = true
    return isSure
  }

  /** When to look again; Infinity for no need. */
  nextMs(): number {
    const nowMs = this.#clock.nowMs()
    const silentMs =
      this.#sinceMs === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(GRACE_MS, this.#sinceMs + this.#limits.silentMs - nowMs)
    const tabsMs = [...this.#tabs.values()].map(sinceMs => sinceMs + this.#limits.tabAnswerMs - nowMs)
    return Math.min(silentMs, ...tabsMs)
  }
}
