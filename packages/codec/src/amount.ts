import { MalformedError, OutOfRangeError } from './errors.ts'

/** The largest value of a uint104: what a deposit may be, and so every sum in a channel. */
export const MAX_UINT104 = (1n << 104n) - 1n
export const MAX_UINT128 = (1n << 128n) - 1n

const MAX_DIGITS = 60
const MAX_DECIMALS = 36

/**
 * Base units of a decimal number such as "12.5", where one unit has `decimals` digits after the point.
 * @throws MalformedError for anything but plain digits with at most `decimals` after the point
 */
export function parseAmount(text: string, decimals: number): bigint {
  checkDecimals(decimals)
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  const [, whole = '', fraction = ''] = match ?? []
  if (!match || text.length > MAX_DIGITS) {
    throw new MalformedError('amount', `"${text.slice(0, 80)}" is no decimal number`)
  }
  if (fraction.length > decimals) {
    throw new MalformedError('amount', `"${text}" has more than ${decimals} digits after the point`)
  }
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** The shortest decimal number for `amount` base units: the inverse of {@link parseAmount}. */
export function formatAmount(amount: bigint, decimals: number): string {
  checkDecimals(decimals)
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`)
}

function checkDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    throw new OutOfRangeError('decimals', decimals)
  }
}
