import { ResetCode } from '@tollway/circuit'
import type { ConnectFailure } from '../errors.ts'

const BY_CODE: Readonly<Record<ResetCode, ConnectFailure>> = {
  [ResetCode.GENERAL_FAILURE]: 'failed',
  [ResetCode.POLICY_DENIED]: 'not-allowed',
  [ResetCode.NETWORK_UNREACHABLE]: 'network-unreachable',
  [ResetCode.HOST_UNREACHABLE]: 'host-unreachable',
  [ResetCode.REFUSED]: 'refused',
  [ResetCode.TTL_EXPIRED]: 'timeout',
  [ResetCode.UNSUPPORTED]: 'not-allowed',
  [ResetCode.ADDRESS_UNSUPPORTED]: 'host-unreachable',
  [ResetCode.DNS_FAILURE]: 'host-unreachable',
  [ResetCode.TIMEOUT]: 'timeout',
  [ResetCode.CONNECTION_RESET]: 'refused',
  [ResetCode.CANCELLED]: 'failed',
  [ResetCode.UNPAID]: 'no-funds',
  [ResetCode.OVERLOADED]: 'overloaded'
}

/** What an exit's refusal to connect means to an application. */
export function failureOfReset(code: ResetCode): ConnectFailure {
  return BY_CODE[code]
}

/** The text of a reset code, for messages. */
export function resetName(code: ResetCode): string {
  const name = Object.entries(ResetCode).find(([, value]) => value === code)?.[0]
  return (name ?? String(code)).toLowerCase().replaceAll('_', ' ')
}

/** Whether another exit may well do what this one would not. */
export function isExitsFault(code: ResetCode): boolean {
  return code === ResetCode.OVERLOADED || code === ResetCode.UNPAID
}
