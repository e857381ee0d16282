import type { Stream } from '@libp2p/interface'
import { addressBlockOf } from '../descriptor/relay-address.ts'
import { DialError, LinkClosedError, LinkLimitError, NotStartedError } from '../errors.ts'
import { mostExpendable, type PeerUse } from '../node/expendable.ts'
import type { Target } from '../node/mesh-node.ts'
import { parseTarget } from '../node/target.ts'
import { createCircuitAdmission } from './circuit-admission.ts'
import { createLibp2pPipe } from './libp2p-pipe.ts'
import type { Link } from './link.ts'
import {
  DEFAULT_LINK_LIMITS,
  LINK_PROTOCOL,
  type LinkLimits,
  type LinkManager,
  type LinkManagerComponents,
  type LinkManagerInit
} from './link-manager.ts'
import { createLinkMemory, type LinkMemory } from './link-memory.ts'
import { PipeLink, type CircuitAdmission, type PipeLinkInit } from './pipe-link.ts'

const DIAL_TIMEOUT_MS = 10_000
const TICK_MS = 5_000
/** A link that lost against one dialled from the other side ends once it has carried nothing for this long. */
const SPARE_IDLE_MS = 5_000
/** Links with one peer at a time: one, and those that are being replaced. */
const MAX_LINKS_PER_PEER = 3

/** A {@link LinkManager} over libp2p streams. */
export class Libp2pLinkManager implements LinkManager {
  readonly memory: LinkMemory
  readonly #components: LinkManagerComponents
  readonly #init: LinkManagerInit
  readonly #limits: LinkLimits
  readonly #admission: CircuitAdmission
  readonly #open = new Set<PipeLink>()
  readonly #preferred = new Map<string, PipeLink>()
  readonly #spareSinceMs = new Map<PipeLink, number>()
  readonly #dialling = new Map<string, Promise<Link>>()
  #timer: NodeJS.Timeout | undefined
  #stopping = new AbortController()

  constructor(components: LinkManagerComponents, init: LinkManagerInit) {
    this.#components = components
    this.#init = init
    this.#limits = { ...DEFAULT_LINK_LIMITS, ...init.limits }
    this.#admission = createCircuitAdmission(components.clock, this.#limits)
    this.memory = components.memory ?? createLinkMemory(components)
  }

  get links(): Link[] {
    return [...this.#preferred.values()]
  }

  get(peerId: string): Link | undefined {
    return this.#preferred.get(peerId)
  }

  async start(): Promise<void> {
    if (this.#timer !== undefined) return
    this.#stopping = new AbortController()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
    const accept = (stream: Stream, peerId: string, ip?: string): void => this.#accept(stream, peerId, ip)
    this.#components.node.judgeConnections({ protocol: LINK_PROTOCOL, judge: () => this.#judge() })
    await this.#components.node.handleStream(LINK_PROTOCOL, accept, { maxInboundStreams: MAX_LINKS_PER_PEER })
  }

  async stop(): Promise<void> {
    if (this.#timer === undefined) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#stopping.abort(new NotStartedError('link manager'))
    this.#components.node.judgeConnections(undefined)
    await this.#components.node.unhandle(LINK_PROTOCOL)
    await Promise.allSettled(this.#dialling.values())
    for (const link of [...this.#open]) link.close()
  }

  async connect(target: Target, options: { signal?: AbortSignal } = {}): Promise<Link> {
    if (this.#timer === undefined) throw new NotStartedError('link manager')
    const peerId = parseTarget(target).peerId.toString()
    const open = this.#preferred.get(peerId)
    if (open !== undefined) return open
    let dial = this.#dialling.get(peerId)
    if (dial === undefined) {
      dial = this.#dial(target, peerId).finally(() => this.#dialling.delete(peerId))
      this.#dialling.set(peerId, dial)
      dial.catch(() => undefined)
    }
    // Others may wait for the same dial, so whoever gives up does so alone.
    return options.signal === undefined ? dial : orAborted(dial, options.signal)
  }

  async #dial(target: Target, peerId: string): Promise<Link> {
    if (!this.#makeRoom()) throw new LinkLimitError(this.#limits.maxLinks)
    const timeout = AbortSignal.timeout(DIAL_TIMEOUT_MS)
    const stream = await this.#components.node.openStream(target, LINK_PROTOCOL, {
      signal: AbortSignal.any([this.#stopping.signal, timeout])
    })
    if (this.#timer === undefined) {
      stream.abort(new NotStartedError('link manager'))
      throw new NotStartedError('link manager')
    }
    this.#adopt(stream, peerId, { isDialer: true })
    const link = this.#preferred.get(peerId)
    if (link === undefined) throw new DialError(peerId, 'the link closed as soon as it was open')
    return link
  }

  #accept(stream: Stream, peerId: string, ip: string | undefined): void {
    const ofPeer = [...this.#open].filter(link => link.remotePeer === peerId).length
    if (this.#timer === undefined || ofPeer >= MAX_LINKS_PER_PEER || !this.#makeRoom()) {
      stream.abort(new LinkLimitError(this.#limits.maxLinks))
      return
    }
    const isBounded = ip !== undefined && this.#init.isLocalNetwork !== true
    this.#adopt(stream, peerId, { isDialer: false, addressBlock: isBounded ? addressBlockOf(ip) : undefined })
  }

  /** What the links of each peer are good for. */
  #judge(): (peerId: string) => PeerUse | undefined {
    const isKept = this.#init.keeps?.()
    const spares = Map.groupBy(this.#spareSinceMs.keys(), ({ remotePeer }) => remotePeer)
    return peerId => {
      if (isKept?.(peerId) === true) return 'kept'
      const link = this.#preferred.get(peerId)
      if (link === undefined) return undefined
      const sinceMs = [link, ...(spares.get(peerId) ?? [])].map(({ idleSinceMs }) => idleSinceMs)
      return sinceMs.includes(undefined) ? 'used' : { idleSinceMs: Math.max(...sinceMs.map(Number)) }
    }
  }

  /** False when all the links are taken, and none may be closed. */
  #makeRoom(): boolean {
    const { maxLinks } = this.#limits
    if (this.#open.size < maxLinks) return true
    const useOf = this.#judge()
    const holders = [...this.#open].map(link => {
      const { isDialer, openedMs, remotePeer } = link
      const use = isDialer ? 'kept' : (useOf(remotePeer) ?? { idleSinceMs: openedMs })
      return { item: link, openedMs, use }
    })
    mostExpendable(holders, this.#components.clock.nowMs())?.close(new LinkLimitError(maxLinks))
    return this.#open.size < maxLinks
  }

  #adopt(stream: Stream, peerId: string, from: Pick<PipeLinkInit, 'isDialer' | 'addressBlock'>): void {
    const { clock, logger } = this.#components
    const link = new PipeLink(
      { pipe: createLibp2pPipe(stream), memory: this.memory, admission: this.#admission, clock, logger },
      {
        ...from,
        remotePeer: peerId,
        maxCircuits: this.#limits.maxCircuitsPerLink,
        onCircuit: this.#init.onCircuit,
        onClosed: closed => this.#onClosed(closed)
      }
    )
    if (link.isClosed) return
    this.#open.add(link)
    this.#prefer(link)
  }

  /**
   * Of two links, one dialled from each side, the one whose dialler has the lower peer id wins; the other carries
   * the circuits that it has to their end. A second one from the same dialler replaces the first.
   */
  #prefer(link: PipeLink): void {
    const current = this.#preferred.get(link.remotePeer)
    if (current === undefined) {
      this.#preferred.set(link.remotePeer, link)
    } else if (current.isDialer === link.isDialer) {
      this.#preferred.set(link.remotePeer, link)
      current.close(new LinkClosedError(link.remotePeer, 'the peer opened another one'))
    } else {
      const isOursLower = this.#components.node.peerId < link.remotePeer
      const loser = link.isDialer === isOursLower ? current : link
      this.#preferred.set(link.remotePeer, loser === link ? current : link)
      this.#spareSinceMs.set(loser, this.#components.clock.nowMs())
    }
  }

  #onClosed(link: PipeLink): void {
    this.#open.delete(link)
    this.#spareSinceMs.delete(link)
    if (this.#preferred.get(link.remotePeer) !== link) return
    this.#preferred.delete(link.remotePeer)
    const spare = [...this.#open].find(other => other.remotePeer === link.remotePeer)
    if (spare === undefined) return
    this.#spareSinceMs.delete(spare)
    this.#preferred.set(link.remotePeer, spare)
  }

  #tick(): void {
    const nowMs = this.#components.clock.nowMs()
    for (const link of [...this.#open]) {
      link.tick()
      const sinceMs = this.#spareSinceMs.get(link)
      if (sinceMs === undefined || !link.isDialer) continue
      if (link.circuitCount > 0) this.#spareSinceMs.set(link, nowMs)
      else if (nowMs - sinceMs >= SPARE_IDLE_MS) link.close()
    }
  }
}

/** `work`, or the signal's reason if that comes first. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
