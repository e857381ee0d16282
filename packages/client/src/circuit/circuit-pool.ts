import type { Clock, Logger, Startable } from '@tollway/mesh'
import type { CircuitStatus } from '../client.ts'
import type { ClientLimits } from '../client-limits.ts'
import { ConnectError, RelayCheatError, RelayRefusedError, SpendLimitError } from '../errors.ts'
import type { BlameBook } from './blame-book.ts'
import { orAborted, type BuiltCircuit } from './circuit-builder.ts'
import type { CircuitEvents } from './circuit-factory.ts'
import type { CircuitFunder } from './circuit-funder.ts'
import type { PooledCircuit } from './pooled-circuit.ts'

export interface CircuitPoolComponents {
  /** @throws NoPathError, CircuitFailedError */
  build(port: number, signal: AbortSignal): Promise<BuiltCircuit>
  prepare(built: BuiltCircuit, events: CircuitEvents): PooledCircuit
  funder: CircuitFunder
  blame: BlameBook
  clock: Clock
  logger: Logger
}

export type CircuitPoolLimits = Pick<
  ClientLimits,
  'maxCircuits' | 'spares' | 'rotateMs' | 'circuitIdleMs' | 'maxStreamsPerCircuit' | 'sweepMs'
>

const FIRST_SPARE_PORT = 443
const FIRST_RETRY_MS = 1_000
const MAX_RETRY_MS = 60_000

/** The circuits: one or more for each isolation key, and spares that nobody has used. */
export class CircuitPool implements Startable {
  readonly #components: CircuitPoolComponents
  readonly #limits: CircuitPoolLimits
  readonly #circuits = new Set<PooledCircuit>()
  readonly #building = new Map<string, Promise<PooledCircuit>>()
  #bytesUpBefore = 0
  #bytesDownBefore = 0
  #running: AbortController | undefined
  #sweeper: NodeJS.Timeout | undefined
  #spareTimer: NodeJS.Timeout | undefined
  #spareRetryMs = FIRST_RETRY_MS
  #isBuildingSpare = false
  #likelyPort = FIRST_SPARE_PORT

  constructor(components: CircuitPoolComponents, limits: CircuitPoolLimits) {
    this.#components = components
    this.#limits = limits
  }

  async start(): Promise<void> {
    if (this.#running !== undefined) return
    this.#running = new AbortController()
    this.#sweeper = setInterval(() => this.#sweep(), this.#limits.sweepMs)
    this.#addSpare()
  }

  /** Sends the last receipts of every circuit, then ends it. */
  async stop(): Promise<void> {
    this.#running?.abort(new ConnectError('failed', 'the client is stopped'))
    this.#running = undefined
    clearInterval(this.#sweeper)
    clearTimeout(this.#spareTimer)
    await this.closeAll()
  }

  /** Ends every circuit; resolves when each has sent its last receipts, or given up. */
  async closeAll(): Promise<void> {
    const closing = [...this.#circuits]
    for (const { circuit } of closing) circuit.close()
    await Promise.all(closing.map(({ closed }) => closed))
  }

  /** A circuit for one more stream of `isolation`, with tabs; call `release` when the stream is open. */
  async acquire(isolation: string, port: number, signal: AbortSignal): Promise<PooledCircuit> {
    this.#likelyPort = port
    const pooled = this.#find(isolation, port) ?? (await this.#build(isolation, port, signal))
    pooled.isolation = isolation
    pooled.claims++
    pooled.lastUsedMs = this.#components.clock.nowMs()
    try {
      await orAborted(this.#components.funder.fund(pooled), signal)
    } catch (error) {
      this.release(pooled)
      throw error
    }
    this.#addSpare()
    return pooled
  }

  release(pooled: PooledCircuit): void {
    pooled.claims--
  }

  statuses(): CircuitStatus[] {
    return [...this.#circuits].map(pooled => pooled.status())
  }

  get streams(): number {
    return this.#sum(({ streams }) => streams.size)
  }

  /** Bytes of applications, since the start. */
  get bytesUp(): number {
    return this.#bytesUpBefore + this.#sum(({ streams }) => streams.bytesUp)
  }

  get bytesDown(): number {
    return this.#bytesDownBefore + this.#sum(({ streams }) => streams.bytesDown)
  }

  #find(isolation: string, port: number): PooledCircuit | undefined {
    const usable = [...this.#circuits].filter(pooled => {
      const { circuit, claims, isAged } = pooled
      const streams = circuit.streams.size + claims
      return (
        !circuit.isClosed && !isAged && streams < this.#limits.maxStreamsPerCircuit && pooled.canExit(port)
      )
    })
    return (
      usable.find(pooled => pooled.isolation === isolation) ??
      usable.find(pooled => pooled.isolation === undefined)
    )
  }

  /** Connections that want the same circuit at the same time share one. */
  #build(isolation: string, port: number, signal: AbortSignal): Promise<PooledCircuit> {
    const key = JSON.stringify([isolation, port])
    let building = this.#building.get(key)
    if (building === undefined) {
      building = this.#add(port, isolation).finally(() => this.#building.delete(key))
      this.#building.set(key, building)
      building.catch(() => undefined)
    }
    return orAborted(building, signal)
  }

  async #add(port: number, isolation: string | undefined): Promise<PooledCircuit> {
    const running = this.#running
    if (running === undefined) {
      throw new ConnectError('failed', 'the client is not running; call start() first')
    }
    if (this.#circuits.size + this.#building.size >= this.#limits.maxCircuits) this.#evict()
    const { build, prepare } = this.#components
    const pooled = prepare(await build(port, running.signal), {
      onClosed: (closed, cause) => this.#onClosed(closed, cause),
      onTabNearEnd: (near, hop) => this.#components.funder.next(near, hop)
    })
    pooled.isolation = isolation
    this.#circuits.add(pooled)
    if (running.signal.aborted) pooled.circuit.close()
    return pooled
  }

  #evict(): void {
    const idle = [...this.#circuits].filter(pooled => !pooled.isUsed)
    const [oldest] = idle.sort((a, b) => a.lastUsedMs - b.lastUsedMs)
    if (oldest === undefined) {
      throw new ConnectError(
        'overloaded',
        `all ${this.#limits.maxCircuits} circuits are in use; try again later`
      )
    }
    oldest.circuit.close()
  }

  #onClosed(pooled: PooledCircuit, cause: Error | undefined): void {
    if (!this.#circuits.delete(pooled)) return
    const { streams } = pooled.circuit
    this.#bytesUpBefore += streams.bytesUp
    this.#bytesDownBefore += streams.bytesDown
    this.#blame(pooled, cause)
    this.#addSpare()
  }

  #blame({ path }: PooledCircuit, cause: Error | undefined): void {
    const { blame, logger } = this.#components
    if (cause === undefined || this.#running === undefined || cause instanceof SpendLimitError) return
    const hops = path.map(({ peerId }) => peerId)
    logger.info({ hops, error: cause.message }, 'a circuit broke')
    if (cause instanceof RelayRefusedError || cause instanceof RelayCheatError) blame.relay(cause.peerId)
    else blame.path(hops)
  }

  #sweep(): void {
    const nowMs = this.#components.clock.nowMs()
    for (const pooled of this.#circuits) {
      if (nowMs - pooled.builtMs >= this.#limits.rotateMs) pooled.isAged = true
      if (pooled.isUsed) pooled.lastUsedMs = nowMs
      else if (pooled.isAged) pooled.circuit.close()
      else if (pooled.isolation !== undefined && nowMs - pooled.lastUsedMs >= this.#limits.circuitIdleMs) {
        pooled.circuit.close()
      }
    }
    this.#addSpare()
  }

  /** Builds a spare in the background, if one is missing. */
  #addSpare(): void {
    if (this.#running === undefined || this.#isBuildingSpare || this.#spareTimer !== undefined) return
    const spares = [...this.#circuits].filter(
      ({ isolation, circuit }) => isolation === undefined && !circuit.isClosed
    )
    if (spares.length >= this.#limits.spares || this.#circuits.size >= this.#limits.maxCircuits) return
    this.#isBuildingSpare = true
    this.#add(this.#likelyPort, undefined).then(
      () => {
        this.#isBuildingSpare = false
        this.#spareRetryMs = FIRST_RETRY_MS
        this.#addSpare()
      },
      (error: unknown) => {
        this.#isBuildingSpare = false
        this.#components.logger.debug({ error: String(error) }, 'no spare circuit')
        if (this.#running === undefined) return
        this.#spareTimer = setTimeout(() => {
          this.#spareTimer = undefined
          this.#addSpare()
        }, this.#spareRetryMs)
        this.#spareRetryMs = Math.min(2 * this.#spareRetryMs, MAX_RETRY_MS)
      }
    )
  }

  #sum(count: (circuit: PooledCircuit['circuit']) => number): number {
    let sum = 0
    for (const { circuit } of this.#circuits) sum += count(circuit)
    return sum
  }
}
