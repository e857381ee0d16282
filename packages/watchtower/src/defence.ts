import type { EventBatch, EventSubscriber } from '@tollway/chain'
import type { Balance, Bytes32, ChannelParams, Half } from '@tollway/codec'
import { inTurns } from './appointment-desk.ts'
import { isRewarded, planHalf, planRefutation, settlementBalances, type Answer } from './answer-plan.ts'
import type { ChallengeBook } from './challenge-book.ts'
import { Flights } from './flights.ts'
import { GarbageReports } from './garbage-reports.ts'
import { partsOf, type Prepared } from './prepared-answers.ts'
import { leave, ProgressBoard, type Progress } from './progress-board.ts'
import type { SeenChallenge, SentBatch } from './tower-records.ts'
import type { TowerStore } from './tower-store.ts'
import {
  DEFAULT_RESPONSES_PER_BATCH,
  DEFAULT_SETTLE_GRACE_S,
  MAX_ANSWERS_KEPT,
  type TowerAnswer,
  type TowerDispute,
  type TowerResponse,
  type TowerSettlement,
  type WatchtowerComponents,
  type WatchtowerInit
} from './watchtower.ts'

const HALVES: readonly Half[] = [0, 1]
/** Disputes looked up at a time. */
const LOOKUPS = 16
/** Transactions of answers that no block has yet; what is beyond waits for one of them. */
const MAX_BATCHES_IN_FLIGHT = 64
/** Looks at a channel that one endpoint alone shows as challenged, before it is dismissed. */
const MAX_SIGHTED_LOOKS = 64
/** Of those channels at a time, so that made-up ones keep nobody busy. */
const SIGHTED_AT_A_TIME = 32

type DefenceComponents = Pick<WatchtowerComponents, 'chain' | 'crypto' | 'logger' | 'signer' | 'funds'> & {
  store: TowerStore
  book: ChallengeBook
}

/**
 * Answers challenges of guarded channels, many in one transaction. A challenge is durable before its block counts as
 * seen and at rest only while the chain shows nothing to bring, so that neither a restart, nor an RPC that fails, nor a
 * reorganised chain loses an answer.
 */
export class Defence implements EventSubscriber {
  readonly answers: TowerAnswer[] = []
  responses = 0
  settlements = 0
  seenBlock = 0
  readonly #components: DefenceComponents
  readonly #init: WatchtowerInit
  readonly #progress = new ProgressBoard()
  readonly #garbage: GarbageReports
  readonly #flights: Flights
  #looking: Promise<void> | undefined
  #lookAgain = false
  #isStopped = false

  constructor(components: DefenceComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
    this.#garbage = new GarbageReports(components)
    this.#flights = new Flights(components, ({ channelIds }, wasSent) => {
      for (const channelId of channelIds) this.#progress.landed(channelId, wasSent, this.seenBlock)
      // What the chain has taken needs no answer any more.
      this.look()
    })
  }

  /** Appointments that could not be brought. */
  get failures(): number {
    return this.#garbage.count
  }

  get inFlight(): number {
    return this.#flights.size
  }

  /** Open challenges with something to bring, and the soonest of their deadlines. */
  unanswered(): { count: number; nextDeadline: number } {
    let count = 0
    let nextDeadline = 0
    for (const { channelId, deadline } of this.#components.book.all()) {
      const { state } = this.#progress.of(channelId)
      if (state === 'rest' || state === 'done') continue
      count++
      if (nextDeadline === 0 || deadline < nextDeadline) nextDeadline = deadline
    }
    return { count, nextDeadline }
  }

  /** Goes on with what was under way at the last stop. */
  async start(): Promise<void> {
    for (const batch of await this.#flights.unfinished()) {
      for (const channelId of batch.channelIds) this.#progress.begin(channelId)
      this.#flights.begin(batch, () => this.#components.chain.resume(batch.id))
    }
    this.look()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#flights.stop()
    await this.#looking
  }

  /** Resolves when nothing is under way: for tests, and for a stop that waits. */
  async idle(): Promise<void> {
    while (this.#looking !== undefined || this.#flights.size > 0) {
      await this.#looking
      await this.#flights.idle()
    }
  }

  async onHead({ events, upTo }: EventBatch): Promise<void> {
    const touched = await this.#components.book.apply(events)
    for (const channelId of touched) this.touch(channelId)
    this.seenBlock = upTo.number
    this.look()
  }

  /** What one endpoint shows and the others do not: an attack is answered on suspicion, since answering is harmless. */
  async onSighted({ events }: EventBatch): Promise<void> {
    for (const channelId of await this.#components.book.sight(events)) this.touch(channelId)
    this.look()
  }

  async onReverted({ events }: EventBatch): Promise<void> {
    for (const channelId of await this.#components.book.revert(events)) this.touch(channelId)
    this.#progress.keep(channelId => this.#components.book.get(channelId) !== undefined)
    this.look()
  }

  async onFinalized({ events }: EventBatch): Promise<void> {
    for (const event of events) {
      if (event.type !== 'ChannelSettled' && event.type !== 'CooperativelyClosed') continue
      await this.#components.book.forget(event.channelId)
      this.#progress.delete(event.channelId)
    }
  }

  /** There may be something new to bring for a channel. */
  touch(channelId: Bytes32): void {
    this.#progress.touch(channelId)
  }

  /** Works on every open challenge that is not at rest. */
  look(): void {
    this.#lookAgain = true
    if (this.#isStopped) return
    this.#looking ??= this.#lookAll()
      .catch((error: unknown) => {
        this.#components.logger.error({ err: error }, 'challenges could not be looked at; trying again')
      })
      .finally(() => {
        this.#looking = undefined
        if (this.#lookAgain) this.look()
      })
  }

  async #lookAll(): Promise<void> {
    while (this.#lookAgain && !this.#isStopped) {
      this.#lookAgain = false
      const batchSize = this.#init.responsesPerBatch ?? DEFAULT_RESPONSES_PER_BATCH
      if (this.#components.book.isEmpty) return
      const nowS = await this.#components.chain.timeS()
      const waiting = this.#waiting(nowS)
      // Small steps: the first answers are on their way while the last are still being prepared.
      for (let at = 0; at < waiting.length && !this.#isStopped; at += batchSize) {
        if (this.#flights.size >= MAX_BATCHES_IN_FLIGHT) return
        const prepared = await inTurns(waiting.slice(at, at + batchSize), LOOKUPS, one =>
          this.#prepare(one, nowS)
        )
        await this.#send(
          prepared.filter(one => one !== undefined),
          batchSize
        )
      }
    }
  }

  /** Soonest deadline first; after them what may be made up, the least looked at first. */
  #waiting(nowS: number): SeenChallenge[] {
    const { book } = this.#components
    const isWaiting = (challenge: SeenChallenge): boolean => {
      const { state, retryAtBlock } = this.#progress.of(challenge.channelId)
      if (state === 'busy' || state === 'done' || retryAtBlock > this.seenBlock) return false
      return state === 'look' || nowS >= this.#settlesAtS(challenge)
    }
    const confirmed = [...book.all()].filter(isWaiting).sort((a, b) => a.deadline - b.deadline)
    const looks = ({ channelId }: SeenChallenge): number => this.#progress.of(channelId).sightedLooks
    const sighted = [...book.sighted()].filter(isWaiting).sort((a, b) => looks(a) - looks(b))
    return [...confirmed, ...sighted.slice(0, SIGHTED_AT_A_TIME)]
  }

  /** What only one endpoint shows is not looked at for ever, whatever that endpoint says of it. */
  #isDismissed(channelId: Bytes32, progress: Progress): boolean {
    if (!this.#components.book.isSighted(channelId)) return false
    progress.retryAtBlock = this.seenBlock + 1
    if (++progress.sightedLooks <= MAX_SIGHTED_LOOKS) return false
    this.#components.book.dismiss(channelId)
    return this.#progress.delete(channelId)
  }

  #settlesAtS({ deadline }: SeenChallenge): number {
    if (this.#init.settle === 'never') return Infinity
    return deadline + (this.#init.settleGraceS ?? DEFAULT_SETTLE_GRACE_S)
  }

  async #prepare(challenge: SeenChallenge, nowS: number): Promise<Prepared | undefined> {
    const { chain, store, logger } = this.#components
    const { channelId, deadline } = challenge
    const progress = this.#progress.of(channelId)
    progress.isTouched = false
    if (this.#isDismissed(channelId, progress)) return undefined
    try {
      const params = await store.params(channelId)
      if (params === undefined) return leave(progress, 'done')
      const [{ status }, dispute] = await Promise.all([chain.channel(channelId), chain.dispute(channelId)])
      // An RPC that lags behind the event shows it open still: the next block tells.
      if (status === 'open') return undefined
      if (status !== 'closing') return leave(progress, 'done')
      if (nowS >= this.#settlesAtS(challenge)) {
        const settlement = this.#settlementOf(challenge, params, dispute)
        if (settlement === undefined) return leave(progress, 'done')
        return { channelId, deadline, responses: [], settlement }
      }
      if (nowS >= deadline) return leave(progress, 'rest')
      const responses = await this.#responsesTo(challenge, params, dispute)
      if (responses.length === 0) return leave(progress, 'rest')
      return { channelId, deadline, responses, settlement: undefined }
    } catch (error) {
      logger.warn(
        { err: error, channelId },
        'a challenge cannot be looked at; trying again with the next block'
      )
      return undefined
    }
  }

  #settlementOf(
    challenge: SeenChallenge,
    params: ChannelParams,
    dispute: TowerDispute
  ): TowerSettlement | undefined {
    const { signer, funds } = this.#components
    // A reward in any token is worth less than the gas that a token can burn.
    const isPaid = isRewarded(dispute, signer.address) && (funds?.token ?? params.token) === params.token
    const isOurs = this.#init.settle === 'always' || isPaid
    const balances = isOurs ? settlementBalances(challenge, dispute) : undefined
    return balances && { channelId: challenge.channelId, params, balances }
  }

  async #responsesTo(
    challenge: SeenChallenge,
    params: ChannelParams,
    dispute: TowerDispute
  ): Promise<TowerResponse[]> {
    const { channelId, deadline } = challenge
    const responses: TowerResponse[] = []
    const bring = (half: Half, { appointment, balance }: Answer, declared?: Balance): void => {
      const { nonce, signature, consent } = appointment
      responses.push({
        channelId,
        params,
        half,
        proof: { nonce, balance, signature },
        consent,
        declared,
        deadline
      })
    }
    for (const half of HALVES) {
      const slots = await this.#components.store.slots(channelId, half)
      const { answer, garbage } = planHalf(challenge, half, dispute, slots)
      for (const appointment of garbage) this.#garbage.report(challenge, params, appointment)
      if (answer !== undefined) bring(half, answer)
      const refutation = half === dispute.challenger ? planRefutation(challenge, dispute, slots) : undefined
      if (refutation !== undefined) bring(half, refutation, refutation.declared)
    }
    return responses
  }

  async #send(prepared: readonly Prepared[], batchSize: number): Promise<void> {
    const { chain } = this.#components
    for (const part of partsOf(prepared, batchSize)) {
      const responses = part.flatMap(one => one.responses)
      await this.#fly('respond', part, async id => {
        const hash = await chain.respond(id, responses)
        this.#answered(responses, hash)
        return hash
      })
    }
    const settled = prepared.filter(one => one.settlement !== undefined)
    if (settled.length === 0) return
    const settlements = settled.flatMap(({ settlement }) => settlement ?? [])
    await this.#fly('settle', settled, async id => {
      const hash = await chain.settle(id, settlements)
      this.settlements += settlements.length
      return hash
    })
  }

  async #fly(
    kind: SentBatch['kind'],
    part: readonly Prepared[],
    work: (id: string) => Promise<Bytes32>
  ): Promise<void> {
    const channelIds = part.map(({ channelId }) => channelId)
    const batch = await this.#flights.open(kind, channelIds)
    for (const channelId of channelIds) this.#progress.begin(channelId)
    this.#flights.begin(batch, () => work(batch.id))
  }

  #answered(responses: readonly TowerResponse[], transactionHash: Bytes32): void {
    this.responses += responses.length
    for (const { channelId, half, proof } of responses) {
      this.answers.push({ channelId, half, nonce: proof.nonce, transactionHash })
    }
    this.answers.splice(0, this.answers.length - MAX_ANSWERS_KEPT)
    const count = responses.length
    this.#components.logger.info({ count, transactionHash }, 'answered challenges')
  }
}
