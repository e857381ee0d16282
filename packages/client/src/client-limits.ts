/** Everything that bounds a client. Sizes in bytes, times in milliseconds unless the name says otherwise. */
export interface ClientLimits {
  /** Connections of both proxies together. */
  maxConnections: number
  /** For the whole of a SOCKS or HTTP handshake before the target is known. */
  handshakeTimeoutMs: number
  /** For one `connect`, retries included. */
  connectTimeoutMs: number
  /** How often one `connect` may try another circuit. */
  maxConnectAttempts: number

  maxCircuits: number
  /** Circuits that are ready before anybody asks. */
  spares: number
  /** For one build, and how many paths are tried for one circuit. */
  buildTimeoutMs: number
  maxBuildAttempts: number
  /** New streams leave a circuit after this. */
  rotateMs: number
  /** A circuit without a stream for this long is closed. */
  circuitIdleMs: number
  /** How long an edge or a relay that failed is not used. */
  blameMs: number
  /** Isolation keys with a circuit at a time. */
  maxIsolations: number
  maxStreamsPerCircuit: number

  /** The most one tab may come to, without the hub's fee, in base units; less when the limit allows less. */
  tabLimit: bigint
  /** How long the relay's lock lives, and by how much the client's outlives it. */
  tabLifeS: number
  lockMarginS: number
  /** For the tab to be funded after TAB_OPEN. */
  fundTimeoutMs: number
  /** How often the client looks for expired locks. */
  sweepMs: number
}

export const DEFAULT_CLIENT_LIMITS: ClientLimits = {
  maxConnections: 512,
  handshakeTimeoutMs: 10_000,
  connectTimeoutMs: 30_000,
  maxConnectAttempts: 3,

  maxCircuits: 64,
  spares: 1,
  buildTimeoutMs: 10_000,
  maxBuildAttempts: 4,
  rotateMs: 10 * 60_000,
  circuitIdleMs: 5 * 60_000,
  blameMs: 5 * 60_000,
  maxIsolations: 32,
  maxStreamsPerCircuit: 128,

  tabLimit: 1_000_000n,
  tabLifeS: 6 * 3600,
  lockMarginS: 3600,
  fundTimeoutMs: 15_000,
  sweepMs: 30_000
}
