import { ByteReader, ByteWriter, type Address } from '@tollway/codec'
import {
  decodeReceiptRecord,
  decodeTabOpenRecord,
  encodeReceiptRecord,
  encodeTabOpenRecord,
  type SignedReceipt,
  type TabOpenRecord
} from '@tollway/channel'

/** How far a tab has come, as in the store (u8, in this order from 0). */
export const TAB_STAGES = [
  /** The hub has not said yes: its receipts are worth nothing. */
  'pending',
  'funded',
  /** On its way to the chain. */
  'disputed',
  /** The hub did not pay, and nobody was there to collect. */
  'failed',
  /** The chain has the receipt; kept for the dispute until locks of its age are swept. */
  'collected'
] as const
export type TabStage = (typeof TAB_STAGES)[number]

const FORMAT = 1

/** One tab as the relay keeps it until it is paid. */
export interface LedgerTab {
  readonly payerKey: Address
  readonly open: TabOpenRecord
  stage: TabStage
  /** Base units; 0 before the first receipt. */
  receiptAmount: bigint
  receiptSignature: Uint8Array | undefined
  /** A circuit still pays with it: it must not be settled yet. Not stored. */
  inUse: boolean
}

/** format u8 ‖ stage u8 ‖ TAB_OPEN body ‖ receipt body, both behind a u16 length, the second empty without a receipt. */
export function encodeLedgerTab(tab: LedgerTab): Uint8Array {
  const { payerKey, receiptAmount: amount, receiptSignature: signature } = tab
  const receipt =
    signature === undefined ? new Uint8Array(0) : encodeReceiptRecord({ payerKey, amount, signature })
  return new ByteWriter()
    .u8(FORMAT)
    .u8(TAB_STAGES.indexOf(tab.stage))
    .lengthPrefixed(encodeTabOpenRecord(tab.open))
    .lengthPrefixed(receipt)
    .finish()
}

/** @throws MalformedError */
export function decodeLedgerTab(payerKey: Address, bytes: Uint8Array): LedgerTab {
  const reader = new ByteReader(bytes, 'stored tab')
  const format = reader.u8()
  if (format !== FORMAT) throw reader.fail(`format ${format}, only ${FORMAT} is known`)
  const stage = TAB_STAGES[reader.u8()]
  if (stage === undefined) throw reader.fail('an unknown stage')
  const open = decodeTabOpenRecord(reader.lengthPrefixed())
  const receiptBytes = reader.lengthPrefixed()
  reader.end()
  const tab: LedgerTab = {
    payerKey,
    open,
    stage,
    receiptAmount: 0n,
    receiptSignature: undefined,
    inUse: false
  }
  if (receiptBytes.length === 0) return tab
  const receipt = decodeReceiptRecord(receiptBytes)
  if (receipt.payerKey !== payerKey) throw reader.fail(`a receipt of ${receipt.payerKey}`)
  return { ...tab, receiptAmount: receipt.amount, receiptSignature: receipt.signature }
}

/** The receipt to settle with; undefined before the first. */
export function signedReceiptOf(tab: LedgerTab): SignedReceipt | undefined {
  if (tab.receiptSignature === undefined) return undefined
  const { payee, token } = tab.open.opening
  return { receipt: { payee, token, amount: tab.receiptAmount }, signature: tab.receiptSignature }
}

const NO_SIGNATURE = new Uint8Array(65)

/** What to settle with: the last receipt, or before the first one of 0, unsigned, which gives the tab up. */
export function settlementOf(tab: LedgerTab): SignedReceipt {
  const { payee, token } = tab.open.opening
  return signedReceiptOf(tab) ?? { receipt: { payee, token, amount: 0n }, signature: NO_SIGNATURE }
}
