import {
  acceptCreate,
  CreateRefusedError,
  CreateStatus,
  RandomPool,
  type AcceptedCreate,
  type NextHop,
  type OnionKeyLookup,
  type ReplayCache
} from '@tollway/circuit'
import type { Crypto } from '@tollway/crypto'
import {
  DestroyCode,
  DialError,
  type CircuitEndpoint,
  type Clock,
  type Link,
  type LinkCircuit,
  type Logger
} from '@tollway/mesh'
import type { ExitSessions } from '../exit/exit-sessions.ts'
import type { RelayLimits } from '../relay-limits.ts'
import { CircuitAccount } from '../tab/circuit-account.ts'
import type { TabDesk } from '../tab/tab-desk.ts'
import { ExitHop } from './exit-hop.ts'
import type { Hop } from './hop.ts'
import { MiddleHop } from './middle-hop.ts'
import type { NextHops } from './next-hop.ts'
import { PendingCircuit } from './pending-circuit.ts'

export interface CircuitBuilderComponents {
  crypto: Crypto
  clock: Clock
  logger: Logger
  onionKeys: OnionKeyLookup
  /** `written` resolves once what was added cannot be forgotten. */
  replays: ReplayCache & { readonly written: Promise<void> }
  nextHops: NextHops
  desk: TabDesk
  /** Absent on a relay that is no exit. */
  sessions: ExitSessions | undefined
}

export interface CircuitBuilderInit {
  chainId: bigint
  /** This relay's raw Ed25519 key. */
  peerKey: Uint8Array
  limits: RelayLimits
}

/** Takes the CREATEs of previous nodes, extends the circuits, and keeps those that stand. */
export class CircuitBuilder {
  readonly hops = new Set<Hop>()
  created = 0
  refused = 0
  readonly #components: CircuitBuilderComponents
  readonly #init: CircuitBuilderInit
  readonly #randomPool: RandomPool
  readonly #pending = new Set<PendingCircuit>()
  #isStopped = false

  constructor(components: CircuitBuilderComponents, init: CircuitBuilderInit) {
    this.#components = components
    this.#init = init
    this.#randomPool = new RandomPool(components.crypto)
  }

  /** The handler of a link manager, whose token buckets the CREATE has passed. */
  readonly onCircuit = (previous: LinkCircuit, create: Uint8Array): CircuitEndpoint => {
    const pending = new PendingCircuit(previous, () => this.#pending.delete(pending))
    if (this.#isStopped || !this.#hasRoom()) {
      this.refused++
      pending.destroy(this.#isStopped ? DestroyCode.STOPPING : DestroyCode.LIMITED)
      return pending
    }
    this.#pending.add(pending)
    const accepted = this.#accept(create)
    if (accepted === undefined) {
      this.refused++
      pending.destroy(DestroyCode.PROTOCOL)
    } else this.#answer(pending, accepted)
    return pending
  }

  /** The previous nodes of the circuits that a funded tab stands behind. */
  paidPeers(): Set<string> {
    return new Set([...this.hops].filter(({ account }) => account.isFunded).map(hop => hop.previousPeer))
  }

  /** Ends every circuit. */
  stop(): void {
    this.#isStopped = true
    for (const pending of [...this.#pending]) pending.destroy(DestroyCode.STOPPING)
    for (const hop of [...this.hops]) hop.destroy(DestroyCode.STOPPING)
  }

  /** Circuits that nobody pays for cost their owner nothing to keep: when it is full, the oldest of them goes. */
  #hasRoom(): boolean {
    const { maxCircuits } = this.#init.limits
    if (this.hops.size + this.#pending.size < maxCircuits) return true
    for (const hop of this.hops) {
      if (hop.account.isFunded) continue
      hop.destroy(DestroyCode.LIMITED)
      break
    }
    return this.hops.size + this.#pending.size < maxCircuits
  }

  #accept(create: Uint8Array): AcceptedCreate | undefined {
    const { crypto, onionKeys, replays, clock, logger } = this.#components
    const { chainId, peerKey } = this.#init
    try {
      const init = { chainId, peerKey, nowMs: clock.nowMs(), randomPool: this.#randomPool }
      return acceptCreate({ crypto, onionKeys, replays }, init, create)
    } catch (error) {
      if (error instanceof CreateRefusedError) {
        logger.debug({ refusal: error.refusal }, 'a CREATE was refused')
      } else logger.error({ error }, 'a CREATE could not be read')
      return undefined
    }
  }

  #answer(pending: PendingCircuit, accepted: AcceptedCreate): void {
    if (accepted.status !== CreateStatus.OK) {
      this.#refuse(pending, accepted, accepted.status)
      return
    }
    this.#goOn(pending, accepted).catch((error: unknown) => {
      this.#components.logger.error({ error }, 'a circuit could not be built')
      pending.destroy(DestroyCode.INTERNAL)
    })
  }

  /** Only once the handshake is on the disk, so that nobody can have it acted upon again after a crash. */
  async #goOn(pending: PendingCircuit, accepted: AcceptedCreate): Promise<void> {
    await this.#components.replays.written
    if (pending.isEnded) return
    if (accepted.next === undefined) this.#finishAsExit(pending, accepted)
    else await this.#extend(pending, accepted, accepted.next)
  }

  #finishAsExit(pending: PendingCircuit, accepted: AcceptedCreate): void {
    const { sessions, clock } = this.#components
    if (sessions === undefined) {
      this.#refuse(pending, accepted, CreateStatus.POLICY)
      return
    }
    const { created, layer, handshakeHash } = accepted.finish()
    const { previous } = pending
    const account = this.#account(previous, true)
    const hop = new ExitHop(
      { clock, account, sessions },
      {
        previous,
        layer,
        handshakeHash,
        fundedTimeoutMs: this.#init.limits.connectTimeoutMs,
        onClosed: closed => this.hops.delete(closed)
      }
    )
    this.#stand(pending, hop, created)
  }

  async #extend(pending: PendingCircuit, accepted: AcceptedCreate, next: NextHop): Promise<void> {
    const budgetMs = Math.min(accepted.budgetMs, this.#init.limits.maxBuildMs)
    const timeout = setTimeout(() => {
      this.#refuse(pending, accepted, CreateStatus.NEXT_TIMEOUT)
    }, budgetMs)
    pending.onEnd(() => clearTimeout(timeout))
    let link: Link
    try {
      const found = await this.#components.nextHops.link(next.peerKey, budgetMs / 2, pending.signal)
      if ('unknown' in found) {
        this.#refuse(pending, accepted, CreateStatus.NEXT_UNKNOWN)
        return
      }
      link = found.link
    } catch (error) {
      if (!(error instanceof DialError) && !pending.isEnded) {
        this.#components.logger.warn({ error }, 'the next hop could not be linked')
      }
      this.#refuse(pending, accepted, CreateStatus.NEXT_UNREACHABLE)
      return
    }
    if (!pending.isEnded) this.#sendOn(pending, accepted, next, link)
  }

  #sendOn(pending: PendingCircuit, accepted: AcceptedCreate, next: NextHop, link: Link): void {
    let inside: CircuitEndpoint | undefined
    const circuit = link.openCircuit(next.createBody, {
      next: () => inside?.next(),
      onRecord: record => {
        // A record before CREATED: nobody has keys yet.
        if (inside === undefined) this.#refuse(pending, accepted, CreateStatus.NEXT_REFUSED)
        else inside.onRecord(record)
      },
      onCreated: body => {
        if (pending.isEnded) return
        try {
          inside = this.#finishAsMiddle(pending, accepted, circuit, body)
        } catch (error) {
          this.#components.logger.error({ error }, 'a circuit could not be finished')
          pending.destroy(DestroyCode.INTERNAL)
        }
      },
      onClosed: (code, cause) => {
        if (inside === undefined) this.#refuse(pending, accepted, CreateStatus.NEXT_REFUSED)
        else inside.onClosed(code, cause)
      }
    })
    pending.onEnd(() => {
      if (inside === undefined && !pending.stands) circuit.destroy(DestroyCode.FINISHED)
    })
  }

  #finishAsMiddle(
    pending: PendingCircuit,
    accepted: AcceptedCreate,
    next: LinkCircuit,
    body: Uint8Array
  ): CircuitEndpoint {
    const { created, layer } = accepted.finish(body)
    const { previous } = pending
    const account = this.#account(previous, false)
    const hop = new MiddleHop(
      { clock: this.#components.clock, account },
      { previous, next, layer, onClosed: closed => this.hops.delete(closed) }
    )
    this.#stand(pending, hop, created)
    return hop.inside
  }

  #account(previous: LinkCircuit, isExit: boolean): CircuitAccount {
    return new CircuitAccount(this.#components.desk, { previousPeer: previous.link.remotePeer, isExit })
  }

  #stand(pending: PendingCircuit, hop: Hop, created: Uint8Array): void {
    hop.account.attach(hop)
    this.hops.add(hop)
    this.created++
    pending.stand(hop, created)
  }

  #refuse(pending: PendingCircuit, accepted: AcceptedCreate, status: CreateStatus): void {
    if (pending.isEnded) return
    this.refused++
    pending.refuse(accepted.refuse(status))
  }
}
