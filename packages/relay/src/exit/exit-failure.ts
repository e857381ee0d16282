import { ResetCode } from '@tollway/circuit'
import { ExitError, type ExitFailure } from '../errors.ts'

const RESET_FOR: Readonly<Record<ExitFailure, ResetCode>> = {
  'not-an-exit': ResetCode.POLICY_DENIED,
  'port-denied': ResetCode.POLICY_DENIED,
  'address-denied': ResetCode.POLICY_DENIED,
  'name-not-found': ResetCode.DNS_FAILURE,
  'resolve-failed': ResetCode.DNS_FAILURE,
  timeout: ResetCode.TIMEOUT,
  'connection-refused': ResetCode.REFUSED,
  'network-unreachable': ResetCode.NETWORK_UNREACHABLE,
  'host-unreachable': ResetCode.HOST_UNREACHABLE,
  'connection-reset': ResetCode.CONNECTION_RESET,
  limit: ResetCode.OVERLOADED,
  unfunded: ResetCode.UNPAID,
  failed: ResetCode.GENERAL_FAILURE
}

const FAILURE_FOR: Readonly<Record<string, ExitFailure>> = {
  ECONNREFUSED: 'connection-refused',
  ENETUNREACH: 'network-unreachable',
  EADDRNOTAVAIL: 'network-unreachable',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'timeout',
  EMFILE: 'limit',
  ENFILE: 'limit'
}

/** What a socket's error means to the client. */
export function failureOf(error: unknown): ExitFailure {
  if (error instanceof ExitError) return error.reason
  return FAILURE_FOR[systemCodeOf(error)] ?? 'failed'
}

export function resetCodeOf(error: unknown): ResetCode {
  return RESET_FOR[failureOf(error)]
}

/** The code of an error of Node's system calls, such as `ECONNREFUSED`; empty for others. */
export function systemCodeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
