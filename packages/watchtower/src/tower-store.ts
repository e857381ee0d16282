import type { Address, Bytes32, ChannelParams, Half, Side } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import {
  decodeAccount,
  decodeBatch,
  decodeChallenge,
  decodeParams,
  decodeSlot,
  decodeTotals,
  encodeAccount,
  encodeBatch,
  encodeChallenge,
  encodeParams,
  encodeSlot,
  encodeTotals,
  type ClientAccount,
  type SeenChallenge,
  type SentBatch,
  type Slot
} from './tower-records.ts'

const SIDES: readonly Side[] = [0, 1]
const HALVES: readonly Half[] = [0, 1]
const TOTALS = 'totals'

/** Whether a party's channel is watched. */
const watchKey = (id: Bytes32, side: Side): string => `watch/${id}/${side}`
/** One for each half and author: nobody else writes there, so nobody's garbage takes another's place. */
const slotKey = (id: Bytes32, half: Half, author: Side): string => `slot/${id}/${half}${author}`
const clientKey = (client: Address): string => `client/${client}`
const challengeKey = (id: Bytes32): string => `challenge/${id}`
const batchKey = (id: string): string => `batch/${id}`

/**
 * Channels, appointments and challenges on disk. Opening reads what is open: the challenges and what is under way;
 * nothing takes longer, or more memory, for the number of channels.
 */
export class TowerStore {
  readonly #store: Store
  readonly #locks = new Map<string, Promise<unknown>>()
  #channels = 0
  #appointments = 0

  private constructor(store: Store) {
    this.#store = store
  }

  /** @throws TowerStoreError */
  static async open(store: Store): Promise<TowerStore> {
    const opened = new TowerStore(store)
    const totals = await store.get(TOTALS)
    if (totals !== undefined) {
      const { channels, appointments } = decodeTotals(TOTALS, totals)
      opened.#channels = channels
      opened.#appointments = appointments
    }
    return opened
  }

  get channels(): number {
    return this.#channels
  }

  get appointments(): number {
    return this.#appointments
  }

  /** Only one at a time for each client: its slots and its account are read, judged and written together. */
  async exclusively<T>(client: Address, work: () => Promise<T>): Promise<T> {
    const before = this.#locks.get(client) ?? Promise.resolve()
    const current = before.then(work, work)
    this.#locks.set(client, current)
    try {
      return await current
    } finally {
      if (this.#locks.get(client) === current) this.#locks.delete(client)
    }
  }

  /** The parameters of a channel that the party of `side` has asked to watch. */
  async watched(channelId: Bytes32, side: Side): Promise<ChannelParams | undefined> {
    const key = watchKey(channelId, side)
    const value = await this.#store.get(key)
    return value && decodeParams(key, value)
  }

  /** The parameters of a channel that anybody has asked to watch. */
  async params(channelId: Bytes32): Promise<ChannelParams | undefined> {
    return (await this.watched(channelId, 0)) ?? (await this.watched(channelId, 1))
  }

  async account(client: Address): Promise<ClientAccount> {
    const key = clientKey(client)
    const value = await this.#store.get(key)
    return value === undefined ? { channels: 0, charged: 0n } : decodeAccount(key, value)
  }

  async watch(
    client: Address,
    account: ClientAccount,
    added: readonly { channelId: Bytes32; side: Side; params: ChannelParams }[]
  ): Promise<void> {
    const ops = added.map(({ channelId, side, params }): StoreOp => ({
      type: 'put',
      key: watchKey(channelId, side),
      value: encodeParams(params)
    }))
    ops.push({ type: 'put', key: clientKey(client), value: encodeAccount(account) })
    await this.#write(ops, added.length, 0)
  }

  async slot(channelId: Bytes32, half: Half, author: Side): Promise<Slot | undefined> {
    const key = slotKey(channelId, half, author)
    const value = await this.#store.get(key)
    return value && decodeSlot(key, value)
  }

  /** What both parties handed in for a half: the highest nonce first, a Submit before a Release. */
  async slots(channelId: Bytes32, half: Half): Promise<Slot[]> {
    const found = await Promise.all(SIDES.map(author => this.slot(channelId, half, author)))
    const order = ({ appointment }: Slot): number =>
      2 * appointment.nonce + (appointment.consent.kind === 'submit' ? 1 : 0)
    return found.filter(slot => slot !== undefined).sort((a, b) => order(b) - order(a))
  }

  /** One durable write for all of them. `added`: how many had no place yet. */
  async appoint(slots: readonly (Slot & { author: Side })[], added: number): Promise<void> {
    const ops = slots.map((slot): StoreOp => {
      const { channelId, half } = slot.appointment
      return { type: 'put', key: slotKey(channelId, half, slot.author), value: encodeSlot(slot) }
    })
    await this.#write(ops, 0, added)
  }

  async challenges(): Promise<SeenChallenge[]> {
    const found: SeenChallenge[] = []
    for await (const [key, value] of this.#store.entries({ prefix: 'challenge/' })) {
      found.push(decodeChallenge(key, value))
    }
    return found
  }

  /** One durable write. Undefined: the challenge is gone. */
  async putChallenges(changes: ReadonlyMap<Bytes32, SeenChallenge | undefined>): Promise<void> {
    if (changes.size === 0) return
    await this.#store.batch(
      [...changes].map(([id, challenge]): StoreOp => {
        const key = challengeKey(id)
        return challenge === undefined
          ? { type: 'del', key }
          : { type: 'put', key, value: encodeChallenge(challenge) }
      })
    )
  }

  async batches(): Promise<SentBatch[]> {
    const found: SentBatch[] = []
    for await (const [key, value] of this.#store.entries({ prefix: 'batch/' })) {
      found.push(decodeBatch(key, key.slice('batch/'.length), value))
    }
    return found
  }

  async putBatch(batch: SentBatch): Promise<void> {
    await this.#store.batch([{ type: 'put', key: batchKey(batch.id), value: encodeBatch(batch) }])
  }

  async dropBatch(id: string): Promise<void> {
    await this.#store.batch([{ type: 'del', key: batchKey(id) }])
  }

  /** Forgets a channel that is over. */
  async forget(channelId: Bytes32): Promise<void> {
    const params = await this.params(channelId)
    if (params === undefined) return
    for (const side of SIDES) {
      const client = side === 0 ? params.signerA : params.signerB
      await this.exclusively(client, () => this.#forgetFor(client, channelId, side))
    }
    await this.#store.batch([{ type: 'del', key: challengeKey(channelId) }])
  }

  async #forgetFor(client: Address, channelId: Bytes32, side: Side): Promise<void> {
    if ((await this.watched(channelId, side)) === undefined) return
    const account = await this.account(client)
    const left = { ...account, channels: Math.max(0, account.channels - 1) }
    const isGone = left.channels === 0 && left.charged === 0n
    const ops: StoreOp[] = [
      { type: 'del', key: watchKey(channelId, side) },
      isGone
        ? { type: 'del', key: clientKey(client) }
        : { type: 'put', key: clientKey(client), value: encodeAccount(left) }
    ]
    let appointments = 0
    for (const half of HALVES) {
      const key = slotKey(channelId, half, side)
      if ((await this.#store.get(key)) === undefined) continue
      ops.push({ type: 'del', key })
      appointments++
    }
    await this.#write(ops, -1, -appointments)
  }

  /** Totals are written with what they count: batches take effect in the order of their calls. */
  async #write(ops: StoreOp[], channels: number, appointments: number): Promise<void> {
    this.#channels += channels
    this.#appointments += appointments
    const totals = { channels: Math.max(0, this.#channels), appointments: Math.max(0, this.#appointments) }
    try {
      await this.#store.batch([...ops, { type: 'put', key: TOTALS, value: encodeTotals(totals) }])
    } catch (error) {
      this.#channels -= channels
      this.#appointments -= appointments
      throw error
    }
  }
}
