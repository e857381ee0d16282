import { Level } from 'level'
import { StoreClosedError } from './errors.ts'
import { GroupCommit } from './group-commit.ts'
import { boundsOf, checkKey } from './key-range.ts'
import { toStoreError } from './level-errors.ts'
import type { Store, StoreOp, StoreRange } from './store.ts'
import { createSubStore } from './sub-store.ts'

/** A {@link Store} in files of this machine. */
export interface LevelStore extends Store {
  /** The directory of the files. */
  readonly location: string
  /** How many times the disk was synchronised: far fewer than batches when many are written at once. */
  readonly syncCount: number
}

type Database = Level<string, Uint8Array>

/**
 * Opens, or creates, the store in the directory `path`. One process at a time can have it open.
 *
 * @throws StoreLockedError, StoreCorruptError, StoreFullError, StoreUnavailableError
 */
export async function openLevelStore(path: string): Promise<LevelStore> {
  const db: Database = new Level(path, { keyEncoding: 'utf8', valueEncoding: 'view' })
  try {
    await db.open()
  } catch (error) {
    throw toStoreError(path, error)
  }
  return new OpenLevelStore(path, db)
}

class OpenLevelStore implements LevelStore {
  readonly location: string
  readonly #db: Database
  readonly #commits: GroupCommit
  #closing: Promise<void> | undefined

  constructor(location: string, db: Database) {
    this.location = location
    this.#db = db
    this.#commits = new GroupCommit(location, ops => this.#write(ops))
  }

  get syncCount(): number {
    return this.#commits.writes
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#check(key)
    try {
      const value = await this.#db.get(key)
      return value === undefined ? undefined : plainBytes(value)
    } catch (error) {
      throw toStoreError(this.location, error)
    }
  }

  async *entries(range: StoreRange = {}): AsyncIterable<[string, Uint8Array]> {
    if (this.#closing !== undefined) throw new StoreClosedError(this.location)
    const { reverse = false, limit = -1 } = range
    const { gte, lt } = boundsOf('', range)
    try {
      for await (const [key, value] of this.#db.iterator({
        gte,
        ...(lt === undefined ? {} : { lt }),
        reverse,
        limit
      })) {
        yield [key, plainBytes(value)]
      }
    } catch (error) {
      throw toStoreError(this.location, error)
    }
  }

  async batch(ops: StoreOp[]): Promise<void> {
    for (const op of ops) this.#check(op.key)
    if (ops.length > 0) await this.#commits.commit([...ops])
  }

  sub(prefix: string): Store {
    return createSubStore(this, `${prefix}/`)
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#commits.idle()
    try {
      await this.#db.close()
    } catch (error) {
      throw toStoreError(this.location, error)
    }
  }

  async #write(ops: StoreOp[]): Promise<void> {
    try {
      await this.#db.batch(ops, { sync: true })
    } catch (error) {
      throw toStoreError(this.location, error)
    }
  }

  #check(key: string): void {
    if (this.#closing !== undefined) throw new StoreClosedError(this.location)
    checkKey(this.location, key)
  }
}

/** level returns a `Buffer`: the same bytes as a plain view, so that equality and printing do not differ. */
function plainBytes(value: Uint8Array): Uint8Array {
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}
