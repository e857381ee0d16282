/** Where services write what they do. pino fits. */
export interface Logger {
  debug(obj: object, msg: string): void
  info(obj: object, msg: string): void
  warn(obj: object, msg: string): void
  error(obj: object, msg: string): void
}

/** Time in milliseconds since the Unix epoch. */
export interface Clock {
  nowMs(): number
}

/** A number from 0 up to, not including, 1. Path selection is only as unpredictable as this is. */
export type Random = () => number

/** Both methods are idempotent; `stop` frees everything. */
export interface Startable {
  start(): Promise<void>
  stop(): Promise<void>
}
