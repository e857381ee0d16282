import { decryptBalance, type Appointment } from '@tollway/channel'
import {
  balanceHashOf,
  nonceEpoch,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Half,
  type Hex
} from '@tollway/codec'
import type { SeenChallenge, Slot } from './tower-records.ts'
import type { TowerDispute } from './watchtower.ts'

/** A proof that the tower can bring. */
export interface Answer {
  appointment: Appointment
  balance: Balance
}

/** A proof that the tower can bring against a declaration. */
export interface Refutation extends Answer {
  declared: Balance
}

/** What to bring of a half, and which appointments turned out to be garbage. */
export interface HalfPlan {
  answer: Answer | undefined
  garbage: Appointment[]
}

const EMPTY_BALANCE: Balance = { transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }

/**
 * The highest appointment that decrypts and is higher than what the chain has accepted. It is brought whatever was
 * declared: a higher nonce may have dropped locks that the receiver never released, and parties in league may have
 * signed lower sums under higher nonces, for receipts of which the bond would pay.
 * @param slots Highest nonce first.
 */
export function planHalf(
  { secret }: Pick<SeenChallenge, 'secret'>,
  half: Half,
  { nonces }: Pick<TowerDispute, 'nonces'>,
  slots: readonly Slot[]
): HalfPlan {
  const garbage: Appointment[] = []
  for (const { appointment } of slots) {
    if (appointment.nonce <= nonces[half]) break
    const balance = decryptBalance(secret, appointment)
    if (balance === undefined) {
      garbage.push(appointment)
      continue
    }
    return { answer: { appointment, balance }, garbage }
  }
  return { answer: undefined, garbage }
}

/**
 * What shows a declaration to be false that a response does not: a lower nonce of the same epoch with a larger sum.
 * @param slots Of the challenger's half.
 */
export function planRefutation(
  challenge: SeenChallenge,
  dispute: TowerDispute,
  slots: readonly Slot[]
): Refutation | undefined {
  const { declared, refuted, declaredNonce } = dispute
  const known = declared && !refuted ? declaredBalance(challenge, dispute) : undefined
  if (known === undefined) return undefined
  for (const { appointment } of slots) {
    const { nonce } = appointment
    if (nonce >= declaredNonce || nonceEpoch(nonce) !== nonceEpoch(declaredNonce)) continue
    const balance = decryptBalance(challenge.secret, appointment)
    if (balance !== undefined && balance.transferred > known.transferred) {
      return { appointment, balance, declared: known }
    }
  }
  return undefined
}

function declaredBalance(
  { seen }: SeenChallenge,
  { challenger, declaredHash }: TowerDispute
): Balance | undefined {
  return seen.find(one => one.half === challenger && startsWith(balanceHashOf(one.balance), declaredHash))
    ?.balance
}

/**
 * The balances that `settle` asks for, by what the chain showed. Undefined when one of them is not known here.
 */
export function settlementBalances(
  { seen }: SeenChallenge,
  dispute: TowerDispute
): [Balance | undefined, Balance | undefined] | undefined {
  const balances: [Balance | undefined, Balance | undefined] = [undefined, undefined]
  for (const half of [0, 1] as const) {
    const isAccepted = dispute.nonces[half] !== 0
    const isDeclared = !isAccepted && dispute.declared && half === dispute.challenger
    if (!isAccepted && !isDeclared) continue
    if (isDeclared && dispute.declaredNonce === 0) {
      balances[half] = EMPTY_BALANCE
      continue
    }
    const hash = isAccepted ? dispute.hashes[half] : dispute.declaredHash
    const found = seen.find(one => one.half === half && startsWith(balanceHashOf(one.balance), hash))
    if (found === undefined) return undefined
    balances[half] = found.balance
  }
  return balances
}

/** Whether the tower shares in what the dispute pays. */
export function isRewarded({ submitters }: TowerDispute, tower: Address): boolean {
  return submitters.includes(tower)
}

/** The contract keeps the first 25 bytes of a hash. */
function startsWith(hash: Hex, truncated: Hex): boolean {
  return hash.startsWith(truncated)
}
