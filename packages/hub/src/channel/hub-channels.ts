import {
  createChannelSession,
  WrongChannelError,
  type ChainView,
  type ChannelEvent,
  type HubWire
} from '@tollway/channel'
import {
  channelIdOf,
  payerKeyOf,
  sideOf,
  type Address,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import type { HubComponents, HubInit, HubPolicy } from '../hub.ts'
import type { TabBook } from '../tab/tab-book.ts'
import { readChainView } from './chain-view.ts'
import { channelPolicy, type ClientLocks } from './channel-policy.ts'
import { isUsable, type HubChannel } from './hub-channel.ts'

const PREFIX = 'channel/'

export interface HubChannelsInit extends HubInit {
  policy: HubPolicy
  /** Events of all sessions, after they are durable. */
  onEvent(channel: HubChannel, event: ChannelEvent): void
  /** Why a cooperative close must not be agreed to now. */
  closeRefusal(channelId: Bytes32, deadlineS: number): string | undefined
}

/** All channels of the hub: their sessions, who is connected, and where each client lock is. */
export class HubChannels implements ClientLocks {
  readonly #components: HubComponents
  readonly #tabs: TabBook
  readonly #init: HubChannelsInit
  readonly #channels = new Map<Bytes32, HubChannel>()
  readonly #byMember = new Map<Address, HubChannel[]>()
  readonly #locks = new Map<Address, Bytes32>()
  readonly #dropping = new Set<Address>()

  constructor(components: HubComponents, tabs: TabBook, init: HubChannelsInit) {
    this.#components = components
    this.#tabs = tabs
    this.#init = init
  }

  async load(): Promise<void> {
    for (const [channelId, entries] of await this.#stored()) {
      const session = await createChannelSession(this.#sessionComponents(channelId), { entries })
      this.#add(session)
      for (const lock of session.locks('peer')) this.#locks.set(payerKeyOf(lock), channelId)
    }
  }

  get(channelId: Bytes32): HubChannel | undefined {
    return this.#channels.get(channelId)
  }

  all(): IterableIterator<HubChannel> {
    return this.#channels.values()
  }

  get size(): number {
    return this.#channels.size
  }

  /** Channels that are not over. */
  get liveCount(): number {
    return [...this.all()].filter(({ session }) => session.status !== 'closed').length
  }

  ofMember(owner: Address): readonly HubChannel[] {
    return this.#byMember.get(owner) ?? []
  }

  channelOf(payerKey: Address): Bytes32 | undefined {
    return this.#locks.get(payerKey)
  }

  markDropping(payerKey: Address): void {
    this.#dropping.add(payerKey)
  }

  /** The channel whose lock backs K, unless that lock is about to go. */
  backing(payerKey: Address): HubChannel | undefined {
    const channelId = this.#locks.get(payerKey)
    const channel = channelId && this.#channels.get(channelId)
    return channel && isUsable(channel) && !this.#dropping.has(payerKey) ? channel : undefined
  }

  /** Our owner's parameters for a channel with a member. @throws WrongChannelError */
  check(params: ChannelParams, member: Address, memberKey: Uint8Array): void {
    const { crypto, signer, adjudicator } = this.#components
    const { domain, token } = this.#init
    const side = sideOf(params, adjudicator.account)
    if (side === undefined) throw new WrongChannelError(`${adjudicator.account} is not one of its owners`)
    const [mine, peerOwner, peerSigner] =
      side === 0
        ? [params.signerA, params.ownerB, params.signerB]
        : [params.signerB, params.ownerA, params.signerA]
    if (params.chainId !== domain.chainId || params.adjudicator !== domain.adjudicator) {
      throw new WrongChannelError(`its adjudicator is not ${domain.adjudicator}`)
    }
    if (params.token !== token) throw new WrongChannelError(`its token is not ${token}`)
    if (mine !== signer.address) throw new WrongChannelError(`the hub's signer is ${signer.address}`)
    if (peerOwner !== member) throw new WrongChannelError(`its other owner is not ${member}`)
    if (peerSigner !== crypto.addressOf(memberKey)) throw new WrongChannelError('its other signer is not you')
  }

  /** The channel, made if it is new. @throws WrongChannelError */
  async adopt(params: ChannelParams, memberKey: Uint8Array, view: ChainView): Promise<HubChannel> {
    const channelId = channelIdOf(params)
    const known = this.#channels.get(channelId)
    if (known) return known
    const side = sideOf(params, this.#components.adjudicator.account) ?? 0
    const session = await createChannelSession(this.#sessionComponents(channelId), {
      params,
      side,
      peerPublicKey: memberKey
    })
    const channel = this.#add(session)
    await this.#observe(channel, view)
    return channel
  }

  /** Takes in what the chain says, finalised. */
  async refresh(channel: HubChannel): Promise<void> {
    const { chain, adjudicator } = this.#components
    const view = await readChainView(chain, adjudicator, channel.session.channelId)
    if (view) await this.#observe(channel, view)
  }

  /** Tells a session how far the chain's finalised time is. */
  async observeTime(channel: HubChannel, finalisedTimeS: number): Promise<void> {
    const { view } = channel
    if (view && view.finalisedTimeS < finalisedTimeS) {
      await this.#observe(channel, { ...view, finalisedTimeS })
    }
  }

  /** A member's connection stands: its channels use it from now on. */
  attach(channel: HubChannel, wire: HubWire): void {
    channel.wire = wire
    channel.session.connected(message => wire.send(message))
  }

  detach(wire: HubWire): void {
    for (const channel of this.#channels.values()) {
      if (channel.wire !== wire) continue
      channel.wire = undefined
      channel.session.disconnected()
    }
  }

  async #observe(channel: HubChannel, view: ChainView): Promise<void> {
    await channel.session.observe(view)
    channel.view = view
    const deposits = [view.depositA, view.depositB] as const
    const { side } = channel.session
    channel.hubDeposit = deposits[side]
    channel.memberDeposit = deposits[side === 0 ? 1 : 0]
  }

  #add(session: HubChannel['session']): HubChannel {
    const { params, side } = session
    const [member, memberSigner] =
      side === 0 ? [params.ownerB, params.signerB] : [params.ownerA, params.signerA]
    const channel: HubChannel = {
      session,
      member,
      memberSigner,
      wire: undefined,
      view: undefined,
      hubDeposit: 0n,
      memberDeposit: 0n
    }
    this.#channels.set(session.channelId, channel)
    this.#byMember.set(member, [...this.ofMember(member), channel])
    return channel
  }

  #sessionComponents(channelId: Bytes32) {
    const { crypto, signer, store, clock, adjudicator } = this.#components
    const components = {
      tabs: this.#tabs,
      locks: this,
      receiptBefore: ({ timeS, ...receipt }: { payerKey: Address; payee: Address; timeS: number }) =>
        adjudicator.receiptBefore({ ...receipt, token: this.#init.token, timeSec: timeS }, 'finalized')
    }
    const lockCount = () => this.#channels.get(channelId)?.session.locks('peer').length ?? 0
    return {
      crypto,
      signer,
      nowS: () => Math.floor(clock.nowMs() / 1000),
      persist: (id: Bytes32, writes: { type: 'put' | 'del'; key: string; value?: Uint8Array }[]) =>
        store.batch(
          writes.map(({ type, key, value }) =>
            type === 'put' && value
              ? { type, key: `${PREFIX}${id}/${key}`, value }
              : { type: 'del' as const, key: `${PREFIX}${id}/${key}` }
          )
        ),
      policy: channelPolicy(components, this.#init, lockCount),
      closeRefusal: (deadlineS: number) => this.#init.closeRefusal(channelId, deadlineS),
      onEvent: (event: ChannelEvent) => this.#onEvent(channelId, event)
    }
  }

  #onEvent(channelId: Bytes32, event: ChannelEvent): void {
    const channel = this.#channels.get(channelId)
    if (!channel) return
    if (event.type === 'accepted') {
      for (const op of event.ops) {
        if (op.type === 'transfer') continue
        const payerKey = payerKeyOf(op.lock)
        if (op.type === 'add-lock') this.#locks.set(payerKey, channelId)
        else this.#locks.delete(payerKey)
        this.#dropping.delete(payerKey)
      }
    }
    this.#init.onEvent(channel, event)
  }

  async #stored(): Promise<Map<Bytes32, [string, Uint8Array][]>> {
    const channels = new Map<Bytes32, [string, Uint8Array][]>()
    for await (const [key, value] of this.#components.store.entries({ prefix: PREFIX })) {
      const channelId = key.slice(PREFIX.length, PREFIX.length + 66) as Bytes32
      const entries = channels.get(channelId) ?? []
      entries.push([key.slice(PREFIX.length + 67), value])
      channels.set(channelId, entries)
    }
    return channels
  }
}
