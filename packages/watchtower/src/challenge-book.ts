import { revealedBalances, type ChainEvent } from '@tollway/chain'
import { fromHex, otherSide, ZERO_BYTES32, type Bytes32 } from '@tollway/codec'
import type { Logger } from '@tollway/mesh'
import { MAX_SEEN_BALANCES, type SeenBalance, type SeenChallenge } from './tower-records.ts'
import type { TowerStore } from './tower-store.ts'

/** Challenges of any channel that are remembered, for channels that are handed in while their challenge comes. */
const MAX_RECENT = 10_000

interface BookComponents {
  store: TowerStore
  logger: Logger
}

/** The challenges of guarded channels: durable before their block counts as seen, and in memory while they are open. */
export class ChallengeBook {
  readonly #components: BookComponents
  readonly #open = new Map<Bytes32, SeenChallenge>()
  readonly #recent = new Map<Bytes32, SeenChallenge>()
  /** Shown by one endpoint, not by the chain that is followed. */
  readonly #sighted = new Set<Bytes32>()

  constructor(components: BookComponents) {
    this.#components = components
  }

  async load(): Promise<void> {
    for (const challenge of await this.#components.store.challenges()) {
      this.#open.set(challenge.channelId, challenge)
    }
  }

  get size(): number {
    return this.#open.size
  }

  all(): IterableIterator<SeenChallenge> {
    return this.#open.values()
  }

  get(channelId: Bytes32): SeenChallenge | undefined {
    return this.#open.get(channelId)
  }

  isChallenged(channelId: Bytes32): boolean {
    return this.#open.has(channelId) || this.#recent.has(channelId)
  }

  /** A channel is guarded from now on: its challenge may have come before. Returns whether it did. */
  async guard(channelId: Bytes32): Promise<boolean> {
    const recent = this.#recent.get(channelId)
    if (recent === undefined || this.#open.has(channelId)) return this.#open.has(channelId)
    this.#open.set(channelId, recent)
    await this.#components.store.putChallenges(new Map([[channelId, recent]]))
    return true
  }

  /** Takes what a block brought, in one durable write. Returns the guarded channels that it is about. */
  async apply(events: readonly ChainEvent[]): Promise<Set<Bytes32>> {
    const changes = new Map<Bytes32, SeenChallenge | undefined>()
    const touched = new Set<Bytes32>()
    const put = (challenge: SeenChallenge): void => {
      this.#open.set(challenge.channelId, challenge)
      changes.set(challenge.channelId, challenge)
      touched.add(challenge.channelId)
    }
    for (const event of events) {
      if (event.type === 'Challenged') {
        const challenge = await this.#challenged(event)
        if (challenge !== undefined) put(challenge)
        this.#sighted.delete(event.channelId)
      }
      for (const revealed of revealedBalances(event)) {
        const known = 'channelId' in event ? this.#open.get(event.channelId) : undefined
        if (known !== undefined) put({ ...known, seen: withBalance(known.seen, revealed) })
      }
    }
    await this.#components.store.putChallenges(changes)
    return touched
  }

  /** Takes challenges that only one endpoint shows: they may be false. Returns the guarded channels among them. */
  async sight(events: readonly ChainEvent[]): Promise<Set<Bytes32>> {
    const news = events.filter(event => event.type === 'Challenged' && !this.#open.has(event.channelId))
    const touched = await this.apply(news)
    for (const channelId of touched) this.#sighted.add(channelId)
    return touched
  }

  /** A challenge that was only sighted turned out to be none. Returns whether it was dropped. */
  async dismiss(channelId: Bytes32): Promise<boolean> {
    if (!this.#sighted.delete(channelId)) return false
    this.#recent.delete(channelId)
    this.#open.delete(channelId)
    await this.#components.store.putChallenges(new Map([[channelId, undefined]]))
    return true
  }

  /** What a reorganisation took back: a challenge may be gone, an answer may have to be given again. */
  async revert(events: readonly ChainEvent[]): Promise<Set<Bytes32>> {
    const changes = new Map<Bytes32, SeenChallenge | undefined>()
    const touched = new Set<Bytes32>()
    for (const event of events) {
      if (event.type === 'Challenged') {
        this.#recent.delete(event.channelId)
        if (this.#open.delete(event.channelId)) changes.set(event.channelId, undefined)
      } else if ('channelId' in event && this.#open.has(event.channelId)) {
        touched.add(event.channelId)
      }
    }
    await this.#components.store.putChallenges(changes)
    return touched
  }

  /** The channel is over for good. */
  async forget(channelId: Bytes32): Promise<void> {
    this.#recent.delete(channelId)
    this.#open.delete(channelId)
    await this.#components.store.forget(channelId)
  }

  async #challenged(event: ChainEvent & { type: 'Challenged' }): Promise<SeenChallenge | undefined> {
    const { channelId, deadline, challenger, received, declaration } = event
    if (event.secret === ZERO_BYTES32) {
      if ((await this.#components.store.params(channelId)) !== undefined) {
        this.#components.logger.warn(
          { channelId },
          'challenged without the secret: its appointments cannot be read'
        )
      }
      return undefined
    }
    const shown: SeenBalance[] = []
    if (declaration !== undefined) shown.push({ half: challenger, ...declaration })
    if (received !== undefined) shown.push({ half: otherSide(challenger), ...received })
    const seen = shown.reduce(withBalance, this.#open.get(channelId)?.seen ?? [])
    const challenge = { channelId, secret: fromHex(event.secret), deadline, seen }
    this.#recent.delete(channelId)
    this.#recent.set(channelId, challenge)
    if (this.#recent.size > MAX_RECENT) this.#recent.delete(this.#recent.keys().next().value!)
    if ((await this.#components.store.params(channelId)) === undefined) return undefined
    this.#components.logger.info({ channelId, deadline }, 'a guarded channel is challenged')
    return challenge
  }
}

/** Delivery is at least once, and the same balance may be declared and accepted. */
function withBalance(seen: readonly SeenBalance[], added: SeenBalance): SeenBalance[] {
  const others = seen.filter(
    ({ half, nonce, balance }) =>
      half !== added.half || nonce !== added.nonce || balance.salt !== added.balance.salt
  )
  return [...others, added].slice(-MAX_SEEN_BALANCES)
}
