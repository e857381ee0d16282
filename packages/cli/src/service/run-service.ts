import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { FileError } from '../errors.ts'
import { toJson } from '../json.ts'
import { makePrivateFolder, writePrivateFile } from '../private-file.ts'
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
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new FileError(`cannot read the token ${path}: ${(cause as Error).message}`, { cause })
    }
    const token = randomBytes(24).toString('base64url')
    await writePrivateFile({ path, text: `${token}\n`, what: 'the token' })
    return token
  }
}

/** Where a running service tells its URL to commands that know its data folder. */
export const serviceFile = (dataDir: string): string => join(dataDir, 'service.json')

/** Resolves with the first signal to stop. A second one ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve(signal)
        process.once(signal, () => process.exit(1))
      })
    }
  })
}

/** Waits for the start; undefined when the signal came first. What is durable then is what counts at the next start. */
async function startUnlessStopped(
  starting: Promise<RunningService>,
  stopping: Promise<NodeJS.Signals>,
  logger: Logger
): Promise<RunningService | undefined> {
  const first = await Promise.race([starting, stopping])
  if (typeof first === 'object') return first
  logger.info({ signal: first }, 'stopping before it was ready')
  starting.then(service => service.stop()).catch(() => undefined)
  return undefined
}

/** Ends the process even if something still keeps it alive. */
function endSoon(logger: Logger): void {
  setTimeout(() => {
    logger.warn({}, 'something still runs after the stop; ending the process')
    process.exit(0)
  }, LINGER_MS).unref()
}

/**
 * Runs a service until SIGTERM or SIGINT: starts it, serves its HTTP endpoint, prints one line of JSON on standard
 * output once it is ready, and stops it cleanly.
 */
export async function runService({ service, dataDir, http, logger, start }: RunServiceInit): Promise<void> {
  const stopping = stopSignal()
  await makePrivateFolder(dataDir)
  const running = await startUnlessStopped(start(), stopping, logger)
  if (running === undefined) return endSoon(logger)
  try {
    const endpoint = await startServiceHttp({
      service,
      ...http,
      token: await adminToken(dataDir),
      status: () => running.status(),
      actions: running.actions
    })
    try {
      const ready = { event: 'ready', service, url: endpoint.url, ...running.ready }
      const text = `${toJson(ready)}\n`
      await writePrivateFile({ path: serviceFile(dataDir), text, what: 'the address of the service' })
      process.stdout.write(text)
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
  endSoon(logger)
}
