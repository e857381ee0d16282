import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { keccak256, toHex, ZERO_BYTES32, type Bytes32, type ChannelParams } from '@tollway/codec'
import type { Store } from '@tollway/store'
import { DisputeBook, MAX_SIGHTED, SIGHTED_BLOCKS } from '../../src/dispute/dispute-book.ts'
import type { DisputeEvidence } from '../../src/dispute/dispute-evidence.ts'
import type { ChainEvent, EventBatch } from '../../src/follower/event-follower.ts'
import { StopRegistry, temporaryStore } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const SECRET = new Uint8Array(32).fill(5)
const OURS = 1_000

const idOf = (index: number): Bytes32 =>
  toHex(new Uint8Array(32).fill(1)).slice(0, 58).concat(String(index).padStart(8, '0')) as Bytes32
const channelIds = Array.from({ length: OURS }, (_, index) => idOf(index))
const params = { secretHash: toHex(keccak256(SECRET)) } as ChannelParams
const ours = new Set(channelIds)
const evidence = {
  evidence: (channelId: Bytes32) =>
    Promise.resolve(ours.has(channelId) ? ({ params } as DisputeEvidence) : undefined)
}

function challenged(channelId: Bytes32, secret: Bytes32 = toHex(SECRET)): ChainEvent {
  const at = { blockNumber: 1, blockHash: ZERO_BYTES32, transactionHash: ZERO_BYTES32, logIndex: 0 }
  const event = { type: 'Challenged', channelId, challenger: 0, deadline: 9, secret, at } as const
  return { ...event, received: undefined, declaration: undefined }
}

const batch = (events: ChainEvent[], number = 10): EventBatch => ({
  events,
  upTo: { number, hash: ZERO_BYTES32 }
})

let store: Store
let book: DisputeBook

beforeEach(async () => {
  store = await temporaryStore(registry)
  book = new DisputeBook(store, evidence)
})

async function afterRestart(): Promise<Bytes32[]> {
  const again = new DisputeBook(store, evidence)
  await again.loadAll()
  return again.all().map(({ channelId }) => channelId)
}

describe('made-up challenges', () => {
  test('that reveal another secret, or are of no channel of ours, are not written down', async () => {
    const lies = [challenged(idOf(1), toHex(new Uint8Array(32).fill(6))), challenged(idOf(OURS))]
    expect(await book.apply(lies)).toBe(false)
    expect(await book.sight(batch(lies))).toBe(false)
    expect(book.all()).toEqual([])
  })

  test('are remembered in bounded number, not on disk, and not for ever', async () => {
    await book.sight(batch(channelIds.map(id => challenged(id, ZERO_BYTES32))))
    expect(book.all()).toHaveLength(MAX_SIGHTED)
    await book.change(idOf(0), { lastError: 'not there' })
    expect(await afterRestart()).toEqual([])
    book.forgetSighted(10 + SIGHTED_BLOCKS - 1)
    expect(book.all()).toHaveLength(MAX_SIGHTED)
    book.forgetSighted(10 + SIGHTED_BLOCKS)
    expect(book.all()).toEqual([])
  })

  test('are looked at some at a time, each in its turn, and keep no confirmed one waiting', async () => {
    await book.apply(channelIds.slice(1).map(id => challenged(id)))
    await book.apply([challenged(idOf(0))])
    await book.change(idOf(0), { phase: 'open' })
    const looked = new Set<Bytes32>()
    for (let i = 0; i < OURS / 32; i++) {
      const active = book.active().map(({ channelId }) => channelId)
      expect(active[0]).toBe(idOf(0))
      expect(active.length).toBeLessThanOrEqual(33)
      for (const channelId of active) looked.add(channelId)
    }
    expect(looked.size).toBe(OURS)
  })

  test('are forgotten when they are not in the final block', async () => {
    await book.apply([challenged(idOf(3))])
    expect(await afterRestart()).toEqual([idOf(3)])
    await book.revert([challenged(idOf(3))])
    expect(book.all()).toEqual([])
    expect(await afterRestart()).toEqual([])
  })

  test('that turn out to be true are kept', async () => {
    await book.sight(batch([challenged(idOf(4))]))
    await book.apply([challenged(idOf(4))])
    book.forgetSighted(10 + SIGHTED_BLOCKS)
    expect(await afterRestart()).toEqual([idOf(4)])
  })
})
