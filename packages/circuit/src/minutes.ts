export const MINUTE_MS = 60_000
/** How far a CREATE's minute may be from the relay's. */
export const MAX_MINUTES_OFF = 10

/** Whether a CREATE of this Unix minute is fresh at `nowMs`. */
export function isFreshMinute(minutes: number, nowMs: number): boolean {
  return Math.abs(minutes - Math.floor(nowMs / MINUTE_MS)) <= MAX_MINUTES_OFF
}

/** The Unix minute before which no CREATE is fresh at `nowMs`. */
export function oldestFreshMinute(nowMs: number): number {
  return Math.floor(nowMs / MINUTE_MS) - MAX_MINUTES_OFF
}
