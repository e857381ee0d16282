import type { Bytes32, ChannelParams, Half, Lock, Side } from '@tollway/codec'
import type { ChannelOp } from './channel-op.ts'
import { disputeProofs } from './channel-proofs.ts'
import type {
  ChannelEvent,
  ChannelSession,
  ChannelSessionComponents,
  DisputeProofs,
  OperationOptions,
  SignedClose,
  SignedWithdraw
} from './channel-session.ts'
import { enterClosing, observeChain } from './chain-observation.ts'
import type { ChainView, ChannelState, ChannelStatus, HalfContent, Proposal } from './channel-state.ts'
import {
  proposeClose,
  receiveClosePropose,
  receiveCloseSign,
  type CloseContext
} from './cooperative-close.ts'
import { messageOf } from './effect-message.ts'
import { ChannelUnavailableError, UpdateRejectedError } from './errors.ts'
import { closeBalances, ownAvailable, peerAvailable } from './half-content.ts'
import type { ChannelMessage, UpdateMessage } from './hub-message.ts'
import type { LockTree } from './lock-tree.ts'
import { OperationQueue, type Waiting } from './operation-queue.ts'
import { beginUpdate, extendUpdate, finishUpdate, receiveReject, receiveRelease } from './own-half.ts'
import { receiveUpdate } from './peer-half.ts'
import { receiveSync } from './resync.ts'
import { signedClose, signedWithdraw } from './signed-terms.ts'
import { writesBetween } from './state-codec.ts'
import { step, unavailable, type Effect, type Step, type StepContext } from './step.ts'
import { TermsWaiter } from './terms-waiter.ts'
import { proposeWithdraw, receiveWithdrawPropose, receiveWithdrawSign } from './withdrawal.ts'

type Send = (message: ChannelMessage) => void

/**
 * The driver around the pure steps: one task at a time computes a step, makes it durable, and only then
 * signs, sends and tells.
 */
export class PersistentChannel implements ChannelSession {
  readonly #components: ChannelSessionComponents
  #state: ChannelState
  #send: Send | undefined
  /** Whether the peer's SYNC came over this connection: before it, we may be the side that lost its data. */
  #synced = false
  #tail: Promise<unknown> = Promise.resolve()
  #failure: Error | undefined
  readonly #queue = new OperationQueue()
  /** Who waits for the pending update; empty for one that a restart brought back. */
  #inFlight: Waiting[] = []
  readonly #closeWaiter = new TermsWaiter<SignedClose>()
  readonly #withdrawWaiter = new TermsWaiter<SignedWithdraw>()

  constructor(components: ChannelSessionComponents, state: ChannelState) {
    this.#components = components
    this.#state = state
  }

  get channelId(): Bytes32 {
    return this.#state.channelId
  }

  get params(): ChannelParams {
    return this.#state.params
  }

  get side(): Side {
    return this.#state.side
  }

  get status(): ChannelStatus {
    return this.#state.status
  }

  get mustClose(): string | undefined {
    return this.#state.mustClose
  }

  get exposed(): boolean {
    const { pending, signed, released } = this.#state.own
    return pending ? this.#state.own.exposure > 0n : signed.nonce > released.nonce
  }

  get unreleased(): boolean {
    const { signed, released } = this.#state.own
    return signed.nonce > released.nonce
  }

  get isFrozen(): boolean {
    return this.#state.close !== undefined
  }

  get hasTerms(): boolean {
    return this.#state.close !== undefined || this.#state.withdraw !== undefined
  }

  available(): bigint {
    return ownAvailable(this.#state)
  }

  peerAvailable(): bigint {
    return peerAvailable(this.#state)
  }

  locks(whose: 'own' | 'peer'): Lock[] {
    return [...this.#content(whose).locks.entries()].map(([, lock]) => lock)
  }

  lock(whose: 'own' | 'peer', lockId: Bytes32): Lock | undefined {
    return this.#content(whose).locks.get(lockId)
  }

  transferred(whose: 'own' | 'peer'): bigint {
    return this.#content(whose).transferred
  }

  balances(): { balanceA: bigint; balanceB: bigint } {
    return closeBalances(this.#state)
  }

  proofs(): DisputeProofs {
    return disputeProofs(this.#state, this.#components.signer)
  }

  lockTrees(half: Half): LockTree[] {
    if (half !== this.side) return [this.#state.peer.accepted.locks]
    const { released, pending, refused } = this.#state.own
    const unreleased = pending ? [pending, ...refused] : refused
    return [released.locks, ...unreleased.map(({ content }) => content.locks)]
  }

  async update(ops: ChannelOp[], options?: OperationOptions): Promise<void> {
    this.#checkAvailable()
    const released = this.#queue.add(ops, options)
    this.#pump()
    await released
  }

  observe(chain: ChainView): Promise<void> {
    return this.#run(() => observeChain(this.#state, chain))
  }

  proposeClose(deadlineS: number, options?: OperationOptions): Promise<SignedClose> {
    const propose = (): Step => {
      const proposed = proposeClose(this.#state, deadlineS, this.#closeContext())
      this.#closeWaiter.begin()
      return proposed
    }
    return this.#closeWaiter.wait(() => this.#run(propose), options)
  }

  proposeWithdraw(amount: bigint, deadlineS: number, options?: OperationOptions): Promise<SignedWithdraw> {
    const propose = (): Step => {
      const proposed = proposeWithdraw(this.#state, amount, deadlineS, this.#context())
      this.#withdrawWaiter.begin()
      return proposed
    }
    return this.#withdrawWaiter.wait(() => this.#run(propose), options)
  }

  beginClosing(): Promise<void> {
    return this.#run(() => enterClosing(this.#state))
  }

  connected(send: Send): void {
    this.#send = send
    this.#synced = false
    void this.#run(() => step(this.#state, { type: 'send-sync' })).catch(() => undefined)
  }

  disconnected(): void {
    this.#send = undefined
  }

  receive(message: ChannelMessage): Promise<void> {
    if (message.type === 'update') return this.#run(() => this.#receiveUpdate(message))
    return this.#run(() => this.#receive(message))
  }

  #content(whose: 'own' | 'peer'): HalfContent {
    return whose === 'own' ? this.#state.own.released : this.#state.peer.accepted
  }

  #context(): StepContext {
    return { crypto: this.#components.crypto, nowS: this.#components.nowS() }
  }

  #closeContext(): CloseContext {
    const refusal = (deadlineS: number) => this.#components.closeRefusal?.(deadlineS)
    return { ...this.#context(), refusal }
  }

  #receive(message: Exclude<ChannelMessage, UpdateMessage>): Step {
    const context = this.#context()
    const state = this.#state
    switch (message.type) {
      case 'sync':
        return this.#answerSync(receiveSync(state, message, context))
      case 'release':
        return receiveRelease(state, message, context)
      case 'reject':
        return receiveReject(state, message)
      case 'close-propose':
        return receiveClosePropose(state, message, this.#closeContext())
      case 'close-sign':
        return receiveCloseSign(state, message, context)
      case 'withdraw-propose':
        return receiveWithdrawPropose(state, message, context)
      case 'withdraw-sign':
        return receiveWithdrawSign(state, message, context)
    }
  }

  /** Our own SYNC may have come before the peer knew the channel: its first one gets ours again. */
  #answerSync(synced: Step): Step {
    if (this.#synced) return synced
    this.#synced = true
    return step(synced.state, { type: 'send-sync' }, ...synced.effects)
  }

  async #receiveUpdate(message: UpdateMessage): Promise<Step> {
    const outcome = receiveUpdate(this.#state, message, this.#context())
    if ('state' in outcome) return outcome
    const refusal = await this.#components.policy({ channelId: this.channelId, ops: outcome.ops })
    return refusal === undefined ? outcome.accept() : outcome.refuse(refusal)
  }

  /** One task after the other: computes, persists, then lets the effects out. */
  #run(compute: () => Step | Promise<Step>): Promise<void> {
    const task = this.#tail.then(async () => {
      this.#throwIfFailed()
      const { state, effects } = await compute()
      await this.#persist(state)
      for (const effect of effects) this.#apply(effect)
      this.#afterStep()
    })
    this.#tail = task.catch(() => undefined)
    return task
  }

  async #persist(state: ChannelState): Promise<void> {
    const writes = writesBetween(this.#state, state)
    if (writes.length === 0) return
    try {
      await this.#components.persist(state.channelId, writes)
    } catch (error) {
      this.#failure = new ChannelUnavailableError(this.channelId, 'its state could not be stored')
      this.#rejectAll(error)
      throw error
    }
    this.#state = state
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure
  }

  #checkAvailable(): void {
    this.#throwIfFailed()
    const why = unavailable(this.#state)
    if (why !== undefined) throw new ChannelUnavailableError(this.channelId, why)
  }

  #apply(effect: Effect): void {
    this.#transmit(effect)
    switch (effect.type) {
      case 'released':
        for (const waiting of this.#inFlight.splice(0)) waiting.resolve()
        this.#emit({ type: 'released', ops: effect.ops })
        break
      case 'rejected':
        this.#batchRejected(new UpdateRejectedError(effect.code, effect.message))
        break
      case 'proposal-rejected':
        this.#rejectProposals(new UpdateRejectedError(effect.code, effect.message))
        break
      case 'accepted':
      case 'must-close':
        this.#emit(effect)
        break
      case 'close-agreed': {
        const close = signedClose(this.#state, effect.terms, effect.peerSignature, this.#components.signer)
        this.#closeWaiter.resolve(close)
        this.#emit({ type: 'close-agreed', close })
        break
      }
      case 'withdraw-agreed': {
        const withdraw = signedWithdraw(
          this.#state,
          effect.terms,
          effect.peerSignature,
          this.#components.signer
        )
        this.#withdrawWaiter.resolve(withdraw)
        this.#emit({ type: 'withdraw-agreed', withdraw })
        break
      }
      default:
    }
  }

  /** A connection that breaks while we send is as good as none: everything is sent again after the next SYNC. */
  #transmit(effect: Effect): void {
    if (!this.#send || (effect.type === 'send-update' && !this.#synced)) return
    const message = messageOf(this.#state, effect, this.#components.signer)
    if (!message) return
    try {
      this.#send(message)
    } catch {
      this.#send = undefined
    }
  }

  #emit(event: ChannelEvent): void {
    this.#components.onEvent?.(event)
  }

  #batchRejected(error: UpdateRejectedError): void {
    const batch = this.#inFlight.splice(0)
    if (batch.length > 1) this.#queue.putBack(batch)
    else for (const waiting of batch) waiting.reject(error)
  }

  #afterStep(): void {
    const { close, withdraw } = this.#state
    const gone = new UpdateRejectedError('busy', 'the proposal ended without an agreement')
    if (!isOurs(close)) this.#closeWaiter.rejectBegun(gone)
    if (!isOurs(withdraw)) this.#withdrawWaiter.rejectBegun(gone)
    if (this.#state.status !== 'open' || this.#state.mustClose !== undefined) {
      this.#rejectAll(new ChannelUnavailableError(this.channelId, unavailable(this.#state) ?? 'it closes'))
    }
    this.#pump()
  }

  #rejectProposals(error: Error): void {
    if (!isOurs(this.#state.close)) this.#closeWaiter.rejectBegun(error)
    if (!isOurs(this.#state.withdraw)) this.#withdrawWaiter.rejectBegun(error)
  }

  #rejectAll(error: unknown): void {
    this.#queue.rejectAll(error)
    for (const waiting of this.#inFlight.splice(0)) waiting.reject(error)
    this.#closeWaiter.reject(error)
    this.#withdrawWaiter.reject(error)
  }

  /** Starts the next update when none is under way. */
  #pump(): void {
    if (this.#queue.isEmpty || this.#state.own.pending || unavailable(this.#state) !== undefined) return
    void this.#run(() => this.#nextUpdate()).catch(() => undefined)
  }

  #nextUpdate(): Step {
    const state = this.#state
    if (state.own.pending || unavailable(state) !== undefined) return step(state)
    const context = this.#context()
    let draft = beginUpdate(state)
    this.#inFlight = this.#queue.takeBatch(ops => {
      draft = extendUpdate(state, draft, ops, context)
    })
    return this.#inFlight.length === 0 ? step(state) : finishUpdate(state, draft)
  }
}

function isOurs(proposal: Proposal<unknown> | undefined): boolean {
  return proposal?.mine === true
}
