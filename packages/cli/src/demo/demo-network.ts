import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAmount } from '@tollway/codec'
import { createMeshNode } from '@tollway/mesh'
import { pino } from 'pino'
import { stringify } from 'yaml'
import { openKeystore } from '../keystore.ts'
import { deriveKeys, type ServiceKeys } from '../service/keys.ts'
import { serviceClientOf } from '../service/service-client.ts'
import type { StopStack } from '../service/stop-stack.ts'
import { startDemoChain, type DemoChain } from './demo-chain.ts'
import { DEMO_MONEY, operatorsFor, planRelays, type PlannedRelay } from './demo-plan.ts'
import type { DemoService } from './demo-service.ts'
import { readStatus } from './demo-status.ts'
import { startServiceProcess, type ServiceProcess } from './service-process.ts'
import { until } from './until.ts'

/** scrypt's cost for the demo's throw-away keystores. */
const DEMO_SCRYPT_N = 2 ** 12
const CONVERGENCE_MS = 180_000
const RESTART_MS = 60_000
const LOOPBACK = '/ip4/127.0.0.1/tcp/0'

export interface DemoNetworkInit {
  folder: string
  relays: number
  hops: number
  onStep(text: string): void
  /** Flags of Node for the process of a service of that name; none by default. */
  nodeFlags?(service: string): readonly string[]
}

export interface DemoRelay extends DemoService {
  plan: PlannedRelay
  peerId: string
}

export interface DemoNetwork {
  chain: DemoChain
  hub: DemoService
  tower: DemoService
  relays: DemoRelay[]
  client: DemoService
  /** Base units. */
  amount(tokens: string): bigint
  /** Runs a client on another data folder, a copy of the client's. */
  startClientOn(name: string, dataDir: string): Promise<DemoService>
}

interface Prepared {
  name: string
  dataDir: string
  keys: ServiceKeys
}

type Settings = Record<string, unknown>

/** Somebody's outgoing connection may have taken the port meanwhile: it is tried again. */
function ifPortInUse(error: unknown): undefined {
  if (!String(error).includes('PORT_IN_USE')) throw error
}

/** Starts the processes of one demo network in a folder. */
class DemoBuilder {
  readonly #init: DemoNetworkInit
  readonly #stops: StopStack
  readonly #password = randomBytes(18).toString('base64url')
  readonly chain: DemoChain

  constructor(init: DemoNetworkInit, chain: DemoChain, stops: StopStack) {
    this.#init = init
    this.#stops = stops
    this.chain = chain
  }

  async prepare(name: string): Promise<Prepared> {
    const dataDir = join(this.#init.folder, name)
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const path = join(dataDir, 'keystore.json')
    const keys = deriveKeys(await openKeystore({ path, password: this.#password, scryptN: DEMO_SCRYPT_N }))
    return { name, dataDir, keys }
  }

  async start(command: string, { name, dataDir, keys }: Prepared, settings: Settings): Promise<DemoService> {
    const configFile = join(this.#init.folder, `${name}.yaml`)
    const common = {
      dataDir,
      rpcUrl: this.chain.anvil.url,
      deployment: this.chain.deploymentFile,
      localNetwork: true,
      http: { port: 0 },
      log: { level: 'info', format: 'json' }
    }
    const configure = (more: Settings): Promise<void> =>
      writeFile(configFile, stringify({ ...common, ...settings, ...more }))
    await configure({})
    const run = (): Promise<ServiceProcess> =>
      startServiceProcess({
        name,
        args: [command, '--config', configFile],
        env: { ...process.env, TOLLWAY_PASSWORD: this.#password },
        logFile: join(this.#init.folder, `${name}.log`),
        nodeFlags: this.#init.nodeFlags?.(name)
      })
    const service: DemoService = {
      name,
      dataDir,
      account: keys.account.address,
      process: await run(),
      client: () => serviceClientOf(dataDir),
      async restart() {
        service.process = await until(`${name} to be started again`, RESTART_MS, () =>
          run().catch(ifPortInUse)
        )
      }
    }
    this.#stops.push(() => service.process.stop())
    // Others dial it there: it must listen on the same port when it is started again.
    if (settings.listen !== undefined) await configure({ listen: [listenAddressOf(service)] })
    return service
  }
}

const addressOf = (service: DemoService): string => (service.process.ready.addresses as string[])[0]!

const listenAddressOf = (service: DemoService): string => addressOf(service).replace(/\/p2p\/.*$/, '')

const peerIdOf = (keys: ServiceKeys): string =>
  createMeshNode({ logger: pino({ level: 'silent' }) }, { seed: keys.peerSeed }).peerId

export async function startDemoNetwork(init: DemoNetworkInit, stops: StopStack): Promise<DemoNetwork> {
  init.onStep('starting the chain and deploying the contracts')
  const operators = operatorsFor(init.hops)
  const chain = await startDemoChain(init.folder, operators, stops)
  const amount = (tokens: string): bigint => parseAmount(tokens, chain.decimals)
  const builder = new DemoBuilder(init, chain, stops)

  const plans = planRelays(init.relays, operators)
  const [hubKeys, towerKeys, clientKeys, ...relayKeys] = await Promise.all(
    ['hub', 'watchtower', 'client', ...plans.map(plan => plan.name)].map(name => builder.prepare(name))
  )
  init.onStep(`funding accounts, registering ${plans.length} relays of ${operators} operators`)
  await Promise.all([
    chain.fund(hubKeys!.keys.account.address, amount('10000')),
    chain.fund(towerKeys!.keys.account.address, amount(DEMO_MONEY.bond)),
    chain.fund(clientKeys!.keys.account.address, amount('1000')),
    ...relayKeys.map(relay => chain.fund(relay.keys.account.address, 1n)),
    ...relayKeys.map((relay, index) =>
      chain.register(plans[index]!.operator, peerIdOf(relay.keys), amount(DEMO_MONEY.stake))
    )
  ])

  init.onStep('starting the watchtower and the hub')
  const tower = await builder.start('watchtower', towerKeys!, {
    listen: [LOOPBACK],
    cover: DEMO_MONEY.cover
  })
  await (await tower.client()).act('bond-post', { amount: DEMO_MONEY.bond })
  const towers = [addressOf(tower)]
  const hub = await builder.start('hub', hubKeys!, {
    listen: [LOOPBACK],
    feeBase: DEMO_MONEY.hubFeeBase,
    feePpm: DEMO_MONEY.hubFeePpm,
    relayDeposit: DEMO_MONEY.relayDeposit,
    towers
  })
  const hubSetting = `${hub.account}@${addressOf(hub)}`

  init.onStep('starting the relays')
  const startRelay = async (index: number, bootstrap: string[]): Promise<DemoRelay> => {
    const plan = plans[index]!
    const prepared = relayKeys[index]!
    const service = await builder.start('relay', prepared, {
      listen: [LOOPBACK],
      hubs: [hubSetting],
      bootstrap,
      operator: chain.operators[plan.operator],
      region: plan.region,
      pricePerMb: DEMO_MONEY.relayPricePerMb,
      channelDeposit: DEMO_MONEY.relayDeposit,
      settleDelayMs: 0,
      towers,
      exit: { enabled: plan.isExit, allowPrivate: true, pricePerMb: DEMO_MONEY.exitPricePerMb }
    })
    return Object.assign(service, { plan, peerId: peerIdOf(prepared.keys) })
  }
  const first = await startRelay(0, [])
  const bootstrap = [addressOf(first)]
  const others = await Promise.all(plans.slice(1).map((_, index) => startRelay(index + 1, bootstrap)))
  const relays = [first, ...others]
  await until('every relay to know the others', CONVERGENCE_MS, async () => {
    const known = await Promise.all(
      relays.map(async relay => (await readStatus.relay(relay)).directory.known)
    )
    return known.every(count => count === relays.length) ? true : undefined
  })

  init.onStep('starting the client: it opens a channel and builds circuits')
  const clientSettings = {
    hub: hubSetting,
    directory: relays.slice(0, 3).map(addressOf),
    deposit: DEMO_MONEY.clientDeposit,
    spendLimit: DEMO_MONEY.spendLimit,
    hops: init.hops,
    socks: { port: 0 },
    httpProxy: { port: 0 },
    towers
  }
  const client = await builder.start('client', clientKeys!, clientSettings)
  return {
    chain,
    hub,
    tower,
    relays,
    client,
    amount,
    startClientOn: (name, dataDir) =>
      builder.start('client', { name, dataDir, keys: clientKeys!.keys }, { ...clientSettings, deposit: '0' })
  }
}
