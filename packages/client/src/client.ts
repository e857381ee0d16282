import type { Address, Bytes32 } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Directory, Logger, MeshNode, PathConstraints, Random, Startable } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import type { Duplex } from 'node:stream'
import type { ClientAccount } from './account/client-account.ts'
import type { ClientLimits } from './client-limits.ts'

export interface ClientComponents {
  /** The client's end of its channel with a hub: see `createHubAccount`. Started and stopped by the client. */
  account: ClientAccount
  /** Made without listener, `isRelay: false`. Started and stopped by the composition. */
  directory: Directory
  store: Store
  crypto: Crypto
  clock: Clock
  logger: Logger
  /** Default: from `crypto`. */
  random?: Random
  /** A mesh node without listener for one guard, from a fresh 32-byte seed. Default `createMeshNode`. */
  createNode?(seed: Uint8Array): MeshNode
}

/** Where a proxy listens. */
export interface ProxyInit {
  /** Default 127.0.0.1. */
  host?: string
  /** 0 takes a free one. Default 0. */
  port?: number
}

/** Which relays to use: see {@link PathConstraints} of the mesh. */
export interface PathPreferences extends Pick<
  PathConstraints,
  | 'allowRegions'
  | 'denyRegions'
  | 'allowJurisdictions'
  | 'denyJurisdictions'
  | 'exitRegions'
  | 'maxPricePerMb'
  | 'allowSameSubnet'
  | 'allowSameOperator'
> {
  /** 1 to 4. Default 3. */
  hops?: number
}

export interface ClientInit {
  chainId: bigint
  adjudicator: Address
  token: Address
  /** False: no SOCKS5 server. Default: a free port on 127.0.0.1. */
  socks?: ProxyInit | false
  /** Default false. */
  http?: ProxyInit | false
  path?: PathPreferences
  /**
   * The most that may be spent or be locked at any time, in base units, counted over the life of the store.
   * Absent: what the channel holds.
   */
  spendLimit?: bigint
  limits?: Partial<ClientLimits>
}

export interface ConnectOptions {
  /** A name, or an IPv4 or IPv6 address; names are resolved by the exit. */
  host: string
  /** 1 to 65535. */
  port: number
  /** Connections with different keys never share a circuit, a session or a payment key. Default ''. */
  isolation?: string
  /** Ends the attempt, not the connection once it is made. */
  signal?: AbortSignal
}

export interface CircuitStatus {
  /** Peer ids, nearest first. */
  hops: string[]
  /** `ready` carries new streams, `aged` only the old ones. */
  state: 'building' | 'funding' | 'ready' | 'aged' | 'closed'
  /** Record bytes in both directions. */
  bytes: number
  streams: number
  /** Whether an isolation key owns it, or it is a spare. */
  isSpare: boolean
}

/** What one relay got from this client since the store was made. */
export interface RelayPayments {
  peerId: string
  /** The owner whom receipts name. */
  payee: Address
  /** Bytes that this client counted as billable at that hop. */
  bytes: number
  receipts: number
  /** Base units signed for the relay, without the hub's fee. */
  amount: bigint
}

export interface ClientStatus {
  /** Of the client's own node; each guard sees another one. */
  peerId: string
  /** `undefined` while there is no channel. */
  channelId: Bytes32 | undefined
  channelStatus: 'none' | 'opening' | 'open' | 'closing' | 'closed'
  isHubConnected: boolean
  /** Base units: everything signed away with the hub's fees, settled by the hub or not. */
  spent: bigint
  /** Of `spent`, what the hub has claimed already. */
  claimed: bigint
  spendLimit: bigint | undefined
  /** Base units in receipt locks now. */
  locked: bigint
  /** Base units that can still be locked or withdrawn. */
  available: bigint
  circuits: CircuitStatus[]
  streams: number
  /** Bytes of the applications, not of records. */
  bytesUp: number
  bytesDown: number
  receipts: number
  payments: RelayPayments[]
  proxies: { socks: ListenAddress | undefined; http: ListenAddress | undefined }
}

export interface ListenAddress {
  host: string
  port: number
}

/** The user's end of the network. */
export interface Client extends Startable {
  /** A connection through the network. Half-open: each side ends on its own. @throws ConnectError */
  connect(options: ConnectOptions): Promise<Duplex>
  status(): Promise<ClientStatus>
  /** @throws OutOfRangeError for a negative limit */
  setSpendLimit(limit: bigint | undefined): void
  /**
   * Sends the last receipts, ends all circuits and waits until the relays have settled and no lock of ours is
   * left, or `signal` aborts. New connections build new circuits.
   */
  settleTabs(options?: { signal?: AbortSignal }): Promise<void>
  /** Opens a channel with the hub, with `deposit` base units; resolves once the hub has adopted it. */
  openChannel(deposit: bigint, options?: { signal?: AbortSignal }): Promise<Bytes32>
  /** Takes `amount` out of the channel, with the hub's agreement; resolves when it is on chain. */
  withdraw(amount: bigint, options?: { signal?: AbortSignal }): Promise<void>
  /** Settles the tabs, then closes by agreement; resolves when it is on chain. */
  closeCooperatively(options?: { signal?: AbortSignal }): Promise<void>
  /** Closes by a challenge: for when the hub does not answer. Resolves when the challenge is on chain. */
  closeUnilaterally(options?: { signal?: AbortSignal }): Promise<void>
}
