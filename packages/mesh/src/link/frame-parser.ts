import { MalformedError } from '@tollway/codec'
import { FRAME_HEADER_BYTES, headerFault } from './link-frame.ts'

/** Bodies up to this size are copied, so that a small one kept for long does not hold a whole chunk in memory. */
const COPY_UP_TO_BYTES = 2048
/** Copies are cut from pieces of memory of this size: one kept for long holds at most that much. */
const SLAB_BYTES = 8 * 1024

export type FrameListener = (circuitId: number, kind: number, body: Uint8Array) => void

/**
 * Cuts a stream of bytes into frames. A body that lies whole in a chunk is handed on as a view of it, and the chunk
 * then belongs to whoever gets the body. Holds at most one frame.
 */
export class FrameParser {
  readonly #onFrame: FrameListener
  readonly #header = new Uint8Array(FRAME_HEADER_BYTES)
  #headerBytes = 0
  #circuitId = 0
  #kind = 0
  #body: Uint8Array | undefined
  #bodyBytes = 0
  #slab = new Uint8Array(0)
  #slabAt = 0

  constructor(onFrame: FrameListener) {
    this.#onFrame = onFrame
  }

  /** Reads a chunk to its end. @throws MalformedError at the first bad header; the stream cannot be read on */
  push(bytes: Uint8Array): void {
    // A Buffer's slice does not copy.
    const chunk = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = 0
    while (at < chunk.length) {
      at = this.#body === undefined ? this.#readHeader(chunk, at) : this.#readBody(chunk, at, this.#body)
    }
  }

  #readHeader(chunk: Uint8Array, at: number): number {
    if (this.#headerBytes === 0 && chunk.length - at >= FRAME_HEADER_BYTES) {
      return this.#begin(chunk, at, chunk, at + FRAME_HEADER_BYTES)
    }
    const part = chunk.subarray(at, at + FRAME_HEADER_BYTES - this.#headerBytes)
    this.#header.set(part, this.#headerBytes)
    this.#headerBytes += part.length
    if (this.#headerBytes < FRAME_HEADER_BYTES) return at + part.length
    this.#headerBytes = 0
    return this.#begin(this.#header, 0, chunk, at + part.length)
  }

  /** Reads the header at `header[at]`; the body begins at `chunk[bodyAt]`. Returns where to read on. */
  #begin(header: Uint8Array, at: number, chunk: Uint8Array, bodyAt: number): number {
    const circuitId =
      (byteAt(header, at) * 0x1000000 + (u16At(header, at + 1) << 8) + byteAt(header, at + 3)) >>> 0
    const kind = byteAt(header, at + 4)
    const length = u16At(header, at + 5)
    const fault = headerFault(circuitId, kind, length)
    if (fault !== undefined) throw new MalformedError('link frame', fault)
    const end = bodyAt + length
    if (end <= chunk.length) {
      const body =
        length <= COPY_UP_TO_BYTES ? this.#copy(chunk.subarray(bodyAt, end)) : chunk.subarray(bodyAt, end)
      this.#onFrame(circuitId, kind, body)
      return end
    }
    this.#circuitId = circuitId
    this.#kind = kind
    this.#body = new Uint8Array(length)
    this.#bodyBytes = 0
    return bodyAt
  }

  #copy(bytes: Uint8Array): Uint8Array {
    if (this.#slab.length - this.#slabAt < bytes.length) {
      this.#slab = new Uint8Array(SLAB_BYTES)
      this.#slabAt = 0
    }
    const copy = this.#slab.subarray(this.#slabAt, this.#slabAt + bytes.length)
    this.#slabAt += bytes.length
    copy.set(bytes)
    return copy
  }

  #readBody(chunk: Uint8Array, at: number, body: Uint8Array): number {
    const part = chunk.subarray(at, at + body.length - this.#bodyBytes)
    body.set(part, this.#bodyBytes)
    this.#bodyBytes += part.length
    if (this.#bodyBytes === body.length) {
      this.#body = undefined
      this.#onFrame(this.#circuitId, this.#kind, body)
    }
    return at + part.length
  }
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function u16At(bytes: Uint8Array, at: number): number {
  return (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1)
}
