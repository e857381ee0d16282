import { isIPv4, isIPv6 } from 'node:net'
import { isHostName } from '@tollway/circuit'
import { MalformedError } from '@tollway/codec'

/** Where an application wants to go. */
export interface ProxyTarget {
  /** A name, or an address without brackets. */
  host: string
  port: number
}

/** RFC 1035 section 2.3.4. */
const MAX_LABEL_BYTES = 63

/** Checks what an application asked for; a trailing dot is cut off. @throws MalformedError */
export function proxyTarget(host: string, port: number): ProxyTarget {
  if (!Number.isInteger(port) || port < 1 || port > 0xffff) {
    throw new MalformedError('target', `port ${port}, 1 to 65535 are possible`)
  }
  if (isIPv4(host) || (isIPv6(host) && !host.includes('%'))) return { host, port }
  const name = host.endsWith('.') ? host.slice(0, -1) : host
  if (!isHostName(name) || name.split('.').some(isNoLabel)) {
    throw new MalformedError('target', `${JSON.stringify(host.slice(0, 80))} is no host name or address`)
  }
  return { host: name.toLowerCase(), port }
}

/** `host:port` or `[v6]:port`, the authority of a CONNECT request (RFC 9110 section 9.3.6). @throws MalformedError */
export function parseAuthority(authority: string): ProxyTarget {
  const match = /^(?:\[([0-9a-f:.]{2,45})\]|([^\s:@/[\]]{1,254})):([0-9]{1,5})$/i.exec(authority)
  if (!match) throw new MalformedError('target', `${JSON.stringify(authority.slice(0, 80))} is not host:port`)
  const [, v6, name = '', port] = match
  if (v6 !== undefined && !isIPv6(v6)) throw new MalformedError('target', `[${v6}] is no IPv6 address`)
  return proxyTarget(v6 ?? name, Number(port))
}

function isNoLabel(label: string): boolean {
  return label.length > MAX_LABEL_BYTES || label.startsWith('-') || label.endsWith('-')
}
