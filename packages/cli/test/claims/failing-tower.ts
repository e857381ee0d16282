import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createAdjudicatorClient,
  createChainClient,
  createEventFollower,
  createTokenClient,
  createTowerBondClient,
  createTowerClaims,
  createTransactionQueue,
  deployContracts,
  EMPTY_PROOF,
  SILENT_LOGGER,
  type AdjudicatorClient,
  type ChainClient,
  type Deployment,
  type DisputeView,
  type TokenClient,
  type TowerBondClient,
  type TowerClaims,
  type TransactionQueue
} from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import {
  createTowerConnection,
  ReceiptShelf,
  secretHashOf,
  TOWER_PROTOCOL,
  type GuardedChannel
} from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  toHex,
  ZERO_BYTES32,
  type Balance,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { createMeshNode, type Clock, type MeshNode } from '@tollway/mesh'
import { openLevelStore, type LevelStore } from '@tollway/store'
import { createWatchtower, type Watchtower } from '@tollway/watchtower'
import { deriveKeys, type ServiceKeys } from '../../src/service/keys.ts'
import { StopStack } from '../../src/service/stop-stack.ts'
import { towerChain } from '../../src/service/tower-chain.ts'
import { towerFunds } from '../../src/service/tower-funds.ts'
import { sleep } from '../../src/service/towers.ts'

export const WINDOWS = { dispute: 600, lostSigner: 3_000, sweep: 6_000 }
export const TERMS = { graceS: 1, maxLifetimeS: 30 * 86_400, noticeS: 100, claimWindowS: 3_600 }
export const DEPOSIT = { cheater: 1_000n, victim: 500n }
export const BOND = 10_000n

/** Somebody with an account on the chain. */
interface Person {
  keys: ServiceKeys
  queue: TransactionQueue
  store: LevelStore
  adjudicator: AdjudicatorClient
  bond: TowerBondClient
  token: TokenClient
}

/** A channel on anvil, a bonded tower with the victim's appointment, and a cheater with an older state. */
export class FailingTower {
  readonly stops = new StopStack()
  anvil!: Anvil
  chain!: ChainClient
  deployment!: Deployment
  tower!: Person
  cheater!: Person
  victim!: Person
  params!: ChannelParams
  readonly secret = crypto.randomBytes(32)
  shelf!: ReceiptShelf
  /** Where the tower takes appointments over HTTP. */
  towerUrl!: string
  /** Ends the tower, as if its machine were gone. */
  towerOff!: () => Promise<void>

  static async start(): Promise<FailingTower> {
    const network = new FailingTower()
    try {
      await network.#deploy()
      await network.#open()
      await network.#startTower()
      return network
    } catch (error) {
      await network.stops.stop()
      throw error
    }
  }

  get channelId(): Bytes32 {
    return channelIdOf(this.params)
  }

  async pass(seconds: number): Promise<void> {
    await this.anvil.rpc('evm_increaseTime', [seconds])
    // Two blocks behind the head is final.
    await this.anvil.mine(3)
  }

  /** Of the half that the cheater sends. */
  balance(transferred: bigint): Balance {
    return {
      transferred,
      locked: 0n,
      locksRoot: ZERO_BYTES32,
      salt: `0x${transferred.toString(16).padStart(64, '0')}`
    }
  }

  /** The victim's channel when it has been paid so much. */
  guarded(nonce: number, transferred: bigint): GuardedChannel {
    const domain = this.domain
    const balance = this.balance(transferred)
    const balanceHash = balanceHashOf(balance)
    const content = { channelId: this.channelId, nonce, balanceHash }
    const peer = {
      nonce,
      balance,
      balanceHash,
      signature: this.cheater.keys.signer.sign(balanceProofDigest(domain, content)),
      release: this.victim.keys.signer.sign(releaseDigest(domain, content))
    }
    const { channelId, params, secret } = this
    return {
      ...{ channelId, params, side: 1, status: 'open' },
      proofs: () => ({ secret, own: undefined, peer, declaration: undefined })
    }
  }

  /** The victim hands its tower what it has been paid, and keeps the receipt. */
  async appoint(nonce: number, transferred: bigint): Promise<void> {
    const { domain } = this
    const channel = this.guarded(nonce, transferred)
    const node = await this.node()
    const address = this.#towerNode.addresses[0]!
    const line = createTowerConnection(
      {
        crypto,
        signer: this.victim.keys.signer,
        dial: signal => node.openMessageStream(address, TOWER_PROTOCOL, { signal }),
        sleep,
        nowMs: () => Date.now(),
        logger: SILENT_LOGGER,
        keep: kept => this.shelf.put(kept)
      },
      { domain, gatherMs: 0 }
    )
    await line.start()
    line.update(channel)
    await line.flushed()
    await line.stop()
  }

  /** The cheater closes with what it once had paid, and settles when nobody may answer any more. */
  async cheat(nonce: number, transferred: bigint): Promise<void> {
    await this.pass(10)
    const declaration = { nonce, balance: this.balance(transferred) }
    await this.cheater.adjudicator.challenge(this.params, {
      secret: toHex(this.secret),
      received: EMPTY_PROOF,
      declaration
    })
  }

  /** The dispute once the tower has answered. */
  async answered(): Promise<DisputeView> {
    for (;;) {
      const dispute = await this.cheater.adjudicator.dispute(this.channelId, 'latest')
      if (dispute.nonces.some(nonce => nonce > 0)) return dispute
      await sleep(20)
    }
  }

  async settle(counted: bigint): Promise<void> {
    await this.pass(WINDOWS.dispute)
    await this.cheater.adjudicator.settle(this.params, [this.balance(counted), undefined])
    await this.pass(1)
  }

  /** The victim's service that files claims, over its store as it is. */
  async claims(): Promise<TowerClaims> {
    const { store, bond, adjudicator } = this.victim
    const { chain, deployment } = this
    const follower = createEventFollower({ chain, store: store.sub('follower') }, { deployment, pollMs: 20 })
    const claims = createTowerClaims(
      {
        ...{ bond, adjudicator, chain, follower },
        store: store.sub('claims'),
        receipts: channelId => this.shelf.ofChannel(channelId)
      },
      { pollMs: 20 }
    )
    await claims.start()
    await follower.start()
    this.stops.push(async () => {
      await claims.stop()
      await follower.stop()
    })
    return claims
  }

  get domain() {
    return { chainId: this.deployment.chainId, adjudicator: this.deployment.adjudicator }
  }

  #towerNode!: MeshNode

  async #deploy(): Promise<void> {
    this.anvil = await startAnvil({ blockTimeSeconds: 'instant' })
    this.stops.push(() => this.anvil.stop())
    this.chain = await createChainClient({ rpcUrls: [this.anvil.url] })
    const deployer = await this.#queue(deriveKeys(crypto.randomBytes(32)))
    this.deployment = await deployContracts(
      { chain: this.chain, queue: deployer.queue },
      { windows: WINDOWS, towerTerms: TERMS }
    )
    const people = [await this.#person(), await this.#person(), await this.#person()]
    this.tower = people[0]!
    // The cheater is side A.
    const [a, b] = people.slice(1).sort((x, y) => (x.keys.account.address < y.keys.account.address ? -1 : 1))
    this.cheater = a!
    this.victim = b!
    const token = createTokenClient(
      { chain: this.chain, queue: deployer.queue },
      { address: this.deployment.token }
    )
    await token.mint(this.tower.keys.account.address, BOND, { intentId: 'tower' })
    await token.mint(this.cheater.keys.account.address, DEPOSIT.cheater, { intentId: 'cheater' })
    await token.mint(this.victim.keys.account.address, DEPOSIT.victim, { intentId: 'victim' })
  }

  async #open(): Promise<void> {
    const { cheater, victim, deployment } = this
    this.params = {
      ...this.domain,
      ownerA: cheater.keys.account.address,
      ownerB: victim.keys.account.address,
      signerA: cheater.keys.signer.address,
      signerB: victim.keys.signer.address,
      token: deployment.token,
      secretHash: secretHashOf(this.secret),
      salt: toHex(crypto.randomBytes(32))
    }
    await cheater.token.ensureAllowance(deployment.adjudicator, DEPOSIT.cheater)
    await cheater.adjudicator.open(this.params, { amountA: DEPOSIT.cheater, amountB: 0n })
    await victim.token.ensureAllowance(deployment.adjudicator, DEPOSIT.victim)
    await victim.adjudicator.deposit(this.params, 1, DEPOSIT.victim, { intentId: 'deposit' })
  }

  async #startTower(): Promise<void> {
    const { chain, deployment } = this
    const { keys, queue, store, adjudicator, bond, token } = this.tower
    await token.ensureAllowance(bond.address, BOND)
    await bond.post(BOND, keys.accountSigner.address, { intentId: 'bond' })
    const clock: Clock = { nowMs: () => Date.now() }
    const follower = createEventFollower({ chain, store: store.sub('follower') }, { deployment, pollMs: 20 })
    this.#towerNode = await this.node(['/ip4/127.0.0.1/tcp/0'])
    const watchtower: Watchtower = createWatchtower(
      {
        ...{ node: this.#towerNode, follower, crypto, clock, logger: SILENT_LOGGER },
        chain: towerChain({ adjudicator, chain, queue }),
        store: store.sub('tower'),
        signer: keys.accountSigner,
        funds: towerFunds({ adjudicator, chain, clock, deployment, keys, queue })
      },
      {
        domain: this.domain,
        cover: BOND,
        coverSeconds: TERMS.maxLifetimeS,
        http: { host: '127.0.0.1', port: 0 }
      }
    )
    await watchtower.start()
    this.towerUrl = (await watchtower.status()).http!
    await follower.start()
    let isOn = true
    this.towerOff = async () => {
      if (!isOn) return
      isOn = false
      await watchtower.stop()
      await follower.stop()
    }
    this.stops.push(() => this.towerOff())
    this.shelf = new ReceiptShelf(this.victim.store.sub('receipts'), TERMS.graceS)
  }

  async node(listen: string[] = []): Promise<MeshNode> {
    const node = createMeshNode({ logger: SILENT_LOGGER }, { seed: crypto.randomBytes(32), listen })
    return await this.stops.start(node)
  }

  async #queue(keys: ServiceKeys): Promise<{ queue: TransactionQueue; store: LevelStore }> {
    const folder = await mkdtemp(join(tmpdir(), 'tollway-claims-'))
    this.stops.push(() => rm(folder, { recursive: true }))
    const store = await openLevelStore(folder)
    this.stops.push(() => store.close())
    await this.anvil.rpc('anvil_setBalance', [keys.account.address, `0x${(10n ** 19n).toString(16)}`])
    const queue = createTransactionQueue(
      { chain: this.chain, account: keys.account, store: store.sub('queue') },
      { pollMs: 20 }
    )
    return { queue: await this.stops.start(queue), store }
  }

  async #person(): Promise<Person> {
    const { chain, deployment } = this
    const keys = deriveKeys(crypto.randomBytes(32))
    const { queue, store } = await this.#queue(keys)
    return {
      keys,
      queue,
      store,
      adjudicator: createAdjudicatorClient({ chain, queue }, { address: deployment.adjudicator }),
      bond: createTowerBondClient({ chain, queue }, { address: deployment.towerBond }),
      token: createTokenClient({ chain, queue }, { address: deployment.token })
    }
  }
}
