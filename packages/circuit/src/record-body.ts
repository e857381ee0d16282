import { RecordInputError, RecordProtocolError } from './errors.ts'
import { BODY_HEADER_BYTES, bodyCapacity, type RecordSize } from './layout.ts'
import { isBodyType, type BodyType } from './record-type.ts'

/** Writes a body into the space it is given and returns its length: bulk data is copied once, into the record. */
export type BodyWriter = (space: Uint8Array) => number

/** Lays out `type ‖ length ‖ body` at `offset` of a zeroed record. */
export function writeBody(
  record: Uint8Array,
  offset: number,
  capacity: number,
  type: BodyType,
  body: Uint8Array | BodyWriter
): void {
  if (!isBodyType(type)) throw new RecordInputError(`record type ${String(type)} carries no body`)
  const start = offset + BODY_HEADER_BYTES
  const length = typeof body === 'function' ? body(record.subarray(start, start + capacity)) : body.length
  if (length > capacity) throw new RecordInputError(`a body of ${length} bytes, at most ${capacity} fit`)
  if (typeof body !== 'function') record.set(body, start)
  record[offset] = type
  record[offset + 1] = length >> 8
  record[offset + 2] = length & 0xff
}

export interface OwnRecord {
  readonly type: BodyType
  readonly body: Uint8Array
}

/** Reads `type ‖ length ‖ body`; the body is a view. @throws RecordProtocolError */
export function readBody(plaintext: Uint8Array, size: RecordSize, position: number): OwnRecord {
  const type = plaintext[0]!
  if (!isBodyType(type)) throw new RecordProtocolError(position, `unknown type ${type}`)
  const length = (plaintext[1]! << 8) | plaintext[2]!
  if (length > bodyCapacity(size, position)) {
    throw new RecordProtocolError(position, `a body of ${length} bytes`)
  }
  return { type, body: plaintext.subarray(BODY_HEADER_BYTES, BODY_HEADER_BYTES + length) }
}
