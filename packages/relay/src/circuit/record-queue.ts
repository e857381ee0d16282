/** Records that wait for the next link. The sender's window bounds it. */
export class RecordQueue {
  #records: (Uint8Array | undefined)[] = []
  #head = 0

  get isEmpty(): boolean {
    return this.#head === this.#records.length
  }

  push(record: Uint8Array): void {
    this.#records.push(record)
  }

  peek(): Uint8Array | undefined {
    return this.#records[this.#head]
  }

  /** Drops the first record. */
  shift(): void {
    this.#records[this.#head++] = undefined
    if (this.#head === this.#records.length) this.clear()
    else if (this.#head >= 256) {
      this.#records.splice(0, this.#head)
      this.#head = 0
    }
  }

  clear(): void {
    this.#records = []
    this.#head = 0
  }
}
