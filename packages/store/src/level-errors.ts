import {
  StoreClosedError,
  StoreCorruptError,
  StoreError,
  StoreFullError,
  StoreLockedError,
  StoreUnavailableError
} from './errors.ts'

const FULL = /no space left|disk quota exceeded|file too large|ENOSPC|EDQUOT|EFBIG/i

/** What an error of `level` means, with the place it happened at. */
export function toStoreError(location: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const chain = causesOf(error)
  const codes = chain.map(item => String(item.code ?? ''))
  const reason = chain.at(-1)?.message ?? String(error)
  const options = { cause: error }
  if (codes.includes('LEVEL_LOCKED')) return new StoreLockedError(location, options)
  if (codes.includes('LEVEL_CORRUPTION')) return new StoreCorruptError(location, reason, options)
  if (FULL.test(reason) || codes.some(code => FULL.test(code))) {
    return new StoreFullError(location, reason, options)
  }
  const isOpenFailure = chain.length > 1
  if (codes[0] === 'LEVEL_DATABASE_NOT_OPEN' && !isOpenFailure) return new StoreClosedError(location)
  return new StoreUnavailableError(location, reason, options)
}

/** An error and what caused it. Told by shape, as those of the native code may be of another realm. */
function causesOf(error: unknown): ErrorLike[] {
  const chain: ErrorLike[] = []
  let next = error
  while (isErrorLike(next) && chain.length < 8) {
    chain.push(next)
    next = next.cause
  }
  return chain
}

interface ErrorLike {
  message: string
  code?: unknown
  cause?: unknown
}

function isErrorLike(value: unknown): value is ErrorLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { message?: unknown }).message === 'string'
  )
}
