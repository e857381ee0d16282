import { ByteReader, ByteWriter, toHex } from '@tollway/codec'
import { ONION_KEY_PERIOD_MS, onionKeyId, OnionKeyRing } from '@tollway/circuit'
import type { Crypto, X25519KeyPair } from '@tollway/crypto'
import type { Clock, OnionKey } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { TabStoreError } from '../errors.ts'

const KEY = 'onion-keys'
const KEY_BYTES = 32

export interface OnionKeyStoreComponents {
  crypto: Crypto
  store: Store
  clock: Clock
}

interface StoredKeys {
  /** When the current key became current, Unix milliseconds. */
  sinceMs: number
  current: Uint8Array
  previous: Uint8Array | undefined
}

/**
 * The onion keys over restarts. A key is current for one period and accepted for one more, then erased here and in
 * the store.
 */
export class OnionKeyStore {
  readonly #components: OnionKeyStoreComponents
  #ring: OnionKeyRing
  #sinceMs = 0

  private constructor(components: OnionKeyStoreComponents, ring: OnionKeyRing, sinceMs: number) {
    this.#components = components
    this.#ring = ring
    this.#sinceMs = sinceMs
  }

  /** Loads the keys, or makes the first. @throws TabStoreError */
  static async open(components: OnionKeyStoreComponents): Promise<OnionKeyStore> {
    const { crypto, store, clock } = components
    const nowMs = clock.nowMs()
    const stored = await store.get(KEY)
    const keys = stored === undefined ? undefined : decode(stored)
    // A clock that was set back must not keep a key alive.
    const isUsable =
      keys !== undefined && keys.sinceMs <= nowMs && nowMs - keys.sinceMs < 2 * ONION_KEY_PERIOD_MS
    const pair = (key: Uint8Array | undefined) => (key === undefined ? undefined : crypto.x25519KeyPair(key))
    const ring = isUsable
      ? new OnionKeyRing(crypto, { current: pair(keys.current), previous: pair(keys.previous) })
      : new OnionKeyRing(crypto)
    const opened = new OnionKeyStore(components, ring, isUsable ? keys.sinceMs : nowMs)
    if (!isUsable) await opened.#save()
    await opened.rotateIfDue()
    return opened
  }

  get ring(): OnionKeyRing {
    return this.#ring
  }

  /** The current key as a descriptor lists it. */
  get published(): OnionKey {
    const { publicKey } = this.#ring.current
    return {
      id: toHex(onionKeyId(this.#components.crypto, publicKey)),
      publicKey,
      notBefore: Math.floor(this.#sinceMs / 1000),
      notAfter: Math.floor((this.#sinceMs + 2 * ONION_KEY_PERIOD_MS) / 1000)
    }
  }

  /** Starts the next period when it is time; true when it did. The new key is durable before it is used. */
  async rotateIfDue(): Promise<boolean> {
    const { crypto, clock } = this.#components
    const nowMs = clock.nowMs()
    if (nowMs - this.#sinceMs < ONION_KEY_PERIOD_MS) return false
    const next = crypto.x25519KeyPair()
    await this.#save({ current: next, previous: this.#ring.current, sinceMs: nowMs })
    this.#ring.rotate(next)
    this.#sinceMs = nowMs
    return true
  }

  async #save(
    keys: { current: X25519KeyPair; previous: X25519KeyPair | undefined; sinceMs: number } = {
      current: this.#ring.current,
      previous: this.#ring.previous,
      sinceMs: this.#sinceMs
    }
  ): Promise<void> {
    const writer = new ByteWriter().u64(BigInt(keys.sinceMs)).fixed(keys.current.privateKey, KEY_BYTES)
    if (keys.previous !== undefined) writer.fixed(keys.previous.privateKey, KEY_BYTES)
    await this.#components.store.batch([{ type: 'put', key: KEY, value: writer.finish() }])
  }
}

/** since u64 ms ‖ current key 32 ‖ previous key 32, absent at first. */
function decode(bytes: Uint8Array): StoredKeys {
  try {
    const reader = new ByteReader(bytes, 'stored onion keys')
    const sinceMs = Number(reader.u64())
    const current = reader.bytes(KEY_BYTES).slice()
    const previous = reader.remaining === 0 ? undefined : reader.bytes(KEY_BYTES).slice()
    reader.end()
    return { sinceMs, current, previous }
  } catch (cause) {
    throw new TabStoreError(KEY, { cause })
  }
}
