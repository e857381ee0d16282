import {
  receiptDigest,
  tabOpeningDigest,
  type Address,
  type Receipt,
  type SigningDomain,
  type TabOpening
} from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import { InvalidOpeningError, InvalidReceiptError } from './errors.ts'
import type { Signer } from './signer.ts'
import type { TabOpenRecord } from './tab-record.ts'

/** What a relay accepts. */
export interface OpeningTerms {
  payee: Address
  token: Address
  /** The least price, from the relay's descriptor. */
  minPricePerMb: bigint
  /** Owner addresses of the hubs this relay takes. */
  hubs: ReadonlySet<Address>
}

/** K signs its opening. */
export function signOpening(domain: SigningDomain, opening: TabOpening, payer: Signer): TabOpenRecord {
  return { opening, signature: payer.sign(tabOpeningDigest(domain, opening)) }
}

/** K of a signed opening. @throws InvalidOpeningError */
export function recoverOpening(crypto: Crypto, domain: SigningDomain, record: TabOpenRecord): Address {
  try {
    return crypto.recoverAddress(tabOpeningDigest(domain, record.opening), record.signature)
  } catch (cause) {
    throw new InvalidOpeningError('its signature recovers no key', { cause })
  }
}

/** Checks an opening against a relay's terms and returns K. @throws InvalidOpeningError */
export function acceptOpening(
  crypto: Crypto,
  domain: SigningDomain,
  record: TabOpenRecord,
  terms: OpeningTerms,
  nowS: number
): Address {
  const { opening } = record
  if (opening.payee !== terms.payee) {
    throw new InvalidOpeningError(`it pays ${opening.payee}, not ${terms.payee}`)
  }
  if (opening.token !== terms.token) {
    throw new InvalidOpeningError(`its token is ${opening.token}, not ${terms.token}`)
  }
  if (opening.pricePerMb < terms.minPricePerMb) {
    throw new InvalidOpeningError(
      `its price is ${opening.pricePerMb}, at least ${terms.minPricePerMb} is asked`
    )
  }
  if (!terms.hubs.has(opening.hub)) {
    throw new InvalidOpeningError(`this relay does not take hub ${opening.hub}`)
  }
  if (opening.expiry <= nowS) throw new InvalidOpeningError(`it expired at ${opening.expiry}`)
  return recoverOpening(crypto, domain, record)
}

/** K signs a receipt. */
export function signReceipt(domain: SigningDomain, receipt: Receipt, payer: Signer): Uint8Array {
  return payer.sign(receiptDigest(domain, receipt))
}

/** Who signed a receipt. @throws InvalidReceiptError */
export function recoverReceipt(
  crypto: Crypto,
  domain: SigningDomain,
  receipt: Receipt,
  signature: Uint8Array
): Address {
  try {
    return crypto.recoverAddress(receiptDigest(domain, receipt), signature)
  } catch (cause) {
    throw new InvalidReceiptError('its signature recovers no key', { cause })
  }
}
