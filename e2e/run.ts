// Runs a whole network of containers and checks it from outside; see README.md.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkChannels } from './checks/channels.ts'
import { checkCrashes } from './checks/crashes.ts'
import { checkShutdown } from './checks/shutdown.ts'
import { checkTraffic } from './checks/traffic.ts'
import { endCommands, run } from './command.ts'
import { prepareEngine, type Engine } from './engine.ts'
import { buildImage } from './image.ts'
import { Network, SERVICES, TOLLWAY_SERVICES } from './network.ts'
import { Scoreboard } from './scoreboard.ts'

const ENGINE_TIMEOUT_MS = 900_000
const IMAGE_TIMEOUT_MS = 1_200_000
const START_TIMEOUT_MS = 900_000

const { values } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, image: { type: 'string' } }
})

/** What this run has made, in the order in which it goes. */
const made: { network?: Network; image?: string; engine?: Engine; folder?: string } = {}

let tornDown: Promise<void> | undefined
const tearDown = (): Promise<void> => (tornDown ??= tearDownOnce())

async function tearDownOnce(): Promise<void> {
  const { network, image, engine, folder } = made
  const steps = [
    () => network?.stop(),
    () => (image === undefined ? undefined : run('docker', ['rmi', '-f', image])),
    () => engine?.stop(),
    () => (folder === undefined ? undefined : rm(folder, { recursive: true, force: true }))
  ]
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      console.error(`could not be torn down: ${String(error)}`)
    }
  }
}

async function printLogs(network: Network): Promise<void> {
  for (const service of ['deploy', ...SERVICES, 'cheater']) {
    const { status, exitCode, health } = await network.project.state(service)
    const isFailing = exitCode !== 0 || health === 'unhealthy'
    const log = await network.project.logs(service, isFailing ? 60 : 12)
    console.log(`\n--- ${service}: ${status}, exit code ${exitCode}, health ${health}\n${log}`)
  }
}

async function keepRunning(network: Network): Promise<void> {
  isKeeping = true
  const at = async (service: string, port: number): Promise<string> => {
    const address = await network.project.address(service, port)
    return `${address.host}:${address.port}`
  }
  const prefix = network.project.name
  console.log(`\nThe network keeps running as the project ${prefix}. Try:`)
  console.log(
    `  curl -x socks5h://${await at('client', 1080)} 'http://origin:8080/?bytes=10000000' -o /dev/null`
  )
  console.log(
    `  curl -p -x http://${await at('client', 8118)} 'http://origin:8080/?bytes=10000000' -o /dev/null`
  )
  for (const service of TOLLWAY_SERVICES) {
    console.log(`  curl http://${await at(service, 9400)}/status   # ${service}`)
  }
  const client = (await network.project.container('client')).slice(0, 12)
  console.log(`  docker exec ${client} tollway channel list\nCtrl-C stops it.`)
  const idle = setInterval(() => undefined, 60_000)
  await interrupted
  clearInterval(idle)
}

const board = new Scoreboard()
let isKeeping = false
const interrupted = new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      resolve()
      if (isKeeping) return
      console.log('» interrupted: stopping')
      board.stop()
      void endCommands()
        .then(tearDown)
        .finally(() => process.exit(130))
    })
  }
})

async function main(): Promise<void> {
  const folder = (made.folder = await mkdtemp(join(tmpdir(), 'tollway-e2e-')))
  const name = `tollway-e2e-${randomBytes(4).toString('hex')}`
  const engine = await board.check('a Docker engine answers', () => prepareEngine(folder), ENGINE_TIMEOUT_MS)
  if (engine === undefined) return
  made.engine = engine
  const image = values.image ?? `${name}:built`
  const built = await board.check(
    'the image builds',
    async () => {
      if (values.image !== undefined) return true
      made.image = image
      await buildImage(image)
      return true
    },
    IMAGE_TIMEOUT_MS
  )
  if (built !== true) return
  const network = (made.network = await Network.prepare({ engine, folder, image, name }))
  const started = await board.check(
    'the network starts: contracts, stakes, hub, watchtower, five relays, client',
    async () => {
      await network.start()
      return true
    },
    START_TIMEOUT_MS
  )
  if (started === true) {
    await checkTraffic(network, board)
    await checkCrashes(network, board)
    await checkChannels(network, board)
    if (values.keep) await keepRunning(network)
    await checkShutdown(network, board)
  }
  if (board.failed > 0) await printLogs(network).catch((error: unknown) => console.error(String(error)))
}

const startedAt = performance.now()
try {
  await main()
} catch (error) {
  console.error(error)
  board.failed++
} finally {
  await tearDown()
}
console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
console.log(`${board.passed} passed, ${board.failed} failed`)
process.exit(board.failed === 0 ? 0 : 1)
