import type { Crypto } from '@tollway/crypto'

const POOL_BYTES = 16384

/** Hands out random bytes from one bulk draw: a draw for each record's short tail costs more than the bytes. */
export class RandomPool {
  readonly #crypto: Pick<Crypto, 'randomFill'>
  readonly #pool = new Uint8Array(POOL_BYTES)
  #at = POOL_BYTES

  constructor(crypto: Pick<Crypto, 'randomFill'>) {
    this.#crypto = crypto
  }

  /** Fills `target` from index `from` to its end. */
  fill(target: Uint8Array, from: number): void {
    const size = target.length - from
    if (size <= 0) return
    if (size > POOL_BYTES - this.#at) {
      if (size > POOL_BYTES) return this.#crypto.randomFill(target.subarray(from))
      this.#crypto.randomFill(this.#pool)
      this.#at = 0
    }
    const end = this.#at + size
    target.set(this.#pool.subarray(this.#at, end), from)
    this.#pool.fill(0, this.#at, end)
    this.#at = end
  }
}
