import type { Address } from '@tollway/codec'
import { signedReceiptOf } from './tab/ledger-tab.ts'
import type { SignedReceipt } from '@tollway/channel'
import { REPLAY_WINDOW_MS } from '@tollway/circuit'
import { createLinkManager, createLinkMemory, DEFAULT_LINK_LIMITS, type LinkManager } from '@tollway/mesh'
import { CircuitBuilder } from './circuit/circuit-builder.ts'
import { NextHops } from './circuit/next-hop.ts'
import { DescriptorPublisher } from './descriptor-publisher.ts'
import { NotRegisteredError, RelayNotReadyError } from './errors.ts'
import { AddressPolicy } from './exit/address-policy.ts'
import { interfaceAddresses } from './exit/destination.ts'
import { SocketBudget, UnackedBytes } from './exit/exit-services.ts'
import { ExitSessions } from './exit/exit-sessions.ts'
import { createSystemResolver } from './exit/system-resolver.ts'
import { OnionKeyStore } from './onion/onion-key-store.ts'
import { ReplayStore } from './onion/replay-store.ts'
import type { RelayConfig } from './relay-config.ts'
import {
  DEFAULT_EXIT_PORTS,
  type Relay,
  type RelayComponents,
  type RelayHub,
  type RelayStatus
} from './relay.ts'
import { relayStatus } from './relay-status.ts'
import { CreditPool } from './tab/credit-pool.ts'
import { Settler } from './tab/settler.ts'
import { TabDesk } from './tab/tab-desk.ts'
import { TabLedger } from './tab/tab-ledger.ts'

const SWEEP_MS = 5_000

/** Everything that lives from `start` to `stop`. */
interface Running {
  onionKeys: OnionKeyStore
  replays: ReplayStore
  publisher: DescriptorPublisher
  builder: CircuitBuilder
  links: LinkManager
  ledger: TabLedger
  settler: Settler
  desk: TabDesk
  credit: CreditPool
  sessions: ExitSessions | undefined
  sockets: SocketBudget
  sweep: NodeJS.Timeout
}

export class RelayService implements Relay {
  readonly #components: RelayComponents
  readonly #config: RelayConfig
  readonly #hubs: ReadonlyMap<Address, RelayHub>
  #running: Running | undefined
  #starting: Promise<void> | undefined
  #stopping: Promise<void> | undefined

  constructor(components: RelayComponents, config: RelayConfig) {
    this.#components = components
    this.#config = config
    this.#hubs = new Map(components.hubs.map(hub => [hub.address, hub]))
  }

  start(): Promise<void> {
    this.#starting ??= this.#start().catch(async (error: unknown) => {
      this.#starting = undefined
      await this.stop()
      throw error
    })
    return this.#starting
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop().finally(() => {
      this.#stopping = undefined
      this.#starting = undefined
    })
    return this.#stopping
  }

  async status(): Promise<RelayStatus> {
    return relayStatus(this.#components, this.#config, this.#running)
  }

  bestReceipt(payerKey: Address): SignedReceipt | undefined {
    // "None" would let a hub pay less than our receipt while this relay starts.
    if (this.#running === undefined) throw new RelayNotReadyError()
    const tab = this.#running.ledger.get(payerKey)
    return tab === undefined ? undefined : signedReceiptOf(tab)
  }

  async settleNow(options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.#running?.settler.now(options.signal ?? new AbortController().signal)
  }

  async #start(): Promise<void> {
    await this.#ensureRegistered()
    const { store, clock, crypto } = this.#components
    const onionKeys = await OnionKeyStore.open({ crypto, store: store.sub('onion'), clock })
    const replays = await ReplayStore.open({ store: store.sub('replays'), clock }, this.#replayInit())
    const running = await this.#assemble(onionKeys, replays)
    this.#running = running
    await running.links.start()
    running.settler.start()
    await running.publisher.publish(onionKeys.published)
  }

  async #ensureRegistered(): Promise<void> {
    const { registration, node, logger } = this.#components
    if (await registration.isRegistered(node.peerId)) return
    if (this.#config.register !== true || registration.register === undefined) {
      throw new NotRegisteredError(node.peerId)
    }
    logger.info({ peerId: node.peerId }, 'registering the relay')
    await registration.register()
    if (!(await registration.isRegistered(node.peerId))) throw new NotRegisteredError(node.peerId)
  }

  /** Twice what the token buckets let through in a window: a restart fills them again. So it never fills. */
  #replayInit(): { capacity: number } {
    const { createsPerSecond, createsBurst } = { ...DEFAULT_LINK_LIMITS, ...this.#config.linkLimits }
    return { capacity: Math.ceil(2 * ((createsPerSecond * REPLAY_WINDOW_MS) / 1000 + createsBurst)) }
  }

  async #assemble(onionKeys: OnionKeyStore, replays: ReplayStore): Promise<Running> {
    const { store, clock, logger, node, directory, crypto, collector } = this.#components
    const { limits } = this.#config
    const ledger = new TabLedger({ store: store.sub('tabs'), logger }, limits)
    await ledger.load()
    const random = this.#components.random ?? Math.random
    const settler = new Settler({ ledger, hubs: this.#hubs, collector, clock, random, logger }, limits)
    const credit = new CreditPool(clock, limits)
    const desk = new TabDesk(
      { crypto, clock, logger, ledger, settler, credit, hubs: this.#hubs },
      this.#deskInit()
    )
    const sockets = new SocketBudget(limits.maxSockets)
    const sessions = this.#config.exit === undefined ? undefined : this.#exitSessions(sockets)
    const memory = createLinkMemory({ clock })
    const builder: CircuitBuilder = new CircuitBuilder(
      {
        crypto,
        clock,
        logger,
        onionKeys: { find: id => onionKeys.ring.find(id) },
        replays,
        nextHops: new NextHops({
          directory,
          links: {
            connect: (target, options) => links.connect(target, options),
            get: peer => links.get(peer)
          },
          clock,
          policy: () => this.#addressPolicy(this.#config.allowLocalNetwork ?? false)
        }),
        desk,
        sessions
      },
      { chainId: this.#config.chainId, peerKey: node.publicKey, limits }
    )
    const links: LinkManager = createLinkManager(
      { node, logger, clock, memory },
      {
        onCircuit: builder.onCircuit,
        keeps: () => {
          const paid = builder.paidPeers()
          return peerId => paid.has(peerId) || directory.get(peerId) !== undefined
        },
        isLocalNetwork: this.#config.allowLocalNetwork,
        limits: this.#config.linkLimits
      }
    )
    const publisher = new DescriptorPublisher(
      { node, directory, store: store.sub('descriptor'), clock },
      this.#config,
      limits.creditMaxBytes
    )
    const sweep = setInterval(() => void this.#sweep(), SWEEP_MS)
    return {
      onionKeys,
      replays,
      publisher,
      builder,
      links,
      ledger,
      settler,
      desk,
      credit,
      sessions,
      sockets,
      sweep
    }
  }

  #deskInit() {
    const { chainId, adjudicator, owner, token, pricePerMb, exitPricePerMb, limits } = this.#config
    return { domain: { chainId, adjudicator }, payee: owner, token, pricePerMb, exitPricePerMb, limits }
  }

  #exitSessions(sockets: SocketBudget): ExitSessions {
    const { crypto, clock, logger, resolve = createSystemResolver() } = this.#components
    const { exit, limits } = this.#config
    return new ExitSessions({
      crypto,
      clock,
      logger,
      resolve,
      ports: exit?.ports ?? DEFAULT_EXIT_PORTS,
      limits,
      sockets,
      unacked: new UnackedBytes(limits.maxUnackedBytes),
      policy: () => this.#addressPolicy(exit?.allowPrivate ?? false)
    })
  }

  #addressPolicy(allowPrivate: boolean): AddressPolicy {
    const announced = this.#components.node.addresses.map(address => address.split('/')[2] ?? '')
    return new AddressPolicy({ ownAddresses: [...interfaceAddresses(), ...announced], allowPrivate })
  }

  async #sweep(): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    const { clock, logger } = this.#components
    const nowS = Math.floor(clock.nowMs() / 1000)
    for (const hop of [...running.builder.hops]) {
      if (hop.isIdle(this.#config.limits.circuitIdleMs)) hop.close('done')
      else hop.account.checkExpiry(nowS)
    }
    try {
      const isNewKey = await running.onionKeys.rotateIfDue()
      if (isNewKey || running.publisher.isDue) await running.publisher.publish(running.onionKeys.published)
      await running.ledger.flush()
      await running.replays.forgetStale()
    } catch (error) {
      logger.error({ error }, 'the relay could not renew its keys, descriptor or ledger; trying again')
    }
  }

  async #stop(): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    clearInterval(running.sweep)
    running.builder.stop()
    running.sessions?.stop()
    await running.settler.now(AbortSignal.timeout(this.#config.limits.stopSettleMs))
    running.desk.stop()
    running.settler.stop()
    running.ledger.stop()
    await running.links.stop()
    await running.ledger.flush().finally(() => (this.#running = undefined))
  }
}
