import { ByteReader, ByteWriter, type Bytes32, type ChannelParams, type Half } from '@tollway/codec'
import type { Appointment, TowerReceipt } from '../appointment.ts'
import { readAppointment, writeAppointment } from '../tower-protocol.ts'
import { readParams, readSignature, readTime, writeParams, writeSignature, writeUint } from '../wire-parts.ts'

/** A tower's receipt with what it is about: all that a claim needs. */
export interface KeptReceipt {
  receipt: TowerReceipt
  signature: Uint8Array
  appointment: Appointment
  params: ChannelParams
}

export function encodeKeptReceipt({ receipt, signature, appointment, params }: KeptReceipt): Uint8Array {
  const writer = new ByteWriter()
  writeParams(writer, params)
  writeAppointment(writer, appointment)
  writeUint(writer.bytes32(receipt.ciphertextHash), receipt.issuedAt, 5)
  writeUint(writer, receipt.expiry, 5)
  writeSignature(writer.u128(receipt.cover).address(receipt.tower), signature)
  return writer.finish()
}

/** @throws MalformedError */
export function decodeKeptReceipt(bytes: Uint8Array): KeptReceipt {
  const reader = new ByteReader(bytes, 'kept receipt')
  const params = readParams(reader)
  const appointment = readAppointment(reader)
  const { channelId, half, nonce, balanceHash } = appointment
  const receipt: TowerReceipt = {
    channelId,
    half,
    nonce,
    balanceHash,
    ciphertextHash: reader.bytes32(),
    issuedAt: readTime(reader),
    expiry: readTime(reader),
    cover: reader.u128(),
    tower: reader.address()
  }
  const signature = readSignature(reader)
  reader.end()
  return { receipt, signature, appointment, params }
}

/** Where a receipt is kept: at most three for each half and tower, as {@link ReceiptShelf} says. */
export type ShelfPlace = 'latest' | 'next' | 'aged'

const PLACES: readonly ShelfPlace[] = ['latest', 'next', 'aged']

/** The part of a store that is needed; `Store` of `@tollway/store` is one. */
export interface ReceiptStore {
  get(key: string): Promise<Uint8Array | undefined>
  entries(range: { prefix: string }): AsyncIterable<[string, Uint8Array]>
  batch(ops: { type: 'put'; key: string; value: Uint8Array }[]): Promise<void>
}

/**
 * Receipts by channel, half and tower. A bond does not stand behind a receipt that is younger than the grace at the
 * challenge, and a half that moves every second never has an old one, so a receipt waits in `next` until it is that old
 * and moves to `aged` then: what `aged` covers is at most twice the grace behind.
 */
export class ReceiptShelf {
  readonly #store: ReceiptStore
  readonly #graceS: number

  constructor(store: ReceiptStore, graceS: number) {
    this.#store = store
    this.#graceS = graceS
  }

  async put(kept: KeptReceipt): Promise<void> {
    const { tower, channelId, half, issuedAt } = kept.receipt
    const key = (place: ShelfPlace): string => `${channelId}/${half}/${tower}/${place}`
    const value = encodeKeptReceipt(kept)
    const next = await this.#store.get(key('next'))
    const ops: { type: 'put'; key: string; value: Uint8Array }[] = [
      { type: 'put', key: key('latest'), value }
    ]
    if (next === undefined) ops.push({ type: 'put', key: key('next'), value })
    else if (decodeKeptReceipt(next).receipt.issuedAt + this.#graceS <= issuedAt) {
      ops.push({ type: 'put', key: key('aged'), value: next }, { type: 'put', key: key('next'), value })
    }
    await this.#store.batch(ops)
  }

  /** Newest first. */
  async of(tower: string, channelId: Bytes32, half: Half): Promise<KeptReceipt[]> {
    const found = await Promise.all(
      PLACES.map(place => this.#store.get(`${channelId}/${half}/${tower}/${place}`))
    )
    return found.flatMap(bytes => (bytes === undefined ? [] : [decodeKeptReceipt(bytes)]))
  }

  /** Those of every tower, newest first. */
  async ofChannel(channelId: Bytes32): Promise<KeptReceipt[]> {
    const found: KeptReceipt[] = []
    for await (const [, bytes] of this.#store.entries({ prefix: `${channelId}/` })) {
      found.push(decodeKeptReceipt(bytes))
    }
    return found.sort((a, b) => b.receipt.nonce - a.receipt.nonce || b.receipt.issuedAt - a.receipt.issuedAt)
  }
}
