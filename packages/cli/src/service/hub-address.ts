import { toAddress, type Address } from '@tollway/codec'
import type { DescribedHub } from '@tollway/mesh'

/** A hub as the configuration names it: owner address, and where to dial. */
export interface ConfiguredHub {
  owner: Address
  /** With `/p2p/<peer id>`. */
  multiaddr: string
  peerId: string
}

/** Reads `<owner address>@<multiaddr>/p2p/<peer id>`, which the schema has checked. */
export function parseHub(text: string): ConfiguredHub {
  const at = text.indexOf('@')
  const multiaddr = text.slice(at + 1)
  return {
    owner: toAddress(text.slice(0, at)),
    multiaddr,
    peerId: multiaddr.slice(multiaddr.lastIndexOf('/') + 1)
  }
}

/** How a relay tells its clients of a hub. */
export function describedHub({ owner, multiaddr, peerId }: ConfiguredHub): DescribedHub {
  return { peerId, address: owner, addresses: [multiaddr.slice(0, multiaddr.lastIndexOf('/p2p/'))] }
}
