/**
 * What a connection or link is good for:
 * - `kept`: it is never closed to make room.
 * - `used`: somebody has something open on it, and nobody has paid for that.
 * - otherwise nothing uses it since `idleSinceMs`.
 */
export type PeerUse = 'kept' | 'used' | { idleSinceMs: number }

export interface Holder<T> {
  item: T
  use: PeerUse
  openedMs: number
}

/** Whoever came less than this ago and has opened nothing yet may still do so: it counts as used. */
export const SETTLE_IN_MS = 10_000

/** The one to close when there are too many: the one idle for longest, else the oldest that is used; never a kept one. */
export function mostExpendable<T>(holders: readonly Holder<T>[], nowMs: number): T | undefined {
  let best: { item: T; isIdle: boolean; sinceMs: number } | undefined
  for (const { item, use, openedMs } of holders) {
    if (use === 'kept') continue
    const isIdle = use !== 'used' && nowMs - openedMs >= SETTLE_IN_MS
    const sinceMs = isIdle ? use.idleSinceMs : openedMs
    if (best === undefined || (isIdle === best.isIdle ? sinceMs < best.sinceMs : isIdle)) {
      best = { item, isIdle, sinceMs }
    }
  }
  return best?.item
}
