import type { FeeSuggestion } from '../rpc/chain-client.ts'

/** Wei per gas, as in EIP-1559. */
export interface Fees {
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

/** Nodes refuse a replacement that offers less than a tenth more. */
const BUMP_PERCENT = 125n
const MINIMUM_BUMP_PERCENT = 110n

/** Fees for a first attempt: room for the base fee to double. */
export function initialFees(suggestion: FeeSuggestion, cap: bigint): Fees {
  const wanted = 2n * suggestion.baseFeePerGas + suggestion.maxPriorityFeePerGas
  const maxFeePerGas = least(wanted, cap)
  return { maxFeePerGas, maxPriorityFeePerGas: least(suggestion.maxPriorityFeePerGas, maxFeePerGas) }
}

/** Fees that replace `previous`, or undefined when the cap leaves no room for that. */
export function bumpedFees(previous: Fees, suggestion: FeeSuggestion, cap: bigint): Fees | undefined {
  const current = initialFees(suggestion, cap)
  const maxFeePerGas = least(cap, greatest(raise(previous.maxFeePerGas, BUMP_PERCENT), current.maxFeePerGas))
  const priority = greatest(raise(previous.maxPriorityFeePerGas, BUMP_PERCENT), current.maxPriorityFeePerGas)
  const maxPriorityFeePerGas = least(priority, maxFeePerGas)
  const replaces =
    maxFeePerGas >= raise(previous.maxFeePerGas, MINIMUM_BUMP_PERCENT) &&
    maxPriorityFeePerGas >= raise(previous.maxPriorityFeePerGas, MINIMUM_BUMP_PERCENT)
  return replaces ? { maxFeePerGas, maxPriorityFeePerGas } : undefined
}

function raise(fee: bigint, percent: bigint): bigint {
  return (fee * percent + 99n) / 100n
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
