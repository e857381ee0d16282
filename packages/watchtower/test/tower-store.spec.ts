import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openLevelStore, type LevelStore } from '@tollway/store'
import { TowerStoreError } from '../src/index.ts'
import {
  decodeBatch,
  decodeChallenge,
  decodeSlot,
  encodeChallenge,
  encodeSlot
} from '../src/tower-records.ts'
import { TowerStore } from '../src/tower-store.ts'
import { appointmentFor, crypto, makeChannel, makeSigner, proofOf } from './tower-network.ts'

let folder: string
let store: LevelStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollway-tower-store-'))
  store = await openLevelStore(folder)
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const tower = makeSigner().address

describe('the store of a tower', () => {
  test('reads nothing of its channels when it opens, however many there are', async () => {
    const channel = makeChannel()
    const filled = await TowerStore.open(store)
    const added = [{ channelId: channel.channelId, side: 1 as const, params: channel.params }]
    await filled.watch(channel.signers[1].address, { channels: 1, charged: 5n }, added)
    const appointment = appointmentFor(channel, 3, { tower })
    await filled.appoint([{ appointment, cover: 7n, author: 1 }], 1)
    const read: string[] = []
    const watched = {
      ...{ batch: store.batch.bind(store), sub: store.sub.bind(store), close: store.close.bind(store) },
      get: (key: string) => {
        read.push(key)
        return store.get(key)
      },
      entries: () => {
        throw new Error('nothing is iterated over')
      }
    }
    const opened = await TowerStore.open(watched)
    expect(read).toEqual(['totals'])
    expect([opened.channels, opened.appointments]).toEqual([1, 1])
    expect(await opened.slots(channel.channelId, 0)).toEqual([{ appointment, cover: 7n }])
    expect(await opened.account(channel.signers[1].address)).toEqual({ channels: 1, charged: 5n })
  })

  test('counts right after a write that failed', async () => {
    const channel = makeChannel()
    let isFull = true
    const failing = {
      ...{ get: store.get.bind(store), entries: store.entries.bind(store) },
      ...{ sub: store.sub.bind(store), close: store.close.bind(store) },
      batch: (ops: Parameters<typeof store.batch>[0]) =>
        isFull ? Promise.reject(new Error('no space left on device')) : store.batch(ops)
    }
    const opened = await TowerStore.open(failing)
    const slots = [{ appointment: appointmentFor(channel, 3, { tower }), cover: 0n, author: 1 as const }]
    await expect(opened.appoint(slots, 1)).rejects.toThrow('no space')
    isFull = false
    await opened.appoint(slots, 1)
    expect((await TowerStore.open(store)).appointments).toBe(1)
  })

  test('records come back as they went, and corrupt ones are named', () => {
    const channel = makeChannel()
    const slot = { appointment: appointmentFor(channel, 3, { tower }), cover: 9n }
    expect(decodeSlot('k', encodeSlot(slot))).toEqual(slot)
    const { nonce, balance } = proofOf(channel, 3, 3n)
    const challenge = {
      ...{ channelId: channel.channelId, secret: crypto.randomBytes(32), deadline: 77 },
      seen: [{ half: 1 as const, nonce, balance }]
    }
    expect(decodeChallenge('k', encodeChallenge(challenge))).toEqual(challenge)
    const decoders = [
      (bytes: Uint8Array) => decodeSlot('k', bytes),
      (bytes: Uint8Array) => decodeChallenge('k', bytes),
      (bytes: Uint8Array) => decodeBatch('k', 'id', bytes)
    ]
    for (const decode of decoders) {
      expect(() => decode(Uint8Array.of(7))).toThrow(TowerStoreError)
      expect(() => decode(encodeSlot(slot).subarray(1))).toThrow(TowerStoreError)
    }
  })
})
