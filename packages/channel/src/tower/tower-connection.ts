import type { SigningDomain } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ChannelSession } from '../channel-session.ts'
import type { HubStream } from '../member/hub-stream.ts'
import type { Signer } from '../signer.ts'

/** What a tower is told of a channel. */
export type GuardedChannel = Pick<ChannelSession, 'channelId' | 'params' | 'side' | 'status' | 'proofs'>

export interface TowerConnectionComponents {
  crypto: Crypto
  /** The session key of this node's side: it signs the Submits that name the tower. */
  signer: Signer
  /** Opens a stream of the tower protocol. */
  dial(signal: AbortSignal): Promise<HubStream>
  /** Resolves after `ms`; rejects when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  logger: { warn(obj: object, msg: string): void; info(obj: object, msg: string): void }
}

export interface TowerConnectionInit {
  domain: SigningDomain
  /** Default {@link DEFAULT_TOWER_TIMEOUT_MS}. */
  requestTimeoutMs?: number
  /** First wait after a failure; doubles up to 30 s. Default {@link DEFAULT_TOWER_RETRY_MS}. */
  retryMs?: number
}

export const DEFAULT_TOWER_TIMEOUT_MS = 15_000
export const DEFAULT_TOWER_RETRY_MS = 500

/** Keeps one watchtower supplied with the latest proofs of this node's channels, in the background. */
export interface TowerConnection {
  start(): Promise<void>
  stop(): Promise<void>
  /** The channel has newer proofs. Cheap: what came before and was not sent yet is skipped. */
  update(channel: GuardedChannel): void
  /** Resolves when the tower has signed for the latest proofs of every channel. */
  flushed(signal?: AbortSignal): Promise<void>
  readonly isConnected: boolean
  /** Receipts of the tower so far. */
  readonly receipts: number
}
