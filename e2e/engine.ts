import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, run, succeeds } from './command.ts'

const INSTALL_TIMEOUT_MS = 600_000
const START_TIMEOUT_MS = 180_000
const PACKAGES = ['docker.io', 'docker-compose', 'debootstrap', 'iptables', 'ca-certificates']

const WHAT_TO_DO =
  'Install Docker with docker compose and start it, check that "docker info" works for this user, and run this again. ' +
  'As root on Debian or Ubuntu this command installs and starts Docker by itself.'

/** No Docker engine can be had on this machine. */
export class NoEngineError extends Error {
  constructor(reason: string) {
    super(`${reason}. ${WHAT_TO_DO}`)
    this.name = 'NoEngineError'
  }
}

export interface Engine {
  /** `['docker', 'compose']` or `['docker-compose']`. */
  compose: readonly string[]
  /** Stops the engine if this run started it. Idempotent. */
  stop(): Promise<void>
}

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const answers = (): Promise<boolean> => succeeds('docker', ['info'])

async function findCompose(): Promise<readonly string[] | undefined> {
  if (await succeeds('docker', ['compose', 'version'])) return ['docker', 'compose']
  if (await succeeds('docker-compose', ['version'])) return ['docker-compose']
  return undefined
}

async function install(): Promise<void> {
  if (!canInstall()) throw new NoEngineError('there is no working Docker with compose here')
  console.log(`» installing ${PACKAGES.join(', ')}`)
  const init = {
    timeoutMs: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  }
  await run('apt-get', ['update', '-qq'], init)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], init)
}

/** The end of a log file. */
const tail = async (file: string): Promise<string> => (await attempt('tail', ['-n', '8', file])).stdout.trim()

/** Starts dockerd as a child of this run. @throws NoEngineError */
async function startDaemon(folder: string): Promise<() => Promise<void>> {
  if (process.getuid?.() !== 0) {
    throw new NoEngineError('no Docker engine answers, and only root can start one')
  }
  console.log('» starting dockerd')
  const logFile = join(folder, 'dockerd.log')
  const log = openSync(logFile, 'a')
  const daemon = spawn('dockerd', [], { stdio: ['ignore', log, log], detached: true })
  const ended = new Promise<void>(resolve => {
    daemon.once('error', () => resolve())
    daemon.once('exit', () => resolve())
  })
  const isRunning = (): boolean =>
    daemon.pid !== undefined && daemon.exitCode === null && daemon.signalCode === null
  const stop = async (): Promise<void> => {
    if (isRunning()) daemon.kill('SIGTERM')
    await Promise.race([ended, sleep(30_000, undefined, { ref: false })])
  }
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!(await answers())) {
    if (isRunning() && performance.now() < deadline) await sleep(500)
    else {
      await stop()
      throw new NoEngineError(`dockerd does not start here:\n${await tail(logFile)}\n`)
    }
  }
  return stop
}

/** Finds a Docker engine, or installs and starts one. @param folder for the log of the latter */
export async function prepareEngine(folder: string): Promise<Engine> {
  let compose = await findCompose()
  if (compose === undefined || !(await succeeds('docker', ['--version']))) {
    await install()
    compose = await findCompose()
    if (compose === undefined) throw new NoEngineError('docker compose does not work after its installation')
  }
  if (await answers()) return { compose, stop: () => Promise.resolve() }
  if (!(await succeeds('dockerd', ['--version']))) await install()
  if (await answers()) return { compose, stop: () => Promise.resolve() }
  return { compose, stop: await startDaemon(folder) }
}
