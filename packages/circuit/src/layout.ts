/** A circuit has 1 to 4 hops. */
export const MAX_HOPS = 4
export const DEFAULT_HOPS = 3

/** The version byte in a build payload. */
export const CIRCUIT_VERSION = 1

/** The message field of CREATE, and all of CREATED. */
export const BUILD_FIELD_BYTES = 1024
/** CREATE: hop index u8 ‖ onion key id 8 ‖ message field. */
export const CREATE_BYTES = 1 + 8 + BUILD_FIELD_BYTES
/** CREATED: a reply, then random bytes. */
export const CREATED_BYTES = BUILD_FIELD_BYTES

export const ONION_KEY_ID_BYTES = 8
export const PEER_KEY_BYTES = 32

/** What each hop takes from a message: 32 ephemeral, 16 tag, 64 fixed payload. */
const MESSAGE_STEP_BYTES = 112
/** What each hop takes from a reply: 64 of message 2, 16 tag. */
const REPLY_STEP_BYTES = 80
/** What each hop takes from a record: its tag and the type of the layer around. */
const RECORD_STEP_BYTES = 17

/** The authenticated length of the message for the hop at `position` (from 0). */
export function messageBytes(position: number): number {
  return BUILD_FIELD_BYTES - MESSAGE_STEP_BYTES * position
}

/** The length of the reply of the hop at `position` (from 0). */
export function replyBytes(position: number): number {
  return BUILD_FIELD_BYTES - REPLY_STEP_BYTES * position
}

/** A record that carries control or little data. */
export const SMALL_RECORD_BYTES = 1024
/** A record that is full of data. */
export const BULK_RECORD_BYTES = 16384
export type RecordSize = typeof SMALL_RECORD_BYTES | typeof BULK_RECORD_BYTES

export function isRecordSize(size: number): size is RecordSize {
  return size === SMALL_RECORD_BYTES || size === BULK_RECORD_BYTES
}

/** The length, with its tag, of the ciphertext for the hop at `position` in a record of `size` bytes. */
export function layerBytes(size: RecordSize, position: number): number {
  return size - RECORD_STEP_BYTES * position
}

/** Before a body: type u8 ‖ length u16. */
export const BODY_HEADER_BYTES = 3

/** The longest body that a record of `size` bytes carries to or from the hop at `position` (from 0). */
export function bodyCapacity(size: RecordSize, position: number): number {
  return layerBytes(size, position) - 16 - BODY_HEADER_BYTES
}
