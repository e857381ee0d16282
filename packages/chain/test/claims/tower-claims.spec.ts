import { afterEach, describe, expect, test } from '@jest/globals'
import { balanceHashOf, ZERO_ADDRESS, ZERO_BYTES32, type Balance } from '@tollway/codec'
import type { LevelStore } from '@tollway/store'
import {
  createTowerClaims,
  RevertedError,
  type ChainEvent,
  type ChannelView,
  type ClaimableReceipt,
  type DisputeView,
  type EventSubscriber,
  type TowerClaim,
  type TowerClaims
} from '../../src/index.ts'
import { StopRegistry, temporaryStore } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const CHANNEL = `0x${'cc'.repeat(32)}` as const
const TOWER = `0x${'70'.repeat(20)}` as const
const SECRET = `0x${'5e'.repeat(32)}` as const
const CLAIM_WINDOW_S = 1_000
const DEADLINE_S = 5_000

const balanceOf = (transferred: bigint): Balance => ({
  ...{ transferred, locked: 0n, locksRoot: ZERO_BYTES32 },
  salt: `0x${transferred.toString(16).padStart(64, '0')}`
})
const STALE = balanceOf(100n)

function receiptFor(nonce: number, issuedAt = 1): ClaimableReceipt {
  const signature = new Uint8Array(65)
  return {
    params: undefined as never,
    receipt: {
      ...{ channelId: CHANNEL, half: 0, nonce, balanceHash: ZERO_BYTES32, ciphertextHash: ZERO_BYTES32 },
      ...{ issuedAt, expiry: 10_000, cover: 700n, tower: TOWER }
    },
    signature,
    appointment: { signature, consent: { kind: 'submit', signature }, ciphertext: new Uint8Array(96) }
  }
}

/** A bond and an adjudicator that do as the test says. */
class ScriptedBond {
  view: ChannelView = {
    ...{ status: 'settled', depositA: 0n, depositB: 0n, withdrawnA: 0n, withdrawnB: 0n },
    ...{ deadline: DEADLINE_S, sweepAt: 0, heldAB: 0n, heldBA: 0n }
  }
  dispute: DisputeView = {
    ...{ challenger: 0, declared: true, refuted: false, challengedAt: 10, declaredNonce: 3 },
    declaredHash: `0x${balanceHashOf(STALE).slice(2, 52)}`,
    nonces: [0, 0],
    hashes: ['0x', '0x'],
    submitters: [ZERO_ADDRESS, ZERO_ADDRESS]
  }
  nowS = DEADLINE_S
  left = 10_000n
  paid = 0n
  entitled = 600n
  receipts = [receiptFor(7)]
  readonly claims: TowerClaim[] = []
  readonly intents = new Set<string>()
  failure: string | undefined
  isDown = false
  store!: LevelStore
  #subscriber: EventSubscriber | undefined

  async start(): Promise<TowerClaims> {
    this.store ??= await temporaryStore(registry)
    const claims = createTowerClaims({
      bond: {
        terms: () => Promise.resolve({ claimWindowS: CLAIM_WINDOW_S } as never),
        compensated: () => Promise.resolve(this.paid),
        claim: (claim, options) => this.#claim(claim, options?.intentId ?? '')
      },
      adjudicator: {
        channel: () => Promise.resolve(this.view),
        dispute: () => Promise.resolve(this.dispute)
      },
      chain: { finalized: () => Promise.resolve({ number: 9, timeSec: this.nowS } as never) },
      follower: {
        subscribe: subscriber => {
          this.#subscriber = subscriber
          return () => undefined
        },
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
        refresh: () => Promise.resolve(),
        status: () => undefined as never
      },
      store: this.store,
      receipts: () => Promise.resolve(this.receipts)
    })
    registry.add(claims, started => started.stop())
    return claims
  }

  async challenge(secret: `0x${string}` = SECRET, declared = STALE, received?: Balance): Promise<void> {
    const event = { type: 'Challenged', channelId: CHANNEL, challenger: 0, deadline: DEADLINE_S, secret }
    await this.#emit({
      ...event,
      received: received && { nonce: 1, balance: received },
      declaration: { nonce: 3, balance: declared }
    })
  }

  async #emit(event: object): Promise<void> {
    const at = { blockNumber: 1, blockHash: SECRET, transactionHash: SECRET, logIndex: 0 }
    const events = [{ ...event, at } as ChainEvent]
    await this.#subscriber?.onHead?.({ events, upTo: { number: 1, hash: SECRET } })
  }

  #claim(claim: TowerClaim, intentId: string): Promise<never> {
    if (this.isDown) throw new Error('the RPC is down')
    const fail = (reason: string) => Promise.reject(new RevertedError({ reason, args: {}, data: '0x' }))
    if (this.failure !== undefined) return fail(this.failure)
    expect(this.intents.has(intentId)).toBe(false)
    if (this.paid >= this.entitled) return fail('NothingDue')
    if (this.left === 0n) return fail('BondExhausted')
    this.intents.add(intentId)
    this.claims.push(claim)
    const due = this.entitled - this.paid
    const amount = due < this.left ? due : this.left
    this.paid += amount
    this.left -= amount
    return Promise.resolve(undefined as never)
  }
}

async function challenged(scene: ScriptedBond): Promise<TowerClaims> {
  const claims = await scene.start()
  await scene.challenge()
  return claims
}

describe('TowerClaims', () => {
  test('knows the declaration that counted, however much other balances look like it', async () => {
    const scene = new ScriptedBond()
    const claims = await scene.start()
    await scene.challenge(SECRET, STALE, { ...STALE, locked: 1n })
    await claims.poll()
    expect(scene.claims).toMatchObject([{ settled: STALE }])
  })

  test('knows the declaration of a challenge that came again with another one', async () => {
    const scene = new ScriptedBond()
    const claims = await scene.start()
    await scene.challenge(SECRET, balanceOf(99n))
    await scene.challenge()
    await claims.poll()
    expect(scene.claims).toMatchObject([{ settled: STALE }])
  })

  test('claims with the newest receipt and the balance that counted, and is done', async () => {
    const scene = new ScriptedBond()
    scene.receipts = [receiptFor(7, 2), receiptFor(6, 1)]
    const claims = await challenged(scene)
    await claims.poll()
    await claims.poll()
    expect(scene.claims).toHaveLength(1)
    expect(scene.claims[0]).toMatchObject({ secret: SECRET, settled: STALE, receipt: { nonce: 7 } })
    expect(claims.status().disputes).toBe(0)
    expect(
      claims
        .status()
        .claims.map(({ nonce, state, paid }) => [nonce, state, paid])
        .sort()
    ).toEqual([
      [6, 'paid', 600n],
      [7, 'paid', 600n]
    ])
  })

  test('goes on after a restart, and does not claim twice', async () => {
    const scene = new ScriptedBond()
    scene.isDown = true
    const first = await challenged(scene)
    await first.poll()
    expect(first.status().disputes).toBe(1)
    await first.stop()

    scene.isDown = false
    const second = await scene.start()
    await second.start()
    await second.poll()
    await second.poll()
    expect(scene.claims).toHaveLength(1)
    expect(second.status().disputes).toBe(0)
  })

  test('an exhausted bond is tried again until claims end', async () => {
    const scene = new ScriptedBond()
    scene.left = 250n
    const claims = await challenged(scene)
    await claims.poll()
    await claims.poll()
    expect(claims.status()).toMatchObject({
      disputes: 1,
      claims: [{ state: 'pending', paid: 250n, reason: 'BondExhausted' }]
    })
    scene.left = 1_000n
    await claims.poll()
    await claims.poll()
    expect(claims.status()).toMatchObject({ disputes: 0, claims: [{ state: 'paid', paid: 600n }] })
  })

  test('stops when claims are taken no more', async () => {
    const scene = new ScriptedBond()
    scene.failure = 'BondExhausted'
    const claims = await challenged(scene)
    await claims.poll()
    scene.nowS = DEADLINE_S + CLAIM_WINDOW_S
    await claims.poll()
    expect(claims.status()).toMatchObject({ disputes: 0, claims: [{ state: 'pending' }] })
  })

  test('waits for the settlement, and does not claim on a cooperative close', async () => {
    const scene = new ScriptedBond()
    scene.view = { ...scene.view, status: 'closing' }
    const claims = await challenged(scene)
    await claims.poll()
    expect(claims.status()).toMatchObject({ disputes: 1, claims: [] })
    scene.view = { ...scene.view, status: 'settled', deadline: 0 }
    await claims.poll()
    expect(claims.status()).toMatchObject({ disputes: 0, claims: [] })
  })

  test.each([
    ['the tower answered', { nonces: [7, 0] }, SECRET, 'Answered'],
    ['this node closed itself', { challenger: 1 }, SECRET, 'ClosedByReceiver'],
    ['the secret stayed hidden', {}, ZERO_BYTES32, 'SecretWithheld']
  ] as const)('claims nothing when %s', async (_case, change, secret, reason) => {
    const scene = new ScriptedBond()
    scene.dispute = { ...scene.dispute, ...(change as Partial<DisputeView>) }
    const claims = await scene.start()
    await scene.challenge(secret)
    await claims.poll()
    expect(scene.claims).toEqual([])
    expect(claims.status()).toMatchObject({ disputes: 0, claims: [{ state: 'refused', reason }] })
  })

  test('what the contract refuses for good is not tried again', async () => {
    const scene = new ScriptedBond()
    scene.failure = 'NotCovered'
    const claims = await challenged(scene)
    await claims.poll()
    expect(claims.status()).toMatchObject({
      disputes: 0,
      claims: [{ state: 'refused', reason: 'NotCovered', paid: 0n }]
    })
  })

  test('channels without receipts are not followed', async () => {
    const scene = new ScriptedBond()
    scene.receipts = []
    const claims = await challenged(scene)
    expect(claims.status()).toEqual({ disputes: 0, claims: [] })
  })
})
