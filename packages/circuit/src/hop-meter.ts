import { TollwayError } from '@tollway/codec'
import { RecordType } from './record-type.ts'

/** Free records may be a tenth of the billable ones... */
const FREE_SHARE_DIVISOR = 10n
/** ... and this much. */
export const FREE_ALLOWANCE_BYTES = 64n * 1024n
const FORWARD_ALLOWANCE_BYTES = 1024n

/** A circuit carries more free records, or more junk, than the rules allow. */
export class MeterLimitError extends TollwayError {
  constructor(what: string, bytes: bigint, limitBytes: bigint) {
    super('METER_LIMIT', `${what}: ${bytes} bytes, at most ${limitBytes} are allowed; close the circuit`)
  }
}

/** Whether a hop bills a record: one it forwards, or a session record it ends or begins; padding included. */
export function isBillable(type: RecordType): boolean {
  return type === RecordType.FORWARD || type === RecordType.SESSION
}

/** What one hop bills and what it carries for free, both directions. */
export class HopMeter {
  #billableBytes = 0
  #freeBytes = 0

  get billableBytes(): bigint {
    return BigInt(this.#billableBytes)
  }

  get freeBytes(): bigint {
    return BigInt(this.#freeBytes)
  }

  /** Free bytes that may still pass. */
  get freeRoomBytes(): number {
    return (
      Math.floor(this.#billableBytes / Number(FREE_SHARE_DIVISOR)) +
      Number(FREE_ALLOWANCE_BYTES) -
      this.#freeBytes
    )
  }

  /**
   * Counts a record of `size` bytes with this `type` at this hop.
   * @throws MeterLimitError when free records pass 10% of the billable bytes + 64 KiB
   */
  count(type: RecordType, size: number): void {
    if (isBillable(type)) {
      this.#billableBytes += size
      return
    }
    this.#freeBytes += size
    const limit = this.billableBytes / FREE_SHARE_DIVISOR + FREE_ALLOWANCE_BYTES
    if (this.freeBytes > limit) throw new MeterLimitError('free records', this.freeBytes, limit)
  }
}

/** The client's count for every hop of a circuit, from its own end only. */
export class CircuitMeter {
  readonly #hops: readonly HopMeter[]
  #backwardBytes = 0
  #forwardRecords = 0

  constructor(hops: number) {
    this.#hops = Array.from({ length: hops }, () => new HopMeter())
  }

  /** What the hop at position `hop` may bill. */
  billableBytes(hop: number): bigint {
    return this.#hops[hop]!.billableBytes
  }

  /** Free bytes that may still pass between the client and the hop at position `hop`. */
  freeRoomBytes(hop: number): number {
    return this.#hops[hop]!.freeRoomBytes
  }

  /** A record was sent to the hop at position `hop`. @throws MeterLimitError */
  sent(hop: number, type: RecordType, size: number): void {
    this.#forwardRecords += 1
    this.#count(hop, type, size)
  }

  /** A record came from the hop at position `hop`. @throws MeterLimitError */
  received(hop: number, type: RecordType, size: number): void {
    if (type === RecordType.SESSION) this.#backwardBytes += size
    this.#count(hop, type, size)
  }

  /**
   * Checks that an exit does not push junk: backward session records may exceed the new stream bytes by 10%
   * + 64 KiB + 1 KiB for each record sent forward.
   * @throws MeterLimitError
   */
  checkBackward(newStreamBytes: number): void {
    const useful = BigInt(newStreamBytes)
    const allowance = FREE_ALLOWANCE_BYTES + FORWARD_ALLOWANCE_BYTES * BigInt(this.#forwardRecords)
    const limit = useful + useful / FREE_SHARE_DIVISOR + allowance
    const bytes = BigInt(this.#backwardBytes)
    if (bytes > limit) throw new MeterLimitError('backward records without new data', bytes, limit)
  }

  #count(hop: number, type: RecordType, size: number): void {
    for (let i = 0; i < hop; i++) this.#hops[i]!.count(RecordType.FORWARD, size)
    this.#hops[hop]!.count(type, size)
  }
}
