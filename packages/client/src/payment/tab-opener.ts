import {
  createSigner,
  dueFor,
  signOpening,
  TAB_EXPIRY_GAP_S,
  type Signer,
  type TabOpenRecord
} from '@tollway/channel'
import {
  receiptCapacity,
  toHex,
  ZERO_BYTES32,
  type Address,
  type SigningDomain,
  type TabOpening
} from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { Clock } from '@tollway/mesh'
import type { ClientAccount, HubFees } from '../account/client-account.ts'
import type { ClientLimits } from '../client-limits.ts'
import { NoFundsError, SpendLimitError } from '../errors.ts'
import type { TabBook } from './tab-book.ts'
import { lockedFor, type TabEntry } from './tab-entry.ts'

/** Whom a tab pays. */
export interface HopTerms {
  peerId: string
  payee: Address
  pricePerMb: bigint
}

/** A tab whose lock the hub has released: to be opened at the relay. */
export interface FundedTab {
  entry: TabEntry
  payer: Signer
  record: TabOpenRecord
}

export interface TabOpenerComponents {
  account: ClientAccount
  book: TabBook
  crypto: Crypto
  clock: Clock
}

export interface TabOpenerInit {
  domain: SigningDomain
  token: Address
  limits: Pick<ClientLimits, 'tabBytes' | 'minTabBytes' | 'reserveBytes' | 'tabLifeS'>
  spendLimit: bigint | undefined
}

/** Makes fresh payer keys and has the channel back them, within what the user allows to spend. */
export class TabOpener {
  readonly #components: TabOpenerComponents
  readonly #init: TabOpenerInit
  /** Base units in total, over the life of the store; undefined for no limit but the channel's. */
  spendLimit: bigint | undefined

  constructor(components: TabOpenerComponents, init: TabOpenerInit) {
    this.#components = components
    this.#init = init
    this.spendLimit = init.spendLimit
  }

  /**
   * One funded tab for each of `hops`, in one update of the channel. Each K is on the disk before.
   * @throws SpendLimitError, NoFundsError, or what the account throws
   */
  async open(hops: HopTerms[], signal: AbortSignal): Promise<FundedTab[]> {
    const { account, book, clock } = this.#components
    const fees = await account.fees({ signal })
    const nowS = Math.floor(clock.nowMs() / 1000)
    const expiry = nowS + this.#init.limits.tabLifeS
    const shares = this.#shares(hops, fees)
    const tabs = hops.map((hop, index) => this.#newTab(hop, shares[index]!, fees, expiry))
    const entries = tabs.map(({ entry }) => entry)
    try {
      await book.add(entries)
    } catch (error) {
      await book.discard(entries).catch(() => undefined)
      throw error
    }
    try {
      await account.fund(
        entries.map(entry => ({
          payerKey: entry.payerKey,
          payee: entry.payee,
          limit: entry.limit,
          expiry: entry.expiry
        })),
        { signal }
      )
    } catch (error) {
      // The update may still come through, so the tabs stay in the book until their locks are known to be gone.
      for (const entry of entries) Object.assign(entry, { reserved: 0n, isClosed: true })
      await book.save(entries)
      throw error
    }
    return tabs
  }

  /** How much each tab may come to: what its bytes cost, scaled down to what may be spent and locked. */
  #shares(hops: HopTerms[], { feeBase, feePpm }: HubFees): bigint[] {
    const { tabBytes, minTabBytes } = this.#init.limits
    const wanted = hops.map(({ pricePerMb }) => dueFor(tabBytes, pricePerMb))
    const locked = (limits: bigint[]) =>
      limits.reduce((sum, limit) => sum + lockedFor({ limit, feeBase, feePpm }), 0n)
    const least = locked(hops.map(({ pricePerMb }) => dueFor(minTabBytes, pricePerMb)))
    const { available } = this.#components.account.status()
    const { committed } = this.#components.book
    if (this.spendLimit !== undefined && committed + least > this.spendLimit) {
      throw new SpendLimitError(this.spendLimit, committed, least)
    }
    if (available < least) {
      throw new NoFundsError(`a circuit needs ${least} base units, ${available} are available in the channel`)
    }
    const allowed = this.spendLimit === undefined ? available : this.spendLimit - committed
    // Half of what is at hand at most, so that there is something left for the next tabs.
    const atHand = allowed < available ? allowed : available
    const most = atHand / 2n > least ? atHand / 2n : least
    const total = locked(wanted)
    if (total <= most) return wanted
    return wanted.map(limit => {
      const share = (most * lockedFor({ limit, feeBase, feePpm })) / total
      return receiptCapacity({ limit: share, feeBase, feePpm })
    })
  }

  #newTab(hop: HopTerms, limit: bigint, fees: HubFees, expiry: number): FundedTab {
    const { crypto, account } = this.#components
    const { domain, token, limits } = this.#init
    const privateKey = crypto.secp256k1PrivateKey()
    const payer = createSigner(crypto, privateKey)
    const opening: TabOpening = {
      payee: hop.payee,
      token,
      pricePerMb: hop.pricePerMb,
      limit,
      expiry,
      hub: account.hub,
      voucherHash: ZERO_BYTES32,
      tabId: toHex(crypto.randomBytes(32))
    }
    const reserve = dueFor(limits.reserveBytes, hop.pricePerMb)
    const entry: TabEntry = {
      ...hop,
      ...fees,
      payerKey: payer.address,
      privateKey,
      limit,
      expiry: expiry + TAB_EXPIRY_GAP_S,
      reserved: reserve < limit ? reserve : limit,
      signed: 0n,
      bytes: 0,
      receipts: 0,
      isClosed: false,
      isRefused: false
    }
    return { entry, payer, record: signOpening(domain, opening, payer) }
  }
}
