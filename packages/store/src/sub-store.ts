import { InvalidKeyError } from './errors.ts'
import { boundsOf } from './key-range.ts'
import type { Store, StoreOp, StoreRange } from './store.ts'

/** The keys of `root` that begin with `base`, without it. Works over any root. */
export function createSubStore(root: Store, base: string): Store {
  const full = (key: string): string => {
    if (key.length === 0) throw new InvalidKeyError(base, key, 'is empty')
    return base + key
  }
  return {
    get: async key => root.get(full(key)),
    entries: range => entriesBelow(root, base, range ?? {}),
    batch: async ops => root.batch(ops.map((op): StoreOp => ({ ...op, key: full(op.key) }))),
    sub: prefix => createSubStore(root, `${base}${prefix}/`),
    close: () => Promise.resolve()
  }
}

async function* entriesBelow(
  root: Store,
  base: string,
  range: StoreRange
): AsyncIterable<[string, Uint8Array]> {
  const { reverse, limit } = range
  for await (const [key, value] of root.entries({ ...boundsOf(base, range), reverse, limit })) {
    yield [key.slice(base.length), value]
  }
}
