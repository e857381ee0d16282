import {
  ByteReader,
  ByteWriter,
  MAX_UINT128,
  OutOfRangeError,
  type Address,
  type TabOpening
} from '@tollway/codec'
import { readCode, readText, writeCode, writeText } from './message-table.ts'
import { readOpening, readSignature, writeOpening, writeSignature } from './wire-parts.ts'

/** Bodies of the circuit's control records of types 1 to 4. All of them fit in 512 bytes. */

/** Record type 1, client→relay: opens a tab. */
export interface TabOpenRecord {
  opening: TabOpening
  /** K's signature over the opening: K is recovered from it. */
  signature: Uint8Array
}

/** How a tab stands, as on the wire (u8, in this order from 0). */
export const TAB_STATES = [
  /** The relay has asked the hub. */
  'pending',
  /** The hub's lock is released: credit grows with receipts now. */
  'funded',
  /** The tab will not be funded: see the message. Open another, or leave. */
  'refused'
] as const
export type TabStateName = (typeof TAB_STATES)[number]

/** Record type 2, relay→client. */
export interface TabStateRecord {
  /** K */
  payerKey: Address
  state: TabStateName
  /** The relay's upper bound of credit. */
  creditMaxBytes: number
  message: string
}

/** Record type 3, client→relay. Payee and token follow from K's opening. */
export interface ReceiptRecord {
  /** K */
  payerKey: Address
  /** Cumulative base units. */
  amount: bigint
  signature: Uint8Array
}

/** Why a circuit ends, as on the wire (u8, in this order from 0). */
export const CLOSE_CODES = [
  'done',
  /** Bytes beyond the credit. */
  'unpaid',
  /** More free records than allowed. */
  'free-bytes',
  'bad-receipt',
  'bad-opening',
  'tab-refused',
  'tab-expired',
  'protocol',
  'overload',
  'internal'
] as const
export type CloseCode = (typeof CLOSE_CODES)[number]

/** Record type 4, both ways. */
export interface CloseRecord {
  code: CloseCode
}

export function encodeTabOpenRecord(record: TabOpenRecord): Uint8Array {
  const writer = new ByteWriter()
  writeOpening(writer, record.opening)
  writeSignature(writer, record.signature)
  return writer.finish()
}

/** @throws MalformedError */
export function decodeTabOpenRecord(bytes: Uint8Array): TabOpenRecord {
  const reader = new ByteReader(bytes, 'tab open record')
  const record = { opening: readOpening(reader), signature: readSignature(reader) }
  reader.end()
  return record
}

export function encodeTabStateRecord(record: TabStateRecord): Uint8Array {
  const writer = new ByteWriter().address(record.payerKey)
  writeCode(writer, TAB_STATES, record.state, 0)
  writeText(writer.u32(record.creditMaxBytes), record.message)
  return writer.finish()
}

/** @throws MalformedError */
export function decodeTabStateRecord(bytes: Uint8Array): TabStateRecord {
  const reader = new ByteReader(bytes, 'tab state record')
  const record = {
    payerKey: reader.address(),
    state: readCode(reader, TAB_STATES, 0),
    creditMaxBytes: reader.u32(),
    message: readText(reader)
  }
  reader.end()
  return record
}

export function encodeReceiptRecord(record: ReceiptRecord): Uint8Array {
  if (record.amount > MAX_UINT128) throw new OutOfRangeError('receipt amount', record.amount)
  const writer = new ByteWriter().address(record.payerKey).u128(record.amount)
  writeSignature(writer, record.signature)
  return writer.finish()
}

/** @throws MalformedError */
export function decodeReceiptRecord(bytes: Uint8Array): ReceiptRecord {
  const reader = new ByteReader(bytes, 'receipt record')
  const record = { payerKey: reader.address(), amount: reader.u128(), signature: readSignature(reader) }
  reader.end()
  return record
}

export function encodeCloseRecord(record: CloseRecord): Uint8Array {
  const writer = new ByteWriter()
  writeCode(writer, CLOSE_CODES, record.code, 0)
  return writer.finish()
}

/** @throws MalformedError */
export function decodeCloseRecord(bytes: Uint8Array): CloseRecord {
  const reader = new ByteReader(bytes, 'close record')
  const code = readCode(reader, CLOSE_CODES, 0)
  reader.end()
  return { code }
}
