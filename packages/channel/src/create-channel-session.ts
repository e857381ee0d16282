import type { ChannelSession, ChannelSessionComponents, ChannelSessionInit } from './channel-session.ts'
import { newChannel } from './new-channel.ts'
import { writesBetween, loadState } from './state-codec.ts'
import { PersistentChannel } from './persistent-channel.ts'

/**
 * Opens a session for a new channel, or for a stored one. A new one is durable once it resolves.
 * @throws WrongChannelError when the parameters, the keys and s do not fit together
 * @throws CorruptStateError when stored entries do not
 */
export async function createChannelSession(
  components: ChannelSessionComponents,
  init: ChannelSessionInit
): Promise<ChannelSession> {
  if ('entries' in init) return new PersistentChannel(components, loadState(init.entries))
  const state = newChannel(components.crypto, components.signer, init)
  await components.persist(state.channelId, writesBetween(undefined, state))
  return new PersistentChannel(components, state)
}
