import type { Address } from '@tollway/codec'
import type { ChannelSession, HubConnection, SignedReceipt } from '@tollway/channel'
import type { Crypto } from '@tollway/crypto'
import type {
  Clock,
  DescribedHub,
  Directory,
  LinkLimits,
  Logger,
  MeshNode,
  Random,
  Startable
} from '@tollway/mesh'
import type { Store } from '@tollway/store'
import type { RelayLimits } from './relay-limits.ts'

/** The part of a `HubConnection` that a relay uses. */
export type RelayHubConnection = Pick<HubConnection, 'openTab' | 'settleTab'> & {
  channels(): Pick<ChannelSession, 'channelId' | 'lock'>[]
}

/** A hub this relay is paid through. */
export interface RelayHub {
  /** The owner of the hub's end of the channel: what openings name as `hub`. */
  readonly address: Address
  /** Made with `bestReceipt: key => relay.bestReceipt(key)`; started and stopped by the composition. */
  readonly connection: RelayHubConnection
}

/** A tab whose hub did not pay. */
export interface UnpaidTab {
  payerKey: Address
  hub: Address
  receipt: SignedReceipt
  /** Seconds since 1970: when the lock expires. The receipt must be registered before. */
  expiry: number
}

/** Collects on chain what a hub would not settle; {@link createCollector} makes it from a `DisputeAgent`. */
export interface Collector {
  /** Registers the receipt and challenges the channel. Idempotent; resolves when the chain has both. */
  collect(tab: UnpaidTab): Promise<void>
}

/** The relay's row in the registry. */
export interface RelayRegistration {
  isRegistered(peerId: string): Promise<boolean>
  /** Registers the node's own peer id with a stake; resolves when that is final. */
  register?(): Promise<void>
}

export interface RelayComponents {
  node: MeshNode
  /** Made with `isRelay: true`. Started and stopped by the composition. `refresh` finds next hops that are unknown. */
  directory: Pick<Directory, 'get' | 'publish'> & Partial<Pick<Directory, 'refresh'>>
  registration: RelayRegistration
  /** The hubs this relay has channels with; openings that name another hub are refused. */
  hubs: readonly RelayHub[]
  /** Without it a hub that refuses to settle is only reported. */
  collector?: Collector
  store: Store
  crypto: Crypto
  clock: Clock
  logger: Logger
  /** For settlement delays. Default `Math.random`. */
  random?: Random
  /** Resolves a name to all its addresses. Default the system's resolver. */
  resolve?: NameResolver
}

/** All addresses of a name, as text. */
export type NameResolver = (name: string, signal: AbortSignal) => Promise<string[]>

export interface PortRange {
  from: number
  to: number
}

export interface RelayExitInit {
  /** Inclusive. Default {@link DEFAULT_EXIT_PORTS}. */
  ports?: PortRange[]
  /** For local networks only: lets the exit connect to private and special addresses. Default false. */
  allowPrivate?: boolean
  /** Base units per 10^6 bytes as last hop. Default `pricePerMb`. */
  pricePerMb?: bigint
}

export interface RelayInit {
  chainId: bigint
  adjudicator: Address
  token: Address
  /** Who is paid: the owner in the relay's channels. */
  owner: Address
  /** As in the registry. Default `owner`. */
  operator?: Address
  /** Base units per 10^6 bytes. */
  pricePerMb: bigint
  /** Lower case, such as `eu-west`. */
  region: string
  /** ISO 3166-1 alpha-2. Default empty. */
  jurisdiction?: string
  /** How clients find the hubs that this relay accepts. */
  hubs: DescribedHub[]
  /** Absent: not an exit. */
  exit?: RelayExitInit
  /** Register in the registry at start when the relay is not there. Default false. */
  register?: boolean
  /** For networks on one machine: dial private addresses and loopback. Default false. */
  allowLocalNetwork?: boolean
  /** Default {@link DEFAULT_CAPACITY_BYTES_PER_SECOND}. */
  capacityBytesPerSecond?: number
  /** What the descriptor says of the software. */
  software?: string
  limits?: Partial<RelayLimits>
  /** Caps on links and on the rate of CREATEs; see `@tollway/mesh`. */
  linkLimits?: Partial<LinkLimits>
}

/** Base units of the token. */
export interface RelayEarnings {
  /** Paid by hubs, or handed to the chain. */
  settled: bigint
  /** The latest receipts that no hub has paid yet. */
  unsettled: bigint
}

export interface RelayStatus {
  peerId: string
  operator: Address
  owner: Address
  role: 'relay' | 'exit'
  region: string
  /** Billable bytes since the store was made. */
  bytes: number
  /** Receipts accepted since the store was made. */
  receipts: number
  earned: RelayEarnings
  tabs: { open: number; unsettled: number; settled: number; disputed: number; failed: number }
  circuits: { open: number; created: number; refused: number }
  /** Streams to the outside that are open now. */
  streams: number
  /** Bytes of records waiting in this node. */
  queuedBytes: number
  /** Bytes forwarded that no funded tab backs. */
  unfundedBytes: number
}

/** A relay. `start` resolves when it is listed and takes circuits. */
export interface Relay extends Startable {
  status(): Promise<RelayStatus>
  /** The best receipt held for K, of a tab that is not settled yet. @throws RelayNotReadyError unless it runs */
  bestReceipt(payerKey: Address): SignedReceipt | undefined
  /**
   * Settles every tab that no circuit uses now, without the random delay. Resolves when each is settled, or was
   * refused; a hub that cannot be reached is tried again later.
   */
  settleNow(options?: { signal?: AbortSignal }): Promise<void>
}

export const DEFAULT_EXIT_PORTS: readonly PortRange[] = [
  { from: 80, to: 80 },
  { from: 443, to: 443 },
  { from: 1024, to: 65535 }
]
export const DEFAULT_CAPACITY_BYTES_PER_SECOND = 20_000_000
