/** Everything that bounds a relay. Sizes in bytes, times in milliseconds unless the name says otherwise. */
export interface RelayLimits {
  maxCircuits: number
  /** How long the rest of the path may take when the client's budget is longer. */
  maxBuildMs: number
  /** A circuit without a record for this long is closed. */
  circuitIdleMs: number

  /** Upper bound of the credit of a funded tab. */
  creditMaxBytes: number
  unfundedPerCircuitBytes: number
  unfundedPerPeerBytes: number
  unfundedTotalBytes: number
  /** For each circuit of a peer whose circuits defaulted not long ago. */
  unfundedAfterDefaultBytes: number
  defaultMemoryMs: number

  /** Tabs open or unsettled at a time. */
  maxTabs: number
  /** Attempts to have the hub fund one tab, and the wait between them. */
  maxOpenAttempts: number
  openRetryMs: number
  /** The relay's lock must live at least this long when its tab opens. */
  minTabLifeS: number
  /** A tab that no hub has settled by its expiry less this goes to the chain. */
  disputeBeforeExpiryS: number
  /** Tabs are settled after a random delay below this; 0 settles at once. */
  settleDelayMs: number
  /** Settle at once when the unsettled sum at one hub exceeds this, in base units. */
  settleCap: bigint
  settleRetryMs: number
  /** A hub that refuses a settlement this often in a row is taken to the chain. */
  maxRefusals: number
  /** Receipts are written at the latest after this. */
  persistMs: number
  /** Or after receipts for this many bytes. */
  persistBytes: number
  /** How long `stop` tries to settle. */
  stopSettleMs: number

  maxStreamsPerCircuit: number
  maxSockets: number
  /** Stream bytes of all exit sessions that clients have not acknowledged. */
  maxUnackedBytes: number
  connectTimeoutMs: number
  resolveTimeoutMs: number
  /** A socket on which nothing moves for this long is reset. */
  socketIdleMs: number
}

export const DEFAULT_RELAY_LIMITS: RelayLimits = {
  maxCircuits: 4096,
  maxBuildMs: 15_000,
  circuitIdleMs: 15 * 60_000,

  creditMaxBytes: 16 * 1024 * 1024,
  unfundedPerCircuitBytes: 128 * 1024,
  unfundedPerPeerBytes: 1024 * 1024,
  unfundedTotalBytes: 32 * 1024 * 1024,
  unfundedAfterDefaultBytes: 8 * 1024,
  defaultMemoryMs: 10 * 60_000,

  maxTabs: 16_384,
  maxOpenAttempts: 8,
  openRetryMs: 500,
  minTabLifeS: 3 * 3600,
  disputeBeforeExpiryS: 3600,
  settleDelayMs: 0,
  settleCap: 100_000_000n,
  settleRetryMs: 5_000,
  maxRefusals: 3,
  persistMs: 1_000,
  persistBytes: 4_000_000,
  stopSettleMs: 5_000,

  maxStreamsPerCircuit: 256,
  maxSockets: 2048,
  maxUnackedBytes: 64 * 1024 * 1024,
  connectTimeoutMs: 10_000,
  resolveTimeoutMs: 5_000,
  socketIdleMs: 10 * 60_000
}
