import {
  HubWire,
  HUB_PROTOCOL_VERSION,
  InvalidOpeningError,
  isChannelMessage,
  signHello,
  verifyHello,
  WrongChannelError,
  type ChannelOpenMessage,
  type ChannelRequestMessage,
  type HubErrorCode,
  type HubHello,
  type HubMessage,
  type TabOpenMessage,
  type TabSettleMessage
} from '@tollway/channel'
import { GasReserveError, type GasReserve } from '@tollway/chain'
import { channelIdOf, type Address } from '@tollway/codec'
import type { MessageStream, PeerRateLimiter } from '@tollway/mesh'
import { readChainView } from '../channel/chain-view.ts'
import type { ChannelFunding } from '../channel/channel-funding.ts'
import type { HubChannel } from '../channel/hub-channel.ts'
import type { HubChannels } from '../channel/hub-channels.ts'
import type { HubComponents, HubInit, HubPolicy } from '../hub.ts'
import { openTab } from '../tab/open-tab.ts'
import { settleTab } from '../tab/settle-tab.ts'
import type { TabDesk } from '../tab/tab-desk.ts'
import type { TabAnswer, TabDeskParts, TabMember } from '../tab/tab-parts.ts'

/** Tab requests of one connection that are under way; more are refused. */
export const MAX_REQUESTS_UNDER_WAY = 2048

/** What every connection of the hub shares. */
export interface MemberLinkParts {
  components: HubComponents
  init: HubInit & { policy: HubPolicy }
  channels: HubChannels
  funding: ChannelFunding
  desk: TabDesk
  tabParts: TabDeskParts
  requests: PeerRateLimiter
  channelRequests: PeerRateLimiter
  gas: GasReserve | undefined
  onClosed(link: MemberLink): void
}

/** One member's connection, from HELLO to the end. */
export class MemberLink {
  readonly #parts: MemberLinkParts
  readonly #wire: HubWire
  #hello: HubHello | undefined
  #underWay = 0

  constructor(parts: MemberLinkParts, stream: MessageStream) {
    this.#parts = parts
    this.#wire = new HubWire(stream, message => this.#onMessage(message))
    void this.#wire.closed.then(error => {
      parts.channels.detach(this.#wire)
      const { logger } = parts.components
      logger.debug({ peer: this.peer, member: this.#hello?.owner, err: error }, 'a member is gone')
      parts.onClosed(this)
    })
  }

  get peer(): string {
    return this.#wire.remotePeer
  }

  get isIntroduced(): boolean {
    return this.#hello !== undefined
  }

  /** Ends the connection after telling why. */
  refuse(code: HubErrorCode, message: string): void {
    this.#complain(code, message)
    void this.close()
  }

  close(): Promise<void> {
    return this.#wire.close().catch(() => undefined)
  }

  #onMessage(message: HubMessage): void | Promise<void> {
    if (this.#hello === undefined) return this.#introduce(message)
    if (isChannelMessage(message)) {
      const channel = this.#parts.channels.get(message.channelId)
      // Only the member's own connection feeds a channel: its wire is set at HELLO or adoption.
      return channel?.wire === this.#wire ? channel.session.receive(message) : undefined
    }
    switch (message.type) {
      case 'tab-open':
        return this.#detached(this.#openTab(message))
      case 'tab-settle':
        return this.#detached(this.#settleTab(message))
      case 'channel-open':
        return this.#wire.hold(this.#adopt(message))
      case 'channel-request':
        return this.#detached(this.#request(message))
      case 'error':
        this.#parts.components.logger.info(
          { peer: this.peer, code: message.code, message: message.message },
          'a member complains'
        )
        return undefined
      default:
        return this.refuse('malformed', `members do not send ${message.type}`)
    }
  }

  #introduce(message: HubMessage): void {
    if (message.type !== 'hello') return this.refuse('malformed', 'HELLO comes first')
    const { components, init, channels, desk } = this.#parts
    const { chainId, adjudicator } = init.domain
    if (message.version !== HUB_PROTOCOL_VERSION) {
      return this.refuse('version', `this hub speaks version ${HUB_PROTOCOL_VERSION}, not ${message.version}`)
    }
    if (message.chainId !== chainId || message.adjudicator !== adjudicator) {
      return this.refuse('wrong-chain', `this hub is on chain ${chainId} with adjudicator ${adjudicator}`)
    }
    if (message.token !== init.token) {
      return this.refuse('wrong-chain', `this hub pays in token ${init.token}`)
    }
    if (!verifyHello(components.crypto, message, this.peer, components.mesh.peerId)) {
      return this.refuse('malformed', 'the HELLO is not signed for this connection')
    }
    this.#hello = message
    this.#wire.send(this.#ownHello())
    const memberSigner = components.crypto.addressOf(message.signerPublicKey)
    for (const channel of channels.ofMember(message.owner)) {
      if (channel.memberSigner !== memberSigner || channel.session.status === 'closed') continue
      channels.attach(channel, this.#wire)
      desk.claimAll(channel)
    }
  }

  #ownHello(): HubHello {
    const { components, init } = this.#parts
    const { domain, token, feeBase, feePpm } = init
    const owner = components.adjudicator.account
    const terms = { version: HUB_PROTOCOL_VERSION, ...domain, token, owner, feeBase, feePpm }
    return signHello(components.signer, terms, components.mesh.peerId, this.peer)
  }

  async #openTab(message: TabOpenMessage): Promise<void> {
    if (!this.#mayAsk()) return this.#complain('limit', 'too many requests; try later')
    try {
      this.#answer(await openTab(this.#parts.tabParts, this.#asker(), message))
    } catch (error) {
      if (!(error instanceof InvalidOpeningError)) throw error
      this.#complain('malformed', error.message)
    }
  }

  async #settleTab(message: TabSettleMessage): Promise<void> {
    const { payerKey } = message
    if (!this.#mayAsk()) {
      return this.#answer({ payerKey, status: 'refused', message: 'too many requests; try later' })
    }
    this.#answer(await settleTab(this.#parts.tabParts, this.#asker(), message))
  }

  async #adopt({ params, publicKey }: ChannelOpenMessage): Promise<void> {
    const { channels, init, components } = this.#parts
    if (!this.#mayAsk()) return this.#complain('limit', 'too many requests; try later')
    try {
      channels.check(params, this.#member(), publicKey)
      const known = channels.get(channelIdOf(params))
      if (!known) {
        const refusal = this.#channelLimit()
        if (refusal !== undefined) return this.#complain('limit', refusal)
      }
      const view = await readChainView(components.chain, components.adjudicator, channelIdOf(params))
      if (!view || view.status !== 'open' || view.depositA + view.depositB === 0n) {
        return this.#complain('not-on-chain', 'no open channel with a finalised deposit; wait and try again')
      }
      this.#welcome(known ?? (await this.#admitted(() => channels.adopt(params, publicKey, view))))
    } catch (error) {
      if (error instanceof GasReserveError) return this.#complainOfGas(error)
      if (error instanceof WrongChannelError) return this.#complain('bad-params', error.message)
      components.logger.warn({ err: error, init: init.domain }, 'a channel could not be adopted')
      this.#complain('internal', 'the channel could not be adopted now; try later')
    }
  }

  async #request(message: ChannelRequestMessage): Promise<void> {
    const { components, channelRequests, funding, channels } = this.#parts
    const { crypto, registry, logger } = components
    const hello = this.#hello
    if (!hello || message.owner !== hello.owner) return this.#complain('bad-params', 'the owner is not yours')
    if (crypto.addressOf(message.publicKey) !== crypto.addressOf(hello.signerPublicKey)) {
      return this.#complain('bad-params', 'the signer is not the one of your HELLO')
    }
    if (!channelRequests.take(this.peer)) return this.#complain('limit', 'too many channel requests')
    try {
      if (registry && !(await registry.isRegistered(hello.owner, this.peer))) {
        return this.#complain('bad-params', `relay ${this.peer} of ${hello.owner} is not registered`)
      }
      const known = channels.ofMember(hello.owner).find(({ session }) => session.params.salt === message.salt)
      const refusal = known ? undefined : this.#channelLimit()
      if (refusal !== undefined) return this.#complain('limit', refusal)
      this.#welcome(known ?? (await this.#admitted(() => funding.open(message), true)))
    } catch (error) {
      if (error instanceof GasReserveError) return this.#complainOfGas(error)
      logger.warn({ err: error, member: hello.owner }, 'a requested channel could not be opened')
      this.#complain('internal', 'the channel could not be opened now; try later')
    }
  }

  /** The channel is this connection's from now on. */
  #welcome(channel: HubChannel): void {
    const { channels, components, desk } = this.#parts
    const { publicKey } = components.signer
    if (this.#wire.isClosed) return
    this.#wire.send({ type: 'channel-params', params: channel.session.params, publicKey })
    if (channel.wire === this.#wire) return
    channels.attach(channel, this.#wire)
    desk.claimAll(channel)
  }

  /** A channel that the gas covers. @param countsAtOnce Whether it is among the channels as soon as `take` is called. */
  async #admitted(take: () => Promise<HubChannel>, countsAtOnce = false): Promise<HubChannel> {
    const release = await this.#parts.gas?.admit()
    try {
      const channel = take()
      if (countsAtOnce) release?.()
      return await channel
    } finally {
      release?.()
    }
  }

  /** The member learns that it is the hub's lack; how much it has is for its operator. */
  #complainOfGas(error: GasReserveError): void {
    this.#parts.components.logger.error({ err: error }, 'a channel was refused for lack of gas money')
    this.#complain('gas-reserve', 'the hub has too little gas money to defend another channel; try later')
  }

  #channelLimit(): string | undefined {
    const { channels, init, funding } = this.#parts
    const { maxChannels, maxChannelsPerOwner } = init.policy
    const live = channels.ofMember(this.#member()).filter(({ session }) => session.status !== 'closed')
    if (live.length + funding.openingCount(this.#member()) >= maxChannelsPerOwner) {
      return `at most ${maxChannelsPerOwner} channels with one owner`
    }
    return channels.size + funding.openingCount() >= maxChannels ? 'the hub has no room' : undefined
  }

  #member(): Address {
    if (!this.#hello) throw new Error('a request before HELLO')
    return this.#hello.owner
  }

  #asker(): TabMember {
    return { owner: this.#member(), wire: this.#wire }
  }

  #mayAsk(): boolean {
    return this.#underWay <= MAX_REQUESTS_UNDER_WAY && this.#parts.requests.take(this.peer)
  }

  /** Work that may wait for messages on this very wire must not hold it up. */
  #detached(work: Promise<void>): void {
    this.#underWay++
    this.#parts.tabParts.inBackground(work.finally(() => this.#underWay--))
  }

  #answer({ payerKey, status, message }: TabAnswer): void {
    this.#wire.send({ type: 'tab-result', payerKey, status, message })
  }

  #complain(code: HubErrorCode, message: string): void {
    this.#wire.send({ type: 'error', code, message })
  }
}
