import type { DestroyCode } from './destroy-code.ts'

/**
 * What a node gives to the link for one circuit: where its records come from and where they go. Every method is
 * called synchronously by the link and must not throw; one that does kills its circuit, never the link.
 */
export interface CircuitEndpoint {
  /**
   * The next record to send, 1024 or 16384 bytes, or undefined when there is none. Pulled when the record is about
   * to leave: seal it here, and return control records before data. The link has copied the bytes when it asks
   * again, so a buffer may be used again. After undefined the link asks again only after {@link LinkCircuit.wake}.
   */
  next(): Uint8Array | undefined
  /**
   * A record came. The bytes belong to the endpoint: it may write into them in place and keep them. Whatever was
   * received and is not yet reported by {@link LinkCircuit.consumed} counts as queued in this node.
   */
  onRecord(record: Uint8Array): void
  /** The peer's answer to our CREATE, 1024 bytes to keep. Called at most once, on circuits opened here. */
  onCreated?(body: Uint8Array): void
  /**
   * The circuit is gone: destroyed by the peer, killed by a limit, or its link died. Called exactly once, but not
   * after our own {@link LinkCircuit.destroy}.
   */
  onClosed(code: DestroyCode, cause?: Error): void
}

/** One circuit on one link. All methods are harmless no-ops once it is closed. */
export interface LinkCircuit {
  /** Odd when the link's dialer opened the circuit, even otherwise. */
  readonly id: number
  readonly link: Link
  readonly isClosed: boolean
  /** Received, and not yet consumed by the endpoint. */
  readonly queuedBytes: number
  /** The endpoint's `next` has something again. Cheap to call often: the pull happens once, a microtask later. */
  wake(): void
  /** The endpoint has passed on `bytes` of what it received; the peer is granted that much again. */
  consumed(bytes: number): void
  /** Answers a CREATE of the peer with 1024 bytes, once. */
  sendCreated(body: Uint8Array): void
  /** Ends the circuit here and tells the peer. Records not yet pulled are dropped. */
  destroy(code: DestroyCode): void
}

/** An ordered pipe between two nodes that carries many circuits. */
export interface Link {
  readonly remotePeer: string
  /** Whether this node dialled it. */
  readonly isDialer: boolean
  readonly isClosed: boolean
  readonly circuitCount: number
  /** Received on all circuits, and not yet consumed. */
  readonly queuedBytes: number
  /**
   * Sends a CREATE (1033 bytes: hop index, onion key id, message) and returns the circuit at once; records may be
   * offered before the CREATED comes.
   *
   * @throws LinkClosedError, CircuitLimitError
   */
  openCircuit(create: Uint8Array, endpoint: CircuitEndpoint): LinkCircuit
  /** Closes the link; each circuit's endpoint hears `LINK_CLOSED`. */
  close(cause?: Error): void
}

/**
 * Takes a circuit that the peer opened. Called synchronously, before any public-key work and after the token
 * buckets; answer later with `sendCreated` or `destroy`. `create` is 1033 bytes to keep.
 */
export type CircuitHandler = (circuit: LinkCircuit, create: Uint8Array) => CircuitEndpoint
