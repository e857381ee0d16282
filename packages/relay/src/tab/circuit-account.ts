import { MalformedError, type Address } from '@tollway/codec'
import {
  acceptOpening,
  decodeReceiptRecord,
  decodeTabOpenRecord,
  encodeTabStateRecord,
  InvalidOpeningError,
  InvalidReceiptError,
  PayeeTab,
  type CloseCode,
  type TabOpenRecord,
  type TabStateName
} from '@tollway/channel'
import { RecordType, SMALL_RECORD_BYTES, type BodyType } from '@tollway/circuit'
import type { UnfundedCredit } from './credit-pool.ts'
import type { LedgerTab } from './ledger-tab.ts'
import type { TabDesk } from './tab-desk.ts'

/** Openings of one circuit that the hub has not answered yet. */
const MAX_PENDING_OPENINGS = 2

/** What the account of a circuit asks of its hop. */
export interface AccountOwner {
  sendControl(type: BodyType, body: Uint8Array): void
  /** The account allows more than before. */
  resume(): void
  close(code: CloseCode): void
}

export interface CircuitAccountInit {
  /** The node that the circuit comes from. */
  previousPeer: string
  isExit: boolean
}

/** Counts one circuit's records, takes its openings and receipts, and says when it must stop. */
export class CircuitAccount {
  readonly #desk: TabDesk
  readonly #init: CircuitAccountInit
  readonly #tab: PayeeTab
  readonly #unfunded: UnfundedCredit
  readonly #tabs: LedgerTab[] = []
  readonly #abort = new AbortController()
  #owner: AccountOwner | undefined
  #pendingOpenings = 0
  #isFunded = false
  #isClosed = false

  constructor(desk: TabDesk, init: CircuitAccountInit) {
    this.#desk = desk
    this.#init = init
    const { crypto, credit } = desk.components
    const { domain, limits } = desk.init
    this.#unfunded = credit.open(init.previousPeer)
    this.#tab = new PayeeTab({
      crypto,
      domain,
      creditMaxBytes: limits.creditMaxBytes,
      unfundedCreditBytes: limits.unfundedPerCircuitBytes
    })
  }

  /** To be called once, before anything else. */
  attach(owner: AccountOwner): void {
    this.#owner = owner
  }

  /** A funded tab stands behind this circuit. */
  get isFunded(): boolean {
    return this.#isFunded
  }

  /** No opening is under way, and none has succeeded. */
  get isHopeless(): boolean {
    return !this.#isFunded && this.#pendingOpenings === 0
  }

  /** Counts a record that arrived from the client's side; false when that closed the circuit. */
  billForward(bytes: number): boolean {
    if (this.#tab.bill(bytes) !== 'unpaid') {
      this.#count(bytes)
      return true
    }
    this.#default()
    return false
  }

  /** Whether a record that was billed may go on to the next hop now. */
  takeForward(bytes: number): boolean {
    return this.#isFunded || this.#unfunded.take(bytes)
  }

  /** Whether a record may leave towards the client now; if so it is billed. */
  payBackward(bytes: number): boolean {
    if (this.#tab.verdict() !== 'ok') return false
    if (!this.#isFunded && !this.#unfunded.take(bytes)) return false
    this.#tab.bill(bytes)
    this.#count(bytes)
    return true
  }

  /** A control record came, of `recordBytes` on the link. */
  onControl(type: BodyType, body: Uint8Array, recordBytes: number): void {
    if (!this.#countFree(recordBytes)) return
    try {
      if (type === RecordType.TAB_OPEN) this.#onTabOpen(decodeTabOpenRecord(body))
      else if (type === RecordType.RECEIPT) this.#onReceipt(body)
      else if (type !== RecordType.PADDING) this.#owner?.close('protocol')
    } catch (error) {
      this.#owner?.close(codeFor(error))
      if (codeFor(error) === 'internal') {
        this.#desk.components.logger.error({ error }, 'a control record failed')
      }
    }
  }

  /** Whether the tabs of this circuit are too close to their expiry. Closes it then. */
  checkExpiry(nowS: number): void {
    if (!this.#isClosed && this.#tab.mustStop(nowS)) this.#owner?.close('tab-expired')
  }

  /** The circuit is gone: its tabs are settled. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#abort.abort()
    this.#unfunded.lost()
    for (const tab of this.#tabs) this.#release(tab)
  }

  #onTabOpen(record: TabOpenRecord): void {
    const { crypto, ledger, clock } = this.#desk.components
    const { domain, limits } = this.#desk.init
    const nowS = Math.floor(clock.nowMs() / 1000)
    const key = acceptOpening(crypto, domain, record, this.#desk.terms(this.#init.isExit), nowS)
    if (record.opening.expiry < nowS + limits.minTabLifeS) {
      throw new InvalidOpeningError(`it expires in less than ${limits.minTabLifeS} seconds`)
    }
    if (ledger.get(key) !== undefined) throw new InvalidOpeningError(`key ${key} has a tab already`)
    this.#tab.open(key, record.opening)
    if (this.#pendingOpenings >= MAX_PENDING_OPENINGS || ledger.isFull) {
      this.#sendState(key, 'refused', 'too many tabs are open')
      return
    }
    this.#pendingOpenings++
    this.#fund(key, record).then(
      reason => this.#onAnswer(key, reason),
      (error: unknown) => {
        this.#desk.components.logger.error({ error, payerKey: key }, 'a tab could not be opened')
        this.#onAnswer(key, 'the relay could not store the tab')
      }
    )
  }

  async #fund(key: Address, record: TabOpenRecord): Promise<string | undefined> {
    const { ledger, settler } = this.#desk.components
    const { hub } = record.opening
    if (settler.isOverCap(hub)) return 'too much is unsettled at this hub'
    const tab = await ledger.open(key, record)
    this.#tabs.push(tab)
    const reason = this.#isClosed ? 'the circuit is gone' : await this.#desk.fund(tab, this.#abort.signal)
    if (reason === undefined) {
      tab.stage = 'funded'
      await ledger.save(tab)
    } else this.#drop(tab)
    if (this.#isClosed) this.#release(tab)
    return reason
  }

  #onAnswer(key: Address, reason: string | undefined): void {
    this.#pendingOpenings--
    if (this.#isClosed) return
    if (reason === undefined) {
      this.#isFunded = true
      this.#unfunded.funded()
      this.#tab.markFunded(key)
      this.#sendState(key, 'funded', '')
    } else this.#sendState(key, 'refused', reason)
    this.#owner?.resume()
  }

  #onReceipt(body: Uint8Array): void {
    const { ledger } = this.#desk.components
    const record = decodeReceiptRecord(body)
    const verdict = this.#tab.receipt(record)
    const index = this.#tabs.findIndex(tab => tab.payerKey === record.payerKey)
    const tab = this.#tabs[index] ?? ledger.get(record.payerKey)
    if (tab !== undefined && (record.amount > tab.receiptAmount || tab.receiptSignature === undefined)) {
      ledger.receipt(tab, record.amount, record.signature)
      // The client has switched: the tabs before are complete.
      if (tab.stage === 'funded') for (const older of this.#tabs.splice(0, index)) this.#release(older)
      if (ledger.unsavedBytes > this.#desk.init.limits.creditMaxBytes) {
        this.#owner?.close('overload')
        return
      }
    }
    if (verdict === 'ok') this.#owner?.resume()
  }

  #sendState(payerKey: Address, state: TabStateName, message: string): void {
    if (!this.#countFree(SMALL_RECORD_BYTES)) return
    const { creditMaxBytes } = this.#desk.init.limits
    this.#owner?.sendControl(
      RecordType.TAB_STATE,
      encodeTabStateRecord({ payerKey, state, creditMaxBytes, message })
    )
  }

  #count(bytes: number): void {
    this.#desk.components.ledger.totals.billableBytes += bytes
  }

  #countFree(bytes: number): boolean {
    if (this.#tab.free(bytes) === 'ok') return true
    this.#owner?.close('free-bytes')
    return false
  }

  #default(): void {
    this.#desk.components.credit.defaulted(this.#init.previousPeer)
    this.#owner?.close('unpaid')
  }

  #release(tab: LedgerTab): void {
    tab.inUse = false
    this.#desk.components.settler.add(tab)
  }

  #drop(tab: LedgerTab): void {
    const index = this.#tabs.indexOf(tab)
    if (index >= 0) this.#tabs.splice(index, 1)
    this.#release(tab)
  }
}

function codeFor(error: unknown): CloseCode {
  if (error instanceof InvalidOpeningError) return 'bad-opening'
  if (error instanceof InvalidReceiptError) return 'bad-receipt'
  return error instanceof MalformedError ? 'protocol' : 'internal'
}
