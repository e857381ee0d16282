import type { RelayDescriptor, SignedDescriptor } from './relay-descriptor.ts'

/** The most that an encoded descriptor may take, signature included. */
export const MAX_DESCRIPTOR_BYTES = 4096

/** Encodes and signs; `sign` is that of the relay's {@link MeshNode}. */
export declare function signDescriptor(
  descriptor: RelayDescriptor,
  sign: (message: Uint8Array) => Uint8Array
): SignedDescriptor

/** Decodes and checks the signature, the chain and the expiry. @throws MalformedError, DescriptorError */
export declare function verifyDescriptor(
  bytes: Uint8Array,
  expected: { chainId: bigint; nowMs: number }
): SignedDescriptor
