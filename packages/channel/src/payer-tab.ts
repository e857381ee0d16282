import type { Address, SigningDomain, TabOpening } from '@tollway/codec'
import { InvalidOperationError } from './errors.ts'
import type { Signer } from './signer.ts'
import { signReceipt } from './tab-opening.ts'
import type { ReceiptRecord } from './tab-record.ts'
import {
  creditFor,
  DEFAULT_CREDIT_MAX_BYTES,
  dueFor,
  SIGN_AT_MOST_BYTES,
  SIGN_IDLE_MS,
  UNFUNDED_FORWARD_BYTES
} from './tab-terms.ts'

export interface PayerTabInit {
  domain: SigningDomain
  /** The relay's price, in every opening of this tab. */
  pricePerMb: bigint
  /** From the relay's descriptor. */
  creditMaxBytes?: number
}

interface PayerOpening {
  payer: Signer
  opening: TabOpening
  openedAtS: number
  funded: boolean
  signedAmount: bigint
}

/** Whether a record may go forward now. */
export type SendVerdict =
  | 'ok'
  /** Send the receipt of `sign()` before it. */
  | 'sign-first'
  /** Wait until the relay says that the tab is funded, or until a next opening is. */
  | 'wait'

/**
 * The client's side of paying one hop of one circuit. Counts what the client saw at its own endpoint, and
 * tells when to sign. It outlives one K: `open` again to go on with a fresh one.
 */
export class PayerTab {
  readonly #domain: SigningDomain
  readonly #pricePerMb: bigint
  #creditMaxBytes: number
  readonly #openings: PayerOpening[] = []
  #current: PayerOpening | undefined
  #bytes = 0
  #forwardBytes = 0
  /** Forward bytes that the last receipt covers. */
  #forwardBytesSigned = 0
  #signedBytes = 0
  #forwardLimit = UNFUNDED_FORWARD_BYTES
  #signAt = Number.POSITIVE_INFINITY
  #lastCountMs = 0

  constructor(init: PayerTabInit) {
    this.#domain = init.domain
    this.#pricePerMb = init.pricePerMb
    this.#creditMaxBytes = init.creditMaxBytes ?? DEFAULT_CREDIT_MAX_BYTES
  }

  /** Billable bytes counted so far, both directions. */
  get bytes(): number {
    return this.#bytes
  }

  get unsignedBytes(): number {
    return this.#bytes - this.#signedBytes
  }

  /** Everything signed for this hop, over all openings, without the hub's fee. */
  get spent(): bigint {
    return this.#openings.reduce((sum, { signedAmount }) => sum + signedAmount, 0n)
  }

  get funded(): boolean {
    return this.#current?.funded === true
  }

  /** Adds an opening whose K is `payer`. Receipts go to it once it is funded. */
  open(payer: Signer, opening: TabOpening, nowS: number): void {
    if (opening.pricePerMb !== this.#pricePerMb) throw new InvalidOperationError('a tab keeps its price')
    const added = { payer, opening, openedAtS: nowS, funded: false, signedAmount: 0n }
    this.#openings.push(added)
    this.#current ??= added
  }

  /** The relay says that K's tab is funded. False when it is not one of ours, or was funded before. */
  markFunded(payerKey: Address, creditMaxBytes = this.#creditMaxBytes): boolean {
    const found = this.#openings.find(({ payer }) => payer.address === payerKey)
    if (!found || found.funded) return false
    found.funded = true
    this.#current = found
    this.#creditMaxBytes = Math.min(this.#creditMaxBytes, creditMaxBytes)
    this.#setThresholds()
    return true
  }

  /** Counts a billable record that came back from this hop. True when a receipt should be signed now. */
  received(bytes: number, nowMs: number): boolean {
    this.#bytes += bytes
    this.#lastCountMs = nowMs
    return this.#bytes >= this.#signAt
  }

  /** Whether a record of `bytes` may go forward. */
  canSend(bytes: number): SendVerdict {
    if (this.#forwardBytes + bytes <= this.#forwardLimit) return 'ok'
    return this.funded && this.#canSignMore() ? 'sign-first' : 'wait'
  }

  /** Counts a billable record sent forward. True when a receipt should be signed now. */
  sent(bytes: number, nowMs: number): boolean {
    this.#forwardBytes += bytes
    return this.received(bytes, nowMs)
  }

  /** When the silence has lasted long enough to sign; undefined when there is nothing to sign. */
  idleDeadlineMs(): number | undefined {
    return this.funded && this.unsignedBytes > 0 && this.#canSignMore()
      ? this.#lastCountMs + SIGN_IDLE_MS
      : undefined
  }

  /** The receipt for every byte counted so far. Undefined when it would not be larger than the last. */
  sign(): ReceiptRecord | undefined {
    const current = this.#current
    if (!current) return undefined
    const { payer, opening } = current
    const wanted = dueFor(this.#bytes, this.#pricePerMb) - (this.spent - current.signedAmount)
    const amount = wanted < opening.limit ? wanted : opening.limit
    if (amount <= current.signedAmount && this.#pricePerMb !== 0n) return undefined
    current.signedAmount = amount
    this.#signedBytes = amount === wanted ? this.#bytes : this.#signedBytes
    this.#setThresholds()
    const { payee, token } = opening
    const signature = signReceipt(this.#domain, { payee, token, amount }, payer)
    return { payerKey: payer.address, amount, signature }
  }

  /** At 3/4 of the limit or the time of the last opening: time to `open` the next, with a fresh K. */
  wantsNext(nowS: number): boolean {
    const last = this.#openings.at(-1)
    if (!last) return true
    const { opening, openedAtS, signedAmount } = last
    const lifetimeS = opening.expiry - openedAtS
    return 4n * signedAmount >= 3n * opening.limit || 4 * (nowS - openedAtS) >= 3 * lifetimeS
  }

  #canSignMore(): boolean {
    return this.#current !== undefined && this.#current.signedAmount < this.#current.opening.limit
  }

  #setThresholds(): void {
    if (!this.funded) return
    const quarter = Math.floor(creditFor(this.#signedBytes, this.#creditMaxBytes) / 4)
    const exhausted = !this.#canSignMore()
    this.#signAt = exhausted
      ? Number.POSITIVE_INFINITY
      : this.#signedBytes + Math.min(SIGN_AT_MOST_BYTES, quarter)
    if (this.#signedBytes === this.#bytes) this.#forwardBytesSigned = this.#forwardBytes
    this.#forwardLimit = this.#forwardBytesSigned + quarter
  }
}
