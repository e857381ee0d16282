import { concatBytes, fromHex, keccak256, toHex, type Bytes32, type Half, type Nonce } from '@tollway/codec'
import type { Signer } from './signer.ts'

/** s = keccak256(ECDH x of both signers ‖ channel salt): known to both sides, revealed by a challenge. */
export function channelSecret(signer: Signer, peerPublicKey: Uint8Array, salt: Bytes32): Uint8Array {
  return keccak256(concatBytes(signer.ecdhX(peerPublicKey), fromHex(salt)))
}

/** keccak256(s), what a channel id commits to. */
export function secretHashOf(secret: Uint8Array): Bytes32 {
  return toHex(keccak256(secret))
}

const SALT_LABEL = new TextEncoder().encode('tollway-salt/1')

/** The salt of one proof: keccak256("tollway-salt/1" ‖ s ‖ half u8 ‖ nonce u48). */
export function proofSalt(secret: Uint8Array, half: Half, nonce: Nonce): Bytes32 {
  return toHex(keccak256(concatBytes(SALT_LABEL, secret, halfNonce(half, nonce))))
}

/** half u8 ‖ nonce u48, big-endian. */
export function halfNonce(half: Half, nonce: Nonce): Uint8Array {
  const bytes = new Uint8Array(7)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, half)
  view.setUint16(1, Math.floor(nonce / 2 ** 32))
  view.setUint32(3, nonce % 2 ** 32)
  return bytes
}
