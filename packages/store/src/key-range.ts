import { InvalidKeyError } from './errors.ts'
import { MAX_KEY_BYTES, type StoreRange } from './store.ts'

/** Keys from `gte` up to, not including, `lt`; `lt` undefined is without end. */
export interface KeyBounds {
  gte: string
  lt: string | undefined
}

/** @throws InvalidKeyError */
export function checkKey(location: string, key: string): void {
  if (key.length === 0) throw new InvalidKeyError(location, key, 'is empty')
  if (!key.isWellFormed()) throw new InvalidKeyError(location, key, 'has a lone surrogate')
  if (key.length > MAX_KEY_BYTES || (3 * key.length > MAX_KEY_BYTES && utf8Length(key) > MAX_KEY_BYTES)) {
    throw new InvalidKeyError(location, key, `is longer than ${MAX_KEY_BYTES} bytes`)
  }
}

/** The smallest string above every string that begins with `prefix`; undefined if there is none. */
export function prefixEnd(prefix: string): string | undefined {
  const points = Array.from(prefix, character => character.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last === 0x10ffff) continue
    const next = last === 0xd7ff ? 0xe000 : last + 1
    return String.fromCodePoint(...points, next)
  }
  return undefined
}

/** The bounds, in the root store, of a range of the sub-space whose keys begin with `base`. */
export function boundsOf(base: string, range: StoreRange): KeyBounds {
  const prefix = base + (range.prefix ?? '')
  let gte = prefix
  let lt = prefixEnd(prefix)
  if (range.gte !== undefined && isBelow(gte, base + range.gte)) gte = base + range.gte
  if (range.lt !== undefined && (lt === undefined || isBelow(base + range.lt, lt))) lt = base + range.lt
  return { gte, lt }
}

/** Whether `a` is below `b` by their UTF-8 bytes, which is the order of code points. */
function isBelow(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0
}

function utf8Length(text: string): number {
  return Buffer.byteLength(text)
}
