import { ByteWriter, MalformedError, OutOfRangeError } from '@tollway/codec'

/** The largest frame of the hub and tower protocols: type and body, without the length. */
export const MAX_FRAME_BYTES = 256 * 1024
const LENGTH_BYTES = 4

/** u32 length ‖ type u8 ‖ body; the length counts type and body. @throws OutOfRangeError when it is too large */
export function frame(type: number, body: Uint8Array): Uint8Array {
  const size = body.length + 1
  if (size > MAX_FRAME_BYTES) throw new OutOfRangeError('frame size in bytes', size)
  return new ByteWriter().u32(size).u8(type).bytes(body).finish()
}

/**
 * Cuts a byte stream into frames (type ‖ body, without the length), whatever the sizes of the chunks. Holds
 * at most one unfinished frame.
 */
export class FrameSplitter {
  #held = new Uint8Array(0)

  /** The frames that `chunk` completes. @throws MalformedError for a length of 0 or beyond the maximum */
  push(chunk: Uint8Array): Uint8Array[] {
    let bytes = chunk
    if (this.#held.length > 0) {
      bytes = new Uint8Array(this.#held.length + chunk.length)
      bytes.set(this.#held)
      bytes.set(chunk, this.#held.length)
    }
    const frames: Uint8Array[] = []
    let at = 0
    while (bytes.length - at >= LENGTH_BYTES) {
      const size = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0)
      if (size === 0 || size > MAX_FRAME_BYTES) throw new MalformedError('frame', `a length of ${size} bytes`)
      if (bytes.length - at - LENGTH_BYTES < size) break
      frames.push(bytes.slice(at + LENGTH_BYTES, at + LENGTH_BYTES + size))
      at += LENGTH_BYTES + size
    }
    this.#held = bytes.slice(at)
    return frames
  }
}
