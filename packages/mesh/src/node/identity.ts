import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PrivateKey } from '@libp2p/interface'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import { MalformedError, OutOfRangeError } from '@tollway/codec'

export const SEED_BYTES = 32
export const PEER_KEY_BYTES = 32
export const PEER_SIGNATURE_BYTES = 64

/** DER headers of raw Ed25519 keys (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex')

/** The Ed25519 key that a node is known by. */
export interface Identity {
  readonly peerId: string
  readonly publicKey: Uint8Array
  readonly privateKey: PrivateKey
  sign(message: Uint8Array): Uint8Array
}

/** @throws OutOfRangeError unless the seed is 32 bytes */
export function identityFromSeed(seed: Uint8Array): Identity {
  if (seed.length !== SEED_BYTES) throw new OutOfRangeError('length of an identity seed', seed.length)
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEADER, seed]), format: 'der', type: 'pkcs8' })
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  const publicKey = new Uint8Array(der.subarray(SPKI_HEADER.length))
  return {
    peerId: peerIdOf(publicKey),
    publicKey,
    privateKey: privateKeyFromRaw(Buffer.concat([seed, publicKey])),
    sign: message => new Uint8Array(sign(null, message, key))
  }
}

/** The canonical peer id of a 32-byte Ed25519 public key. */
export function peerIdOf(publicKey: Uint8Array): string {
  return peerIdFromPublicKey(publicKeyFromRaw(publicKey)).toString()
}

/** The Ed25519 public key that a peer id stands for, 32 bytes. @throws MalformedError */
export function peerKeyOf(peerId: string): Uint8Array {
  try {
    const parsed = peerIdFromString(peerId)
    if (parsed.type === 'Ed25519' && parsed.toString() === peerId) return parsed.publicKey.raw
  } catch (cause) {
    throw new MalformedError('peer id', `"${peerId.slice(0, 80)}"`, { cause })
  }
  throw new MalformedError('peer id', `"${peerId.slice(0, 80)}" is not a canonical Ed25519 peer id`)
}

/** Whether `signature` is that of the Ed25519 key over `message`. */
export function verifyPeerSignature(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
): boolean {
  if (publicKey.length !== PEER_KEY_BYTES || signature.length !== PEER_SIGNATURE_BYTES) return false
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_HEADER, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}
