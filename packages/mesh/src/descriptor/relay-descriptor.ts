import type { Address, Hex } from '@tollway/codec'

export interface OnionKey {
  /** The first 8 bytes of SHA-256(publicKey). */
  id: Hex
  /** X25519, 32 bytes. */
  publicKey: Uint8Array
  /** Unix seconds. */
  notBefore: number
  notAfter: number
}

export interface DescribedHub {
  peerId: string
  /** The owner of the hub's end of its channels. */
  address: Address
  /** Multiaddrs. */
  addresses: string[]
}

export interface ExitPolicy {
  isAllowed: boolean
  /** Inclusive port ranges; empty when exits are not allowed. */
  ports: { from: number; to: number }[]
}

/** What a relay says about itself, signed by its peer key. */
export interface RelayDescriptor {
  chainId: bigint
  peerId: string
  /** Who is paid: the owner in the relay's channel, the payee of receipts. */
  owner: Address
  /** Who runs it, as in the registry. */
  operator: Address
  /** Multiaddrs without the peer id. */
  addresses: string[]
  /** Of the current epoch, and of the next one once it is known. */
  onionKeys: OnionKey[]
  /** Base units of the token per 10^6 bytes. */
  pricePerMb: bigint
  /** The same when it is the last hop. */
  exitPricePerMb: bigint
  hubs: DescribedHub[]
  /** The most it forwards before a receipt, in bytes. */
  creditMaxBytes: number
  /** Self-declared, lower case, such as `eu-west`. */
  region: string
  /** ISO 3166-1 alpha-2, upper case, or empty. */
  jurisdiction: string
  exitPolicy: ExitPolicy
  software: string
  capacityBytesPerSecond: number
  /** Rises with every new descriptor, over restarts too: the Unix time of its making will do. */
  epoch: number
  /** Unix seconds. */
  expiry: number
}

/** A descriptor whose signature has been checked, with its exact bytes. */
export interface SignedDescriptor {
  readonly descriptor: RelayDescriptor
  /** As signed and sent, signature included. */
  readonly bytes: Uint8Array
}
