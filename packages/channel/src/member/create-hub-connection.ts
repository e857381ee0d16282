import {
  limitFor,
  payerKeyOf,
  type Address,
  type Bytes32,
  type ChannelParams,
  type TabOpening
} from '@tollway/codec'
import { channelSecret, secretHashOf } from '../channel-secret.ts'
import type {
  ChannelEvent,
  ChannelSession,
  OperationOptions,
  SignedClose,
  SignedWithdraw
} from '../channel-session.ts'
import { isChannelMessage, type ChannelParamsMessage, type HubMessage } from '../hub-message.ts'
import { recoverOpening } from '../tab-opening.ts'
import { ClaimQueue } from './claim-queue.ts'
import { runConnectionLoop } from './connection-loop.ts'
import { HubRefusedError, HubUnreachableError, MemberStoppedError, NoChannelError } from './errors.ts'
import {
  DEFAULT_OBSERVE_MS,
  DEFAULT_REQUEST_TIMEOUT_MS,
  DEFAULT_RETRY_MS,
  type HubConnection,
  type HubConnectionComponents,
  type HubConnectionInit,
  type HubTerms,
  type SignedReceipt,
  type TabAnswer,
  type TabFunding
} from './hub-connection.ts'
import { CHANNEL_KEY, HubRequests, tabKey } from './hub-requests.ts'
import type { HubWire } from './hub-wire.ts'
import { MemberChannels } from './member-channels.ts'
import { TabFundings } from './tab-funding.ts'

/** The member side of the hub protocol. Nothing happens before `start`. */
export function createHubConnection(
  components: HubConnectionComponents,
  init: HubConnectionInit
): HubConnection {
  return new MemberHubConnection(components, init)
}

class MemberHubConnection implements HubConnection {
  readonly #components: HubConnectionComponents
  readonly #init: HubConnectionInit & { requestTimeoutMs: number; retryMs: number }
  readonly #channels: MemberChannels
  readonly #fundings: TabFundings
  readonly #claims: ClaimQueue
  readonly #requests: HubRequests
  #terms: HubTerms | undefined
  #wire: HubWire | undefined
  #connected = Promise.withResolvers<HubTerms>()
  #running: { abort: AbortController; done: Promise<unknown> } | undefined

  constructor(components: HubConnectionComponents, init: HubConnectionInit) {
    this.#components = components
    this.#init = {
      ...init,
      requestTimeoutMs: init.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
      retryMs: init.retryMs ?? DEFAULT_RETRY_MS
    }
    this.#channels = new MemberChannels(components, init, (id, event) => this.#onChannelEvent(id, event))
    this.#fundings = new TabFundings(this.#channels, components.receiptBefore)
    this.#requests = new HubRequests(components.sleep, this.#init.requestTimeoutMs)
    const { crypto, logger } = components
    this.#claims = new ClaimQueue({ crypto, logger, channels: this.#channels }, init.domain)
    this.#connected.promise.catch(() => undefined)
  }

  async start(): Promise<void> {
    if (this.#running) return
    const abort = new AbortController()
    const loaded = this.#channels.load()
    this.#requests.start()
    this.#running = {
      abort,
      done: loaded.then(() => this.#run(abort.signal))
    }
    this.#running.done.catch(() => undefined)
    await loaded
  }

  async stop(): Promise<void> {
    const running = this.#running
    if (!running) return
    this.#running = undefined
    running.abort.abort()
    this.#requests.stop()
    this.#connected.reject(new MemberStoppedError())
    this.#connected = Promise.withResolvers()
    this.#connected.promise.catch(() => undefined)
    await running.done.catch(() => undefined)
  }

  get isConnected(): boolean {
    return this.#wire !== undefined
  }

  async terms(options: OperationOptions = {}): Promise<HubTerms> {
    if (this.#wire && this.#terms) return this.#terms
    if (!this.#running) throw new MemberStoppedError()
    const timer = new AbortController()
    const onAbort = () => timer.abort()
    options.signal?.throwIfAborted()
    options.signal?.addEventListener('abort', onAbort, { once: true })
    const timeout = this.#components.sleep(this.#init.requestTimeoutMs, timer.signal).then(
      () => Promise.reject(new HubUnreachableError(`not connected in ${this.#init.requestTimeoutMs} ms`)),
      () => Promise.reject(options.signal?.reason ?? new MemberStoppedError())
    )
    try {
      return await Promise.race([this.#connected.promise, timeout])
    } finally {
      options.signal?.removeEventListener('abort', onAbort)
      timer.abort()
    }
  }

  channels(): ChannelSession[] {
    return this.#channels.all()
  }

  channel(channelId: Bytes32): ChannelSession | undefined {
    return this.#channels.get(channelId)
  }

  async newChannelParams(salt: Bytes32, options?: OperationOptions): Promise<ChannelParams> {
    const terms = await this.terms(options)
    const { crypto, signer } = this.#components
    const { domain, owner, token } = this.#init
    const hubSigner = crypto.addressOf(terms.signerPublicKey)
    const weAreA = owner < terms.owner
    const [ownerA, ownerB] = weAreA ? [owner, terms.owner] : [terms.owner, owner]
    const [signerA, signerB] = weAreA ? [signer.address, hubSigner] : [hubSigner, signer.address]
    const secretHash = secretHashOf(channelSecret(signer, terms.signerPublicKey, salt))
    return { ...domain, ownerA, ownerB, signerA, signerB, token, secretHash, salt }
  }

  async adoptChannel(params: ChannelParams, options?: OperationOptions): Promise<ChannelSession> {
    const terms = await this.terms(options)
    const session = await this.#channels.open(params, terms)
    await this.observe(session.channelId)
    const { publicKey } = this.#components.signer
    const message: HubMessage = { type: 'channel-open', params, publicKey }
    await this.#requests.ask(CHANNEL_KEY, message, answer => answer, options)
    return session
  }

  async requestChannel(
    request: { depositWanted: bigint; salt: Bytes32 },
    options?: OperationOptions
  ): Promise<ChannelSession> {
    const known = this.channels().find(({ params }) => params.salt === request.salt)
    if (known) return known
    await this.terms(options)
    const { publicKey } = this.#components.signer
    const { owner } = this.#init
    const message: HubMessage = { type: 'channel-request', owner, publicKey, ...request }
    const session = await this.#requests.ask(
      CHANNEL_KEY,
      message,
      answer => answer as ChannelSession,
      options
    )
    await this.observe(session.channelId)
    return session
  }

  async fundTabs(tabs: TabFunding[], options?: OperationOptions): Promise<void> {
    return this.#fundings.fund(tabs, await this.terms(options), options)
  }

  fundingOf(limit: bigint, terms: Pick<HubTerms, 'feeBase' | 'feePpm'>): bigint {
    return limitFor(limit, terms.feeBase, terms.feePpm)
  }

  dropTabs(payerKeys: Address[], options?: OperationOptions): Promise<void> {
    return this.#fundings.drop(payerKeys, options)
  }

  expireTabs(finalisedTimeS: number): Promise<number> {
    return this.#fundings.expire(finalisedTimeS)
  }

  async openTab(opening: TabOpening, signature: Uint8Array, options?: OperationOptions): Promise<TabAnswer> {
    const { crypto } = this.#components
    const payerKey = recoverOpening(crypto, this.#init.domain, { opening, signature })
    const message: HubMessage = { type: 'tab-open', opening, signature }
    return this.#requests.ask(tabKey(payerKey), message, answer => answer as TabAnswer, options)
  }

  settleTab(payerKey: Address, signed: SignedReceipt, options?: OperationOptions): Promise<TabAnswer> {
    const message: HubMessage = { type: 'tab-settle', payerKey, ...signed }
    return this.#requests.ask(tabKey(payerKey), message, answer => answer as TabAnswer, options)
  }

  async observe(channelId: Bytes32): Promise<void> {
    const session = this.channel(channelId)
    const view = await this.#components.chainView?.(channelId)
    if (session && view) await session.observe(view)
  }

  async proposeClose(
    channelId: Bytes32,
    deadlineS: number,
    options?: OperationOptions
  ): Promise<SignedClose> {
    return this.#required(channelId).proposeClose(deadlineS, options)
  }

  async proposeWithdraw(
    channelId: Bytes32,
    amount: bigint,
    deadlineS: number,
    options?: OperationOptions
  ): Promise<SignedWithdraw> {
    return this.#required(channelId).proposeWithdraw(amount, deadlineS, options)
  }

  #required(channelId: Bytes32): ChannelSession {
    const session = this.channel(channelId)
    if (!session) throw new NoChannelError(`be ${channelId}`)
    return session
  }

  async #run(signal: AbortSignal): Promise<void> {
    const handlers = {
      onConnected: (wire: HubWire, terms: HubTerms) => this.#onConnected(wire, terms),
      onMessage: (wire: HubWire, message: HubMessage) => this.#onMessage(wire, message),
      onDisconnected: (error: Error | undefined) => this.#onDisconnected(error)
    }
    await Promise.all([
      runConnectionLoop(this.#components, this.#init, handlers, signal),
      this.#observeLoop(signal)
    ])
  }

  async #observeLoop(signal: AbortSignal): Promise<void> {
    if (!this.#components.chainView) return
    while (!signal.aborted) {
      for (const { channelId, status } of this.channels()) {
        if (status === 'closed') continue
        try {
          await this.observe(channelId)
        } catch (error) {
          this.#components.logger.debug({ err: error, channelId }, 'the chain could not be read')
        }
      }
      await this.#components.sleep(this.#init.observeMs ?? DEFAULT_OBSERVE_MS, signal).catch(() => undefined)
    }
  }

  #onConnected(wire: HubWire, terms: HubTerms): void {
    this.#wire = wire
    this.#terms = terms
    this.#components.logger.info({ hub: terms.owner, peer: terms.peerId }, 'connected to the hub')
    const send = (message: HubMessage) => wire.send(message)
    this.#channels.connected(send)
    this.#requests.connected(send)
    this.#connected.resolve(terms)
    this.#components.onEvent?.({ type: 'connected', terms })
  }

  #onDisconnected(error: Error | undefined): void {
    this.#wire = undefined
    this.#connected = Promise.withResolvers()
    this.#connected.promise.catch(() => undefined)
    this.#channels.disconnected()
    this.#requests.disconnected()
    this.#components.logger.info({ err: error }, 'disconnected from the hub')
    this.#components.onEvent?.({ type: 'disconnected', error })
  }

  #onMessage(wire: HubWire, message: HubMessage): void | Promise<void> {
    if (isChannelMessage(message)) return this.channel(message.channelId)?.receive(message)
    switch (message.type) {
      case 'channel-params':
        return wire.hold(this.#onChannelParams(message))
      case 'tab-result':
        return this.#requests.onTabResult(message)
      case 'tab-claim':
        // Not awaited: it ends only with a RELEASE that comes on this very wire.
        void this.#claims.onClaim(message, answer => wire.send(answer))
        return undefined
      case 'error': {
        const error = new HubRefusedError(message.code, message.message)
        if (!this.#requests.onError(error)) {
          this.#components.logger.warn({ code: message.code, message: message.message }, 'the hub complains')
        }
        return undefined
      }
      default:
        this.#components.logger.debug({ type: message.type }, 'a message that hubs do not send')
        return undefined
    }
  }

  async #onChannelParams({ params }: ChannelParamsMessage): Promise<void> {
    if (!this.#requests.wantsChannel || !this.#terms) return
    try {
      const session = await this.#channels.open(params, this.#terms)
      // The hub knows the channel from here on: an earlier SYNC may have come too soon.
      const wire = this.#wire
      if (wire) session.connected(message => wire.send(message))
      this.#requests.onChannel(session)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#requests.onError(new HubRefusedError('bad-params', reason))
    }
  }

  #onChannelEvent(channelId: Bytes32, event: ChannelEvent): void {
    this.#components.onEvent?.({ type: 'channel-event', channelId, event })
    if (event.type !== 'released') return
    for (const op of event.ops) {
      if (op.type !== 'pay-lock') continue
      const payerKey = payerKeyOf(op.lock)
      const { receiptAmount: amount, paid } = op
      this.#components.onEvent?.({ type: 'tab-claimed', payerKey, amount, paid })
    }
  }
}
