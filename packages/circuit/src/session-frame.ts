import { ByteReader, ByteWriter, MalformedError } from '@tollway/codec'
import { readHostPort, writeHostPort } from './host-address.ts'
import { isResetCode, type ResetCode } from './reset-code.ts'
import type { HostPort } from './session-types.ts'

/** The first byte of a frame. */
export const FrameType = {
  STREAM: 1,
  ACK: 2,
  MAX_DATA: 3,
  MAX_STREAM: 4,
  OPEN: 5,
  OPENED: 6,
  RESET: 7,
  JOIN: 8,
  START: 9
} as const

export const SESSION_VERSION = 1
export const SESSION_ID_BYTES = 16
export const SESSION_SECRET_BYTES = 32
export const JOIN_PROOF_BYTES = 32
/** type u8 ‖ id u32 ‖ offset u64 ‖ flags u8 ‖ length u16 */
export const STREAM_HEADER_BYTES = 16
export const ACK_BYTES = 9
export const MAX_DATA_BYTES = 9
export const MAX_STREAM_BYTES = 13
/** What a body must at least be able to hold: an opening and the longest OPEN. */
export const MIN_BODY_SPACE_BYTES = 512
const FLAG_FIN = 1

/** A decoded frame. Counts and offsets are below 2^53. */
export type SessionFrame =
  | { readonly type: 'stream'; id: number; offset: number; fin: boolean; bytes: Uint8Array }
  /** Bodies received on this leg so far. */
  | { readonly type: 'ack'; bodies: number }
  | { readonly type: 'max-data'; limit: number }
  | { readonly type: 'max-stream'; id: number; limit: number }
  | { readonly type: 'open'; id: number; target: HostPort }
  | { readonly type: 'opened'; id: number; bound: HostPort }
  /** `finalOffset`: how many bytes of the stream its sender has sent in all. */
  | { readonly type: 'reset'; id: number; code: ResetCode; finalOffset: number }
  | { readonly type: 'join'; sessionId: Uint8Array; proof: Uint8Array }
  | { readonly type: 'start'; sessionId: Uint8Array; secret: Uint8Array }

/** Writes the header of a STREAM frame at the start of `space`; the data follows it. */
export function writeStreamHeader(
  space: Uint8Array,
  id: number,
  offset: number,
  fin: boolean,
  length: number
): void {
  space[0] = FrameType.STREAM
  writeU32(space, 1, id)
  writeU64(space, 5, offset)
  space[13] = fin ? FLAG_FIN : 0
  space[14] = length >> 8
  space[15] = length & 0xff
}

export function writeAck(space: Uint8Array, bodies: number): void {
  space[0] = FrameType.ACK
  writeU64(space, 1, bodies)
}

export function writeMaxData(space: Uint8Array, limit: number): void {
  space[0] = FrameType.MAX_DATA
  writeU64(space, 1, limit)
}

export function writeMaxStream(space: Uint8Array, id: number, limit: number): void {
  space[0] = FrameType.MAX_STREAM
  writeU32(space, 1, id)
  writeU64(space, 5, limit)
}

/** Any frame as bytes of its own: what is not bulk. @throws OutOfRangeError */
export function encodeFrame(frame: SessionFrame): Uint8Array {
  const writer = new ByteWriter()
  switch (frame.type) {
    case 'stream': {
      const bytes = new Uint8Array(STREAM_HEADER_BYTES + frame.bytes.length)
      writeStreamHeader(bytes, frame.id, frame.offset, frame.fin, frame.bytes.length)
      bytes.set(frame.bytes, STREAM_HEADER_BYTES)
      return bytes
    }
    case 'ack':
      return writer.u8(FrameType.ACK).u64(BigInt(frame.bodies)).finish()
    case 'max-data':
      return writer.u8(FrameType.MAX_DATA).u64(BigInt(frame.limit)).finish()
    case 'max-stream':
      return writer.u8(FrameType.MAX_STREAM).u32(frame.id).u64(BigInt(frame.limit)).finish()
    case 'open':
      writeHostPort(writer.u8(FrameType.OPEN).u32(frame.id), frame.target)
      return writer.finish()
    case 'opened':
      writeHostPort(writer.u8(FrameType.OPENED).u32(frame.id), frame.bound)
      return writer.finish()
    case 'reset':
      return writer.u8(FrameType.RESET).u32(frame.id).u8(frame.code).u64(BigInt(frame.finalOffset)).finish()
    case 'join':
      writer.u8(FrameType.JOIN).fixed(frame.sessionId, SESSION_ID_BYTES)
      return writer.fixed(frame.proof, JOIN_PROOF_BYTES).finish()
    case 'start':
      writer.u8(FrameType.START).u8(SESSION_VERSION).fixed(frame.sessionId, SESSION_ID_BYTES)
      return writer.fixed(frame.secret, SESSION_SECRET_BYTES).finish()
  }
}

/** The frames of a session record's body; data are views of it. @throws MalformedError */
export function decodeFrames(body: Uint8Array): SessionFrame[] {
  const reader = new ByteReader(body, 'session body')
  const frames: SessionFrame[] = []
  while (reader.remaining > 0) frames.push(readFrame(reader))
  if (frames.length === 0) throw new MalformedError('session body', 'no frame in it')
  return frames
}

function readFrame(reader: ByteReader): SessionFrame {
  const type = reader.u8()
  switch (type) {
    case FrameType.STREAM:
      return readStream(reader)
    case FrameType.ACK:
      return { type: 'ack', bodies: readCount(reader) }
    case FrameType.MAX_DATA:
      return { type: 'max-data', limit: readCount(reader) }
    case FrameType.MAX_STREAM:
      return { type: 'max-stream', id: readId(reader), limit: readCount(reader) }
    case FrameType.OPEN:
      return { type: 'open', id: readId(reader), target: readTarget(reader) }
    case FrameType.OPENED:
      return { type: 'opened', id: readId(reader), bound: readHostPort(reader) }
    case FrameType.RESET:
      return { type: 'reset', id: readId(reader), code: readCode(reader), finalOffset: readCount(reader) }
    case FrameType.JOIN: {
      const sessionId = reader.bytes(SESSION_ID_BYTES).slice()
      return { type: 'join', sessionId, proof: reader.bytes(JOIN_PROOF_BYTES).slice() }
    }
    case FrameType.START:
      return readStart(reader)
    default:
      throw reader.fail(`frame type ${type}`)
  }
}

function readStream(reader: ByteReader): SessionFrame {
  const id = readId(reader)
  const offset = readCount(reader)
  const flags = reader.u8()
  if ((flags & ~FLAG_FIN) !== 0) throw reader.fail(`stream flags ${flags}`)
  const bytes = reader.lengthPrefixed()
  const fin = flags === FLAG_FIN
  if (bytes.length === 0 && !fin) throw reader.fail('a STREAM frame without data or FIN')
  if (!Number.isSafeInteger(offset + bytes.length)) throw reader.fail('a stream offset past 2^53')
  return { type: 'stream', id, offset, fin, bytes }
}

function readStart(reader: ByteReader): SessionFrame {
  const version = reader.u8()
  if (version !== SESSION_VERSION) {
    throw reader.fail(`session version ${version}, only ${SESSION_VERSION} is known`)
  }
  const sessionId = reader.bytes(SESSION_ID_BYTES).slice()
  return { type: 'start', sessionId, secret: reader.bytes(SESSION_SECRET_BYTES).slice() }
}

function readId(reader: ByteReader): number {
  const id = reader.u32()
  if (id === 0) throw reader.fail('stream id 0')
  return id
}

function readTarget(reader: ByteReader): HostPort {
  const target = readHostPort(reader)
  if (target.port === 0) throw reader.fail('port 0')
  return target
}

function readCode(reader: ByteReader): ResetCode {
  const code = reader.u8()
  if (!isResetCode(code)) throw reader.fail(`reset code ${code}`)
  return code
}

/** A u64 that must be exact as a number. */
function readCount(reader: ByteReader): number {
  const high = reader.u32()
  const low = reader.u32()
  if (high > 0x1f_ffff) throw reader.fail('a count past 2^53')
  return high * 0x1_0000_0000 + low
}

function writeU32(space: Uint8Array, at: number, value: number): void {
  space[at] = value >>> 24
  space[at + 1] = value >>> 16
  space[at + 2] = value >>> 8
  space[at + 3] = value
}

function writeU64(space: Uint8Array, at: number, value: number): void {
  writeU32(space, at, Math.floor(value / 0x1_0000_0000))
  writeU32(space, at + 4, value >>> 0)
}
