import {
  ciphertextHashOf,
  possessionProof,
  towerAppointmentDigest,
  towerDomain,
  towerReceiptDigest,
  towerStatementDigest,
  type Appointment,
  type AppointMessage,
  type HeldChannel,
  type HeldHalf,
  type HeldMessage,
  type QueryMessage,
  type ReceiptsMessage,
  type SignedReceiptTerms,
  type TowerErrorCode,
  type WatchingMessage,
  type WatchMessage
} from '@tollway/channel'
import {
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  submitDigest,
  ZERO_ADDRESS,
  ZERO_BYTES32,
  type Address,
  type Bytes32,
  type ChannelParams,
  type Half,
  type Side
} from '@tollway/codec'
import { LookupBudget } from './lookup-budget.ts'
import type { ClientAccount, Slot } from './tower-records.ts'
import type { TowerStore } from './tower-store.ts'
import {
  DEFAULT_COVER_SECONDS,
  DEFAULT_FREE_CHANNELS,
  DEFAULT_MAX_CHANNELS,
  type WatchtowerComponents,
  type WatchtowerInit
} from './watchtower.ts'

type DeskComponents = Pick<
  WatchtowerComponents,
  'chain' | 'crypto' | 'signer' | 'clock' | 'funds' | 'hasGasFor'
> & {
  store: TowerStore
  /** What the defence knows of a channel's challenge, whether or not it was guarded when that came. */
  challenges: {
    isChallenged(params: ChannelParams, channelId: Bytes32): boolean
    guard(params: ChannelParams, channelId: Bytes32): Promise<void>
  }
}

/** Chain lookups of one message at a time. */
const LOOKUPS = 8
/** Entries judged before others get a turn: about 10 ms of signatures. */
const TURN = 64

type Judged =
  | { slot: Slot & { author: Side }; params: ChannelParams; isNew: boolean; isRepeated: boolean }
  | TowerErrorCode

/**
 * Checks what parties hand in, keeps it, and signs for it. `client` has signed the message: it is the signer of one
 * side of every channel it may speak for, and its slots are written by nobody else.
 */
export class AppointmentDesk {
  receipts = 0
  readonly #components: DeskComponents
  readonly #init: WatchtowerInit
  readonly #lookups: LookupBudget

  constructor(components: DeskComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
    this.#lookups = new LookupBudget(components, init)
  }

  /**
   * Begins to guard open channels. Idempotent.
   * @param address Where the message comes from.
   */
  async watch({ channels }: WatchMessage, client: Address, address: string): Promise<WatchingMessage> {
    const statuses = await inTurns(channels, LOOKUPS, params => this.#refusalOf(params, client, address))
    const { store, challenges } = this.#components
    const results = await store.exclusively(client, async () => {
      const account = await store.account(client)
      const before = account.channels
      const added = new Map<Bytes32, { channelId: Bytes32; side: Side; params: ChannelParams }>()
      const results: (TowerErrorCode | undefined)[] = []
      for (const [index, params] of channels.entries()) {
        const channelId = channelIdOf(params)
        const side = sideOf(params, client)
        const known = side !== undefined && (await store.watched(channelId, side)) !== undefined
        const refusal = known || added.has(channelId) ? undefined : statuses[index]
        const refused =
          refusal ?? (known || added.has(channelId) ? undefined : await this.#charge(account, client))
        results.push(refused)
        if (refused === undefined && !known && side !== undefined) {
          added.set(channelId, { channelId, side, params })
        }
      }
      if (account.channels !== before) await store.watch(client, account, [...added.values()])
      // A challenge that came while the chain was asked has found nothing to guard.
      for (const { params, channelId } of added.values()) await challenges.guard(params, channelId)
      return results
    })
    return { type: 'watching', results }
  }

  /** Takes the latest proofs. Idempotent. One durable write; no receipt leaves before it. @throws what the store throws */
  async appoint({ appointments }: AppointMessage, client: Address): Promise<ReceiptsMessage> {
    const { store, challenges } = this.#components
    return await store.exclusively(client, async () => {
      const newest = new Map<string, Judged>()
      const judged: Judged[] = []
      for (const [index, appointment] of appointments.entries()) {
        if (index % TURN === TURN - 1) await new Promise(setImmediate)
        const key = `${appointment.channelId}/${appointment.half}`
        const result = newest.has(key) ? 'malformed' : await this.#judge(appointment, client)
        newest.set(key, result)
        judged.push(result)
      }
      const taken = judged.filter(one => typeof one !== 'string')
      const changed = taken.filter(one => !one.isRepeated)
      const slots = changed.map(({ slot }) => slot)
      if (changed.length > 0) await store.appoint(slots, taken.filter(({ isNew }) => isNew).length)
      for (const { params, slot } of changed) await challenges.guard(params, slot.appointment.channelId)
      return { type: 'receipts', results: judged.map(one => this.#answer(one)) }
    })
  }

  /** States what is held for the party, with proofs that it still is. */
  async query(query: QueryMessage, client: Address, digest: Uint8Array): Promise<HeldMessage> {
    const { signer, clock } = this.#components
    const channels = await inTurns(query.channelIds, LOOKUPS, id => this.#held(id, client, query.salt))
    const statement = { type: 'held', statedAt: Math.floor(clock.nowMs() / 1000), channels } as const
    const stated = towerStatementDigest(this.#init.domain, signer.address, digest, statement)
    return { ...statement, signature: signer.sign(stated) }
  }

  async #refusalOf(
    params: ChannelParams,
    client: Address,
    address: string
  ): Promise<TowerErrorCode | undefined> {
    const { domain } = this.#init
    if (params.chainId !== domain.chainId || params.adjudicator !== domain.adjudicator) return 'wrong-chain'
    const side = sideOf(params, client)
    if (side === undefined) return 'not-a-party'
    const channelId = channelIdOf(params)
    const { store, chain, challenges } = this.#components
    if ((await store.watched(channelId, side)) !== undefined) return undefined
    if (challenges.isChallenged(params, channelId)) return 'not-open'
    if (!this.#lookups.take(client, address)) return 'rate'
    return (await chain.channel(channelId)).status === 'open' ? undefined : 'not-open'
  }

  /** Takes a place for one more channel, if there is one and it is paid for. */
  async #charge(account: ClientAccount, client: Address): Promise<TowerErrorCode | undefined> {
    const { store, funds, hasGasFor } = this.#components
    const {
      maxChannels = DEFAULT_MAX_CHANNELS,
      freeChannels = DEFAULT_FREE_CHANNELS,
      pricePerChannel = 0n
    } = this.#init
    if (store.channels + 1 > maxChannels) return 'limit'
    if (hasGasFor !== undefined && !(await hasGasFor(store.channels + 1))) return 'limit'
    if (account.channels >= freeChannels) {
      if (pricePerChannel === 0n || funds === undefined) return 'limit'
      if ((await funds.funded(client)) < account.charged + pricePerChannel) return 'unpaid'
      account.charged += pricePerChannel
    }
    account.channels++
    return undefined
  }

  async #judge(appointment: Appointment, client: Address): Promise<Judged> {
    const { channelId, half, nonce } = appointment
    const { store } = this.#components
    const params = (await store.watched(channelId, 0)) ?? (await store.watched(channelId, 1))
    if (params === undefined) return 'unknown-channel'
    const author = sideOf(params, client)
    if (author === undefined) return 'not-a-party'
    if ((await store.watched(channelId, author)) === undefined) return 'unknown-channel'
    const held = await store.slot(channelId, half, author)
    if (held !== undefined && held.appointment.nonce >= nonce) {
      if (!isSame(held.appointment, appointment)) return 'stale'
      return { slot: { ...held, author }, params, isNew: false, isRepeated: true }
    }
    if (!this.#isSigned(appointment, params)) return 'bad-signature'
    const isAuthorised = author !== half && this.#isAuthorised(appointment, client)
    if (!isAuthorised && held !== undefined && held.cover > 0n) return 'bad-signature'
    const cover = isAuthorised ? await this.#coverFor(channelId) : 0n
    return { slot: { appointment, cover, author }, params, isNew: held === undefined, isRepeated: false }
  }

  async #coverFor(channelId: Bytes32): Promise<bigint> {
    const { cover: wanted = 0n } = this.#init
    if (wanted === 0n) return 0n
    return (await this.#components.funds?.cover(channelId, wanted)) ?? 0n
  }

  /** The sender's proof and the receiver's consent: what the contract will ask for. */
  #isSigned(appointment: Appointment, params: ChannelParams): boolean {
    const { channelId, half, nonce, balanceHash, signature, consent } = appointment
    const [sender, receiver] =
      half === 0 ? [params.signerA, params.signerB] : [params.signerB, params.signerA]
    const content = { channelId, nonce, balanceHash }
    const { domain } = this.#init
    const digest =
      consent.kind === 'release'
        ? releaseDigest(domain, content)
        : submitDigest(domain, content, this.#components.signer.address)
    return (
      nonce > 0 &&
      this.#isSignedBy(sender, balanceProofDigest(domain, content), signature) &&
      this.#isSignedBy(receiver, digest, consent.signature)
    )
  }

  /** Whether the receiver signed for the ciphertext as well: only then can garbage be proven. */
  #isAuthorised(appointment: Appointment, client: Address): boolean {
    const { signer, funds } = this.#components
    if (funds === undefined) return false
    const bonded = towerDomain(this.#init.domain.chainId, funds.address)
    const digest = towerAppointmentDigest(bonded, appointment, signer.address)
    return this.#isSignedBy(client, digest, appointment.authority)
  }

  #isSignedBy(expected: Address, digest: Uint8Array, signature: Uint8Array): boolean {
    try {
      return this.#components.crypto.recoverAddress(digest, signature) === expected
    } catch {
      return false
    }
  }

  #answer(judged: Judged): SignedReceiptTerms | TowerErrorCode {
    if (typeof judged === 'string') return judged
    const { slot, params } = judged
    const { appointment, cover } = slot
    // It is kept and will be brought, but a tower does not vouch for a race that has begun.
    if (this.#components.challenges.isChallenged(params, appointment.channelId)) return 'not-open'
    return this.#receiptFor(appointment, cover)
  }

  #receiptFor(appointment: Appointment, cover: bigint): SignedReceiptTerms {
    const { channelId, half, nonce, balanceHash, ciphertext } = appointment
    const { signer, clock, funds } = this.#components
    const issuedAt = Math.floor(clock.nowMs() / 1000)
    const expiry = issuedAt + (this.#init.coverSeconds ?? DEFAULT_COVER_SECONDS)
    const ciphertextHash = ciphertextHashOf(ciphertext)
    const receipt = { channelId, half, nonce, balanceHash, ciphertextHash, issuedAt, expiry, cover }
    const bonded = towerDomain(this.#init.domain.chainId, funds?.address ?? ZERO_ADDRESS)
    this.receipts++
    const digest = towerReceiptDigest(bonded, { ...receipt, tower: signer.address })
    return { issuedAt, expiry, cover, signature: signer.sign(digest) }
  }

  async #held(channelId: Bytes32, client: Address, salt: Bytes32): Promise<HeldChannel> {
    const { store, challenges } = this.#components
    const params = await store.params(channelId)
    const side = params && sideOf(params, client)
    if (params === undefined || side === undefined || (await store.watched(channelId, side)) === undefined) {
      return { state: 'unknown', halves: [NOTHING, NOTHING] }
    }
    const half = async (half: Half): Promise<HeldHalf> => {
      const slot = await store.slot(channelId, half, side)
      if (slot === undefined) return NOTHING
      const { nonce, ciphertext } = slot.appointment
      return { nonce, proof: possessionProof(salt, ciphertext) }
    }
    const state = challenges.isChallenged(params, channelId) ? 'challenged' : 'watched'
    return { state, halves: [await half(0), await half(1)] }
  }
}

const NOTHING: HeldHalf = { nonce: 0, proof: ZERO_BYTES32 }

/** The side whose signer the client is. */
function sideOf(params: ChannelParams, client: Address): Side | undefined {
  if (client === params.signerA) return 0
  return client === params.signerB ? 1 : undefined
}

/** The same proof in the same ciphertext: a party that has lost its receipt hands it in again. */
function isSame(a: Appointment, b: Appointment): boolean {
  return (
    a.nonce === b.nonce &&
    a.balanceHash === b.balanceHash &&
    ciphertextHashOf(a.ciphertext) === ciphertextHashOf(b.ciphertext)
  )
}

/** `work` for every item, `width` at a time, results in order. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += width) {
    results.push(...(await Promise.all(items.slice(at, at + width).map(work))))
  }
  return results
}
