export * from './errors.ts'
export type * from './environment.ts'
export * from './rate-limit.ts'
export type * from './node/mesh-node.ts'
export type { PeerUse } from './node/expendable.ts'
export * from './node/message-stream.ts'
export * from './node/create-mesh-node.ts'
export * from './node/mesh-node-init.ts'
export { peerIdOf, peerKeyOf, verifyPeerSignature } from './node/identity.ts'
export type * from './link/link.ts'
export * from './link/destroy-code.ts'
export * from './link/link-manager.ts'
export * from './link/create-link-manager.ts'
export * from './link/link-memory.ts'
export { CREATE_BYTES, CREATED_BYTES, LARGE_RECORD_BYTES, SMALL_RECORD_BYTES } from './link/link-frame.ts'
export { addressBlockOf } from './descriptor/relay-address.ts'
export type * from './descriptor/relay-descriptor.ts'
export {
  MAX_DESCRIPTOR_ADDRESSES,
  MAX_DESCRIPTOR_BYTES,
  MAX_DESCRIPTOR_HUBS,
  MAX_EXIT_PORT_RANGES,
  MAX_ONION_KEYS,
  decodeDescriptor,
  onionKeyIdOf
} from './descriptor/descriptor-codec.ts'
export * from './descriptor/signed-descriptor.ts'
export * from './directory/directory.ts'
export * from './directory/create-directory.ts'
export { descriptorTopic } from './directory/mesh-directory.ts'
export { DIRECTORY_PROTOCOL } from './directory/snapshot-codec.ts'
export type * from './path/path-constraints.ts'
export * from './path/select-path.ts'
export * from './path/guards.ts'
export * from './path/create-guards.ts'
