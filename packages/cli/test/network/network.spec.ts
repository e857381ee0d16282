import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { download } from '../../src/demo/download.ts'
import { startDemoNetwork, type DemoNetwork } from '../../src/demo/demo-network.ts'
import type { DemoService } from '../../src/demo/demo-service.ts'
import { readStatus } from '../../src/demo/demo-status.ts'
import { startOrigin, type Origin } from '../../src/demo/origin.ts'
import { runStaleClose } from '../../src/demo/stale-close.ts'
import { until } from '../../src/demo/until.ts'
import { upload } from '../../src/demo/upload.ts'
import { StopStack } from '../../src/service/stop-stack.ts'

const ORIGIN_BYTES = 40_000_000
/** Above those that systems give to whoever asks for any. */
const UNUSED_PORT = 65_533
const CREDIT_MAX_BYTES = 16 * 1024 * 1024
const PATIENCE_MS = 120_000
/** For what starts or restarts processes again and again. */
const PROCESSES_MS = 600_000

let folder: string
let network: DemoNetwork
let origin: Origin
const stops = new StopStack()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollway-network-'))
  origin = await startOrigin(join(folder, 'origin.bin'), ORIGIN_BYTES)
  stops.push(() => origin.stop())
  network = await startDemoNetwork({ folder, relays: 6, hops: 3, onStep() {} }, stops)
}, PROCESSES_MS)

afterAll(async () => {
  await stops.stop()
  await rm(folder, { recursive: true, force: true })
})

const target = () => ({ host: origin.host, port: origin.port })
const socksOf = async () => (await readStatus.client(network.client)).proxies.socks
const act = async (service: DemoService, action: string, input = {}) =>
  await (await service.client()).act(action, input)

async function fetchBytes(bytes: number, onProgress?: (bytes: number) => void) {
  return await download({ socks: await socksOf(), ...target(), path: `/?bytes=${bytes}`, onProgress })
}

/** Everything is settled, and what the client spent is what the others earned. */
async function expectExactSums(): Promise<bigint> {
  await act(network.client, 'settle-tabs')
  return await until('sums that agree', PATIENCE_MS, async () => {
    const [client, hub, relays] = await Promise.all([
      readStatus.client(network.client),
      readStatus.hub(network.hub),
      Promise.all(network.relays.filter(relay => relay.process.isRunning).map(readStatus.relay))
    ])
    const earned = relays.reduce((sum, relay) => sum + relay.earned.settled, hub.feesEarned)
    const isSettled = client.spent === client.claimed && relays.every(relay => relay.earned.unsettled === 0n)
    return isSettled && earned === client.spent ? client.spent : undefined
  })
}

describe('a network of processes', () => {
  test('downloads and uploads through three paid hops, and the sums agree to the last unit', async () => {
    expect(await (await network.client.client()).status()).toMatchObject({
      directory: { registered: 6, isCovered: true }
    })
    const { bytes, sha256 } = await fetchBytes(ORIGIN_BYTES)
    expect({ bytes, sha256 }).toEqual({ bytes: ORIGIN_BYTES, sha256: origin.sha256 })

    const chunks = Array.from({ length: 80 }, () => randomBytes(100_000))
    const hash = createHash('sha256')
    for (const chunk of chunks) hash.update(chunk)
    expect(await upload({ socks: await socksOf(), ...target(), chunks })).toBe(hash.digest('hex'))

    expect(await expectExactSums()).toBeGreaterThan(0n)
    const paid = await Promise.all(network.relays.map(readStatus.relay))
    expect(paid.filter(relay => relay.earned.settled > 0n).length).toBeGreaterThanOrEqual(3)
  })

  test('a connection that the exit cannot make is refused with the reply code that fits', async () => {
    const socks = await socksOf()
    const closed = download({ socks, host: '127.0.0.1', port: UNUSED_PORT, path: '/' })
    await expect(closed).rejects.toThrow(/ConnectionRefused/)
    const denied = download({ socks, host: '127.0.0.1', port: 1, path: '/' })
    await expect(denied).rejects.toThrow(/NetworkUnreachable|NotAllowed/)
    const nowhere = download({ socks, host: 'no-such-host.invalid', port: 80, path: '/' })
    await expect(nowhere).rejects.toThrow(/HostUnreachable/)
  })

  test('a hub killed in mid-session and restarted loses nothing', async () => {
    const before = await expectExactSums()
    let isKilled: Promise<void> | undefined
    const { sha256 } = await fetchBytes(ORIGIN_BYTES, bytes => {
      if (bytes > 5_000_000) isKilled ??= network.hub.process.kill().then(() => network.hub.restart())
    })
    await isKilled
    expect(sha256).toBe(origin.sha256)
    expect(await expectExactSums()).toBeGreaterThan(before)
  })

  test('a client killed and restarted with its store goes on with its channel', async () => {
    const before = await expectExactSums()
    await fetchBytes(3_000_000)
    await network.client.process.kill()
    await network.client.restart()
    expect((await fetchBytes(1_000_000)).bytes).toBe(1_000_000)
    expect(await expectExactSums()).toBeGreaterThan(before)
  })

  test('a relay killed in mid-download fails that request cleanly; the next takes another path', async () => {
    await fetchBytes(1_000_000)
    const { circuits } = (await (await network.client.client()).status()) as {
      circuits: { hops: string[]; state: string; isSpare: boolean }[]
    }
    const middle = circuits.find(circuit => circuit.state === 'ready' && !circuit.isSpare)!.hops[1]
    const victim = network.relays.find(relay => relay.peerId === middle)!
    const before = await readStatus.client(network.client)
    let isKilled: Promise<void> | undefined
    let receivedBytes = 0
    const broken = fetchBytes(ORIGIN_BYTES, bytes => {
      receivedBytes = bytes
      if (bytes > 2_000_000) isKilled ??= victim.process.kill()
    })
    await expect(broken).rejects.toThrow()
    await isKilled
    const { bytes } = await until('another path', PATIENCE_MS, () =>
      fetchBytes(1_000_000).catch(() => undefined)
    )
    expect(bytes).toBe(1_000_000)

    await victim.restart()
    await expectExactSums()
    const { spent } = await readStatus.client(network.client)
    const mostPerMb = network.amount('0.0008') + 2n * network.amount('0.0005')
    // What arrived with its overhead, one credit window, and the hub's fees.
    const paidBytes = 1.2 * (receivedBytes + 1_000_000) + CREDIT_MAX_BYTES
    const most = BigInt(Math.ceil(paidBytes / 1_000_000)) * mostPerMb + network.amount('0.002')
    expect(spent - before.spent).toBeLessThanOrEqual(most)
  })

  test('closes by agreement, and the chain pays out what both signed', async () => {
    await expectExactSums()
    const { token } = network.chain
    const [clientBefore, hubBefore] = await Promise.all([
      token.balanceOf(network.client.account),
      token.balanceOf(network.hub.account)
    ])
    const { spent } = await readStatus.client(network.client)
    await act(network.client, 'channel-close')
    const [client, hub] = await Promise.all([
      token.balanceOf(network.client.account),
      token.balanceOf(network.hub.account)
    ])
    expect(hub - hubBefore).toBe(spent)
    expect(client - clientBefore).toBe(network.amount('25') - spent)
  })

  test(
    'a stale close is answered by the watchtower while the hub is down',
    async () => {
      const report = await runStaleClose({ network, origin, folder, deposit: '5', onStep() {} })
      expect(report.answeredNonce).toBeGreaterThan(report.staleNonce)
      expect(report.owed).toBeGreaterThan(report.claimed)
      expect(report.payouts.hub).toBeGreaterThanOrEqual(report.owed)
    },
    PROCESSES_MS
  )
})
