import { setTimeout as delay } from 'node:timers/promises'
import { inspect } from 'node:util'
import {
  createAccount,
  createAdjudicatorClient,
  createChainClient,
  createEventFollower,
  createGasReserve,
  createRelayRegistryClient,
  createTokenClient,
  createTransactionQueue,
  deployContracts,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type EventFollower,
  type GasReserve,
  type RelayRegistryClient,
  type TokenClient,
  type TransactionQueue
} from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import {
  createHubConnection,
  createSigner,
  HUB_PROTOCOL,
  signOpening,
  signReceipt,
  type ChainView,
  type ChannelSession,
  type HubConnection,
  type MemberEvent,
  type ResolvedOp,
  type SignedReceipt,
  type Signer
} from '@tollway/channel'
import {
  toHex,
  ZERO_BYTES32,
  type Address,
  type Bytes32,
  type SigningDomain,
  type TabOpening
} from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import { createMeshNode, type MeshNode } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { createHub, type Hub, type HubComponents, type HubPolicy } from '../../src/index.ts'
import type { CrashingStore } from './crashing-store.ts'
import type { StopRegistry } from './stop-registry.ts'

export const UNIT = 1_000_000n
export const FEE_BASE = 7n
export const FEE_PPM = 10_007
/** Longer than any test runs: they jump over them. */
export const WINDOWS = { dispute: 600, lostSigner: 6000, sweep: 3600 }
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/** An account with its contract clients. */
export interface Party {
  owner: Address
  queue: TransactionQueue
  adjudicator: AdjudicatorClient
  token: TokenClient
  registry: RelayRegistryClient
  follower: EventFollower
}

export interface TestMember extends Party {
  mesh: MeshNode
  signer: Signer
  store: Store
  connection: HubConnection
  receipts: Map<Address, SignedReceipt>
  events: MemberEvent[]
  /** What the member answers updates with instead of consent; never at all while it is a promise that waits. */
  rules: { refusal?: (ops: readonly ResolvedOp[]) => string | undefined | Promise<string | undefined> }
}

/** A tab as client and relay know it. */
export interface TestTab {
  payer: Signer
  opening: TabOpening
  signature: Uint8Array
}

interface NetworkParts {
  registry: StopRegistry
  anvil: Anvil
  chain: ChainClient
  deployment: Deployment
  deployer: Party
  hubParty: Party
  hubMesh: MeshNode
  hubSeed: Uint8Array
  hubSigner: Signer
  hubStore: Store
}

const HUB_LISTEN = ['/ip4/127.0.0.1/tcp/0']

/** A chain, a hub's node, and members, all of this process. */
export class HubNetwork {
  readonly registry: StopRegistry
  readonly anvil: Anvil
  readonly chain: ChainClient
  readonly deployment: Deployment
  readonly deployer: Party
  readonly hubParty: Party
  hubMesh: MeshNode
  readonly hubSeed: Uint8Array
  readonly hubSigner: Signer
  readonly hubStore: Store
  #hubFollower: EventFollower | undefined
  skewMs = 0

  private constructor(parts: NetworkParts) {
    this.hubSeed = parts.hubSeed
    this.registry = parts.registry
    this.anvil = parts.anvil
    this.chain = parts.chain
    this.deployment = parts.deployment
    this.deployer = parts.deployer
    this.hubParty = parts.hubParty
    this.hubMesh = parts.hubMesh
    this.hubSigner = parts.hubSigner
    this.hubStore = parts.hubStore
  }

  static async start(registry: StopRegistry): Promise<HubNetwork> {
    const anvil = registry.add(await startAnvil({ blockTimeSeconds: 1, accounts: 16 }), one => one.stop())
    const chain = await createChainClient({ rpcUrls: [anvil.url] })
    const queue = await queueOf(registry, anvil, chain, 9)
    const deployment = await deployContracts({ chain, queue }, { windows: WINDOWS })
    const deployer = await partyOf(registry, chain, deployment, queue)
    const hubParty = await partyOf(registry, chain, deployment, await queueOf(registry, anvil, chain, 0))
    await deployer.token.mint(hubParty.owner, 10_000n * UNIT, { intentId: `mint ${hubParty.owner}` })
    const hubSeed = nodeCrypto.randomBytes(32)
    const hubMesh = await nodeOf(registry, HUB_LISTEN, hubSeed)
    const hubSigner = createSigner(nodeCrypto, nodeCrypto.secp256k1PrivateKey())
    const hubStore = await registry.store()
    return new HubNetwork({
      ...{ registry, anvil, chain, deployment, deployer },
      ...{ hubParty, hubMesh, hubSeed, hubSigner, hubStore }
    })
  }

  get domain(): SigningDomain {
    return { chainId: this.deployment.chainId, adjudicator: this.deployment.adjudicator }
  }

  nowS(): number {
    return Math.floor((Date.now() + this.skewMs) / 1000)
  }

  /** Lets that much time pass on chain and on every clock. */
  async pass(seconds: number): Promise<void> {
    this.skewMs += seconds * 1000
    await this.anvil.rpc('evm_increaseTime', [seconds])
    await this.anvil.mine(4)
  }

  async startHub(
    init: {
      store?: Store
      policy?: Partial<HubPolicy>
      registry?: boolean
      tickMs?: number
      /** Wei that one dispute is reckoned to cost. */
      disputeWei?: bigint
      died?: Promise<void>
    } = {}
  ): Promise<Hub> {
    const { adjudicator, token, registry } = this.hubParty
    const follower = await followerOf(this.registry, this.chain, this.deployment)
    this.#hubFollower = follower
    const components: HubComponents = {
      crypto: nodeCrypto,
      signer: this.hubSigner,
      store: init.store ?? this.hubStore.sub('hub'),
      mesh: this.hubMesh,
      chain: this.chain,
      adjudicator,
      follower,
      token,
      registry: init.registry ? registry : undefined,
      createGasReserve: init.disputeWei === undefined ? undefined : this.#reserveOf(init.disputeWei),
      logger: process.env.HUB_TEST_LOG ? CONSOLE : SILENT,
      clock: { nowMs: () => Date.now() + this.skewMs }
    }
    const hub = createHub(components, {
      domain: this.domain,
      token: this.deployment.token,
      feeBase: FEE_BASE,
      feePpm: FEE_PPM,
      policy: { relayDepositMin: 50n * UNIT, relayDepositMax: 100n * UNIT, ...init.policy },
      tickMs: init.tickMs ?? 200
    })
    await follower.start()
    await Promise.race([hub.start(), ...(init.died ? [init.died] : [])])
    return init.died ? hub : this.registry.add(hub, one => one.stop())
  }

  #reserveOf(disputeWei: bigint): (channels: () => number) => GasReserve {
    const { queue } = this.hubParty
    const none = { challenge: 0n, respond: 0n, refute: 0n, unlock: 0n, unlocks: 0n }
    const disputeGas = { ...none, settle: 1n }
    return channels =>
      createGasReserve(
        { chain: this.chain, queue },
        { channels, disputeGas, feePerGas: disputeWei, maxAgeMs: 0 }
      )
  }

  /** The hub's process is gone: its connections break, nothing it still does matters. */
  async killHub(hub: Hub, store: CrashingStore): Promise<void> {
    await this.hubMesh.stop()
    store.bury()
    await hub.stop().catch(() => undefined)
    await this.#hubFollower?.stop()
    this.hubMesh = await nodeOf(this.registry, HUB_LISTEN, this.hubSeed)
  }

  async member(index: number): Promise<TestMember> {
    const queue = await queueOf(this.registry, this.anvil, this.chain, index)
    const party = await partyOf(this.registry, this.chain, this.deployment, queue)
    await this.deployer.token.mint(party.owner, 1000n * UNIT, { intentId: `mint ${party.owner}` })
    const mesh = await nodeOf(this.registry, [])
    const signer = createSigner(nodeCrypto, nodeCrypto.secp256k1PrivateKey())
    const receipts = new Map<Address, SignedReceipt>()
    const events: MemberEvent[] = []
    const store = await this.registry.store()
    const member = { ...party, mesh, signer, store, receipts, events, rules: {} }
    const connection = this.connect(member)
    await connection.start()
    this.registry.add(connection, one => one.stop())
    return { ...member, connection }
  }

  /** Member side of the hub protocol, not started. */
  connect(member: Omit<TestMember, 'connection'>): HubConnection {
    const { adjudicator, mesh, signer, store, receipts, events, owner, rules } = member
    return createHubConnection(
      {
        crypto: nodeCrypto,
        signer,
        store: store.sub('member'),
        dial: signal =>
          mesh.openMessageStream(
            { peerId: this.hubMesh.peerId, addresses: this.hubMesh.addresses },
            HUB_PROTOCOL,
            { signal }
          ),
        sleep: (ms, signal) => delay(ms, undefined, { signal }),
        nowS: () => this.nowS(),
        logger: process.env.HUB_TEST_LOG ? CONSOLE : SILENT,
        policy: (_channelId, ops) => rules.refusal?.(ops),
        bestReceipt: payerKey => receipts.get(payerKey),
        chainView: channelId => this.chainView(channelId),
        receiptBefore: ({ timeS, ...receipt }) =>
          adjudicator.receiptBefore({ ...receipt, timeSec: timeS }, 'finalized'),
        onEvent: event => events.push(event)
      },
      {
        domain: this.domain,
        token: this.deployment.token,
        owner,
        peerId: mesh.peerId,
        hubOwner: this.hubParty.owner,
        retryMs: 20,
        observeMs: 200,
        requestTimeoutMs: 120_000
      }
    )
  }

  async chainView(channelId: Bytes32): Promise<ChainView | undefined> {
    const block = await this.chain.finalized()
    const view = await this.hubParty.adjudicator.channel(channelId, block.number)
    if (view.status === 'none') return undefined
    const status = view.status === 'settled' ? 'closed' : view.status
    return { ...view, finalisedTimeS: block.timeSec, status }
  }

  /** A client with a channel of `deposit` that the hub adopted. */
  async client(index: number, deposit = 100n * UNIT): Promise<TestMember & { session: ChannelSession }> {
    const member = await this.member(index)
    return { ...member, session: await this.openChannel(member, deposit) }
  }

  /** Opens a channel from a member to the hub on chain and has it adopted. */
  async openChannel(member: TestMember, deposit: bigint): Promise<ChannelSession> {
    const { connection, adjudicator, token, owner } = member
    const params = await connection.newChannelParams(toHex(nodeCrypto.randomBytes(32)))
    await token.ensureAllowance(adjudicator.address, deposit)
    const isA = params.ownerA === owner
    const amounts = { amountA: isA ? deposit : 0n, amountB: isA ? 0n : deposit }
    await adjudicator.open(params, amounts, { until: 'finalized' })
    return connection.adoptChannel(params)
  }

  /** A relay to which the hub opened a channel. */
  async relay(index: number, depositWanted = 60n * UNIT): Promise<TestMember & { session: ChannelSession }> {
    const member = await this.member(index)
    const salt = toHex(nodeCrypto.randomBytes(32))
    return { ...member, session: await member.connection.requestChannel({ depositWanted, salt }) }
  }

  tab(relay: Party, limit: bigint, expiryS = 6 * 3600): TestTab {
    const payer = createSigner(nodeCrypto, nodeCrypto.secp256k1PrivateKey())
    const opening: TabOpening = {
      payee: relay.owner,
      token: this.deployment.token,
      pricePerMb: 500n,
      limit,
      expiry: this.nowS() + expiryS,
      hub: this.hubParty.owner,
      voucherHash: ZERO_BYTES32,
      tabId: toHex(nodeCrypto.randomBytes(32))
    }
    return { payer, opening, signature: signOpening(this.domain, opening, payer).signature }
  }

  async fund(client: TestMember, tabs: TestTab[], gapS = 3600): Promise<void> {
    await client.connection.fundTabs(
      tabs.map(({ payer, opening }) => ({
        payerKey: payer.address,
        payee: opening.payee,
        limit: opening.limit,
        expiry: opening.expiry + gapS
      }))
    )
  }

  /** K's receipt for the tab, remembered by the relay. */
  receipt(relay: TestMember, tab: TestTab, amount: bigint): SignedReceipt {
    const { payee, token } = tab.opening
    const receipt = { payee, token, amount }
    const signed = { receipt, signature: signReceipt(this.domain, receipt, tab.payer) }
    relay.receipts.set(tab.payer.address, signed)
    return signed
  }
}

/** What the hub takes for a receipt of `amount`. */
export function feeOf(amount: bigint): bigint {
  return amount === 0n ? 0n : FEE_BASE + (amount * BigInt(FEE_PPM) + 999_999n) / 1_000_000n
}

async function queueOf(
  registry: StopRegistry,
  anvil: Anvil,
  chain: ChainClient,
  index: number
): Promise<TransactionQueue> {
  const key = anvil.accounts[index]?.privateKey
  if (key === undefined) throw new Error(`no account ${index}`)
  const store = await registry.store()
  const queue = createTransactionQueue({ chain, account: createAccount(key), store }, { pollMs: 50 })
  await queue.start()
  return registry.add(queue, one => one.stop())
}

async function partyOf(
  registry: StopRegistry,
  chain: ChainClient,
  deployment: Deployment,
  queue: TransactionQueue
): Promise<Party> {
  return {
    owner: queue.address,
    queue,
    adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
    token: createTokenClient({ chain, queue }, { address: deployment.token }),
    registry: createRelayRegistryClient({ chain, queue }, { address: deployment.registry }),
    follower: await followerOf(registry, chain, deployment)
  }
}

async function followerOf(
  registry: StopRegistry,
  chain: ChainClient,
  deployment: Deployment
): Promise<EventFollower> {
  const store = await registry.store()
  const follower = createEventFollower({ chain, store }, { deployment, pollMs: 100 })
  return registry.add(follower, one => one.stop())
}

async function nodeOf(
  registry: StopRegistry,
  listen: string[],
  seed = nodeCrypto.randomBytes(32)
): Promise<MeshNode> {
  const node = createMeshNode({ logger: SILENT }, { seed, listen, inboundConnectionsPerSecond: 1000 })
  await node.start()
  return registry.add(node, one => one.stop())
}

const print = (level: string) => (obj: object, msg: string) =>
  process.stderr.write(`${Date.now() % 100_000} ${level} ${msg} ${inspect(obj, { depth: 2 })}\n`)
const CONSOLE = { debug: print('debug'), info: print('info'), warn: print('warn'), error: print('error') }
