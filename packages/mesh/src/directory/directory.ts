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
  /** The part of the live registry that must be known before paths are picked. Default 0.8. */
  minCoverage?: number
}

export interface DirectoryStatus {
  /** Relays that are active in the registry. */
  registered: number
  /** Those of them with a valid descriptor here. */
  known: number
  /** known / registered, 1 for an empty registry. */
  coverage: number
  /** Peers that signed two descriptors for one epoch. */
  excluded: string[]
}

/** The relays this node knows: verified, registered, not expired, not caught equivocating. */
export interface Directory extends Startable {
  readonly relays: RelayDescriptor[]
  get(peerId: string): RelayDescriptor | undefined
  readonly status: DirectoryStatus
  /**
   * Reads the registry and (with `snapshotPeers`) fetches and merges their snapshots. A peer that lies or does not
   * answer is skipped.
   *
   * @throws RegistryUnavailableError, CoverageError when less than `minCoverage` of the registry is known
   */
  refresh(options?: { signal?: AbortSignal }): Promise<DirectoryStatus>
  /** Takes our own descriptor and gossips it, now and at every refresh. Relays only. */
  publish(descriptor: RelayDescriptor): Promise<void>
  /** Calls `listener` when a relay came, changed or went; returns how to stop that. */
  onChange(listener: () => void): () => void
}
