import { peerIdOf, type Directory, type Link, type LinkManager } from '@tollway/mesh'
import type { AddressPolicy } from '../exit/address-policy.ts'

export interface NextHopComponents {
  directory: Pick<Directory, 'get'>
  links: Pick<LinkManager, 'connect' | 'get'>
  /** Decides on the addresses that may be dialled. */
  policy(): AddressPolicy
}

/** The next relay is not in the directory, or at no address that may be dialled. */
export type NextHopLink = { link: Link } | { unknown: true }

const IP_MULTIADDR = /^\/(?:ip4|ip6)\/([^/]+)\//

/**
 * The link to a relay of our own verified directory, so that a client cannot make this node dial anything else.
 *
 * @throws DialError, LinkLimitError
 */
export async function linkToNextHop(
  components: NextHopComponents,
  peerKey: Uint8Array,
  signal: AbortSignal
): Promise<NextHopLink> {
  const peerId = peerIdOf(peerKey)
  const descriptor = components.directory.get(peerId)
  if (descriptor === undefined) return { unknown: true }
  const open = components.links.get(peerId)
  if (open !== undefined && !open.isClosed) return { link: open }
  const policy = components.policy()
  const addresses = descriptor.addresses.filter(address => isDialable(policy, address))
  if (addresses.length === 0) return { unknown: true }
  return { link: await components.links.connect({ peerId, addresses }, { signal }) }
}

/** Only IP literals: a name could resolve to a private address. */
function isDialable(policy: AddressPolicy, multiaddr: string): boolean {
  const host = IP_MULTIADDR.exec(multiaddr)?.[1]
  return host !== undefined && policy.check(host).allowed
}
