import type { Address, Bytes32, ChannelParams, Receipt, SigningDomain, TabOpening } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ResolvedOp } from '../channel-op.ts'
import type {
  ChannelEvent,
  ChannelSession,
  OperationOptions,
  SignedClose,
  SignedWithdraw
} from '../channel-session.ts'
import type { ChainView } from '../channel-state.ts'
import type { TabStatus } from '../hub-message.ts'
import type { Signer } from '../signer.ts'
import type { HubStream } from './hub-stream.ts'
import type { MemberStore } from './member-store.ts'

/** The hub's terms and identity, from its HELLO. */
export interface HubTerms {
  owner: Address
  token: Address
  /** Session key of the hub for its channels with this member, compressed. */
  signerPublicKey: Uint8Array
  feeBase: bigint
  feePpm: number
  peerId: string
}

/** A receipt of K with its signature. */
export interface SignedReceipt {
  receipt: Receipt
  signature: Uint8Array
}

/** What the hub said about a tab. */
export interface TabAnswer {
  payerKey: Address
  status: TabStatus
  message: string
}

/** A lock to add to one's own half, so that the hub backs a tab. */
export interface TabFunding {
  /** K */
  payerKey: Address
  /** Owner of the relay. */
  payee: Address
  /** The most the relay can earn on it, without the hub's fee, which is added. */
  limit: bigint
  /** Seconds since 1970: at least {@link TAB_EXPIRY_GAP_S} after the opening's expiry. */
  expiry: number
}

export interface MemberLogger {
  debug(obj: object, msg: string): void
  info(obj: object, msg: string): void
  warn(obj: object, msg: string): void
}

/** Events of all channels with the hub, after they are durable. Handlers run synchronously and must not throw. */
export type MemberEvent =
  | { type: 'connected'; terms: HubTerms }
  | { type: 'disconnected'; error: Error | undefined }
  /** A channel was adopted, or loaded. */
  | { type: 'channel'; session: ChannelSession }
  | { type: 'channel-event'; channelId: Bytes32; event: ChannelEvent }
  /** Our lock of a tab was swapped for what its receipt says: `paid` includes the hub's fee. */
  | { type: 'tab-claimed'; payerKey: Address; amount: bigint; paid: bigint }

export interface HubConnectionComponents {
  crypto: Crypto
  /** Session key for channels with this hub. */
  signer: Signer
  store: MemberStore
  /** Opens a stream of {@link HUB_PROTOCOL} to the hub. */
  dial(signal: AbortSignal): Promise<HubStream>
  /** Resolves after `ms`; rejects when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Head time in whole seconds since 1970. */
  nowS(): number
  logger: MemberLogger
  /** Relays: the best receipt held for K; the hub must not settle for less. */
  bestReceipt?(payerKey: Address): SignedReceipt | undefined
  /** What the chain says, finalised, about a channel; undefined when it is not there. Read every `observeMs`. */
  chainView?(channelId: Bytes32): Promise<ChainView | undefined>
  /** The largest receipt amount registered on chain strictly before `timeS`, finalised; 0 for none. */
  receiptBefore?(receipt: {
    payerKey: Address
    payee: Address
    token: Address
    timeS: number
  }): Promise<bigint>
  /** Further checks of the hub's updates, after the built-in ones. */
  policy?(channelId: Bytes32, ops: ResolvedOp[]): string | undefined | Promise<string | undefined>
  onEvent?(event: MemberEvent): void
}

export interface HubConnectionInit {
  domain: SigningDomain
  token: Address
  /** Our owner address: whom channels pay out to, and whom receipts name. */
  owner: Address
  /** Our own libp2p peer id, as the hub sees it. */
  peerId: string
  /** When set, any other hub is refused. */
  hubOwner?: Address
  /** Default {@link DEFAULT_REQUEST_TIMEOUT_MS}. */
  requestTimeoutMs?: number
  /** How often `chainView` is read. Default {@link DEFAULT_OBSERVE_MS}. */
  observeMs?: number
  /** First wait after a failed dial; doubles up to 30 s. Default {@link DEFAULT_RETRY_MS}. */
  retryMs?: number
}

export const DEFAULT_REQUEST_TIMEOUT_MS = 30_000
export const DEFAULT_RETRY_MS = 250
export const DEFAULT_OBSERVE_MS = 2000
export const MAX_RETRY_MS = 30_000
/** A client's lock outlives the relay's by this much: one registration bound plus finality. */
export const TAB_EXPIRY_GAP_S = 3600

/** Member side of the hub protocol: one connection at a time, dialled again when it breaks. */
export interface HubConnection {
  /** Loads the channels and begins to dial. Resolves before the first connection stands. Idempotent. */
  start(): Promise<void>
  stop(): Promise<void>
  readonly isConnected: boolean
  /** Waits for a connection. @throws HubUnreachableError, MemberStoppedError */
  terms(options?: OperationOptions): Promise<HubTerms>
  /** All channels with the hub that are known here, closed ones included. */
  channels(): ChannelSession[]
  channel(channelId: Bytes32): ChannelSession | undefined

  /** The parameters of a new channel with the hub, to open on chain. @throws HubUnreachableError */
  newChannelParams(salt: Bytes32, options?: OperationOptions): Promise<ChannelParams>
  /** CHANNEL_OPEN: hands over a channel opened on chain (its deposit is finalised). Idempotent. @throws HubRefusedError */
  adoptChannel(params: ChannelParams, options?: OperationOptions): Promise<ChannelSession>
  /** CHANNEL_REQUEST: asks the hub to open and fund a channel to us. Idempotent by salt. @throws HubRefusedError */
  requestChannel(
    request: { depositWanted: bigint; salt: Bytes32 },
    options?: OperationOptions
  ): Promise<ChannelSession>

  /** Client: adds locks, in one update, that pay K's receipts plus the hub's fee. @throws NoChannelError, OverspendError */
  fundTabs(tabs: TabFunding[], options?: OperationOptions): Promise<void>
  /** What {@link fundTabs} locks for a tab: limit plus the hub's fee. */
  fundingOf(limit: bigint, terms: Pick<HubTerms, 'feeBase' | 'feePpm'>): bigint
  /** Client: takes back the locks of tabs that were never opened; the hub refuses for others. */
  dropTabs(payerKeys: Address[], options?: OperationOptions): Promise<void>
  /** Client: swaps our locks that expired by `finalisedTimeS` for what was registered on chain. Returns how many. */
  expireTabs(finalisedTimeS: number): Promise<number>

  /** Relay: TAB_OPEN. Idempotent. Resolves with every status the hub answers; throws only without an answer. */
  openTab(opening: TabOpening, signature: Uint8Array, options?: OperationOptions): Promise<TabAnswer>
  /** Relay: TAB_SETTLE. Idempotent: the first receipt handed over is final. */
  settleTab(payerKey: Address, receipt: SignedReceipt, options?: OperationOptions): Promise<TabAnswer>

  /** Reads `chainView` now and hands it to the session. */
  observe(channelId: Bytes32): Promise<void>
  /** Resolves with both signatures: submit it on chain before `deadlineS`. Both lock roots must be empty. */
  proposeClose(channelId: Bytes32, deadlineS: number, options?: OperationOptions): Promise<SignedClose>
  proposeWithdraw(
    channelId: Bytes32,
    amount: bigint,
    deadlineS: number,
    options?: OperationOptions
  ): Promise<SignedWithdraw>
}
