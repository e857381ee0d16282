import type {
  Address,
  Bytes32,
  ChannelParams,
  CooperativeClose,
  Nonce,
  Receipt,
  TabOpening,
  Withdraw
} from '@tollway/codec'
import type { ChannelOp } from './channel-op.ts'
import type { RejectCode } from './errors.ts'

/** libp2p protocol id of the hub protocol; the member dials. */
export const HUB_PROTOCOL = '/tollway/hub/1'
export const HUB_PROTOCOL_VERSION = 1

/** First message of both sides. `feeBase` and `feePpm` are the hub's terms, 0 from a member. */
export interface HubHello {
  type: 'hello'
  version: number
  chainId: bigint
  adjudicator: Address
  token: Address
  owner: Address
  /** Session key of the sender for its channels with the peer, compressed. */
  signerPublicKey: Uint8Array
  feeBase: bigint
  feePpm: number
  /** By the session key over `helloDigest`: this libp2p peer speaks for it, to that peer only. */
  signature: Uint8Array
}

/** Member→hub: adopt the channel I opened on chain. Answered by CHANNEL_PARAMS or ERROR. */
export interface ChannelOpenMessage {
  type: 'channel-open'
  params: ChannelParams
  /** The sender's signer. */
  publicKey: Uint8Array
}

/** Relay→hub: open and fund a channel to me. Answered by CHANNEL_PARAMS or ERROR. */
export interface ChannelRequestMessage {
  type: 'channel-request'
  owner: Address
  publicKey: Uint8Array
  salt: Bytes32
  depositWanted: bigint
}

/** Hub→member: this channel is adopted here (and on chain, if it was requested). */
export interface ChannelParamsMessage {
  type: 'channel-params'
  params: ChannelParams
  /** The hub's signer. */
  publicKey: Uint8Array
}

/** After every connect, per channel, both ways. */
export interface SyncMessage {
  type: 'sync'
  channelId: Bytes32
  /** Highest nonce of the sender's own half that it persisted, and its hash. */
  sentNonce: Nonce
  sentHash: Bytes32
  /** Highest nonce of that half for which the sender holds a release. */
  releasedNonce: Nonce
  /** Highest accepted nonce of the other half, its hash, and the other side's signature (zeros at 0). */
  acceptedNonce: Nonce
  acceptedHash: Bytes32
  acceptedSignature: Uint8Array
}

/** A new proof of the sender's half. The salt follows from s, the half and the nonce. */
export interface UpdateMessage {
  type: 'update'
  channelId: Bytes32
  /** Nonce of the released state that the operations apply to. */
  baseNonce: Nonce
  nonce: Nonce
  ops: ChannelOp[]
  transferred: bigint
  locked: bigint
  locksRoot: Bytes32
  /** BalanceProof by the sender. */
  signature: Uint8Array
}

/** The receiver's consent to a proof. */
export interface ReleaseMessage {
  type: 'release'
  channelId: Bytes32
  nonce: Nonce
  balanceHash: Bytes32
  signature: Uint8Array
}

export interface RejectMessage {
  type: 'reject'
  channelId: Bytes32
  /** What was refused: an update's nonce, or 0 for a close or withdrawal proposal. */
  nonce: Nonce
  code: RejectCode
  message: string
}

export interface CloseProposeMessage extends CooperativeClose {
  type: 'close-propose'
}

/** Both sides send it: the answering side first. */
export interface CloseSignMessage extends CooperativeClose {
  type: 'close-sign'
  signature: Uint8Array
}

export interface WithdrawProposeMessage extends Withdraw {
  type: 'withdraw-propose'
}

export interface WithdrawSignMessage extends Withdraw {
  type: 'withdraw-sign'
  signature: Uint8Array
}

/** Relay→hub: back this tab. `signature` is K's over the opening. Answered by TAB_RESULT. */
export interface TabOpenMessage {
  type: 'tab-open'
  opening: TabOpening
  signature: Uint8Array
}

/** What became of a tab, as on the wire (u8, in this order from 0). */
export const TAB_STATUSES = [
  /** The lock is in the hub→relay half. */
  'funded',
  /** The hub holds no lock of the payer for K yet: try again. */
  'no-lock',
  /** K was used before. */
  'spent',
  /** Signature, payee, token, hub or expiry are wrong. */
  'bad-opening',
  /** The hub's half is dry and being topped up: try again. */
  'no-liquidity',
  'bad-receipt',
  'expired',
  /** The last receipt was swapped for a transfer, and released. */
  'settled',
  /** The hub refuses for another reason. */
  'refused'
] as const
export type TabStatus = (typeof TAB_STATUSES)[number]

export interface TabResultMessage {
  type: 'tab-result'
  /** K */
  payerKey: Address
  status: TabStatus
  message: string
}

/** Relay→hub: the last receipt of a tab. The hub answers by an UPDATE that pays the lock, then TAB_RESULT. */
export interface TabSettleMessage {
  type: 'tab-settle'
  payerKey: Address
  receipt: Receipt
  signature: Uint8Array
}

/** Hub→client: swap your lock for what K signed. The client answers by an UPDATE, or ERROR. */
export interface TabClaimMessage {
  type: 'tab-claim'
  payerKey: Address
  receipt: Receipt
  signature: Uint8Array
}

/** Why a request failed, as on the wire (u8, in this order from 1). */
export const HUB_ERROR_CODES = [
  'malformed',
  'version',
  'wrong-chain',
  'unknown-channel',
  'bad-params',
  'not-on-chain',
  'limit',
  'busy',
  'internal',
  'gas-reserve'
] as const
export type HubErrorCode = (typeof HUB_ERROR_CODES)[number]

export interface HubErrorMessage {
  type: 'error'
  code: HubErrorCode
  message: string
}

/** Messages that belong to one channel: a {@link ChannelSession} takes and sends them. */
export type ChannelMessage =
  | SyncMessage
  | UpdateMessage
  | ReleaseMessage
  | RejectMessage
  | CloseProposeMessage
  | CloseSignMessage
  | WithdrawProposeMessage
  | WithdrawSignMessage

export type HubMessage =
  | HubHello
  | ChannelOpenMessage
  | ChannelRequestMessage
  | ChannelParamsMessage
  | ChannelMessage
  | TabOpenMessage
  | TabResultMessage
  | TabSettleMessage
  | TabClaimMessage
  | HubErrorMessage

/** Whether a message goes to a channel session (it has a `channelId`). */
export function isChannelMessage(message: HubMessage): message is ChannelMessage {
  return 'channelId' in message
}
