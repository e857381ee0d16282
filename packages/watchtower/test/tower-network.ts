import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleepFor } from 'node:timers/promises'
import { RevertedError, type ChainEvent, type EventSubscriber } from '@tollway/chain'
import {
  appointmentOf,
  createSigner,
  createTowerConnection,
  encryptBalance,
  secretHashOf,
  TOWER_PROTOCOL,
  TOWER_PROTOCOL_VERSION,
  towerProtocol,
  towerRequestDigest,
  type Appointment,
  type GuardedChannel,
  type KeptReceipt,
  type Signer,
  type TowerConnection,
  type TowerConnectionInit,
  type TowerMessage,
  type UnsignedTowerRequest
} from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  toHex,
  ZERO_ADDRESS,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type Half,
  type SigningDomain
} from '@tollway/codec'
import { defaultCrypto } from '@tollway/crypto'
import { createMeshNode, type Clock, type Logger, type MeshNode, type MessageStream } from '@tollway/mesh'
import { openLevelStore, type Store } from '@tollway/store'
import {
  createWatchtower,
  type TowerChain,
  type TowerDispute,
  type TowerFunds,
  type TowerResponse,
  type TowerSettlement,
  type Watchtower,
  type WatchtowerInit
} from '../src/index.ts'

export const crypto = defaultCrypto
export const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} }
export const domain: SigningDomain = { chainId: 31_337n, adjudicator: `0x${'ad'.repeat(20)}` }
export const makeSigner = (): Signer => createSigner(crypto, crypto.secp256k1PrivateKey())

/** A channel of two signers with a known secret. */
export interface TestChannel {
  params: ChannelParams
  channelId: Bytes32
  secret: Uint8Array
  signers: [Signer, Signer]
}

export function makeChannel(
  of: { signers: [Signer, Signer] } = { signers: [makeSigner(), makeSigner()] }
): TestChannel {
  const { signers } = of
  const owners = [makeSigner().address, makeSigner().address].sort()
  const secret = crypto.randomBytes(32)
  const params: ChannelParams = {
    ...domain,
    ownerA: owners[0]!,
    ownerB: owners[1]!,
    signerA: signers[0].address,
    signerB: signers[1].address,
    token: `0x${'70'.repeat(20)}`,
    secretHash: secretHashOf(secret),
    salt: toHex(crypto.randomBytes(32))
  }
  return { params, channelId: channelIdOf(params), secret, signers }
}

/** A released proof of a half. */
export function proofOf(channel: TestChannel, nonce: number, transferred: bigint, half: Half = 0) {
  const balance: Balance = {
    transferred,
    locked: 0n,
    locksRoot: ZERO_BYTES32,
    salt: toHex(crypto.randomBytes(32))
  }
  const balanceHash = balanceHashOf(balance)
  const content = { channelId: channel.channelId, nonce, balanceHash }
  const [sender, receiver] = half === 0 ? channel.signers : [channel.signers[1], channel.signers[0]]
  return {
    nonce,
    balance,
    balanceHash,
    signature: sender.sign(balanceProofDigest(domain, content)),
    release: receiver.sign(releaseDigest(domain, content))
  }
}

export type TestProof = ReturnType<typeof proofOf>

/** What one side of a channel hands to towers. */
export function guarded(
  channel: TestChannel,
  side: Half,
  proofs: { own?: TestProof; peer?: TestProof }
): GuardedChannel {
  const { channelId, params, secret } = channel
  return {
    ...{ channelId, params, side, status: 'open' },
    proofs: () => ({ secret, own: proofs.own, peer: proofs.peer, declaration: undefined })
  }
}

/** An appointment for half 0 as its receiver makes it, or as its sender does. */
export function appointmentFor(
  channel: TestChannel,
  nonce: number,
  change: Partial<Appointment> & { author?: Half; tower: Address; bond?: Address }
): Appointment {
  const { author = 1, tower, bond = ZERO_ADDRESS, ...rest } = change
  const proof = proofOf(channel, nonce, BigInt(nonce))
  const ciphertext = encryptBalance(channel.secret, 0, nonce, proof.balance)
  const half = { half: 0, proof, ciphertext } as const
  const made = appointmentOf(
    { channelId: channel.channelId, side: author },
    half,
    { address: tower, bond },
    channel.signers[author],
    domain
  )
  return { ...made, ...rest }
}

const NO_DISPUTE: TowerDispute = {
  challenger: 0,
  declared: false,
  refuted: false,
  declaredNonce: 0,
  declaredHash: '0x',
  nonces: [0, 0],
  hashes: ['0x', '0x'],
  submitters: [ZERO_ADDRESS, ZERO_ADDRESS]
}
const TRUNCATED_DIGITS = 52

/** The chain as a tower sees it, driven by the test. */
export class ScriptedChain implements TowerChain {
  readonly responses: TowerResponse[] = []
  readonly settlements: TowerSettlement[] = []
  /** How many responses each transaction brought. */
  readonly batches: number[] = []
  readonly statuses = new Map<Bytes32, 'open' | 'closing' | 'settled'>()
  readonly disputes = new Map<Bytes32, TowerDispute>()
  readonly sent = new Map<string, Bytes32>()
  /** How often each channel was asked for. */
  readonly looks = new Map<Bytes32, number>()
  failuresLeft = 0
  /** Transactions that are mined without effect. */
  refusalsLeft = 0
  /** Transactions that fail in their block. */
  revertsLeft = 0
  nowS = 0
  /** While set, transactions are sent and not mined. */
  mining: Promise<void> = Promise.resolve()
  readonly #subscribers = new Set<EventSubscriber>()
  #block = 1

  readonly follower = {
    subscribe: (subscriber: EventSubscriber) => {
      this.#subscribers.add(subscriber)
      return () => this.#subscribers.delete(subscriber)
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    refresh: () => Promise.resolve(),
    status: () =>
      ({ head: undefined, finalized: undefined, lastError: undefined, state: 'following' }) as never
  }

  timeS(): Promise<number> {
    return Promise.resolve(this.nowS)
  }

  channel(channelId: Bytes32) {
    this.looks.set(channelId, (this.looks.get(channelId) ?? 0) + 1)
    return Promise.resolve({ status: this.statuses.get(channelId) ?? ('none' as const) })
  }

  dispute(channelId: Bytes32): Promise<TowerDispute> {
    return Promise.resolve(this.disputes.get(channelId) ?? NO_DISPUTE)
  }

  change(channelId: Bytes32, change: Partial<TowerDispute>): void {
    this.disputes.set(channelId, { ...(this.disputes.get(channelId) ?? NO_DISPUTE), ...change })
  }

  async respond(id: string, responses: readonly TowerResponse[]): Promise<Bytes32> {
    if (this.failuresLeft-- > 0) throw new Error('the RPC is down')
    const hash = toHex(crypto.randomBytes(32))
    this.sent.set(id, hash)
    await this.mining
    if (this.revertsLeft-- > 0) throw new RevertedError({ reason: 'WrongStatus', args: {}, data: '0x' }, hash)
    this.batches.push(responses.length)
    this.responses.push(...responses)
    if (this.refusalsLeft-- > 0) return hash
    for (const { channelId, half, proof, consent, declared } of responses) {
      if (declared !== undefined) {
        this.change(channelId, { refuted: true })
        continue
      }
      const { nonces, hashes, submitters } = await this.dispute(channelId)
      const submitter = consent.kind === 'submit' ? (`0x${'11'.repeat(20)}` as const) : ZERO_ADDRESS
      const hash = balanceHashOf(proof.balance).slice(0, TRUNCATED_DIGITS) as Bytes32
      this.change(channelId, {
        nonces: replaced(nonces, half, proof.nonce),
        hashes: replaced(hashes, half, hash),
        submitters: replaced(submitters, half, submitter)
      })
    }
    return hash
  }

  async settle(id: string, settlements: readonly TowerSettlement[]): Promise<Bytes32> {
    const hash = toHex(crypto.randomBytes(32))
    this.sent.set(id, hash)
    await this.mining
    this.settlements.push(...settlements)
    for (const { channelId } of settlements) this.statuses.set(channelId, 'settled')
    return hash
  }

  async resume(id: string): Promise<Bytes32 | undefined> {
    const hash = this.sent.get(id)
    if (hash !== undefined) await this.mining
    return hash
  }

  challenge(
    { channelId, secret }: TestChannel,
    deadline = 1_000,
    declaration?: { nonce: number; balance: Balance }
  ): Promise<void> {
    this.statuses.set(channelId, 'closing')
    return this.emit('onHead', [challengedEvent(channelId, secret, deadline, declaration)])
  }

  async emit(
    kind: 'onHead' | 'onReverted' | 'onFinalized' | 'onSighted',
    events: object[] = []
  ): Promise<void> {
    const hash = toHex(crypto.randomBytes(32))
    const at = { blockNumber: ++this.#block, blockHash: hash, transactionHash: hash, logIndex: 0 }
    const batch = {
      events: events.map(event => ({ ...event, at }) as ChainEvent),
      upTo: { number: this.#block, hash }
    }
    for (const subscriber of this.#subscribers) await subscriber[kind]?.(batch)
  }

  /** New blocks until something holds. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      await this.emit('onHead')
      await new Promise(setImmediate)
    }
  }
}

export function challengedEvent(
  channelId: Bytes32,
  secret: Uint8Array,
  deadline = 1_000,
  declaration?: { nonce: number; balance: Balance }
): object {
  return { type: 'Challenged', channelId, challenger: 0, secret: toHex(secret), deadline, declaration }
}

function replaced<T>(pair: readonly [T, T], index: Half, value: T): [T, T] {
  return index === 0 ? [value, pair[1]] : [pair[0], value]
}

/** A bond as the test has it. */
export class ScriptedFunds implements TowerFunds {
  readonly address: Address = `0x${'bd'.repeat(20)}`
  readonly token: Address = `0x${'70'.repeat(20)}`
  readonly paid = new Map<Address, bigint>()
  readonly absolved: Parameters<TowerFunds['absolve']>[0][] = []

  cover(_channelId: Bytes32, wanted: bigint): Promise<bigint> {
    return Promise.resolve(wanted)
  }

  funded(client: Address): Promise<bigint> {
    return Promise.resolve(this.paid.get(client) ?? 0n)
  }

  absolve(garbage: Parameters<TowerFunds['absolve']>[0]): Promise<void> {
    this.absolved.push(garbage)
    return Promise.resolve()
  }
}

/** A tower over real libp2p and a real store. */
export class TowerNetwork {
  readonly chain = new ScriptedChain()
  readonly funds = new ScriptedFunds()
  readonly signer = makeSigner()
  readonly clock: Clock & { ms: number } = {
    ms: 1_700_000_000_000,
    nowMs() {
      return this.ms
    }
  }
  tower!: Watchtower
  /** Stands between the tower and its store, where a test wants a disk that fails. */
  wrapStore: (store: Store) => Store = store => store
  #node!: MeshNode
  #folder!: string
  #closeStore: () => Promise<void> = () => Promise.resolve()
  readonly #stops: (() => Promise<void>)[] = []

  async start(init: Partial<WatchtowerInit> = {}): Promise<void> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'tollway-tower-'))
    const store = await openLevelStore(join(this.#folder, 'store'))
    this.#closeStore = () => store.close()
    this.#node = createMeshNode(
      { logger },
      { seed: crypto.randomBytes(32), listen: ['/ip4/127.0.0.1/tcp/0'] }
    )
    await this.#node.start()
    this.tower = createWatchtower(
      {
        node: this.#node,
        chain: this.chain,
        follower: this.chain.follower,
        store: this.wrapStore(store),
        crypto,
        signer: this.signer,
        clock: this.clock,
        logger,
        funds: this.funds
      },
      { domain, http: { host: '127.0.0.1', port: 0 }, ...init }
    )
    await this.tower.start()
  }

  get address(): string {
    return this.#node.addresses[0]!
  }

  async url(): Promise<string> {
    return (await this.tower.status()).http!
  }

  async party(): Promise<MeshNode> {
    const node = createMeshNode({ logger }, { seed: crypto.randomBytes(32) })
    this.#stops.push(() => node.stop())
    await node.start()
    return node
  }

  /** One side of channels, with its line to the tower. */
  async connect(
    signer: Signer,
    init: Partial<TowerConnectionInit> & { address?: string } = {}
  ): Promise<{ line: TowerConnection; kept: KeptReceipt[]; logged: string[] }> {
    const node = await this.party()
    const kept: KeptReceipt[] = []
    const logged: string[] = []
    const line = createTowerConnection(
      {
        crypto,
        signer,
        dial: signal => node.openMessageStream(init.address ?? this.address, TOWER_PROTOCOL, { signal }),
        sleep: (ms, signal) => sleepFor(ms, undefined, { signal }),
        nowMs: () => Date.now(),
        logger: { ...logger, error: (_, message) => logged.push(message) },
        keep: receipt => Promise.resolve(void kept.push(receipt))
      },
      { domain, retryMs: 5, gatherMs: 0, ...init }
    )
    this.#stops.push(() => line.stop())
    await line.start()
    return { line, kept, logged }
  }

  /** A stream that speaks raw messages, for parties that misbehave. */
  async raw(): Promise<RawParty> {
    const node = await this.party()
    const stream = await node.openMessageStream(this.address, TOWER_PROTOCOL)
    return new RawParty(stream, this.signer.address)
  }

  async stopTower(): Promise<void> {
    await this.tower.stop()
    await this.#node.stop()
    await this.#closeStore()
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop()
    await this.stopTower()
    await rm(this.#folder, { recursive: true })
  }
}

export const hello: TowerMessage = {
  type: 'hello',
  version: TOWER_PROTOCOL_VERSION,
  ...domain,
  address: ZERO_ADDRESS,
  ticket: ZERO_BYTES32,
  terms: { freeChannels: 0, pricePerChannel: 0n, token: ZERO_ADDRESS, cover: 0n, bond: ZERO_ADDRESS }
}

/** Signs a request as a party does. */
export function signed(
  request: UnsignedTowerRequest,
  signer: Signer,
  tower: Address,
  at: SigningDomain = domain
): TowerMessage {
  return { ...request, signature: signer.sign(towerRequestDigest(at, tower, request)) }
}

/** Asks one thing at a time, whatever it is. */
export class RawParty {
  readonly stream: MessageStream
  readonly #tower: Address
  readonly #waiting: ((message: TowerMessage) => void)[] = []

  constructor(stream: MessageStream, tower: Address) {
    this.stream = stream
    this.#tower = tower
    stream.receive({
      onMessage: bytes => this.#waiting.shift()?.(towerProtocol.decode(bytes)),
      onClose: () => undefined
    })
  }

  sendBytes(bytes: Uint8Array): Promise<TowerMessage> {
    return new Promise(resolve => {
      this.#waiting.push(resolve)
      this.stream.send(bytes)
    })
  }

  ask(message: TowerMessage): Promise<TowerMessage> {
    return this.sendBytes(towerProtocol.encode(message).subarray(4))
  }

  async ticket(): Promise<Bytes32> {
    const answer = await this.ask(hello)
    if (answer.type !== 'hello') throw new Error(`the tower answered ${answer.type}`)
    return answer.ticket
  }

  async watch(signer: Signer, ...channels: TestChannel[]): Promise<TowerMessage> {
    const request = {
      type: 'watch',
      ticket: await this.ticket(),
      channels: channels.map(one => one.params)
    }
    return await this.ask(signed(request as UnsignedTowerRequest, signer, this.#tower))
  }

  async appoint(signer: Signer, ...appointments: Appointment[]): Promise<TowerMessage> {
    return await this.ask(
      signed({ type: 'appoint', ticket: await this.ticket(), appointments }, signer, this.#tower)
    )
  }
}
