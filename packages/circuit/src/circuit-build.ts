import { InvalidKeyError, NoiseNkInitiator, type Crypto, type X25519KeyPair } from '@tollway/crypto'
import { decodeStatus, encodeBuildPayload, encodeCreate, onionKeyId, prologue } from './build-payload.ts'
import { ClientCircuit } from './client-circuit.ts'
import { blameFor, CircuitBuildError, CreateStatus } from './create-status.ts'
import { BuildInputError } from './errors.ts'
import { hopKeys, type HopKeys } from './hop-keys.ts'
import {
  BUILD_FIELD_BYTES,
  CREATED_BYTES,
  MAX_HOPS,
  messageBytes,
  ONION_KEY_ID_BYTES,
  PEER_KEY_BYTES,
  replyBytes
} from './layout.ts'
import { MINUTE_MS } from './minutes.ts'

/** The time a build may take, unless said otherwise. */
export const DEFAULT_BUILD_BUDGET_MS = 10_000
const MAX_BUDGET_MS = 0xffff
const MESSAGE_2_BYTES = 64
const REPLY_NONCE = new Uint8Array(12)

/** What the client must know of a relay to go through it. */
export interface HopSpec {
  /** The relay's raw Ed25519 public key, 32 bytes. */
  readonly peerKey: Uint8Array
  /** Its current X25519 onion key, 32 bytes. */
  readonly onionKey: Uint8Array
}

export interface CircuitBuildInit {
  readonly chainId: bigint
  /** 1 to 4, nearest first. */
  readonly hops: readonly HopSpec[]
  /** Unix time. */
  readonly nowMs: number
  readonly budgetMs?: number
  /** One per hop, for test vectors only. */
  readonly ephemerals?: readonly X25519KeyPair[]
}

/** A circuit under construction: send `createBody` to the first hop, give its answer to `finish`. */
export class CircuitBuild {
  /** CREATE for the first hop, 1033 bytes. */
  readonly createBody: Uint8Array
  readonly #crypto: Crypto
  readonly #handshakes: readonly NoiseNkInitiator[]
  #finished = false

  constructor(crypto: Crypto, init: CircuitBuildInit) {
    checkInit(init)
    this.#crypto = crypto
    const ids = init.hops.map(hop => onionKeyId(crypto, hop.onionKey))
    this.#handshakes = init.hops.map(
      (hop, position) =>
        new NoiseNkInitiator(crypto, {
          prologue: prologue({
            chainId: init.chainId,
            peerKey: hop.peerKey,
            onionKeyId: ids[position]!,
            position
          }),
          rs: hop.onionKey,
          e: init.ephemerals?.[position]
        })
    )
    this.createBody = encodeCreate({ position: 0, onionKeyId: ids[0]!, message: this.#nest(init, ids) })
  }

  /**
   * Reads the nested replies of CREATED, 1024 bytes, nearest first.
   * @throws CircuitBuildError with the hop or edge to blame
   */
  finish(created: Uint8Array): ClientCircuit {
    if (this.#finished) throw new BuildInputError('the build is finished already')
    this.#finished = true
    if (created.length !== CREATED_BYTES) throw new CircuitBuildError(undefined, { near: -1, far: 0 })
    const keys: HopKeys[] = []
    let reply = created
    this.#handshakes.forEach((handshake, position) => {
      const opened = this.#openReply(handshake, reply, position)
      keys.push(opened.keys)
      reply = opened.inner
    })
    return new ClientCircuit(this.#crypto, keys)
  }

  /** Message 1 of the first hop, which holds those of all others. */
  #nest(init: CircuitBuildInit, ids: readonly Uint8Array[]): Uint8Array {
    const last = init.hops.length - 1
    const budgetMs = Math.min(init.budgetMs ?? DEFAULT_BUILD_BUDGET_MS, MAX_BUDGET_MS)
    let inner = this.#crypto.randomBytes(messageBytes(last + 1))
    for (let position = last; position >= 0; position--) {
      const lastHop = position === last
      const payload = encodeBuildPayload({
        lastHop,
        minutes: Math.floor(init.nowMs / MINUTE_MS),
        nextPeerKey: lastHop ? new Uint8Array(PEER_KEY_BYTES) : init.hops[position + 1]!.peerKey,
        nextOnionKeyId: lastHop ? new Uint8Array(ONION_KEY_ID_BYTES) : ids[position + 1]!,
        budgetMs: Math.floor((budgetMs * (last + 1 - position)) / (last + 1)),
        nextMessage: inner
      })
      inner = this.#writeMessage(position, payload)
    }
    if (inner.length !== BUILD_FIELD_BYTES) throw new BuildInputError(`message 1 of ${inner.length} bytes`)
    return inner
  }

  #writeMessage(position: number, payload: Uint8Array): Uint8Array {
    try {
      return this.#handshakes[position]!.writeMessage1(payload)
    } catch (error) {
      if (error instanceof InvalidKeyError) {
        throw new BuildInputError(`the onion key of hop ${position} is not usable: ${error.message}`)
      }
      throw error
    }
  }

  #openReply(
    handshake: NoiseNkInitiator,
    reply: Uint8Array,
    position: number
  ): { keys: HopKeys; inner: Uint8Array } {
    let status: number
    let keys: HopKeys
    let inner: Uint8Array
    try {
      const { payload, split } = handshake.readMessage2(reply.subarray(0, MESSAGE_2_BYTES))
      status = decodeStatus(payload)
      keys = hopKeys(split)
      const sealed = reply.subarray(MESSAGE_2_BYTES, replyBytes(position))
      inner = this.#crypto.aeadKey(keys.backwardKey).open(REPLY_NONCE, sealed)
    } catch (cause) {
      throw new CircuitBuildError(undefined, { near: position - 1, far: position }, { cause })
    }
    if (status !== CreateStatus.OK) throw new CircuitBuildError(status, blameFor(status, position))
    return { keys, inner }
  }
}

function checkInit(init: CircuitBuildInit): void {
  const count = init.hops.length
  if (count < 1 || count > MAX_HOPS) {
    throw new BuildInputError(`a path of ${count} hops, 1 to ${MAX_HOPS} are possible`)
  }
  init.hops.forEach((hop, position) => {
    if (hop.peerKey.length !== PEER_KEY_BYTES || hop.onionKey.length !== 32) {
      throw new BuildInputError(`hop ${position} needs a peer key and an onion key of 32 bytes each`)
    }
  })
  const budgetMs = init.budgetMs ?? DEFAULT_BUILD_BUDGET_MS
  if (!Number.isInteger(budgetMs) || budgetMs < 1) throw new BuildInputError(`a budget of ${budgetMs} ms`)
}
