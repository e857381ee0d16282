import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, run } from './command.ts'

const COMPOSE_FILE = join(import.meta.dirname, 'docker-compose.yml')
const STOP_GRACE_S = 60

export interface ContainerState {
  status: string
  exitCode: number
  isOutOfMemory: boolean
  health: string
}

/** The containers of one docker-compose project. Services are created first and started one by one. */
export class ComposeProject {
  readonly name: string
  readonly #compose: readonly string[]
  readonly #env: Readonly<Record<string, string>>

  constructor(name: string, compose: readonly string[], env: Readonly<Record<string, string>>) {
    this.name = name
    this.#compose = compose
    this.#env = env
  }

  async #run(args: readonly string[]): Promise<string> {
    const [command, ...first] = this.#compose
    return await run(command!, [...first, '-p', this.name, '-f', COMPOSE_FILE, ...args], {
      timeoutMs: 400_000,
      env: { ...process.env, ...this.#env }
    })
  }

  /** Makes containers, volumes and the network; starts nothing. */
  async create(): Promise<void> {
    await this.#run(['up', '--no-start'])
  }

  /** Removes all of it, running or not. */
  async remove(): Promise<void> {
    await this.#run(['down', '--volumes', '--remove-orphans', '--timeout', '5'])
  }

  /** The id of a service's container. */
  async container(service: string): Promise<string> {
    const filters = [`project=${this.name}`, `service=${service}`].flatMap(label => [
      '--filter',
      `label=com.docker.compose.${label}`
    ])
    const id = await run('docker', ['ps', '-aq', '--no-trunc', ...filters])
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`service ${service} has no container: "${id}"`)
    return id
  }

  async start(...services: string[]): Promise<void> {
    await run('docker', ['start', ...(await this.#containers(services))])
  }

  /** SIGTERM, and SIGKILL when it does not end in time; the state tells which. */
  async stop(...services: string[]): Promise<void> {
    const args = ['stop', '-t', String(STOP_GRACE_S), ...(await this.#containers(services))]
    await run('docker', args, { timeoutMs: services.length * (STOP_GRACE_S + 5) * 1000 })
  }

  /** SIGKILL: what a crash does. */
  async kill(service: string): Promise<void> {
    await run('docker', ['kill', await this.container(service)])
  }

  async state(service: string): Promise<ContainerState> {
    const text = await run('docker', ['inspect', '-f', '{{json .State}}', await this.container(service)])
    const state = JSON.parse(text) as {
      Status: string
      ExitCode: number
      OOMKilled: boolean
      Health?: { Status: string }
    }
    return {
      status: state.Status,
      exitCode: state.ExitCode,
      isOutOfMemory: state.OOMKilled,
      health: state.Health?.Status ?? 'none'
    }
  }

  /** Runs a command in a running container. @throws CommandError */
  async exec(service: string, command: readonly string[]): Promise<string> {
    return await run('docker', ['exec', await this.container(service), ...command], { timeoutMs: 300_000 })
  }

  /** Where a container's port is published on loopback. A restart changes it. */
  async address(service: string, port: number): Promise<{ host: string; port: number }> {
    const [line = ''] = (await run('docker', ['port', await this.container(service), `${port}/tcp`])).split(
      '\n'
    )
    const published = Number(line.slice(line.lastIndexOf(':') + 1))
    if (!(published > 0)) throw new Error(`port ${port} of ${service} is not published: "${line}"`)
    return { host: '127.0.0.1', port: published }
  }

  /** Copies a file of the host into the data volume of a container that need not run. */
  async put(service: string, file: string, name: string): Promise<void> {
    await run('docker', ['cp', file, `${await this.container(service)}:/data/${name}`])
  }

  async get(service: string, name: string, file: string): Promise<void> {
    await run('docker', ['cp', `${await this.container(service)}:/data/${name}`, file])
  }

  /** Copies one service's data volume over another's; both are stopped. */
  async copyData(from: string, to: string): Promise<void> {
    const [source, target] = await this.#containers([from, to])
    const reader = spawn('docker', ['cp', `${source}:/data/.`, '-'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const writer = spawn('docker', ['cp', '-', `${target}:/data`], { stdio: ['pipe', 'ignore', 'inherit'] })
    reader.stdout.pipe(writer.stdin)
    const ends = [reader, writer].map(
      child =>
        new Promise<void>((resolve, reject) => {
          child.once('error', reject)
          child.once('close', code =>
            code === 0 ? resolve() : reject(new Error(`docker cp ended with code ${code}`))
          )
        })
    )
    await Promise.all(ends)
  }

  /** The last lines that a service logged. */
  async logs(service: string, lines: number): Promise<string> {
    const { stdout, stderr } = await attempt('docker', [
      'logs',
      '--tail',
      String(lines),
      await this.container(service)
    ])
    return `${stdout}${stderr}`
      .split('\n')
      .map(line => line.slice(0, 500))
      .join('\n')
      .trim()
  }

  /** Waits until Docker's health check of a service says so. @throws Error when it does not within `timeoutMs` */
  async healthy(service: string, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      const { status, health, exitCode } = await this.state(service)
      if (status === 'running' && health === 'healthy') return
      if (status === 'exited') throw new Error(`${service} ended with code ${exitCode}`)
      if (performance.now() > deadline) throw new Error(`${service} is ${status}, ${health}`)
      await sleep(1_000)
    }
  }

  async #containers(services: readonly string[]): Promise<string[]> {
    return await Promise.all(services.map(service => this.container(service)))
  }
}
