import type { HubWire, TabStatus } from '@tollway/channel'
import type { Address } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { Logger } from '@tollway/mesh'
import type { HubChannel } from '../channel/hub-channel.ts'
import type { HubChannels } from '../channel/hub-channels.ts'
import type { HubInit, HubPolicy } from '../hub.ts'
import type { TabBook } from './tab-book.ts'
import type { Tab } from './tab.ts'

/** What a request about a tab is answered with. */
export interface TabAnswer {
  payerKey: Address
  status: TabStatus
  message: string
}

/** Who asks: an owner, on the connection that its channels are attached to. */
export interface TabMember {
  owner: Address
  wire: HubWire
}

/** What opening, settling and claiming share. */
export interface TabDeskParts {
  crypto: Crypto
  owner: Address
  tabs: TabBook
  channels: HubChannels
  init: HubInit & { policy: HubPolicy }
  logger: Logger
  /** Head time in seconds. */
  nowS(): number
  /** The channel needs this much available now: top it up if it runs dry. */
  wantLiquidity(channel: HubChannel, amount: bigint): void
  /** The relay released the payment. */
  markPaid(tab: Tab): void
  /** Lets work go on that nobody waits for; a failure is fatal to the hub. */
  inBackground(work: Promise<unknown>): void
  /** The largest amount registered on chain strictly before `timeS`, finalised. */
  receiptBefore(receipt: { payerKey: Address; payee: Address; timeS: number }): Promise<bigint>
}
