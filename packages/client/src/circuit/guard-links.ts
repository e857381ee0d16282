import {
  createLinkManager,
  createLinkMemory,
  type Clock,
  type Link,
  type LinkManager,
  type LinkMemory,
  type Logger,
  type MeshNode,
  type RelayDescriptor,
  type Startable
} from '@tollway/mesh'

export interface GuardLinksComponents {
  clock: Clock
  logger: Logger
  /** A node without listener, with a peer id that was never used. */
  createNode(): MeshNode
}

interface GuardNode {
  node: MeshNode
  links: LinkManager
  started: Promise<void>
}

/** Nodes kept at a time; those without circuits go first. */
const MAX_GUARD_NODES = 8

/** The links to the guards. Each guard sees a peer id of its own, made afresh at every start. */
export class GuardLinks implements Startable {
  readonly #components: GuardLinksComponents
  readonly #memory: LinkMemory
  readonly #guards = new Map<string, GuardNode>()
  #isRunning = false

  constructor(components: GuardLinksComponents) {
    this.#components = components
    this.#memory = createLinkMemory({ clock: components.clock })
  }

  async start(): Promise<void> {
    this.#isRunning = true
  }

  async stop(): Promise<void> {
    this.#isRunning = false
    await Promise.all([...this.#guards.keys()].map(peerId => this.#drop(peerId)))
  }

  /** @throws DialError, LinkLimitError, NotStartedError */
  async connect({ peerId, addresses }: RelayDescriptor, signal: AbortSignal): Promise<Link> {
    const guard = this.#guards.get(peerId) ?? this.#add(peerId)
    await guard.started
    return guard.links.connect({ peerId, addresses }, { signal })
  }

  #add(peerId: string): GuardNode {
    if (this.#guards.size >= MAX_GUARD_NODES) this.#evict()
    const { clock, logger } = this.#components
    const node = this.#components.createNode()
    const links = createLinkManager({ node, clock, logger, memory: this.#memory })
    const started = this.#isRunning
      ? node.start().then(() => links.start())
      : Promise.reject(new Error('the client is stopped'))
    started.catch(() => this.#guards.delete(peerId))
    const guard = { node, links, started }
    this.#guards.set(peerId, guard)
    return guard
  }

  #evict(): void {
    for (const [peerId, { links }] of this.#guards) {
      if (links.links.some(({ circuitCount }) => circuitCount > 0)) continue
      void this.#drop(peerId)
      return
    }
  }

  async #drop(peerId: string): Promise<void> {
    const guard = this.#guards.get(peerId)
    if (guard === undefined) return
    this.#guards.delete(peerId)
    await guard.started.catch(() => undefined)
    await guard.links.stop()
    await guard.node.stop()
  }
}
