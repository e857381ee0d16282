import { RpcResponseError } from '../errors.ts'

/** The largest answer that is read. */
export const MAX_RESPONSE_BYTES = 64 * 1024 * 1024

/** JSON-RPC codes that mean "later": limit exceeded, and what some providers use for it. */
const BUSY_CODES = new Set([-32005, 429])

/** A failure that another attempt may not meet: no connection, no answer in time, an overloaded server. */
export class TransientRpcFailure extends Error {}

/** A node's own "no", with the data of a revert if there is any. */
export class NodeRejection extends RpcResponseError {
  readonly data: unknown

  constructor(url: string, method: string, error: { code: number; message: string; data?: unknown }) {
    super(url, method, error.message.slice(0, 500), error.code)
    this.data = error.data
  }
}

let nextId = 1

/**
 * One JSON-RPC request over HTTP.
 * @throws TransientRpcFailure, NodeRejection, RpcResponseError, or the signal's reason
 */
export async function post(
  url: string,
  method: string,
  params: unknown[],
  timeoutMs: number,
  signal: AbortSignal | undefined
): Promise<unknown> {
  const id = nextId++
  const text = await exchange(url, JSON.stringify({ jsonrpc: '2.0', id, method, params }), timeoutMs, signal)
  const answer = parseAnswer(url, method, text)
  if (answer.error !== undefined) {
    if (BUSY_CODES.has(answer.error.code)) throw new TransientRpcFailure(answer.error.message)
    throw new NodeRejection(url, method, answer.error)
  }
  if (answer.id !== id) throw new RpcResponseError(url, method, `answer to request ${String(answer.id)}`)
  return answer.result
}

async function exchange(
  url: string,
  body: string,
  timeoutMs: number,
  signal: AbortSignal | undefined
): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout
    })
    const text = await boundedText(response)
    if (response.status === 429 || response.status >= 500) {
      throw new TransientRpcFailure(`HTTP ${response.status}`)
    }
    return text
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TransientRpcFailure) throw error
    if (timeout.aborted) throw new TransientRpcFailure(`no answer in ${timeoutMs} ms`)
    throw new TransientRpcFailure(reasonOf(error), { cause: error })
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_RESPONSE_BYTES) throw new TransientRpcFailure(`an answer over ${MAX_RESPONSE_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** fetch says only "fetch failed"; its cause says why. */
function reasonOf(error: unknown): string {
  const { cause, message, code } = error as { cause?: unknown; message?: unknown; code?: unknown }
  return (cause === undefined ? '' : reasonOf(cause ?? {})) || String(message || code || error)
}

interface Answer {
  id?: unknown
  result?: unknown
  error?: { code: number; message: string; data?: unknown }
}

function parseAnswer(url: string, method: string, text: string): Answer {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new RpcResponseError(url, method, `the answer is not JSON: ${text.slice(0, 100)}`)
  }
  if (typeof json !== 'object' || json === null || !('result' in json || 'error' in json)) {
    throw new RpcResponseError(url, method, `the answer is not JSON-RPC: ${text.slice(0, 100)}`)
  }
  const { id, result, error } = json as { id?: unknown; result?: unknown; error?: unknown }
  if (error === undefined || error === null) return { id, result }
  const { code, message, data } = error as { code?: unknown; message?: unknown; data?: unknown }
  return { id, error: { code: Number(code), message: String(message), data } }
}
