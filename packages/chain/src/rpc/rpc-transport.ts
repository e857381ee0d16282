import { setTimeout as delay } from 'node:timers/promises'
import { InvalidRpcUrlError, RpcUnreachableError, WrongChainError } from '../errors.ts'
import { post, TransientRpcFailure } from './endpoint.ts'
import { parseQuantity } from './parse.ts'

export const DEFAULT_RPC_TIMEOUT_MS = 10_000
export const DEFAULT_RPC_ATTEMPTS = 5
const FIRST_BACKOFF_MS = 100
const MAX_BACKOFF_MS = 3_000

export interface RpcTransportInit {
  urls: readonly string[]
  timeoutMs: number
  maxAttempts: number
}

interface Endpoint {
  url: string
  /** Set once it has shown that it serves the right chain. */
  verified: boolean
}

/** Sends requests to the first endpoint that answers, with bounded retries. */
export class RpcTransport {
  readonly #endpoints: Endpoint[]
  readonly #timeoutMs: number
  readonly #maxAttempts: number
  #chainId: bigint | undefined
  #current = 0

  constructor({ urls, timeoutMs, maxAttempts }: RpcTransportInit) {
    if (urls.length === 0) throw new InvalidRpcUrlError('')
    for (const url of urls) checkUrl(url)
    this.#endpoints = urls.map(url => ({ url, verified: false }))
    this.#timeoutMs = timeoutMs
    this.#maxAttempts = Math.max(1, maxAttempts)
  }

  /**
   * Asks every endpoint for its chain. One that does not answer is asked again before it is used.
   * @throws WrongChainError, and RpcUnreachableError when none answers
   */
  async verifyChain(expected: bigint | undefined, signal?: AbortSignal): Promise<bigint> {
    this.#chainId = expected
    this.#chainId = parseQuantity(await this.request('eth_chainId', [], signal), 'eth_chainId')
    const others = this.#endpoints.filter(endpoint => !endpoint.verified)
    const results = await Promise.allSettled(others.map(endpoint => this.#verify(endpoint, signal)))
    for (const result of results) {
      if (result.status === 'rejected' && result.reason instanceof WrongChainError) throw result.reason
    }
    return this.#chainId
  }

  /** @throws RpcUnreachableError, NodeRejection, RpcResponseError, or the signal's reason */
  async request(method: string, params: unknown[], signal?: AbortSignal): Promise<unknown> {
    let reason: unknown
    for (let attempt = 0; attempt < this.#maxAttempts; attempt++) {
      if (attempt > 0) await delay(backoffMs(attempt), undefined, { signal })
      const endpoint = this.#endpoints[this.#current % this.#endpoints.length]!
      try {
        await this.#verify(endpoint, signal)
        return await post(endpoint.url, method, params, this.#timeoutMs, signal)
      } catch (error) {
        if (!(error instanceof TransientRpcFailure || error instanceof WrongChainError)) throw error
        reason = error
        this.#current = (this.#current + 1) % this.#endpoints.length
      }
    }
    if (reason instanceof WrongChainError) throw reason
    const urls = this.#endpoints.map(endpoint => endpoint.url)
    const why = reason instanceof Error ? reason.message : String(reason)
    throw new RpcUnreachableError(urls, method, this.#maxAttempts, why, { cause: reason })
  }

  async #verify(endpoint: Endpoint, signal?: AbortSignal): Promise<void> {
    if (endpoint.verified) return
    const answer = await post(endpoint.url, 'eth_chainId', [], this.#timeoutMs, signal)
    const actual = parseQuantity(answer, 'eth_chainId')
    if (this.#chainId !== undefined && actual !== this.#chainId) {
      throw new WrongChainError(endpoint.url, actual, this.#chainId)
    }
    endpoint.verified = true
  }
}

/** Doubles each time; the random half keeps clients from coming back all at once. */
function backoffMs(attempt: number): number {
  const full = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1))
  return full / 2 + (Math.random() * full) / 2
}

function checkUrl(url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new InvalidRpcUrlError(url)
}
