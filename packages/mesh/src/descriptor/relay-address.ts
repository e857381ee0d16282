import { multiaddr } from '@multiformats/multiaddr'

const HOSTS = new Set(['ip4', 'ip6', 'dns', 'dns4', 'dns6'])
const IP6_GROUPS = 8

/** Where a relay listens: host and TCP port. */
export interface RelayAddress {
  kind: string
  host: string
}

/** The host of a canonical `/ip4|ip6|dns…/…/tcp/…` multiaddr; undefined for anything else. */
export function parseRelayAddress(text: string): RelayAddress | undefined {
  try {
    const address = multiaddr(text)
    const [host, port, ...rest] = address.getComponents()
    if (host === undefined || port?.name !== 'tcp' || rest.length > 0 || !HOSTS.has(host.name)) {
      return undefined
    }
    if (host.value === undefined || address.toString() !== text) return undefined
    return { kind: host.name, host: host.value }
  } catch {
    return undefined
  }
}

/** The network that an address counts as for path diversity: /16 of IPv4, /32 of IPv6, the whole name. */
export function networkOf(text: string): string {
  const address = parseRelayAddress(text)
  if (address === undefined) return text
  const { kind, host } = address
  if (kind === 'ip4') return `4:${host.split('.').slice(0, 2).join('.')}`
  if (kind === 'ip6') return `6:${firstGroups(host, 2)}`
  return `n:${host.toLowerCase()}`
}

/** What one subscriber holds: an IPv4 address, or a /64 of IPv6. */
export function addressBlockOf(ip: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  return embedded ?? (ip.includes(':') ? firstGroups(ip, 4) : ip)
}

/** The first groups, of 16 bits each, of an IPv6 address. */
function firstGroups(host: string, count: number): string {
  const [head = '', tail = ''] = host.split('::')
  const groups = groupsOf(head)
  const last = groupsOf(tail)
  while (groups.length + last.length < IP6_GROUPS) groups.push(0)
  return [...groups, ...last]
    .slice(0, count)
    .map(group => group.toString(16))
    .join(':')
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16))
}
