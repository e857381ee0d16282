import type { ConnectFailure } from '../errors.ts'

/** REP of RFC 1928 section 6. */
export const SocksReply = {
  SUCCEEDED: 0,
  GENERAL_FAILURE: 1,
  NOT_ALLOWED: 2,
  NETWORK_UNREACHABLE: 3,
  HOST_UNREACHABLE: 4,
  CONNECTION_REFUSED: 5,
  TTL_EXPIRED: 6,
  COMMAND_NOT_SUPPORTED: 7,
  ADDRESS_TYPE_NOT_SUPPORTED: 8
} as const
export type SocksReply = (typeof SocksReply)[keyof typeof SocksReply]

const BY_FAILURE: Readonly<Record<ConnectFailure, SocksReply>> = {
  'not-allowed': SocksReply.NOT_ALLOWED,
  'spend-limit': SocksReply.NOT_ALLOWED,
  'no-funds': SocksReply.NOT_ALLOWED,
  'network-unreachable': SocksReply.NETWORK_UNREACHABLE,
  'host-unreachable': SocksReply.HOST_UNREACHABLE,
  refused: SocksReply.CONNECTION_REFUSED,
  timeout: SocksReply.TTL_EXPIRED,
  overloaded: SocksReply.GENERAL_FAILURE,
  failed: SocksReply.GENERAL_FAILURE
}

export function socksReplyFor(failure: ConnectFailure): SocksReply {
  return BY_FAILURE[failure]
}

/** A reply to a request. The bound address is 0.0.0.0:0: the exit's is nobody's business. */
export function encodeSocksReply(reply: SocksReply): Uint8Array {
  return Uint8Array.of(5, reply, 0, 1, 0, 0, 0, 0, 0, 0)
}
