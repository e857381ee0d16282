import { ByteReader, ByteWriter } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import {
  CIRCUIT_VERSION,
  CREATE_BYTES,
  BUILD_FIELD_BYTES,
  MAX_HOPS,
  ONION_KEY_ID_BYTES,
  PEER_KEY_BYTES
} from './layout.ts'

const PROLOGUE_LABEL = new TextEncoder().encode('tollway-circuit/1')
const FLAG_LAST_HOP = 1
const RESERVED_BYTES = 16
/** The part of a build payload before the next hop's message. */
export const FIXED_PAYLOAD_BYTES = 64
/** The payload of message 2: status u8, 15 zeros. */
export const STATUS_PAYLOAD_BYTES = 16

/** The first 8 bytes of SHA-256 of an onion public key. */
export function onionKeyId(crypto: Pick<Crypto, 'sha256'>, onionKey: Uint8Array): Uint8Array {
  return crypto.sha256(onionKey).slice(0, ONION_KEY_ID_BYTES)
}

export interface PrologueFields {
  readonly chainId: bigint
  /** The relay's raw Ed25519 public key. */
  readonly peerKey: Uint8Array
  readonly onionKeyId: Uint8Array
  /** Position in the path, from 0; on the wire it counts from 1. */
  readonly position: number
}

/** Binds a handshake to the chain, the relay, its onion key and its place in the path. */
export function prologue(fields: PrologueFields): Uint8Array {
  return new ByteWriter()
    .bytes(PROLOGUE_LABEL)
    .u64(fields.chainId)
    .fixed(fields.peerKey, PEER_KEY_BYTES)
    .fixed(fields.onionKeyId, ONION_KEY_ID_BYTES)
    .u8(fields.position + 1)
    .finish()
}

export interface CreateHeader {
  /** From 0. */
  readonly position: number
  readonly onionKeyId: Uint8Array
  /** 1024 bytes, of which the authenticated part depends on the position. */
  readonly message: Uint8Array
}

/** CREATE: hop index u8 (from 1) ‖ onionKeyId 8 ‖ message 1024. `message` must be filled up with random bytes. */
export function encodeCreate(header: CreateHeader): Uint8Array {
  return new ByteWriter()
    .u8(header.position + 1)
    .fixed(header.onionKeyId, ONION_KEY_ID_BYTES)
    .fixed(header.message, BUILD_FIELD_BYTES)
    .finish()
}

/** @throws MalformedError */
export function decodeCreate(body: Uint8Array): CreateHeader {
  const reader = new ByteReader(body, 'CREATE')
  if (body.length !== CREATE_BYTES) throw reader.fail(`${body.length} bytes, ${CREATE_BYTES} expected`)
  const index = reader.u8()
  if (index < 1 || index > MAX_HOPS) throw reader.fail(`hop index ${index}`)
  return { position: index - 1, onionKeyId: reader.bytes(ONION_KEY_ID_BYTES), message: reader.rest() }
}

export interface BuildPayload {
  readonly lastHop: boolean
  /** Unix time in minutes. */
  readonly minutes: number
  /** The next relay's raw Ed25519 public key; zeros at the last hop. */
  readonly nextPeerKey: Uint8Array
  readonly nextOnionKeyId: Uint8Array
  /** How long this hop may wait for the rest of the path. */
  readonly budgetMs: number
  /** Random bytes at the last hop. */
  readonly nextMessage: Uint8Array
}

export function encodeBuildPayload(payload: BuildPayload): Uint8Array {
  return new ByteWriter()
    .u8(CIRCUIT_VERSION)
    .u8(payload.lastHop ? FLAG_LAST_HOP : 0)
    .u32(payload.minutes)
    .fixed(payload.nextPeerKey, PEER_KEY_BYTES)
    .fixed(payload.nextOnionKeyId, ONION_KEY_ID_BYTES)
    .u16(payload.budgetMs)
    .bytes(new Uint8Array(RESERVED_BYTES))
    .bytes(payload.nextMessage)
    .finish()
}

/** @throws MalformedError, also for another version, an unknown flag, or reserved bytes that are not zero */
export function decodeBuildPayload(bytes: Uint8Array): BuildPayload {
  const reader = new ByteReader(bytes, 'build payload')
  const version = reader.u8()
  if (version !== CIRCUIT_VERSION) throw reader.fail(`version ${version}, only ${CIRCUIT_VERSION} is known`)
  const flags = reader.u8()
  if ((flags & ~FLAG_LAST_HOP) !== 0) throw reader.fail(`flags ${flags}`)
  const fixed = {
    lastHop: (flags & FLAG_LAST_HOP) !== 0,
    minutes: reader.u32(),
    nextPeerKey: reader.bytes(PEER_KEY_BYTES).slice(),
    nextOnionKeyId: reader.bytes(ONION_KEY_ID_BYTES).slice(),
    budgetMs: reader.u16()
  }
  if (reader.bytes(RESERVED_BYTES).some(byte => byte !== 0)) {
    throw reader.fail('reserved bytes that are not zero')
  }
  return { ...fixed, nextMessage: reader.rest() }
}

/** The payload of message 2. */
export function encodeStatus(status: number): Uint8Array {
  const payload = new Uint8Array(STATUS_PAYLOAD_BYTES)
  payload[0] = status
  return payload
}

/** @throws MalformedError */
export function decodeStatus(payload: Uint8Array): number {
  const reader = new ByteReader(payload, 'CREATED status')
  const status = reader.u8()
  if (reader.bytes(STATUS_PAYLOAD_BYTES - 1).some(byte => byte !== 0)) {
    throw reader.fail('padding that is not zero')
  }
  reader.end()
  return status
}
