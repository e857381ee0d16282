import { Libp2pMeshNode } from './libp2p-mesh-node.ts'
import type { MeshNode } from './mesh-node.ts'
import {
  DEFAULT_DIAL_TIMEOUT_MS,
  DEFAULT_INBOUND_CONNECTIONS_PER_SECOND,
  DEFAULT_MAX_CONNECTIONS,
  type MeshNodeComponents,
  type MeshNodeInit
} from './mesh-node-init.ts'

/**
 * A node of the network over libp2p: TCP, Noise, yamux. Nothing happens before `start`, which throws PortInUseError
 * or ListenError.
 *
 * @throws OutOfRangeError unless the seed is 32 bytes
 */
export function createMeshNode(components: MeshNodeComponents, init: MeshNodeInit): MeshNode {
  return new Libp2pMeshNode(components.logger, {
    listen: [],
    announce: [],
    gossip: false,
    maxConnections: DEFAULT_MAX_CONNECTIONS,
    maxConnectionsPerAddress: Infinity,
    inboundConnectionsPerSecond: DEFAULT_INBOUND_CONNECTIONS_PER_SECOND,
    dialTimeoutMs: DEFAULT_DIAL_TIMEOUT_MS,
    ...init
  })
}
