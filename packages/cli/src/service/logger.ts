import { pino, destination, type Logger } from 'pino'
import pretty from 'pino-pretty'

export interface LogConfig {
  level: string
  /** `auto` is pretty on a terminal, and JSON lines elsewhere. */
  format: 'auto' | 'json' | 'pretty'
}

/** Logs go to standard error: standard output belongs to a command's result. */
export function createLogger(name: string, { level, format }: LogConfig): Logger {
  const isPretty = format === 'pretty' || (format === 'auto' && process.stderr.isTTY)
  const stream = isPretty
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' })
    : destination({ fd: 2, sync: true })
  // A log that cannot be written, as on a full disk, must not end the service.
  stream.on('error', () => undefined)
  return pino({ name, level, formatters: { level: label => ({ level: label }) } }, stream)
}
