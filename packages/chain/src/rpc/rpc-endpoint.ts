import { performance } from 'node:perf_hooks'
import type { Logger } from '../environment.ts'
import { InvalidRpcUrlError, WrongChainError } from '../errors.ts'
import type { EndpointHealth } from './chain-client.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { exchange, NodeRejection, parseAnswers, type RpcRequest } from './endpoint.ts'
import { parseQuantity } from './parse.ts'

/** Requests that are sent together when they come together. */
const BATCHED_METHODS = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_getBalance',
  'eth_getBlockByNumber',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas'
])
export const MAX_BATCH = 32
/** An endpoint with an answer due for longer is not waited for while there are others. */
export const STALLED_AFTER_MS = 2_000

export interface RpcEndpointInit {
  url: string
  timeoutMs: number
  maxResponseBytes: number
  logger: Logger
}

interface Pending extends RpcRequest {
  signal: AbortSignal | undefined
  resolve(result: unknown): void
  reject(error: unknown): void
}

let nextId = 1

/** One JSON-RPC endpoint: batches what comes together, and knows how well it is. */
export class RpcEndpoint {
  /** Without what may be a key: origin, and an ellipsis for the rest. */
  readonly name: string
  readonly #init: RpcEndpointInit
  readonly #breaker = new CircuitBreaker(() => performance.now())
  readonly #underway = new Set<{ sinceMs: number }>()
  #queue: Pending[] = []
  #canBatch = true
  #expectedChain: bigint | undefined
  #verifiedChain: bigint | undefined
  #wrongChain: WrongChainError | undefined
  #requests = 0
  #failures = 0
  #disagreements = 0
  #lastError: string | undefined
  /** The newest block it claims to have. */
  headNumber: number | undefined

  constructor(init: RpcEndpointInit) {
    if (!URL.canParse(init.url) || !/^https?:$/.test(new URL(init.url).protocol)) {
      throw new InvalidRpcUrlError(init.url)
    }
    this.#init = init
    this.name = shownUrl(init.url)
  }

  /** Whether it may be asked, and is likely to answer soon. */
  get isAvailable(): boolean {
    if (this.isLeftAlone) return false
    const [oldest] = this.#underway
    return oldest === undefined || performance.now() - oldest.sinceMs < STALLED_AFTER_MS
  }

  /** Whether it failed so often, or asked for it, that it is not asked for a while. */
  get isLeftAlone(): boolean {
    return this.#breaker.isOpen
  }

  /** Until it may be asked again. */
  get waitMs(): number {
    return this.#breaker.waitMs
  }

  expectChain(chainId: bigint): void {
    this.#expectedChain = chainId
  }

  /**
   * The chain it serves, asked once and again after each outage.
   * @throws WrongChainError, TransientRpcFailure, RpcResponseError
   */
  async verify(signal?: AbortSignal): Promise<bigint> {
    if (this.#verifiedChain !== undefined) return this.#verifiedChain
    const actual = parseQuantity(await this.#send('eth_chainId', [], signal), 'eth_chainId')
    if (this.#expectedChain !== undefined && actual !== this.#expectedChain) {
      this.#wrongChain = new WrongChainError(this.name, actual, this.#expectedChain)
      this.#failed(this.#wrongChain)
      throw this.#wrongChain
    }
    this.#wrongChain = undefined
    this.#verifiedChain = actual
    return actual
  }

  /** @throws WrongChainError, TransientRpcFailure, NodeRejection, RpcResponseError, or the signal's reason */
  async request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    await this.verify(signal)
    return this.#send(method, params, signal)
  }

  /** It said something else than the others. */
  disagreed(what: string): void {
    this.#disagreements++
    this.#lastError = `disagreed on ${what}`
    this.#init.logger.warn({ endpoint: this.name, what }, 'an RPC endpoint contradicts the others')
  }

  health(): EndpointHealth {
    return {
      url: this.name,
      state: this.#wrongChain ? 'wrong-chain' : this.isAvailable ? 'ok' : 'unavailable',
      requests: this.#requests,
      failures: this.#failures,
      disagreements: this.#disagreements,
      headNumber: this.headNumber,
      lastError: this.#lastError
    }
  }

  #send(method: string, params: unknown[], signal: AbortSignal | undefined): Promise<unknown> {
    signal?.throwIfAborted()
    return new Promise((resolve, reject) => {
      const pending: Pending = { id: nextId++, method, params, signal, resolve, reject }
      if (!this.#canBatch || !BATCHED_METHODS.has(method)) return void this.#exchange([pending])
      this.#queue.push(pending)
      if (this.#queue.length === 1) setImmediate(() => this.#flush())
    })
  }

  #flush(): void {
    const queue = this.#queue
    this.#queue = []
    for (let start = 0; start < queue.length; start += MAX_BATCH) {
      void this.#exchange(queue.slice(start, start + MAX_BATCH))
    }
  }

  /** Never rejects: each request learns its own fate. */
  async #exchange(batch: Pending[]): Promise<void> {
    const { timeoutMs, maxResponseBytes } = this.#init
    const { signal, release } = commonSignal(batch)
    const underway = { sinceMs: performance.now() }
    this.#underway.add(underway)
    this.#requests++
    try {
      const requests = batch.map(({ id, method, params }) => ({ jsonrpc: '2.0', id, method, params }))
      const body = JSON.stringify(batch.length === 1 ? requests[0] : requests)
      const text = await exchange(this.#init.url, body, { timeoutMs, maxResponseBytes, signal })
      if (batch.length > 1 && !text.trimStart().startsWith('[')) return this.#separately(batch)
      this.#settle(batch, text)
    } catch (error) {
      if (!signal.aborted) this.#failed(error)
      for (const { reject } of batch) reject(error)
    } finally {
      release()
      this.#underway.delete(underway)
    }
  }

  #settle(batch: Pending[], text: string): void {
    const answers = parseAnswers(this.name, batch, text)
    const failure = answers.find(answer => 'failure' in answer && !isNodesAnswer(answer.failure))
    if (failure !== undefined && 'failure' in failure) this.#failed(failure.failure)
    else this.#breaker.succeeded()
    answers.forEach((answer, index) => {
      const { resolve, reject } = batch[index]!
      if ('failure' in answer) reject(answer.failure)
      else resolve(answer.result)
    })
  }

  /** The server knows no batches: from now on one by one. */
  #separately(batch: Pending[]): void {
    this.#canBatch = false
    for (const pending of batch) void this.#exchange([pending])
  }

  #failed(error: unknown): void {
    this.#failures++
    const hasOpened = this.#breaker.failed(error)
    this.#lastError = error instanceof Error ? error.message : String(error)
    if (!hasOpened) return
    this.#verifiedChain = undefined
    const { waitMs } = this.#breaker
    this.#init.logger.warn(
      { endpoint: this.name, reason: this.#lastError, waitMs: Math.round(waitMs) },
      'an RPC endpoint is left alone for a while'
    )
  }
}

/** A "no" to this request, from a node that works. */
function isNodesAnswer(error: Error): boolean {
  return error instanceof NodeRejection
}

/** Aborts once every request of the batch is aborted; each learns of its own abort at once. */
function commonSignal(batch: Pending[]): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  let alive = batch.length
  const removals = batch.map(({ signal, reject }) => {
    const abort = (): void => {
      reject(signal?.reason)
      if (--alive === 0) controller.abort(signal?.reason)
    }
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true })
    return () => signal?.removeEventListener('abort', abort)
  })
  return {
    signal: controller.signal,
    release() {
      for (const remove of removals) remove()
    }
  }
}

function shownUrl(url: string): string {
  const { origin, pathname, search } = new URL(url)
  return pathname === '/' && search === '' ? origin : `${origin}/…`
}
