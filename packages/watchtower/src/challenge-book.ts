import { revealedBalances, type ChainEvent } from '@tollway/chain'
import {
  balanceHashOf,
  fromHex,
  keccak256,
  otherSide,
  toHex,
  ZERO_BYTES32,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import type { Logger } from '@tollway/mesh'
import { MAX_SEEN_BALANCES, type SeenBalance, type SeenChallenge } from './tower-records.ts'
import type { TowerStore } from './tower-store.ts'

/** Challenges of any channel that are remembered, for channels that are handed in while their challenge comes. */
const MAX_RECENT = 10_000
/** Challenges that only one endpoint shows: what is beyond has to wait for the chain itself. */
export const MAX_SIGHTED = 1_024

interface BookComponents {
  store: TowerStore
  logger: Logger
}

/** The challenges of guarded channels: durable before their block counts as seen, and in memory while they are open. */
export class ChallengeBook {
  readonly #components: BookComponents
  readonly #open = new Map<Bytes32, SeenChallenge>()
  readonly #recent = new Map<Bytes32, SeenChallenge>()
  /** Shown by one endpoint, not by the chain that is followed. Not durable: it comes again, or the chain tells. */
  readonly #sighted = new Map<Bytes32, SeenChallenge>()

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

  get isEmpty(): boolean {
    return this.#open.size === 0 && this.#sighted.size === 0
  }

  all(): IterableIterator<SeenChallenge> {
    return this.#open.values()
  }

  /** Challenges that may be false. */
  sighted(): IterableIterator<SeenChallenge> {
    return this.#sighted.values()
  }

  isSighted(channelId: Bytes32): boolean {
    return this.#sighted.has(channelId)
  }

  get(channelId: Bytes32): SeenChallenge | undefined {
    return this.#open.get(channelId) ?? this.#sighted.get(channelId)
  }

  /** Whether the chain shows a challenge of this channel. */
  isChallenged(params: ChannelParams, channelId: Bytes32): boolean {
    return this.#open.has(channelId) || this.#recentOf(params, channelId) !== undefined
  }

  /** A channel is guarded from now on: its challenge may have come before. Returns whether it did. */
  async guard(params: ChannelParams, channelId: Bytes32): Promise<boolean> {
    if (this.get(channelId) !== undefined) return true
    const recent = this.#recentOf(params, channelId)
    if (recent === undefined) return false
    this.#open.set(channelId, recent)
    await this.#components.store.putChallenges(new Map([[channelId, recent]]))
    return true
  }

  #recentOf(params: ChannelParams, channelId: Bytes32): SeenChallenge | undefined {
    const recent = this.#recent.get(channelId)
    return recent !== undefined && isSecretOf(params, recent.secret) ? recent : undefined
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
        const challenge = challengeOf(event, this.#open.get(event.channelId)?.seen)
        if (challenge !== undefined) this.#remember(challenge)
        if (await this.#isGuarded(event)) put(challenge!)
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

  /**
   * Takes challenges that only one endpoint shows: they may be false, so a bounded number is remembered for a while.
   * Returns the guarded channels among them.
   */
  async sight(events: readonly ChainEvent[]): Promise<Set<Bytes32>> {
    const touched = new Set<Bytes32>()
    for (const event of events) {
      if (this.#sighted.size >= MAX_SIGHTED) break
      if (event.type !== 'Challenged' || this.get(event.channelId) !== undefined) continue
      const challenge = challengeOf(event)
      if (challenge === undefined || !(await this.#isGuarded(event))) continue
      this.#sighted.set(event.channelId, challenge)
      touched.add(event.channelId)
    }
    return touched
  }

  /** A challenge that was only sighted turned out to be none. */
  dismiss(channelId: Bytes32): void {
    this.#sighted.delete(channelId)
  }

  /** What a reorganisation took back: a challenge may be gone, an answer may have to be given again. */
  async revert(events: readonly ChainEvent[]): Promise<Set<Bytes32>> {
    const changes = new Map<Bytes32, SeenChallenge | undefined>()
    const touched = new Set<Bytes32>()
    for (const event of events) {
      if (event.type === 'Challenged') {
        this.#recent.delete(event.channelId)
        this.#sighted.delete(event.channelId)
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
    this.#sighted.delete(channelId)
    this.#open.delete(channelId)
    await this.#components.store.forget(channelId)
  }

  #remember(challenge: SeenChallenge): void {
    this.#recent.delete(challenge.channelId)
    this.#recent.set(challenge.channelId, challenge)
    if (this.#recent.size > MAX_RECENT) this.#recent.delete(this.#recent.keys().next().value!)
  }

  /** Whether this is a challenge of a guarded channel that can be answered, and that may have been on some chain. */
  async #isGuarded({ channelId, secret, deadline }: Challenged): Promise<boolean> {
    const { store, logger } = this.#components
    const params = await store.params(channelId)
    if (params === undefined) return false
    if (secret === ZERO_BYTES32) {
      logger.warn({ channelId }, 'challenged without the secret: its appointments cannot be read')
      return false
    }
    if (!isSecretOf(params, fromHex(secret))) {
      logger.debug({ channelId }, 'an endpoint made up a challenge with a secret that is not the channel’s')
      return false
    }
    logger.info({ channelId, deadline }, 'a guarded channel is challenged')
    return true
  }
}

type Challenged = ChainEvent & { type: 'Challenged' }

function challengeOf(event: Challenged, known: readonly SeenBalance[] = []): SeenChallenge | undefined {
  const { channelId, deadline, challenger, received, declaration, secret } = event
  if (secret === ZERO_BYTES32) return undefined
  const shown: SeenBalance[] = []
  if (declaration !== undefined) shown.push({ half: challenger, ...declaration })
  if (received !== undefined) shown.push({ half: otherSide(challenger), ...received })
  return { channelId, secret: fromHex(secret), deadline, seen: shown.reduce(withBalance, [...known]) }
}

/** The contract takes no other: whoever shows one lies. */
function isSecretOf(params: ChannelParams, secret: Uint8Array): boolean {
  return toHex(keccak256(secret)) === params.secretHash
}

/**
 * Delivery is at least once, and the same balance may be declared and accepted. One half pushes out no other, and
 * nothing the first of a half, which is what was declared.
 */
function withBalance(seen: readonly SeenBalance[], added: SeenBalance): SeenBalance[] {
  const hash = balanceHashOf(added.balance)
  if (seen.some(({ half, balance }) => half === added.half && balanceHashOf(balance) === hash)) {
    return [...seen]
  }
  const ofHalf = seen.filter(({ half }) => half === added.half)
  const forgotten = ofHalf.length >= MAX_SEEN_BALANCES ? ofHalf[1] : undefined
  return [...seen.filter(one => one !== forgotten), added]
}
