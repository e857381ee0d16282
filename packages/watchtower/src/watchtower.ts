import type { Appointment, Signer } from '@tollway/channel'
import type { Address, Balance, Bytes32, ChannelParams, Half, Nonce, SigningDomain } from '@tollway/codec'
import type { ChannelStatus, DisputeView, EventFollower } from '@tollway/chain'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger, MeshNode, Startable } from '@tollway/mesh'
import type { Store } from '@tollway/store'

/** A proof with the receiver's consent, ready for `respond`, or for `refute` where it names what was declared. */
export interface TowerResponse {
  channelId: Bytes32
  params: ChannelParams
  half: Half
  proof: { nonce: Nonce; balance: Balance; signature: Uint8Array }
  consent: Appointment['consent']
  /** The declaration that the proof shows to be false although its nonce is lower. */
  declared?: Balance
  /** Seconds, chain time: after it the response is void. */
  deadline: number
}

/** A channel whose window has ended, ready for `settle`. */
export interface TowerSettlement {
  channelId: Bytes32
  params: ChannelParams
  /** Index 0 is half A→B; undefined: nothing was accepted or declared. */
  balances: [Balance | undefined, Balance | undefined]
}

/** What a tower has to know of a dispute. */
export type TowerDispute = Pick<
  DisputeView,
  | 'challenger'
  | 'declared'
  | 'refuted'
  | 'declaredNonce'
  | 'declaredHash'
  | 'nonces'
  | 'hashes'
  | 'submitters'
>

/** The adjudicator as the tower uses it. */
export interface TowerChain {
  /** Time of the head block, seconds. */
  timeS(): Promise<number>
  channel(channelId: Bytes32): Promise<{ status: ChannelStatus }>
  dispute(channelId: Bytes32): Promise<TowerDispute>
  /**
   * Brings all of them in as few transactions as fit; one that the contract refuses does not keep the others back.
   * The same `id` is never carried out twice, whatever restarts; resolves with the (last) transaction's hash once it
   * is mined. Rejects when nothing was sent, and with a `RevertedError` that names the transaction when that failed.
   */
  respond(id: string, responses: readonly TowerResponse[]): Promise<Bytes32>
  /** The same for channels whose window has ended. */
  settle(id: string, settlements: readonly TowerSettlement[]): Promise<Bytes32>
  /** Waits for what `respond` or `settle` sent before a restart; undefined when that was never sent. */
  resume(id: string): Promise<Bytes32 | undefined>
}

/** The tower's bond and what is prepaid for it: `TowerBond` on chain. */
export interface TowerFunds {
  /** The contract: where receipts are claimed and channels prepaid. */
  address: Address
  token: Address
  /** What a receipt for this channel may promise now, base units, at most `wanted`: the bond and the channel bound it. */
  cover(channelId: Bytes32, wanted: bigint): Promise<bigint>
  /** All that this client has ever prepaid for this tower, base units. */
  funded(client: Address): Promise<bigint>
  /** Shows that a signed appointment was garbage, so that its receipts are void. */
  absolve(garbage: GarbageProof): Promise<void>
}

/** What proves on chain that an appointment did not hold what it promised. */
export interface GarbageProof {
  params: ChannelParams
  appointment: Appointment
  secret: Uint8Array
  /** Seconds, chain time. */
  deadline: number
}

export interface WatchtowerComponents {
  node: MeshNode
  chain: TowerChain
  follower: EventFollower
  store: Store
  crypto: Crypto
  /** The key of the account that sends responses: a Submit must name it. */
  signer: Signer
  clock: Clock
  logger: Logger
  /** Without it every receipt's cover is 0, and nothing can be prepaid. */
  funds?: TowerFunds
  /** Whether the account can still pay for the disputes that may come; new channels are refused when not. */
  hasGasFor?(channels: number): Promise<boolean>
}

/** Who settles a channel that the tower answered for, once its window has ended. */
export type SettlePolicy = 'rewarded' | 'always' | 'never'

export interface WatchtowerInit {
  domain: SigningDomain
  /** Channels guarded at a time. Default {@link DEFAULT_MAX_CHANNELS}. */
  maxChannels?: number
  /** Of them, free for one client. Default {@link DEFAULT_FREE_CHANNELS}. */
  freeChannels?: number
  /** Base units for each channel beyond the free ones, paid once; 0: none beyond. Default 0. */
  pricePerChannel?: bigint
  /** Work of one IP address: an entry of a message is one, a message one more. */
  addressLimit?: RateLimit
  /** Work of one client, by the key that signs its requests. */
  clientLimit?: RateLimit
  /** Work of all. */
  totalLimit?: RateLimit
  /** Looks at the chain for channels that are new here, of all: so that nobody uses up the tower's RPC endpoints. */
  lookupLimit?: RateLimit
  /** What one client, or one IP address, may have of the half of them that is kept for those with few channels. */
  lookupShare?: RateLimit
  /** Messages in memory, in bytes. Default {@link DEFAULT_MAX_BYTES_IN_FLIGHT}. */
  maxBytesInFlight?: number
  /** The most that one receipt promises, base units; with `funds` only. Default 0. */
  cover?: bigint
  /** How long a receipt promises, in seconds. Default {@link DEFAULT_COVER_SECONDS}. */
  coverSeconds?: number
  /** The same protocol over HTTP. Not served by default. */
  http?: TowerHttpInit
  /** Responses in one transaction. Default {@link DEFAULT_RESPONSES_PER_BATCH}. */
  responsesPerBatch?: number
  /** Default `rewarded`: where the tower has a share in the penalty or reward. */
  settle?: SettlePolicy
  /** How long the parties get to settle themselves, in seconds. Default {@link DEFAULT_SETTLE_GRACE_S}. */
  settleGraceS?: number
}

/** Allows `perSecond` in the long run and `burst` at once. */
export interface RateLimit {
  perSecond: number
  burst: number
}

export interface TowerHttpInit {
  host: string
  /** 0 picks a free port. */
  port: number
  /** Whether a proxy of the operator stands in front: the last address of `x-forwarded-for` is the client's then. */
  trustProxy?: boolean
}

export const DEFAULT_MAX_CHANNELS = 100_000
export const DEFAULT_FREE_CHANNELS = 10_000
export const DEFAULT_ADDRESS_LIMIT: RateLimit = { perSecond: 500, burst: 5_000 }
export const DEFAULT_CLIENT_LIMIT: RateLimit = { perSecond: 500, burst: 5_000 }
export const DEFAULT_TOTAL_LIMIT: RateLimit = { perSecond: 4_000, burst: 20_000 }
export const DEFAULT_LOOKUP_LIMIT: RateLimit = { perSecond: 20, burst: 2_000 }
export const DEFAULT_LOOKUP_SHARE: RateLimit = { perSecond: 0.2, burst: 20 }
export const DEFAULT_MAX_BYTES_IN_FLIGHT = 32 * 1024 * 1024
export const DEFAULT_COVER_SECONDS = 30 * 24 * 3600
export const DEFAULT_RESPONSES_PER_BATCH = 64
export const DEFAULT_SETTLE_GRACE_S = 600

/** One response that the tower made. */
export interface TowerAnswer {
  channelId: Bytes32
  half: Half
  nonce: Nonce
  transactionHash: Bytes32
}

export interface WatchtowerStatus {
  peerId: string
  /** What a Submit must name. */
  address: Address
  /** Where the protocol is served over HTTP, if it is. */
  http: string | undefined
  /** Guarded now, counted once for each party that asked. */
  channels: number
  maxChannels: number
  appointments: number
  /** Challenges that are not over. */
  challenges: number
  /** Of them, those with something still to be brought. */
  unanswered: number
  /** Soonest end of a window among the unanswered, seconds; 0: none. */
  nextDeadline: number
  /** Block up to which challenges were looked for, 0 before the first. */
  seenBlock: number
  /** Transactions sent and in no block yet. */
  inFlight: number
  responses: number
  settlements: number
  receipts: number
  /** Messages refused since the start. */
  refusals: number
  /** The latest responses, newest last, at most {@link MAX_ANSWERS_KEPT}. */
  answers: TowerAnswer[]
  /** Responses that could not be made, as for a ciphertext that is garbage. */
  failures: number
}

export const MAX_ANSWERS_KEPT = 100

/** Takes appointments, follows the chain and answers a stale close within a block of seeing it. */
export interface Watchtower extends Startable {
  status(): Promise<WatchtowerStatus>
}
