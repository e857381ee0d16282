import { TollwayError } from '@tollway/codec'

/** A listen address that is taken, or not of this machine. */
export class ListenError extends TollwayError {
  readonly address: string

  constructor(address: string, reason: string, options?: ErrorOptions) {
    super('LISTEN_FAILED', `cannot listen on ${address}: ${reason}; choose another port or address`, options)
    this.address = address
  }
}

/** A port that another process listens on. */
export class PortInUseError extends TollwayError {
  readonly address: string

  constructor(address: string, options?: ErrorOptions) {
    super('PORT_IN_USE', `${address} is in use by another process; stop it or choose another port`, options)
    this.address = address
  }
}

/** A peer that cannot be reached. */
export class DialError extends TollwayError {
  readonly target: string

  constructor(target: string, reason: string, options?: ErrorOptions) {
    super('DIAL_FAILED', `cannot reach ${target}: ${reason}`, options)
    this.target = target
  }
}

/** The peer was reached and does not speak the protocol. */
export class ProtocolUnsupportedError extends TollwayError {
  constructor(target: string, protocol: string, options?: ErrorOptions) {
    super('PROTOCOL_UNSUPPORTED', `${target} does not speak ${protocol}`, options)
  }
}

/** An address or a peer id that is not one. */
export class InvalidTargetError extends TollwayError {
  constructor(target: string, reason: string, options?: ErrorOptions) {
    super('INVALID_TARGET', `"${target.slice(0, 120)}" is not a peer to reach: ${reason}`, options)
  }
}

/** Use of a service that is not started, or stopped. */
export class NotStartedError extends TollwayError {
  constructor(what: string) {
    super('NOT_STARTED', `the ${what} is not running; call start() first`)
  }
}

/** A topic joined on a node made without gossip. */
export class GossipDisabledError extends TollwayError {
  constructor(topic: string) {
    super('GOSSIP_DISABLED', `cannot join ${topic}: this node does not gossip; pass gossip: true`)
  }
}

export class MessageStreamClosedError extends TollwayError {
  constructor(protocol: string, peerId: string, options?: ErrorOptions) {
    super('MESSAGE_STREAM_CLOSED', `the ${protocol} stream with ${peerId} is closed`, options)
  }
}

export class MessageTooLargeError extends TollwayError {
  constructor(protocol: string, sizeBytes: number, limitBytes: number) {
    super(
      'MESSAGE_TOO_LARGE',
      `a ${protocol} message of ${sizeBytes} bytes, at most ${limitBytes} are allowed`
    )
  }
}

/** The peer reads slower than messages are sent to it. */
export class SendQueueFullError extends TollwayError {
  constructor(protocol: string, peerId: string, limitBytes: number) {
    super('SEND_QUEUE_FULL', `${limitBytes} bytes wait for ${peerId} on ${protocol} already; await drained()`)
  }
}

export class LinkClosedError extends TollwayError {
  constructor(peerId: string, reason: string, options?: ErrorOptions) {
    super('LINK_CLOSED', `the link with ${peerId} is closed: ${reason}`, options)
  }
}

/** The peer broke the link protocol; the link was closed. */
export class LinkProtocolError extends TollwayError {
  constructor(peerId: string, reason: string, options?: ErrorOptions) {
    super('LINK_PROTOCOL', `${peerId} broke the link protocol: ${reason}`, options)
  }
}

/** The peer fell silent. */
export class LinkTimeoutError extends TollwayError {
  constructor(peerId: string, silentMs: number) {
    super('LINK_TIMEOUT', `nothing came from ${peerId} for ${silentMs} ms`)
  }
}

/** A connection that was closed because more are open, or in their handshake, than the node may have. */
export class ConnectionLimitError extends TollwayError {
  constructor(limit: number, state: 'open' | 'in their handshake' = 'open') {
    super('CONNECTION_LIMIT', `more than ${limit} connections are ${state}: this one was of the least use`)
  }
}

export class LinkLimitError extends TollwayError {
  constructor(limit: number) {
    super('LINK_LIMIT', `${limit} links are open already`)
  }
}

export class CircuitLimitError extends TollwayError {
  constructor(peerId: string, limit: number) {
    super('CIRCUIT_LIMIT', `the link with ${peerId} carries ${limit} circuits already`)
  }
}

/** A descriptor that is well-formed and must not be used. */
export class DescriptorError extends TollwayError {
  readonly peerId: string

  constructor(peerId: string, reason: string) {
    super('BAD_DESCRIPTOR', `the descriptor of ${peerId} is refused: ${reason}`)
    this.peerId = peerId
  }
}

/** The relay registry could not be read. */
export class RegistryUnavailableError extends TollwayError {
  constructor(options?: ErrorOptions) {
    super('REGISTRY_UNAVAILABLE', 'the relay registry cannot be read; check the RPC endpoint', options)
  }
}

/** The directory knows too few of the registered relays to pick paths safely. */
export class CoverageError extends TollwayError {
  readonly known: number
  readonly registered: number

  constructor(known: number, registered: number, minCoverage: number) {
    super(
      'DIRECTORY_COVERAGE',
      `descriptors of ${known} of ${registered} registered relays are known, ` +
        `at least ${Math.round(minCoverage * 100)}% are needed; add snapshot peers or wait`
    )
    this.known = known
    this.registered = registered
  }
}

/** A snapshot server that broke the directory protocol. */
export class SnapshotError extends TollwayError {
  constructor(peerId: string, reason: string, options?: ErrorOptions) {
    super('BAD_SNAPSHOT', `the directory snapshot of ${peerId} is unusable: ${reason}`, options)
  }
}

/** No path meets the constraints; `constraint` names the one that left no relay. */
export class NoPathError extends TollwayError {
  readonly constraint: string
  readonly hop: number
  /** There are relays, and none of them lets anybody out to the wanted port. */
  readonly isExitPolicy: boolean

  constructor(hop: number, constraint: string, candidates: number, isExitPolicy = false) {
    super(
      'NO_PATH',
      `no relay is left for hop ${hop} after "${constraint}" (${candidates} before it); relax that constraint`
    )
    this.constraint = constraint
    this.hop = hop
    this.isExitPolicy = isExitPolicy
  }
}
