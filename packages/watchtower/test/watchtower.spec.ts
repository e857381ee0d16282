import { setTimeout as sleepFor } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createTowerConnection,
  TOWER_PROTOCOL,
  towerProtocol,
  type GuardedChannel,
  type TowerConnection,
  type TowerMessage
} from '@tollway/channel'
import type { MessageStream } from '@tollway/mesh'
import {
  crypto,
  domain,
  logger,
  makeChannel,
  proofOf,
  TowerNetwork,
  type TestChannel
} from './tower-network.ts'

const network = { current: new TowerNetwork() }
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  network.current = new TowerNetwork()
  await network.current.start()
})

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  await network.current.stop()
})

/** The receiver of half 0, who hands its proofs to the tower. */
async function connect(
  channel: TestChannel
): Promise<{ line: TowerConnection; hand(nonce: number, transferred: bigint): Promise<void> }> {
  network.current.chain.statuses.set(channel.channelId, 'open')
  const node = await network.current.party()
  const line = createTowerConnection(
    {
      crypto,
      signer: channel.signers[1],
      dial: signal => node.openMessageStream(network.current.address, TOWER_PROTOCOL, { signal }),
      sleep: (ms, signal) => sleepFor(ms, undefined, { signal }),
      logger
    },
    { domain, retryMs: 5 }
  )
  stops.push(() => line.stop())
  await line.start()
  return {
    line,
    async hand(nonce, transferred) {
      const peer = proofOf(channel, nonce, transferred)
      const guarded: GuardedChannel = {
        channelId: channel.channelId,
        params: channel.params,
        side: 1,
        status: 'open',
        proofs: () => ({ secret: channel.secret, own: undefined, peer, declaration: undefined })
      }
      line.update(guarded)
      await line.flushed()
    }
  }
}

/** A stream that speaks raw messages, for parties that misbehave. */
async function rawStream(): Promise<{
  stream: MessageStream
  ask(message: TowerMessage): Promise<TowerMessage>
  sendBytes(bytes: Uint8Array): Promise<TowerMessage>
}> {
  const node = await network.current.party()
  const stream = await node.openMessageStream(network.current.address, TOWER_PROTOCOL)
  const waiting: ((message: TowerMessage) => void)[] = []
  stream.receive({
    onMessage: bytes => waiting.shift()?.(towerProtocol.decode(bytes)),
    onClose: () => undefined
  })
  const sendBytes = (bytes: Uint8Array): Promise<TowerMessage> =>
    new Promise(resolve => {
      waiting.push(resolve)
      stream.send(bytes)
    })
  return { stream, sendBytes, ask: message => sendBytes(towerProtocol.encode(message).subarray(4)) }
}

const hello: TowerMessage = { type: 'hello', version: 1, ...domain, address: `0x${'00'.repeat(20)}` }

describe('watchtower', () => {
  test('signs for an appointment, and answers a stale close with it in full', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(1, 10n)
    await hand(2, 25n)
    expect(line.receipts).toBe(2)
    expect(await network.current.tower.status()).toMatchObject({
      channels: 1,
      appointments: 1,
      challenges: 0
    })

    await network.current.chain.challenge(channel)
    await network.current.tower.stop()
    const [response] = network.current.chain.responses
    expect(network.current.chain.responses).toHaveLength(1)
    expect(response).toMatchObject({
      half: 0,
      deadline: 1_000,
      consent: { kind: 'submit' },
      proof: { nonce: 2, balance: { transferred: 25n } }
    })
  })

  test('does not answer where the chain already knows the latest state', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(7, 10n)
    network.current.chain.nonces.set(channel.channelId, [7, 0])
    await network.current.chain.challenge(channel)
    await network.current.tower.stop()
    expect(network.current.chain.responses).toEqual([])
  })

  test('answers after a restart in the middle of a dispute', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(3, 30n)
    await line.stop()
    network.current.chain.failuresLeft = 1
    await network.current.chain.challenge(channel)
    await network.current.stopTower()
    expect(network.current.chain.responses).toEqual([])
    await network.current.start()
    expect((await network.current.tower.status()).challenges).toBe(1)
    await network.current.tower.stop()
    expect(network.current.chain.responses.map(response => response.proof.nonce)).toEqual([3])
  })

  test('tries again with every block while the RPC fails', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    network.current.chain.failuresLeft = 2
    await network.current.chain.challenge(channel)
    while (network.current.chain.responses.length === 0) {
      await network.current.chain.emit('onHead', [])
      await new Promise(setImmediate)
    }
    expect(network.current.chain.responses[0]?.proof.nonce).toBe(3)
  })

  test('answers again when a reorganisation took the answer back', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    await network.current.chain.challenge(channel)
    while ((await network.current.tower.status()).answers.length === 0) await new Promise(setImmediate)
    network.current.chain.nonces.set(channel.channelId, [0, 0])
    await network.current.chain.emit('onReverted', [
      { type: 'HalfAccepted', channelId: channel.channelId, half: 0, nonce: 3 }
    ])
    while (network.current.chain.responses.length < 2) {
      await network.current.chain.emit('onHead', [])
      await new Promise(setImmediate)
    }
    expect(network.current.chain.responses.map(response => response.proof.nonce)).toEqual([3, 3])
  })

  test('forgets a channel once its end is final', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(1, 10n)
    await network.current.chain.emit('onFinalized', [
      { type: 'CooperativelyClosed', channelId: channel.channelId }
    ])
    expect(await network.current.tower.status()).toMatchObject({ channels: 0, appointments: 0 })
  })

  test('refuses what is stale, forged, unknown or not open', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(5, 50n)
    const { ask } = await rawStream()
    await ask(hello)
    const proof = proofOf(channel, 4, 40n)
    const appoint: TowerMessage = {
      type: 'appoint',
      channelId: channel.channelId,
      half: 0,
      nonce: 4,
      balanceHash: proof.balanceHash,
      signature: proof.signature,
      consent: { kind: 'release', signature: proof.release },
      ciphertext: new Uint8Array(96)
    }
    expect(await ask(appoint)).toMatchObject({ type: 'error', code: 'stale' })
    expect(await ask({ ...appoint, nonce: 6 })).toMatchObject({ type: 'error', code: 'bad-signature' })
    expect(await ask({ ...appoint, half: 1 })).toMatchObject({ type: 'error', code: 'bad-signature' })
    expect(await ask({ ...appoint, channelId: `0x${'11'.repeat(32)}` })).toMatchObject({
      code: 'unknown-channel'
    })
    expect(await ask({ type: 'watch', params: makeChannel().params })).toMatchObject({ code: 'not-open' })
    const elsewhere = { ...makeChannel().params, chainId: 1n }
    expect(await ask({ type: 'watch', params: elsewhere })).toMatchObject({ code: 'wrong-chain' })
  })

  test('is not blinded by a cheater that hands in garbage for its own half', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(2, 25n)
    const { ask } = await rawStream()
    await ask(hello)
    const garbage = (nonce: number): TowerMessage => {
      const { balanceHash, signature, release } = proofOf(channel, nonce, 25n)
      return {
        type: 'appoint',
        channelId: channel.channelId,
        ...{ half: 0, nonce, balanceHash, signature },
        consent: { kind: 'release', signature: release },
        ciphertext: crypto.randomBytes(96)
      }
    }
    expect(await ask(garbage(2))).toMatchObject({ type: 'receipt' })
    expect(await ask(garbage(2))).toMatchObject({ code: 'stale' })
    expect(await ask(garbage(9))).toMatchObject({ type: 'receipt' })
    await hand(3, 30n)
    await network.current.chain.challenge(channel)
    await network.current.tower.stop()
    expect(network.current.chain.responses).toMatchObject([{ half: 0, proof: { nonce: 3 } }])
  })

  test('takes no appointment that another tower could use', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(1, 10n)
    const { ask } = await rawStream()
    await ask(hello)
    const proof = proofOf(channel, 9, 90n)
    const refused = await ask({
      type: 'appoint',
      channelId: channel.channelId,
      half: 0,
      nonce: 9,
      balanceHash: proof.balanceHash,
      signature: proof.signature,
      consent: { kind: 'submit', signature: proof.release },
      ciphertext: new Uint8Array(96)
    })
    expect(refused).toMatchObject({ code: 'bad-signature' })
  })

  test('survives garbage, another chain, and a first word that is not HELLO', async () => {
    const first = await rawStream()
    expect(await first.sendBytes(crypto.randomBytes(200))).toMatchObject({ type: 'error', code: 'malformed' })
    expect(await first.ask({ type: 'watch', params: makeChannel().params })).toMatchObject({
      code: 'malformed'
    })
    expect(await first.ask({ ...hello, chainId: 5n })).toMatchObject({ code: 'wrong-chain' })
    expect(await first.ask({ ...hello, version: 9 })).toMatchObject({ code: 'version' })
    expect(await first.ask(hello)).toMatchObject({ type: 'hello', address: network.current.signer.address })
  })

  test('bounds channels and messages of a peer', async () => {
    await network.current.stopTower()
    await network.current.start({ maxChannelsPerPeer: 1, messagesBurst: 4, messagesPerSecond: 0 })
    const { ask, stream } = await rawStream()
    await ask(hello)
    for (const code of [undefined, 'limit']) {
      const channel = makeChannel()
      network.current.chain.statuses.set(channel.channelId, 'open')
      const answer = await ask({ type: 'watch', params: channel.params })
      expect(answer.type === 'error' ? answer.code : undefined).toBe(code)
    }
    await ask(hello)
    expect(await ask(hello)).toMatchObject({ type: 'error', code: 'limit' })
    while (!stream.isClosed) await new Promise(setImmediate)
  })

  test('reports a ciphertext that is garbage, once', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(1, 10n)
    await network.current.chain.challenge({ ...channel, secret: new Uint8Array(32).fill(1) })
    await network.current.chain.emit('onHead', [])
    while ((await network.current.tower.status()).failures === 0) await new Promise(setImmediate)
    await network.current.chain.emit('onHead', [])
    await network.current.tower.stop()
    expect(network.current.chain.responses).toEqual([])
  })
})
