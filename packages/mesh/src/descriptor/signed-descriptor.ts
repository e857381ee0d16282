import { DescriptorError } from '../errors.ts'
import { peerKeyOf, verifyPeerSignature } from '../node/identity.ts'
import { decodeDescriptor, encodeDescriptorBody } from './descriptor-codec.ts'
import type { RelayDescriptor, SignedDescriptor } from './relay-descriptor.ts'

/** A descriptor may not be valid for longer than this. */
export const MAX_DESCRIPTOR_LIFETIME_SECONDS = 48 * 3600
const DOMAIN = new TextEncoder().encode('tollway-descriptor/1')

/**
 * Encodes and signs; `sign` is that of the relay's {@link MeshNode}.
 *
 * @throws OutOfRangeError, MalformedError when a field does not fit its limits
 */
export function signDescriptor(
  descriptor: RelayDescriptor,
  sign: (message: Uint8Array) => Uint8Array
): SignedDescriptor {
  const body = encodeDescriptorBody(descriptor)
  const bytes = concat(body, sign(concat(DOMAIN, body)))
  // What we send must decode, or every other node would drop it in silence.
  return { descriptor: decodeDescriptor(bytes).descriptor, bytes }
}

/** Decodes and checks the signature, the chain and the times. @throws MalformedError, DescriptorError */
export function verifyDescriptor(
  bytes: Uint8Array,
  expected: { chainId: bigint; nowMs: number }
): SignedDescriptor {
  const { descriptor, body, signature } = decodeDescriptor(bytes)
  const { peerId, chainId, expiry } = descriptor
  const now = Math.floor(expected.nowMs / 1000)
  if (chainId !== expected.chainId) {
    throw new DescriptorError(peerId, `it is for chain ${chainId}, this network is on ${expected.chainId}`)
  }
  if (expiry <= now) throw new DescriptorError(peerId, `it expired at ${expiry}, now is ${now}`)
  if (expiry > now + MAX_DESCRIPTOR_LIFETIME_SECONDS) {
    throw new DescriptorError(peerId, `it expires at ${expiry}, too far in the future`)
  }
  if (!verifyPeerSignature(peerKeyOf(peerId), concat(DOMAIN, body), signature)) {
    throw new DescriptorError(peerId, 'its signature is wrong')
  }
  return { descriptor, bytes: bytes.slice() }
}

/** Whether two verified descriptors prove that their peer signed different things for one epoch. */
export function isEquivocation(a: SignedDescriptor, b: SignedDescriptor): boolean {
  return (
    a.descriptor.peerId === b.descriptor.peerId &&
    a.descriptor.epoch === b.descriptor.epoch &&
    Buffer.compare(a.bytes, b.bytes) !== 0
  )
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}
