import { readAppointment, towerProtocol, writeAppointment, type Appointment } from '@tollway/channel'
import {
  ByteReader,
  ByteWriter,
  ZERO_BYTES32,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type Half,
  type Nonce
} from '@tollway/codec'
import { TowerStoreError } from './errors.ts'

/** An appointment as it is kept. */
export interface Slot {
  appointment: Appointment
  /** What the receipt for it promised. */
  cover: bigint
}

/** How much of the tower one client uses. */
export interface ClientAccount {
  channels: number
  /** Base units, for all channels it ever paid for. */
  charged: bigint
}

/** A balance that the chain showed for a half of a disputed channel: what `settle` may have to name. */
export interface SeenBalance {
  half: Half
  nonce: Nonce
  balance: Balance
}

/** A challenge that the tower has seen and that is not over. */
export interface SeenChallenge {
  channelId: Bytes32
  secret: Uint8Array
  /** Seconds, chain time. */
  deadline: number
  /** Newest last, at most {@link MAX_SEEN_BALANCES} of each half. */
  seen: SeenBalance[]
}

/** What a transaction of the tower is about, kept while it is under way. */
export interface SentBatch {
  id: string
  kind: 'respond' | 'settle'
  channelIds: Bytes32[]
}

/** Of a half: a declaration, or the newest accepted proof; older ones are of no use at a settlement. */
export const MAX_SEEN_BALANCES = 8
const BATCH_KINDS = ['respond', 'settle'] as const
const NO_SIGNATURE = new Uint8Array(65)
const LENGTH_BYTES = 4

export function encodeParams(params: ChannelParams): Uint8Array {
  const message = {
    type: 'watch',
    ticket: ZERO_BYTES32,
    signature: NO_SIGNATURE,
    channels: [params]
  } as const
  return towerProtocol.encode({ ...message, channels: [params] }).subarray(LENGTH_BYTES)
}

/** @throws TowerStoreError; so do all that decode here */
export function decodeParams(key: string, bytes: Uint8Array): ChannelParams {
  return decoded(key, () => {
    const message = towerProtocol.decode(bytes)
    const [params] = message.type === 'watch' ? message.channels : []
    if (params === undefined) throw new ByteReader(bytes, 'watched channel').fail('no parameters')
    return params
  })
}

export function encodeSlot({ appointment, cover }: Slot): Uint8Array {
  const writer = new ByteWriter()
  writeAppointment(writer, appointment)
  return writer.u128(cover).finish()
}

export function decodeSlot(key: string, bytes: Uint8Array): Slot {
  return decoded(key, () => {
    const reader = new ByteReader(bytes, 'appointment')
    const slot = { appointment: readAppointment(reader), cover: reader.u128() }
    reader.end()
    return slot
  })
}

export function encodeAccount({ channels, charged }: ClientAccount): Uint8Array {
  return new ByteWriter().u32(channels).u128(charged).finish()
}

export function decodeAccount(key: string, bytes: Uint8Array): ClientAccount {
  return decoded(key, () => {
    const reader = new ByteReader(bytes, 'client')
    const account = { channels: reader.u32(), charged: reader.u128() }
    reader.end()
    return account
  })
}

export function encodeChallenge(challenge: SeenChallenge): Uint8Array {
  const { channelId, secret, deadline, seen } = challenge
  const writer = new ByteWriter().bytes32(channelId).fixed(secret, 32).u64(BigInt(deadline)).u8(seen.length)
  for (const { half, nonce, balance } of seen) {
    writer.u8(half).uint(BigInt(nonce), 6).u128(balance.transferred).u128(balance.locked)
    writer.bytes32(balance.locksRoot).bytes32(balance.salt)
  }
  return writer.finish()
}

export function decodeChallenge(key: string, bytes: Uint8Array): SeenChallenge {
  return decoded(key, () => {
    const reader = new ByteReader(bytes, 'challenge')
    const challenge = {
      channelId: reader.bytes32(),
      secret: reader.bytes(32).slice(),
      deadline: Number(reader.u64())
    }
    const seen = Array.from({ length: reader.u8() }, (): SeenBalance => ({
      half: reader.u8() === 0 ? 0 : 1,
      nonce: Number(reader.uint(6)),
      balance: {
        transferred: reader.u128(),
        locked: reader.u128(),
        locksRoot: reader.bytes32(),
        salt: reader.bytes32()
      }
    }))
    reader.end()
    return { ...challenge, seen }
  })
}

export function encodeBatch({ kind, channelIds }: SentBatch): Uint8Array {
  const writer = new ByteWriter().u8(BATCH_KINDS.indexOf(kind)).u32(channelIds.length)
  for (const channelId of channelIds) writer.bytes32(channelId)
  return writer.finish()
}

export function decodeBatch(key: string, id: string, bytes: Uint8Array): SentBatch {
  return decoded(key, () => {
    const reader = new ByteReader(bytes, 'batch')
    const kind = BATCH_KINDS[reader.u8()]
    if (kind === undefined) throw reader.fail('an unknown kind')
    const channelIds = Array.from({ length: reader.u32() }, () => reader.bytes32())
    reader.end()
    return { id, kind, channelIds }
  })
}

export function encodeTotals(totals: { channels: number; appointments: number }): Uint8Array {
  return new ByteWriter().u32(totals.channels).u32(totals.appointments).finish()
}

export function decodeTotals(key: string, bytes: Uint8Array): { channels: number; appointments: number } {
  return decoded(key, () => {
    const reader = new ByteReader(bytes, 'totals')
    const totals = { channels: reader.u32(), appointments: reader.u32() }
    reader.end()
    return totals
  })
}

function decoded<T>(key: string, decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new TowerStoreError(key, { cause })
  }
}
