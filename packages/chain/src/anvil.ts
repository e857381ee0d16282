import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { Writable } from 'node:stream'
import { toAddress, type Address, type Hex } from '@tollway/codec'
import { HDNodeWallet, Mnemonic, randomBytes } from 'ethers'
import { AnvilError } from './errors.ts'

export const DEFAULT_ANVIL_ACCOUNTS = 10
export const DEFAULT_ANVIL_CHAIN_ID = 31337n
export const DEFAULT_ANVIL_START_TIMEOUT_MS = 30_000

export interface AnvilInit {
  /** Seconds between blocks, or `instant`: a block per transaction, and by `mine`. Default 1. */
  blockTimeSeconds?: number | 'instant'
  /** Blocks per epoch; finality is two epochs behind the head. Default 1. */
  slotsInAnEpoch?: number
  /** How many funded accounts. Default {@link DEFAULT_ANVIL_ACCOUNTS}. */
  accounts?: number
  /** Default {@link DEFAULT_ANVIL_CHAIN_ID}. */
  chainId?: bigint
  /** Default 0: any free port. */
  port?: number
  /** Milliseconds. Default {@link DEFAULT_ANVIL_START_TIMEOUT_MS}. */
  startTimeoutMs?: number
}

export interface AnvilAccount {
  address: Address
  privateKey: Hex
}

/** A local EVM chain in a process of its own. It ends with `stop`, or with this process however that ends. */
export interface Anvil {
  readonly url: string
  readonly chainId: bigint
  /** Each has 10,000 native units. */
  readonly accounts: readonly AnvilAccount[]
  readonly pid: number
  /** Any JSON-RPC method, as `anvil_reorg`. */
  rpc(method: string, params?: unknown[]): Promise<unknown>
  /** Mines blocks now. */
  mine(blocks?: number): Promise<void>
  /** Idempotent. */
  stop(): Promise<void>
}

/**
 * Starts anvil with a fresh mnemonic on a free port and waits until it answers.
 * @throws AnvilError when the binary is missing or does not start
 */
export async function startAnvil(init: AnvilInit = {}): Promise<Anvil> {
  const chainId = init.chainId ?? DEFAULT_ANVIL_CHAIN_ID
  const count = init.accounts ?? DEFAULT_ANVIL_ACCOUNTS
  const mnemonic = Mnemonic.fromEntropy(randomBytes(16))
  const child = spawnBound(anvilBinary(), argumentsOf(init, chainId, count, mnemonic.phrase))
  const stop = stopperOf(child)
  try {
    const url = await listeningUrl(child, init.startTimeoutMs ?? DEFAULT_ANVIL_START_TIMEOUT_MS)
    const rpc = (method: string, params: unknown[] = []) => request(url, method, params)
    await rpc('eth_chainId')
    return {
      url,
      chainId,
      accounts: accountsOf(mnemonic, count),
      pid: child.pid!,
      rpc,
      async mine(blocks = 1) {
        await rpc('anvil_mine', [blocks])
      },
      stop
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function argumentsOf(init: AnvilInit, chainId: bigint, accounts: number, phrase: string): string[] {
  const { blockTimeSeconds = 1, slotsInAnEpoch = 1, port = 0 } = init
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId)],
    ...['--accounts', String(accounts), '--mnemonic', phrase],
    ...['--slots-in-an-epoch', String(slotsInAnEpoch)],
    ...(blockTimeSeconds === 'instant' ? [] : ['--block-time', String(blockTimeSeconds)])
  ]
}

/** The binary of this platform's npm package. */
function anvilBinary(): string {
  const platform = process.platform
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const name = `@foundry-rs/anvil-${platform}-${arch}`
  const require = createRequire(import.meta.url)
  const file = `bin/anvil${platform === 'win32' ? '.exe' : ''}`
  try {
    const wrapper = createRequire(require.resolve('@foundry-rs/anvil/package.json'))
    return wrapper.resolve(`${name}/${file}`)
  } catch (cause) {
    throw new AnvilError(`no binary for this platform; install the npm package ${name}`, { cause })
  }
}

/** The shell becomes anvil; a watcher beside it kills anvil when the pipe on descriptor 3 ends unannounced. */
const BOUND_TO_PARENT = '{ read word <&3 || kill -9 $$; } >/dev/null 2>&1 3<&3 & exec 3<&-; exec "$@"'

function spawnBound(binary: string, args: string[]): ChildProcess {
  if (process.platform === 'win32') return spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  return spawn('/bin/sh', ['-c', BOUND_TO_PARENT, 'anvil', binary, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe']
  })
}

function stopperOf(child: ChildProcess): () => Promise<void> {
  const exited = once(child, 'exit').catch(() => undefined)
  const leash = child.stdio[3] as Writable
  leash.on('error', () => undefined)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  return async () => {
    process.removeListener('exit', kill)
    leash.end('stop\n')
    if (child.exitCode === null && child.signalCode === null) kill()
    await exited
    for (const stream of [child.stdout, child.stderr]) stream?.destroy()
  }
}

/** Reads the chosen port off anvil's output, and keeps the pipes empty afterwards. */
function listeningUrl(child: ChildProcess, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (reason: string, cause?: unknown) => {
      clearTimeout(timer)
      reject(new AnvilError(`${reason}: ${output.trim().slice(-500)}`, { cause }))
    }
    const timer = setTimeout(() => fail(`not ready after ${timeoutMs} ms`), timeoutMs)
    const read = (chunk: Buffer) => {
      if (output.length > 65_536) return
      output += chunk.toString()
      const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read).resume()
      resolve(`http://127.0.0.1:${port}`)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', cause => fail('does not start', cause))
    child.once('exit', code => fail(`ended with code ${code} before it was ready`))
  })
}

function accountsOf(mnemonic: Mnemonic, count: number): AnvilAccount[] {
  const parent = HDNodeWallet.fromMnemonic(mnemonic, "m/44'/60'/0'/0")
  return Array.from({ length: count }, (_, index) => {
    const wallet = parent.deriveChild(index)
    return { address: toAddress(wallet.address), privateKey: wallet.privateKey as Hex }
  })
}

async function request(url: string, method: string, params: unknown[]): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  })
  const answer = (await response.json()) as { result?: unknown; error?: { message: string } }
  if (answer.error !== undefined) throw new AnvilError(`${method} failed: ${answer.error.message}`)
  return answer.result
}
