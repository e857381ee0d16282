import { decryptBalance } from '@tollway/channel'
import type { ChainEvent, EventBatch, EventSubscriber } from '@tollway/chain'
import { fromHex, ZERO_BYTES32, type Bytes32, type Half } from '@tollway/codec'
import type { SeenChallenge, TowerStore } from './tower-store.ts'
import { MAX_ANSWERS_KEPT, type TowerAnswer, type WatchtowerComponents } from './watchtower.ts'

const HALVES: readonly Half[] = [0, 1]

type DefenceComponents = Pick<WatchtowerComponents, 'chain' | 'logger'> & { store: TowerStore }

/**
 * Answers challenges of guarded channels. A challenge is durable before its block counts as seen, and is looked at
 * again with every block until the channel is settled for good, so that neither a restart, nor an RPC that fails,
 * nor a reorganised chain loses an answer.
 */
export class Defence implements EventSubscriber {
  readonly answers: TowerAnswer[] = []
  failures = 0
  readonly #components: DefenceComponents
  readonly #busy = new Map<Bytes32, Promise<void>>()
  readonly #answered = new Set<string>()
  readonly #garbage = new Set<string>()

  constructor(components: DefenceComponents) {
    this.#components = components
  }

  async onHead({ events }: EventBatch): Promise<void> {
    for (const event of events) if (event.type === 'Challenged') await this.#challenged(event)
    this.look()
  }

  /** What a reorganisation took back: an answer may have to be given again, a challenge may be gone. */
  async onReverted({ events }: EventBatch): Promise<void> {
    for (const event of events) {
      if (event.type === 'Challenged') await this.#components.store.unchallenged(event.channelId)
      if (event.type === 'HalfAccepted') this.#answered.delete(answerKey(event.channelId, event.half))
    }
  }

  async onFinalized({ events }: EventBatch): Promise<void> {
    for (const event of events) {
      if (event.type !== 'ChannelSettled' && event.type !== 'CooperativelyClosed') continue
      await this.#components.store.forget(event.channelId)
      for (const half of HALVES) this.#answered.delete(answerKey(event.channelId, half))
    }
  }

  /** Works on every open challenge that is not being worked on. */
  look(): void {
    for (const challenge of this.#components.store.challenges) {
      if (this.#busy.has(challenge.channelId)) continue
      const work = this.#answer(challenge)
        .catch((error: unknown) => {
          this.#components.logger.error(
            { err: error, channelId: challenge.channelId },
            'a challenge is not answered yet'
          )
        })
        .finally(() => this.#busy.delete(challenge.channelId))
      this.#busy.set(challenge.channelId, work)
    }
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#busy.values())
  }

  async #challenged(event: ChainEvent & { type: 'Challenged' }): Promise<void> {
    const { store, logger } = this.#components
    if ((await store.params(event.channelId)) === undefined) return
    if (event.secret === ZERO_BYTES32) {
      logger.warn(
        { channelId: event.channelId },
        'challenged without the secret: its appointments cannot be read'
      )
      return
    }
    await store.challenged({
      channelId: event.channelId,
      secret: fromHex(event.secret),
      deadline: event.deadline
    })
    logger.info({ channelId: event.channelId, deadline: event.deadline }, 'a guarded channel is challenged')
  }

  async #answer(challenge: SeenChallenge): Promise<void> {
    const { chain, store } = this.#components
    const { channelId } = challenge
    const params = await store.params(channelId)
    if (params === undefined || (await chain.channel(channelId)).status !== 'closing') return
    const { nonces } = await chain.dispute(channelId)
    for (const half of HALVES) {
      const key = answerKey(channelId, half)
      if (this.#answered.has(key)) continue
      const newer = (await store.appointments(channelId, half)).filter(({ nonce }) => nonce > nonces[half])
      const [best] = newer.flatMap(appointment => {
        const balance = decryptBalance(challenge.secret, appointment)
        if (balance === undefined) this.#reportGarbage(`${key}/${appointment.consent.kind}`)
        return balance === undefined ? [] : [{ appointment, balance }]
      })
      if (best === undefined) continue
      const { appointment, balance } = best
      const { nonce, signature, consent } = appointment
      const proof = { nonce, balance, signature }
      const transactionHash = await chain.respond({
        channelId,
        params,
        half,
        proof,
        consent,
        deadline: challenge.deadline
      })
      this.#answered.add(key)
      this.answers.push({ channelId, half, nonce, transactionHash })
      if (this.answers.length > MAX_ANSWERS_KEPT) this.answers.shift()
      this.#components.logger.info({ channelId, half, nonce, transactionHash }, 'answered a challenge')
    }
  }

  /** The party encrypted something else than its balance: nothing can be done for it. */
  #reportGarbage(key: string): void {
    if (this.#garbage.has(key)) return
    this.#garbage.add(key)
    this.failures++
    this.#components.logger.warn({ appointment: key }, 'the ciphertext of an appointment is garbage')
  }
}

const answerKey = (channelId: Bytes32, half: Half): string => `${channelId}/${half}`
