import {
  nonceEpoch,
  otherSide,
  payerKeyOf,
  RECEIPT_LOCK,
  toHex,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Lock
} from '@tollway/codec'
import type { AdjudicatorCall } from '../contracts/adjudicator-calls.ts'
import type { AdjudicatorClient } from '../contracts/adjudicator-client.ts'
import type { ChannelView, DisputeView } from '../contracts/adjudicator-types.ts'
import { EMPTY_PROOF } from '../contracts/calldata.ts'
import type { DisputeEvent } from './dispute-agent.ts'
import type { DisputeEvidence, EvidenceReceipt } from './dispute-evidence.ts'
import { balanceBehind, type DisputeRecord } from './dispute-record.ts'
import type { HeldHalf } from './held-locks.ts'

/** A call that is to be made now. */
export interface DueCall {
  call: AdjudicatorCall
  /** Seconds, chain time: afterwards it is too late. */
  deadline?: number
  /** What to tell once it is done. */
  event?: DisputeEvent
  /** Whether it puts a receipt on chain. */
  registers?: boolean
}

/** Locks of one half that are resolved by one transaction at most: the rest comes with the next look. */
const MAX_UNLOCKS = 16

/** Challenges with the latest received proof, and with a declaration of our own half unless there must be none. */
export function challengeCall({ calls }: AdjudicatorClient, evidence: DisputeEvidence): DueCall {
  const call = calls.challenge(evidence.params, {
    secret: toHex(evidence.secret),
    received: evidence.received ?? EMPTY_PROOF,
    declaration: evidence.declaration
  })
  return { call }
}

/**
 * The latest proof of each half unless the chain has it or a later one, also where the chain favours us already: what
 * counts is the highest proof, and a later one may still come from the other side.
 */
export function answerCalls(
  { calls }: AdjudicatorClient,
  evidence: DisputeEvidence,
  { nonces }: Pick<DisputeView, 'nonces'>,
  channelId: Bytes32,
  deadline: number
): DueCall[] {
  const { params, side, received, sent } = evidence
  const due: DueCall[] = []
  const add = (half: Half, nonce: number, call: AdjudicatorCall) => {
    const intentId = `${call.intentId}/${nonces[half]}`
    due.push({ call: { ...call, intentId }, deadline, event: { type: 'responded', channelId, half, nonce } })
  }
  const half = otherSide(side)
  if (received && received.nonce > nonces[half]) {
    add(half, received.nonce, calls.respond(params, half, received, { kind: 'sender' }))
  }
  if (sent && sent.nonce > nonces[side]) {
    const consent = { kind: 'release', signature: sent.release } as const
    add(side, sent.nonce, calls.respond(params, side, sent, consent))
  }
  return due
}

/** Shows a declaration to be false by what no response shows: a lower nonce of the same epoch with a larger sum. */
export function refuteCall(
  { calls }: AdjudicatorClient,
  { params, side, received }: DisputeEvidence,
  { seen }: DisputeRecord,
  { challenger, declared, refuted, declaredNonce, declaredHash }: DisputeView,
  deadline: number
): DueCall | undefined {
  if (!declared || refuted || challenger === side || received === undefined) return undefined
  const { nonce, balance } = received
  if (nonce >= declaredNonce || nonceEpoch(nonce) !== nonceEpoch(declaredNonce)) return undefined
  const shown = seen.filter(({ half }) => half === challenger).map(one => one.balance)
  const known = balanceBehind(declaredHash, shown)
  if (known === undefined || balance.transferred <= known.transferred) return undefined
  return { call: calls.refute(params, { proof: received, declared: known }), deadline }
}

/** Settles with the balances that count. @throws Error when one is known to nobody here */
export function settleCall(
  { calls }: AdjudicatorClient,
  evidence: DisputeEvidence,
  record: DisputeRecord,
  dispute: DisputeView,
  view: ChannelView
): DueCall {
  const call = calls.settle(evidence.params, settlementBalances(evidence, record, dispute))
  return { call: { ...call, intentId: `${call.intentId}/${view.deadline}` } }
}

function settlementBalances(
  evidence: DisputeEvidence,
  record: DisputeRecord,
  dispute: DisputeView
): [Balance | undefined, Balance | undefined] {
  const known = [evidence.received?.balance, evidence.sent?.balance, evidence.declaration?.balance]
  const balanceOf = (half: Half): Balance | undefined => {
    const isProven = dispute.nonces[half] !== 0
    if (!isProven && !(half === dispute.challenger && dispute.declared)) return undefined
    if (!isProven && dispute.declaredNonce === 0) return EMPTY_PROOF.balance
    const hash = isProven ? dispute.hashes[half] : dispute.declaredHash
    const seen = record.seen.filter(one => one.half === half).map(one => one.balance)
    const found = balanceBehind(hash, [...known, ...seen])
    if (!found) throw new Error(`the balance behind ${hash} of half ${half} is not known yet`)
    return found
  }
  return [balanceOf(0), balanceOf(1)]
}

/** Registers the receipt of every lock we receive that the chain does not know as well as we do. */
export async function witnessCalls(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  locks: readonly Lock[],
  headTimeS: number
): Promise<DueCall[]> {
  const due = await Promise.all(
    locks.map(async lock => {
      const payerKey = payerKeyOf(lock)
      const best = lock.kind === RECEIPT_LOCK ? evidence.receiptOf(payerKey) : undefined
      if (!best || best.receipt.amount === 0n || headTimeS >= lock.expiry) return undefined
      return receiptCall(adjudicator, payerKey, best, lock.expiry)
    })
  )
  return due.filter(one => one !== undefined)
}

/** Registers a receipt unless this amount or more is on chain. */
export async function receiptCall(
  adjudicator: AdjudicatorClient,
  payerKey: Address,
  { receipt, signature }: EvidenceReceipt,
  deadline: number
): Promise<DueCall | undefined> {
  const { payee, token, amount } = receipt
  const known = await adjudicator.receiptBefore({ payerKey, payee, token, timeSec: deadline })
  if (known >= amount) return undefined
  const intentId = `receipt/${payerKey}/${payee}/${token}/${amount}`
  const call = { ...adjudicator.calls.registerReceipt(receipt, signature), intentId }
  return { call, deadline, registers: true }
}

/**
 * Resolves the locks of a half that we may resolve now: ours to receive with a witness, or expired. Each changes what
 * the next is proven against, so they go in one order.
 */
export async function unlockCalls(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  channelId: Bytes32,
  { half, held, tree, resolved }: HeldHalf,
  headTimeS: number
): Promise<DueCall[]> {
  if (!tree) return []
  const due: DueCall[] = []
  const gone = [...resolved]
  let left = held
  for (const lock of tree.list()) {
    if (left === 0n || due.length === MAX_UNLOCKS) break
    const { lockId, limit } = lock
    if (gone.includes(lockId) || !(await isResolvable(adjudicator, evidence, half, lock, headTimeS))) continue
    const call = adjudicator.calls.unlock(evidence.params, half, left, lock, tree.proof(lockId, gone))
    due.push({ call, event: { type: 'unlocked', channelId, half, lockId } })
    left -= left < limit ? left : limit
    gone.push(lockId)
  }
  return due
}

async function isResolvable(
  adjudicator: AdjudicatorClient,
  evidence: DisputeEvidence,
  half: Half,
  lock: Lock,
  headTimeS: number
): Promise<boolean> {
  if (headTimeS >= lock.expiry) return true
  if (half === evidence.side || lock.kind !== RECEIPT_LOCK) return false
  const payerKey = payerKeyOf(lock)
  // Anybody may register a small receipt: resolving by that would give up the rest.
  if (!evidence.isFinal(payerKey)) return false
  const { token } = evidence.params
  const timeSec = lock.expiry
  const amount = await adjudicator.receiptBefore({ payerKey, payee: lock.payee, token, timeSec })
  return amount > 0n && amount >= (evidence.receiptOf(payerKey)?.receipt.amount ?? 0n)
}

/** Takes back what is still held of our own half when the sweep begins. */
export function sweepCall(
  { calls }: AdjudicatorClient,
  evidence: DisputeEvidence,
  { half, held, root }: HeldHalf
): DueCall {
  return { call: calls.sweep(evidence.params, half, { held, root }) }
}
