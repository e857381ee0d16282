import { decodeDescriptor } from '../descriptor/descriptor-codec.ts'
import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import { signDescriptor, verifyDescriptor } from '../descriptor/signed-descriptor.ts'
import { CoverageError, DescriptorError, NotStartedError, RegistryUnavailableError } from '../errors.ts'
import type { GossipTopic, GossipVerdict, Target } from '../node/mesh-node.ts'
import { CoveringRelays } from './covering-relays.ts'
import { DescriptorStore } from './descriptor-store.ts'
import { DescriptorTable, type TableVerdict } from './descriptor-table.ts'
import type {
  Directory,
  DirectoryComponents,
  DirectoryInit,
  DirectoryStatus,
  RegisteredRelay
} from './directory.ts'
import { connectNeighbours } from './gossip-neighbours.ts'
import { fetchSnapshot } from './snapshot-client.ts'
import { DIRECTORY_PROTOCOL } from './snapshot-codec.ts'
import { serveSnapshots } from './snapshot-server.ts'

const SNAPSHOT_TIMEOUT_MS = 30_000
const MAX_SNAPSHOT_PEERS = 8

/** The gossip topic of a network's descriptors. */
export function descriptorTopic(chainId: bigint): string {
  return `/tollway/descriptors/${chainId}/1`
}

/** A {@link Directory} over the mesh. */
export class MeshDirectory implements Directory {
  readonly #components: DirectoryComponents
  readonly #init: Required<DirectoryInit>
  readonly #table = new DescriptorTable()
  readonly #covering: CoveringRelays
  readonly #saved: DescriptorStore
  readonly #saving = new Set<Promise<void>>()
  readonly #listeners = new Set<() => void>()
  #registry = new Map<string, RegisteredRelay>()
  #ownEpoch = 0
  #ownBytes: Uint8Array | undefined
  #topic: GossipTopic | undefined
  #timer: NodeJS.Timeout | undefined
  #refreshing: Promise<DirectoryStatus> | undefined
  #stopping = new AbortController()
  #rounds = 0

  constructor(components: DirectoryComponents, init: Required<DirectoryInit>) {
    this.#components = components
    this.#init = init
    this.#covering = new CoveringRelays(init.minCoverage)
    this.#saved = new DescriptorStore(components.store)
  }

  get relays(): RelayDescriptor[] {
    const { isEnough, lastGood } = this.#covering
    return isEnough ? this.#known() : [...lastGood.values()].filter(relay => this.#isUsable(relay))
  }

  get(peerId: string): RelayDescriptor | undefined {
    const { isEnough, lastGood } = this.#covering
    const descriptor = isEnough ? this.#table.get(peerId)?.current.descriptor : lastGood.get(peerId)
    return descriptor !== undefined && this.#isUsable(descriptor) ? descriptor : undefined
  }

  get status(): DirectoryStatus {
    const registered = [...this.#registry.values()].filter(relay => relay.active).length
    const known = this.#known().length
    const excluded = [...this.#table.entries]
      .filter(([, entry]) => entry.conflicting)
      .map(([peerId]) => peerId)
    return {
      registered,
      known,
      coverage: registered === 0 ? 1 : known / registered,
      isCovered: this.#covering.isEnough,
      usable: this.relays.length,
      excluded
    }
  }

  async start(): Promise<void> {
    if (this.#timer !== undefined) return
    this.#stopping = new AbortController()
    this.#refreshAfter(Math.min(this.#init.firstRefreshMs, this.#init.refreshMs))
    const { node, clock, logger } = this.#components
    for (const bytes of await this.#saved.load()) this.#take(bytes, 'disk')
    this.#ownEpoch = Math.max(this.#ownEpoch, this.#table.get(node.peerId)?.current.descriptor.epoch ?? 0)
    if (!this.#init.isRelay) return
    await serveSnapshots({ node, clock, logger }, this.#table)
    this.#topic = node.joinTopic(
      descriptorTopic(this.#init.chainId),
      bytes => this.#judge(bytes),
      () => undefined
    )
    this.#refreshInBackground()
  }

  async stop(): Promise<void> {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#stopping.abort(new NotStartedError('directory'))
    this.#topic?.leave()
    this.#topic = undefined
    if (this.#init.isRelay) await this.#components.node.unhandle(DIRECTORY_PROTOCOL)
    await this.#refreshing?.catch(() => undefined)
    await Promise.all(this.#saving)
  }

  refresh(options: { signal?: AbortSignal } = {}): Promise<DirectoryStatus> {
    if (this.#timer === undefined) return Promise.reject(new NotStartedError('directory'))
    this.#refreshing ??= this.#refresh(options.signal).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  async publish(descriptor: RelayDescriptor): Promise<void> {
    const { node } = this.#components
    if (descriptor.peerId !== node.peerId) {
      throw new DescriptorError(descriptor.peerId, 'it is not of this node')
    }
    if (descriptor.epoch <= this.#ownEpoch) {
      throw new DescriptorError(
        descriptor.peerId,
        `its epoch ${descriptor.epoch} is not above ${this.#ownEpoch}`
      )
    }
    const signed = signDescriptor(descriptor, message => node.sign(message))
    this.#ownEpoch = descriptor.epoch
    this.#ownBytes = signed.bytes
    if (this.#table.add(signed) === 'new') await this.#save(descriptor.peerId)
    await this.#gossip()
    this.#changed()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #refresh(signal: AbortSignal | undefined): Promise<DirectoryStatus> {
    const before = this.relays.length
    await this.#readRegistry()
    const stop = [this.#stopping.signal, AbortSignal.timeout(SNAPSHOT_TIMEOUT_MS)]
    const all = AbortSignal.any(signal === undefined ? stop : [...stop, signal])
    await Promise.all(this.#snapshotPeers().map(target => this.#fetch(target, all)))
    signal?.throwIfAborted()
    await this.#prune()
    if (this.#init.isRelay) {
      await this.#gossip()
      await connectNeighbours(this.#components, this.#known(), all)
    }
    this.#covering.update(this.#known(), this.status.coverage)
    const { status } = this
    if (status.usable !== before) this.#changed()
    if (!status.isCovered) {
      throw new CoverageError(status.known, status.registered, this.#init.minCoverage)
    }
    return status
  }

  /** Often at first, when neighbours come up one after the other; then less and less, down to every `refreshMs`. */
  #refreshAfter(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#refreshAfter(Math.min(2 * delayMs, this.#init.refreshMs))
      this.#refreshInBackground()
    }, delayMs)
  }

  #refreshInBackground(): void {
    this.refresh().catch((error: unknown) => {
      if (this.#timer === undefined) return
      const isCoverage = error instanceof CoverageError
      this.#components.logger.warn(
        isCoverage ? { ...this.status } : { error },
        isCoverage
          ? 'too little of the relay registry is known: no others than before are used'
          : 'directory refresh failed'
      )
    })
  }

  async #readRegistry(): Promise<void> {
    try {
      const relays = await this.#components.registry.relays()
      this.#registry = new Map(relays.map(relay => [relay.peerId, relay]))
    } catch (cause) {
      throw new RegistryUnavailableError({ cause })
    }
  }

  /** The configured servers, and for a relay one neighbour in turn, so that what gossip missed comes later. */
  #snapshotPeers(): Target[] {
    const configured = this.#init.snapshotPeers.slice(0, MAX_SNAPSHOT_PEERS)
    if (!this.#init.isRelay) return configured
    const neighbours = this.#components.node.connectedPeers.filter(
      peerId => this.#registry.get(peerId)?.active
    )
    const next = neighbours[this.#rounds++ % Math.max(1, neighbours.length)]
    return next === undefined ? configured : [...configured, next]
  }

  async #fetch(target: Target, signal: AbortSignal): Promise<void> {
    const { node, logger } = this.#components
    const counts = { new: 0, refused: 0 }
    try {
      await fetchSnapshot(node, target, (bytes, peerId) => this.#count(counts, bytes, peerId), signal)
      logger.debug({ target, ...counts }, 'directory snapshot merged')
    } catch (error) {
      if (this.#timer !== undefined) logger.warn({ target, error, ...counts }, 'directory snapshot failed')
    }
  }

  #count(counts: { new: number; refused: number }, bytes: Uint8Array, peerId: string): void {
    if (this.#table.has(peerId, bytes)) return
    const verdict = this.#take(bytes, 'snapshot')
    if (verdict === 'new' || verdict === 'equivocation') counts.new++
    else if (verdict === undefined) counts.refused++
  }

  /** Gossip forwards what is new, and the second of two that conflict: it is the proof. */
  #judge(bytes: Uint8Array): GossipVerdict {
    const registered = this.#registeredPeer(bytes)
    if (registered === 'malformed') return 'reject'
    if (registered === 'unknown') return 'ignore'
    const verdict = this.#take(bytes, 'gossip')
    if (verdict === undefined) return 'reject'
    return verdict === 'new' || verdict === 'equivocation' || verdict === 'known' ? 'accept' : 'ignore'
  }

  #registeredPeer(bytes: Uint8Array): 'malformed' | 'unknown' | 'registered' {
    try {
      const { descriptor } = decodeDescriptor(bytes)
      return this.#isRegistered(descriptor) ? 'registered' : 'unknown'
    } catch {
      return 'malformed'
    }
  }

  /** Verifies a descriptor and adds it; undefined if it is refused. */
  #take(bytes: Uint8Array, from: 'disk' | 'gossip' | 'snapshot'): TableVerdict | undefined {
    const { clock, logger } = this.#components
    try {
      const signed = verifyDescriptor(bytes, { chainId: this.#init.chainId, nowMs: clock.nowMs() })
      const { peerId } = signed.descriptor
      // What is on disk was registered when it came; the registry is read later.
      if (from !== 'disk' && !this.#isRegistered(signed.descriptor)) {
        throw new DescriptorError(peerId, 'the registry does not list it with this operator')
      }
      const verdict = this.#table.add(signed)
      if (verdict === 'equivocation') {
        logger.warn({ peerId }, 'relay excluded: it signed two descriptors for one epoch')
      }
      if (verdict === 'new' || verdict === 'equivocation') {
        if (from !== 'disk') this.#saveInBackground(peerId)
        this.#changed()
      }
      return verdict
    } catch (error) {
      logger.debug({ error, from }, 'descriptor refused')
      return undefined
    }
  }

  #saveInBackground(peerId: string): void {
    const saving = this.#save(peerId).finally(() => this.#saving.delete(saving))
    this.#saving.add(saving)
  }

  async #save(peerId: string): Promise<void> {
    const entry = this.#table.get(peerId)
    if (entry === undefined) return
    try {
      await this.#saved.save(peerId, entry)
    } catch (error) {
      this.#components.logger.warn({ error, peerId }, 'descriptor not saved')
    }
  }

  /** Forgets what expired or left the registry. Proofs of equivocation stay while the peer is registered. */
  async #prune(): Promise<void> {
    const gone = [...this.#table.entries]
      .filter(([peerId, entry]) => {
        if (peerId === this.#components.node.peerId) return false
        if (!this.#isRegistered(entry.current.descriptor)) return true
        return entry.conflicting === undefined && this.#isExpired(entry.current.descriptor)
      })
      .map(([peerId]) => peerId)
    for (const peerId of gone) this.#table.delete(peerId)
    if (gone.length > 0) await this.#saved.delete(gone)
  }

  async #gossip(): Promise<void> {
    // What is published to nobody counts as seen all the same, and would not be sent when somebody is there.
    if (this.#ownBytes === undefined || this.#topic === undefined || this.#topic.subscriberCount === 0) return
    try {
      await this.#topic.publish(this.#ownBytes)
    } catch (error) {
      this.#components.logger.warn({ error }, 'descriptor not gossiped')
    }
  }

  #known(): RelayDescriptor[] {
    return [...this.#table.entries]
      .map(([, { current }]) => current.descriptor)
      .filter(relay => this.#isUsable(relay))
  }

  #isUsable(relay: RelayDescriptor): boolean {
    const isCaught = this.#table.get(relay.peerId)?.conflicting !== undefined
    return !isCaught && this.#isRegistered(relay) && !this.#isExpired(relay)
  }

  #isRegistered({ peerId, operator }: RelayDescriptor): boolean {
    const row = this.#registry.get(peerId)
    return row !== undefined && row.active && row.operator === operator
  }

  #isExpired({ expiry }: RelayDescriptor): boolean {
    return expiry * 1000 <= this.#components.clock.nowMs()
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
