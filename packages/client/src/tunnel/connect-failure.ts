import { HubRefusedError, HubUnreachableError, NoChannelError, OverspendError } from '@tollway/channel'
import { MalformedError } from '@tollway/codec'
import { NoPathError } from '@tollway/mesh'
import {
  CircuitFailedError,
  ConnectError,
  NoFundsError,
  SpendLimitError,
  type ConnectFailure
} from '../errors.ts'

/** What an application is told about any failure on the way to a connection. */
export function connectErrorOf(error: unknown): ConnectError {
  if (error instanceof ConnectError) return error
  const message = (error as Partial<Error>).message ?? String(error)
  return new ConnectError(failureOf(error), message, { cause: error })
}

function failureOf(error: unknown): ConnectFailure {
  if (error instanceof SpendLimitError) return 'spend-limit'
  if (error instanceof NoFundsError || error instanceof NoChannelError || error instanceof OverspendError) {
    return 'no-funds'
  }
  if (error instanceof NoPathError) return error.isExitPolicy ? 'not-allowed' : 'network-unreachable'
  if (
    error instanceof CircuitFailedError ||
    error instanceof HubUnreachableError ||
    error instanceof HubRefusedError
  ) {
    return 'network-unreachable'
  }
  if (error instanceof MalformedError) return 'host-unreachable'
  const { name } = error as Partial<Error>
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  return 'network-unreachable'
}
