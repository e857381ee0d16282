import type { ConnectFailure } from '../errors.ts'

/** A status code of RFC 9110 with its reason phrase. */
export type HttpStatus = readonly [code: number, phrase: string]

const BY_FAILURE: Readonly<Record<ConnectFailure, HttpStatus>> = {
  'not-allowed': [403, 'Forbidden'],
  'spend-limit': [402, 'Payment Required'],
  'no-funds': [402, 'Payment Required'],
  'network-unreachable': [503, 'Service Unavailable'],
  'host-unreachable': [502, 'Bad Gateway'],
  refused: [502, 'Bad Gateway'],
  timeout: [504, 'Gateway Timeout'],
  overloaded: [503, 'Service Unavailable'],
  failed: [502, 'Bad Gateway']
}

export function httpStatusFor(failure: ConnectFailure): HttpStatus {
  return BY_FAILURE[failure]
}

/** A whole response that ends the connection, with the message for people as its body. */
export function encodeHttpFailure([code, phrase]: HttpStatus, message: string): string {
  const body = `${message}\n`
  return [
    `HTTP/1.1 ${code} ${phrase}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body
  ].join('\r\n')
}

export const HTTP_CONNECTED = 'HTTP/1.1 200 Connection Established\r\n\r\n'
