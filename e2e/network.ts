import { randomBytes, randomInt } from 'node:crypto'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount, type Account } from '@tollway/chain'
import { createMeshNode } from '@tollway/mesh'
import { deriveKeys, openKeystore, readStatus, type ServiceKeys } from '@tollway/cli'
import { run } from './command.ts'
import { connectChain, fundAccounts, registerRelays, type NetworkChain } from './network-chain.ts'
import { ComposeProject } from './compose-project.ts'
import type { Engine } from './engine.ts'

/** Relays by their service, and which operator runs each, as docker-compose.yml has it. */
const OPERATOR_OF = { 'relay-1': 0, 'relay-2': 1, 'relay-3': 2, 'relay-4': 0, 'relay-5': 1 } as const
export const RELAYS = Object.keys(OPERATOR_OF)
/** Everything that keeps running; `deploy` ends, and `cheater` starts late. */
export const SERVICES = ['chain', 'origin', 'watchtower', 'hub', ...RELAYS, 'client'] as const
export const TOLLWAY_SERVICES = ['watchtower', 'hub', ...RELAYS, 'client'] as const

const OPERATORS = 3
const READY_TIMEOUT_MS = 240_000
const POLL_MS = 500
/** scrypt's cost for throw-away keystores. */
const SCRYPT_N = 2 ** 12
const REQUEST_TIMEOUT_MS = 300_000

export interface ServiceEndpoint {
  url: string
  status(): Promise<unknown>
  act(action: string, input?: object): Promise<unknown>
}

export interface NetworkInit {
  engine: Engine
  folder: string
  image: string
  /** Unique on this engine. */
  name: string
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const peerIdOf = ({ peerSeed }: ServiceKeys): string =>
  createMeshNode({ logger: silent }, { seed: peerSeed }).peerId

/** Calls `read` until it returns something. @throws Error after `timeoutMs`, with the last reason */
export async function until<T>(
  what: string,
  timeoutMs: number,
  read: () => Promise<T | undefined>
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  let reason: unknown
  for (;;) {
    try {
      const value = await read()
      if (value !== undefined) return value
    } catch (error) {
      reason = error
    }
    if (performance.now() > deadline) {
      throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`, { cause: reason })
    }
    await sleep(POLL_MS)
  }
}

/** The network of docker-compose.yml with its keys. */
export class Network {
  readonly project: ComposeProject
  readonly keys: ReadonlyMap<string, ServiceKeys>
  readonly originSeed: string
  readonly #folder: string
  readonly #operators: readonly Account[]
  #chain: NetworkChain | undefined

  private constructor(
    init: NetworkInit,
    keys: ReadonlyMap<string, ServiceKeys>,
    password: string,
    operators: readonly Account[]
  ) {
    this.keys = keys
    this.originSeed = randomBytes(16).toString('hex')
    this.#folder = init.folder
    this.#operators = operators
    const dialled = (service: string): string =>
      `/dns4/${service}/tcp/4001/p2p/${peerIdOf(keys.get(service)!)}`
    this.project = new ComposeProject(init.name, init.engine.compose, {
      TOLLWAY_IMAGE: init.image,
      TOLLWAY_PASSWORD: password,
      ORIGIN_SEED: this.originSeed,
      NETWORK: `10.${randomInt(128, 256)}.${randomInt(256)}`,
      HUB: `${keys.get('hub')!.account.address}@${dialled('hub')}`,
      TOWER: dialled('watchtower'),
      BOOTSTRAP: dialled('relay-1'),
      DIRECTORY: RELAYS.slice(0, 3).map(dialled).join(','),
      ...Object.fromEntries(operators.map(({ address }, index) => [`OPERATOR_${index + 1}`, address]))
    })
  }

  /** Makes the keys of every service in the folder. */
  static async prepare(init: NetworkInit): Promise<Network> {
    const password = randomBytes(18).toString('base64url')
    const services = ['deploy', ...TOLLWAY_SERVICES]
    const keys = new Map<string, ServiceKeys>()
    for (const service of services) {
      const path = join(init.folder, service, 'keystore.json')
      await mkdir(join(init.folder, service), { recursive: true })
      keys.set(service, deriveKeys(await openKeystore({ path, password, scryptN: SCRYPT_N })))
      // The container's user reads it; whoever can list the folder, which is private, could guess no password.
      await chmod(path, 0o644)
    }
    const operators = Array.from({ length: OPERATORS }, () => createAccount(randomBytes(32)))
    return new Network(init, keys, password, operators)
  }

  get chain(): NetworkChain {
    if (this.#chain === undefined) throw new Error('the chain does not run')
    return this.#chain
  }

  account(service: string): `0x${string}` {
    return this.keys.get(service)!.account.address
  }

  /** The relay with that peer id. */
  relayOf(peerId: string): string {
    const relay = RELAYS.find(relay => peerIdOf(this.keys.get(relay)!) === peerId)
    if (relay === undefined) throw new Error(`${peerId} is none of our relays`)
    return relay
  }

  /** Starts everything in its order, with money and stakes; resolves when the client is ready. */
  async start(): Promise<void> {
    const { project } = this
    await project.create()
    for (const service of this.keys.keys()) {
      await project.put(service, join(this.#folder, service, 'keystore.json'), 'keystore.json')
    }
    await project.put('origin', join(import.meta.dirname, 'origin.ts'), 'origin.ts')
    await project.start('chain', 'origin')
    await project.healthy('chain', READY_TIMEOUT_MS)
    await this.#deploy()
    await project.start('watchtower', 'hub')
    await this.ready('watchtower')
    await this.ready('hub')
    await project.start('relay-1')
    await this.ready('relay-1')
    await project.start(...RELAYS.slice(1))
    for (const relay of RELAYS) await this.ready(relay)
    await project.start('client')
    await this.ready('client')
  }

  async #deploy(): Promise<void> {
    const { project } = this
    const { host, port } = await project.address('chain', 8545)
    const rpcUrl = `http://${host}:${port}`
    const accounts = [...this.keys.values()].map(keys => keys.account.address)
    await fundAccounts(rpcUrl, [...accounts, ...this.#operators.map(({ address }) => address)])
    await project.start('deploy')
    const exitCode = await run('docker', ['wait', await project.container('deploy')], { timeoutMs: 300_000 })
    if (exitCode !== '0') {
      throw new Error(`tollway deploy ended with code ${exitCode}:\n${await project.logs('deploy', 20)}`)
    }
    const deploymentFile = join(this.#folder, 'deployment.json')
    await project.get('deploy', 'deployment.json', deploymentFile)
    await chmod(deploymentFile, 0o644)
    for (const service of [...TOLLWAY_SERVICES, 'cheater']) {
      await project.put(service, deploymentFile, 'deployment.json')
    }
    this.#chain = await connectChain({
      rpcUrl,
      deploymentFile,
      folder: this.#folder,
      minter: this.keys.get('deploy')!.account,
      operators: this.#operators
    })
    await this.#chain.mint(this.account('hub'), '10000')
    await this.#chain.mint(this.account('client'), '1000')
    await registerRelays(
      this.#chain,
      Object.entries(OPERATOR_OF).map(([relay, operator]) => ({
        peerId: peerIdOf(this.keys.get(relay)!),
        operator
      }))
    )
  }

  /** Waits until a service answers on its HTTP endpoint. */
  async ready(service: string): Promise<void> {
    await until(`${service} to be ready`, READY_TIMEOUT_MS, async () => {
      const { status, exitCode } = await this.project.state(service)
      if (status === 'exited') throw new Error(`${service} ended with code ${exitCode}`)
      const { url } = await this.endpoint(service)
      return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(15_000) })).ok ? true : undefined
    })
  }

  async endpoint(service: string): Promise<ServiceEndpoint> {
    const { host, port } = await this.project.address(service, 9400)
    const url = `http://${host}:${port}`
    const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
      const response = await fetch(`${url}${path}`, {
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        ...init
      })
      if (!response.ok) {
        throw new Error(`${service} answered ${path} with ${response.status}: ${await response.text()}`)
      }
      return await response.json()
    }
    return {
      url,
      status: () => call('/status'),
      act: async (action, input = {}) =>
        call(`/actions/${action}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await this.project.exec(service, ['cat', '/data/admin-token'])}`
          },
          body: JSON.stringify(input)
        })
    }
  }

  readonly status = {
    client: () => readStatus.client({ client: () => this.endpoint('client') }),
    hub: () => readStatus.hub({ client: () => this.endpoint('hub') }),
    tower: () => readStatus.tower({ client: () => this.endpoint('watchtower') }),
    relay: (relay: string) => readStatus.relay({ client: () => this.endpoint(relay) })
  }

  /** `tollway …` inside a service's container; parsed when it prints JSON. */
  async tollway(service: string, args: readonly string[]): Promise<unknown> {
    return JSON.parse(await this.project.exec(service, ['tollway', ...args, '--json'])) as unknown
  }

  async stop(): Promise<void> {
    await this.#chain?.stop()
    await this.project.remove()
  }
}
