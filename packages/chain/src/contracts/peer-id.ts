import { MalformedError } from '@tollway/codec'
import { decodeBase58, encodeBase58, toBeArray } from 'ethers'

/** What the registry accepts. */
const MAX_PEER_ID_BYTES = 64
const MAX_PEER_ID_CHARACTERS = 90

/** The canonical string of a peer id's multihash: base58btc. */
export function peerIdFromBytes(bytes: Uint8Array): string {
  let zeros = 0
  while (bytes[zeros] === 0) zeros++
  return '1'.repeat(zeros) + encodeBase58(bytes.subarray(zeros))
}

/** The multihash behind a peer id's canonical string. @throws MalformedError */
export function peerIdToBytes(peerId: string): Uint8Array {
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/.test(peerId) || peerId.length > MAX_PEER_ID_CHARACTERS) {
    throw new MalformedError('peer id', `"${peerId.slice(0, 100)}" is not base58`)
  }
  const digits = peerId.replace(/^1+/, '')
  const body = digits === '' ? new Uint8Array() : toBeArray(decodeBase58(digits))
  const bytes = new Uint8Array(peerId.length - digits.length + body.length)
  bytes.set(body, bytes.length - body.length)
  if (bytes.length > MAX_PEER_ID_BYTES) throw new MalformedError('peer id', `${bytes.length} bytes`)
  return bytes
}
