import type { FeeSuggestion } from '../rpc/chain-client.ts'

/** Wei per gas, as in EIP-1559. */
export interface Fees {
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

/** How much may be offered, in wei per gas. */
export interface FeePolicy {
  /** For whatever has time. */
  maxFeePerGasCap: bigint
  /** At a deadline. */
  urgentFeePerGasCap: bigint
  /** From this long before a deadline on, the cap rises from the one to the other. */
  urgentWindowSec: number
}

/** What bounds the fees of one transaction. */
export interface FeeNeeds {
  /** Seconds, chain time. */
  deadline: number | undefined
  /** Wei: the most that its gas may cost. */
  feeBudget: bigint | undefined
  gasLimit: bigint
}

/** Nodes refuse a replacement that offers less than a tenth more. */
const BUMP_PERCENT = 125n
const MINIMUM_BUMP_PERCENT = 110n
/** The tip at a deadline, in multiples of what the node suggests. */
const URGENT_TIP_FACTOR = 4n
const FULL_URGENCY = 1000n

/** Thousandths: 0 with time left or past the deadline, 1000 just before it. */
export function urgencyOf(deadline: number | undefined, nowSec: number, windowSec: number): bigint {
  if (deadline === undefined || nowSec >= deadline) return 0n
  const leftSec = deadline - nowSec
  if (leftSec >= windowSec) return 0n
  return (FULL_URGENCY * BigInt(Math.floor(windowSec - leftSec))) / BigInt(Math.max(1, Math.floor(windowSec)))
}

/** The most to offer for a transaction now. */
export function feeCap(policy: FeePolicy, needs: FeeNeeds, nowSec: number): bigint {
  const urgency = urgencyOf(needs.deadline, nowSec, policy.urgentWindowSec)
  const rise = greatest(0n, policy.urgentFeePerGasCap - policy.maxFeePerGasCap)
  const cap = policy.maxFeePerGasCap + (rise * urgency) / FULL_URGENCY
  if (needs.feeBudget === undefined || needs.gasLimit === 0n) return cap
  return least(cap, needs.feeBudget / needs.gasLimit)
}

/** The node's suggestion with the tip that the deadline is worth. */
export function urgentSuggestion(suggestion: FeeSuggestion, urgency: bigint): FeeSuggestion {
  const { baseFeePerGas, maxPriorityFeePerGas: tip } = suggestion
  const maxPriorityFeePerGas = tip + (tip * (URGENT_TIP_FACTOR - 1n) * urgency) / FULL_URGENCY
  return { baseFeePerGas, maxPriorityFeePerGas }
}

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

/** Whether the next block can hold a transaction with these fees. */
export function isIncludable(fees: Fees, { baseFeePerGas }: FeeSuggestion): boolean {
  return fees.maxFeePerGas >= baseFeePerGas + (baseFeePerGas + 7n) / 8n
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
