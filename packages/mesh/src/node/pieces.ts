import type { Uint8ArrayList } from 'uint8arraylist'

/** The contiguous parts of what a libp2p stream delivered, without copying them together. */
export function piecesOf(data: Uint8Array | Uint8ArrayList): Iterable<Uint8Array> {
  return data instanceof Uint8Array ? [data] : data
}
