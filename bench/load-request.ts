export type Direction = 'down' | 'up'

export interface LoadRequest {
  direction: Direction
  bytes: number
}

/** u8 direction ‖ u64 bytes. */
export const REQUEST_BYTES = 9

export function encodeRequest({ direction, bytes }: LoadRequest): Buffer {
  const encoded = Buffer.alloc(REQUEST_BYTES)
  encoded[0] = direction === 'up' ? 1 : 0
  encoded.writeBigUInt64BE(BigInt(bytes), 1)
  return encoded
}

export function decodeRequest(encoded: Buffer): LoadRequest {
  return { direction: encoded[0] === 1 ? 'up' : 'down', bytes: Number(encoded.readBigUInt64BE(1)) }
}
