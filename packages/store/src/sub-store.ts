import { boundsOf } from './key-range.ts'
import type { Store, StoreOp, StoreRange } from './store.ts'

/** The keys of `root` that begin with `base`, without it. Works over any root. */
export function createSubStore(root: Store, base: string): Store {
  return {
    get: key => root.get(base + key),
    entries: range => entriesBelow(root, base, range ?? {}),
    batch: ops => root.batch(ops.map((op): StoreOp => ({ ...op, key: base + op.key }))),
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
