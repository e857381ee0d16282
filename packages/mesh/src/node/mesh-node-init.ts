import type { Logger } from '../environment.ts'

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
  /**
   * Inbound connections at a time from one IPv4 address, or from one /64 of IPv6, handshakes that are under way
   * included. Default: no bound, as in networks on one machine. See {@link DEFAULT_MAX_CONNECTIONS_PER_ADDRESS}.
   */
  maxConnectionsPerAddress?: number
  /**
   * New inbound connections per second, and at once, from one IPv4 address or one /64 of IPv6. Default
   * {@link DEFAULT_INBOUND_CONNECTIONS_PER_SECOND}.
   */
  inboundConnectionsPerSecond?: number
  /** Default {@link DEFAULT_DIAL_TIMEOUT_MS}. */
  dialTimeoutMs?: number
}

export const DEFAULT_MAX_CONNECTIONS = 1024
/** For nodes that are open to strangers: many may share an address, none may hold all. */
export const DEFAULT_MAX_CONNECTIONS_PER_ADDRESS = 64
export const DEFAULT_INBOUND_CONNECTIONS_PER_SECOND = 50
export const DEFAULT_DIAL_TIMEOUT_MS = 10_000
