import type { Duplex } from 'node:stream'
import { OutOfRangeError, type Bytes32 } from '@tollway/codec'
import { createGuards, createMeshNode, type Random } from '@tollway/mesh'
import { CircuitBuilder } from './circuit/circuit-builder.ts'
import { BlameBook } from './circuit/blame-book.ts'
import { paidCircuit } from './circuit/circuit-factory.ts'
import { CircuitFunder } from './circuit/circuit-funder.ts'
import { CircuitPool } from './circuit/circuit-pool.ts'
import { GuardLinks } from './circuit/guard-links.ts'
import { PathPicker } from './circuit/path-picker.ts'
import type { Client, ClientComponents, ClientInit, ClientStatus, ConnectOptions } from './client.ts'
import { DEFAULT_CLIENT_LIMITS, type ClientLimits } from './client-limits.ts'
import { LockWatch } from './payment/lock-watch.ts'
import { TabBook } from './payment/tab-book.ts'
import { TabOpener } from './payment/tab-opener.ts'
import { Proxies } from './proxy/proxies.ts'
import { TunnelDialer } from './tunnel/tunnel-dialer.ts'

const DEFAULT_SETTLE_MS = 60_000

/** Puts the parts together: proxies over tunnels over circuits, paid from the account. */
export class TollwayClient implements Client {
  readonly #components: ClientComponents
  readonly #limits: ClientLimits
  readonly #book: TabBook
  readonly #opener: TabOpener
  readonly #watch: LockWatch
  readonly #links: GuardLinks
  readonly #pool: CircuitPool
  readonly #dialer: TunnelDialer
  readonly #proxies: Proxies
  #sweeper: NodeJS.Timeout | undefined
  #isRunning = false

  constructor(components: ClientComponents, init: ClientInit) {
    this.#components = components
    const limits = { ...DEFAULT_CLIENT_LIMITS, ...init.limits }
    this.#limits = limits
    const { account, crypto, clock, logger, store } = components
    const domain = { chainId: init.chainId, adjudicator: init.adjudicator }
    const book = new TabBook(store.sub('tabs'))
    this.#book = book
    this.#watch = new LockWatch({ account, book, clock, logger })
    const { token, spendLimit } = init
    this.#opener = new TabOpener({ account, book, crypto, clock }, { domain, token, limits, spendLimit })
    this.#links = new GuardLinks({ clock, logger, createNode: () => this.#createNode() })
    const blame = new BlameBook(clock, limits.blameMs)
    const builder = this.#createBuilder(init, blame)
    this.#pool = new CircuitPool(
      {
        build: (port, signal) => builder.build(port, signal),
        prepare: (built, events) =>
          paidCircuit({ book, crypto, clock, logger }, { domain, limits }, built, events),
        funder: new CircuitFunder({ opener: this.#opener, clock, logger }, limits),
        blame,
        clock,
        logger
      },
      limits
    )
    this.#dialer = new TunnelDialer({ pool: this.#pool, logger }, limits)
    const connect = (options: ConnectOptions) => this.connect(options)
    this.#proxies = new Proxies({ connect, logger }, { socks: init.socks, http: init.http, limits })
  }

  async start(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    try {
      await this.#book.load()
      await this.#components.account.start()
      await this.#links.start()
      await this.#pool.start()
      await this.#proxies.start()
      this.#sweeper = setInterval(() => void this.#watch.sweep(), this.#limits.sweepMs)
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  async stop(): Promise<void> {
    if (!this.#isRunning) return
    this.#isRunning = false
    clearInterval(this.#sweeper)
    await this.#proxies.stop()
    await this.#pool.stop()
    await this.#links.stop()
    await this.#components.account.stop()
  }

  connect(options: ConnectOptions): Promise<Duplex> {
    return this.#dialer.connect(options)
  }

  async status(): Promise<ClientStatus> {
    const account = this.#components.account.status()
    const payments = this.#book.payments()
    return {
      ...account,
      spent: this.#book.spent,
      claimed: this.#book.claimed,
      spendLimit: this.#opener.spendLimit,
      locked: this.#components.account.locks().reduce((sum, { limit }) => sum + limit, 0n),
      circuits: this.#pool.statuses(),
      streams: this.#pool.streams,
      bytesUp: this.#pool.bytesUp,
      bytesDown: this.#pool.bytesDown,
      receipts: payments.reduce((sum, { receipts }) => sum + receipts, 0),
      payments,
      proxies: this.#proxies.addresses
    }
  }

  setSpendLimit(limit: bigint | undefined): void {
    if (limit !== undefined && limit < 0n) throw new OutOfRangeError('spending limit', limit)
    this.#opener.spendLimit = limit
  }

  async settleTabs(options: { signal?: AbortSignal } = {}): Promise<void> {
    const signal = options.signal ?? AbortSignal.timeout(DEFAULT_SETTLE_MS)
    await this.#pool.closeAll()
    await this.#watch.empty(signal)
  }

  openChannel(deposit: bigint, options?: { signal?: AbortSignal }): Promise<Bytes32> {
    return this.#components.account.openChannel(deposit, options)
  }

  withdraw(amount: bigint, options?: { signal?: AbortSignal }): Promise<void> {
    return this.#components.account.withdraw(amount, options)
  }

  async closeCooperatively(options?: { signal?: AbortSignal }): Promise<void> {
    await this.settleTabs(options)
    await this.#components.account.closeCooperatively(options)
  }

  async closeUnilaterally(options?: { signal?: AbortSignal }): Promise<void> {
    await this.#pool.closeAll()
    await this.#components.account.closeUnilaterally(options)
  }

  #createBuilder(init: ClientInit, blame: BlameBook): CircuitBuilder {
    const { account, crypto, clock, logger, directory, store } = this.#components
    const random = this.#components.random ?? cryptoRandom(crypto)
    const guards = createGuards({ store: store.sub('guards'), clock, random })
    const { path: preferences = {}, chainId } = init
    const { buildTimeoutMs, maxBuildAttempts } = this.#limits
    const picker = new PathPicker(
      { directory, guards, blame, clock, logger, random },
      { preferences, hubPeerId: account.hubPeerId }
    )
    return new CircuitBuilder(
      { picker, guards, blame, crypto, clock, logger, links: this.#links },
      { chainId, buildTimeoutMs, maxBuildAttempts }
    )
  }

  #createNode() {
    const { crypto, logger, createNode } = this.#components
    const seed = crypto.randomBytes(32)
    return createNode === undefined ? createMeshNode({ logger }, { seed }) : createNode(seed)
  }
}

/** 53 secure random bits. */
function cryptoRandom(crypto: { randomBytes(size: number): Uint8Array }): Random {
  return () => {
    const view = new DataView(crypto.randomBytes(8).buffer)
    return (view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11)) / 2 ** 53
  }
}
