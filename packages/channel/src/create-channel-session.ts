import type { ChannelSession, ChannelSessionComponents, ChannelSessionInit } from './channel-session.ts'

/**
 * Opens a session for a new channel, or for a stored one. A new one is durable once it resolves.
 * @throws WrongChannelError when the parameters, the keys and s do not fit together
 * @throws CorruptStateError when stored entries do not
 */
export declare function createChannelSession(
  components: ChannelSessionComponents,
  init: ChannelSessionInit
): Promise<ChannelSession>
