import { setTimeout as sleepFor } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createTowerConnection,
  openHttpTowerStream,
  possessionProof,
  towerDomain,
  towerProtocol,
  towerReceiptDigest,
  towerRequestDigest,
  towerStatementDigest,
  type HeldMessage,
  type QueryMessage,
  type ReceiptsMessage,
  type TowerConnection,
  type TowerMessage
} from '@tollway/channel'
import { toHex, ZERO_ADDRESS, ZERO_BYTES32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import {
  crypto,
  domain,
  guarded,
  hello,
  logger,
  makeChannel,
  makeSigner,
  proofOf,
  TowerNetwork,
  type TestChannel
} from './tower-network.ts'

let network: TowerNetwork
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  network = new TowerNetwork()
  await network.start()
})

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  await network.stop()
})

function openChannel(): TestChannel {
  const channel = makeChannel()
  network.chain.statuses.set(channel.channelId, 'open')
  return channel
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleepFor(5)
}

const holding = (channel: TestChannel, nonce: number, line: TowerConnection): Promise<void> => {
  line.update(guarded(channel, 1, { peer: proofOf(channel, nonce, BigInt(nonce)) }))
  return line.flushed()
}

describe('a line to a tower', () => {
  test('sends the latest of many updates of many channels together', async () => {
    const signers = makeChannel().signers
    const channels = Array.from({ length: 50 }, () => {
      const channel = makeChannel({ signers })
      network.chain.statuses.set(channel.channelId, 'open')
      return channel
    })
    let writes = 0
    await network.stopTower()
    network.wrapStore = counting(() => writes++)
    await network.start()
    const { line } = await network.connect(signers[1])
    for (let nonce = 1; nonce <= 20; nonce++) {
      for (const channel of channels) {
        line.update(guarded(channel, 1, { peer: proofOf(channel, nonce, BigInt(nonce)) }))
      }
    }
    await line.flushed()
    expect(line.status()).toMatchObject({ channels: 50, lagging: 0, lastError: undefined, alarms: [] })
    expect(line.receipts).toBeGreaterThanOrEqual(50)
    expect(writes).toBeLessThan(20)
  })

  test('keeps what a claim needs of every covered receipt', async () => {
    await network.stopTower()
    await network.start({ cover: 5n })
    const channel = openChannel()
    const { line, kept } = await network.connect(channel.signers[1])
    const own = proofOf(channel, 4, 4n, 1)
    line.update(guarded(channel, 1, { peer: proofOf(channel, 3, 3n), own }))
    await line.flushed()
    expect(line.receipts).toBe(2)
    expect(kept).toMatchObject([{ receipt: { half: 0, nonce: 3, cover: 5n }, params: channel.params }])
  })

  test('tries again after a refusal for want of room, and says so meanwhile', async () => {
    await network.stopTower()
    await network.start({ freeChannels: 0, pricePerChannel: 10n })
    const channel = openChannel()
    const { line } = await network.connect(channel.signers[1])
    line.update(guarded(channel, 1, { peer: proofOf(channel, 3, 3n) }))
    await until(() => line.status().refused.unpaid === 1)
    expect(line.status()).toMatchObject({ lagging: 1, receipts: 0 })
    await expect(line.flushed(AbortSignal.timeout(50))).rejects.toThrow()
    network.funds.paid.set(channel.signers[1].address, 10n)
    await line.flushed()
    expect(line.status()).toMatchObject({ lagging: 0, refused: {}, receipts: 1 })
  })

  test('does not wait for a channel that is refused for good', async () => {
    const channel = makeChannel()
    const { line } = await network.connect(channel.signers[1])
    await holding(channel, 3, line)
    expect(line.status()).toMatchObject({ lagging: 1, refused: { 'not-open': 1 } })
  })

  test('comes back when told to slow down', async () => {
    await network.stopTower()
    await network.start({ clientLimit: { perSecond: 100, burst: 5 } })
    const channel = openChannel()
    const { line } = await network.connect(channel.signers[1])
    line.update(guarded(channel, 1, { peer: proofOf(channel, 1, 1n) }))
    await until(() => line.status().receipts === 1 || line.status().lastError?.includes('(rate)') === true)
    const ticking = setInterval(() => (network.clock.ms += 100), 5)
    stops.push(() => Promise.resolve(clearInterval(ticking)))
    await holding(channel, 2, line)
    await holding(channel, 3, line)
    expect(line.status().lagging).toBe(0)
  })

  test('after a reconnect sends only what is missing', async () => {
    const channel = openChannel()
    const { line } = await network.connect(channel.signers[1])
    await holding(channel, 3, line)
    await network.stopTower()
    await network.start()
    const again = await network.connect(channel.signers[1])
    const same = proofOf(channel, 4, 4n)
    again.line.update(guarded(channel, 1, { peer: same }))
    await again.line.flushed()
    await again.line.check()
    expect(again.line.receipts).toBe(1)
    const third = await network.connect(channel.signers[1])
    third.line.update(guarded(channel, 1, { peer: same }))
    await third.line.flushed()
    expect(third.line.receipts).toBe(0)
    expect(third.line.status()).toMatchObject({ lagging: 0, alarms: [] })
  })

  test('alarms when a tower has lost what it signed for, and brings it again', async () => {
    const channel = openChannel()
    const [, B] = channel.signers
    let isForgetting = false
    await network.stopTower()
    network.wrapStore = store => forgetting(store, () => isForgetting)
    await network.start()
    const { line, logged } = await network.connect(B)
    await holding(channel, 3, line)
    isForgetting = true
    await line.check()
    expect(line.status().alarms).toEqual([{ channelId: channel.channelId, alarm: 'lost' }])
    expect(logged).toHaveLength(1)
    isForgetting = false
    await line.flushed()
    await line.check()
    expect(line.status()).toMatchObject({ alarms: [], lagging: 0 })
  })

  test('alarms when a tower holds more than this node: it may have lost data', async () => {
    const channel = openChannel()
    const first = await network.connect(channel.signers[1])
    await holding(channel, 9, first.line)
    const restored = await network.connect(channel.signers[1])
    await holding(channel, 3, restored.line)
    expect(restored.line.status()).toMatchObject({ alarms: [{ alarm: 'ahead' }], refused: { stale: 1 } })
    expect(restored.logged).toHaveLength(1)
  })

  test('works over HTTP as well', async () => {
    const channel = openChannel()
    const url = await network.url()
    const { line } = connectBy(() => Promise.resolve(openHttpTowerStream(url, fetch)), channel)
    await line.start()
    await holding(channel, 3, line)
    await line.check()
    expect(line.status()).toMatchObject({ lagging: 0, receipts: 1, tower: network.signer.address })
  })
})

/** A tower in this process that does what the test says. */
class FalseTower {
  readonly signer = makeSigner()
  holds = 0
  ciphertext: Uint8Array = new Uint8Array(96)
  answer: (message: TowerMessage) => TowerMessage | undefined = () => undefined

  reply(message: TowerMessage): TowerMessage {
    const scripted = this.answer(message)
    if (scripted !== undefined) return scripted
    if (message.type === 'hello') {
      return { ...hello, address: this.signer.address, ticket: ZERO_BYTES32 } as TowerMessage
    }
    if (message.type === 'watch') return { type: 'watching', results: message.channels.map(() => undefined) }
    if (message.type === 'query') {
      return this.state(message, this.holds, possessionProof(message.salt, this.ciphertext))
    }
    if (message.type !== 'appoint') throw new Error(message.type)
    return this.receipts(message)
  }

  receipts(message: TowerMessage & { type: 'appoint' }, by = this.signer): ReceiptsMessage {
    return {
      type: 'receipts',
      results: message.appointments.map(({ channelId, half, nonce, balanceHash, ciphertext }) => {
        this.holds = nonce
        this.ciphertext = ciphertext
        const terms = { issuedAt: 1, expiry: 2, cover: 0n }
        const content = {
          channelId,
          half,
          nonce,
          balanceHash,
          ciphertextHash: toHex(crypto.keccak256(ciphertext))
        }
        const receipt = { ...content, ...terms, tower: this.signer.address }
        const digest = towerReceiptDigest(towerDomain(domain.chainId, ZERO_ADDRESS), receipt)
        return { ...terms, signature: by.sign(digest) }
      })
    }
  }

  state(query: QueryMessage, nonce: number, proof: `0x${string}`, by = this.signer): HeldMessage {
    const halves: HeldMessage['channels'][number]['halves'] = [
      { nonce, proof: nonce === 0 ? ZERO_BYTES32 : proof },
      { nonce: 0, proof: ZERO_BYTES32 }
    ]
    const statement = {
      type: 'held' as const,
      statedAt: 1,
      channels: query.channelIds.map(() => ({ state: 'watched' as const, halves }))
    }
    const { signature: _, ...unsigned } = query
    const asked = towerRequestDigest(domain, this.signer.address, unsigned)
    return {
      ...statement,
      signature: by.sign(towerStatementDigest(domain, this.signer.address, asked, statement))
    }
  }
}

function connectBy(dial: Parameters<typeof createTowerConnection>[0]['dial'], channel: TestChannel) {
  const line = createTowerConnection(
    {
      crypto,
      signer: channel.signers[1],
      dial,
      sleep: (ms, signal) => sleepFor(ms, undefined, { signal }),
      nowMs: () => Date.now(),
      logger
    },
    { domain, retryMs: 5, gatherMs: 0 }
  )
  stops.push(() => line.stop())
  return { line }
}

/** Messages straight into the false tower. */
function connectFalse(tower: FalseTower, channel: TestChannel): TowerConnection {
  return connectBy(() => {
    let receiver: Parameters<ReturnType<typeof openHttpTowerStream>['receive']>[0] | undefined
    let isClosed = false
    const end = (error?: Error): void => {
      if (isClosed) return
      isClosed = true
      receiver?.onClose(error)
    }
    return Promise.resolve({
      remotePeer: 'false tower',
      get isClosed() {
        return isClosed
      },
      send(bytes) {
        try {
          const answer = towerProtocol.encode(tower.reply(towerProtocol.decode(bytes))).slice(4)
          setImmediate(() => isClosed || receiver?.onMessage(answer))
        } catch (error) {
          end(error as Error)
        }
        return true
      },
      receive: one => (receiver = one),
      pause: () => undefined,
      resume: () => undefined,
      close: () => Promise.resolve(end()),
      abort: end
    })
  }, channel).line
}

describe('a tower that lies', () => {
  test('about what it holds is found out: an older nonce contradicts its receipt', async () => {
    const channel = makeChannel()
    const tower = new FalseTower()
    const line = connectFalse(tower, channel)
    await line.start()
    await holding(channel, 3, line)
    tower.answer = message =>
      message.type === 'query'
        ? tower.state(message, 2, possessionProof(message.salt, tower.ciphertext))
        : undefined
    await line.check()
    expect(line.status().alarms).toMatchObject([{ alarm: 'lost' }])
  })

  test('about having the ciphertext is found out: it cannot make the proof', async () => {
    const channel = makeChannel()
    const tower = new FalseTower()
    const line = connectFalse(tower, channel)
    await line.start()
    await holding(channel, 3, line)
    await line.check()
    expect(line.status().alarms).toEqual([])
    tower.ciphertext = new Uint8Array(96)
    await line.check()
    expect(line.status().alarms).toMatchObject([{ alarm: 'lost' }])
  })

  const mallory = makeSigner()
  test.each<[string, string, (tower: FalseTower, message: TowerMessage) => TowerMessage | undefined]>([
    [
      'a receipt of another key',
      'its receipt is signed by',
      (tower, message) => (message.type === 'appoint' ? tower.receipts(message, mallory) : undefined)
    ],
    [
      'a statement of another key',
      'its statement is signed by',
      (tower, message) =>
        message.type === 'query' ? tower.state(message, 0, ZERO_BYTES32, mallory) : undefined
    ],
    [
      'too few receipts',
      'it answered 0 of 1 entries',
      (_, message) => (message.type === 'appoint' ? { type: 'receipts', results: [] } : undefined)
    ],
    [
      'something else',
      'it answered watching to appoint',
      (_, message) => (message.type === 'appoint' ? { type: 'watching', results: [] } : undefined)
    ],
    [
      'another chain',
      'on chain 5',
      (_, message) =>
        message.type === 'hello' ? { ...message, chainId: 5n, address: mallory.address } : undefined
    ]
  ])('with %s is no tower', async (_, error, answer) => {
    const channel = makeChannel()
    const tower = new FalseTower()
    tower.answer = message => answer(tower, message)
    const line = connectFalse(tower, channel)
    await line.start()
    line.update(guarded(channel, 1, { peer: proofOf(channel, 3, 3n) }))
    await until(() => line.status().lastError?.includes(error) === true)
    expect(line.receipts).toBe(0)
    expect(line.status().lagging).toBe(1)
  })

  test('under another account after a reconnect is not trusted with the channels', async () => {
    const channel = makeChannel()
    const tower = new FalseTower()
    const line = connectFalse(tower, channel)
    await line.start()
    await holding(channel, 3, line)
    tower.answer = message => {
      if (message.type === 'hello') return { ...message, address: mallory.address }
      throw new Error('the connection breaks')
    }
    line.update(guarded(channel, 1, { peer: proofOf(channel, 4, 4n) }))
    await until(() => line.status().lastError?.includes(`not ${tower.signer.address}`) === true)
  })
})

function counting(onWrite: () => void): (store: Store) => Store {
  return store => ({
    ...passing(store),
    batch: ops => {
      onWrite()
      return store.batch(ops)
    }
  })
}

/** A disk that has lost the appointments. */
function forgetting(store: Store, isForgetting: () => boolean): Store {
  return {
    ...passing(store),
    get: key => (isForgetting() && key.startsWith('slot/') ? Promise.resolve(undefined) : store.get(key))
  }
}

const passing = (store: Store): Store => ({
  get: store.get.bind(store),
  entries: store.entries.bind(store),
  batch: store.batch.bind(store),
  sub: store.sub.bind(store),
  close: store.close.bind(store)
})
