import type { Crypto } from '@tollway/crypto'
import { CircuitDeadError, RecordProtocolError, RecordRejectedError } from './errors.ts'
import { FIRST_BACKWARD_COUNT, FIRST_FORWARD_COUNT, type HopKeys } from './hop-keys.ts'
import { LayerKey } from './layer-key.ts'
import { bodyCapacity, isRecordSize, layerBytes, type RecordSize } from './layout.ts'
import { RandomPool } from './random-pool.ts'
import { readBody, writeBody, type BodyWriter } from './record-body.ts'
import { RecordType, type BodyType } from './record-type.ts'

/** What a forward record turned out to be at this hop. */
export type ForwardRecord =
  | { readonly type: typeof RecordType.FORWARD; readonly size: RecordSize; readonly record: Uint8Array }
  | { readonly type: BodyType; readonly size: RecordSize; readonly body: Uint8Array }

export interface RelayLayerInit {
  readonly keys: HopKeys
  /** This hop's position, from 0. */
  readonly position: number
  readonly lastHop: boolean
  /** Shared by all circuits of a relay; one of its own unless given. */
  readonly randomPool?: RandomPool
}

/**
 * One relay's layer of a circuit. `openForward` must see records in the order in which they arrive;
 * `wrapBackward` and `sealBackward` must be called in the order in which the records leave, so seal when a
 * record leaves its queue. Any error but `RecordInputError` kills the circuit.
 */
export class RelayLayer {
  readonly position: number
  readonly lastHop: boolean
  readonly #random: RandomPool
  #forward: LayerKey | undefined
  #backward: LayerKey | undefined

  constructor(crypto: Crypto, init: RelayLayerInit) {
    this.position = init.position
    this.lastHop = init.lastHop
    this.#random = init.randomPool ?? new RandomPool(crypto)
    this.#forward = new LayerKey(crypto, init.keys.forwardKey, FIRST_FORWARD_COUNT)
    this.#backward = new LayerKey(crypto, init.keys.backwardKey, FIRST_BACKWARD_COUNT)
  }

  get alive(): boolean {
    return this.#forward !== undefined
  }

  /** The longest body of a record that ends or begins here. */
  bodyCapacity(size: RecordSize): number {
    return bodyCapacity(size, this.position)
  }

  /**
   * Peels this hop's layer. A record to pass on is returned in the buffer of `record`, which is overwritten;
   * a body is a view of a buffer of its own.
   * @throws RecordRejectedError, RecordProtocolError, CircuitDeadError; the circuit is dead then
   */
  openForward(record: Uint8Array): ForwardRecord {
    if (this.#forward === undefined) throw new CircuitDeadError()
    try {
      return this.#peel(this.#forward, record)
    } catch (error) {
      this.kill()
      throw error
    }
  }

  /**
   * Adds this hop's layer to a record from the next hop, in the buffer of `record`, and returns it.
   * @throws RecordProtocolError, CircuitDeadError; the circuit is dead then
   */
  wrapBackward(record: Uint8Array): Uint8Array {
    const size = record.length
    if (this.lastHop || !isRecordSize(size)) {
      this.kill()
      throw new RecordProtocolError(this.position, `${size} bytes from behind it are no record`)
    }
    record.copyWithin(1, 0, layerBytes(size, this.position + 1))
    record[0] = RecordType.FORWARD
    return this.#seal(record, size)
  }

  /**
   * The next record of this hop's own towards the client, in a buffer of its own.
   * @throws RecordInputError, CircuitDeadError
   */
  sealBackward(type: BodyType, body: Uint8Array | BodyWriter, size: RecordSize): Uint8Array {
    if (!this.alive) throw new CircuitDeadError()
    const record = new Uint8Array(size)
    writeBody(record, 0, this.bodyCapacity(size), type, body)
    return this.#seal(record, size)
  }

  /** Drops the keys. */
  kill(): void {
    this.#forward = undefined
    this.#backward = undefined
  }

  #peel(forward: LayerKey, record: Uint8Array): ForwardRecord {
    const size = record.length
    if (!isRecordSize(size)) throw new RecordProtocolError(this.position, `a record of ${size} bytes`)
    let plaintext: Uint8Array
    try {
      plaintext = forward.open(record.subarray(0, layerBytes(size, this.position)))
    } catch (cause) {
      throw new RecordRejectedError(this.position, { cause })
    }
    if (plaintext[0] !== RecordType.FORWARD) return { ...readBody(plaintext, size, this.position), size }
    if (this.lastHop) throw new RecordProtocolError(this.position, 'the last hop is asked to forward')
    record.set(plaintext.subarray(1))
    this.#random.fill(record, plaintext.length - 1)
    return { type: RecordType.FORWARD, record, size }
  }

  #seal(record: Uint8Array, size: RecordSize): Uint8Array {
    if (this.#backward === undefined) throw new CircuitDeadError()
    const sealedBytes = layerBytes(size, this.position)
    this.#backward.sealInPlace(record, 0, sealedBytes - 16)
    this.#random.fill(record, sealedBytes)
    return record
  }
}
