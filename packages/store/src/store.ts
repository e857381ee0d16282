/** One write of a batch. Keys are non-empty, well-formed strings of at most {@link MAX_KEY_BYTES} in UTF-8. */
export type StoreOp = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string }

/** Which entries to iterate over: `gte` ≤ key < `lt`, and every key begins with `prefix`. */
export interface StoreRange {
  gte?: string
  lt?: string
  prefix?: string
  /** From the highest key to the lowest. */
  reverse?: boolean
  /** At most this many entries. */
  limit?: number
}

/**
 * An ordered key-value store. Keys are ordered by their UTF-8 bytes.
 *
 * Every method rejects with a {@link StoreError}: see `errors.ts`.
 */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>
  /** Entries in key order, from a snapshot of the store taken when the iteration begins. */
  entries(range?: StoreRange): AsyncIterable<[string, Uint8Array]>
  /**
   * Writes all of `ops`, or none of them. When the promise resolves they survive a crash of the process and of
   * the machine. Batches that are waiting at the same time share one disk synchronisation; they take effect in
   * the order of the calls. The last of several ops on one key wins.
   */
  batch(ops: StoreOp[]): Promise<void>
  /**
   * The part of this store whose keys begin with `prefix` and a slash, seen without them. One batch of the
   * parent may write to several sub-spaces. Closing a sub-space does nothing: its root owns the files.
   */
  sub(prefix: string): Store
  /** Waits for the batches accepted so far, then frees everything. Idempotent. */
  close(): Promise<void>
}

/** The longest key, counted from the root store. */
export const MAX_KEY_BYTES = 1024
