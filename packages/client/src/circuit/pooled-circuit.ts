import type { RelayDescriptor } from '@tollway/mesh'
import type { CircuitStatus } from '../client.ts'
import type { PaidCircuit } from './paid-circuit.ts'

/** One circuit of the pool and what it is used for. */
export class PooledCircuit {
  readonly path: RelayDescriptor[]
  readonly circuit: PaidCircuit
  readonly builtMs: number
  /** Who may use it; undefined for a spare. */
  isolation: string | undefined
  /** Its tabs, once somebody needs them. */
  funding: Promise<void> | undefined
  /** Streams that are about to be opened on it. */
  claims = 0
  lastUsedMs: number
  isAged = false
  /** Resolves when the circuit has ended. */
  readonly closed: Promise<void>
  /** By hop: when a next tab was last asked for, and why there is none. */
  readonly nextTabs = new Map<number, { askedMs: number; error: Error | undefined; isPending: boolean }>()

  constructor(path: RelayDescriptor[], circuit: PaidCircuit, closed: Promise<void>, nowMs: number) {
    this.path = path
    this.circuit = circuit
    this.closed = closed
    this.builtMs = nowMs
    this.lastUsedMs = nowMs
  }

  get isUsed(): boolean {
    return this.claims > 0 || this.circuit.streams.size > 0
  }

  canExit(port: number): boolean {
    const { isAllowed, ports } = this.path.at(-1)!.exitPolicy
    return isAllowed && ports.some(({ from, to }) => from <= port && port <= to)
  }

  status(): CircuitStatus {
    const { circuit, isAged, isolation } = this
    const state = isAged ? 'aged' : this.funding !== undefined && !circuit.isFunded ? 'funding' : 'ready'
    return {
      hops: this.path.map(({ peerId }) => peerId),
      state: circuit.isClosed ? 'closed' : state,
      bytes: circuit.bytes,
      streams: circuit.streams.size,
      isSpare: isolation === undefined
    }
  }
}
