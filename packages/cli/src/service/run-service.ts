import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { toJson } from '../json.ts'
import { startServiceHttp, type Action } from './service-http.ts'
import type { Status } from './metrics.ts'

/** A started service, as the command line sees it. */
export interface RunningService {
  status(): Promise<Status>
  /** What to tell once it runs: addresses and ids. */
  ready: object
  actions?: Readonly<Record<string, Action>>
  stop(): Promise<void>
}

/** How long work that was under way may keep the process alive after everything was stopped. */
const LINGER_MS = 3_000

export interface RunServiceInit {
  service: string
  dataDir: string
  http: { host: string; port: number }
  logger: Logger
  start(): Promise<RunningService>
}

/** The token that lets commands on this machine act on the service: in its data folder, readable by its owner. */
export async function adminToken(dataDir: string): Promise<string> {
  const path = join(dataDir, 'admin-token')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    const token = randomBytes(24).toString('base64url')
    await writeFile(path, `${token}\n`, { mode: 0o600, flag: 'wx' })
    return token
  }
}

/** Where a running service tells its URL to commands that know its data folder. */
export const serviceFile = (dataDir: string): string => join(dataDir, 'service.json')

/**
 * Runs a service until SIGTERM or SIGINT: starts it, serves its HTTP endpoint, prints one line of JSON on standard
 * output once it is ready, and stops it cleanly. A second signal ends the process at once.
 */
export async function runService({ service, dataDir, http, logger, start }: RunServiceInit): Promise<void> {
  const stopping = new Promise<NodeJS.Signals>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve(signal)
        process.once(signal, () => process.exit(1))
      })
    }
  })
  const token = await adminToken(dataDir)
  const running = await start()
  try {
    const endpoint = await startServiceHttp({
      service,
      ...http,
      token,
      status: () => running.status(),
      actions: running.actions
    })
    try {
      const ready = { event: 'ready', service, url: endpoint.url, ...running.ready }
      await writeFile(serviceFile(dataDir), `${toJson(ready)}\n`, { mode: 0o600 })
      process.stdout.write(`${toJson(ready)}\n`)
      logger.info(ready, 'ready')
      const signal = await stopping
      logger.info({ signal }, 'stopping')
    } finally {
      await endpoint.stop()
    }
  } finally {
    await running.stop()
  }
  logger.info({}, 'stopped')
  setTimeout(() => {
    logger.warn({}, 'something still runs after the stop; ending the process')
    process.exit(0)
  }, LINGER_MS).unref()
}
