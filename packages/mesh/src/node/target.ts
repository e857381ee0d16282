import { peerIdFromString } from '@libp2p/peer-id'
import type { PeerId } from '@libp2p/interface'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { InvalidTargetError } from '../errors.ts'
import type { Target } from './mesh-node.ts'

export interface ParsedTarget {
  peerId: PeerId
  /** Each ends in `/p2p/<peer id>`; empty when only the peer id is known. */
  addresses: Multiaddr[]
}

/** More addresses than this of one peer are not tried. */
export const MAX_TARGET_ADDRESSES = 8

/** @throws InvalidTargetError */
export function parseTarget(target: Target): ParsedTarget {
  if (typeof target !== 'string') {
    const peerId = parsePeerId(target.peerId)
    const addresses = target.addresses.slice(0, MAX_TARGET_ADDRESSES).map(text => withPeer(text, peerId))
    return { peerId, addresses }
  }
  if (!target.startsWith('/')) return { peerId: parsePeerId(target), addresses: [] }
  const address = parseAddress(target)
  const last = peerIdIn(address)
  if (last === undefined) throw new InvalidTargetError(target, 'the multiaddr must end in /p2p/<peer id>')
  return { peerId: parsePeerId(last), addresses: [address] }
}

function withPeer(text: string, peerId: PeerId): Multiaddr {
  const address = parseAddress(text)
  const named = peerIdIn(address)
  if (named === undefined) return address.encapsulate(`/p2p/${peerId.toString()}`)
  if (named !== peerId.toString()) {
    throw new InvalidTargetError(text, `it names another peer than ${peerId.toString()}`)
  }
  return address
}

function peerIdIn(address: Multiaddr): string | undefined {
  const last = address.getComponents().at(-1)
  return last?.name === 'p2p' ? last.value : undefined
}

function parseAddress(text: string): Multiaddr {
  try {
    return multiaddr(text)
  } catch (cause) {
    throw new InvalidTargetError(text, 'not a multiaddr', { cause })
  }
}

function parsePeerId(text: string): PeerId {
  try {
    return peerIdFromString(text)
  } catch (cause) {
    throw new InvalidTargetError(text, 'not a peer id', { cause })
  }
}
