import type { Crypto } from '@tollway/crypto'
import { CircuitDeadError, RecordInputError, RecordProtocolError, RecordRejectedError } from './errors.ts'
import { FIRST_BACKWARD_COUNT, FIRST_FORWARD_COUNT, type HopKeys } from './hop-keys.ts'
import { LayerKey } from './layer-key.ts'
import { bodyCapacity, isRecordSize, layerBytes, type RecordSize } from './layout.ts'
import { readBody, writeBody, type BodyWriter } from './record-body.ts'
import { RecordType, type BodyType } from './record-type.ts'

/** A record that came back to the client. */
export interface BackwardRecord {
  /** Position of the hop that sent it, from 0. */
  readonly hop: number
  readonly type: BodyType
  /** A view; the buffer belongs to the caller. */
  readonly body: Uint8Array
  /** The record's size on the wire. */
  readonly size: RecordSize
}

interface HopLayer {
  readonly forward: LayerKey
  readonly backward: LayerKey
}

/**
 * The client's end of a circuit: all layers. Records must be sealed in the order in which they leave for the
 * link, so keep plaintext in queues and seal last. Any error from {@link open} kills the circuit.
 */
export class ClientCircuit {
  /** One per hop, nearest first. Binds session legs and tells hops apart in tests and logs. */
  readonly handshakeHashes: readonly Uint8Array[]
  #layers: readonly HopLayer[]

  constructor(crypto: Crypto, hops: readonly HopKeys[]) {
    this.handshakeHashes = hops.map(hop => hop.handshakeHash)
    this.#layers = hops.map(hop => ({
      forward: new LayerKey(crypto, hop.forwardKey, FIRST_FORWARD_COUNT),
      backward: new LayerKey(crypto, hop.backwardKey, FIRST_BACKWARD_COUNT)
    }))
  }

  get hops(): number {
    return this.handshakeHashes.length
  }

  get alive(): boolean {
    return this.#layers.length > 0
  }

  /** The longest body for the hop at position `hop`. */
  bodyCapacity(hop: number, size: RecordSize): number {
    return bodyCapacity(size, hop)
  }

  /**
   * The next record on the wire, for the hop at position `hop` (from 0): a buffer of `size` bytes of its own.
   * @throws RecordInputError, CircuitDeadError
   */
  seal(hop: number, type: BodyType, body: Uint8Array | BodyWriter, size: RecordSize): Uint8Array {
    const layers = this.#live()
    if (!Number.isInteger(hop) || hop < 0 || hop >= layers.length) {
      throw new RecordInputError(`no hop ${hop} in a circuit of ${layers.length}`)
    }
    const record = new Uint8Array(size)
    writeBody(record, hop, bodyCapacity(size, hop), type, body)
    // The layer of each hop starts one byte, its type, before the next one's, so all are sealed in place.
    for (let i = hop; i >= 0; i--) layers[i]!.forward.sealInPlace(record, i, i + layerBytes(size, i) - 16)
    return record
  }

  /**
   * Peels a record from the link. The record itself is not changed.
   * @throws RecordRejectedError, RecordProtocolError, CircuitDeadError; the circuit is dead then
   */
  open(record: Uint8Array): BackwardRecord {
    const layers = this.#live()
    try {
      return peel(layers, record)
    } catch (error) {
      this.kill()
      throw error
    }
  }

  /** Drops the keys. */
  kill(): void {
    this.#layers = []
  }

  #live(): readonly HopLayer[] {
    if (this.#layers.length === 0) throw new CircuitDeadError()
    return this.#layers
  }
}

function peel(layers: readonly HopLayer[], record: Uint8Array): BackwardRecord {
  const size = record.length
  if (!isRecordSize(size)) throw new RecordProtocolError(0, `a record of ${size} bytes`)
  let ciphertext = record
  for (let hop = 0; hop < layers.length; hop++) {
    let plaintext: Uint8Array
    try {
      plaintext = layers[hop]!.backward.open(ciphertext)
    } catch (cause) {
      throw new RecordRejectedError(hop, { cause })
    }
    if (plaintext[0] !== RecordType.FORWARD) return { hop, ...readBody(plaintext, size, hop), size }
    ciphertext = plaintext.subarray(1)
  }
  throw new RecordProtocolError(layers.length - 1, 'the last hop forwards')
}
