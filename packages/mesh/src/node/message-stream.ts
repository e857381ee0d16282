export interface MessageStreamOptions {
  /** The largest message accepted and sent. Default {@link DEFAULT_MAX_FRAME_BYTES}. */
  maxFrameBytes?: number
  /** `send` throws once this much waits for the peer. Default {@link DEFAULT_MAX_QUEUED_BYTES}. */
  maxQueuedBytes?: number
}

export const DEFAULT_MAX_FRAME_BYTES = 256 * 1024
export const DEFAULT_MAX_QUEUED_BYTES = 1024 * 1024

export interface MessageReceiver {
  /** A whole message, to keep. One that throws aborts the stream. */
  onMessage(message: Uint8Array): void
  /** Called exactly once. `error` is undefined after an orderly close by either side. */
  onClose(error?: Error): void
}

/** Whole messages, each behind a u32 length, over one libp2p stream. */
export interface MessageStream {
  readonly remotePeer: string
  /** The IP address of the other end of a stream that was accepted, where it is known. */
  readonly remoteAddress?: string | undefined
  readonly protocol: string
  readonly isClosed: boolean
  readonly queuedBytes: number
  /**
   * Queues a message. False: the peer is slow, wait for {@link drained} before sending much more.
   *
   * @throws MessageStreamClosedError, MessageTooLargeError, SendQueueFullError
   */
  send(message: Uint8Array): boolean
  /** Resolves when `send` would return true again; rejects when the stream closes first. */
  drained(signal?: AbortSignal): Promise<void>
  /** Begins to receive; until then nothing is read and the peer is held back. Call once. */
  receive(receiver: MessageReceiver): void
  /** Holds the peer back: at most one more batch of messages that was already read is delivered after `resume`. */
  pause(): void
  resume(): void
  /** Closes after what was queued has been sent. Idempotent. */
  close(): Promise<void>
  /** Closes at once; the peer sees a reset. Idempotent. */
  abort(error: Error): void
}
