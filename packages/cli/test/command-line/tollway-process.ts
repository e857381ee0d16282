import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const TOLLWAY = fileURLToPath(new URL('../../bin/tollway.js', import.meta.url))

/** scrypt's cost for throw-away keystores. */
export const SCRYPT_N = 1024
export const PASSWORD = 'correct horse'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunningTollway {
  /** What it printed when it was ready. */
  ready: Record<string, unknown>
  child: ChildProcess
  /** Sends SIGTERM. */
  terminate(): Promise<Ended>
}

type Env = Record<string, string>

const childEnv = (env: Env): Env => ({
  PATH: process.env.PATH ?? '',
  TOLLWAY_PASSWORD: PASSWORD,
  TOLLWAY_SCRYPT_N: String(SCRYPT_N),
  TOLLWAY_LOG_FORMAT: 'json',
  ...env
})

/** Every process and folder that a test made; freed after it, also when it throws. */
export class Workbench {
  readonly #children = new Set<ChildProcess>()
  readonly #frees: (() => Promise<unknown>)[] = []

  /** Runs `free` after the test, before what was made earlier is freed. */
  defer(free: () => Promise<unknown>): void {
    this.#frees.push(free)
  }

  async folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'tollway-cli-'))
    this.defer(() => rm(path, { recursive: true }))
    return path
  }

  /** Starts the compiled command. */
  spawn(args: readonly string[], env: Env = {}): { child: ChildProcess; ended: Promise<Ended> } {
    return this.spawnProgram(process.execPath, [TOLLWAY, ...args], env)
  }

  /** Starts it with no file of more than so many blocks of 512 bytes: what a full disk does to whoever writes. */
  runWithFileLimit(blocks: number, args: readonly string[]): Promise<Ended> {
    const limited = ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, TOLLWAY, ...args]
    return this.spawnProgram('/bin/sh', limited, {}).ended
  }

  spawnProgram(
    program: string,
    args: readonly string[],
    env: Env
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(program, args, { env: childEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
    this.#children.add(child)
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
    }
    const ended = once(child, 'close').then(([code]) => {
      this.#children.delete(child)
      return { code: code as number | null, ...output }
    })
    return { child, ended }
  }

  /** Runs it to its end. */
  run(args: readonly string[], env: Env = {}): Promise<Ended> {
    return this.spawn(args, env).ended
  }

  /** Starts a service and waits until it is ready. */
  start(args: readonly string[], env: Env = {}): Promise<RunningTollway> {
    return this.#ready(this.spawn(args, env), args[0]!)
  }

  /** The same for a program of Node that is a service. */
  startProgram(args: readonly string[], name: string, env: Env = {}): Promise<RunningTollway> {
    return this.#ready(this.spawnProgram(process.execPath, args, env), name)
  }

  async #ready(
    { child, ended }: { child: ChildProcess; ended: Promise<Ended> },
    name: string
  ): Promise<RunningTollway> {
    const ready = new Promise<Record<string, unknown>>(resolve => {
      createInterface({ input: child.stdout! }).once('line', line =>
        resolve(JSON.parse(line) as Record<string, unknown>)
      )
    })
    const early = ended.then(({ code, stderr }) => {
      throw new Error(`${name} ended with ${code} before it was ready: ${stderr}`)
    })
    early.catch(() => undefined)
    return {
      ready: await Promise.race([ready, early]),
      child,
      async terminate() {
        child.kill('SIGTERM')
        return await ended
      }
    }
  }

  async free(): Promise<void> {
    for (const child of this.#children) {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    }
    for (const free of this.#frees.splice(0).reverse()) await free()
  }
}
