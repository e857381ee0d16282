/** 1 MB of a price is 10^6 bytes. */
export const BYTES_PER_MB = 1_000_000n
const MB = 1_000_000

/** Credit before any receipt, of a tab that is not funded yet. */
export const UNFUNDED_CREDIT_BYTES = 128 * 1024
/** Upper bound of credit unless the descriptor says otherwise. */
export const DEFAULT_CREDIT_MAX_BYTES = 16 * 1024 * 1024
/** What a client sends forward at most before its tab is funded. */
export const UNFUNDED_FORWARD_BYTES = 32 * 1024
/** The client signs at the latest when this much is unsigned. */
export const SIGN_AT_MOST_BYTES = MB
/** The client signs what is unsigned after this silence. */
export const SIGN_IDLE_MS = 200
/** Free bytes beyond 10% of the billable ones. */
export const FREE_BYTES_SLACK = 64 * 1024

/** ceil(bytes · price / 10^6), in base units. */
export function dueFor(bytes: number, pricePerMb: bigint): bigint {
  return (BigInt(bytes) * pricePerMb + BYTES_PER_MB - 1n) / BYTES_PER_MB
}

/** The most bytes that `amount` base units pay in full: the inverse of {@link dueFor}. */
export function bytesFor(amount: bigint, pricePerMb: bigint): number {
  if (pricePerMb === 0n) return Number.MAX_SAFE_INTEGER
  const bytes = (amount * BYTES_PER_MB) / pricePerMb
  return bytes > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(bytes)
}

/** min(creditMax, 128 KiB + bytes paid). */
export function creditFor(paidBytes: number, creditMaxBytes: number): number {
  return Math.min(creditMaxBytes, UNFUNDED_CREDIT_BYTES + paidBytes)
}
