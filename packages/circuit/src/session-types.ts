import type { ResetCode } from './reset-code.ts'

/** Streams that a session holds at once. */
export const MAX_STREAMS = 1024
/** Legs that a session holds at once. */
export const MAX_LEGS = 4
/** Stream bytes sent and not acknowledged, per session and direction. */
export const MAX_UNACKED_BYTES = 4 * 1024 * 1024
/** How far a stream's sender may be ahead of its reader, at first and after each MAX_STREAM. */
export const STREAM_WINDOW_BYTES = 1024 * 1024
/** The same over all streams of a session: so large that many stalled readers leave room for the others. */
export const SESSION_WINDOW_BYTES = 32 * 1024 * 1024
/** An acknowledgement is due after so many received bytes... */
export const ACK_EVERY_BYTES = 64 * 1024
/** ... or this long after the first of them. */
export const ACK_DELAY_MS = 25
/** A stream takes writes while it holds fewer unsent bytes than this. */
export const WRITE_BUFFER_BYTES = 256 * 1024

/** A host (name, IPv4 or IPv6 in text form, no brackets) and a TCP port. */
export interface HostPort {
  readonly host: string
  readonly port: number
}

/** What a received body means to the application, in order. */
export type SessionEvent =
  /** Exit: the client asks for a connection; answer with `opened` or `reset`. */
  | { readonly type: 'open'; readonly id: number; readonly target: HostPort }
  /** Client: the exit is connected, from `bound`. */
  | { readonly type: 'opened'; readonly id: number; readonly bound: HostPort }
  /** The next bytes of a stream, a view of the received body; call `consumed` when they are passed on. */
  | { readonly type: 'data'; readonly id: number; readonly bytes: Uint8Array }
  /** The other end's last byte was delivered; this direction is closed. */
  | { readonly type: 'end'; readonly id: number }
  /** The other end aborted the stream, both directions. */
  | { readonly type: 'reset'; readonly id: number; readonly code: ResetCode }

/**
 * One end of a session. Synchronous and pure: feed it what arrives, what the application writes and the time;
 * pull bodies from it when a record leaves. Times are of any steady clock in milliseconds.
 *
 * `receive` throws SessionProtocolError or MalformedError for a hostile body: close the session then.
 */
export interface Session {
  readonly role: 'client' | 'exit'
  /** 16 bytes. */
  readonly id: Uint8Array

  /** Client: adds a circuit as a leg, which begins with START or JOIN. Returns the leg's number. */
  addLeg(handshakeHash: Uint8Array): number
  /**
   * Exit: adds the circuit whose first body begins with `opening`: a JOIN with its proof, or a START with the
   * session's own secret. Then give that body to `receive`. @throws SessionJoinError
   */
  acceptLeg(opening: LegOpening, handshakeHash: Uint8Array): number
  /** The circuit is gone; what it did not acknowledge is sent again on another leg. */
  loseLeg(leg: number): void
  readonly legs: readonly number[]

  /** A body of a type-6 record from `leg`. */
  receive(leg: number, body: Uint8Array, nowMs: number): SessionEvent[]

  /** Client: asks the exit to connect; returns the stream's id. Data may follow at once. */
  open(target: HostPort): number
  /** Exit: the stream is connected. */
  opened(id: number, bound: HostPort): void
  /**
   * Queues bytes, which must not be changed afterwards. Returns whether there is room for more; when not, wait
   * until `takeDrained` names the stream.
   * @throws SessionUseError when called far beyond that
   */
  write(id: number, bytes: Uint8Array): boolean
  /** No more writes: FIN follows the last byte. */
  end(id: number): void
  /** Aborts both directions. */
  reset(id: number, code: ResetCode): void
  /** The application passed on `bytes` of received data: the window moves. */
  consumed(id: number, bytes: number): void
  /** Whether the stream is known and not finished or reset. */
  has(id: number): boolean
  /** Streams that had no room for writes and have it again, since the last call. */
  takeDrained(): number[]

  /** Bytes that `writeBody` could write now; 0 when there is nothing to send. */
  pendingBytes(leg: number, nowMs: number): number
  /** Writes the next body into `space` (at least 512 bytes) and returns its length; 0 when there is nothing to send. */
  writeBody(leg: number, space: Uint8Array, nowMs: number): number
  /** Whether something sent on the leg is not acknowledged; a living peer answers within ACK_DELAY_MS. */
  awaitsAck(leg: number): boolean
  /** When `writeBody` has something to send without further input: milliseconds from now; undefined for never. */
  nextTimeoutMs(leg: number, nowMs: number): number | undefined

  /** As in `stats`, at no cost. */
  readonly receivedBytes: number
  readonly unackedBytes: number
  readonly stats: SessionStats
}

export interface SessionStats {
  readonly streams: number
  /** Stream bytes received for the first time. */
  readonly receivedBytes: number
  /** Stream bytes sent for the first time. */
  readonly sentBytes: number
  /** Sent, not acknowledged. */
  readonly unackedBytes: number
  /** Written by the application, not sent. */
  readonly unsentBytes: number
  /** Received, not consumed. */
  readonly unconsumedBytes: number
}

/** The first frame on a leg, from the client. */
export type LegOpening =
  | { readonly type: 'start'; readonly sessionId: Uint8Array; readonly secret: Uint8Array }
  | { readonly type: 'join'; readonly sessionId: Uint8Array; readonly proof: Uint8Array }
