import type { Address, SigningDomain } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ChannelSession } from '../channel-session.ts'
import type { HubStream } from '../member/hub-stream.ts'
import type { Signer } from '../signer.ts'
import type { TowerErrorCode, TowerTerms } from '../tower-message.ts'
import type { KeptReceipt } from './kept-receipt.ts'

/** What a tower is told of a channel. */
export type GuardedChannel = Pick<ChannelSession, 'channelId' | 'params' | 'side' | 'status' | 'proofs'>

export interface TowerConnectionComponents {
  crypto: Crypto
  /** The session key of this node's side: it signs the requests, and the Submits that name the tower. */
  signer: Signer
  /** Opens a stream of the tower protocol: over libp2p, or `openHttpTowerStream`. */
  dial(signal: AbortSignal): Promise<HubStream>
  /** Resolves after `ms`; rejects when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  nowMs(): number
  logger: {
    info(obj: object, msg: string): void
    warn(obj: object, msg: string): void
    error(obj: object, msg: string): void
  }
  /** Keeps receipts for a claim. A rejection is logged and loses the receipt only. */
  keep?(receipt: KeptReceipt): Promise<void>
}

export interface TowerConnectionInit {
  domain: SigningDomain
  /** The tower that must answer: its account. Default: the first that answers is taken for it. */
  tower?: Address
  /** Default {@link DEFAULT_TOWER_TIMEOUT_MS}. */
  requestTimeoutMs?: number
  /** First wait after a failure; doubles up to {@link MAX_TOWER_RETRY_MS}. Default {@link DEFAULT_TOWER_RETRY_MS}. */
  retryMs?: number
  /** How long updates are gathered before they go out together. Default {@link DEFAULT_TOWER_GATHER_MS}. */
  gatherMs?: number
  /** How often the tower is asked what it holds. Default {@link DEFAULT_TOWER_CHECK_MS}. */
  checkMs?: number
}

export const DEFAULT_TOWER_TIMEOUT_MS = 15_000
export const DEFAULT_TOWER_RETRY_MS = 500
export const MAX_TOWER_RETRY_MS = 60_000
export const DEFAULT_TOWER_GATHER_MS = 50
export const DEFAULT_TOWER_CHECK_MS = 10 * 60_000
/** Channels of which a node reports refusals and alarms by name. */
export const MAX_TOWER_REPORTS = 100

/**
 * What a tower does that it must not, or what only this node's loss of data explains:
 * - `lost`: it signed for a proof and states that it holds an older one or none, or shows that it has another one
 * - `ahead`: it holds a newer proof than this node has
 */
export type TowerAlarm = 'lost' | 'ahead'

export interface TowerConnectionStatus {
  /** The tower's account, zero until it has answered once. */
  tower: Address
  isConnected: boolean
  /** Channels that it is to guard. */
  channels: number
  /** Of them, those whose latest proofs it has not signed for, refused ones included. */
  lagging: number
  /** Receipts of the tower since the start. */
  receipts: number
  /** Seconds since 1970, 0: never. When it last signed, and when it last showed what it holds. */
  lastReceiptAtS: number
  lastCheckAtS: number
  /** Channels refused at present, by reason. */
  refused: Partial<Record<TowerErrorCode, number>>
  alarms: { channelId: string; alarm: TowerAlarm }[]
  terms: TowerTerms | undefined
  lastError: string | undefined
}

/** Keeps one watchtower supplied with the latest proofs of this node's channels, in the background. */
export interface TowerConnection {
  start(): Promise<void>
  stop(): Promise<void>
  /** The channel has newer proofs. Cheap: what came before and was not sent yet is skipped. */
  update(channel: GuardedChannel): void
  /**
   * Resolves when the tower has signed for the latest proofs of every channel that it does not refuse for good. What
   * waits for another try is tried at once.
   */
  flushed(signal?: AbortSignal): Promise<void>
  /** Asks the tower now what it holds; resolves when it was compared and what is missing is under way. */
  check(): Promise<void>
  status(): TowerConnectionStatus
  readonly isConnected: boolean
  /** Receipts of the tower so far. */
  readonly receipts: number
}
