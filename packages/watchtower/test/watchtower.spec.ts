import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Signer, TowerConnection } from '@tollway/channel'
import { balanceHashOf, channelIdOf } from '@tollway/codec'
import { MAX_SIGHTED } from '../src/challenge-book.ts'
import {
  appointmentFor,
  challengedEvent,
  crypto,
  guarded,
  makeChannel,
  makeSigner,
  proofOf,
  TowerNetwork,
  type TestChannel
} from './tower-network.ts'

let network: TowerNetwork

beforeEach(async () => {
  network = new TowerNetwork()
  await network.start()
})

afterEach(() => network.stop())

/** The receiver of half 0, who hands its proofs to the tower. */
async function connect(
  channel: TestChannel
): Promise<{ line: TowerConnection; hand(nonce: number, transferred: bigint): Promise<void> }> {
  network.chain.statuses.set(channel.channelId, 'open')
  const { line } = await network.connect(channel.signers[1])
  return {
    line,
    async hand(nonce, transferred) {
      line.update(guarded(channel, 1, { peer: proofOf(channel, nonce, transferred) }))
      await line.flushed()
    }
  }
}

const answered = () => network.chain.until(async () => (await network.tower.status()).unanswered === 0)

describe('watchtower', () => {
  test('signs for an appointment, and answers a stale close with it in full', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(1, 10n)
    await hand(2, 25n)
    expect(line.receipts).toBe(2)
    expect(await network.tower.status()).toMatchObject({ channels: 1, appointments: 1, challenges: 0 })

    await network.chain.challenge(channel)
    await answered()
    expect(network.chain.responses).toHaveLength(1)
    expect(network.chain.responses[0]).toMatchObject({
      half: 0,
      deadline: 1_000,
      consent: { kind: 'submit' },
      proof: { nonce: 2, balance: { transferred: 25n } }
    })
  })

  test('brings both halves of a channel in one transaction', async () => {
    const channel = makeChannel()
    const { line } = await connect(channel)
    line.update(guarded(channel, 1, { peer: proofOf(channel, 4, 40n), own: proofOf(channel, 7, 9n, 1) }))
    await line.flushed()
    await network.chain.challenge(channel)
    await answered()
    expect(network.chain.batches).toEqual([2])
    expect(network.chain.responses).toMatchObject([
      { half: 0, consent: { kind: 'submit' }, proof: { nonce: 4 } },
      { half: 1, consent: { kind: 'release' }, proof: { nonce: 7 } }
    ])
  })

  test('answers many challenges of one block in few transactions', async () => {
    const signers: [Signer, Signer] = [makeSigner(), makeSigner()]
    const channels = Array.from({ length: 100 }, () => makeChannel({ signers }))
    const { line } = await network.connect(signers[1])
    for (const channel of channels) {
      network.chain.statuses.set(channel.channelId, 'open')
      line.update(guarded(channel, 1, { peer: proofOf(channel, 3, 30n) }))
    }
    await line.flushed()
    expect((await network.tower.status()).appointments).toBe(100)
    await Promise.all(channels.map(channel => network.chain.challenge(channel)))
    await answered()
    expect(network.chain.responses).toHaveLength(100)
    expect(network.chain.batches.length).toBeLessThan(20)
  })

  test('does not answer where the chain already knows the latest state', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(7, 10n)
    network.chain.change(channel.channelId, { nonces: [7, 0] })
    await network.chain.challenge(channel)
    await answered()
    expect(network.chain.responses).toEqual([])
  })

  test.each([
    ['answers one that is higher than what it has', 9, 90n, 1],
    ['confirms one that says the same', 7, 70n, 1],
    ['refutes one that is older', 5, 50n, 1],
    ['answers and refutes one of a higher nonce and a lower sum', 9, 60n, 2]
  ])('of declarations %s', async (_, declaredNonce, transferred, responses) => {
    const channel = makeChannel()
    const { line } = await connect(channel)
    const latest = proofOf(channel, 7, 70n)
    line.update(guarded(channel, 1, { peer: latest }))
    await line.flushed()
    const balance = declaredNonce === 7 ? latest.balance : { ...latest.balance, transferred }
    const declaredHash = balanceHashOf(balance).slice(0, 52) as `0x${string}`
    network.chain.change(channel.channelId, { declared: true, challenger: 0, declaredNonce, declaredHash })
    await network.chain.challenge(channel, 1_000, { nonce: declaredNonce, balance })
    await answered()
    expect(network.chain.responses).toHaveLength(responses)
  })

  test('answers after a restart in the middle of a dispute', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(3, 30n)
    await line.stop()
    network.chain.failuresLeft = Infinity
    await network.chain.challenge(channel)
    await network.stopTower()
    expect(network.chain.responses).toEqual([])
    network.chain.failuresLeft = 0
    await network.start()
    expect(await network.tower.status()).toMatchObject({ challenges: 1, unanswered: 1, nextDeadline: 1_000 })
    await answered()
    expect(network.chain.responses.map(response => response.proof.nonce)).toEqual([3])
  })

  test('waits after a restart for what it has sent, instead of sending it again', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(3, 30n)
    await line.stop()
    const mine = Promise.withResolvers<void>()
    network.chain.mining = mine.promise
    await network.chain.challenge(channel)
    await network.chain.until(() => network.chain.sent.size === 1)
    await network.stopTower()
    await network.start()
    await network.chain.emit('onHead')
    expect((await network.tower.status()).inFlight).toBe(1)
    mine.resolve()
    await answered()
    expect(network.chain.responses).toHaveLength(1)
    expect(network.chain.sent.size).toBe(1)
  })

  test('tries again with every block while the RPC fails, and with growing waits while the contract refuses', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    network.chain.failuresLeft = 2
    network.chain.refusalsLeft = 3
    await network.chain.challenge(channel)
    await network.chain.until(() => network.chain.responses.length > 0)
    await answered()
    expect(network.chain.responses.map(({ proof }) => proof.nonce)).toEqual([3, 3, 3, 3])
  })

  test('answers with the next block when its disk was full for one', async () => {
    let refused = 0
    await network.stopTower()
    network.wrapStore = store => ({
      ...{ get: store.get.bind(store), entries: store.entries.bind(store) },
      ...{ sub: store.sub.bind(store), close: store.close.bind(store) },
      batch(ops) {
        const isAnswer = ops.some(({ key }) => key.startsWith('batch/'))
        return isAnswer && refused++ === 0 ? Promise.reject(new Error('disk full')) : store.batch(ops)
      }
    })
    await network.start()
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    await network.chain.challenge(channel)
    await network.chain.until(() => refused > 0)
    await answered()
    expect(network.chain.responses.map(({ proof }) => proof.nonce)).toEqual([3])
  })

  test('does not send for ever what goes on failing in blocks', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    const { chain } = network
    chain.revertsLeft = Infinity
    await chain.challenge(channel)
    await chain.until(() => chain.sent.size > 1)
    for (let block = 0; block < 200; block++) {
      await chain.emit('onHead')
      await new Promise(setImmediate)
    }
    expect(chain.sent.size).toBeLessThan(15)
    chain.revertsLeft = 0
    await answered()
    expect(chain.responses.map(({ proof }) => proof.nonce)).toEqual([3])
  })

  test('answers again when a reorganisation took the answer back', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    await network.chain.challenge(channel)
    await answered()
    network.chain.change(channel.channelId, { nonces: [0, 0] })
    const { channelId } = channel
    await network.chain.emit('onReverted', [{ type: 'HalfAccepted', channelId, half: 0, nonce: 3 }])
    await network.chain.until(() => network.chain.responses.length === 2)
    expect(network.chain.responses.map(response => response.proof.nonce)).toEqual([3, 3])
  })

  test('answers a challenge that was reorganised out and comes in again', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(3, 30n)
    const { channelId } = channel
    network.chain.failuresLeft = Infinity
    await network.chain.challenge(channel)
    network.chain.statuses.set(channelId, 'open')
    await network.chain.emit('onReverted', [{ type: 'Challenged', channelId }])
    expect((await network.tower.status()).challenges).toBe(0)
    network.chain.failuresLeft = 0
    await hand(4, 40n)
    await network.chain.challenge(channel, 2_000)
    await answered()
    expect(network.chain.responses).toMatchObject([{ deadline: 2_000, proof: { nonce: 4 } }])
  })

  describe('where only one endpoint shows a challenge', () => {
    const sighted = ({ channelId, secret }: TestChannel): object => challengedEvent(channelId, secret)

    test('answers a true one, and does not look at one that never was for ever', async () => {
      const [real, false_] = [makeChannel(), makeChannel()]
      for (const channel of [real, false_]) await (await connect(channel)).hand(3, 30n)
      network.chain.statuses.set(real.channelId, 'closing')
      await network.chain.emit('onSighted', [sighted(real), sighted(false_)])
      await network.chain.until(() => network.chain.responses.length > 0)
      expect(network.chain.responses).toMatchObject([{ channelId: real.channelId }])
      const looks = (): number => network.chain.looks.get(false_.channelId) ?? 0
      for (let block = 0; block < 200; block++) await network.chain.emit('onHead')
      await network.chain.until(() => looks() >= 60)
      const before = looks()
      for (let block = 0; block < 100; block++) await network.chain.emit('onHead')
      expect(looks() - before).toBeLessThan(10)
    })

    test('goes on signing for appointments, also after a restart', async () => {
      const [guardedOne, newOne] = [makeChannel(), makeChannel()]
      const { line, hand } = await connect(guardedOne)
      await hand(3, 30n)
      await network.chain.emit('onSighted', [sighted(guardedOne), sighted(newOne)])
      await hand(4, 40n)
      await (await connect(newOne)).hand(1, 10n)
      expect(line.status()).toMatchObject({ lagging: 0, refused: {} })
      await network.stopTower()
      await network.start()
      expect(await network.tower.status()).toMatchObject({ challenges: 0, unanswered: 0 })
    })

    test('a secret that is not the channel’s is a lie, wherever it is shown', async () => {
      const [guardedOne, newOne] = [makeChannel(), makeChannel()]
      const { hand } = await connect(guardedOne)
      await hand(3, 30n)
      const lies = [guardedOne, newOne].map(({ channelId }) =>
        challengedEvent(channelId, crypto.randomBytes(32))
      )
      network.chain.statuses.set(guardedOne.channelId, 'closing')
      for (const kind of ['onSighted', 'onHead'] as const) await network.chain.emit(kind, lies)
      await hand(4, 40n)
      await (await connect(newOne)).hand(1, 10n)
      expect(network.chain.looks.size).toBe(2)
      expect(await network.tower.status()).toMatchObject({ challenges: 0, failures: 0 })
      expect(network.funds.absolved).toEqual([])
    })

    test('a flood of them is remembered and looked at within bounds', async () => {
      await network.stopTower()
      await network.start({ lookupLimit: { perSecond: 0, burst: 4 * MAX_SIGHTED } })
      const signers = [makeSigner(), makeSigner()] as [Signer, Signer]
      const channels = Array.from({ length: MAX_SIGHTED + 100 }, () => makeChannel({ signers }))
      const party = await network.raw()
      for (const { channelId } of channels) network.chain.statuses.set(channelId, 'open')
      for (let at = 0; at < channels.length; at += 250) {
        await party.watch(signers[1], ...channels.slice(at, at + 250))
      }
      expect(await network.tower.status()).toMatchObject({ channels: channels.length })
      network.chain.looks.clear()
      await network.chain.emit('onSighted', channels.map(sighted))
      await network.chain.until(() => network.chain.looks.size > 0)
      for (let round = 0; round < 3; round++) await new Promise(setImmediate)
      expect(network.chain.looks.size).toBeLessThanOrEqual(96)
      const real = channels.at(-1)!
      await party.appoint(signers[1], appointmentFor(real, 2, { tower: network.signer.address }))
      await network.chain.challenge(real)
      await network.chain.until(() => network.chain.responses.length > 0)
      expect(network.chain.responses).toMatchObject([{ channelId: real.channelId }])
    })
  })

  test('answers for a channel that is handed in while its challenge comes', async () => {
    const channel = makeChannel()
    const { line, hand } = await connect(channel)
    await hand(1, 10n)
    await network.chain.challenge(channel)
    await answered()
    line.update(guarded(channel, 1, { peer: proofOf(channel, 5, 50n) }))
    await line.flushed()
    await answered()
    expect(line.status().refused).toEqual({ 'not-open': 1 })
    expect(network.chain.responses.map(({ proof }) => proof.nonce)).toEqual([1, 5])
  })

  test('settles what it earned a reward of when the parties do not, and nothing else', async () => {
    const ours = makeChannel()
    const { hand } = await connect(ours)
    await hand(3, 30n)
    await network.chain.challenge(ours)
    await answered()
    const submitters = [network.signer.address, network.signer.address] as const
    network.chain.change(ours.channelId, { submitters: [...submitters] })
    const [answer] = network.chain.responses
    const { channelId } = ours
    const accepted = { type: 'HalfAccepted', channelId, half: 0, nonce: 3, balance: answer!.proof.balance }
    await network.chain.emit('onHead', [accepted])
    const others = makeChannel()
    await (await connect(others)).hand(3, 30n)
    network.chain.change(others.channelId, { nonces: [3, 0] })
    await network.chain.challenge(others)
    await answered()
    network.chain.nowS = 1_599
    await network.chain.emit('onHead')
    expect(network.chain.settlements).toEqual([])
    network.chain.nowS = 1_600
    await network.chain.until(() => network.chain.settlements.length > 0)
    expect(network.chain.settlements).toMatchObject([
      { channelId, balances: [{ transferred: 30n }, undefined] }
    ])
    await network.chain.emit('onHead')
    expect((await network.tower.status()).settlements).toBe(1)
  })

  test('does not settle for a reward in a token that anybody may have made', async () => {
    const made = makeChannel()
    const params = { ...made.params, token: `0x${'bb'.repeat(20)}` as const }
    const channel: TestChannel = { ...made, params, channelId: channelIdOf(params) }
    const { hand } = await connect(channel)
    await hand(3, 30n)
    await network.chain.challenge(channel)
    await answered()
    const { channelId } = channel
    network.chain.change(channelId, { submitters: [network.signer.address, network.signer.address] })
    const { balance } = network.chain.responses[0]!.proof
    network.chain.nowS = 1_600
    await network.chain.emit('onHead', [{ type: 'HalfAccepted', channelId, half: 0, nonce: 3, balance }])
    await answered()
    expect(network.chain.settlements).toEqual([])
  })

  test('forgets a channel once its end is final', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(1, 10n)
    await network.chain.emit('onFinalized', [{ type: 'CooperativelyClosed', channelId: channel.channelId }])
    expect(await network.tower.status()).toMatchObject({ channels: 0, appointments: 0 })
    await network.stopTower()
    await network.start()
    expect(await network.tower.status()).toMatchObject({ channels: 0, appointments: 0 })
  })

  test('says so when the owner challenges without the secret', async () => {
    const channel = makeChannel()
    const { hand } = await connect(channel)
    await hand(1, 10n)
    await network.chain.emit('onHead', [challengedEvent(channel.channelId, new Uint8Array(32))])
    expect((await network.tower.status()).challenges).toBe(0)
  })
})
