import type { Store } from '@tollway/store'
import { decodeDoneRecord, decodeIntentRecord, encodeRecord } from './intent-record.ts'
import type { DoneRecord, IntentRecord } from './intent-record.ts'

/** Intents of one account on one chain: active ones in full, finished ones as proof that they were. */
export class IntentStore {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async active(): Promise<IntentRecord[]> {
    const records: IntentRecord[] = []
    for await (const [key, value] of this.#store.entries({ prefix: 'active/' })) {
      records.push(decodeIntentRecord(key, value))
    }
    return records.sort((a, b) => a.nonce - b.nonce)
  }

  async done(id: string): Promise<DoneRecord | undefined> {
    const key = `done/${id}`
    const value = await this.#store.get(key)
    return value && decodeDoneRecord(key, value)
  }

  /** All of them or none. */
  async save(...records: IntentRecord[]): Promise<void> {
    await this.#store.batch(
      records.map(record => ({ type: 'put', key: `active/${record.id}`, value: encodeRecord(record) }))
    )
  }

  async finish({ id, contentHash }: IntentRecord, receipt: DoneRecord['receipt']): Promise<void> {
    await this.#store.batch([
      { type: 'del', key: `active/${id}` },
      { type: 'put', key: `done/${id}`, value: encodeRecord({ id, contentHash, receipt }) }
    ])
  }
}
