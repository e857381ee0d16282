import type { Appointment, Signer } from '@tollway/channel'
import type { Address, Balance, Bytes32, ChannelParams, Half, Nonce, SigningDomain } from '@tollway/codec'
import type { ChannelStatus, ChannelView, DisputeView, EventFollower } from '@tollway/chain'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger, MeshNode, Startable } from '@tollway/mesh'
import type { Store } from '@tollway/store'

/** A proof with the receiver's consent, ready for `respond`. */
export interface TowerResponse {
  channelId: Bytes32
  params: ChannelParams
  half: Half
  proof: { nonce: Nonce; balance: Balance; signature: Uint8Array }
  consent: Appointment['consent']
  /** Seconds, chain time: after it the response is void. */
  deadline: number
}

/** The adjudicator as the tower uses it. */
export interface TowerChain {
  channel(channelId: Bytes32): Promise<Pick<ChannelView, 'status'> & { status: ChannelStatus }>
  dispute(channelId: Bytes32): Promise<Pick<DisputeView, 'nonces'>>
  /**
   * Sends `respond`, once for each channel, half and nonce whatever restarts; resolves with the transaction's hash
   * once it is mined. Rejects when it would revert.
   */
  respond(response: TowerResponse): Promise<Bytes32>
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
}

export interface WatchtowerInit {
  domain: SigningDomain
  /** Channels guarded at a time. Default {@link DEFAULT_MAX_CHANNELS}. */
  maxChannels?: number
  /** Of them, first watched for one peer. Default {@link DEFAULT_MAX_CHANNELS_PER_PEER}. */
  maxChannelsPerPeer?: number
  /** Messages of one peer per second, and how many at once. */
  messagesPerSecond?: number
  messagesBurst?: number
  /** How long a receipt promises, in seconds. Default {@link DEFAULT_COVER_SECONDS}. */
  coverSeconds?: number
}

export const DEFAULT_MAX_CHANNELS = 100_000
export const DEFAULT_MAX_CHANNELS_PER_PEER = 10_000
export const DEFAULT_MESSAGES_PER_SECOND = 50
export const DEFAULT_MESSAGES_BURST = 500
export const DEFAULT_COVER_SECONDS = 30 * 24 * 3600

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
  channels: number
  appointments: number
  /** Challenges that are not over. */
  challenges: number
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
