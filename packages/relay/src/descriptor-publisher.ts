import { ByteReader, ByteWriter } from '@tollway/codec'
import type { Clock, Directory, ExitPolicy, MeshNode, OnionKey, RelayDescriptor } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { DEFAULT_CAPACITY_BYTES_PER_SECOND, DEFAULT_EXIT_PORTS, type RelayInit } from './relay.ts'

const EPOCH_KEY = 'descriptor-epoch'
/** A descriptor is replaced well before it ends, so that a relay that is gone is forgotten soon. */
export const DESCRIPTOR_LIFETIME_S = 3 * 3600
export const REPUBLISH_MS = 3600_000
/**
 * The first descriptor may leave before the neighbours have joined the topic, and gossip sends no message twice: a
 * second one follows when they have.
 */
export const SECOND_PUBLISH_MS = 4_000

export interface DescriptorPublisherComponents {
  node: MeshNode
  directory: Pick<Directory, 'publish'>
  store: Store
  clock: Clock
}

/** Tells the network what this relay is. */
export class DescriptorPublisher {
  readonly #components: DescriptorPublisherComponents
  readonly #init: RelayInit
  readonly #creditMaxBytes: number
  #publishedMs = 0
  #count = 0

  constructor(components: DescriptorPublisherComponents, init: RelayInit, creditMaxBytes: number) {
    this.#components = components
    this.#init = init
    this.#creditMaxBytes = creditMaxBytes
  }

  get isDue(): boolean {
    const ageMs = this.#components.clock.nowMs() - this.#publishedMs
    return ageMs >= (this.#count < 2 ? SECOND_PUBLISH_MS : REPUBLISH_MS)
  }

  /** Signs and gossips a descriptor of the next epoch. */
  async publish(onionKey: OnionKey): Promise<void> {
    const epoch = await this.#nextEpoch()
    await this.#components.directory.publish(this.#describe(onionKey, epoch))
    this.#publishedMs = this.#components.clock.nowMs()
    this.#count++
  }

  /**
   * Durable before it is used, since two descriptors of one epoch exclude the relay. It follows the clock when that
   * is ahead, so that a relay which lost its store does not repeat an epoch.
   */
  async #nextEpoch(): Promise<number> {
    const { store, clock } = this.#components
    const stored = await store.get(EPOCH_KEY)
    const last = stored === undefined ? 0 : new ByteReader(stored, 'stored epoch').u32()
    const epoch = Math.max(last + 1, Math.floor(clock.nowMs() / 1000))
    await store.batch([{ type: 'put', key: EPOCH_KEY, value: new ByteWriter().u32(epoch).finish() }])
    return epoch
  }

  #describe(onionKey: OnionKey, epoch: number): RelayDescriptor {
    const { node, clock } = this.#components
    const init = this.#init
    return {
      chainId: init.chainId,
      peerId: node.peerId,
      owner: init.owner,
      operator: init.operator ?? init.owner,
      addresses: node.addresses.map(address => address.replace(/\/p2p\/[^/]+$/, '')),
      onionKeys: [onionKey],
      pricePerMb: init.pricePerMb,
      exitPricePerMb: init.exit?.pricePerMb ?? init.pricePerMb,
      hubs: init.hubs,
      creditMaxBytes: this.#creditMaxBytes,
      region: init.region,
      jurisdiction: init.jurisdiction ?? '',
      exitPolicy: exitPolicyOf(init),
      software: init.software ?? 'tollway/0.1.0',
      capacityBytesPerSecond: init.capacityBytesPerSecond ?? DEFAULT_CAPACITY_BYTES_PER_SECOND,
      epoch,
      expiry: Math.floor(clock.nowMs() / 1000) + DESCRIPTOR_LIFETIME_S
    }
  }
}

function exitPolicyOf(init: RelayInit): ExitPolicy {
  if (init.exit === undefined) return { isAllowed: false, ports: [] }
  return { isAllowed: true, ports: [...(init.exit.ports ?? DEFAULT_EXIT_PORTS)] }
}
