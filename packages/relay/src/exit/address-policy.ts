import ipaddr from 'ipaddr.js'

/**
 * Ranges that count as global in the IANA special-purpose registries (or in no registry), and still must not be
 * reached from an exit: metadata services of clouds on public addresses, and what is embedded in IPv6.
 */
const EXTRA_DENIED: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][] = [
  // Azure's wire server and DHCP.
  ipaddr.parseCIDR('168.63.129.16/32'),
  // 6to4 relays (RFC 7526), TURN anycast (RFC 8155).
  ipaddr.parseCIDR('192.88.99.0/24'),
  ipaddr.parseCIDR('192.0.0.0/24'),
  // IPv4-compatible and IPv4-translated (RFC 4291, RFC 2765).
  ipaddr.parseCIDR('::/96'),
  ipaddr.parseCIDR('::ffff:0:0:0/96'),
  // NAT64, well-known and local-use (RFC 6052, RFC 8215).
  ipaddr.parseCIDR('64:ff9b::/96'),
  ipaddr.parseCIDR('64:ff9b:1::/48')
]

/** All of the global unicast space that was ever delegated (RFC 4291): nothing outside is a host of others. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an exit may connect to this address at all. `reason` says why not. */
export type AddressVerdict = { allowed: true; address: string } | { allowed: false; reason: string }

export interface AddressPolicyInit {
  /** Addresses of this machine, which others must not reach through it. */
  ownAddresses: Iterable<string>
  /** For local networks only. */
  allowPrivate?: boolean
}

/** Decides on addresses after resolution, so that a name that resolves to a private address gains nothing. */
export class AddressPolicy {
  readonly #own: Set<string>
  readonly #allowPrivate: boolean

  constructor(init: AddressPolicyInit) {
    this.#own = new Set([...init.ownAddresses].map(canonical).filter(address => address !== undefined))
    this.#allowPrivate = init.allowPrivate ?? false
  }

  /** The verdict on an IP address in text, with the canonical form to connect to. */
  check(address: string): AddressVerdict {
    const parsed = parseStrict(address)
    if (parsed === undefined) return { allowed: false, reason: 'not an IP address' }
    if (this.#allowPrivate) {
      const isUsable = ['unicast', 'private', 'loopback', 'uniqueLocal'].includes(parsed.range())
      return isUsable ? { allowed: true, address: parsed.toString() } : denied(parsed.range())
    }
    if (this.#own.has(parsed.toString())) return denied('own address')
    if (parsed.range() !== 'unicast') return denied(parsed.range())
    if (EXTRA_DENIED.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))) {
      return denied('special address')
    }
    if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6)) return denied('not global')
    return { allowed: true, address: parsed.toString() }
  }
}

function denied(reason: string): AddressVerdict {
  return { allowed: false, reason }
}

/** Only the four-part decimal form of IPv4: the others (`127.1`, `0x7f000001`) exist to slip past filters. */
function parseStrict(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (address.includes('%')) return undefined
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  if (ipaddr.IPv6.isValid(address)) return ipaddr.IPv6.parse(address)
  return undefined
}

function canonical(address: string): string | undefined {
  return parseStrict(address)?.toString()
}

/** Whether text is an IP address literal rather than a name. */
export function isIpLiteral(host: string): boolean {
  return parseStrict(host) !== undefined
}
