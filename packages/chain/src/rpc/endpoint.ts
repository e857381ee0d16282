import { RpcResponseError } from '../errors.ts'

/** JSON-RPC codes that mean "later": limit exceeded, and what some providers use for it. */
const BUSY_CODES = new Set([-32005, -32097, 429])
const MAX_REASON_CHARS = 500
/** A server that asks for more patience than this is asked again after it. */
export const MAX_RETRY_AFTER_MS = 300_000

/** A failure that another attempt may not meet: no connection, no answer in time, an overloaded server. */
export class TransientRpcFailure extends Error {
  /** The server wants to be left alone: for so long, if it says. */
  readonly busy: { retryAfterMs: number | undefined } | undefined

  constructor(reason: string, init: { cause?: unknown; busy?: { retryAfterMs: number | undefined } } = {}) {
    super(reason.slice(0, MAX_REASON_CHARS), { cause: init.cause })
    this.busy = init.busy
  }
}

/** A node's own "no", with the data of a revert if there is any. */
export class NodeRejection extends RpcResponseError {
  readonly data: unknown

  constructor(url: string, method: string, error: { code: number; message: string; data?: unknown }) {
    super(url, method, error.message.slice(0, MAX_REASON_CHARS), error.code)
    this.data = error.data
  }
}

/** One request of JSON-RPC 2.0. */
export interface RpcRequest {
  id: number
  method: string
  params: unknown[]
}

export interface ExchangeInit {
  timeoutMs: number
  maxResponseBytes: number
  signal: AbortSignal
}

/**
 * One HTTP exchange, bounded in time and size from the first to the last byte.
 * @throws TransientRpcFailure, RpcResponseError for an answer that is too large, or the signal's reason
 */
export async function exchange(url: string, body: string, init: ExchangeInit): Promise<string> {
  const { timeoutMs, maxResponseBytes, signal } = init
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout])
    })
    const text = await boundedText(response, url, maxResponseBytes)
    if (response.status === 429 || response.status >= 500) {
      const isBusy = response.status === 429 || response.status === 503
      const retryAfterMs = retryAfter(response.headers.get('retry-after'))
      throw new TransientRpcFailure(`HTTP ${response.status}`, {
        busy: isBusy ? { retryAfterMs } : undefined
      })
    }
    return text
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof TransientRpcFailure || error instanceof RpcResponseError) throw error
    if (timeout.aborted) throw new TransientRpcFailure(`no answer in ${timeoutMs} ms`)
    throw new TransientRpcFailure(reasonOf(error), { cause: error })
  }
}

/** Milliseconds of a Retry-After header, which is seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms)) : undefined
}

async function boundedText(response: Response, url: string, limitBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limitBytes) throw new RpcResponseError(url, 'a request', `an answer over ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** fetch says only "fetch failed"; its cause says why. */
function reasonOf(error: unknown): string {
  const { cause, message, code } = error as { cause?: unknown; message?: unknown; code?: unknown }
  return (cause === undefined ? '' : reasonOf(cause ?? {})) || String(message || code || error)
}

export type RpcAnswer = { result: unknown } | { failure: Error }

/**
 * The answers to a batch, in its order. One that is missing or malformed is a failure of that request alone.
 * @throws RpcResponseError when the text is no JSON, or no list of answers to more than one request
 */
export function parseAnswers(url: string, requests: readonly RpcRequest[], text: string): RpcAnswer[] {
  const [first] = requests
  const method = requests.length === 1 ? first!.method : 'a batch'
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new RpcResponseError(url, method, `the answer is not JSON: ${text.slice(0, 100)}`)
  }
  if (requests.length === 1) return [answerOf(url, first!, json)]
  if (!Array.isArray(json)) {
    throw new RpcResponseError(url, method, `the answer is no batch: ${text.slice(0, 100)}`)
  }
  const byId = new Map(json.map(item => [(item as { id?: unknown } | null)?.id, item as unknown]))
  return requests.map(request => answerOf(url, request, byId.get(request.id)))
}

function answerOf(url: string, { id, method }: RpcRequest, json: unknown): RpcAnswer {
  const bad = (reason: string): RpcAnswer => ({ failure: new RpcResponseError(url, method, reason) })
  if (typeof json !== 'object' || json === null || !('result' in json || 'error' in json)) {
    return bad(`the answer is not JSON-RPC: ${json === undefined ? 'it is missing' : typeof json}`)
  }
  const { id: answered, result, error } = json as { id?: unknown; result?: unknown; error?: unknown }
  if (error === undefined || error === null) {
    return answered === id ? { result } : bad(`answer to request ${String(answered).slice(0, 40)}`)
  }
  const { code, message, data } = error as { code?: unknown; message?: unknown; data?: unknown }
  const rejection = { code: Number(code), message: String(message), data }
  if (!BUSY_CODES.has(rejection.code)) return { failure: new NodeRejection(url, method, rejection) }
  return { failure: new TransientRpcFailure(rejection.message, { busy: { retryAfterMs: undefined } }) }
}
