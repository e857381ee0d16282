import { DialError, ListenError, PortInUseError, ProtocolUnsupportedError } from '../errors.ts'

const UNSUPPORTED = 'UnsupportedProtocolError'

/** What a failed dial means. */
export function toDialError(target: string, protocol: string | undefined, error: unknown): Error {
  if (protocol !== undefined && error instanceof Error && error.name === UNSUPPORTED) {
    return new ProtocolUnsupportedError(target, protocol, { cause: error })
  }
  return new DialError(target, reasonOf(error), { cause: error })
}

/** What a failed start means; libp2p reports the reasons of all addresses in one message. */
export function toListenError(addresses: readonly string[], error: unknown): Error {
  const reason = reasonOf(error)
  const address = addresses.length === 1 ? String(addresses[0]) : addresses.join(', ')
  if (/EADDRINUSE/.test(reason)) return new PortInUseError(address, { cause: error })
  return new ListenError(address, reason, { cause: error })
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.slice(0, 8).map(reasonOf).join('; ')
  }
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
}
