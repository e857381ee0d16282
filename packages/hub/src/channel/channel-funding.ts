import { channelSecret, secretHashOf, type ChannelRequestMessage } from '@tollway/channel'
import {
  ByteReader,
  ByteWriter,
  channelIdOf,
  type Address,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import { HubOutOfFundsError } from '../errors.ts'
import type { HubComponents, HubInit, HubPolicy } from '../hub.ts'
import { readChainView } from './chain-view.ts'
import { isUsable, type HubChannel } from './hub-channel.ts'
import type { HubChannels } from './hub-channels.ts'

const REQUEST = 'request/'
const TOP_UP = 'topup/'

interface StoredRequest {
  owner: Address
  publicKey: Uint8Array
  salt: Bytes32
  deposit: bigint
}

/** Opens channels to relays and tops them up, from the hub's account. Each step is on disk before it is on chain. */
export class ChannelFunding {
  readonly #components: HubComponents
  readonly #channels: HubChannels
  readonly #init: HubInit & { policy: HubPolicy }
  readonly #opening = new Map<Bytes32, { owner: Address; work: Promise<HubChannel> }>()
  readonly #toppingUp = new Set<Bytes32>()
  /** Top-ups that are on disk and not yet seen, final, in their channel. */
  readonly #depositing = new Set<Bytes32>()
  /** Closes that were agreed to, by their deadlines. */
  readonly #closing = new Map<Bytes32, number>()
  readonly #stopping = new AbortController()

  constructor(components: HubComponents, channels: HubChannels, init: HubInit & { policy: HubPolicy }) {
    this.#components = components
    this.#channels = channels
    this.#init = init
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** Goes on with what a restart interrupted. */
  async resume(): Promise<void> {
    const { store, logger } = this.#components
    for await (const [, value] of store.entries({ prefix: REQUEST })) {
      this.#openOnce(decodeRequest(value)).catch((error: unknown) =>
        logger.warn({ err: error }, 'a requested channel is not open yet')
      )
    }
    for await (const [key] of store.entries({ prefix: TOP_UP })) {
      const channelId = key.slice(TOP_UP.length) as Bytes32
      this.#depositing.add(channelId)
      const channel = this.#channels.get(channelId)
      if (channel) this.#topUp(channel, 0n)
    }
  }

  /** How many channels are being opened, to one owner or to all. */
  openingCount(owner?: Address): number {
    if (owner === undefined) return this.#opening.size
    return [...this.#opening.values()].filter(one => one.owner === owner).length
  }

  /**
   * The contract shares what is deposited after the terms of a close were signed, so no close is agreed to while a
   * top-up is on its way; and from an agreement on there is none until its deadline.
   */
  closeRefusal(channelId: Bytes32, deadlineS: number): string | undefined {
    if (this.#toppingUp.has(channelId) || this.#depositing.has(channelId)) {
      return 'a deposit is on its way; try again when it is final'
    }
    this.#closing.set(channelId, deadlineS)
    return undefined
  }

  /** Opens and funds a channel to a relay; resolves once the deposit is finalised. The same salt is the same channel. */
  async open(request: ChannelRequestMessage): Promise<HubChannel> {
    const { relayDepositMin, relayDepositMax } = this.#init.policy
    const deposit = clamp(request.depositWanted, relayDepositMin, relayDepositMax)
    const { owner, publicKey, salt } = request
    return this.#openOnce({ owner, publicKey, salt, deposit })
  }

  /** Tops a channel up if less than the policy's bound, or than `amount`, is available in it. */
  wantLiquidity(channel: HubChannel, amount: bigint): void {
    const { topUpBelow, relayDepositTotalMax } = this.#init.policy
    const available = channel.session.available()
    if (available >= topUpBelow && available >= amount) return
    if (channel.hubDeposit === 0n || channel.hubDeposit >= relayDepositTotalMax) return
    this.#topUp(channel, amount)
  }

  #openOnce(request: StoredRequest): Promise<HubChannel> {
    const params = this.#paramsOf(request)
    const channelId = channelIdOf(params)
    const known = this.#channels.get(channelId)
    if (known) return Promise.resolve(known)
    const underWay = this.#opening.get(channelId)
    if (underWay) return underWay.work
    const work = this.#open(params, request).finally(() => this.#opening.delete(channelId))
    this.#opening.set(channelId, { owner: request.owner, work })
    return work
  }

  async #open(params: ChannelParams, request: StoredRequest): Promise<HubChannel> {
    const { store, chain, adjudicator } = this.#components
    const channelId = channelIdOf(params)
    const key = REQUEST + channelId
    const stored = await store.get(key)
    const { deposit } = stored ? decodeRequest(stored) : request
    const { signal } = this.#stopping
    const view = await readChainView(chain, adjudicator, channelId)
    if (!view) {
      await this.#checkFunds(deposit)
      if (!stored) await store.batch([{ type: 'put', key, value: encodeRequest(request) }])
      const isA = params.ownerA === adjudicator.account
      const amounts = { amountA: isA ? deposit : 0n, amountB: isA ? 0n : deposit }
      await adjudicator.open(params, amounts, { until: 'finalized', signal })
    }
    const final = view ?? (await readChainView(chain, adjudicator, channelId))
    if (!final) throw new Error(`channel ${channelId} is not final yet`)
    const channel = await this.#channels.adopt(params, request.publicKey, final)
    await store.batch([{ type: 'del', key }])
    return channel
  }

  #topUp(channel: HubChannel, needed: bigint): void {
    const { channelId } = channel.session
    if (this.#toppingUp.has(channelId) || !isUsable(channel) || this.#stopping.signal.aborted) return
    if (this.#isClosing(channel)) return
    this.#toppingUp.add(channelId)
    this.#deposit(channel, needed)
      .catch((error: unknown) => {
        if (this.#stopping.signal.aborted) return
        this.#components.logger.warn({ err: error, channelId }, 'a channel could not be topped up')
      })
      .finally(() => this.#toppingUp.delete(channelId))
  }

  #isClosing({ session }: HubChannel): boolean {
    const deadlineS = this.#closing.get(session.channelId)
    const isAgreed = deadlineS !== undefined && this.#components.clock.nowMs() / 1000 < deadlineS
    if (!isAgreed) this.#closing.delete(session.channelId)
    return isAgreed || session.isFrozen
  }

  async #deposit(channel: HubChannel, needed: bigint): Promise<void> {
    const { store, adjudicator } = this.#components
    const { params, side, channelId } = channel.session
    const key = TOP_UP + channelId
    const stored = await store.get(key)
    // The deposit so far names the top-up: after a crash the same one is carried out, never a second.
    const wanted = stored
      ? decodeTopUp(stored)
      : { amount: this.#topUpSum(channel, needed), on: channel.hubDeposit }
    if (!stored) {
      if (wanted.amount === 0n) return
      await this.#checkFunds(wanted.amount)
      await store.batch([{ type: 'put', key, value: encodeTopUp(wanted) }])
      this.#depositing.add(channelId)
    }
    const intentId = `top-up/${channelId}/${wanted.on}`
    const { signal } = this.#stopping
    await adjudicator.deposit(params, side, wanted.amount, { intentId, until: 'finalized', signal })
    await this.#channels.refresh(channel)
    await store.batch([{ type: 'del', key }])
    this.#depositing.delete(channelId)
  }

  #topUpSum(channel: HubChannel, needed: bigint): bigint {
    const { topUpBy, relayDepositTotalMax } = this.#init.policy
    const missing = needed - channel.session.available()
    // A sixteenth of every deposit is reserve.
    const enough = missing > 0n ? (missing * 16n) / 15n + 1n : 0n
    const wanted = enough > topUpBy ? enough : topUpBy
    const room = relayDepositTotalMax - channel.hubDeposit
    return wanted < room ? wanted : room
  }

  async #checkFunds(amount: bigint): Promise<void> {
    const { token, adjudicator } = this.#components
    const balance = await token.balanceOf(adjudicator.account)
    if (balance < amount) throw new HubOutOfFundsError(adjudicator.account, amount, balance)
    await token.ensureAllowance(adjudicator.address, amount, { signal: this.#stopping.signal })
  }

  #paramsOf({ owner, publicKey, salt }: StoredRequest): ChannelParams {
    const { crypto, signer, adjudicator } = this.#components
    const { domain, token } = this.#init
    const hub = adjudicator.account
    const theirs = crypto.addressOf(publicKey)
    const secretHash = secretHashOf(channelSecret(signer, publicKey, salt))
    const [ownerA, ownerB, signerA, signerB] =
      hub < owner ? [hub, owner, signer.address, theirs] : [owner, hub, theirs, signer.address]
    return { ...domain, ownerA, ownerB, signerA, signerB, token, secretHash, salt }
  }
}

function clamp(value: bigint, min: bigint, max: bigint): bigint {
  if (value < min) return min
  return value > max ? max : value
}

function encodeRequest({ owner, publicKey, salt, deposit }: StoredRequest): Uint8Array {
  return new ByteWriter().address(owner).fixed(publicKey, 33).bytes32(salt).u128(deposit).finish()
}

function decodeRequest(bytes: Uint8Array): StoredRequest {
  const reader = new ByteReader(bytes, 'stored channel request')
  const request = {
    owner: reader.address(),
    publicKey: reader.bytes(33).slice(),
    salt: reader.bytes32(),
    deposit: reader.u128()
  }
  reader.end()
  return request
}

function encodeTopUp({ amount, on }: { amount: bigint; on: bigint }): Uint8Array {
  return new ByteWriter().u128(amount).u128(on).finish()
}

function decodeTopUp(bytes: Uint8Array): { amount: bigint; on: bigint } {
  const reader = new ByteReader(bytes, 'stored top-up')
  const topUp = { amount: reader.u128(), on: reader.u128() }
  reader.end()
  return topUp
}
