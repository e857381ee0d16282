import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readStatus, startDemoNetwork, StopStack, type DemoNetwork, type DemoService } from '@tollway/cli'
import { connectThroughSocks, connectTo, type Connect } from './connect.ts'
import { startSideProcess, type SideProcess } from './side-process.ts'
import { transfer } from './transfer.ts'

const RELAYS = 5
const HOPS = 3
const WARM_UP_BYTES = 20e6
const WARM = 'warm'

/** The demo network and what its numbers are compared with, all on loopback. */
export interface BenchNetwork {
  network: DemoNetwork
  services: DemoService[]
  /** A plain TCP server that sends and takes bytes. */
  origin: SideProcess
  /** Plain TCP forwarders, the first one leads through all of them to the origin. */
  forwarders: SideProcess[]
  direct: Connect
  forwarded: Connect
  /** Makes connections through three paid hops, on a circuit that only `isolation` uses. */
  socketOf(isolation?: string): Connect
}

async function startForwarders(originPort: number, stops: StopStack): Promise<SideProcess[]> {
  const forwarders: SideProcess[] = []
  for (let i = 0; i < HOPS; i++) {
    const target = forwarders[0]?.port ?? originPort
    const forwarder = await startSideProcess('./forwarder.ts', [String(target)])
    stops.push(() => forwarder.stop())
    forwarders.unshift(forwarder)
  }
  return forwarders
}

async function start(folder: string, stops: StopStack, flags: NodeFlags): Promise<BenchNetwork> {
  const origin = await startSideProcess('./load-origin.ts')
  stops.push(() => origin.stop())
  const forwarders = await startForwarders(origin.port, stops)
  const network = await startDemoNetwork(
    { folder, relays: RELAYS, hops: HOPS, onStep: text => console.error(`· ${text}`), ...flags },
    stops
  )
  const { proxies } = await readStatus.client(network.client)
  const socketOf =
    (isolation = WARM): Connect =>
    () =>
      connectThroughSocks(proxies.socks.port, origin.port, isolation)
  await transfer(socketOf(), { direction: 'down', bytes: WARM_UP_BYTES })
  return {
    network,
    services: [network.client, ...network.relays, network.hub, network.tower],
    origin,
    forwarders,
    direct: () => connectTo(origin.port),
    forwarded: () => connectTo(forwarders[0]!.port),
    socketOf
  }
}

export interface NodeFlags {
  /** Flags of Node for a service of that name. */
  nodeFlags?(service: string): readonly string[]
}

/** Runs `measure` on a warm network, and stops it. */
export async function withNetwork<T>(
  measure: (bench: BenchNetwork) => Promise<T>,
  flags: NodeFlags = {}
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tollway-bench-'))
  const stops = new StopStack()
  let result: T
  try {
    result = await measure(await start(folder, stops, flags))
  } catch (error) {
    await stops.stop().catch(() => undefined)
    console.error(`· the logs of the services are in ${folder}`)
    throw error
  }
  await stops.stop()
  await rm(folder, { recursive: true, force: true })
  return result
}
