import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ResetCode } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import type { Directory, RelayDescriptor } from '@tollway/mesh'
import type { Store } from '@tollway/store'
import { SocksClient } from 'socks'
import {
  ClientConfigError,
  ConnectError,
  createClient,
  TunnelBrokenError,
  type Client,
  type ClientInit
} from '../src/index.ts'
import {
  addressOf,
  silentLogger,
  startOrigin,
  StopRegistry,
  systemClock,
  tempStore
} from './fixtures/environment.ts'
import { FakeAccount } from './fixtures/fake-account.ts'
import { DOMAIN, TOKEN } from './fixtures/memory-circuit.ts'
import { MiniRelay, type MiniNetwork } from './fixtures/mini-relay.ts'

let stops: StopRegistry
let network: MiniNetwork
let account: FakeAccount

beforeEach(() => {
  stops = new StopRegistry()
  network = new Map()
  account = new FakeAccount(addressOf(0x0b))
})
afterEach(() => stops.stopAll())

/** `count` relays; the last two may exit. */
async function startRelays(count: number): Promise<MiniRelay[]> {
  const relays: MiniRelay[] = []
  for (let i = 0; i < count; i++) {
    const init = { name: `relay ${i}`, owner: addressOf(0x10 + i), hubPeerId: account.hubPeerId }
    relays.push(await MiniRelay.start(stops, network, init))
  }
  return relays
}

async function startClient(
  relays: MiniRelay[],
  init: Partial<ClientInit> = {},
  store?: Store,
  descriptors?: RelayDescriptor[]
): Promise<Client> {
  const directory = {
    get relays() {
      return descriptors ?? relays.map((relay, i) => relay.descriptor(i >= relays.length - 2))
    }
  } as Directory
  const client = createClient(
    {
      account,
      directory,
      store: store ?? (await tempStore(stops)),
      crypto: defaultCrypto,
      clock: systemClock,
      logger: silentLogger
    },
    { ...DOMAIN, token: TOKEN, path: { allowSameSubnet: true }, ...init }
  )
  stops.onStop(() => client.stop())
  await client.start()
  return client
}

/** Serves `size` bytes to whoever says a word, and tells their digest. */
async function startDownload(size: number): Promise<{ port: number; sha256: string }> {
  const bytes = randomBytes(size)
  const port = await startOrigin(stops, socket => socket.once('data', () => socket.end(bytes)))
  return { port, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function download(client: Client, port: number, isolation = ''): Promise<string> {
  const tunnel = await client.connect({ host: 'origin.example', port, isolation })
  tunnel.write('go')
  const hash = createHash('sha256')
  for await (const chunk of tunnel) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

describe('a client over real links', () => {
  test('downloads through three hops that are all paid, and settles to the last unit', async () => {
    const relays = await startRelays(5)
    const client = await startClient(relays)
    const { port, sha256 } = await startDownload(6_000_000)
    expect(await download(client, port)).toBe(sha256)
    const settled = client.settleTabs({ signal: AbortSignal.timeout(60_000) })
    // The exit confirms the end only after every relay had its last receipt.
    while ((await client.status()).circuits.some(({ isSpare }) => !isSpare)) {
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    for (const tab of relays.flatMap(({ tabs }) => tabs)) {
      for (const { payerKey, receiptAmount } of tab.openings()) account.claim(payerKey, receiptAmount)
    }
    await settled
    const status = await client.status()
    const earned = relays.reduce((sum, { paid }) => sum + paid, 0n)
    expect(status.payments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(earned)
    expect(status.payments.filter(({ amount }) => amount > 0n)).toHaveLength(3)
    expect(status.spent).toBe(account.paid)
    expect(status.claimed).toBe(account.paid)
    expect(status.locked).toBe(0n)
    expect(status.bytesDown).toBe(6_000_000)
  })

  test('uploads, and each direction ends on its own', async () => {
    const client = await startClient(await startRelays(3))
    const hash = createHash('sha256')
    const port = await startOrigin(stops, socket => {
      socket.on('data', (chunk: Buffer) => hash.update(chunk))
      socket.on('end', () => socket.end(hash.digest('hex')))
    })
    const bytes = randomBytes(3_000_000)
    const tunnel = await client.connect({ host: '192.0.2.1', port })
    tunnel.end(bytes)
    const [answer] = (await once(tunnel, 'data')) as [Buffer]
    expect(answer.toString()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('serves an ordinary SOCKS client; isolation keys share no circuit and no payment key', async () => {
    const client = await startClient(await startRelays(4))
    const port = await startOrigin(stops, socket => socket.pipe(socket))
    const { socks } = (await client.status()).proxies
    for (const userId of ['one', 'two', 'one']) {
      const { socket } = await SocksClient.createConnection({
        proxy: { ...socks!, type: 5, userId, password: 'x' },
        command: 'connect',
        destination: { host: 'origin.example', port }
      })
      stops.onStop(async () => socket.destroy())
      socket.write('hello')
      expect(String((await once(socket, 'data'))[0])).toBe('hello')
    }
    const used = (await client.status()).circuits.filter(({ isSpare }) => !isSpare)
    expect(used).toHaveLength(2)
    expect(account.funded).toHaveLength(6)
    expect(new Set(account.funded.map(({ payerKey }) => payerKey)).size).toBe(6)
  })

  test('a relay that dies in mid-download breaks that stream; the next goes another way', async () => {
    const relays = await startRelays(6)
    const client = await startClient(relays, { limits: { spares: 0 } })
    const endless = await startOrigin(stops, socket => {
      const block = Buffer.alloc(65_536)
      const fill = () => {
        while (socket.writable && socket.write(block));
      }
      socket.on('drain', fill)
      fill()
    })
    const tunnel = await client.connect({ host: 'origin.example', port: endless })
    await once(tunnel, 'data')
    const broken = once(tunnel, 'error')
    tunnel.resume()
    const [circuit] = (await client.status()).circuits
    const victim = network.get(circuit!.hops[1]!)!
    await victim.stop()
    const [error] = (await broken) as [Error]
    expect(error).toBeInstanceOf(TunnelBrokenError)
    const { port, sha256 } = await startDownload(200_000)
    expect(await download(client, port)).toBe(sha256)
    const next = (await client.status()).circuits.find(({ bytes }) => bytes > 0)
    expect(next?.hops).not.toContain(victim.peerId)
    const { payments } = await client.status()
    for (const tab of victim.tabs) expect(tab.unpaidBytes).toBeLessThan(16 * 1024 * 1024)
    expect(payments.length).toBeGreaterThan(0)
  })

  test('builds around a relay that refuses', async () => {
    const relays = await startRelays(5)
    relays[0]!.isRefusing = true
    relays[1]!.isRefusing = true
    const client = await startClient(relays)
    const { port, sha256 } = await startDownload(10_000)
    expect(await download(client, port)).toBe(sha256)
  })

  test('leaves a circuit on which a relay lets nothing pass', async () => {
    const relays = await startRelays(5)
    relays[0]!.isLosing = true
    relays[1]!.isLosing = true
    const client = await startClient(relays, {
      limits: { spares: 0, silentMs: 2_000, maxConnectAttempts: 8, connectTimeoutMs: 60_000 },
      path: { hops: 2, allowSameSubnet: true }
    })
    const { port, sha256 } = await startDownload(10_000)
    for (const isolation of ['a', 'b', 'c', 'd']) expect(await download(client, port, isolation)).toBe(sha256)
  })

  test('keeps trying within its connect timeout while no circuit can be built', async () => {
    const relays = await startRelays(3)
    for (const relay of relays) relay.isRefusing = true
    const client = await startClient(relays, { limits: { spares: 0, connectTimeoutMs: 60_000 } })
    const { port, sha256 } = await startDownload(10_000)
    let isOver = false
    const done = download(client, port).finally(() => (isOver = true))
    // Long enough for every attempt of one build to fail.
    while (relays.reduce((sum, { tabs }) => sum + tabs.length, 0) < 8) {
      await new Promise(resolve => setTimeout(resolve, 10))
      if (isOver) break
    }
    expect(isOver).toBe(false)
    for (const relay of relays) relay.isRefusing = false
    expect(await done).toBe(sha256)
  })

  test('says that the network is unreachable when the connect timeout is over and no circuit stood', async () => {
    const relays = await startRelays(3)
    for (const relay of relays) relay.isRefusing = true
    const client = await startClient(relays, { limits: { spares: 0, connectTimeoutMs: 10_000 } })
    await expect(client.connect({ host: 'a.example', port: 80 })).rejects.toMatchObject({
      reason: 'network-unreachable'
    })
  })

  test('a port that no exit allows is not allowed', async () => {
    const relays = await startRelays(3)
    const closed = relays.map(relay => {
      const descriptor = relay.descriptor(true)
      return { ...descriptor, exitPolicy: { isAllowed: true, ports: [{ from: 443, to: 443 }] } }
    })
    const client = await startClient(relays, { limits: { spares: 0 } }, undefined, closed)
    await expect(client.connect({ host: 'a.example', port: 25 })).rejects.toMatchObject({
      reason: 'not-allowed'
    })
  })

  test.each([
    [ResetCode.REFUSED, 'refused'],
    [ResetCode.POLICY_DENIED, 'not-allowed'],
    [ResetCode.DNS_FAILURE, 'host-unreachable'],
    [ResetCode.TIMEOUT, 'timeout']
  ] as const)('an exit that answers %i is an error of kind %s', async (code, reason) => {
    const relays = await startRelays(4)
    for (const relay of relays) relay.resetCode = code
    const client = await startClient(relays)
    const attempt = client.connect({ host: 'origin.example', port: 80 })
    await expect(attempt).rejects.toBeInstanceOf(ConnectError)
    await expect(attempt).rejects.toMatchObject({ reason })
  })

  test('stops at the spending limit, says so, and goes on when it is raised', async () => {
    const client = await startClient(await startRelays(3), { spendLimit: 100n, http: {} })
    const { port, sha256 } = await startDownload(100_000)
    await expect(client.connect({ host: 'a.example', port })).rejects.toMatchObject({ reason: 'spend-limit' })
    expect(account.funded).toEqual([])
    client.setSpendLimit(1_000_000n)
    expect(await download(client, port)).toBe(sha256)
    const { spent, spendLimit } = await client.status()
    expect(spendLimit).toBe(1_000_000n)
    expect(spent).toBeLessThanOrEqual(1_000_000n)
  })

  test('a download ends when the limit is reached in the middle of it', async () => {
    // Enough for the first tabs of a megabyte and no others.
    const client = await startClient(await startRelays(3), {
      spendLimit: 1_700n,
      limits: { minTabBytes: 1_000_000, tabBytes: 1_000_000 }
    })
    const { port } = await startDownload(20_000_000)
    await expect(download(client, port)).rejects.toBeInstanceOf(TunnelBrokenError)
    expect((await client.status()).spent).toBeLessThanOrEqual(1_700n)
    expect(account.funded).toHaveLength(3)
  })

  test('no path, and a host that is none, are clear errors', async () => {
    const client = await startClient([])
    await expect(client.connect({ host: 'a.example', port: 80 })).rejects.toMatchObject({
      reason: 'network-unreachable'
    })
    await expect(client.connect({ host: 'no host', port: 80 })).rejects.toMatchObject({
      reason: 'host-unreachable'
    })
    await expect(client.connect({ host: 'a.example', port: 0 })).rejects.toMatchObject({
      reason: 'host-unreachable'
    })
  })

  test('remembers what it spent over a restart, and shows guards another peer id', async () => {
    const relays = await startRelays(3)
    const store = await tempStore(stops)
    const first = await startClient(relays, {}, store)
    const { port } = await startDownload(1_000_000)
    await download(first, port)
    await first.stop()
    const before = await first.status()
    expect(before.spent).toBeGreaterThan(0n)
    const second = await startClient(relays, {}, store)
    const after = await second.status()
    expect(after.spent).toBe(before.spent)
    expect(after.payments).toEqual(before.payments)
    await download(second, port)
    expect((await second.status()).spent).toBeGreaterThan(before.spent)
    const entries = relays.map(({ previousPeers }) => previousPeers)
    const strangers = entries.flatMap(peers => [...peers]).filter(peerId => !network.has(peerId))
    expect(new Set(strangers).size).toBeGreaterThanOrEqual(2)
  })

  test('start and stop are idempotent, and a bad option is refused', async () => {
    const client = await startClient(await startRelays(3))
    await client.start()
    await client.stop()
    await client.stop()
    await expect(client.connect({ host: 'a.example', port: 80 })).rejects.toBeInstanceOf(ConnectError)
    await expect(startClient([], { path: { hops: 5 } })).rejects.toBeInstanceOf(ClientConfigError)
  })
})
