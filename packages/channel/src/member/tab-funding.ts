import { limitFor, payerKeyOf, RECEIPT_LOCK, type Address, type Lock } from '@tollway/codec'
import { MAX_OPS, type ChannelOp } from '../channel-op.ts'
import type { ChannelSession, OperationOptions } from '../channel-session.ts'
import { OverspendError } from '../errors.ts'
import { NoChannelError } from './errors.ts'
import type { HubConnectionComponents, HubTerms, TabFunding } from './hub-connection.ts'
import type { MemberChannels } from './member-channels.ts'
import { tabLock, tabLockId } from './tab-lock.ts'

/** The locks of a client's tabs in its own halves. */
export class TabFundings {
  readonly #channels: MemberChannels
  readonly #receiptBefore: HubConnectionComponents['receiptBefore']

  constructor(channels: MemberChannels, receiptBefore: HubConnectionComponents['receiptBefore']) {
    this.#channels = channels
    this.#receiptBefore = receiptBefore
  }

  /** @throws NoChannelError, OverspendError, UpdateRejectedError */
  async fund(tabs: TabFunding[], terms: HubTerms, options: OperationOptions = {}): Promise<void> {
    const { feeBase, feePpm } = terms
    const locks = tabs
      .filter(({ payerKey }) => this.#withLock(payerKey) === undefined)
      .map(tab => tabLock({ ...tab, feeBase, feePpm, limit: limitFor(tab.limit, feeBase, feePpm) }))
    const wanted = locks.reduce((sum, { limit }) => sum + limit, 0n)
    if (locks.length === 0) return
    const ops = locks.map((lock): ChannelOp => ({ type: 'add-lock', lock }))
    await waiting(submitAll(this.#richest(wanted), ops), options)
  }

  async drop(payerKeys: Address[], options: OperationOptions = {}): Promise<void> {
    const drops = payerKeys.flatMap(payerKey => {
      const channel = this.#withLock(payerKey)
      return channel ? [channel.update([{ type: 'drop-lock', lockId: tabLockId(payerKey) }])] : []
    })
    await waiting(allDone(drops), options)
  }

  /** Swaps expired locks for what was registered on chain before their expiry. */
  async expire(finalisedTimeS: number): Promise<number> {
    let count = 0
    for (const session of this.#open()) {
      const expired = session.locks('own').filter(({ expiry }) => expiry <= finalisedTimeS)
      const ops = await Promise.all(expired.map(lock => this.#expiry(lock, session.params.token)))
      await allDone(ops.map(op => session.update([op])))
      count += ops.length
    }
    return count
  }

  async #expiry(lock: Lock, token: Address): Promise<ChannelOp> {
    if (lock.kind !== RECEIPT_LOCK || !this.#receiptBefore) {
      return { type: 'expire-lock', lockId: lock.lockId }
    }
    const amount = await this.#receiptBefore({
      payerKey: payerKeyOf(lock),
      payee: lock.payee,
      token,
      timeS: lock.expiry
    })
    return { type: 'expire-lock', lockId: lock.lockId, witnessed: amount > 0n ? amount : undefined }
  }

  #richest(wanted: bigint): ChannelSession {
    const [best] = this.#open().sort((a, b) => (a.available() < b.available() ? 1 : -1))
    if (!best) throw new NoChannelError('back a tab')
    const available = best.available()
    if (available < wanted) throw new OverspendError(wanted, available)
    return best
  }

  #withLock(payerKey: Address): ChannelSession | undefined {
    const lockId = tabLockId(payerKey)
    return this.#open().find(session => session.lock('own', lockId) !== undefined)
  }

  #open(): ChannelSession[] {
    return this.#channels
      .all()
      .filter(({ status, mustClose }) => status === 'open' && mustClose === undefined)
  }
}

/** One update where they fit, so that they are refused or accepted together. */
function submitAll(session: ChannelSession, ops: ChannelOp[]): Promise<void> {
  const updates: Promise<void>[] = []
  for (let at = 0; at < ops.length; at += MAX_OPS) updates.push(session.update(ops.slice(at, at + MAX_OPS)))
  return allDone(updates)
}

/** Waits for all of them, then fails if one did. */
async function allDone(work: Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(work)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** `work`, or the signal's reason if that comes first; the work goes on. */
async function waiting(work: Promise<void>, { signal }: OperationOptions): Promise<void> {
  if (!signal) return work
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const onAbort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
