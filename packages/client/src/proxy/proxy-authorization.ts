import { isolationKey, SHARED_ISOLATION } from './isolation.ts'

/**
 * The isolation key of a Proxy-Authorization header: user and password of the Basic scheme (RFC 7617). Without the
 * header, or with something else in it, the shared one.
 */
export function isolationOf(header: string | undefined): string {
  const match = /^basic +([a-z0-9+/]+={0,2})$/i.exec(header?.trim() ?? '')
  if (!match) return SHARED_ISOLATION
  const credentials = Buffer.from(match[1]!, 'base64')
  const colon = credentials.indexOf(':')
  return colon < 0
    ? isolationKey(credentials, new Uint8Array(0))
    : isolationKey(credentials.subarray(0, colon), credentials.subarray(colon + 1))
}
