import { ByteReader, MalformedError } from '@tollway/codec'
import { isolationKey, SHARED_ISOLATION } from './isolation.ts'
import { encodeSocksReply, SocksReply } from './socks-reply.ts'
import { proxyTarget, type ProxyTarget } from './target.ts'

const VERSION = 5
const AUTH_VERSION = 1
const NO_AUTH = 0
const USERNAME_PASSWORD = 2
const NO_ACCEPTABLE_METHOD = 0xff
const CONNECT = 1
/** The longest of the three messages: name and password of 255 bytes each. */
const MAX_MESSAGE_BYTES = 3 + 2 * 255

/** What to do next. */
export type SocksStep =
  /** Wait for more bytes. */
  | { type: 'more' }
  /** Send these bytes and ask again. */
  | { type: 'send'; bytes: Uint8Array }
  /** The target is known; `rest` was sent after the request, without waiting for the reply. */
  | { type: 'request'; target: ProxyTarget; isolation: string; rest: Uint8Array }
  /** Send these bytes, if any, and close. */
  | { type: 'refuse'; bytes: Uint8Array; reason: string }

type Parse = (reader: ByteReader) => SocksStep
/** Thrown inside when a message is not complete yet. */
const INCOMPLETE = new Error('incomplete')

/**
 * The server's side of a SOCKS5 handshake (RFC 1928, RFC 1929), without any I/O. Total: whatever the bytes, it asks
 * for more of them, up to a bound, or ends in a request or a refusal. An application may send everything at once.
 */
export class SocksHandshake {
  #buffer: Uint8Array = new Uint8Array(0)
  #parse: Parse | undefined = reader => this.#greeting(reader)

  /** Takes bytes from the application; then call {@link next} until it says `more`, `request` or `refuse`. */
  push(chunk: Uint8Array): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
  }

  next(): SocksStep {
    if (this.#parse === undefined) return refuse(new Uint8Array(0), 'the handshake is over')
    const reader = new ByteReader(this.#buffer, 'SOCKS message')
    try {
      const step = this.#parse(reader)
      if (step.type === 'request' || step.type === 'refuse') this.#parse = undefined
      this.#buffer = this.#buffer.subarray(this.#buffer.length - reader.remaining)
      return step
    } catch (error) {
      if (error === INCOMPLETE && this.#buffer.length < MAX_MESSAGE_BYTES) return { type: 'more' }
      this.#parse = undefined
      return refuse(new Uint8Array(0), 'a message that is too long')
    }
  }

  #greeting(reader: ByteReader): SocksStep {
    const version = take(reader, 1)[0]!
    if (version !== VERSION) return refuse(new Uint8Array(0), `version ${version}, 5 is spoken here`)
    const methods = take(reader, take(reader, 1)[0]!)
    if (methods.includes(USERNAME_PASSWORD)) {
      this.#parse = rest => this.#credentials(rest)
      return { type: 'send', bytes: Uint8Array.of(VERSION, USERNAME_PASSWORD) }
    }
    if (!methods.includes(NO_AUTH)) {
      return refuse(Uint8Array.of(VERSION, NO_ACCEPTABLE_METHOD), 'no acceptable authentication method')
    }
    this.#parse = request
    return { type: 'send', bytes: Uint8Array.of(VERSION, NO_AUTH) }
  }

  #credentials(reader: ByteReader): SocksStep {
    const version = take(reader, 1)[0]!
    if (version !== AUTH_VERSION) {
      return refuse(Uint8Array.of(AUTH_VERSION, 1), `authentication version ${version}`)
    }
    const user = take(reader, take(reader, 1)[0]!)
    const password = take(reader, take(reader, 1)[0]!)
    const isolation = isolationKey(user, password)
    this.#parse = rest => withIsolation(request(rest), isolation)
    return { type: 'send', bytes: Uint8Array.of(AUTH_VERSION, 0) }
  }
}

function request(reader: ByteReader): SocksStep {
  const [version, command, , addressType] = take(reader, 4)
  if (version !== VERSION) return fail(SocksReply.GENERAL_FAILURE, `version ${version} in the request`)
  if (addressType !== 1 && addressType !== 3 && addressType !== 4) {
    return fail(SocksReply.ADDRESS_TYPE_NOT_SUPPORTED, `address type ${addressType}`)
  }
  const host = readHost(reader, addressType)
  const portBytes = take(reader, 2)
  if (command !== CONNECT) return fail(SocksReply.COMMAND_NOT_SUPPORTED, `command ${command}`)
  try {
    const target = proxyTarget(host, (portBytes[0]! << 8) | portBytes[1]!)
    return { type: 'request', target, isolation: SHARED_ISOLATION, rest: reader.rest() }
  } catch (error) {
    if (error instanceof MalformedError) return fail(SocksReply.GENERAL_FAILURE, error.message)
    throw error
  }
}

function withIsolation(step: SocksStep, isolation: string): SocksStep {
  return step.type === 'request' ? { ...step, isolation } : step
}

function readHost(reader: ByteReader, addressType: 1 | 3 | 4): string {
  if (addressType === 1) return take(reader, 4).join('.')
  if (addressType === 3) return Buffer.from(take(reader, take(reader, 1)[0]!)).toString('latin1')
  const bytes = take(reader, 16)
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16))
  return groups.join(':')
}

function take(reader: ByteReader, size: number): Uint8Array {
  if (reader.remaining < size) throw INCOMPLETE
  return reader.bytes(size)
}

function fail(reply: SocksReply, reason: string): SocksStep {
  return refuse(encodeSocksReply(reply), reason)
}

function refuse(bytes: Uint8Array, reason: string): SocksStep {
  return { type: 'refuse', bytes, reason }
}
