import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const DEFAULT_TIMEOUT_MS = 180_000
const KEPT_OUTPUT = 4_000_000

export interface CommandInit {
  timeoutMs?: number
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Show its output as it comes; else it is collected. */
  isShown?: boolean
}

export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

/** A program ended with another exit code than 0, or could not be started, or took too long. */
export class CommandError extends Error {
  constructor(command: readonly string[], reason: string) {
    super(`"${command.join(' ')}" ${reason}`)
    this.name = 'CommandError'
  }
}

const running = new Set<ChildProcess>()

/** Ends the programs that run now, as when the whole run is interrupted. */
export async function endCommands(): Promise<void> {
  await Promise.all(
    [...running].map(async child => {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    })
  )
}

/** Runs a program to its end, whatever its exit code. @throws CommandError when it does not end by itself */
export async function attempt(
  command: string,
  args: readonly string[],
  init: CommandInit = {}
): Promise<CommandResult> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, env = process.env, cwd, isShown = false } = init
  const output = isShown ? 'inherit' : 'pipe'
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', output, output] })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      if (text[name].length < KEPT_OUTPUT) text[name] += chunk
    })
  }
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    child.once('error', error => {
      clearTimeout(timer)
      reject(new CommandError([command, ...args], `could not be started: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== null) resolve({ code, ...text })
      else reject(new CommandError([command, ...args], `ended by ${signal} within ${timeoutMs / 1000} s`))
    })
  })
}

/** Runs a program and returns its standard output. @throws CommandError unless its exit code is 0 */
export async function run(command: string, args: readonly string[], init: CommandInit = {}): Promise<string> {
  const { code, stdout, stderr } = await attempt(command, args, init)
  if (code === 0) return stdout.trim()
  const said = (stderr.trim() === '' ? stdout : stderr).trim().slice(-1500)
  throw new CommandError([command, ...args], `ended with code ${code}${said === '' ? '' : `:\n${said}`}`)
}

/** Whether a program is there and answers with exit code 0. */
export async function succeeds(
  command: string,
  args: readonly string[],
  timeoutMs = 15_000
): Promise<boolean> {
  return await attempt(command, args, { timeoutMs }).then(
    ({ code }) => code === 0,
    () => false
  )
}
