import { dueFor, PayerTab, type ReceiptRecord, type SendVerdict, type TabStateRecord } from '@tollway/channel'
import type { Address, SigningDomain } from '@tollway/codec'
import type { Clock } from '@tollway/mesh'
import type { TabBook } from './tab-book.ts'
import type { TabEntry } from './tab-entry.ts'
import type { FundedTab, HopTerms } from './tab-opener.ts'

export interface HopPayerComponents {
  book: TabBook
  clock: Clock
  /** A receipt that could not be signed before may be now. */
  onReserved(): void
  onStoreError(error: unknown): void
}

export interface HopPayerInit {
  domain: SigningDomain
  terms: HopTerms
  creditMaxBytes: number
  reserveBytes: number
}

/** Pays one hop of one circuit: counts, signs, and keeps what is signed within what is written. */
export class HopPayer {
  readonly terms: HopTerms
  readonly #components: HopPayerComponents
  readonly #reserveBytes: number
  readonly #tab: PayerTab
  readonly #entries: TabEntry[] = []
  #current: TabEntry | undefined
  #bytesBefore = 0
  /** A tab without a receipt cannot be settled, so each gets one with the first bytes it pays for. */
  #wantsFirst = false
  #reserving: Promise<void> | undefined
  /** The last receipt, to be sent again when the tab is funded: the relay may not have kept it before. */
  last: ReceiptRecord | undefined
  /** A receipt is to be sent as soon as one can be signed. */
  isDue = false

  constructor(components: HopPayerComponents, init: HopPayerInit) {
    this.#components = components
    this.terms = init.terms
    this.#reserveBytes = init.reserveBytes
    const { domain, creditMaxBytes } = init
    this.#tab = new PayerTab({ domain, creditMaxBytes, pricePerMb: init.terms.pricePerMb })
  }

  get isFunded(): boolean {
    return this.#tab.funded
  }

  get bytes(): number {
    return this.#tab.bytes
  }

  /** Whether a tab was opened at this hop. */
  get hasTab(): boolean {
    return this.#current !== undefined
  }

  /** Every unit of the last tab is signed away. */
  get isExhausted(): boolean {
    const last = this.#entries.at(-1)
    return last !== undefined && this.#current === last && last.signed >= last.limit && last.limit > 0n
  }

  /** Takes a funded tab; its TAB_OPEN is to be sent now. */
  open({ entry, payer, record }: FundedTab): void {
    this.#entries.push(entry)
    this.#wantsFirst = this.#current === undefined
    this.#current ??= entry
    this.#tab.open(payer, record.opening, this.#nowS())
  }

  /** The relay's answer to TAB_OPEN. True when something may go on because of it. */
  onState({ payerKey, creditMaxBytes }: TabStateRecord): boolean {
    if (!this.#tab.markFunded(payerKey, creditMaxBytes)) return false
    this.#countBytes()
    this.#current = this.#entries.find(entry => entry.payerKey === payerKey)
    return true
  }

  /** The relay will not have the tab of K. */
  onRefused(payerKey: Address): void {
    const entry = this.#entries.find(({ payerKey: key }) => key === payerKey)
    if (entry !== undefined) entry.isRefused = true
  }

  canSend(bytes: number): SendVerdict {
    return this.#tab.canSend(bytes)
  }

  sent(bytes: number, nowMs: number): void {
    if (this.#tab.sent(bytes, nowMs) || this.#wantsFirst) this.isDue = true
  }

  received(bytes: number, nowMs: number): void {
    if (this.#tab.received(bytes, nowMs)) this.isDue = true
  }

  /** When a receipt is due because of silence. */
  idleDeadlineMs(): number | undefined {
    return this.#tab.idleDeadlineMs()
  }

  /** At 3/4 of the last tab's limit or time. */
  wantsNext(): boolean {
    return this.#entries.length > 0 && this.#tab.wantsNext(this.#nowS())
  }

  /**
   * A receipt for every byte so far, unless it would not be larger than the last. When it would pass what is written
   * as reserved, undefined: `onReserved` follows.
   */
  sign(): ReceiptRecord | undefined {
    this.isDue = false
    const entry = this.#current
    if (entry === undefined || entry.isClosed) return undefined
    const due = this.#dueOf(entry)
    if (due > entry.reserved) {
      this.#reserveSoon(entry)
      this.isDue = true
      return undefined
    }
    const record = this.#tab.sign()
    this.#countBytes()
    if (record === undefined) return undefined
    this.#wantsFirst = false
    this.last = record
    entry.signed = record.amount
    entry.receipts++
    const ahead = entry.reserved - entry.signed
    if (entry.reserved < entry.limit && 2n * ahead < dueFor(this.#reserveBytes, this.terms.pricePerMb)) {
      this.#reserveSoon(entry)
    }
    return record
  }

  /** Resolves when a receipt for every byte so far may be signed. */
  async reserved(): Promise<void> {
    const entry = this.#current
    while (entry !== undefined && !entry.isClosed && this.#dueOf(entry) > entry.reserved) {
      await this.#reserve(entry)
    }
  }

  /** Writes exactly what was signed; nothing is signed afterwards. */
  close(): TabEntry[] {
    this.#countBytes()
    for (const entry of this.#entries) Object.assign(entry, { isClosed: true, reserved: entry.signed })
    return this.#entries
  }

  /** What `entry` has to sign for every byte so far. */
  #dueOf(entry: TabEntry): bigint {
    const wanted = dueFor(this.#tab.bytes, this.terms.pricePerMb) - (this.#tab.spent - entry.signed)
    return wanted < entry.limit ? wanted : entry.limit
  }

  #reserve(entry: TabEntry): Promise<void> {
    this.#reserving ??= this.#writeReserve(entry).finally(() => (this.#reserving = undefined))
    return this.#reserving
  }

  async #writeReserve(entry: TabEntry): Promise<void> {
    const wanted = this.#dueOf(entry) + dueFor(this.#reserveBytes, this.terms.pricePerMb)
    const reserved = wanted < entry.limit ? wanted : entry.limit
    if (reserved <= entry.reserved) return
    await this.#components.book.save([{ ...entry, reserved }])
    if (entry.isClosed) return
    entry.reserved = reserved
    this.#components.onReserved()
  }

  #reserveSoon(entry: TabEntry): void {
    this.#reserve(entry).catch((error: unknown) => this.#components.onStoreError(error))
  }

  /** Attributes the bytes since the last call to the K that pays them. */
  #countBytes(): void {
    if (this.#current !== undefined) this.#current.bytes += this.#tab.bytes - this.#bytesBefore
    this.#bytesBefore = this.#tab.bytes
  }

  #nowS(): number {
    return Math.floor(this.#components.clock.nowMs() / 1000)
  }
}
