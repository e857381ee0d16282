import type { Clock, Logger, Startable } from '../environment.ts'
import type { MeshNode, Target } from '../node/mesh-node.ts'
import type { CircuitHandler, Link } from './link.ts'
import type { LinkMemory } from './link-memory.ts'

export const LINK_PROTOCOL = '/tollway/link/1'

export interface LinkLimits {
  /** Circuits on one link, from both sides together. */
  maxCircuitsPerLink: number
  /** Circuits that one peer may have opened here. */
  maxCircuitsPerPeer: number
  /** CREATEs per second of one peer, and how many at once. */
  peerCreatesPerSecond: number
  peerCreatesBurst: number
  /** The same of all peers behind one IPv4 address, or one /64 of IPv6. */
  addressCreatesPerSecond: number
  addressCreatesBurst: number
  /** CREATEs per second of all peers together. */
  createsPerSecond: number
  createsBurst: number
  /** Links open at a time; when there are more, those of the least use are closed, or the further ones refused. */
  maxLinks: number
}

export const DEFAULT_LINK_LIMITS: LinkLimits = {
  maxCircuitsPerLink: 4096,
  maxCircuitsPerPeer: 2048,
  peerCreatesPerSecond: 50,
  peerCreatesBurst: 200,
  addressCreatesPerSecond: 100,
  addressCreatesBurst: 400,
  createsPerSecond: 500,
  createsBurst: 1000,
  maxLinks: 1024
}

export interface LinkManagerComponents {
  node: MeshNode
  logger: Logger
  clock: Clock
  /** Shared by all the link managers of a node. */
  memory?: LinkMemory
}

export interface LinkManagerInit {
  /** Takes circuits of peers. Without it every CREATE is refused, and links are only dialled. */
  onCircuit?: CircuitHandler
  /** For networks on one machine, whose peers share addresses: no rate by address. Default false. */
  isLocalNetwork?: boolean
  /** Tells, each time room must be made, whose links are never closed for it. Links that we dialled never are. */
  keeps?: () => (peerId: string) => boolean
  limits?: Partial<LinkLimits>
}

/** Keeps one {@link Link} per peer. Stopping it closes them. */
export interface LinkManager extends Startable {
  /**
   * The link to a peer, dialled if there is none. Concurrent calls, and a dial from the other side at the same
   * moment, end in one link.
   *
   * @throws DialError, LinkLimitError, NotStartedError
   */
  connect(target: Target, options?: { signal?: AbortSignal }): Promise<Link>
  /** The open link to a peer, if there is one. */
  get(peerId: string): Link | undefined
  readonly links: Link[]
  readonly memory: LinkMemory
}
