/** Why a stream ended early. Codes 1 to 8 are the SOCKS5 reply codes (RFC 1928 section 6) of the same meaning. */
export const ResetCode = {
  GENERAL_FAILURE: 1,
  POLICY_DENIED: 2,
  NETWORK_UNREACHABLE: 3,
  HOST_UNREACHABLE: 4,
  REFUSED: 5,
  TTL_EXPIRED: 6,
  UNSUPPORTED: 7,
  ADDRESS_UNSUPPORTED: 8,
  DNS_FAILURE: 16,
  TIMEOUT: 17,
  /** The remote end of the outside connection reset it. */
  CONNECTION_RESET: 18,
  /** The application at the sender of the frame gave up. */
  CANCELLED: 19,
  /** No funded tab: the exit opens no outside connection. */
  UNPAID: 20,
  OVERLOADED: 21
} as const
export type ResetCode = (typeof ResetCode)[keyof typeof ResetCode]

const KNOWN = new Set<number>(Object.values(ResetCode))
const LAST_SOCKS_REPLY = 8

const SOCKS_REPLIES = new Map<number, number>([
  [ResetCode.DNS_FAILURE, ResetCode.HOST_UNREACHABLE],
  [ResetCode.TIMEOUT, ResetCode.TTL_EXPIRED],
  [ResetCode.CONNECTION_RESET, ResetCode.REFUSED],
  [ResetCode.UNPAID, ResetCode.POLICY_DENIED]
])

export function isResetCode(code: number): code is ResetCode {
  return KNOWN.has(code)
}

/** The SOCKS5 reply code (1 to 8) that tells an application about `code`. */
export function socksReply(code: ResetCode): number {
  return code <= LAST_SOCKS_REPLY ? code : (SOCKS_REPLIES.get(code) ?? ResetCode.GENERAL_FAILURE)
}
