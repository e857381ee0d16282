import { TollwayError } from '@tollway/codec'

/** Exit codes of the `tollway` command, as in sysexits.h where one fits. */
export const EXIT_CODE = {
  ok: 0,
  failure: 1,
  /** The command line is wrong. */
  usage: 2,
  /** Something that may be there later is not: a chain, a service, a free port, the store's lock. */
  unavailable: 69,
  /** A defect of ours. */
  internal: 70,
  /** The disk: a file or the store cannot be read or written. */
  io: 74,
  /** The configuration, the keystore, the password or the deployment file is wrong. */
  config: 78
} as const

const CODES_BY_EXIT: Readonly<Partial<Record<keyof typeof EXIT_CODE, readonly string[]>>> = {
  unavailable: [
    ...['SERVICE_UNREACHABLE', 'RPC_UNREACHABLE', 'RPC_RESPONSE', 'REGISTRY_UNAVAILABLE', 'STORE_LOCKED'],
    ...['RPC_QUORUM', 'DIRECTORY_COVERAGE', 'PORT_OCCUPIED', 'PORT_IN_USE', 'LISTEN_FAILED']
  ],
  io: ['FILE', 'STORE_FULL', 'STORE_CORRUPT', 'STORE_UNAVAILABLE', 'CORRUPT_RECORD'],
  config: [
    ...['CONFIG', 'WRONG_PASSWORD', 'KEYSTORE_CORRUPT', 'DEPLOYMENT_FILE', 'DEPLOYMENT_INVALID'],
    ...['INVALID_RPC_URL', 'INVALID_QUORUM', 'WRONG_CHAIN', 'MISSING_CONTRACT', 'CLIENT_CONFIG']
  ]
}

const BY_CODE = new Map(
  Object.entries(CODES_BY_EXIT).flatMap(([exit, codes]) =>
    codes.map(code => [code, EXIT_CODE[exit as keyof typeof EXIT_CODE]] as const)
  )
)

/** The exit code that tells a script what kind of failure `error` is. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof TollwayError)) return EXIT_CODE.internal
  return BY_CODE.get(error.code) ?? EXIT_CODE.failure
}

/** One line for a person; the stack only where the error is a defect of ours. */
export function describeError(error: unknown): string {
  if (error instanceof TollwayError) return `error: ${error.message} [${error.code}]`
  return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
