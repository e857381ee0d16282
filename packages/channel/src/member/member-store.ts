import type { ChannelWrite } from '../channel-session.ts'

/** Where a member keeps its channels. A `Store` of `@tollway/store` is one; give it a sub-space of its own. */
export interface MemberStore {
  entries(range?: { prefix?: string }): AsyncIterable<[string, Uint8Array]>
  /** Atomic and durable when it resolves. */
  batch(ops: ChannelWrite[]): Promise<void>
}
