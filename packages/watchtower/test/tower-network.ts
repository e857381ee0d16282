import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChainEvent, EventSubscriber } from '@tollway/chain'
import { createSigner, secretHashOf, type Signer } from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  toHex,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type SigningDomain
} from '@tollway/codec'
import { defaultCrypto } from '@tollway/crypto'
import { createMeshNode, type MeshNode } from '@tollway/mesh'
import { openLevelStore } from '@tollway/store'
import {
  createWatchtower,
  type TowerChain,
  type TowerResponse,
  type Watchtower,
  type WatchtowerInit
} from '../src/index.ts'

export const crypto = defaultCrypto
export const logger = { debug() {}, info() {}, warn() {}, error() {} }
export const domain: SigningDomain = { chainId: 31_337n, adjudicator: `0x${'ad'.repeat(20)}` }
export const makeSigner = (): Signer => createSigner(crypto, crypto.secp256k1PrivateKey())

/** A channel of two signers with a known secret. */
export interface TestChannel {
  params: ChannelParams
  channelId: Bytes32
  secret: Uint8Array
  signers: [Signer, Signer]
}

export function makeChannel(): TestChannel {
  const signers: [Signer, Signer] = [makeSigner(), makeSigner()]
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

/** A released proof of half 0 as B holds it. */
export function proofOf(channel: TestChannel, nonce: number, transferred: bigint) {
  const balance: Balance = {
    transferred,
    locked: 0n,
    locksRoot: `0x${'00'.repeat(32)}`,
    salt: toHex(crypto.randomBytes(32))
  }
  const balanceHash = balanceHashOf(balance)
  const content = { channelId: channel.channelId, nonce, balanceHash }
  return {
    nonce,
    balance,
    balanceHash,
    signature: channel.signers[0].sign(balanceProofDigest(domain, content)),
    release: channel.signers[1].sign(releaseDigest(domain, content))
  }
}

/** The chain as a tower sees it, driven by the test. */
export class ScriptedChain implements TowerChain {
  readonly responses: TowerResponse[] = []
  readonly statuses = new Map<Bytes32, 'open' | 'closing' | 'settled'>()
  readonly nonces = new Map<Bytes32, [number, number]>()
  failuresLeft = 0
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
    status: () => ({ head: undefined, finalized: undefined, lastError: undefined })
  }

  channel(channelId: Bytes32) {
    return Promise.resolve({ status: this.statuses.get(channelId) ?? ('none' as const) })
  }

  dispute(channelId: Bytes32) {
    return Promise.resolve({ nonces: this.nonces.get(channelId) ?? ([0, 0] as [number, number]) })
  }

  respond(response: TowerResponse): Promise<Bytes32> {
    if (this.failuresLeft-- > 0) return Promise.reject(new Error('the RPC is down'))
    this.responses.push(response)
    const nonces = this.nonces.get(response.channelId) ?? [0, 0]
    nonces[response.half] = response.proof.nonce
    this.nonces.set(response.channelId, nonces)
    return Promise.resolve(toHex(crypto.randomBytes(32)))
  }

  challenge({ channelId, secret }: TestChannel): Promise<void> {
    this.statuses.set(channelId, 'closing')
    return this.emit('onHead', [
      {
        type: 'Challenged',
        channelId,
        challenger: `0x${'cc'.repeat(20)}`,
        side: 0,
        secret: toHex(secret),
        deadline: 1_000,
        declared: true
      }
    ])
  }

  async emit(kind: 'onHead' | 'onReverted' | 'onFinalized', events: object[]): Promise<void> {
    const hash = toHex(crypto.randomBytes(32))
    const at = { blockNumber: ++this.#block, blockHash: hash, transactionHash: hash, logIndex: 0 }
    const batch = {
      events: events.map(event => ({ ...event, at }) as ChainEvent),
      upTo: { number: this.#block, hash }
    }
    for (const subscriber of this.#subscribers) await subscriber[kind]?.(batch)
  }
}

/** A tower over real libp2p and a real store. */
export class TowerNetwork {
  readonly chain = new ScriptedChain()
  readonly signer = makeSigner()
  tower!: Watchtower
  #node!: MeshNode
  #folder!: string
  #closeStore: () => Promise<void> = () => Promise.resolve()
  readonly #parties: MeshNode[] = []

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
        store,
        crypto,
        signer: this.signer,
        clock: { nowMs: () => 1_700_000_000_000 },
        logger
      },
      { domain, ...init }
    )
    await this.tower.start()
  }

  get address(): string {
    return this.#node.addresses[0]!
  }

  async party(): Promise<MeshNode> {
    const node = createMeshNode({ logger }, { seed: crypto.randomBytes(32) })
    this.#parties.push(node)
    await node.start()
    return node
  }

  async stopTower(): Promise<void> {
    await this.tower.stop()
    await this.#node.stop()
    await this.#closeStore()
  }

  async stop(): Promise<void> {
    for (const node of this.#parties) await node.stop()
    await this.stopTower()
    await rm(this.#folder, { recursive: true })
  }
}
