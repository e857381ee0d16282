import type { Address } from '@tollway/codec'
import type { Store } from '@tollway/store'
import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { Clock, Logger, Startable } from '../environment.ts'
import type { MeshNode, Target } from '../node/mesh-node.ts'

/** One row of the relay registry on chain. */
export interface RegisteredRelay {
  peerId: string
  operator: Address
  active: boolean
}

/** Reads the registry. `@tollway/chain` implements it. */
export interface RegistryReader {
  relays(): Promise<RegisteredRelay[]>
}

export interface DirectoryComponents {
  node: MeshNode
  registry: RegistryReader
  store: Store
  logger: Logger
  clock: Clock
}

export interface DirectoryInit {
  chainId: bigint
  /** Relays gossip and serve snapshots; clients only fetch. Default false. */
  isRelay?: boolean
  /** Whom `refresh` asks for snapshots. */
  snapshotPeers?: Target[]
  /** How often to read the registry, publish again and (clients) fetch. Default {@link DEFAULT_REFRESH_MS}. */
  refreshMs?: number
  /** The wait before the first of these; it doubles from there. Default {@link DEFAULT_FIRST_REFRESH_MS}. */
  firstRefreshMs?: number
  /** The part of the live registry that a refresh must find for paths to be picked from it. Default 0.8. */
  minCoverage?: number
}

export interface DirectoryStatus {
  /** Relays that are active in the registry. */
  registered: number
  /** Those of them with a valid descriptor here. */
  known: number
  /** known / registered, 1 for an empty registry. */
  coverage: number
  /** Whether the last refresh found enough. If not, paths use what is still valid of the last one that did. */
  isCovered: boolean
  /** Relays that paths may use now: none before a refresh has found enough. */
  usable: number
  /** Peers that signed two descriptors for one epoch. */
  excluded: string[]
}

/** The relays that paths may use: verified, registered, not expired, not caught equivocating. */
export interface Directory extends Startable {
  readonly relays: RelayDescriptor[]
  get(peerId: string): RelayDescriptor | undefined
  readonly status: DirectoryStatus
  /**
   * Reads the registry and (with `snapshotPeers`) fetches and merges their snapshots. A peer that lies or does not
   * answer is skipped.
   *
   * @throws RegistryUnavailableError, CoverageError when less than `minCoverage` of the registry is known: until a
   * refresh finds enough again, the relays are those of the last one that did, as long as their descriptors last
   */
  refresh(options?: { signal?: AbortSignal }): Promise<DirectoryStatus>
  /** Takes our own descriptor and gossips it, now and at every refresh. Relays only. */
  publish(descriptor: RelayDescriptor): Promise<void>
  /** Calls `listener` when a relay came, changed or went; returns how to stop that. */
  onChange(listener: () => void): () => void
}
