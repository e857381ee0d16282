/** The bytes under a link: an ordered, authenticated, confidential pipe to one peer. */
export interface LinkPipe {
  /** Takes bytes that must not change afterwards; false when it is full until `onDrain`. */
  send(bytes: Uint8Array): boolean
  /** Sets where events go; called once, before anything else. */
  open(events: LinkPipeEvents): void
  /** Ends after what was sent has left. */
  close(): void
  /** Ends at once. */
  abort(cause: Error): void
}

export interface LinkPipeEvents {
  /** Bytes that came; they belong to the receiver. */
  onData(bytes: Uint8Array): void
  onDrain(): void
  /** Called once. */
  onClose(cause?: Error): void
}
