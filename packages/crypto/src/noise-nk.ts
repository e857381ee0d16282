import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES, KEY_BYTES, type Crypto, type X25519KeyPair } from './crypto.ts'
import { NoiseError } from './errors.ts'

const PROTOCOL_NAME = new TextEncoder().encode('Noise_NK_25519_AESGCM_SHA256')
const EMPTY = new Uint8Array(0)

/** What a message of the handshake adds to its payload: an ephemeral key and a tag. */
export const NOISE_NK_OVERHEAD_BYTES = KEY_BYTES + AEAD_TAG_BYTES

/** What a finished handshake leaves: raw keys by direction, and the hash that binds both sides to it. */
export interface NoiseSplit {
  /** First key of Split(): initiator to responder. */
  readonly initiatorKey: Uint8Array
  /** Second key of Split(): responder to initiator. */
  readonly responderKey: Uint8Array
  /** h, unique to this run. */
  readonly handshakeHash: Uint8Array
}

/** The SymmetricState of the Noise specification (revision 34, section 5.2), in its symbols. */
class SymmetricState {
  readonly #crypto: Crypto
  #ck: Uint8Array
  #h: Uint8Array
  #k: Uint8Array | undefined
  #n = 0

  constructor(crypto: Crypto, prologue: Uint8Array) {
    this.#crypto = crypto
    this.#h = new Uint8Array(32)
    this.#h.set(PROTOCOL_NAME)
    this.#ck = this.#h
    this.mixHash(prologue)
  }

  get h(): Uint8Array {
    return this.#h
  }

  mixHash(data: Uint8Array): void {
    this.#h = this.#crypto.sha256(concat(this.#h, data))
  }

  mixKey(inputKeyMaterial: Uint8Array): void {
    const [ck, k] = this.#hkdf(inputKeyMaterial)
    this.#ck = ck
    this.#k = k
    this.#n = 0
  }

  encryptAndHash(plaintext: Uint8Array): Uint8Array {
    const ciphertext = this.#crypto.aeadKey(this.#key()).seal(this.#nonce(), plaintext, this.#h)
    this.mixHash(ciphertext)
    return ciphertext
  }

  decryptAndHash(ciphertext: Uint8Array): Uint8Array {
    const plaintext = this.#crypto.aeadKey(this.#key()).open(this.#nonce(), ciphertext, this.#h)
    this.mixHash(ciphertext)
    return plaintext
  }

  split(): NoiseSplit {
    const [initiatorKey, responderKey] = this.#hkdf(EMPTY)
    return { initiatorKey, responderKey, handshakeHash: this.#h }
  }

  #key(): Uint8Array {
    if (this.#k === undefined) throw new NoiseError('no key was mixed in yet')
    return this.#k
  }

  #nonce(): Uint8Array {
    const nonce = new Uint8Array(AEAD_NONCE_BYTES)
    nonce[AEAD_NONCE_BYTES - 1] = this.#n++
    return nonce
  }

  #hkdf(inputKeyMaterial: Uint8Array): [Uint8Array, Uint8Array] {
    const tempKey = this.#crypto.hmacSha256(this.#ck, inputKeyMaterial)
    const output1 = this.#crypto.hmacSha256(tempKey, Uint8Array.of(1))
    const output2 = this.#crypto.hmacSha256(tempKey, concat(output1, Uint8Array.of(2)))
    return [output1, output2]
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

function splitMessage(message: Uint8Array): { re: Uint8Array; ciphertext: Uint8Array } {
  if (message.length < NOISE_NK_OVERHEAD_BYTES) {
    throw new NoiseError(`a message of ${message.length} bytes, at least ${NOISE_NK_OVERHEAD_BYTES} expected`)
  }
  return { re: message.slice(0, KEY_BYTES), ciphertext: message.subarray(KEY_BYTES) }
}

export interface NoiseInitiatorInit {
  readonly prologue: Uint8Array
  /** The responder's static public key. */
  readonly rs: Uint8Array
  /** The ephemeral key pair; fresh unless a test fixes it. */
  readonly e?: X25519KeyPair
}

/** The side that knows the other's static key: `-> e, es`, then `<- e, ee`. */
export class NoiseNkInitiator {
  readonly #e: X25519KeyPair
  readonly #rs: Uint8Array
  readonly #symmetric: SymmetricState
  #step: 'write' | 'read' | 'done' = 'write'

  constructor(crypto: Crypto, init: NoiseInitiatorInit) {
    this.#e = init.e ?? crypto.x25519KeyPair()
    this.#rs = init.rs
    this.#symmetric = new SymmetricState(crypto, init.prologue)
    this.#symmetric.mixHash(init.rs)
  }

  /** Message 1: 48 bytes longer than its payload. @throws InvalidKeyError for a bad static key */
  writeMessage1(payload: Uint8Array): Uint8Array {
    if (this.#step !== 'write') throw new NoiseError('message 1 was written already')
    this.#symmetric.mixHash(this.#e.publicKey)
    this.#symmetric.mixKey(this.#e.dh(this.#rs))
    this.#step = 'read'
    return concat(this.#e.publicKey, this.#symmetric.encryptAndHash(payload))
  }

  /** The payload of message 2, and the keys. @throws AeadError, InvalidKeyError, NoiseError */
  readMessage2(message: Uint8Array): { payload: Uint8Array; split: NoiseSplit } {
    if (this.#step !== 'read') throw new NoiseError(`message 2 is not expected in step "${this.#step}"`)
    this.#step = 'done'
    const { re, ciphertext } = splitMessage(message)
    this.#symmetric.mixHash(re)
    this.#symmetric.mixKey(this.#e.dh(re))
    const payload = this.#symmetric.decryptAndHash(ciphertext)
    return { payload, split: this.#symmetric.split() }
  }
}

export interface NoiseResponderInit {
  readonly prologue: Uint8Array
  /** The static key pair. */
  readonly s: X25519KeyPair
  /** The ephemeral key pair; fresh unless a test fixes it. */
  readonly e?: X25519KeyPair
}

/** The side with the static key. */
export class NoiseNkResponder {
  readonly #crypto: Crypto
  readonly #s: X25519KeyPair
  readonly #symmetric: SymmetricState
  readonly #fixedE: X25519KeyPair | undefined
  #re: Uint8Array | undefined
  #step: 'read' | 'write' | 'done' = 'read'

  constructor(crypto: Crypto, init: NoiseResponderInit) {
    this.#crypto = crypto
    this.#s = init.s
    this.#fixedE = init.e
    this.#symmetric = new SymmetricState(crypto, init.prologue)
    this.#symmetric.mixHash(init.s.publicKey)
  }

  /** The payload of message 1. @throws AeadError, InvalidKeyError, NoiseError */
  readMessage1(message: Uint8Array): Uint8Array {
    if (this.#step !== 'read') throw new NoiseError('message 1 was read already')
    const { re, ciphertext } = splitMessage(message)
    this.#step = 'done'
    this.#re = re
    this.#symmetric.mixHash(re)
    this.#symmetric.mixKey(this.#s.dh(re))
    const payload = this.#symmetric.decryptAndHash(ciphertext)
    this.#step = 'write'
    return payload
  }

  /** Message 2, 48 bytes longer than its payload, and the keys. */
  writeMessage2(payload: Uint8Array): { message: Uint8Array; split: NoiseSplit } {
    if (this.#step !== 'write' || this.#re === undefined) throw new NoiseError('no message 1 was accepted')
    this.#step = 'done'
    const e = this.#fixedE ?? this.#crypto.x25519KeyPair()
    this.#symmetric.mixHash(e.publicKey)
    this.#symmetric.mixKey(e.dh(this.#re))
    const message = concat(e.publicKey, this.#symmetric.encryptAndHash(payload))
    return { message, split: this.#symmetric.split() }
  }
}
