import { HUB_PROTOCOL, type ChannelEvent } from '@tollway/channel'
import { createDisputeAgent, type DisputeAgent, type GasReserve } from '@tollway/chain'
import type { Bytes32 } from '@tollway/codec'
import { PeerRateLimiter, type MessageStream } from '@tollway/mesh'
import { ChainWatch } from './channel/chain-watch.ts'
import { ChannelFunding } from './channel/channel-funding.ts'
import { isUsable, type HubChannel } from './channel/hub-channel.ts'
import { HubChannels } from './channel/hub-channels.ts'
import { HubConfigError } from './errors.ts'
import { hubEvidence } from './hub-evidence.ts'
import { hubStatus } from './hub-status.ts'
import {
  DEFAULT_HUB_POLICY,
  DEFAULT_TICK_MS,
  HELLO_TIMEOUT_MS,
  type Hub,
  type HubComponents,
  type HubInit,
  type HubPolicy,
  type HubStatus
} from './hub.ts'
import { TabBook } from './tab/tab-book.ts'
import { TabDesk } from './tab/tab-desk.ts'
import type { TabDeskParts } from './tab/tab-parts.ts'
import { MemberLink } from './wire/member-link.ts'

const MAX_STREAMS_PER_PEER = 4

/** The payment hub. Subscribes to the follower at once; nothing else happens before `start`. @throws HubConfigError */
export function createHub(components: HubComponents, init: HubInit): Hub {
  return new PaymentHub(components, { ...init, policy: checkedPolicy(init) })
}

class PaymentHub implements Hub {
  readonly #components: HubComponents
  readonly #init: HubInit & { policy: HubPolicy }
  readonly #tabs: TabBook
  readonly #channels: HubChannels
  readonly #funding: ChannelFunding
  readonly #desk: TabDesk
  readonly #tabParts: TabDeskParts
  readonly #watch: ChainWatch
  readonly #disputes: DisputeAgent
  readonly #gas: GasReserve | undefined
  readonly #requests: PeerRateLimiter
  readonly #channelRequests: PeerRateLimiter
  readonly #links = new Set<MemberLink>()
  #started: Promise<void> | undefined
  #isRunning = false
  #timer: NodeJS.Timeout | undefined
  #ticking: Promise<void> | undefined

  constructor(components: HubComponents, init: HubInit & { policy: HubPolicy }) {
    this.#components = components
    this.#init = init
    const { store, clock, logger, adjudicator, chain, follower, crypto } = components
    const { policy } = init
    this.#tabs = new TabBook(store.sub('tab'))
    this.#channels = new HubChannels(components, this.#tabs, {
      ...init,
      onEvent: (channel, event) => this.#onChannelEvent(channel, event),
      closeRefusal: (channelId, deadlineS) => this.#funding.closeRefusal(channelId, deadlineS)
    })
    this.#funding = new ChannelFunding(components, this.#channels, init)
    this.#gas = components.createGasReserve?.(() => this.#channels.liveCount + this.#funding.openingCount())
    this.#tabParts = {
      crypto,
      owner: adjudicator.account,
      tabs: this.#tabs,
      channels: this.#channels,
      init,
      logger,
      nowS: () => Math.floor(clock.nowMs() / 1000),
      wantLiquidity: (channel, amount) => this.#funding.wantLiquidity(channel, amount),
      markPaid: tab => this.#desk.markPaid(tab),
      inBackground: work => void work.catch((error: unknown) => this.#fail(error)),
      receiptBefore: ({ timeS, ...receipt }) =>
        adjudicator.receiptBefore({ ...receipt, token: init.token, timeSec: timeS }, 'finalized')
    }
    this.#desk = new TabDesk(this.#tabParts)
    this.#watch = new ChainWatch({ follower, logger }, this.#channels)
    this.#disputes = createDisputeAgent(
      {
        chain,
        adjudicator,
        follower,
        store: store.sub('dispute'),
        evidence: hubEvidence(this.#channels, this.#desk),
        logger
      },
      { registerMarginS: policy.enforceMarginS, lockScanS: Math.max(1, policy.enforceMarginS / 8) }
    )
    const { requestsPerSecond, requestBurst, channelRequestsPerMinute } = policy
    this.#requests = new PeerRateLimiter(clock, { ratePerSecond: requestsPerSecond, burst: requestBurst })
    this.#channelRequests = new PeerRateLimiter(clock, {
      ratePerSecond: channelRequestsPerMinute / 60,
      burst: channelRequestsPerMinute
    })
  }

  async start(): Promise<void> {
    this.#started ??= this.#start()
    await this.#started
  }

  async stop(): Promise<void> {
    await this.#started?.catch(() => undefined)
    if (this.#started === undefined) return
    this.#started = undefined
    this.#isRunning = false
    clearTimeout(this.#timer)
    this.#funding.stop()
    this.#watch.stop()
    await this.#components.mesh.unhandle(HUB_PROTOCOL)
    await Promise.all([...this.#links].map(link => link.close()))
    await this.#disputes.stop()
    await this.#gas?.stop()
    await this.#ticking?.catch(() => undefined)
  }

  async status(): Promise<HubStatus> {
    const { mesh, signer, adjudicator } = this.#components
    return hubStatus({
      peerId: mesh.peerId,
      running: this.#isRunning,
      owner: adjudicator.account,
      signer: signer.address,
      init: this.#init,
      connections: this.#links.size,
      channels: this.#channels,
      tabs: this.#tabs,
      disputes: this.#disputes.status(),
      gas: await this.#gas?.status()
    })
  }

  challenge(channelId: Bytes32): Promise<void> {
    return this.#disputes.challenge(channelId)
  }

  tick(): Promise<void> {
    this.#ticking ??= this.#tick().finally(() => {
      this.#ticking = undefined
    })
    return this.#ticking
  }

  async #start(): Promise<void> {
    const { mesh, logger } = this.#components
    await this.#channels.load()
    await this.#tabs.load()
    this.#isRunning = true
    this.#desk.reconcile()
    await this.#watch.refreshAll()
    // Towers that were gone when the hub stopped may lack the last proofs.
    for (const { session } of this.#channels.all()) this.#guard(session)
    await this.#funding.resume()
    await this.#disputes.start()
    await this.#gas?.start()
    await mesh.handleMessageStream(HUB_PROTOCOL, stream => this.#onStream(stream), {
      maxInboundStreams: MAX_STREAMS_PER_PEER
    })
    logger.info({ channels: this.#channels.size, tabs: this.#tabs.size }, 'the hub is open')
    this.#soon()
  }

  #onStream(stream: MessageStream): void {
    const link = new MemberLink(
      {
        components: this.#components,
        init: this.#init,
        channels: this.#channels,
        funding: this.#funding,
        gas: this.#gas,
        desk: this.#desk,
        tabParts: this.#tabParts,
        requests: this.#requests,
        channelRequests: this.#channelRequests,
        onClosed: closed => this.#links.delete(closed)
      },
      stream
    )
    this.#links.add(link)
    if (!this.#isRunning || this.#links.size > this.#init.policy.maxConnections) {
      return link.refuse('busy', 'too many members are connected; try later')
    }
    const timer = setTimeout(() => {
      if (!link.isIntroduced) link.refuse('malformed', 'no HELLO came')
    }, HELLO_TIMEOUT_MS)
    timer.unref()
  }

  #soon(): void {
    if (!this.#isRunning) return
    this.#timer = setTimeout(() => {
      void this.tick()
        .catch((error: unknown) => this.#components.logger.warn({ err: error }, 'a tick of the hub failed'))
        .finally(() => this.#soon())
    }, this.#init.tickMs ?? DEFAULT_TICK_MS)
  }

  async #tick(): Promise<void> {
    const { chain } = this.#components
    const finalisedTimeS = await chain.finalizedTime()
    const due = new Set<Bytes32>()
    for (const tab of this.#tabs.live()) {
      if (tab.opening.expiry <= finalisedTimeS) due.add(tab.relayChannel)
      if (tab.clientExpiry <= finalisedTimeS) due.add(tab.clientChannel)
    }
    await this.#watch.observeTime(finalisedTimeS, due)
    this.#desk.expire(finalisedTimeS)
    for (const channel of this.#channels.all()) {
      if (isUsable(channel)) this.#funding.wantLiquidity(channel, 0n)
    }
    const headTimeS = await chain.headTime()
    for (const { session } of this.#desk.defaulters(headTimeS)) {
      await this.#disputes.challenge(session.channelId)
    }
  }

  #onChannelEvent(channel: HubChannel, event: ChannelEvent): void {
    this.#desk.onChannelEvent(event)
    const { session } = channel
    if (event.type === 'must-close') {
      const { channelId } = session
      this.#components.logger.warn(
        { channelId, reason: event.reason },
        'a member broke its channel; closing it'
      )
      this.#tabParts.inBackground(this.#disputes.challenge(channelId))
    }
    if (event.type === 'accepted' || event.type === 'released') {
      this.#guard(session)
    }
  }

  #guard(session: HubChannel['session']): void {
    for (const tower of this.#components.towers ?? []) tower.update(session)
  }

  /** The disk failed, or something worse: nothing may be answered any more. */
  #fail(error: unknown): void {
    if (!this.#isRunning) return
    this.#components.logger.error({ err: error }, 'the hub stops: its state cannot be kept')
    this.#isRunning = false
    clearTimeout(this.#timer)
    for (const link of this.#links) link.refuse('internal', 'the hub stops')
  }
}

function checkedPolicy(init: HubInit): HubPolicy {
  const policy = { ...DEFAULT_HUB_POLICY, ...init.policy }
  if (init.feeBase < 0n) throw new HubConfigError('feeBase', `${init.feeBase} is negative`)
  if (!Number.isInteger(init.feePpm) || init.feePpm < 0 || init.feePpm > 1_000_000) {
    throw new HubConfigError('feePpm', `${init.feePpm} is not 0 to 1000000`)
  }
  if (policy.relayDepositMin > policy.relayDepositMax) {
    throw new HubConfigError('relayDepositMin', 'it is above relayDepositMax')
  }
  if (policy.enforceMarginS >= policy.expiryGapS) {
    throw new HubConfigError('enforceMarginS', 'it must be below expiryGapS')
  }
  return policy
}
