import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TollwayError } from '@tollway/codec'
import { DemoError } from '../errors.ts'
import { StopStack } from '../service/stop-stack.ts'
import { startDemoNetwork, type DemoNetwork } from './demo-network.ts'
import type { DemoService } from './demo-service.ts'
import { DEMO_MONEY } from './demo-plan.ts'
import { readStatus } from './demo-status.ts'
import { download, type Download } from './download.ts'
import { startOrigin, type Origin } from './origin.ts'
import { startProgress } from './progress.ts'
import type { DemoReport, PaidDownload, RelayRow } from './report.ts'
import { runStaleClose } from './stale-close.ts'
import { until } from './until.ts'

export interface DemoInit {
  sizeBytes: number
  hops: number
  relays: number
  /** Whether to draw a progress bar. */
  showProgress: boolean
  onStep(text: string): void
  /** The download is paid for and settled: who earned what. */
  onEarnings(paid: PaidDownload, token: { symbol: string; decimals: number }): void
  /** Called with the network running; the demo stops it when this resolves. */
  keep?(network: DemoNetwork, origin: Origin): Promise<void>
}

/** Names the step in whatever it throws. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const reason = cause instanceof TollwayError || cause instanceof Error ? cause.message : String(cause)
    throw new DemoError(name, reason, { cause })
  }
}

async function downloadThrough(network: DemoNetwork, origin: Origin, init: DemoInit): Promise<Download> {
  const { proxies, spent } = await readStatus.client(network.client)
  const progress = startProgress(network.client, {
    totalBytes: origin.sizeBytes,
    token: network.chain,
    spentBefore: spent,
    isShown: init.showProgress
  })
  try {
    const result = await download({
      socks: proxies.socks,
      host: origin.host,
      port: origin.port,
      path: '/',
      onProgress: bytes => progress.update(bytes)
    })
    if (result.sha256 !== origin.sha256) throw new Error(`sent ${origin.sha256}, received ${result.sha256}`)
    return result
  } finally {
    progress.stop()
  }
}

/** Waits until every receipt is settled with its relay and claimed by the hub. */
async function settle(network: DemoNetwork): Promise<void> {
  await (await network.client.client()).act('settle-tabs')
  await until('settlement of all tabs', 60_000, async () => {
    const [{ spent, claimed }, hub, relays] = await Promise.all([
      readStatus.client(network.client),
      readStatus.hub(network.hub),
      Promise.all(network.relays.map(readStatus.relay))
    ])
    const isSettled =
      spent === claimed &&
      hub.outstanding === 0n &&
      relays.every(({ earned, tabs }) => earned.unsettled === 0n && tabs.open + tabs.unsettled === 0)
    return isSettled ? true : undefined
  })
}

async function earnings(network: DemoNetwork): Promise<Pick<DemoReport, 'relays' | 'hubFee' | 'spent'>> {
  const relays = await Promise.all(
    network.relays.map(async (relay): Promise<RelayRow> => {
      const { peerId, operator, role, region, bytes, receipts, earned } = await readStatus.relay(relay)
      return { id: peerId, operator, role, region, bytes, receipts, earned: earned.settled }
    })
  )
  const [{ feesEarned }, { spent }] = await Promise.all([
    readStatus.hub(network.hub),
    readStatus.client(network.client)
  ])
  const sum = relays.reduce((total, relay) => total + relay.earned, feesEarned)
  if (sum !== spent) throw new Error(`relays and hub earned ${sum} base units, the client spent ${spent}`)
  return { relays, hubFee: feesEarned, spent }
}

async function closeAll({ client, relays }: DemoNetwork): Promise<void> {
  const close = async (service: DemoService): Promise<void> => {
    await (await service.client()).act('channel-close')
  }
  await close(client)
  await Promise.all(relays.map(close))
  await until('new channels of the relays', 60_000, async () => {
    const lists = await Promise.all(
      relays.map(async relay => await (await relay.client()).act('channel-list'))
    )
    const hasOpen = (list: unknown): boolean =>
      (list as { status: string }[]).some(({ status }) => status === 'open')
    return lists.every(hasOpen) ? true : undefined
  })
}

/** What clients and hub have put into the channels, as the hub read it from the chain. */
async function depositsOf({ hub }: DemoNetwork): Promise<DemoReport['deposits']> {
  const { channels } = await readStatus.hub(hub)
  return {
    client: channels.reduce((sum, { memberDeposit }) => sum + memberDeposit, 0n),
    hub: channels.reduce((sum, { hubDeposit }) => sum + hubDeposit, 0n)
  }
}

async function balancesOf(network: DemoNetwork): Promise<Record<string, bigint>> {
  const { token } = network.chain
  const services = [network.client, network.hub, ...network.relays]
  const entries = await Promise.all(
    services.map(async ({ name, account }) => [name, await token.balanceOf(account)] as const)
  )
  return Object.fromEntries(entries)
}

/** After the stale close the client has no channel: it gets another one, so that the network can be used. */
async function reopen({ client }: DemoNetwork): Promise<void> {
  await client.restart()
  await until('the end of the channel that was disputed', 60_000, async () => {
    const { channelStatus } = await readStatus.client(client)
    return channelStatus === 'closed' ? true : undefined
  })
  await (await client.client()).act('channel-open', { amount: DEMO_MONEY.clientDeposit })
}

/** Runs the whole demo in a temporary folder. @throws DemoError that names the step */
export async function runDemo(init: DemoInit): Promise<DemoReport> {
  const folder = await mkdtemp(join(tmpdir(), 'tollway-demo-'))
  const stops = new StopStack()
  let isClean = false
  try {
    const origin = await step('origin', () => startOrigin(join(folder, 'origin.bin'), init.sizeBytes))
    stops.push(() => origin.stop())
    const network = await step('network', () => startDemoNetwork({ folder, ...init }, stops))
    const before = await balancesOf(network)

    init.onStep(`downloading through ${init.hops} paid hops`)
    const result = await step('download', () => downloadThrough(network, origin, init))
    await step('settlement', () => settle(network))
    const paid: PaidDownload = {
      bytes: result.bytes,
      seconds: result.seconds,
      sha256: { sent: origin.sha256, received: result.sha256 },
      ...(await step('sums', () => earnings(network))),
      deposits: await step('deposits', () => depositsOf(network))
    }
    init.onEarnings(paid, network.chain)
    init.onStep('closing the channels by agreement')
    await step('cooperative close', () => closeAll(network))
    const after = await step('balances', () => balancesOf(network))
    const dispute = await step('stale close', () =>
      runStaleClose({ network, origin, folder, deposit: DEMO_MONEY.secondDeposit, onStep: init.onStep })
    )
    if (init.keep !== undefined) {
      await step('keep', () => reopen(network))
      await init.keep(network, origin)
    }
    isClean = true
    return { ...paid, balances: { before, after }, dispute }
  } finally {
    await stops.stop()
    if (isClean) await rm(folder, { recursive: true, force: true })
  }
}
