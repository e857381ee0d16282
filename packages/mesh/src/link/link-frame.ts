/** circuitId u32 ‖ kind u8 ‖ length u16, then the body. See docs/spec/0007-link.md. */
export const FRAME_HEADER_BYTES = 7

export const FrameKind = {
  /** Opens a circuit: hop index u8 ‖ onion key id 8 ‖ message 1024. */
  CREATE: 1,
  /** The answer to CREATE. */
  CREATED: 2,
  /** One onion record; the only kind that counts against windows. */
  RECORD: 3,
  /** Ends a circuit: code u8. */
  DESTROY: 4,
  /** Grants the receiver of this frame more bytes on the circuit: u32. */
  WINDOW: 5,
  /** 8 bytes, to come back in a PONG. Circuit 0. */
  PING: 6,
  PONG: 7
} as const
export type FrameKind = (typeof FrameKind)[keyof typeof FrameKind]

export const CREATE_BYTES = 1033
export const CREATED_BYTES = 1024
export const SMALL_RECORD_BYTES = 1024
export const LARGE_RECORD_BYTES = 16384
const DESTROY_BYTES = 1
const WINDOW_BYTES = 4
const PING_BYTES = 8

/** What is wrong with a frame header, or undefined. */
export function headerFault(circuitId: number, kind: number, length: number): string | undefined {
  const isOfLink = kind === FrameKind.PING || kind === FrameKind.PONG
  if (!isLengthOf(kind, length)) return `a frame of kind ${kind} with ${length} bytes`
  if ((circuitId === 0) !== isOfLink) return `a frame of kind ${kind} on circuit ${circuitId}`
  return undefined
}

export function isRecordLength(length: number): boolean {
  return length === SMALL_RECORD_BYTES || length === LARGE_RECORD_BYTES
}

function isLengthOf(kind: number, length: number): boolean {
  switch (kind) {
    case FrameKind.RECORD:
      return isRecordLength(length)
    case FrameKind.CREATE:
      return length === CREATE_BYTES
    case FrameKind.CREATED:
      return length === CREATED_BYTES
    case FrameKind.DESTROY:
      return length === DESTROY_BYTES
    case FrameKind.WINDOW:
      return length === WINDOW_BYTES
    case FrameKind.PING:
    case FrameKind.PONG:
      return length === PING_BYTES
    default:
      return false
  }
}

/** Writes a header and a body into `out` at `at`; returns where the frame ends. */
export function writeFrame(
  out: Uint8Array,
  at: number,
  circuitId: number,
  kind: FrameKind,
  body: Uint8Array
): number {
  const length = body.length
  out[at] = circuitId >>> 24
  out[at + 1] = circuitId >>> 16
  out[at + 2] = circuitId >>> 8
  out[at + 3] = circuitId
  out[at + 4] = kind
  out[at + 5] = length >>> 8
  out[at + 6] = length
  out.set(body, at + FRAME_HEADER_BYTES)
  return at + FRAME_HEADER_BYTES + length
}

/** One frame as bytes of its own. */
export function encodeFrame(circuitId: number, kind: FrameKind, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(FRAME_HEADER_BYTES + body.length)
  writeFrame(out, 0, circuitId, kind, body)
  return out
}

export function u32Body(value: number): Uint8Array {
  const body = new Uint8Array(4)
  new DataView(body.buffer).setUint32(0, value)
  return body
}
