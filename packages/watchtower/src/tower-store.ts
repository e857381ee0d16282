import { towerProtocol, type Appointment, type AppointMessage, type WatchMessage } from '@tollway/channel'
import { ByteReader, ByteWriter, toHex, type Bytes32, type ChannelParams, type Half } from '@tollway/codec'
import type { Store, StoreOp } from '@tollway/store'
import { TowerStoreError } from './errors.ts'

/** A challenge that the tower has seen and that is not over. */
export interface SeenChallenge {
  channelId: Bytes32
  secret: Uint8Array
  /** Seconds, chain time. */
  deadline: number
}

interface WatchedChannel {
  params: ChannelParams
  /** The peer that asked first: whose quota it counts against. */
  peerId: string
}

const HALVES: readonly Half[] = [0, 1]
const channelKey = (id: Bytes32): string => `channel/${id}`

/** Whose appointment it is: only the receiver of a half can make a `submit`; a `release` comes from its sender, or else. */
type ConsentKind = Appointment['consent']['kind']

const CONSENT_KINDS: readonly ConsentKind[] = ['submit', 'release']
const appointmentKey = (id: Bytes32, half: Half, kind: ConsentKind): string =>
  `appointment/${id}/${half}/${kind}`
const challengeKey = (id: Bytes32): string => `challenge/${id}`

/** A frame of the tower protocol without its length: the store keeps messages as they came. */
const encode = (message: WatchMessage | AppointMessage): Uint8Array =>
  towerProtocol.encode(message).subarray(4)

/** Channels, appointments and challenges on disk: memory holds only counts, and the challenges that are open. */
export class TowerStore {
  readonly #store: Store
  readonly #peerCounts = new Map<string, number>()
  readonly #challenges = new Map<Bytes32, SeenChallenge>()
  #channels = 0
  #appointments = 0

  private constructor(store: Store) {
    this.#store = store
  }

  /** @throws TowerStoreError */
  static async open(store: Store): Promise<TowerStore> {
    const opened = new TowerStore(store)
    for await (const [key, value] of store.entries({ prefix: 'channel/' })) {
      opened.#count(decodeChannel(key, value).peerId, 1)
    }
    for await (const _ of store.entries({ prefix: 'appointment/' })) opened.#appointments++
    for await (const [key, value] of store.entries({ prefix: 'challenge/' })) {
      const challenge = decodeChallenge(key, value)
      opened.#challenges.set(challenge.channelId, challenge)
    }
    return opened
  }

  get counts(): { channels: number; appointments: number } {
    return { channels: this.#channels, appointments: this.#appointments }
  }

  get challenges(): readonly SeenChallenge[] {
    return [...this.#challenges.values()]
  }

  channelsOf(peerId: string): number {
    return this.#peerCounts.get(peerId) ?? 0
  }

  async params(channelId: Bytes32): Promise<ChannelParams | undefined> {
    const key = channelKey(channelId)
    const value = await this.#store.get(key)
    return value && decodeChannel(key, value).params
  }

  async watch(channelId: Bytes32, params: ChannelParams, peerId: string): Promise<void> {
    const value = new ByteWriter()
      .string(peerId)
      .bytes(encode({ type: 'watch', params }))
      .finish()
    await this.#store.batch([{ type: 'put', key: channelKey(channelId), value }])
    this.#count(peerId, 1)
  }

  /** What was handed in for a half, the highest nonce first. A ciphertext cannot be judged, so no kind replaces the other. */
  async appointments(channelId: Bytes32, half: Half): Promise<Appointment[]> {
    const all = await Promise.all(CONSENT_KINDS.map(kind => this.appointment(channelId, half, kind)))
    return all.filter(one => one !== undefined).sort((a, b) => b.nonce - a.nonce)
  }

  async appointment(channelId: Bytes32, half: Half, kind: ConsentKind): Promise<Appointment | undefined> {
    const key = appointmentKey(channelId, half, kind)
    const value = await this.#store.get(key)
    return value && decodeAppointment(key, value)
  }

  async appoint(appointment: Appointment): Promise<void> {
    const { channelId, half, consent } = appointment
    const key = appointmentKey(channelId, half, consent.kind)
    const isNew = (await this.#store.get(key)) === undefined
    await this.#store.batch([{ type: 'put', key, value: encode({ type: 'appoint', ...appointment }) }])
    if (isNew) this.#appointments++
  }

  async challenged(challenge: SeenChallenge): Promise<void> {
    const value = new ByteWriter()
      .bytes32(challenge.channelId)
      .fixed(challenge.secret, 32)
      .u64(BigInt(challenge.deadline))
      .finish()
    await this.#store.batch([{ type: 'put', key: challengeKey(challenge.channelId), value }])
    this.#challenges.set(challenge.channelId, challenge)
  }

  async unchallenged(channelId: Bytes32): Promise<void> {
    await this.#store.batch([{ type: 'del', key: challengeKey(channelId) }])
    this.#challenges.delete(channelId)
  }

  /** Forgets a channel that is over. */
  async forget(channelId: Bytes32): Promise<void> {
    const key = channelKey(channelId)
    const value = await this.#store.get(key)
    if (value === undefined) return
    const ops: StoreOp[] = [
      { type: 'del', key },
      { type: 'del', key: challengeKey(channelId) }
    ]
    let appointments = 0
    for (const half of HALVES) {
      for (const kind of CONSENT_KINDS) {
        const key = appointmentKey(channelId, half, kind)
        if ((await this.#store.get(key)) === undefined) continue
        ops.push({ type: 'del', key })
        appointments++
      }
    }
    await this.#store.batch(ops)
    this.#challenges.delete(channelId)
    this.#appointments -= appointments
    this.#count(decodeChannel(key, value).peerId, -1)
  }

  #count(peerId: string, change: number): void {
    this.#channels += change
    const count = this.channelsOf(peerId) + change
    if (count === 0) this.#peerCounts.delete(peerId)
    else this.#peerCounts.set(peerId, count)
  }
}

function decodeChannel(key: string, value: Uint8Array): WatchedChannel {
  return decoded(key, () => {
    const reader = new ByteReader(value, 'watched channel')
    const peerId = reader.string()
    const message = towerProtocol.decode(reader.rest())
    if (message.type !== 'watch') throw reader.fail(`a ${message.type} message`)
    return { params: message.params, peerId }
  })
}

function decodeAppointment(key: string, value: Uint8Array): Appointment {
  return decoded(key, () => {
    const { type, ...appointment } = towerProtocol.decode(value) as AppointMessage
    if (type !== 'appoint') throw new ByteReader(value, 'appointment').fail(`a ${String(type)} message`)
    return appointment
  })
}

function decodeChallenge(key: string, value: Uint8Array): SeenChallenge {
  return decoded(key, () => {
    const reader = new ByteReader(value, 'challenge')
    const channelId = toHex(reader.bytes(32))
    const challenge = { channelId, secret: reader.bytes(32).slice(), deadline: Number(reader.u64()) }
    reader.end()
    return challenge
  })
}

function decoded<T>(key: string, decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new TowerStoreError(key, { cause })
  }
}
