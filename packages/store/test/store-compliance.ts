import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { InvalidKeyError, MAX_KEY_BYTES, type Store, type StoreOp, type StoreRange } from '@tollway/store'
import fc from 'fast-check'

export interface StoreFactory {
  /** A new, empty store. */
  create(): Promise<Store>
  /** The same data, opened again; the one before was closed. Absent where that makes no sense. */
  reopen?(): Promise<Store>
  /** Frees everything. */
  destroy(): Promise<void>
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const put = (key: string, ...values: number[]): StoreOp => ({ type: 'put', key, value: bytes(...values) })

async function keysOf(store: Store, range?: StoreRange): Promise<string[]> {
  const keys: string[] = []
  for await (const [key] of store.entries(range)) keys.push(key)
  return keys
}

/** What every {@link Store} must do. Call it at the top level of a spec, once per implementation. */
export function describeStoreCompliance(name: string, makeFactory: () => StoreFactory): void {
  describe(`${name} as a store`, () => {
    let factory: StoreFactory
    let store: Store

    beforeEach(async () => {
      factory = makeFactory()
      store = await factory.create()
    })
    afterEach(async () => {
      await store.close()
      await factory.destroy()
    })

    test('gives back what was put, as plain bytes, and undefined for the rest', async () => {
      await store.batch([put('a', 1, 2), put('empty')])
      expect(await store.get('a')).toEqual(bytes(1, 2))
      expect((await store.get('a'))?.constructor).toBe(Uint8Array)
      expect(await store.get('empty')).toEqual(bytes())
      expect(await store.get('b')).toBeUndefined()
    })

    test('applies a batch in order: the last of several ops on a key wins', async () => {
      await store.batch([put('a', 1), { type: 'del', key: 'a' }, put('b', 1), put('b', 2)])
      await store.batch([{ type: 'del', key: 'never there' }])
      await store.batch([])
      expect(await keysOf(store)).toEqual(['b'])
      expect(await store.get('b')).toEqual(bytes(2))
    })

    test('concurrent batches take effect in the order of the calls', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.batch([put('k', i), put(`n${i}`, i)])))
      expect(await store.get('k')).toEqual(bytes(49))
      expect(await keysOf(store)).toHaveLength(51)
    })

    test('iterates over a snapshot', async () => {
      await store.batch([put('a'), put('b'), put('c')])
      const seen: string[] = []
      for await (const [key] of store.entries()) {
        if (key === 'a') await store.batch([put('aa'), { type: 'del', key: 'c' }])
        seen.push(key)
      }
      expect(seen).toEqual(['a', 'b', 'c'])
      expect(await keysOf(store)).toEqual(['a', 'aa', 'b'])
    })

    test('an iteration may be left early', async () => {
      await store.batch([put('a'), put('b')])
      for await (const [key] of store.entries()) {
        expect(key).toBe('a')
        break
      }
    })

    test('ranges agree with a naive model', async () => {
      const key = fc.string({
        unit: fc.constantFrom('a', 'b', '/', '\u007f', 'é', '\uffff', '😀'),
        minLength: 1,
        maxLength: 4
      })
      const range = fc.record(
        { gte: key, lt: key, prefix: key, reverse: fc.boolean(), limit: fc.integer({ min: 0, max: 5 }) },
        { requiredKeys: [] }
      )
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(key, { maxLength: 12 }), range, async (keys, query) => {
          const before = await keysOf(store)
          await store.batch([
            ...before.map((k): StoreOp => ({ type: 'del', key: k })),
            ...keys.map(k => put(k, 7))
          ])
          const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
          const { gte, lt, prefix = '', reverse, limit } = query
          const expected = keys
            .filter(k => k.startsWith(prefix))
            .filter(k => gte === undefined || compare(k, gte) >= 0)
            .filter(k => lt === undefined || compare(k, lt) < 0)
            .sort(compare)
          if (reverse) expected.reverse()
          expect(await keysOf(store, query)).toEqual(expected.slice(0, limit ?? expected.length))
        }),
        { numRuns: 150 }
      )
    })

    test('sub-spaces do not see each other, and one batch of the parent writes to several', async () => {
      const a = store.sub('a')
      const ab = a.sub('b')
      await store.batch([put('a/x', 1), put('a/b/y', 2), put('z', 3)])
      await ab.batch([put('w', 4)])
      expect(await keysOf(ab)).toEqual(['w', 'y'])
      expect(await keysOf(a)).toEqual(['b/w', 'b/y', 'x'])
      expect(await keysOf(store.sub('aa'))).toEqual([])
      expect(await ab.get('y')).toEqual(bytes(2))
      expect(await keysOf(ab, { gte: 'x', reverse: true })).toEqual(['y'])
      await a.close()
      expect(await a.get('x')).toEqual(bytes(1))
    })

    test('refuses keys that are empty, too long or not text', async () => {
      for (const key of ['', 'k'.repeat(MAX_KEY_BYTES + 1), 'é'.repeat(MAX_KEY_BYTES / 2 + 1), '\ud800']) {
        await expect(store.batch([put('ok'), put(key)])).rejects.toThrow(InvalidKeyError)
        await expect(store.get(key)).rejects.toThrow(InvalidKeyError)
      }
      expect(await store.get('ok')).toBeUndefined()
      await store.batch([put('k'.repeat(MAX_KEY_BYTES - 100))])
    })

    test('keeps everything that was acknowledged over a close', async () => {
      if (factory.reopen === undefined) return
      const pending = [store.batch([put('a', 1)]), store.batch([put('b', 2)])]
      await store.close()
      await store.close()
      await Promise.all(pending)
      store = await factory.reopen()
      expect(await keysOf(store)).toEqual(['a', 'b'])
    })
  })
}
