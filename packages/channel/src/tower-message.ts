import type { Address, Bytes32, ChannelParams, Nonce } from '@tollway/codec'
import type { Appointment } from './appointment.ts'

/** libp2p protocol id of the tower protocol; the party of the channel dials. Over HTTP the same frames are posted. */
export const TOWER_PROTOCOL = '/tollway/tower/1'
export const TOWER_PROTOCOL_VERSION = 1
/** Where a tower takes frames over HTTP, one a request. */
export const TOWER_HTTP_PATH = '/tower/1'
/** Entries of one WATCH, APPOINT or QUERY. */
export const MAX_TOWER_BATCH = 256
/** The largest frame of this protocol: type and body, without the length. */
export const MAX_TOWER_FRAME_BYTES = 96 * 1024

/** What a tower asks and offers. */
export interface TowerTerms {
  /** Channels of one client that cost nothing. */
  freeChannels: number
  /** Base units of `token` for each channel beyond, paid once; 0: there is none beyond. */
  pricePerChannel: bigint
  token: Address
  /** What a receipt is worth at most, base units; 0 without a bond. */
  cover: bigint
  /** The TowerBond to prepay at and to claim from, zero without one. */
  bond: Address
}

/** First message of both sides. */
export interface TowerHello {
  type: 'hello'
  version: number
  chainId: bigint
  adjudicator: Address
  /** The tower's: what a Submit must name; zero from a party. */
  address: Address
  /** What a party's signatures must name, for at least ten minutes; zero from a party. */
  ticket: Bytes32
  terms: TowerTerms
}

/** What every request of a party carries: its signer's signature over the rest, see `towerRequestDigest`. */
export interface SignedRequest {
  ticket: Bytes32
  signature: Uint8Array
}

/** Party→tower: watch these channels. Answered by WATCHING or ERROR. */
export interface WatchMessage extends SignedRequest {
  type: 'watch'
  channels: ChannelParams[]
}

/** Tower→party: what became of each channel of a WATCH, in its order; undefined: it is watched. */
export interface WatchingMessage {
  type: 'watching'
  results: (TowerErrorCode | undefined)[]
}

/** Party→tower: each replaces the party's older appointment of the same half. Answered by RECEIPTS or ERROR. */
export interface AppointMessage extends SignedRequest {
  type: 'appoint'
  appointments: Appointment[]
}

/** A receipt without what its appointment says. */
export interface SignedReceiptTerms {
  issuedAt: number
  expiry: number
  cover: bigint
  signature: Uint8Array
}

/** Tower→party: what became of each appointment, in their order. A receipt leaves only once all of them are durable. */
export interface ReceiptsMessage {
  type: 'receipts'
  results: (SignedReceiptTerms | TowerErrorCode)[]
}

/** Party→tower: which of my appointments do you hold? Answered by HELD or ERROR. */
export interface QueryMessage extends SignedRequest {
  type: 'query'
  /** Random: what the proofs of the answer are made with. */
  salt: Bytes32
  channelIds: Bytes32[]
}

/** One half as the tower holds it for the party that asks. */
export interface HeldHalf {
  /** 0: nothing is held. */
  nonce: Nonce
  /** keccak256(salt ‖ ciphertext): only who still has the ciphertext knows it; zero when nothing is held. */
  proof: Bytes32
}

/** A channel as the tower holds it for the party that asks. */
export interface HeldChannel {
  state: HeldState
  halves: [HeldHalf, HeldHalf]
}

/** Whether the party's channel is watched, and whether a challenge was seen (u8, in this order from 0). */
export const HELD_STATES = ['unknown', 'watched', 'challenged'] as const
export type HeldState = (typeof HELD_STATES)[number]

/** Tower→party: a signed statement, see `towerStatementDigest`, about the channels of a QUERY in their order. */
export interface HeldMessage {
  type: 'held'
  /** uint40 seconds */
  statedAt: number
  channels: HeldChannel[]
  signature: Uint8Array
}

/** Why a tower refused, as on the wire (u8, in this order from 1). */
export const TOWER_ERROR_CODES = [
  'malformed',
  'version',
  'wrong-chain',
  'unknown-channel',
  'not-open',
  'bad-signature',
  'stale',
  'limit',
  'internal',
  'rate',
  'unpaid',
  'ticket',
  'not-a-party'
] as const
export type TowerErrorCode = (typeof TOWER_ERROR_CODES)[number]

/** A message that was refused as a whole. */
export interface TowerErrorMessage {
  type: 'error'
  code: TowerErrorCode
  /** When it is worth trying again; 0: no time is known. */
  retryAfterMs: number
  message: string
}

export type TowerMessage =
  | TowerHello
  | WatchMessage
  | WatchingMessage
  | AppointMessage
  | ReceiptsMessage
  | TowerErrorMessage
  | QueryMessage
  | HeldMessage

export type TowerRequest = WatchMessage | AppointMessage | QueryMessage

/** A request before its party has signed it. */
export type UnsignedTowerRequest =
  Omit<WatchMessage, 'signature'> | Omit<AppointMessage, 'signature'> | Omit<QueryMessage, 'signature'>
