import { MalformedError } from '@tollway/codec'
import {
  AeadError,
  InvalidKeyError,
  NoiseNkResponder,
  type Crypto,
  type X25519KeyPair
} from '@tollway/crypto'
import { decodeBuildPayload, decodeCreate, encodeCreate, encodeStatus, prologue } from './build-payload.ts'
import type { BuildPayload, CreateHeader } from './build-payload.ts'
import { CreateStatus } from './create-status.ts'
import { BuildInputError, CreateRefusedError } from './errors.ts'
import { hopKeys, type HopKeys } from './hop-keys.ts'
import { BUILD_FIELD_BYTES, CREATED_BYTES, MAX_HOPS, messageBytes, replyBytes } from './layout.ts'
import { isFreshMinute } from './minutes.ts'
import type { OnionKeyLookup } from './onion-keys.ts'
import { RandomPool } from './random-pool.ts'
import { RelayLayer } from './relay-layer.ts'
import type { ReplayCache } from './replay-cache.ts'

const EPHEMERAL_BYTES = 32
const MESSAGE_2_BYTES = 64
const REPLY_NONCE = new Uint8Array(12)

export interface AcceptCreateComponents {
  readonly crypto: Crypto
  readonly onionKeys: OnionKeyLookup
  readonly replays: ReplayCache
}

export interface AcceptCreateInit {
  readonly chainId: bigint
  /** This relay's raw Ed25519 public key, 32 bytes. */
  readonly peerKey: Uint8Array
  /** Unix time. */
  readonly nowMs: number
  readonly randomPool?: RandomPool
  /** For test vectors only. */
  readonly ephemeral?: X25519KeyPair
}

/** Where the circuit goes on. */
export interface NextHop {
  /** The next relay's raw Ed25519 public key; to be looked up in the verified directory. */
  readonly peerKey: Uint8Array
  /** CREATE to send it. */
  readonly createBody: Uint8Array
}

/**
 * A CREATE that authenticated. When `status` is not OK, answer with `refuse(status)`. Otherwise send `next` on,
 * or finish at once as the last hop.
 */
export interface AcceptedCreate {
  /** From 0. */
  readonly position: number
  readonly lastHop: boolean
  readonly status: CreateStatus
  readonly budgetMs: number
  /** Undefined at the last hop, and when the status is not OK. */
  readonly next: NextHop | undefined
  /** CREATED with status OK around the next hop's CREATED (none at the last hop), and this hop's layer. */
  finish(downstream?: Uint8Array): { created: Uint8Array; layer: RelayLayer; handshakeHash: Uint8Array }
  /** CREATED with a failure. */
  refuse(status: CreateStatus): Uint8Array
}

/**
 * Reads a CREATE at a relay. The replay cache is consulted before the public-key work and filled only with what is
 * to be acted upon: what is refused for its payload is refused again. Rate limits belong before this call.
 * @throws CreateRefusedError when there is nothing to answer with: close the circuit on its link
 */
export function acceptCreate(
  components: AcceptCreateComponents,
  init: AcceptCreateInit,
  createBody: Uint8Array
): AcceptedCreate {
  const { crypto, replays } = components
  const header = decodeHeader(createBody)
  const s = components.onionKeys.find(header.onionKeyId)
  if (s === undefined) {
    throw new CreateRefusedError('unknown-onion-key', 'no such onion key, or an expired one')
  }
  const message = header.message.subarray(0, messageBytes(header.position))
  const tag = crypto.sha256(message.subarray(0, EPHEMERAL_BYTES))
  if (replays.has(tag)) throw new CreateRefusedError('replayed', 'the handshake was seen before')
  const handshake = new NoiseNkResponder(crypto, {
    prologue: prologue({ ...header, chainId: init.chainId, peerKey: init.peerKey }),
    s,
    e: init.ephemeral
  })
  const payload = decodePayload(decrypt(handshake, message))
  const status = statusOf(payload, header.position, init.nowMs)
  const isActedUpon = payload !== undefined && status === CreateStatus.OK
  if (isActedUpon && !replays.add(tag, payload.minutes, init.nowMs)) {
    throw new CreateRefusedError('replay-cache-full', 'the replay cache is full')
  }
  return new Accepted(crypto, init, handshake, { position: header.position, payload, status })
}

function decodeHeader(createBody: Uint8Array): CreateHeader {
  try {
    return decodeCreate(createBody)
  } catch (cause) {
    throw new CreateRefusedError('malformed', 'the body does not decode', { cause })
  }
}

function decrypt(handshake: NoiseNkResponder, message: Uint8Array): Uint8Array {
  try {
    return handshake.readMessage1(message)
  } catch (cause) {
    if (cause instanceof AeadError || cause instanceof InvalidKeyError) {
      throw new CreateRefusedError('unauthentic', 'message 1 does not authenticate', { cause })
    }
    throw cause
  }
}

function decodePayload(plaintext: Uint8Array): BuildPayload | undefined {
  try {
    return decodeBuildPayload(plaintext)
  } catch (error) {
    if (error instanceof MalformedError) return undefined
    throw error
  }
}

interface ReadCreate {
  position: number
  payload: BuildPayload | undefined
  status: CreateStatus
}

class Accepted implements AcceptedCreate {
  readonly position: number
  readonly lastHop: boolean
  readonly status: CreateStatus
  readonly budgetMs: number
  readonly next: NextHop | undefined
  readonly #crypto: Crypto
  readonly #handshake: NoiseNkResponder
  readonly #random: RandomPool

  constructor(
    crypto: Crypto,
    init: AcceptCreateInit,
    handshake: NoiseNkResponder,
    { position, payload, status }: ReadCreate
  ) {
    this.#crypto = crypto
    this.#handshake = handshake
    this.#random = init.randomPool ?? new RandomPool(crypto)
    this.position = position
    this.status = status
    this.lastHop = payload?.lastHop ?? false
    this.budgetMs = payload?.budgetMs ?? 0
    this.next =
      payload === undefined || this.lastHop || this.status !== CreateStatus.OK
        ? undefined
        : this.#next(payload)
  }

  finish(downstream?: Uint8Array): { created: Uint8Array; layer: RelayLayer; handshakeHash: Uint8Array } {
    if (this.status !== CreateStatus.OK) {
      throw new BuildInputError(`the CREATE must be refused: status ${this.status}`)
    }
    if (this.lastHop ? downstream !== undefined : downstream?.length !== CREATED_BYTES) {
      throw new BuildInputError(
        `a downstream CREATED of ${CREATED_BYTES} bytes is needed, except at the last hop`
      )
    }
    const { created, keys } = this.#reply(CreateStatus.OK, downstream)
    const { position, lastHop } = this
    const layer = new RelayLayer(this.#crypto, { keys, position, lastHop, randomPool: this.#random })
    return { created, layer, handshakeHash: keys.handshakeHash }
  }

  refuse(status: CreateStatus): Uint8Array {
    if (status === CreateStatus.OK) throw new BuildInputError('a refusal needs a status other than OK')
    return this.#reply(status, undefined).created
  }

  #next(payload: BuildPayload): NextHop {
    const message = new Uint8Array(BUILD_FIELD_BYTES)
    message.set(payload.nextMessage)
    this.#random.fill(message, payload.nextMessage.length)
    const createBody = encodeCreate({
      position: this.position + 1,
      onionKeyId: payload.nextOnionKeyId,
      message
    })
    return { peerKey: payload.nextPeerKey, createBody }
  }

  /** Message 2 ‖ AEAD(backward key, nonce 0, the next reply or random bytes), filled up with random bytes. */
  #reply(status: CreateStatus, downstream: Uint8Array | undefined): { created: Uint8Array; keys: HopKeys } {
    const { message, split } = this.#handshake.writeMessage2(encodeStatus(status))
    const keys = hopKeys(split)
    const innerBytes = replyBytes(this.position + 1)
    const inner = downstream?.subarray(0, innerBytes) ?? this.#crypto.randomBytes(innerBytes)
    const created = new Uint8Array(CREATED_BYTES)
    created.set(message)
    this.#crypto
      .aeadKey(keys.backwardKey)
      .seal(REPLY_NONCE, inner, undefined, created.subarray(MESSAGE_2_BYTES))
    this.#random.fill(created, replyBytes(this.position))
    return { created, keys }
  }
}

function statusOf(payload: BuildPayload | undefined, position: number, nowMs: number): CreateStatus {
  if (payload === undefined) return CreateStatus.MALFORMED
  if (!isFreshMinute(payload.minutes, nowMs)) return CreateStatus.STALE
  return payload.lastHop || position + 1 < MAX_HOPS ? CreateStatus.OK : CreateStatus.MALFORMED
}
