import type { Address, SigningDomain, TabOpening } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import { InvalidOpeningError, InvalidReceiptError } from './errors.ts'
import { recoverReceipt } from './tab-opening.ts'
import type { ReceiptRecord } from './tab-record.ts'
import {
  bytesFor,
  creditFor,
  DEFAULT_CREDIT_MAX_BYTES,
  FREE_BYTES_SLACK,
  UNFUNDED_CREDIT_BYTES
} from './tab-terms.ts'

export interface PayeeTabInit {
  crypto: Crypto
  domain: SigningDomain
  creditMaxBytes?: number
  /** Less for a previous peer whose circuits defaulted: see design section 4. */
  unfundedCreditBytes?: number
}

/** A K and the best it has signed. */
export interface PayeeOpening {
  readonly payerKey: Address
  readonly opening: TabOpening
  readonly funded: boolean
  /** The last receipt, for TAB_SETTLE or the contract; amount 0 and no signature before the first. */
  readonly receiptAmount: bigint
  readonly receiptSignature: Uint8Array | undefined
}

/** What to do after counting. */
export type MeterVerdict =
  | 'ok'
  /** Half of the credit is used: stop reading from the next hop until `receipt` or `markFunded` says otherwise. */
  | 'pause'
  /** More than the credit is used: close the circuit with code `unpaid`. */
  | 'unpaid'
  /** Too many free records: close the circuit with code `free-bytes`. */
  | 'free-bytes'

/** Relays stop serving a tab this long before its lock expires. */
export const STOP_BEFORE_EXPIRY_S = 2 * 3600

/**
 * The relay's meter of one circuit, and the receipts that pay it. Counting costs an addition and two
 * comparisons: the thresholds are kept in bytes.
 */
export class PayeeTab {
  readonly #crypto: Crypto
  readonly #domain: SigningDomain
  readonly #creditMaxBytes: number
  readonly #unfundedCreditBytes: number
  readonly #openings = new Map<Address, { -readonly [Key in keyof PayeeOpening]: PayeeOpening[Key] }>()
  #pricePerMb = 0n
  #billableBytes = 0
  #freeBytes = 0
  #paidBytes = 0
  #pauseAt: number
  #closeAt: number

  constructor(init: PayeeTabInit) {
    this.#crypto = init.crypto
    this.#domain = init.domain
    this.#creditMaxBytes = init.creditMaxBytes ?? DEFAULT_CREDIT_MAX_BYTES
    this.#unfundedCreditBytes = init.unfundedCreditBytes ?? UNFUNDED_CREDIT_BYTES
    this.#pauseAt = Math.floor(this.#unfundedCreditBytes / 2)
    this.#closeAt = this.#unfundedCreditBytes
  }

  get billableBytes(): number {
    return this.#billableBytes
  }

  get freeBytes(): number {
    return this.#freeBytes
  }

  /** Billable bytes that no counted receipt pays. */
  get unpaidBytes(): number {
    return Math.max(0, this.#billableBytes - this.#paidBytes)
  }

  get funded(): boolean {
    return this.openings().some(({ funded }) => funded)
  }

  /** The bytes it may owe. */
  get creditBytes(): number {
    return this.#closeAt - this.#paidBytes
  }

  /** The sum of all last receipts, funded or not, in base units. */
  get earned(): bigint {
    return this.openings().reduce((sum, { receiptAmount }) => sum + receiptAmount, 0n)
  }

  openings(): PayeeOpening[] {
    return [...this.#openings.values()]
  }

  /** Adds an opening that `acceptOpening` let through. @throws InvalidOpeningError */
  open(payerKey: Address, opening: TabOpening): void {
    if (this.#openings.has(payerKey)) throw new InvalidOpeningError(`key ${payerKey} has a tab already`)
    if (this.#openings.size > 0 && opening.pricePerMb !== this.#pricePerMb) {
      throw new InvalidOpeningError(`a circuit keeps its price of ${this.#pricePerMb} per MB`)
    }
    this.#pricePerMb = opening.pricePerMb
    this.#openings.set(payerKey, {
      payerKey,
      opening,
      funded: false,
      receiptAmount: 0n,
      receiptSignature: undefined
    })
  }

  /** The hub's lock for K is released: from here on its receipts refill the credit. */
  markFunded(payerKey: Address): MeterVerdict {
    const tab = this.#openings.get(payerKey)
    if (tab) tab.funded = true
    this.#refill()
    return this.verdict()
  }

  /** Counts a billable record, in either direction. */
  bill(bytes: number): MeterVerdict {
    this.#billableBytes += bytes
    return this.verdict()
  }

  /** Counts a record of types 1 to 5 that ended or began here. */
  free(bytes: number): MeterVerdict {
    this.#freeBytes += bytes
    return this.#freeBytes > this.#billableBytes / 10 + FREE_BYTES_SLACK ? 'free-bytes' : 'ok'
  }

  /** What the counts call for now. */
  verdict(): MeterVerdict {
    if (this.#billableBytes > this.#closeAt) return 'unpaid'
    return this.#billableBytes >= this.#pauseAt ? 'pause' : 'ok'
  }

  /** Takes a receipt. The same one again is harmless. @throws InvalidReceiptError */
  receipt(record: ReceiptRecord): MeterVerdict {
    const tab = this.#openings.get(record.payerKey)
    if (!tab) throw new InvalidReceiptError(`key ${record.payerKey} has no tab here`)
    const { payee, token, limit } = tab.opening
    const { amount, signature } = record
    if (amount < tab.receiptAmount) {
      throw new InvalidReceiptError(`${amount} is less than ${tab.receiptAmount} before`)
    }
    if (amount > limit) throw new InvalidReceiptError(`${amount} is more than the tab's limit of ${limit}`)
    const key = recoverReceipt(this.#crypto, this.#domain, { payee, token, amount }, signature)
    if (key !== record.payerKey) throw new InvalidReceiptError(`${key} signed it, not ${record.payerKey}`)
    tab.receiptAmount = amount
    tab.receiptSignature = signature
    if (tab.funded) this.#refill()
    return this.verdict()
  }

  /** Whether every tab is too close to its expiry to go on. */
  mustStop(nowS: number): boolean {
    const tabs = this.openings()
    return tabs.length > 0 && tabs.every(({ opening }) => nowS >= opening.expiry - STOP_BEFORE_EXPIRY_S)
  }

  #refill(): void {
    const funded = this.openings().filter(tab => tab.funded)
    if (funded.length === 0) return
    const paid = funded.reduce((sum, { receiptAmount }) => sum + receiptAmount, 0n)
    this.#paidBytes = bytesFor(paid, this.#pricePerMb)
    const credit = creditFor(this.#paidBytes, this.#creditMaxBytes)
    this.#pauseAt = this.#paidBytes + Math.floor(credit / 2)
    this.#closeAt = this.#paidBytes + credit
  }
}
