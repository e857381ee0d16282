import { download, type Download } from '@tollway/cli'
import { downloadByConnect } from '../http-connect.ts'
import { RELAYS, SERVICES, TOLLWAY_SERVICES, until, type Network } from '../network.ts'
import { sha256OfOrigin } from '../origin.ts'
import { expect, type Scoreboard } from '../scoreboard.ts'

export const ORIGIN = { host: 'origin', port: 8080 } as const
const DOWNLOAD_BYTES = 50_000_000
/** A spare circuit that ends before its first receipt leaves its control records unpaid. */
const UNPAID_BYTES = 65_536
const SETTLE_TIMEOUT_MS = 180_000
const HEALTHY_TIMEOUT_MS = 180_000

/** Downloads from the origin through the client's SOCKS5 port and checks every byte. */
export async function fetchThrough(
  network: Network,
  sizeBytes: number,
  options: { bytesPerSecond?: number; onProgress?(bytes: number): void } = {}
): Promise<Download> {
  const { bytesPerSecond, onProgress } = options
  const rate = bytesPerSecond === undefined ? '' : `&rate=${bytesPerSecond}`
  const path = `/?bytes=${sizeBytes}${rate}`
  const socks = await network.project.address('client', 1080)
  const result = await download({ socks, ...ORIGIN, path, onProgress })
  expectWhole(network, result, sizeBytes)
  return result
}

function expectWhole(network: Network, { bytes, sha256 }: Download, sizeBytes: number): void {
  const wanted = sha256OfOrigin(network.originSeed, sizeBytes)
  expect(bytes === sizeBytes, `expected ${sizeBytes} bytes, got ${bytes}`)
  expect(sha256 === wanted, `expected SHA-256 ${wanted}, got ${sha256}`)
}

export interface Sums {
  spent: bigint
  claimed: bigint
  hubFee: bigint
  /** By relay. */
  earned: ReadonlyMap<string, bigint>
}

/**
 * Ends all tabs and waits until they are settled and claimed: relays and hub together have exactly what the client
 * gave up.
 */
export async function settledSums(network: Network): Promise<Sums> {
  await (await network.endpoint('client')).act('settle-tabs')
  return await until('settlement of all tabs, with sums that agree', SETTLE_TIMEOUT_MS, async () => {
    const [client, hub, relays] = await Promise.all([
      network.status.client(),
      network.status.hub(),
      Promise.all(RELAYS.map(relay => network.status.relay(relay)))
    ])
    const isSettled = relays.every(
      ({ earned, tabs }) => earned.unsettled === 0n && tabs.open + tabs.unsettled === 0
    )
    expect(isSettled, 'a relay has tabs that are not settled')
    expect(hub.outstanding === 0n, `the hub has not claimed ${hub.outstanding} base units`)
    const earned = new Map(RELAYS.map((relay, index) => [relay, relays[index]!.earned.settled]))
    const sum = [...earned.values()].reduce((total, amount) => total + amount, hub.feesEarned)
    expect(sum === client.claimed, `relays and hub have ${sum} base units, the client gave ${client.claimed}`)
    return { spent: client.spent, claimed: client.claimed, hubFee: hub.feesEarned, earned }
  })
}

async function checkEarnings(network: Network): Promise<void> {
  const { spent, claimed, hubFee, earned } = await settledSums(network)
  expect(spent === claimed, `the client signed ${spent} base units away, of which ${claimed} were claimed`)
  expect(hubFee > 0n, 'the hub earned nothing')
  const relays = await Promise.all(RELAYS.map(relay => network.status.relay(relay)))
  const used = relays.filter(({ bytes }) => bytes >= DOWNLOAD_BYTES)
  expect(used.length >= 3, `only ${used.length} relays carried the download`)
  for (const [index, { bytes }] of relays.entries()) {
    const amount = earned.get(RELAYS[index]!)!
    expect(bytes <= UNPAID_BYTES || amount > 0n, `${RELAYS[index]} carried ${bytes} bytes for nothing`)
  }
}

async function checkMetrics(network: Network, service: string): Promise<void> {
  const { url } = await network.endpoint(service)
  const text = await (await fetch(`${url}/metrics`)).text()
  const prefix = `tollway_${service.replace(/-\d+$/, '')}_`
  expect(
    text.split('\n').some(line => line.startsWith(prefix)),
    `no metric of ${service} starts with ${prefix}`
  )
}

/** The network carries traffic, and everybody is paid exactly. */
export async function checkTraffic(network: Network, board: Scoreboard): Promise<void> {
  const { project } = network
  for (const service of SERVICES) {
    await board.check(`${service} is healthy`, () => project.healthy(service, HEALTHY_TIMEOUT_MS))
  }
  await board.check('services do not run as root', async () => {
    for (const service of TOLLWAY_SERVICES) {
      const uid = await project.exec(service, ['id', '-u'])
      expect(uid !== '0', `${service} runs as root`)
    }
  })
  await board.check('50 MB through three hops by SOCKS5, SHA-256 equal', async () => {
    const { seconds } = await fetchThrough(network, DOWNLOAD_BYTES)
    console.log(`     ${(DOWNLOAD_BYTES / 1e6 / seconds).toFixed(1)} MB/s`)
  })
  await board.check('5 MB by HTTP CONNECT, SHA-256 equal', async () => {
    const proxy = await project.address('client', 8118)
    const result = await downloadByConnect({ proxy, ...ORIGIN, path: '/?bytes=5000000' })
    expectWhole(network, result, 5_000_000)
  })
  await board.check(
    'every used relay earned; relays and hub fee are what the client spent, to the unit',
    () => checkEarnings(network)
  )
  for (const service of TOLLWAY_SERVICES) {
    await board.check(`${service} answers with metrics`, () => checkMetrics(network, service))
  }
}
