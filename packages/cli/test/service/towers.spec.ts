import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { pino, type Logger } from 'pino'
import { StopStack } from '../../src/service/stop-stack.ts'
import { connectTowers, NOBODY_WATCHES, type Towers } from '../../src/service/towers.ts'
import { FailingTower } from '../claims/failing-tower.ts'

const STOPPING = 'handing the latest proofs to the watchtowers'

let network: FailingTower
/** What stops with the victim's service. */
let stops: StopStack
let logged: string[]

beforeEach(async () => {
  network = await FailingTower.start()
  stops = new StopStack()
  logged = []
})
afterEach(async () => {
  await stops.stop()
  await network.stops.stop()
})

function logTo(lines: string[]): Logger {
  return pino(
    { level: 'info' },
    { write: line => void lines.push((JSON.parse(line) as { msg: string }).msg) }
  )
}

/** The victim's service as far as its towers go. */
async function connect(addresses: string[], stopFlushMs = 120_000): Promise<Towers> {
  const { chain, deployment, domain, victim } = network
  const { keys, queue, store } = victim
  const clock = { nowMs: () => Date.now() }
  const nowS = (): number => Math.floor(Date.now() / 1000)
  const foundation = {
    chain,
    clock,
    crypto,
    deployment,
    domain,
    keys,
    logger: logTo(logged),
    nowS,
    queue,
    store
  }
  return await connectTowers(addresses, await network.node(), foundation, stops, stopFlushMs)
}

/** Stands before the tower, and lets nothing through before it is opened. */
async function startGate(): Promise<{ url: string; asked: Promise<unknown>; open(): void }> {
  let open = (): void => undefined
  const isOpen = new Promise<void>(resolve => (open = resolve))
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
      await isOpen
      const { method, url = '', headers } = request
      const body = Buffer.concat(chunks)
      const type = { 'content-type': headers['content-type'] ?? '' }
      const answer = await fetch(network.towerUrl + url, { method, body, headers: type })
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })().catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  network.stops.push(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const asked = once(server, 'request')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, open }
}

describe('the stop of a service', () => {
  test('waits until its tower holds the last proof', async () => {
    const gate = await startGate()
    const towers = await connect([gate.url])
    towers.update(network.guarded(7, 700n))
    await gate.asked
    const watch = 'no watchtower holds the latest proofs: stay online until one does'
    expect(towers.status()).toMatchObject({ towersLagging: 1, isWatched: false, watch })
    const stopped = stops.stop()
    expect(logged).toContain(STOPPING)
    towers.update(network.guarded(9, 900n))
    gate.open()
    await stopped
    expect(logged.at(-1)).toBe('every watchtower holds the latest proofs')
    expect(towers.status()).toMatchObject({ towersLagging: 0 })
    const receipts = await towers.receipts.ofChannel(network.channelId)
    expect(receipts.map(({ receipt }) => receipt.nonce)).toContain(9)

    const claims = await network.claims()
    await network.cheat(3, 100n)
    await network.pass(1)
    const { nonces } = await network.answered()
    expect(nonces).toEqual([9, 0])
    expect(claims.status().claims).toEqual([])
  })

  test('does not wait for ever for a tower that is gone, and says what it lacks', async () => {
    const gate = await startGate()
    const towers = await connect([gate.url], 1_000)
    towers.update(network.guarded(7, 700n))
    await stops.stop()
    expect(logged).toContain('stopping although watchtowers lack the latest proofs')
    expect(await towers.receipts.ofChannel(network.channelId)).toEqual([])
    gate.open()
  })
})

describe('a service without towers', () => {
  test('says that nobody watches', async () => {
    const towers = await connect([])
    expect(logged).toContain(NOBODY_WATCHES)
    expect(towers.status()).toEqual({ towers: [], towersLagging: 0, isWatched: false, watch: NOBODY_WATCHES })
  })

  test('with one that does not answer says that none holds the proofs', async () => {
    const gate = await startGate()
    const towers = await connect([gate.url, network.towerUrl])
    expect(towers.status()).toMatchObject({ isWatched: true, watch: 'no channel to watch yet' })
    towers.update(network.guarded(7, 700n))
    await until(() => towers.status().isWatched)
    expect(towers.status()).toMatchObject({ watch: '1 of 2 watchtowers hold the latest proofs' })
    gate.open()
  })
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20))
}
