import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { MAX_TOWER_FRAME_BYTES, TOWER_HTTP_PATH, type TowerErrorCode } from '@tollway/channel'
import { addressBlockOf } from '@tollway/mesh'
import { TowerPortError } from './errors.ts'
import type { TowerFront, TowerReply } from './tower-front.ts'
import type { TowerHttpInit } from './watchtower.ts'

const MAX_CONNECTIONS = 1024
/** Of them from one IP address, unless they all come from a proxy. */
export const MAX_CONNECTIONS_PER_ADDRESS = 128
/** From the first byte to the last: whoever sends a message byte by byte is cut off. */
const REQUEST_TIMEOUT_MS = 10_000
/** How often those that take too long are looked for. */
const CHECK_MS = 2_000
const KEEP_ALIVE_MS = 30_000
const MAX_HEADER_BYTES = 8 * 1024
const FRAME = 'application/octet-stream'

/** HTTP's word for a refusal, for proxies and people; the frame says it exactly. */
const STATUS: Partial<Record<TowerErrorCode, number>> = { rate: 429, internal: 500, malformed: 400 }

/** The tower protocol over HTTP: `POST /tower/1`, a frame in the body, a frame back. TLS is the operator's proxy's. */
export class HttpTransport {
  readonly #front: TowerFront
  readonly #init: TowerHttpInit
  readonly #perAddress = new Map<string, number>()
  #server: Server | undefined

  constructor(front: TowerFront, init: TowerHttpInit) {
    this.#front = front
    this.#init = init
  }

  get url(): string | undefined {
    const address = this.#server?.address() as AddressInfo | null | undefined
    if (!address) return undefined
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
    return `http://${host}:${address.port}`
  }

  /** @throws TowerPortError */
  async start(): Promise<void> {
    const { host, port } = this.#init
    const server = createServer(
      {
        maxHeaderSize: MAX_HEADER_BYTES,
        requestTimeout: REQUEST_TIMEOUT_MS,
        headersTimeout: REQUEST_TIMEOUT_MS,
        connectionsCheckingInterval: CHECK_MS
      },
      (request, response) => void this.#serve(request, response)
    )
    server.maxConnections = MAX_CONNECTIONS
    if (this.#init.trustProxy !== true) server.on('connection', socket => this.#count(socket))
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.listen(port, host)
    try {
      await once(server, 'listening')
    } catch (cause) {
      throw new TowerPortError(host, port, { cause })
    }
    this.#server = server
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  #count(socket: Socket): void {
    const address = addressBlockOf(socket.remoteAddress ?? 'unknown')
    const before = this.#perAddress.get(address) ?? 0
    if (before >= MAX_CONNECTIONS_PER_ADDRESS) {
      socket.destroy()
      return
    }
    this.#perAddress.set(address, before + 1)
    socket.once('close', () => {
      const left = (this.#perAddress.get(address) ?? 1) - 1
      if (left === 0) this.#perAddress.delete(address)
      else this.#perAddress.set(address, left)
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await this.#body(request)
      const reply =
        typeof body === 'string'
          ? this.#front.malformed(body)
          : await this.#front.answer(body, this.#from(request))
      this.#send(response, reply, typeof body === 'string')
    } catch {
      // The other end went away, or sent too slowly: there is nobody to tell.
      response.destroy()
    }
  }

  /** The frame, or what is wrong with the request. */
  async #body(request: IncomingMessage): Promise<Uint8Array | string> {
    if (request.method !== 'POST' || request.url !== TOWER_HTTP_PATH) {
      return `POST a frame to ${TOWER_HTTP_PATH}`
    }
    if (Number(request.headers['content-length'] ?? 0) > MAX_TOWER_FRAME_BYTES) return TOO_LARGE
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MAX_TOWER_FRAME_BYTES) return TOO_LARGE
      chunks.push(chunk)
    }
    return Uint8Array.from(Buffer.concat(chunks))
  }

  #from(request: IncomingMessage): string {
    const direct = request.socket.remoteAddress ?? 'unknown'
    if (this.#init.trustProxy !== true) return direct
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
    return forwarded.split(',').at(-1)?.trim() || direct
  }

  #send(response: ServerResponse, { frame, refusal }: TowerReply, isLast: boolean): void {
    const headers: Record<string, string | number> = { 'content-type': FRAME, 'content-length': frame.length }
    if (refusal !== undefined && refusal.retryAfterMs > 0) {
      headers['retry-after'] = Math.ceil(refusal.retryAfterMs / 1000)
    }
    if (isLast) headers['connection'] = 'close'
    response.writeHead(refusal === undefined ? 200 : (STATUS[refusal.code] ?? 403), headers)
    response.end(frame)
  }
}

const TOO_LARGE = `a request of more than ${MAX_TOWER_FRAME_BYTES} bytes`
