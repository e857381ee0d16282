import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../environment.ts'
import { InvalidRpcUrlError, RpcUnreachableError, WrongChainError } from '../errors.ts'
import { TransientRpcFailure } from './endpoint.ts'
import { RpcEndpoint } from './rpc-endpoint.ts'

export const DEFAULT_RPC_TIMEOUT_MS = 10_000
export const DEFAULT_RPC_ATTEMPTS = 5
/** The largest answer that is read. */
export const DEFAULT_MAX_RESPONSE_BYTES = 16 * 1024 * 1024
const FIRST_BACKOFF_MS = 100
const MAX_BACKOFF_MS = 3_000
/** How long the check at the start waits for the slower endpoints. */
const VERIFY_GRACE_MS = 2_000

export interface RpcTransportInit {
  urls: readonly string[]
  timeoutMs: number
  maxAttempts: number
  maxResponseBytes: number
  logger: Logger
}

/** Sends requests to the first endpoint that answers, with bounded retries. */
export class RpcTransport {
  readonly endpoints: readonly RpcEndpoint[]
  readonly names: readonly string[]
  readonly #maxAttempts: number
  #current = 0

  constructor({ urls, maxAttempts, ...init }: RpcTransportInit) {
    if (urls.length === 0) throw new InvalidRpcUrlError('')
    this.endpoints = urls.map(url => new RpcEndpoint({ url, ...init }))
    this.names = this.endpoints.map(({ name }) => name)
    this.#maxAttempts = Math.max(1, maxAttempts)
  }

  /**
   * Asks every endpoint for its chain. One that does not answer is asked again before it is used.
   * @throws WrongChainError, and RpcUnreachableError when none answers
   */
  async verifyChain(expected: bigint | undefined, signal?: AbortSignal): Promise<bigint> {
    if (expected !== undefined) for (const endpoint of this.endpoints) endpoint.expectChain(expected)
    const chainId = await this.#attempt('eth_chainId', endpoint => endpoint.verify(signal), signal)
    for (const endpoint of this.endpoints) endpoint.expectChain(chainId)
    const others = this.endpoints.map(async endpoint => {
      const actual = await endpoint.verify(signal)
      if (actual !== chainId) throw new WrongChainError(endpoint.name, actual, chainId)
    })
    const grace = new AbortController()
    const results = await Promise.race([
      Promise.allSettled(others),
      delay(VERIFY_GRACE_MS, undefined, { signal: grace.signal, ref: false }).catch(() => undefined)
    ])
    grace.abort()
    for (const other of others) other.catch(() => undefined)
    for (const result of results ?? []) {
      if (result.status === 'rejected' && result.reason instanceof WrongChainError) throw result.reason
    }
    return chainId
  }

  /** @throws RpcUnreachableError, NodeRejection, RpcResponseError, or the signal's reason */
  request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#attempt(method, endpoint => endpoint.request(method, params, signal), signal)
  }

  async #attempt<T>(
    method: string,
    ask: (endpoint: RpcEndpoint) => Promise<T>,
    signal: AbortSignal | undefined
  ): Promise<T> {
    let reason: unknown
    for (let attempt = 0; attempt < this.#maxAttempts; attempt++) {
      const endpoint = this.#choose()
      const waitMs = Math.max(attempt > 0 ? backoffMs(attempt) : 0, Math.min(MAX_BACKOFF_MS, endpoint.waitMs))
      if (waitMs > 0) await delay(waitMs, undefined, { signal })
      try {
        return await ask(endpoint)
      } catch (error) {
        if (!(error instanceof TransientRpcFailure || error instanceof WrongChainError)) throw error
        reason = error
        this.#current = (this.#current + 1) % this.endpoints.length
      }
    }
    if (reason instanceof WrongChainError) throw reason
    const why = reason instanceof Error ? reason.message : String(reason)
    throw new RpcUnreachableError(this.names, method, this.#maxAttempts, why, { cause: reason })
  }

  /** The first that is well, from the one that served last on; else the one that may be asked soonest. */
  #choose(): RpcEndpoint {
    const { length } = this.endpoints
    const inTurn = Array.from({ length }, (_, i) => this.endpoints[(this.#current + i) % length]!)
    return (
      inTurn.find(endpoint => endpoint.isAvailable) ??
      inTurn.reduce((best, endpoint) => (endpoint.waitMs < best.waitMs ? endpoint : best))
    )
  }
}

/** Doubles each time; the random half keeps clients from coming back all at once. */
export function backoffMs(attempt: number): number {
  const full = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1))
  return full / 2 + (Math.random() * full) / 2
}
