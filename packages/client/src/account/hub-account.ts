import {
  createHubConnection,
  createSigner,
  evidenceOf,
  HUB_PROTOCOL,
  HubRefusedError,
  NoChannelError,
  type ChainView,
  type ChannelSession,
  type HubErrorCode,
  type HubConnection,
  type MemberEvent,
  type Signer,
  type TabFunding
} from '@tollway/channel'
import {
  sideOf,
  toBytes32,
  toHex,
  type Address,
  type Bytes32,
  type ChannelParams,
  type Lock
} from '@tollway/codec'
import type {
  Account,
  AdjudicatorClient,
  ChainClient,
  DisputeAgent,
  DisputeEvidenceSource,
  GasReserve,
  TokenClient
} from '@tollway/chain'
import { hkdfSha256, type Crypto } from '@tollway/crypto'
import type { Clock, DescribedHub, Logger, MeshNode } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { ChannelLifeError } from '../errors.ts'
import { openOnChain } from './channel-opening.ts'
import type { AccountStatus, ClientAccount, HubFees, LockGoneListener } from './client-account.ts'
import { sleep } from './sleep.ts'

export interface HubAccountComponents {
  /** Reaches the hub. Started and stopped by the composition. */
  node: MeshNode
  chain: Pick<ChainClient, 'headTime' | 'finalizedTime'>
  adjudicator: AdjudicatorClient
  token: TokenClient
  store: Store
  crypto: Crypto
  clock: Clock
  logger: Logger
  /** With it a channel is opened only if its disputes could be paid for. */
  gas?: Pick<GasReserve, 'admit'>
  /** With it deposits are made by permit, in one transaction. */
  permitBy?: Account
  /** A channel was loaded, or has newer proofs: what a watchtower wants to know. */
  onChannel?(session: ChannelSession): void
  /** Makes the agent that defends the channels; started and stopped by the account. */
  createDisputes?(source: DisputeEvidenceSource): DisputeAgent
}

export interface HubAccountInit {
  chainId: bigint
  adjudicator: Address
  token: Address
  /** Whom the channel pays out to: the account of `adjudicator`'s transactions. */
  owner: Address
  /** 32 bytes; the session key derives from it. */
  seed: Uint8Array
  hub: DescribedHub
  /** How often the chain is read. Default that of the channel package. */
  observeMs?: number
}

/** How long a signed close or withdrawal may take to reach the chain. */
const PROPOSAL_LIFE_S = 600
const ADOPT_RETRY_MS = 1_000
/** The hub's operator has to send gas money first. */
const GAS_RETRY_MS = 30_000
const ADOPTED_LATER: readonly HubErrorCode[] = ['not-on-chain', 'busy', 'gas-reserve']
const OPENING_KEY = 'opening'
const SIGNER_INFO = new TextEncoder().encode('tollway/signer/1')

/** A {@link ClientAccount} over the hub protocol and the adjudicator. */
export class HubAccount implements ClientAccount {
  readonly hub: Address
  readonly hubPeerId: string
  /** What defends the channels on chain. */
  readonly evidence: DisputeEvidenceSource
  readonly #components: HubAccountComponents
  readonly #init: HubAccountInit
  readonly #connection: HubConnection
  readonly #disputes: DisputeAgent | undefined
  #onLockGone: LockGoneListener = () => undefined
  #running: AbortController | undefined
  #isOpening = false

  constructor(components: HubAccountComponents, init: HubAccountInit) {
    this.#components = components
    this.#init = init
    this.hub = init.hub.address
    this.hubPeerId = init.hub.peerId
    this.#connection = this.#connect()
    this.evidence = {
      channelIds: () =>
        this.#sessions()
          .filter(({ status }) => status !== 'closed')
          .map(({ channelId }) => channelId),
      evidence: async channelId => {
        const session = this.#connection.channel(channelId)
        return session && evidenceOf(session, () => undefined)
      },
      beginClosing: async channelId => this.#connection.channel(channelId)?.beginClosing()
    }
    this.#disputes = components.createDisputes?.(this.evidence)
  }

  async start(): Promise<void> {
    if (this.#running !== undefined) return
    this.#running = new AbortController()
    await this.#connection.start()
    await this.#disputes?.start()
    void this.#resumeOpening(this.#running.signal)
  }

  async stop(): Promise<void> {
    this.#running?.abort(new ChannelLifeError('the client is stopped'))
    this.#running = undefined
    await this.#disputes?.stop()
    await this.#connection.stop()
  }

  status(): AccountStatus {
    const session = this.#current()
    return {
      peerId: this.#components.node.peerId,
      channelId: session?.channelId,
      channelStatus: this.#isOpening ? 'opening' : (session?.status ?? 'none'),
      isHubConnected: this.#connection.isConnected,
      available: session?.status === 'open' ? session.available() : 0n
    }
  }

  /** All channels with the hub, closed ones included. */
  channels(): ChannelSession[] {
    return this.#connection.channels()
  }

  locks(): Lock[] {
    return this.#sessions()
      .filter(({ status }) => status === 'open')
      .flatMap(session => session.locks('own'))
  }

  onLockGone(listener: LockGoneListener): void {
    this.#onLockGone = listener
  }

  async fees(options?: { signal?: AbortSignal }): Promise<HubFees> {
    const { feeBase, feePpm } = await this.#connection.terms(options)
    return { feeBase, feePpm }
  }

  fund(tabs: TabFunding[], options?: { signal?: AbortSignal }): Promise<void> {
    return this.#connection.fundTabs(tabs, options)
  }

  drop(payerKeys: Address[], options?: { signal?: AbortSignal }): Promise<void> {
    return this.#connection.dropTabs(payerKeys, options)
  }

  async sweep(): Promise<number> {
    const nowS = this.#components.clock.nowMs() / 1000
    if (!this.locks().some(({ expiry }) => expiry <= nowS)) return 0
    return this.#connection.expireTabs(await this.#components.chain.finalizedTime())
  }

  async openChannel(deposit: bigint, options: { signal?: AbortSignal } = {}): Promise<Bytes32> {
    const open = this.#current()
    if (open !== undefined && open.status !== 'closed') {
      throw new ChannelLifeError(
        `channel ${open.channelId} is ${open.status}; close it before you open another`
      )
    }
    if (deposit <= 0n) throw new ChannelLifeError(`a deposit of ${deposit}, more than 0 is needed`)
    if (this.#isOpening) throw new ChannelLifeError('a channel is being opened already')
    const { crypto, store, gas } = this.#components
    const release = await gas?.admit()
    try {
      const salt = toHex(crypto.randomBytes(32))
      await store.batch([{ type: 'put', key: OPENING_KEY, value: encodeOpening(salt, deposit) }])
      return await this.#open(salt, deposit, options)
    } finally {
      release?.()
    }
  }

  async withdraw(amount: bigint, options: { signal?: AbortSignal } = {}): Promise<void> {
    const { channelId, params } = this.#required()
    const { chain, adjudicator } = this.#components
    const deadlineS = (await chain.headTime(options.signal)) + PROPOSAL_LIFE_S
    const signed = await this.#connection.proposeWithdraw(channelId, amount, deadlineS, options)
    await adjudicator.withdraw(params, signed, signed, {
      ...options,
      until: 'finalized',
      deadline: deadlineS
    })
    await this.#connection.observe(channelId)
  }

  async closeCooperatively(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { channelId, params } = this.#required()
    const { chain, adjudicator } = this.#components
    const deadlineS = (await chain.headTime(options.signal)) + PROPOSAL_LIFE_S
    const signed = await this.#connection.proposeClose(channelId, deadlineS, options)
    await adjudicator.cooperativeClose(params, signed, signed, {
      ...options,
      until: 'finalized',
      deadline: deadlineS
    })
    await this.#connection.observe(channelId)
  }

  async closeUnilaterally(): Promise<void> {
    const { channelId } = this.#required()
    if (this.#disputes === undefined) throw new ChannelLifeError('this client has no dispute agent')
    await this.#disputes.challenge(channelId)
  }

  #connect(): HubConnection {
    const { chainId, adjudicator, token, owner, hub, observeMs } = this.#init
    const { node, crypto, store, clock, logger } = this.#components
    return createHubConnection(
      {
        crypto,
        signer: this.#signer(),
        store: store.sub('hub'),
        logger,
        dial: signal =>
          node.openMessageStream({ peerId: hub.peerId, addresses: hub.addresses }, HUB_PROTOCOL, { signal }),
        sleep,
        nowS: () => Math.floor(clock.nowMs() / 1000),
        chainView: channelId => this.#chainView(channelId),
        receiptBefore: ({ timeS, ...receipt }) =>
          this.#components.adjudicator.receiptBefore({ ...receipt, timeSec: timeS }, 'finalized'),
        onEvent: event => this.#onEvent(event)
      },
      {
        domain: { chainId, adjudicator },
        token,
        owner,
        observeMs,
        peerId: node.peerId,
        hubOwner: hub.address
      }
    )
  }

  #signer(): Signer {
    const { crypto } = this.#components
    const key = hkdfSha256(crypto, new Uint8Array(32), this.#init.seed, SIGNER_INFO, 32)
    return createSigner(crypto, key)
  }

  async #chainView(channelId: Bytes32): Promise<ChainView | undefined> {
    const { adjudicator, chain } = this.#components
    const finalisedTimeS = await chain.finalizedTime()
    const view = await adjudicator.channel(channelId, 'finalized')
    if (view.status === 'none') return undefined
    return { ...view, finalisedTimeS, status: view.status === 'settled' ? 'closed' : view.status }
  }

  #onEvent(event: MemberEvent): void {
    if (event.type === 'channel') this.#components.onChannel?.(event.session)
    if (event.type !== 'channel-event') return
    const session = this.#connection.channel(event.channelId)
    if (session !== undefined) this.#components.onChannel?.(session)
    if (event.event.type !== 'released') return
    for (const op of event.event.ops) {
      if (op.type === 'pay-lock' || op.type === 'expire-lock') this.#onLockGone(op.lock, op.paid)
      else if (op.type === 'drop-lock') this.#onLockGone(op.lock, 0n)
    }
  }

  /** Goes on with a channel whose opening a crash interrupted. */
  async #resumeOpening(signal: AbortSignal): Promise<void> {
    const { store, logger } = this.#components
    try {
      const bytes = await store.get(OPENING_KEY)
      if (bytes === undefined) return
      const { salt, deposit } = decodeOpening(bytes)
      await this.#open(salt, deposit, { signal })
    } catch (error) {
      if (!signal.aborted) logger.warn({ error: String(error) }, 'the channel could not be opened')
    }
  }

  async #open(salt: Bytes32, deposit: bigint, options: { signal?: AbortSignal }): Promise<Bytes32> {
    this.#isOpening = true
    try {
      const params = await this.#connection.newChannelParams(salt, options)
      const side = sideOf(params, this.#init.owner)!
      await openOnChain(this.#components, params, side, deposit, options)
      const { channelId } = await this.#adopt(params, options.signal)
      await this.#connection.observe(channelId)
      await this.#components.store.batch([{ type: 'del', key: OPENING_KEY }])
      return channelId
    } finally {
      this.#isOpening = false
    }
  }

  /** The hub sees the chain a little later than this client. */
  async #adopt(params: ChannelParams, signal: AbortSignal | undefined): Promise<ChannelSession> {
    for (;;) {
      try {
        return await this.#connection.adoptChannel(params, { signal })
      } catch (error) {
        const isSoon = error instanceof HubRefusedError && ADOPTED_LATER.includes(error.reason)
        if (!isSoon) throw error
        const isPoor = error.reason === 'gas-reserve'
        if (isPoor) {
          this.#components.logger.warn({ error: error.message }, 'the hub does not take the channel yet')
        } else this.#components.logger.debug({ error: error.message }, 'the hub does not see the channel yet')
        await sleep(isPoor ? GAS_RETRY_MS : ADOPT_RETRY_MS, signal ?? this.#running?.signal)
      }
    }
  }

  #sessions(): ChannelSession[] {
    return this.#connection.channels()
  }

  /** The channel in use: the open one, or else the last. */
  #current(): ChannelSession | undefined {
    const sessions = this.#sessions()
    return (
      sessions.find(({ status }) => status === 'open') ??
      sessions.find(({ status }) => status === 'closing') ??
      sessions.at(-1)
    )
  }

  #required(): ChannelSession {
    const session = this.#current()
    if (session === undefined || session.status === 'closed') throw new NoChannelError('do this')
    return session
  }
}

function encodeOpening(salt: Bytes32, deposit: bigint): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ salt, deposit: deposit.toString() }))
}

function decodeOpening(bytes: Uint8Array): { salt: Bytes32; deposit: bigint } {
  const { salt, deposit } = JSON.parse(new TextDecoder().decode(bytes)) as { salt: string; deposit: string }
  return { salt: toBytes32(salt), deposit: BigInt(deposit) }
}
