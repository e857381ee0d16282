import { MalformedError } from '@tollway/codec'

const LENGTH_BYTES = 4

/** Cuts a stream of bytes into the messages behind u32 lengths. Holds at most one message and the last chunk. */
export class MessageParser {
  readonly #maxFrameBytes: number
  #chunks: Uint8Array[] = []
  #buffered = 0

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes
  }

  get bufferedBytes(): number {
    return this.#buffered
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#chunks.push(chunk)
    this.#buffered += chunk.length
  }

  /** The next whole message, to keep; undefined when it has not come yet. @throws MalformedError */
  next(): Uint8Array | undefined {
    if (this.#buffered < LENGTH_BYTES) return undefined
    const head = this.#peek(LENGTH_BYTES)
    const length = new DataView(head.buffer, head.byteOffset, LENGTH_BYTES).getUint32(0)
    if (length > this.#maxFrameBytes) {
      throw new MalformedError(
        'message',
        `${length} bytes announced, at most ${this.#maxFrameBytes} are allowed`
      )
    }
    if (this.#buffered < LENGTH_BYTES + length) return undefined
    this.#take(LENGTH_BYTES)
    return this.#take(length)
  }

  #peek(size: number): Uint8Array {
    const first = this.#chunks[0]
    if (first !== undefined && first.length >= size) return first
    const taken = this.#take(size)
    this.#chunks.unshift(taken)
    this.#buffered += size
    return taken
  }

  #take(size: number): Uint8Array {
    const out = new Uint8Array(size)
    let have = 0
    let used = 0
    while (have < size) {
      const chunk = this.#chunks[used]
      if (chunk === undefined) break
      const part = chunk.subarray(0, size - have)
      out.set(part, have)
      have += part.length
      if (part.length === chunk.length) used++
      else this.#chunks[used] = chunk.subarray(part.length)
    }
    this.#chunks.splice(0, used)
    this.#buffered -= size
    return out
  }
}
