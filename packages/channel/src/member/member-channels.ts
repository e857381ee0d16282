import { channelIdOf, sideOf, type Bytes32, type ChannelParams } from '@tollway/codec'
import { createChannelSession } from '../create-channel-session.ts'
import type { ChannelEvent, ChannelSession, ChannelSessionComponents } from '../channel-session.ts'
import { WrongChannelError } from '../errors.ts'
import type { ChannelMessage } from '../hub-message.ts'
import type { HubConnectionComponents, HubConnectionInit, HubTerms } from './hub-connection.ts'
import type { MemberStore } from './member-store.ts'
import { memberPolicy } from './member-policy.ts'

/** Channels a member keeps with one hub, closed ones included. */
export const MAX_MEMBER_CHANNELS = 256

const PREFIX = 'channel/'

/** The sessions of all channels with the hub, kept in the member's store. */
export class MemberChannels {
  readonly #components: HubConnectionComponents
  readonly #init: HubConnectionInit
  readonly #onEvent: (channelId: Bytes32, event: ChannelEvent) => void
  readonly #channels = new Map<Bytes32, ChannelSession>()
  #send: ((message: ChannelMessage) => void) | undefined

  constructor(
    components: HubConnectionComponents,
    init: HubConnectionInit,
    onEvent: (channelId: Bytes32, event: ChannelEvent) => void
  ) {
    this.#components = components
    this.#init = init
    this.#onEvent = onEvent
  }

  async load(): Promise<void> {
    for (const [channelId, entries] of await storedChannels(this.#components.store)) {
      if (this.#channels.has(channelId)) continue
      this.#add(await createChannelSession(this.#sessionComponents(channelId), { entries }))
    }
  }

  get(channelId: Bytes32): ChannelSession | undefined {
    return this.#channels.get(channelId)
  }

  all(): ChannelSession[] {
    return [...this.#channels.values()]
  }

  /** The session of a channel with the hub, made if it is not here. @throws WrongChannelError */
  async open(params: ChannelParams, terms: HubTerms): Promise<ChannelSession> {
    const channelId = channelIdOf(params)
    const known = this.#channels.get(channelId)
    if (known) return known
    if (this.#channels.size >= MAX_MEMBER_CHANNELS) {
      throw new WrongChannelError(`${MAX_MEMBER_CHANNELS} channels with this hub are kept already`)
    }
    const side = this.#check(params, terms)
    const session = await createChannelSession(this.#sessionComponents(channelId), {
      params,
      side,
      peerPublicKey: terms.signerPublicKey
    })
    return this.#add(session)
  }

  connected(send: (message: ChannelMessage) => void): void {
    this.#send = send
    for (const session of this.#channels.values()) session.connected(send)
  }

  disconnected(): void {
    this.#send = undefined
    for (const session of this.#channels.values()) session.disconnected()
  }

  #add(session: ChannelSession): ChannelSession {
    this.#channels.set(session.channelId, session)
    this.#components.onEvent?.({ type: 'channel', session })
    if (this.#send) session.connected(this.#send)
    return session
  }

  #check(params: ChannelParams, terms: HubTerms): 0 | 1 {
    const { domain, token, owner } = this.#init
    const side = sideOf(params, owner)
    if (side === undefined) throw new WrongChannelError(`${owner} is not an owner of this channel`)
    const [mySigner, peerOwner, peerSigner] =
      side === 0
        ? [params.signerA, params.ownerB, params.signerB]
        : [params.signerB, params.ownerA, params.signerA]
    const { crypto, signer } = this.#components
    if (params.chainId !== domain.chainId || params.adjudicator !== domain.adjudicator) {
      throw new WrongChannelError(`the channel is of adjudicator ${params.adjudicator}`)
    }
    if (params.token !== token) throw new WrongChannelError(`its token is ${params.token}, not ${token}`)
    if (mySigner !== signer.address) throw new WrongChannelError(`our signer is not ${mySigner}`)
    if (peerOwner !== terms.owner) throw new WrongChannelError(`the hub's owner is not ${peerOwner}`)
    if (peerSigner !== crypto.addressOf(terms.signerPublicKey)) {
      throw new WrongChannelError(`the hub's signer is not ${peerSigner}`)
    }
    return side
  }

  #sessionComponents(channelId: Bytes32): ChannelSessionComponents {
    const { crypto, signer, store, nowS } = this.#components
    return {
      crypto,
      signer,
      nowS,
      persist: (id, writes) =>
        store.batch(writes.map(write => ({ ...write, key: `${PREFIX}${id}/${write.key}` }))),
      policy: memberPolicy(this.#components, this.#init),
      onEvent: event => this.#onEvent(channelId, event)
    }
  }
}

async function storedChannels(store: MemberStore): Promise<Map<Bytes32, [string, Uint8Array][]>> {
  const channels = new Map<Bytes32, [string, Uint8Array][]>()
  for await (const [key, value] of store.entries({ prefix: PREFIX })) {
    const channelId = key.slice(PREFIX.length, PREFIX.length + 66) as Bytes32
    const entries = channels.get(channelId) ?? []
    entries.push([key.slice(PREFIX.length + 67), value])
    channels.set(channelId, entries)
  }
  return channels
}
