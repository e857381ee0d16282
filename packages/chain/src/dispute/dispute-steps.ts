import {
  heldCommitmentOf,
  lockPathRoot,
  payerKeyOf,
  RECEIPT_LOCK,
  toHex,
  ZERO_ADDRESS,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Lock
} from '@tollway/codec'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { ChannelView, HeldLocks, SignedProof } from '../contracts/adjudicator-types.ts'
import { RevertedError } from '../errors.ts'
import type { DisputeEvidence } from './dispute-evidence.ts'
import { balanceBehind, type DisputeRecord, type ResolvedLock } from './dispute-record.ts'

const EMPTY_BALANCE: Balance = { transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }
const EMPTY_HALF: SignedProof = { nonce: 0, balance: EMPTY_BALANCE, signature: new Uint8Array(0) }

/** Challenges with the latest received proof, and with a declaration of our own half unless there must be none. */
export async function sendChallenge(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence
): Promise<void> {
  await adjudicator.challenge(evidence.params, {
    secret: toHex(evidence.secret),
    received: evidence.received ?? EMPTY_HALF,
    declaration: evidence.declaration
  })
}

/** Brings the latest proof of each half unless the chain has it. Returns what was brought. */
export async function sendResponses(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  channelId: Bytes32,
  deadlineS: number
): Promise<{ half: Half; nonce: number }[]> {
  const { params, side, received, sent } = evidence
  const { nonces } = await adjudicator.dispute(channelId, 'latest')
  const theirHalf: Half = side === 0 ? 1 : 0
  const work: Promise<{ half: Half; nonce: number }>[] = []
  const options = (half: Half, nonce: number) => ({
    intentId: `respond/${channelId}/${half}/${nonce}/${nonces[half]}`,
    deadline: deadlineS
  })
  if (received && received.nonce > nonces[theirHalf]) {
    const { nonce } = received
    work.push(
      adjudicator
        .respond(params, theirHalf, received, { kind: 'sender' }, options(theirHalf, nonce))
        .then(() => ({ half: theirHalf, nonce }))
    )
  }
  if (sent && sent.nonce > nonces[side]) {
    const { nonce, release } = sent
    const consent = { kind: 'release', signature: release } as const
    work.push(
      adjudicator
        .respond(params, side, sent, consent, options(side, nonce))
        .then(() => ({ half: side, nonce }))
    )
  }
  return Promise.all(work.map(one => one.catch(unlessStale))).then(done =>
    done.filter(one => one !== undefined)
  )
}

/** Somebody else was quicker with the same or a later proof, or with the settlement: nothing is wrong. */
function unlessStale(error: unknown): undefined {
  if (isOvertaken(error)) return undefined
  throw error
}

/** Whether a call was refused because what it wants is done, or was done better, already. */
export function isOvertaken(error: unknown): boolean {
  return (
    error instanceof RevertedError &&
    ['StaleNonce', 'WrongStatus', 'StaleReceipt', 'UnknownLock', 'NothingHeld', 'NoCredit'].includes(
      error.reason
    )
  )
}

/** The balances that `settle` asks for. @throws Error when one is known to nobody here */
export async function settlementBalances(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  record: DisputeRecord
): Promise<[Balance | undefined, Balance | undefined]> {
  const dispute = await adjudicator.dispute(record.channelId, 'latest')
  const known = [evidence.received?.balance, evidence.sent?.balance, evidence.declaration?.balance]
  const balanceOf = (half: Half): Balance | undefined => {
    const isDeclared = dispute.nonces[half] === 0
    if (isDeclared && !(half === dispute.challenger && dispute.declared)) return undefined
    if (isDeclared && dispute.declaredNonce === 0) return EMPTY_BALANCE
    const hash = isDeclared ? dispute.declaredHash : dispute.hashes[half]
    const seen = record.seen.filter(one => one.half === half).map(one => one.balance)
    const found = balanceBehind(hash, [...known, ...seen])
    if (!found) throw new Error(`the balance behind ${hash} of half ${half} is not known yet`)
    return found
  }
  return [balanceOf(0), balanceOf(1)]
}

/** Registers the receipt of every lock we receive that the chain does not know as well as we do. Returns how many. */
export async function registerWitnesses(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  locks: readonly Lock[],
  headTimeS: number
): Promise<number> {
  const { token } = evidence.params
  const registered = await Promise.all(
    locks.map(async lock => {
      const best = lock.kind === RECEIPT_LOCK ? evidence.receiptOf(payerKeyOf(lock)) : undefined
      if (!best || best.receipt.amount === 0n || headTimeS >= lock.expiry) return 0
      return registerIfBetter(adjudicator, payerKeyOf(lock), token, best, lock.expiry)
    })
  )
  return registered.reduce((sum: number, one) => sum + one, 0)
}

/** Registers a receipt unless this amount or more is on chain. Returns 1 if it was needed. */
export async function registerIfBetter(
  adjudicator: AdjudicatorClient,
  payerKey: Address,
  token: Address,
  signed: { receipt: { payee: Address; token: Address; amount: bigint }; signature: Uint8Array },
  timeSec: number
): Promise<number> {
  const { receipt, signature } = signed
  const known = await adjudicator.receiptBefore({ payerKey, payee: receipt.payee, token, timeSec })
  if (known >= receipt.amount) return 0
  try {
    await adjudicator.registerReceipt(receipt, signature, {
      intentId: `receipt/${payerKey}/${receipt.payee}/${token}/${receipt.amount}`,
      deadline: timeSec
    })
    return 1
  } catch (error) {
    if (isOvertaken(error)) return 0
    throw error
  }
}

/** Locks of a settled channel that we may resolve now: ours to receive with a witness, or expired. */
export async function resolvableLocks(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  held: readonly [HeldLocks | undefined, HeldLocks | undefined],
  headTimeS: number
): Promise<{ half: Half; lock: Lock }[]> {
  const { token } = evidence.params
  const wanted: { half: Half; lock: Lock }[] = []
  for (const { half, lock } of evidence.locks) {
    if (!held[half]) continue
    if (headTimeS >= lock.expiry) wanted.push({ half, lock })
    else if (half !== evidence.side && lock.kind === RECEIPT_LOCK) {
      const payerKey = payerKeyOf(lock)
      // Anybody may register a small receipt: resolving by that would give up the rest.
      if (!evidence.isFinal(payerKey)) continue
      const timeSec = lock.expiry
      const amount = await adjudicator.receiptBefore({ payerKey, payee: lock.payee, token, timeSec })
      const best = evidence.receiptOf(payerKey)?.receipt.amount ?? 0n
      if (amount > 0n && amount >= best) wanted.push({ half, lock })
    }
  }
  return wanted
}

/**
 * What is held for each half now, undefined for nothing or for what is not known here. It is checked against the
 * commitment on chain, so that events which are still to come do no harm.
 */
export async function heldLocks(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  record: DisputeRecord,
  view: ChannelView
): Promise<{ isEmpty: boolean; known: [HeldLocks | undefined, HeldLocks | undefined] }> {
  const commitments = await Promise.all(
    HALVES.map(half => adjudicator.heldCommitment(record.channelId, half))
  )
  const known = HALVES.map(half => {
    const unlocked = record.unlocked.filter(one => one.half === half)
    const settled = half === 0 ? view.heldAB : view.heldBA
    const held = unlocked.reduce((rest, { amount }) => rest - amount, settled)
    if (held <= 0n) return undefined
    const roots = [
      remainingRoot(evidence, half, unlocked),
      ...record.seen.filter(one => one.half === half).map(({ balance }) => balance.locksRoot)
    ]
    const root = roots.find(one => heldCommitmentOf(one, held) === commitments[half])
    return root && { held, root }
  }) as [HeldLocks | undefined, HeldLocks | undefined]
  return { isEmpty: commitments.every(one => one === ZERO_BYTES32), known }
}

const HALVES = [0, 1] as const

/** The root of a half's tree without the resolved locks. */
function remainingRoot(evidence: DisputeEvidence, half: Half, unlocked: readonly ResolvedLock[]): Bytes32 {
  const gone = unlocked.map(({ lockId }) => lockId)
  const here = evidence.locks.filter(one => one.half === half).map(({ lock }) => lock)
  const left = here.find(({ lockId }) => !gone.includes(lockId))
  if (!left) return ZERO_BYTES32
  const isHere = (lockId: Bytes32) => here.some(lock => lock.lockId === lockId)
  return lockPathRoot(left, evidence.lockProof(half, left.lockId, gone.filter(isHere)))
}

/** Resolves locks one after the other: each changes what the next is proven against. */
export async function unlockAll(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  record: DisputeRecord,
  known: readonly [HeldLocks | undefined, HeldLocks | undefined],
  wanted: readonly { half: Half; lock: Lock }[],
  onUnlocked: (half: Half, lockId: Bytes32) => void
): Promise<void> {
  const gone: [Bytes32[], Bytes32[]] = [[], []]
  for (const { half, lockId } of record.unlocked) gone[half].push(lockId)
  const held = [known[0]?.held ?? 0n, known[1]?.held ?? 0n]
  for (const { half, lock } of wanted) {
    const left = held[half] ?? 0n
    if (left === 0n || gone[half].includes(lock.lockId)) continue
    try {
      const proof = evidence.lockProof(half, lock.lockId, gone[half])
      await adjudicator.unlock(evidence.params, half, left, lock, proof)
    } catch (error) {
      if (!isOvertaken(error)) throw error
      continue
    }
    held[half] = left - (left < lock.limit ? left : lock.limit)
    gone[half].push(lock.lockId)
    onUnlocked(half, lock.lockId)
  }
}

/** Collects what could not be pushed to the owner. */
export async function collectCredit(
  adjudicator: AdjudicatorClient,
  token: Address,
  owner: Address,
  blockNumber: number
): Promise<void> {
  if (owner === ZERO_ADDRESS || owner !== adjudicator.account) return
  const credit = await adjudicator.credit(token, owner)
  if (credit === 0n) return
  try {
    await adjudicator.withdrawCredit(token, owner, { intentId: `credit/${token}/${credit}/${blockNumber}` })
  } catch (error) {
    if (!isOvertaken(error)) throw error
  }
}
