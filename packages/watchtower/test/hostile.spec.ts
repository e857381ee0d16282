import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { createConnection, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  MAX_TOWER_FRAME_BYTES,
  TOWER_HTTP_PATH,
  towerProtocol,
  type Signer,
  type TowerErrorCode,
  type TowerMessage
} from '@tollway/channel'
import { channelIdOf } from '@tollway/codec'
import fc from 'fast-check'
import { MAX_CONNECTIONS_PER_ADDRESS } from '../src/http-transport.ts'
import {
  appointmentFor,
  challengedEvent,
  crypto,
  domain,
  hello,
  makeChannel,
  makeSigner,
  proofOf,
  signed,
  TowerNetwork,
  type TestChannel
} from './tower-network.ts'

let network: TowerNetwork

beforeEach(async () => {
  network = new TowerNetwork()
  await network.start()
})

afterEach(() => network.stop())

function openChannel(of?: Pick<TestChannel, 'signers'>): TestChannel {
  const channel = makeChannel(of)
  network.chain.statuses.set(channel.channelId, 'open')
  return channel
}

const codes = (answer: TowerMessage): (TowerErrorCode | undefined)[] => {
  if (answer.type === 'error') return [answer.code]
  if (answer.type === 'watching') return answer.results
  if (answer.type !== 'receipts') throw new Error(`unexpected ${answer.type}`)
  return answer.results.map(result => (typeof result === 'string' ? result : undefined))
}

async function post(bytes: Uint8Array<ArrayBuffer>, path = TOWER_HTTP_PATH): Promise<Response> {
  return await fetch((await network.url()) + path, { method: 'POST', body: bytes })
}

const over = {
  libp2p: async (bytes: Uint8Array<ArrayBuffer>): Promise<TowerMessage> =>
    await (await network.raw()).sendBytes(bytes),
  http: async (bytes: Uint8Array<ArrayBuffer>): Promise<TowerMessage> =>
    towerProtocol.decode(new Uint8Array(await (await post(bytes)).arrayBuffer()))
}

describe.each(['libp2p', 'http'] as const)('over %s', transport => {
  const send = over[transport]

  test('garbage is answered as such, and the tower goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), async bytes => {
        fc.pre(bytes[0] === 0 || bytes[0]! > 8)
        expect(await send(Uint8Array.from(bytes))).toMatchObject({ type: 'error', code: 'malformed' })
      }),
      { numRuns: transport === 'http' ? 40 : 5 }
    )
    const bytes = Uint8Array.from(towerProtocol.encode(hello).subarray(4))
    expect(await send(bytes)).toMatchObject({ type: 'hello', address: network.signer.address })
  })

  test.each<[string, Partial<TowerMessage & { type: 'hello' }>, TowerErrorCode]>([
    ['another chain', { chainId: 5n }, 'wrong-chain'],
    ['another contract', { adjudicator: `0x${'aa'.repeat(20)}` }, 'wrong-chain'],
    ['another version', { version: 9 }, 'version']
  ])('%s is refused', async (_, change, code) => {
    const message = { ...hello, ...change } as TowerMessage
    const bytes = Uint8Array.from(towerProtocol.encode(message).subarray(4))
    expect(await send(bytes)).toMatchObject({ type: 'error', code })
  })

  test('an answer of the tower is no request', async () => {
    const bytes = Uint8Array.from(towerProtocol.encode({ type: 'watching', results: [] }).subarray(4))
    expect(await send(bytes)).toMatchObject({ code: 'malformed' })
  })
})

describe('over http', () => {
  test('what is too large, or elsewhere, is refused without being read', async () => {
    const large = await post(new Uint8Array(MAX_TOWER_FRAME_BYTES + 1))
    expect(large.status).toBe(400)
    expect(towerProtocol.decode(new Uint8Array(await large.arrayBuffer()))).toMatchObject({
      code: 'malformed'
    })
    expect((await post(new Uint8Array(5), '/elsewhere')).status).toBe(400)
    expect((await fetch((await network.url()) + TOWER_HTTP_PATH)).status).toBe(400)
  })

  test('a flood is told when to come back', async () => {
    await network.stopTower()
    await network.start({ addressLimit: { perSecond: 2, burst: 3 } })
    const bytes = Uint8Array.from(towerProtocol.encode(hello).subarray(4))
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await post(bytes)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const refused = await post(bytes)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(towerProtocol.decode(new Uint8Array(await refused.arrayBuffer()))).toMatchObject({
      code: 'rate',
      retryAfterMs: 500
    })
    network.clock.ms += 500
    expect((await post(bytes)).status).toBe(200)
  })

  test('a proxy in front is believed only when that is set', async () => {
    await network.stopTower()
    await network.start({
      addressLimit: { perSecond: 0, burst: 1 },
      http: { host: '127.0.0.1', port: 0, trustProxy: true }
    })
    const bytes = Uint8Array.from(towerProtocol.encode(hello).subarray(4))
    const from = async (address: string): Promise<number> => {
      const headers = { 'x-forwarded-for': `6.6.6.6, ${address}` }
      const url = (await network.url()) + TOWER_HTTP_PATH
      return (await fetch(url, { method: 'POST', body: bytes, headers })).status
    }
    expect(await from('1.2.3.4')).toBe(200)
    expect(await from('1.2.3.4')).toBe(429)
    expect(await from('2001:db8:0:1::1')).toBe(200)
    expect(await from('2001:db8:0:1:ffff::2')).toBe(429)
    expect(await from('2001:db8:0:2::1')).toBe(200)
  })

  test('whoever sends byte by byte is cut off, and keeps nobody else out', async () => {
    const { hostname, port } = new URL(await network.url())
    const openings = [
      'POST /tow',
      `POST ${TOWER_HTTP_PATH} HTTP/1.1\r\nhost: tower\r\ncontent-length: 100\r\n\r\nfew`,
      ''
    ]
    const sockets: Socket[] = []
    const closed: Promise<unknown>[] = []
    for (let i = 0; i <= MAX_CONNECTIONS_PER_ADDRESS; i++) {
      const socket = createConnection({ host: hostname, port: Number(port) })
      socket.on('error', () => undefined).resume()
      sockets.push(socket)
      closed.push(once(socket, 'close'))
      await once(socket, 'connect')
      socket.write(openings[i % openings.length]!)
    }
    await closed.at(-1)
    const asked = request({
      host: hostname,
      port,
      path: TOWER_HTTP_PATH,
      localAddress: '127.0.0.2',
      method: 'POST'
    })
    asked.end(towerProtocol.encode(hello).subarray(4))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect(answer.resume().statusCode).toBe(200)
    await Promise.all(closed)
    expect((await post(Uint8Array.from(towerProtocol.encode(hello).subarray(4)))).status).toBe(200)
  })

  test.each([
    ['too short', 'content-length: 2'],
    ['negative', 'content-length: -1'],
    ['twice', 'content-length: 3\r\ncontent-length: 5'],
    ['beside chunks', 'content-length: 3\r\ntransfer-encoding: chunked']
  ])('a length that is %s is answered as malformed', async (_, headers) => {
    const { hostname, port } = new URL(await network.url())
    const socket = createConnection({ host: hostname, port: Number(port) })
    socket.on('error', () => undefined)
    const closed = once(socket, 'close')
    let answer = ''
    socket.setEncoding('latin1').on('data', text => (answer += text))
    socket.end(`POST ${TOWER_HTTP_PATH} HTTP/1.1\r\nhost: tower\r\n${headers}\r\n\r\ngarbage`)
    await closed
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect((await post(Uint8Array.from(towerProtocol.encode(hello).subarray(4)))).status).toBe(200)
  })

  test('messages in memory are bounded', async () => {
    await network.stopTower()
    await network.start({ maxBytesInFlight: 10 })
    const bytes = Uint8Array.from(towerProtocol.encode(hello).subarray(4))
    expect(await over.http(bytes)).toMatchObject({ type: 'error', code: 'rate' })
  })
})

describe('requests', () => {
  test('count before any signature is looked at, for the address and for the client', async () => {
    await network.stopTower()
    await network.start({
      addressLimit: { perSecond: 0, burst: 20 },
      clientLimit: { perSecond: 0, burst: 8 }
    })
    const channel = openChannel()
    const party = await network.raw()
    expect(codes(await party.watch(channel.signers[1], channel))).toEqual([undefined])
    expect(codes(await party.watch(channel.signers[1], channel))).toEqual([undefined])
    // Of the client's eight all are spent; of the address's 20 three greetings, three messages and twelve for channels.
    expect(await party.watch(channel.signers[1], channel)).toMatchObject({ type: 'error', code: 'rate' })
    const other = await network.raw()
    for (const type of ['hello', 'hello', 'error']) expect(await other.ask(hello)).toMatchObject({ type })
  })

  test('of a signature for another tower, or another network, act for nobody', async () => {
    const channel = openChannel()
    const party = await network.raw()
    const request = { type: 'watch', ticket: await party.ticket(), channels: [channel.params] } as const
    const unsigned = { ...request, channels: [channel.params] }
    const [, B] = channel.signers
    expect(codes(await party.ask(signed(unsigned, B, makeSigner().address)))).toEqual(['not-a-party'])
    const elsewhere = { ...domain, chainId: 5n }
    expect(codes(await party.ask(signed(unsigned, B, network.signer.address, elsewhere)))).toEqual([
      'not-a-party'
    ])
    const zeros = { ...unsigned, signature: new Uint8Array(65) }
    expect(codes(await party.ask(zeros))).toEqual(['bad-signature'])
  })

  test('cannot be kept for later', async () => {
    const channel = openChannel()
    const party = await network.raw()
    const request = { type: 'query', salt: channel.channelId, channelIds: [channel.channelId] } as const
    const unsigned = { ...request, ticket: await party.ticket(), channelIds: [channel.channelId] }
    const message = signed(unsigned, channel.signers[1], network.signer.address)
    expect(await party.ask(message)).toMatchObject({ type: 'held' })
    network.clock.ms += 20 * 60_000
    expect(await party.ask(message)).toMatchObject({ type: 'error', code: 'ticket' })
  })

  test('a stranger neither watches a channel, nor writes to it, nor learns of it', async () => {
    const channel = openChannel()
    const [A, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    expect(codes(await party.appoint(B, appointmentFor(channel, 3, { tower })))).toEqual([undefined])
    const mallory = makeSigner()
    expect(codes(await party.watch(mallory, channel))).toEqual(['not-a-party'])
    expect(codes(await party.appoint(mallory, appointmentFor(channel, 9, { tower })))).toEqual([
      'not-a-party'
    ])
    const request = { type: 'query', ticket: await party.ticket(), salt: channel.channelId } as const
    const query = signed({ ...request, channelIds: [channel.channelId] }, mallory, tower)
    expect(await party.ask(query)).toMatchObject({ channels: [{ state: 'unknown' }] })
    // The other party has to watch it for itself.
    expect(codes(await party.appoint(A, appointmentFor(channel, 9, { tower, author: 0 })))).toEqual([
      'unknown-channel'
    ])
  })
})

describe('appointments', () => {
  test('each party writes to its own place: garbage of one takes nothing from the other', async () => {
    const channel = openChannel()
    const [A, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    await party.watch(A, channel)
    await party.appoint(B, appointmentFor(channel, 3, { tower }))
    const release = proofOf(channel, 9, 90n)
    const garbage = {
      ...appointmentFor(channel, 9, { tower, author: 0 }),
      ...{ balanceHash: release.balanceHash, signature: release.signature },
      consent: { kind: 'release' as const, signature: release.release },
      ciphertext: crypto.randomBytes(96)
    }
    expect(codes(await party.appoint(A, garbage))).toEqual([undefined])
    await network.chain.challenge(channel)
    await network.chain.until(() => network.chain.responses.length > 0)
    expect(network.chain.responses).toMatchObject([{ half: 0, proof: { nonce: 3 } }])
    expect((await network.tower.status()).failures).toBe(1)
  })

  test('of a lower nonce, or of the same with other content, change nothing', async () => {
    const channel = openChannel()
    const [, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    const latest = appointmentFor(channel, 5, { tower })
    expect(codes(await party.appoint(B, latest))).toEqual([undefined])
    expect(codes(await party.appoint(B, appointmentFor(channel, 4, { tower })))).toEqual(['stale'])
    const other = { ...latest, ciphertext: crypto.randomBytes(96) }
    expect(codes(await party.appoint(B, other))).toEqual(['stale'])
    expect(codes(await party.appoint(B, latest))).toEqual([undefined])
    expect((await network.tower.status()).appointments).toBe(1)
    await network.chain.challenge(channel)
    await network.chain.until(() => network.chain.responses.length > 0)
    expect(network.chain.responses).toMatchObject([{ proof: { nonce: 5 } }])
  })

  test('that the contract would refuse are refused, each for itself', async () => {
    const channel = openChannel()
    const [, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    const good = appointmentFor(channel, 2, { tower })
    const unknown = makeChannel({ signers: channel.signers })
    const answer = await party.appoint(
      B,
      { ...appointmentFor(channel, 3, { tower }), half: 1 },
      good,
      appointmentFor(unknown, 3, { tower })
    )
    expect(codes(answer)).toEqual(['bad-signature', undefined, 'unknown-channel'])
    for (const change of [{ nonce: 4 }, { ...appointmentFor(channel, 4, { tower: makeSigner().address }) }]) {
      expect(codes(await party.appoint(B, { ...good, ...change }))).toEqual(['bad-signature'])
    }
    expect(codes(await party.appoint(B, { ...good, nonce: 0 }))).toEqual(['stale'])
  })

  test('two of one half in a batch are no way around the order', async () => {
    const channel = openChannel()
    const [, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    const [newer, older] = [appointmentFor(channel, 5, { tower }), appointmentFor(channel, 4, { tower })]
    expect(codes(await party.appoint(B, newer, older))).toEqual([undefined, 'malformed'])
  })

  test('without a durable write there is no receipt', async () => {
    const channel = openChannel()
    let isFull = false
    await network.stopTower()
    network.wrapStore = store => ({
      ...{ get: store.get.bind(store), entries: store.entries.bind(store) },
      ...{ sub: store.sub.bind(store), close: store.close.bind(store) },
      batch: ops => (isFull ? Promise.reject(new Error('no space left on device')) : store.batch(ops))
    })
    await network.start()
    const [, B] = channel.signers
    const tower = network.signer.address
    const party = await network.raw()
    await party.watch(B, channel)
    isFull = true
    expect(codes(await party.appoint(B, appointmentFor(channel, 3, { tower })))).toEqual(['internal'])
    expect(await network.tower.status()).toMatchObject({ appointments: 0, receipts: 0 })
    isFull = false
    expect(codes(await party.appoint(B, appointmentFor(channel, 3, { tower })))).toEqual([undefined])
    expect(await network.tower.status()).toMatchObject({ appointments: 1, receipts: 1 })
  })

  test('that are covered give way only to what can be proven to be garbage', async () => {
    await network.stopTower()
    await network.start({ cover: 77n })
    const channel = openChannel()
    const [, B] = channel.signers
    const to = { tower: network.signer.address, bond: network.funds.address }
    const party = await network.raw()
    await party.watch(B, channel)
    const covered = await party.appoint(B, appointmentFor(channel, 1, to))
    expect(covered).toMatchObject({ results: [{ cover: 77n }] })
    const unproven = { ...appointmentFor(channel, 2, to), authority: new Uint8Array(65) }
    expect(codes(await party.appoint(B, unproven))).toEqual(['bad-signature'])
    const [A] = channel.signers
    await party.watch(A, channel)
    const bySender = await party.appoint(
      A,
      appointmentFor(channel, 2, { ...to, author: 0, consent: released(channel, 2) })
    )
    expect(codes(bySender)).toEqual(['bad-signature'])
    const garbage = appointmentFor(channel, 3, to)
    const wrong = makeChannel({ signers: channel.signers })
    const withOther = appointmentFor({ ...channel, secret: wrong.secret }, 3, to)
    expect(codes(await party.appoint(B, withOther))).toEqual([undefined])
    await network.chain.challenge(channel)
    await network.chain.until(() => network.funds.absolved.length > 0)
    expect(network.funds.absolved).toMatchObject([{ appointment: { nonce: garbage.nonce } }])
    expect(network.chain.responses).toEqual([])
  })
})

const released = (channel: TestChannel, nonce: number) => ({
  kind: 'release' as const,
  signature: proofOf(channel, nonce, BigInt(nonce)).release
})

describe('channels', () => {
  test('only open ones of this network are taken', async () => {
    const closed = makeChannel()
    const party = await network.raw()
    const [, B] = closed.signers
    expect(codes(await party.watch(B, closed))).toEqual(['not-open'])
    const elsewhere = openChannel({ signers: closed.signers })
    elsewhere.params.chainId = 5n
    network.chain.statuses.set(channelIdOf(elsewhere.params), 'open')
    expect(codes(await party.watch(B, elsewhere))).toEqual(['wrong-chain'])
    const challenged = openChannel({ signers: closed.signers })
    await network.chain.emit('onHead', [challengedEvent(challenged.channelId, challenged.secret)])
    expect(codes(await party.watch(B, challenged))).toEqual(['not-open'])
  })

  test('beyond the free ones are paid for on chain, once each', async () => {
    await network.stopTower()
    await network.start({ freeChannels: 1, pricePerChannel: 10n })
    const signers = makeChannel().signers
    const channels = Array.from({ length: 4 }, () => openChannel({ signers }))
    const party = await network.raw()
    const [, B] = signers
    expect(codes(await party.watch(B, ...channels.slice(0, 2)))).toEqual([undefined, 'unpaid'])
    network.funds.paid.set(B.address, 25n)
    expect(codes(await party.watch(B, ...channels))).toEqual([undefined, undefined, undefined, 'unpaid'])
    expect(codes(await party.watch(B, ...channels.slice(0, 3)))).toEqual([undefined, undefined, undefined])
    await network.stopTower()
    await network.start({ freeChannels: 1, pricePerChannel: 10n })
    const again = await network.raw()
    expect(codes(await again.watch(B, channels[3]!))).toEqual(['unpaid'])
    expect(await network.tower.status()).toMatchObject({ channels: 3 })
  })

  test('that are made up do not use up the RPC endpoints', async () => {
    await network.stopTower()
    await network.start({ lookupLimit: { perSecond: 1, burst: 10 } })
    const party = await network.raw()
    const signers = [makeSigner(), makeSigner()] as TestChannel['signers']
    const madeUp = Array.from({ length: 50 }, () => makeChannel({ signers }))
    const found = codes(await party.watch(signers[0], ...madeUp))
    expect(found.filter(code => code === 'not-open')).toHaveLength(10)
    expect(found.filter(code => code === 'rate')).toHaveLength(40)
    network.clock.ms += 2_000
    expect(codes(await party.watch(signers[0], openChannel({ signers })))).toEqual([undefined])
    expect(network.chain.looks.size).toBe(11)
  })

  test('that are made up do not keep out the channels of others', async () => {
    await network.stopTower()
    await network.start({
      lookupLimit: { perSecond: 0, burst: 100 },
      lookupShare: { perSecond: 0, burst: 10 },
      http: { host: '127.0.0.1', port: 0, trustProxy: true }
    })
    const ticket = await (await network.raw()).ticket()
    const watchFrom = async (address: string, signer: Signer, channels: readonly TestChannel[]) => {
      const request = { type: 'watch', ticket, channels: channels.map(({ params }) => params) } as const
      const frame = towerProtocol.encode(signed(request, signer, network.signer.address)).subarray(4)
      const headers = { 'x-forwarded-for': address }
      const url = (await network.url()) + TOWER_HTTP_PATH
      const answer = await fetch(url, { method: 'POST', body: Uint8Array.from(frame), headers })
      return codes(towerProtocol.decode(new Uint8Array(await answer.arrayBuffer())))
    }
    // Half of all looks for whoever comes first; then the share of one address, whatever keys come from there.
    for (let key = 0; key < 20; key++) {
      const signers = [makeSigner(), makeSigner()] as TestChannel['signers']
      const madeUp = Array.from({ length: 20 }, () => makeChannel({ signers }))
      await watchFrom(`2001:db8::${key}`, signers[0], madeUp)
    }
    expect(network.chain.looks.size).toBe(60)
    // One client from many addresses has its share once.
    const signers = [makeSigner(), makeSigner()] as TestChannel['signers']
    for (let host = 0; host < 20; host++) {
      await watchFrom(
        `198.51.100.${host}`,
        signers[0],
        [0, 1].map(() => makeChannel({ signers }))
      )
    }
    expect(network.chain.looks.size).toBe(70)
    for (let host = 0; host < 3; host++) {
      const own = openChannel()
      const others = Array.from({ length: 8 }, () => openChannel({ signers: own.signers }))
      const found = await watchFrom(`203.0.113.${host}`, own.signers[0], [own, ...others])
      expect(found).toEqual(Array.from({ length: 9 }, () => undefined))
    }
  })

  test('are bounded for one client without a price, and for all', async () => {
    await network.stopTower()
    await network.start({ freeChannels: 1, maxChannels: 2 })
    const party = await network.raw()
    const own = openChannel()
    const second = openChannel({ signers: own.signers })
    expect(codes(await party.watch(own.signers[1], own, second))).toEqual([undefined, 'limit'])
    const [third, fourth] = [openChannel(), openChannel()]
    expect(codes(await party.watch(third.signers[1], third))).toEqual([undefined])
    expect(codes(await party.watch(fourth.signers[1], fourth))).toEqual(['limit'])
  })
})
