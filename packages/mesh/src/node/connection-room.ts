import type { Connection, MultiaddrConnection } from '@libp2p/interface'
import { addressBlockOf } from '../descriptor/relay-address.ts'
import type { Clock } from '../environment.ts'
import { ConnectionLimitError } from '../errors.ts'
import { PeerRateLimiter } from '../rate-limit.ts'
import { mostExpendable, type Holder, type PeerUse } from './expendable.ts'
import type { ConnectionJudge } from './mesh-node.ts'

export interface ConnectionRoomInit {
  maxConnections: number
  maxConnectionsPerAddress: number
  /** New ones of one address. */
  inboundConnectionsPerSecond: number
}

/** Of the limit, how many may be in their handshake; and at least how many. */
const PENDING_PART = 1 / 4
const MIN_PENDING = 16

/** Bounds the connections of a node so that strangers who hold many take nobody's place. */
export class ConnectionRoom {
  readonly #init: ConnectionRoomInit
  readonly #rates: PeerRateLimiter
  readonly #perAddress = new Map<string, number>()
  /** In their handshake, and the address that each comes from. */
  readonly #pending = new Map<MultiaddrConnection, string | undefined>()
  readonly #protocols: ReadonlyMap<string, unknown>
  judge: ConnectionJudge | undefined

  /** @param protocols what peers connect for, where nobody judges */
  constructor(
    init: ConnectionRoomInit,
    protocols: ReadonlyMap<string, unknown>,
    clock: Clock = { nowMs: () => performance.now() }
  ) {
    const rate = init.inboundConnectionsPerSecond
    this.#init = init
    this.#protocols = protocols
    this.#rates = new PeerRateLimiter(clock, { ratePerSecond: rate, burst: rate })
  }

  /** Whether there is no room for one more of its address, before any handshake; it counts until it closes. */
  readonly denies = (connection: MultiaddrConnection): boolean => {
    const ip = ipOf(connection)
    const block = ip === undefined ? undefined : addressBlockOf(ip)
    if (block !== undefined) {
      const count = this.#perAddress.get(block) ?? 0
      if (count >= this.#init.maxConnectionsPerAddress || !this.#rates.take(block)) return true
      this.#perAddress.set(block, count + 1)
      connection.addEventListener('close', () => this.#release(block), { once: true })
    }
    this.#pending.set(connection, block)
    connection.addEventListener('close', () => this.#pending.delete(connection), { once: true })
    this.#makePendingRoom()
    return false
  }

  /** Its handshake is over. */
  greeted(connection: MultiaddrConnection): void {
    this.#pending.delete(connection)
  }

  /** Closes what is least worth keeping while there are too many; the newest is the last of its kind to go. */
  makeRoom(connections: readonly Connection[], newest: Connection): void {
    const open = connections.filter(({ status }) => status === 'open')
    const excess = open.length - this.#init.maxConnections
    if (excess <= 0) return
    const holders = this.#holders(open)
    for (let i = 0; i < excess; i++) {
      const victim = mostExpendable(holders, newest.timeline.open)
      if (victim === undefined) return
      const at = holders.findIndex(({ item }) => item === victim)
      holders.splice(at, 1)
      victim.abort(new ConnectionLimitError(this.#init.maxConnections))
    }
  }

  /** Of the address with the most handshakes under way, the one that began first makes room. */
  #makePendingRoom(): void {
    const limit = Math.max(MIN_PENDING, Math.ceil(this.#init.maxConnections * PENDING_PART))
    if (this.#pending.size <= limit) return
    const byAddress = Map.groupBy(this.#pending.keys(), connection => this.#pending.get(connection))
    const [first] = [...byAddress.values()].reduce((most, group) =>
      group.length > most.length ? group : most
    )
    if (first === undefined) return
    this.#pending.delete(first)
    first.abort(new ConnectionLimitError(limit, 'in their handshake'))
  }

  /** A peer's use counts for its newest connection and for those with a stream it is connected for, not for more. */
  #holders(open: readonly Connection[]): Holder<Connection>[] {
    const useOf = this.judge?.judge()
    const seen = new Set<string>()
    return [...open]
      .sort((a, b) => b.timeline.open - a.timeline.open)
      .map(connection => {
        const peerId = connection.remotePeer.toString()
        const isActive = this.#isActive(connection)
        const counts = isActive || !seen.has(peerId)
        seen.add(peerId)
        const openedMs = connection.timeline.open
        return { item: connection, openedMs, use: use(connection, counts, isActive) }
      })

    function use(connection: Connection, counts: boolean, isActive: boolean): PeerUse {
      const idle = { idleSinceMs: connection.timeline.open }
      if (connection.direction === 'outbound') return 'kept'
      if (useOf === undefined) return isActive ? 'kept' : idle
      return (counts ? useOf(connection.remotePeer.toString()) : undefined) ?? idle
    }
  }

  #isActive({ streams }: Connection): boolean {
    const { judge } = this
    return streams.some(({ protocol }) =>
      judge === undefined ? this.#protocols.has(protocol) : protocol === judge.protocol
    )
  }

  #release(block: string): void {
    const count = (this.#perAddress.get(block) ?? 0) - 1
    if (count > 0) this.#perAddress.set(block, count)
    else this.#perAddress.delete(block)
  }
}

/** The IP address at the other end; undefined where another peer relays. */
export function ipOf({ remoteAddr }: Pick<Connection, 'remoteAddr'>): string | undefined {
  const [first] = remoteAddr.getComponents()
  return first?.name === 'ip4' || first?.name === 'ip6' ? first.value : undefined
}
