import type { GuardedChannel, Signer } from '@tollway/channel'
import type { Address, Bytes32, SigningDomain } from '@tollway/codec'
import type {
  AdjudicatorClient,
  ChainClient,
  DisputeAgentStatus,
  EventFollower,
  GasReserve,
  GasReserveStatus,
  RelayRegistryClient,
  TokenClient
} from '@tollway/chain'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger, MeshNode, Startable } from '@tollway/mesh'
import type { Store } from '@tollway/store'

/** A watchtower's client: `createTowerConnection` of `@tollway/channel` makes one. */
export interface HubTower {
  /** The channel has newer proofs than the tower was given. Must not throw. */
  update(channel: GuardedChannel): void
}

export interface HubComponents {
  crypto: Crypto
  /** The hub's session key, for all its channels. */
  signer: Signer
  /** Everything the hub keeps; its whole space, or a sub-space of its own. */
  store: Store
  mesh: Pick<MeshNode, 'peerId' | 'handleMessageStream' | 'unhandle'>
  chain: ChainClient
  /** Its account is the hub's owner: channels pay out to it, deposits come from it. */
  adjudicator: AdjudicatorClient
  /** Started after the hub is created, so that no event is missed. The hub does not start or stop it. */
  follower: EventFollower
  token: TokenClient
  /** Without it any relay may request a channel. */
  registry?: Pick<RelayRegistryClient, 'isRegistered'>
  towers?: readonly HubTower[]
  /**
   * Makes what tells whether gas covers one more channel; started and stopped by the hub. Without it channels are taken
   * whatever the account has.
   */
  createGasReserve?(channels: () => number): GasReserve
  logger: Logger
  clock: Clock
}

/** What the hub pays for, and how much of it. Amounts are base units. */
export interface HubPolicy {
  /** The deposit of a requested channel: what was wanted, within these bounds. */
  relayDepositMin: bigint
  relayDepositMax: bigint
  /** A relay channel is topped up when its available sum falls below this… */
  topUpBelow: bigint
  /** …by this much… */
  topUpBy: bigint
  /** …until the hub's deposits in it come to this. */
  relayDepositTotalMax: bigint
  /** Tabs with a larger limit are refused. */
  tabLimitMax: bigint
  /** Channels in all. */
  maxChannels: number
  /** Channels with one owner. */
  maxChannelsPerOwner: number
  /** Tabs that are not over. */
  maxTabs: number
  /** Connections at a time. */
  maxConnections: number
  /** Requests of one peer: in the long run, and at once. */
  requestsPerSecond: number
  requestBurst: number
  /** Channel requests of one peer per minute. */
  channelRequestsPerMinute: number
  /** The client's lock must outlive the relay's by this: one registration bound plus finality. Seconds. */
  expiryGapS: number
  /** An opening must leave this much time. Seconds. */
  tabLifetimeMinS: number
  /** The relay's lock may live this long. Seconds. */
  tabLifetimeMaxS: number
  /** The receipt of an unpaid claim is registered on chain this long before the client's lock expires. Seconds. */
  enforceMarginS: number
  /** A client that has not paid this long after its lock expired is challenged. Seconds. */
  unpaidGraceS: number
}

export const DEFAULT_HUB_POLICY: HubPolicy = {
  relayDepositMin: 1_000_000n,
  relayDepositMax: 100_000_000n,
  topUpBelow: 5_000_000n,
  topUpBy: 20_000_000n,
  relayDepositTotalMax: 1_000_000_000n,
  tabLimitMax: 100_000_000n,
  maxChannels: 10_000,
  maxChannelsPerOwner: 8,
  maxTabs: 200_000,
  maxConnections: 2_000,
  requestsPerSecond: 200,
  requestBurst: 2_000,
  channelRequestsPerMinute: 30,
  expiryGapS: 3600,
  tabLifetimeMinS: 60,
  tabLifetimeMaxS: 6 * 3600 + 600,
  enforceMarginS: 1800,
  unpaidGraceS: 3600
}

export interface HubInit {
  domain: SigningDomain
  token: Address
  /** The hub's fee for each tab that pays anything, base units. */
  feeBase: bigint
  /** And millionths of its amount, rounded up. */
  feePpm: number
  /** Overrides of {@link DEFAULT_HUB_POLICY}. */
  policy?: Partial<HubPolicy>
  /** How often the chain's finalised time is taken in and expiries are looked at. Default {@link DEFAULT_TICK_MS}. */
  tickMs?: number
}

export const DEFAULT_TICK_MS = 2000
export const HELLO_TIMEOUT_MS = 10_000

/** One channel, as `status()` shows it. Amounts are base units. */
export interface HubChannelStatus {
  channelId: Bytes32
  /** The member's owner. */
  member: Address
  status: string
  connected: boolean
  hubDeposit: bigint
  memberDeposit: bigint
  /** What the hub can still send, and the member. */
  hubAvailable: bigint
  memberAvailable: bigint
  /** Locks in both halves. */
  locks: number
  mustClose: string | undefined
}

export interface HubStatus {
  peerId: string
  /** False before `start`, after `stop`, and when the hub stopped itself since its disk failed. */
  running: boolean
  owner: Address
  signer: Address
  feeBase: bigint
  feePpm: number
  connections: number
  channels: HubChannelStatus[]
  /** Tabs that are not over. */
  tabsOpen: number
  tabsOpened: number
  /** Settled with the relay. */
  tabsSettled: number
  /** Paid by the client too. */
  tabsClaimed: number
  tabsExpired: number
  /** Paid to relays on tabs, and received for them from clients. */
  paidToRelays: bigint
  receivedFromClients: bigint
  /** receivedFromClients − what relays got on the same tabs: earned to the unit. */
  feesEarned: bigint
  /** Paid to relays and not yet claimed. */
  outstanding: bigint
  /** Without a reserve undefined. Amounts are wei. */
  gas: GasReserveStatus | undefined
  disputes: DisputeAgentStatus
}

/** The payment hub. */
export interface Hub extends Startable {
  status(): Promise<HubStatus>
  /** Closes a channel unilaterally. */
  challenge(channelId: Bytes32): Promise<void>
  /** Does now what the clock would do: takes in the chain, expires, claims, tops up. */
  tick(): Promise<void>
}
