/** Bytes to send as the chunks in which they came: nothing is copied until it goes into a record. */
export class ChunkQueue {
  #chunks: Uint8Array[] = []
  #head = 0
  #offset = 0
  #size = 0

  get size(): number {
    return this.#size
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.#chunks.push(chunk)
    this.#size += chunk.length
  }

  /** Takes the next `count` bytes (at most `size`) as views. */
  take(count: number): Uint8Array[] {
    const views: Uint8Array[] = []
    let left = Math.min(count, this.#size)
    this.#size -= left
    while (left > 0) {
      const chunk = this.#chunks[this.#head]!
      const length = Math.min(left, chunk.length - this.#offset)
      views.push(chunk.subarray(this.#offset, this.#offset + length))
      left -= length
      this.#offset += length
      if (this.#offset === chunk.length) this.#dropHead()
    }
    return views
  }

  clear(): void {
    this.#chunks = []
    this.#head = 0
    this.#offset = 0
    this.#size = 0
  }

  #dropHead(): void {
    this.#head += 1
    this.#offset = 0
    if (this.#head < 64 && this.#head < this.#chunks.length) return
    this.#chunks = this.#chunks.slice(this.#head)
    this.#head = 0
  }
}
