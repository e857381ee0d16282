export interface PathConstraints {
  /** 1 to 4. */
  hops: number
  /** Peer ids to choose the first of several hops from; any relay when absent. A single hop is no guard. */
  guards?: readonly string[]
  /** The last hop must be allowed to exit to this port. */
  exitPort?: number
  /** Base units per 10^6 bytes of each hop; of an exit, its exit price. */
  maxPricePerMb?: bigint
  /** Only these regions, when not empty. */
  allowRegions?: readonly string[]
  denyRegions?: readonly string[]
  /** Only these jurisdictions, when not empty. */
  allowJurisdictions?: readonly string[]
  denyJurisdictions?: readonly string[]
  /** The last hop is in one of these regions, when not empty. */
  exitRegions?: readonly string[]
  excludePeers?: ReadonlySet<string>
  /** Whether a relay may not stand right before another, as when one of the two failed the other. */
  excludeEdge?: (near: string, far: string) => boolean
  /** Relays must name one of these hubs (peer ids). */
  hubs?: readonly string[]
  /** Unix seconds: expired relays, and those without an onion key valid now, are left out. */
  now: number
  /** How good a peer was so far, from 0 up; 1 when absent. 0 excludes it. */
  score?: (peerId: string) => number
  /** For local networks, where every relay has the same address. Default false. */
  allowSameSubnet?: boolean
  /** Default false. */
  allowSameOperator?: boolean
}
