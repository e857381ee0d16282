import { toHex } from '@tollway/codec'
import type { Crypto, X25519KeyPair } from '@tollway/crypto'
import { onionKeyId } from './build-payload.ts'

/** How long an onion key is current; it is accepted for one more period, then erased. */
export const ONION_KEY_PERIOD_MS = 6 * 60 * 60 * 1000

/** Looks up the onion key that a CREATE names. */
export interface OnionKeyLookup {
  find(id: Uint8Array): X25519KeyPair | undefined
}

/** A relay's onion keys: the current one and that of the epoch before. */
export class OnionKeyRing implements OnionKeyLookup {
  readonly #crypto: Crypto
  #current: { id: string; pair: X25519KeyPair }
  #previous: { id: string; pair: X25519KeyPair } | undefined

  constructor(crypto: Crypto, init: { current?: X25519KeyPair; previous?: X25519KeyPair } = {}) {
    this.#crypto = crypto
    this.#current = this.#entry(init.current ?? crypto.x25519KeyPair())
    this.#previous = init.previous === undefined ? undefined : this.#entry(init.previous)
  }

  /** The key to publish. */
  get current(): X25519KeyPair {
    return this.#current.pair
  }

  get previous(): X25519KeyPair | undefined {
    return this.#previous?.pair
  }

  find(id: Uint8Array): X25519KeyPair | undefined {
    const wanted = toHex(id)
    if (wanted === this.#current.id) return this.#current.pair
    return wanted === this.#previous?.id ? this.#previous.pair : undefined
  }

  /** Starts the next epoch: the key before the current one is erased and never accepted again. */
  rotate(next: X25519KeyPair = this.#crypto.x25519KeyPair()): void {
    this.#previous?.pair.privateKey.fill(0)
    this.#previous = this.#current
    this.#current = this.#entry(next)
  }

  #entry(pair: X25519KeyPair): { id: string; pair: X25519KeyPair } {
    return { id: toHex(onionKeyId(this.#crypto, pair.publicKey)), pair }
  }
}
