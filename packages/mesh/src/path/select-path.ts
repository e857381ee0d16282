import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { Random } from '../environment.ts'

export interface PathConstraints {
  /** 1 to 4. */
  hops: number
  /** Peer ids of the guards to choose the first hop from; any relay when absent. */
  guards?: readonly string[]
  /** The last hop must be allowed to exit to this port. */
  exitPort?: number
  /** Base units per 10^6 bytes, for the last hop its exit price. */
  maxPricePerMb?: bigint
  /** Only these regions, when not empty. */
  allowRegions?: readonly string[]
  denyRegions?: readonly string[]
  allowJurisdictions?: readonly string[]
  denyJurisdictions?: readonly string[]
  /** The same for the last hop only. */
  exitRegions?: readonly string[]
  excludePeers?: ReadonlySet<string>
  /** Relays must name one of these hubs (peer ids). */
  hubs?: readonly string[]
  /** Unix seconds: relays without an onion key valid now are left out. */
  now: number
  /** How good a peer was so far, from 0 up; 1 when absent. 0 excludes it. */
  score?: (peerId: string) => number
  /** For local networks, where every relay has the same address. Default false. */
  allowSameSubnet?: boolean
  /** Default false. */
  allowSameOperator?: boolean
}

/**
 * Picks the hops of a circuit, first to last. No two of them share an operator or a /16; each is drawn with
 * probability proportional to capacity × score among those that still fit, the exit first, then the guard.
 *
 * @throws NoPathError that names the constraint which left nothing
 */
export declare function selectPath(
  relays: readonly RelayDescriptor[],
  constraints: PathConstraints,
  random: Random
): RelayDescriptor[]
