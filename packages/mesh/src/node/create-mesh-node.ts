import type { Logger } from '../environment.ts'
import { Libp2pMeshNode } from './libp2p-mesh-node.ts'
import type { MeshNode } from './mesh-node.ts'

export interface MeshNodeComponents {
  logger: Logger
}

export interface MeshNodeInit {
  /** The Ed25519 seed of the identity, 32 bytes. */
  seed: Uint8Array
  /** Multiaddrs to listen on, such as `/ip4/0.0.0.0/tcp/9000`. None for clients. */
  listen?: string[]
  /** Multiaddrs to tell others instead of the ones listened on. */
  announce?: string[]
  /** Whether to take part in gossip. Relays only. Default false. */
  gossip?: boolean
  /** Default {@link DEFAULT_MAX_CONNECTIONS}. */
  maxConnections?: number
  /** New inbound connections per second from one address. Default {@link DEFAULT_INBOUND_CONNECTIONS_PER_SECOND}. */
  inboundConnectionsPerSecond?: number
  /** Default {@link DEFAULT_DIAL_TIMEOUT_MS}. */
  dialTimeoutMs?: number
}

export const DEFAULT_MAX_CONNECTIONS = 1024
export const DEFAULT_INBOUND_CONNECTIONS_PER_SECOND = 50
export const DEFAULT_DIAL_TIMEOUT_MS = 10_000

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
    inboundConnectionsPerSecond: DEFAULT_INBOUND_CONNECTIONS_PER_SECOND,
    dialTimeoutMs: DEFAULT_DIAL_TIMEOUT_MS,
    ...init
  })
}
