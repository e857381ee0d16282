/** Where the chain layer writes what it does. pino fits. */
export interface Logger {
  debug(obj: object, msg: string): void
  info(obj: object, msg: string): void
  warn(obj: object, msg: string): void
  error(obj: object, msg: string): void
}

/** Both methods are idempotent; `stop` frees everything. */
export interface Startable {
  start(): Promise<void>
  stop(): Promise<void>
}

/** A logger that drops everything. */
export const SILENT_LOGGER: Logger = { debug() {}, info() {}, warn() {}, error() {} }
