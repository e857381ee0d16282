import { TollwayError } from '@tollway/codec'

/** Exit codes of the `tollway` command, as in sysexits.h where one fits. */
export const EXIT_CODE = { ok: 0, failure: 1, usage: 2, unavailable: 69, internal: 70, config: 78 } as const

const BY_CODE: Record<string, number> = {
  CONFIG: EXIT_CODE.config,
  WRONG_PASSWORD: EXIT_CODE.config,
  KEYSTORE_CORRUPT: EXIT_CODE.config,
  SERVICE_UNREACHABLE: EXIT_CODE.unavailable
}

/** The exit code that tells a script what kind of failure `error` is. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof TollwayError)) return EXIT_CODE.internal
  return BY_CODE[error.code] ?? EXIT_CODE.failure
}

/** One line for a person; the stack only where the error is a defect of ours. */
export function describeError(error: unknown): string {
  if (error instanceof TollwayError) return `error: ${error.message} [${error.code}]`
  return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
