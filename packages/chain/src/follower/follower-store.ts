import type { Hex } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import { z } from 'zod'
import { CorruptRecordError } from '../errors.ts'
import type { ChainLog } from '../rpc/chain-client.ts'
import type { BlockRef } from './event-follower.ts'

/** A block above the finalised cursor whose logs were delivered. */
export interface HeadBlock extends BlockRef {
  timeSec: number
  logs: ChainLog[]
}

const hex = z.string().regex(/^0x[0-9a-f]*$/) as unknown as z.ZodType<Hex>
const count = z.int().min(0)
const cursor = z.object({ number: z.int().min(-1), hash: hex })
const headBlock = z.object({
  number: count,
  hash: hex,
  timeSec: count,
  logs: z.array(
    z.object({
      address: hex,
      topics: z.array(hex),
      data: hex,
      blockNumber: count,
      blockHash: hex,
      transactionHash: hex,
      logIndex: count
    })
  )
})

/** The follower's two cursors: the last finalised block, and every delivered block above it. */
export class FollowerStore {
  readonly #store: Store
  readonly #prefix: string

  constructor(store: Store, name: string) {
    this.#store = store
    this.#prefix = `follower/${name}`
  }

  async load(): Promise<{ finalized: BlockRef | undefined; blocks: HeadBlock[] }> {
    const key = `${this.#prefix}/finalized`
    const value = await this.#store.get(key)
    const blocks: HeadBlock[] = []
    for await (const [key, value] of this.#store.entries({ prefix: `${this.#prefix}/block/` })) {
      blocks.push(decode(key, value, headBlock))
    }
    return { finalized: value && decode(key, value, cursor), blocks }
  }

  /** One atomic batch: the consumers' operations and what they bring the cursors to. */
  async advance(
    ops: StoreOp[],
    change: { add?: HeadBlock[]; remove?: HeadBlock[]; finalized?: BlockRef }
  ): Promise<void> {
    const { add = [], remove = [], finalized } = change
    await this.#store.batch([
      ...ops,
      ...remove.map(({ number }): StoreOp => ({ type: 'del', key: this.#blockKey(number) })),
      ...add.map((block): StoreOp => ({
        type: 'put',
        key: this.#blockKey(block.number),
        value: encode(block)
      })),
      ...(finalized === undefined
        ? []
        : [{ type: 'put', key: `${this.#prefix}/finalized`, value: encode(finalized) } satisfies StoreOp])
    ])
  }

  #blockKey(number: number): string {
    return `${this.#prefix}/block/${String(number).padStart(16, '0')}`
  }
}

function encode(value: BlockRef | HeadBlock): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function decode<T>(key: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new CorruptRecordError(key, { cause })
  }
}
