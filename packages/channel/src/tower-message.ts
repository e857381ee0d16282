import type { Address, ChannelParams } from '@tollway/codec'
import type { Appointment, TowerReceipt } from './appointment.ts'

/** libp2p protocol id of the tower protocol; the party of the channel dials. */
export const TOWER_PROTOCOL = '/tollway/tower/1'
export const TOWER_PROTOCOL_VERSION = 1

/** First message of both sides. `address` is the tower's: what a Submit must name; zero from a party. */
export interface TowerHello {
  type: 'hello'
  version: number
  chainId: bigint
  adjudicator: Address
  address: Address
}

/** Party→tower: watch this channel. Answered by WATCHING or ERROR. */
export interface WatchMessage {
  type: 'watch'
  params: ChannelParams
}

/** Tower→party: the channel is open on chain and watched. */
export interface WatchingMessage {
  type: 'watching'
  channelId: `0x${string}`
}

/** Party→tower: replaces an older appointment of the same half. Answered by RECEIPT or ERROR. */
export interface AppointMessage extends Appointment {
  type: 'appoint'
}

export interface TowerReceiptMessage extends TowerReceipt {
  type: 'receipt'
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
  'internal'
] as const
export type TowerErrorCode = (typeof TOWER_ERROR_CODES)[number]

export interface TowerErrorMessage {
  type: 'error'
  code: TowerErrorCode
  /** The channel it is about, or zeros. */
  channelId: `0x${string}`
  message: string
}

export type TowerMessage =
  TowerHello | WatchMessage | WatchingMessage | AppointMessage | TowerReceiptMessage | TowerErrorMessage
