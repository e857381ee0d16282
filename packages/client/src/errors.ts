import { TollwayError, type Lock } from '@tollway/codec'

/** Why a connection through the network could not be made. The proxies map each to a reply of their protocol. */
export type ConnectFailure =
  /** A policy forbids it: the exit's, or this client's. */
  | 'not-allowed'
  /** It would take more money than the user allowed to spend. */
  | 'spend-limit'
  /** The channel cannot lock what a circuit needs, or there is none. */
  | 'no-funds'
  /** No circuit: no path, no guard, no hub. */
  | 'network-unreachable'
  | 'host-unreachable'
  | 'refused'
  | 'timeout'
  /** Too many connections. */
  | 'overloaded'
  | 'failed'

/** A connection through the network that could not be made. */
export class ConnectError extends TollwayError {
  readonly reason: ConnectFailure

  constructor(reason: ConnectFailure, message: string, options?: ErrorOptions) {
    super(`CONNECT_${reason.toUpperCase().replaceAll('-', '_')}`, message, options)
    this.reason = reason
  }
}

/** A connection through the network that broke after it was made. */
export class TunnelBrokenError extends TollwayError {
  constructor(target: string, reason: string, options?: ErrorOptions) {
    super('TUNNEL_BROKEN', `the connection to ${target} broke: ${reason}`, options)
  }
}

/** No circuit stands, over as many paths as were tried; the cause is the last failure. It may work a little later. */
export class CircuitFailedError extends TollwayError {
  constructor(attempts: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super('CIRCUIT_FAILED', `no circuit could be built over ${attempts} paths: ${reason}`, { cause })
  }
}

/** A payment that the user's limit forbids. Nothing was locked. */
export class SpendLimitError extends TollwayError {
  readonly limit: bigint
  readonly committed: bigint
  readonly wanted: bigint

  constructor(limit: bigint, committed: bigint, wanted: bigint) {
    super(
      'SPEND_LIMIT',
      `${wanted} base units more would pass the spending limit of ${limit} (${committed} spent or locked): raise the limit`
    )
    this.limit = limit
    this.committed = committed
    this.wanted = wanted
  }
}

/** The channel with the hub cannot carry a payment. */
export class NoFundsError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('NO_FUNDS', `${reason}: open a channel or deposit more`, options)
  }
}

/** An option of `createClient` that cannot work. */
export class ClientConfigError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('CLIENT_CONFIG', reason, options)
  }
}

/** The proxy's port is taken. */
export class ProxyPortInUseError extends TollwayError {
  constructor(what: string, host: string, port: number, options?: ErrorOptions) {
    super(
      'PORT_IN_USE',
      `the ${what} cannot listen on ${host}:${port}, which another process uses: choose another port`,
      options
    )
  }
}

/** The client holds a channel already, or none. */
export class ChannelLifeError extends TollwayError {
  constructor(reason: string) {
    super('CHANNEL_LIFE', reason)
  }
}

/** Locks that the hub has neither claimed nor let go: their relays have not settled. */
export class LocksHeldError extends TollwayError {
  constructor(locks: readonly Lock[], options?: ErrorOptions) {
    const latest = Math.max(...locks.map(({ expiry }) => expiry))
    super(
      'LOCKS_HELD',
      `${locks.length} tabs are not settled yet, the last of them expires at ${new Date(latest * 1000).toISOString()}: ` +
        'wait for their relays, or close unilaterally',
      options
    )
  }
}

/** A record of the client's store that does not decode. */
export class ClientStoreError extends TollwayError {
  constructor(key: string, options?: ErrorOptions) {
    super(
      'CLIENT_STORE',
      `the entry "${key}" of the client's store is corrupt: restore the store from a backup`,
      options
    )
  }
}

/** A relay that ended a circuit, or would not carry it on. */
export class RelayRefusedError extends TollwayError {
  readonly peerId: string

  constructor(peerId: string, reason: string) {
    super('RELAY_REFUSED', `relay ${peerId} ${reason}`)
    this.peerId = peerId
  }
}

/** A relay that asks to be paid for what it did not deliver, or breaks the payment rules otherwise. */
export class RelayCheatError extends TollwayError {
  readonly peerId: string

  constructor(peerId: string, reason: string) {
    super('RELAY_CHEATS', `relay ${peerId}: ${reason}; the circuit was closed`)
    this.peerId = peerId
  }
}
