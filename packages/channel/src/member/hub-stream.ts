/** What the hub protocol needs of a message stream; `MessageStream` of `@tollway/mesh` is one. */
export interface HubStream {
  /** Authenticated id of the other end. */
  readonly remotePeer: string
  readonly isClosed: boolean
  /** Queues a whole message. Throws when the stream is closed or too much waits. */
  send(message: Uint8Array): boolean
  /** Begins to receive. Call once. `onClose` is called exactly once. */
  receive(receiver: { onMessage(message: Uint8Array): void; onClose(error?: Error): void }): void
  /** Holds the other end back until `resume`. */
  pause(): void
  resume(): void
  /** Closes after what was queued has been sent. Idempotent. */
  close(): Promise<void>
  abort(error: Error): void
}
