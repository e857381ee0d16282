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
  maxStreamsPerCircuit: number

  /** How many bytes one tab pays for at most; less when the money at hand allows less. */
  tabBytes: number
  /** A tab that could not pay for this much is not opened. */
  minTabBytes: number
  /** Receipts are written to the store ahead, for this many bytes at a time. */
  reserveBytes: number
  /** How long the relay's lock lives; the client's outlives it by `TAB_EXPIRY_GAP_S` of the channel package. */
  tabLifeS: number
  /** For the tabs of a circuit to be funded. */
  fundTimeoutMs: number
  /** How long the last receipts of a circuit may take to leave. */
  closeTimeoutMs: number
  /** A circuit that does not answer for this long is given up. */
  silentMs: number
  /** How long a relay may take to say whether a tab is funded. */
  tabAnswerMs: number
  /** How often the client looks for circuits and locks that have had their time. */
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
  maxStreamsPerCircuit: 128,

  tabBytes: 256_000_000,
  minTabBytes: 1_000_000,
  reserveBytes: 16_000_000,
  tabLifeS: 6 * 3600,
  fundTimeoutMs: 15_000,
  closeTimeoutMs: 2_000,
  silentMs: 12_000,
  tabAnswerMs: 30_000,
  sweepMs: 5_000
}
