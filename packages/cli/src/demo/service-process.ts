import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { TollwayError } from '@tollway/codec'

const READY_TIMEOUT_MS = 180_000
const STOP_TIMEOUT_MS = 60_000
const LAST_LOG_LINES = 12

/** A service of the demo ended before it was ready, or did not end when told to. */
export class ServiceProcessError extends TollwayError {
  constructor(name: string, reason: string, logFile: string, lastLines: readonly string[]) {
    super(
      'SERVICE_PROCESS',
      `${name} ${reason}; its log is ${logFile}\n${lastLines.map(line => `    ${line}`).join('\n')}`
    )
  }
}

export interface ServiceProcessInit {
  /** Its name in logs and errors. */
  name: string
  /** Arguments of the `tollway` command. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  logFile: string
  /** Flags of Node itself, such as `--cpu-prof`. */
  nodeFlags?: readonly string[]
}

/** One `tollway` service as a process of its own. */
export interface ServiceProcess {
  readonly name: string
  readonly pid: number
  /** What it printed when it was ready. */
  readonly ready: Readonly<Record<string, unknown>>
  readonly isRunning: boolean
  /** SIGTERM, and SIGKILL when it does not end in time (then this throws). Idempotent. */
  stop(): Promise<void>
  /** SIGKILL: what a crash does. */
  kill(): Promise<void>
}

/** The compiled command, also when this file runs from source. */
const packageRoot = import.meta.url.includes('/dist/') ? '../../../' : '../../'
const TOLLWAY = fileURLToPath(new URL(`${packageRoot}bin/tollway.js`, import.meta.url))

/** The command line that runs `tollway` here, for children and for people. */
export const tollwayCommand = (args: readonly string[], nodeFlags: readonly string[] = []): string[] => [
  process.execPath,
  ...nodeFlags,
  TOLLWAY,
  ...args
]

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a service and waits for its ready line. @throws ServiceProcessError */
export async function startServiceProcess(init: ServiceProcessInit): Promise<ServiceProcess> {
  const [command, ...args] = tollwayCommand(init.args, init.nodeFlags)
  const child = spawn(command!, args, { env: init.env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  const exited = once(child, 'exit').finally(() => children.delete(child))
  exited.catch(() => undefined)

  const log = createWriteStream(init.logFile, { flags: 'a' })
  const lastLines: string[] = []
  createInterface({ input: child.stderr }).on('line', line => {
    log.write(`${line}\n`)
    lastLines.push(line.slice(0, 400))
    if (lastLines.length > LAST_LOG_LINES) lastLines.shift()
  })
  child.once('close', () => log.end())
  const fail = (reason: string): ServiceProcessError =>
    new ServiceProcessError(init.name, reason, init.logFile, lastLines)

  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(fail(`was not ready within ${READY_TIMEOUT_MS / 1000} s`)),
      READY_TIMEOUT_MS
    )
    createInterface({ input: child.stdout }).on('line', line => {
      try {
        const message = JSON.parse(line) as Record<string, unknown>
        if (message.event !== 'ready') return
        clearTimeout(timer)
        resolve(message)
      } catch {
        log.write(`${line}\n`)
      }
    })
    child.once('error', error => reject(fail(`could not be started: ${error.message}`)))
    child.once('close', code => reject(fail(`ended with code ${code} before it was ready`)))
    child.once('close', () => clearTimeout(timer))
  }).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })

  return {
    name: init.name,
    pid: child.pid!,
    ready,
    get isRunning() {
      return child.exitCode === null && child.signalCode === null
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
      await exited
      clearTimeout(timer)
      if (child.signalCode === 'SIGKILL') throw fail(`did not stop within ${STOP_TIMEOUT_MS / 1000} s`)
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    }
  }
}
