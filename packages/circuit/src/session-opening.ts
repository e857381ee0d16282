import { ByteReader } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import { decodeFrames, encodeFrame } from './session-frame.ts'
import type { LegOpening } from './session-types.ts'

const JOIN_LABEL = new TextEncoder().encode('join')

/** HMAC-SHA256(secret, "join" ‖ the leg's handshake hash with the exit). */
export function joinProof(
  crypto: Pick<Crypto, 'hmacSha256'>,
  secret: Uint8Array,
  handshakeHash: Uint8Array
): Uint8Array {
  const data = new Uint8Array(JOIN_LABEL.length + handshakeHash.length)
  data.set(JOIN_LABEL)
  data.set(handshakeHash, JOIN_LABEL.length)
  return crypto.hmacSha256(secret, data)
}

/**
 * Exit: what the first session body of a circuit asks for: START for a new session, JOIN for a known one. Give
 * the same body to `receive` afterwards.
 * @throws MalformedError
 */
export function readLegOpening(body: Uint8Array): LegOpening {
  const [first] = decodeFrames(body)
  if (first?.type === 'start' || first?.type === 'join') return first
  throw new ByteReader(body, 'session body').fail('the first frame of a leg is neither START nor JOIN')
}

export function encodeLegOpening(opening: LegOpening): Uint8Array {
  return encodeFrame(opening)
}
