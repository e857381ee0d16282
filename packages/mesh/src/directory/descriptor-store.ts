import type { Store, StoreOp } from '@tollway/store'
import type { TableEntry } from './descriptor-table.ts'

/** Keeps the table's bytes across restarts. Whoever loads them verifies them again. */
export class DescriptorStore {
  readonly #current: Store
  readonly #conflicting: Store
  readonly #root: Store

  constructor(store: Store) {
    this.#root = store
    this.#current = store.sub('descriptor')
    this.#conflicting = store.sub('conflict')
  }

  /** The saved bytes, each before the one that conflicts with it. */
  async load(): Promise<Uint8Array[]> {
    const all: Uint8Array[] = []
    for (const part of [this.#current, this.#conflicting]) {
      for await (const [, bytes] of part.entries()) all.push(bytes)
    }
    return all
  }

  async save(peerId: string, { current, conflicting }: TableEntry): Promise<void> {
    const ops: StoreOp[] = [{ type: 'put', key: `descriptor/${peerId}`, value: current.bytes }]
    if (conflicting !== undefined) {
      ops.push({ type: 'put', key: `conflict/${peerId}`, value: conflicting.bytes })
    }
    await this.#root.batch(ops)
  }

  async delete(peerIds: string[]): Promise<void> {
    const ops = peerIds.flatMap((peerId): StoreOp[] => [
      { type: 'del', key: `descriptor/${peerId}` },
      { type: 'del', key: `conflict/${peerId}` }
    ])
    await this.#root.batch(ops)
  }
}
