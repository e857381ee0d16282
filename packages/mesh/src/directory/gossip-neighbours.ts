import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { Logger } from '../environment.ts'
import type { MeshNode } from '../node/mesh-node.ts'

/** A relay keeps connections with this many others, so that gossip reaches it. */
const GOSSIP_NEIGHBOURS = 6

/** Dials as many of the relays as are missing. One that is not reached is tried again at the next refresh. */
export async function connectNeighbours(
  { node, logger }: { node: MeshNode; logger: Logger },
  relays: readonly RelayDescriptor[],
  signal: AbortSignal
): Promise<void> {
  const connected = new Set(node.connectedPeers)
  const others = relays.filter(relay => relay.peerId !== node.peerId)
  const missing = GOSSIP_NEIGHBOURS - others.filter(relay => connected.has(relay.peerId)).length
  if (missing <= 0) return
  // Each relay begins after itself in the order of peer ids, so that the choices spread.
  const ring = others
    .filter(relay => !connected.has(relay.peerId))
    .sort((a, b) => (a.peerId < b.peerId ? -1 : 1))
  const start = Math.max(
    0,
    ring.findIndex(relay => relay.peerId > node.peerId)
  )
  const chosen = [...ring.slice(start), ...ring.slice(0, start)].slice(0, missing)
  const dials = chosen.map(({ peerId, addresses }) => node.connect({ peerId, addresses }, { signal }))
  for (const [index, result] of (await Promise.allSettled(dials)).entries()) {
    if (result.status === 'rejected') {
      logger.debug(
        { error: result.reason as unknown, peerId: chosen[index]?.peerId },
        'neighbour not reached'
      )
    }
  }
}
