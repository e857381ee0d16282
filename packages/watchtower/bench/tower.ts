import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createChainClient, createEventFollower } from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import {
  createSigner,
  encryptBalance,
  secretHashOf,
  towerProtocol,
  towerRequestDigest
} from '@tollway/channel'
import type { Appointment, Signer, UnsignedTowerRequest } from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  submitDigest,
  toHex,
  ZERO_ADDRESS,
  ZERO_BYTES32,
  type Address,
  type Bytes32,
  type ChannelParams,
  type SigningDomain
} from '@tollway/codec'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { createMeshNode } from '@tollway/mesh'
import { openLevelStore, type Store } from '@tollway/store'
import { createWatchtower, type TowerChain } from '../src/index.ts'
import { TowerStore } from '../src/tower-store.ts'
import { deployLogger, emitChallenge } from './log-contract.ts'

/** Prints one JSON object: `node --conditions=source packages/watchtower/bench/tower.ts`. */
const APPOINTMENTS = [1_000, 100_000]
const BLOCKS_MISSED = [250, 2_500]
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const CHALLENGES = 10
const LOOKUPS = 2_000
const INTAKE = 5_120
const BATCH = 256
const logger = { debug() {}, info() {}, warn() {}, error() {} }

interface Guarded {
  channelId: Bytes32
  secret: Uint8Array
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

/** A tower over one store, with a chain that takes every answer. */
class BenchTower {
  readonly answered = new Set<Bytes32>()
  readonly signer = createSigner(crypto, crypto.secp256k1PrivateKey())
  readonly domain: SigningDomain
  readonly #anvil: Anvil
  readonly #store: Store
  #stop: () => Promise<void> = () => Promise.resolve()
  http = ''

  constructor(anvil: Anvil, store: Store, adjudicator: Address) {
    this.#anvil = anvil
    this.#store = store
    this.domain = { chainId: anvil.chainId, adjudicator }
  }

  async start(): Promise<void> {
    const chain = await createChainClient({ rpcUrls: [this.#anvil.url] })
    const { adjudicator } = this.domain
    const deployment = { adjudicator, registry: ZERO_ADDRESS, startBlock: 0 }
    const follower = createEventFollower(
      { chain, store: this.#store.sub('follower') },
      { deployment, pollMs: 50 }
    )
    const node = createMeshNode({ logger }, { seed: crypto.randomBytes(32) })
    await node.start()
    const tower = createWatchtower(
      {
        ...{ node, follower, crypto, logger, signer: this.signer },
        store: this.#store.sub('tower'),
        chain: this.#chain(),
        clock: { nowMs: () => Date.now() }
      },
      {
        domain: this.domain,
        http: { host: '127.0.0.1', port: 0 },
        ...Object.fromEntries(
          ['addressLimit', 'clientLimit', 'totalLimit', 'lookupLimit'].map(name => [
            name,
            { perSecond: 1e6, burst: 1e6 }
          ])
        )
      }
    )
    await tower.start()
    await follower.start()
    this.http = (await tower.status()).http!
    this.#stop = async () => {
      await tower.stop()
      await follower.stop()
      await node.stop()
    }
  }

  async stop(): Promise<void> {
    await this.#stop()
  }

  /** Until each of them was answered. */
  async untilAnswered(channelIds: readonly Bytes32[]): Promise<void> {
    while (!channelIds.every(id => this.answered.has(id))) await new Promise(done => setTimeout(done, 2))
  }

  #chain(): TowerChain {
    const nonces = (id: Bytes32): [number, number] => [this.answered.has(id) ? 1 : 0, 0]
    return {
      timeS: () => Promise.resolve(0),
      channel: () => Promise.resolve({ status: 'closing' }),
      dispute: id =>
        Promise.resolve({
          ...{ challenger: 0, declared: false, refuted: false, declaredNonce: 0, declaredHash: '0x' },
          ...{ nonces: nonces(id), hashes: ['0x', '0x'], submitters: [ZERO_ADDRESS, ZERO_ADDRESS] }
        }),
      respond: (_, responses) => {
        for (const { channelId } of responses) this.answered.add(channelId)
        return Promise.resolve(ZERO_BYTES32)
      },
      settle: () => Promise.resolve(ZERO_BYTES32),
      resume: () => Promise.resolve(undefined)
    }
  }
}

function channelOf(
  domain: SigningDomain,
  signers: { A: Address; B: Address },
  secret: Uint8Array
): ChannelParams {
  return {
    ...{ ...domain, ownerA: `0x${'aa'.repeat(20)}`, ownerB: `0x${'bb'.repeat(20)}` },
    ...{ signerA: signers.A, signerB: signers.B, token: `0x${'70'.repeat(20)}` },
    ...{ secretHash: secretHashOf(secret), salt: toHex(crypto.randomBytes(32)) }
  }
}

/** An appointment of the right form, signed by nobody unless signers are given. */
function appointmentOf(
  params: ChannelParams,
  secret: Uint8Array,
  signers?: { A: Signer; B: Signer; tower: Address }
): Appointment {
  const balance = { transferred: 5n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }
  const balanceHash = balanceHashOf(balance)
  const content = { channelId: channelIdOf(params), nonce: 1, balanceHash }
  const none = new Uint8Array(65)
  return {
    ...{ ...content, half: 0, authority: none, ciphertext: encryptBalance(secret, 0, 1, balance) },
    signature: signers?.A.sign(balanceProofDigest(params, content)) ?? none,
    consent: {
      kind: 'submit',
      signature: signers?.B.sign(submitDigest(params, content, signers.tower)) ?? none
    }
  }
}

/** Writes channels with an appointment each, as the tower would have. */
async function fill(store: Store, domain: SigningDomain, count: number): Promise<Guarded[]> {
  const tower = await TowerStore.open(store)
  const guarded: Guarded[] = []
  const signers = { A: `0x${'a1'.repeat(20)}`, B: `0x${'b1'.repeat(20)}` } as const
  for (let at = 0; at < count; at += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, count - at) }, () => {
      const secret = crypto.randomBytes(32)
      const params = channelOf(domain, signers, secret)
      return { secret, params, channelId: channelIdOf(params) }
    })
    const channels = part.map(({ channelId, params }) => ({ channelId, side: 1 as const, params }))
    await tower.watch(signers.B, { channels: at + part.length, charged: 0n }, channels)
    const slots = part.map(({ params, secret }) => ({
      ...{ appointment: appointmentOf(params, secret), cover: 0n, author: 1 as const }
    }))
    await tower.appoint(slots, slots.length)
    guarded.push(...part.map(({ channelId, secret }) => ({ channelId, secret })))
  }
  return guarded
}

async function lookupMicros(store: Store, guarded: readonly Guarded[]): Promise<number> {
  const tower = await TowerStore.open(store)
  const times: number[] = []
  for (let i = 0; i < LOOKUPS; i++) {
    const { channelId } = guarded[Math.floor((i * guarded.length) / LOOKUPS)]!
    const startedAt = performance.now()
    await tower.slots(channelId, 0)
    times.push(1000 * (performance.now() - startedAt))
  }
  return median(times)
}

/** Appointments per second over HTTP: checked, durable and signed for. */
async function intake(tower: BenchTower, store: Store): Promise<number> {
  const signers = {
    A: createSigner(crypto, crypto.secp256k1PrivateKey()),
    B: createSigner(crypto, crypto.secp256k1PrivateKey()),
    tower: tower.signer.address
  }
  const addresses = { A: signers.A.address, B: signers.B.address }
  const secrets = Array.from({ length: INTAKE }, () => crypto.randomBytes(32))
  const channels = secrets.map(secret => channelOf(tower.domain, addresses, secret))
  const opened = await TowerStore.open(store)
  const watched = channels.map(params => ({ channelId: channelIdOf(params), side: 1 as const, params }))
  await opened.watch(signers.B.address, { channels: INTAKE, charged: 0n }, watched)
  const appointments = channels.map((params, i) => appointmentOf(params, secrets[i]!, signers))
  await tower.start()
  const post = async (frame: Uint8Array): Promise<Uint8Array> => {
    const response = await fetch(`${tower.http}/tower/1`, { method: 'POST', body: Uint8Array.from(frame) })
    return new Uint8Array(await response.arrayBuffer())
  }
  const terms = { freeChannels: 0, pricePerChannel: 0n, token: ZERO_ADDRESS, cover: 0n, bond: ZERO_ADDRESS }
  const from = { address: ZERO_ADDRESS, ticket: ZERO_BYTES32, terms }
  const greeting = towerProtocol.encode({ type: 'hello', version: 1, ...tower.domain, ...from }).subarray(4)
  const hello = towerProtocol.decode(await post(greeting))
  if (hello.type !== 'hello') throw new Error(`the tower answered ${hello.type}`)
  const frames: Uint8Array[] = []
  for (let at = 0; at < INTAKE; at += BATCH) {
    const part = appointments.slice(at, at + BATCH)
    const request: UnsignedTowerRequest = { type: 'appoint', ticket: hello.ticket, appointments: part }
    const signature = signers.B.sign(towerRequestDigest(tower.domain, signers.tower, request))
    frames.push(towerProtocol.encode({ ...request, signature }).subarray(4))
  }
  const startedAt = performance.now()
  for (const frame of frames) {
    const answer = towerProtocol.decode(await post(frame))
    if (answer.type !== 'receipts' || answer.results.some(one => typeof one === 'string')) {
      throw new Error(`not taken: ${JSON.stringify(answer).slice(0, 200)}`)
    }
  }
  const seconds = (performance.now() - startedAt) / 1000
  await tower.stop()
  return INTAKE / seconds
}

async function measure(appointments: number): Promise<object[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tollway-tower-bench-'))
  const store = await openLevelStore(join(folder, 'store'))
  const anvil = await startAnvil({ blockTimeSeconds: 'instant' })
  try {
    const adjudicator = await deployLogger(anvil)
    const tower = new BenchTower(anvil, store, adjudicator)
    console.error(`· ${appointments} appointments`)
    const guarded = await fill(store.sub('tower'), tower.domain, appointments)
    const rows: object[] = []
    let next = 0
    for (const blocks of BLOCKS_MISSED) {
      const times: number[] = []
      for (let count = 0; count < ROUNDS; count++) {
        const challenged = guarded.slice(next, (next += CHALLENGES))
        await anvil.mine(Math.floor(blocks / 2))
        for (const { channelId, secret } of challenged) {
          await emitChallenge(anvil, adjudicator, channelId, secret)
        }
        await anvil.mine(Math.ceil(blocks / 2))
        const startedAt = performance.now()
        await tower.start()
        await tower.untilAnswered(challenged.map(({ channelId }) => channelId))
        times.push(performance.now() - startedAt)
        await tower.stop()
        console.error(`  ${blocks} blocks missed: ${round(times.at(-1)!)} ms`)
      }
      rows.push({ appointments, blocksMissed: blocks, untilAnsweredMs: round(median(times)) })
    }
    const lookup = await lookupMicros(store.sub('tower'), guarded)
    const intakePerSecond = round(await intake(tower, store.sub('tower')))
    await store.close()
    const rssMb = await memoryOf(join(folder, 'store'), anvil.url, adjudicator)
    return [...rows, { appointments, lookupMicros: round(lookup, 1), rssMb, intakePerSecond }]
  } finally {
    await anvil.stop()
    await store.close()
    await rm(folder, { recursive: true })
  }
}

/** Resident memory of a process that has only the tower in it, after it was asked for many appointments. */
async function memoryOf(folder: string, url: string, adjudicator: string): Promise<number> {
  const flags = ['--expose-gc', '--conditions=source', '--no-warnings']
  const args = [...flags, fileURLToPath(import.meta.url), folder, url, adjudicator]
  return Number((await promisify(execFile)(process.execPath, args)).stdout)
}

async function reportMemory(folder: string, url: string, adjudicator: Address): Promise<void> {
  const store = await openLevelStore(folder)
  const tower = new BenchTower({ url, chainId: 31_337n } as Anvil, store, adjudicator)
  await tower.start()
  const opened = await TowerStore.open(store.sub('tower'))
  let count = 0
  for await (const [key] of store.sub('tower').entries({ prefix: 'slot/' })) {
    if (count++ % 10 === 0) await opened.slots(key.split('/')[1] as Bytes32, 0)
  }
  globalThis.gc?.()
  console.log(round(process.memoryUsage().rss / 1e6))
  await tower.stop()
  await store.close()
}

const [folder, url, adjudicator] = process.argv.slice(2)
if (folder !== undefined) {
  await reportMemory(folder, url!, adjudicator as Address)
  process.exit(0)
}

const results: object[] = []
for (const appointments of APPOINTMENTS) results.push(...(await measure(appointments)))
console.log(JSON.stringify(results, undefined, 1))
