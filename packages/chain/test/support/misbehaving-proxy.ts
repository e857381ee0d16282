import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StopRegistry } from './chain-fixture.ts'

export interface ProxiedRequest {
  id: unknown
  method: string
  params: unknown[]
}

/** What becomes of one request: another result, an error, or undefined for the node's own answer. */
export type Rewrite = (
  request: ProxiedRequest,
  forward: (request: ProxiedRequest) => Promise<unknown>
) => Promise<unknown> | unknown

/** What becomes of a whole HTTP exchange. */
export type HttpFault =
  | { kind: 'hang' }
  | { kind: 'drip'; everyMs: number }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'body'; body: string | (() => AsyncIterable<string>) }
  | { kind: 'reset' }

/** The JSON-RPC error that a rewrite answers with. */
export class RpcFault {
  readonly code: number
  readonly message: string

  constructor(code: number, message: string) {
    this.code = code
    this.message = message
  }
}

/** A node behind a socket that does to its answers what the test says. */
export class MisbehavingProxy {
  readonly url: string
  /** Every request that came, in order. */
  readonly requests: ProxiedRequest[] = []
  /** HTTP exchanges: a batch counts once. */
  exchanges = 0
  fault: HttpFault | undefined
  rewrite: Rewrite | undefined
  /** Knows no batches. */
  refusesBatches = false
  /** URL of the node behind it. */
  target: string
  readonly #server: Server

  private constructor(server: Server, target: string) {
    this.#server = server
    this.target = target
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async start(registry: StopRegistry, target: string): Promise<MisbehavingProxy> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const proxy = new MisbehavingProxy(server, target)
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      proxy.#answer(request, response).catch(() => response.destroy())
    })
    registry.add(proxy, started => started.stop())
    return proxy
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as ProxiedRequest | ProxiedRequest[]
    const batch = Array.isArray(body) ? body : [body]
    this.exchanges++
    this.requests.push(...batch)
    if (this.fault !== undefined) return this.#misbehave(this.fault, request, response)
    if (this.refusesBatches && Array.isArray(body)) {
      response.end('{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no batches here"}}')
      return
    }
    const answers = await Promise.all(batch.map(one => this.#one(one)))
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(Array.isArray(body) ? answers : answers[0]))
  }

  async #misbehave(fault: HttpFault, request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (fault.kind) {
      case 'hang':
        return
      case 'reset':
        request.socket.resetAndDestroy()
        return
      case 'status':
        response.writeHead(fault.status, fault.headers).end('no')
        return
      case 'drip': {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '), fault.everyMs)
        response.on('close', () => clearInterval(timer))
        return
      }
      case 'body':
        response.writeHead(200, { 'content-type': 'application/json' })
        if (typeof fault.body === 'string') response.write(fault.body)
        else {
          for await (const chunk of fault.body()) {
            if (response.destroyed) return
            if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')])
          }
        }
        response.end()
    }
  }

  async #one(request: ProxiedRequest): Promise<unknown> {
    const { id } = request
    const forward = (forwarded: ProxiedRequest) => this.#forward(forwarded)
    try {
      const rewritten = await this.rewrite?.(request, forward)
      const result: unknown = rewritten === undefined ? await forward(request) : rewritten
      if (result instanceof RpcFault) return { jsonrpc: '2.0', id, error: { ...result } }
      return { jsonrpc: '2.0', id, result }
    } catch (error) {
      return {
        jsonrpc: '2.0',
        id,
        error: (error as { rpc?: unknown }).rpc ?? { code: -1, message: String(error) }
      }
    }
  }

  async #forward({ method, params }: ProxiedRequest): Promise<unknown> {
    const response = await fetch(this.target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    })
    const { result, error } = (await response.json()) as { result?: unknown; error?: unknown }
    if (error !== undefined) throw Object.assign(new Error('refused'), { rpc: error })
    return result
  }
}

interface RawBlock {
  number: string
  hash: string
  parentHash: string
  timestamp: string
}

const hex = (value: number): string => `0x${value.toString(16)}`

/** Claims heads that do not exist. */
export function aheadBy(blocks: number): Rewrite {
  return async (request, forward) => {
    if (request.method !== 'eth_getBlockByNumber') return undefined
    const block = (await forward(request)) as RawBlock | null
    const isTag = typeof request.params[0] === 'string' && !request.params[0].startsWith('0x')
    if (block === null || !isTag) return block
    return {
      ...block,
      number: hex(Number(block.number) + blocks),
      hash: `0x${'aa'.repeat(32)}`,
      timestamp: hex(Number(block.timestamp) + blocks)
    }
  }
}

/** Shows the chain as it was at one block. */
export function frozenAt(number: number): Rewrite {
  return async (request, forward) => {
    const params = request.params.map(param =>
      param === 'latest' || param === 'pending' || param === 'finalized' ? hex(number) : param
    )
    if (request.method !== 'eth_getLogs') {
      const [first] = params
      if (request.method === 'eth_getBlockByNumber' && Number(first) > number) return null
      return forward({ ...request, params })
    }
    const [filter] = params as [{ fromBlock: string; toBlock: string }]
    if (Number(filter.fromBlock) > number) return []
    const toBlock = hex(Math.min(number, Number(filter.toBlock)))
    return forward({ ...request, params: [{ ...filter, toBlock }] })
  }
}
