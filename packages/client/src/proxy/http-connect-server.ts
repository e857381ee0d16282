import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Startable } from '@tollway/mesh'
import type { ListenAddress } from '../client.ts'
import { ConnectError } from '../errors.ts'
import { encodeHttpFailure, HTTP_CONNECTED, httpStatusFor, type HttpStatus } from './http-status.ts'
import { listen, SOCKET_BUFFER_BYTES, unlisten } from './listen.ts'
import { isolationOf } from './proxy-authorization.ts'
import type { ProxyComponents, ProxyServerInit } from './proxy-components.ts'
import { splice } from './splice.ts'
import { parseAuthority, type ProxyTarget } from './target.ts'

const MAX_HEADER_BYTES = 8192
const CHECK_INTERVAL_MS = 1000

/** An HTTP proxy that knows CONNECT (RFC 9110 section 9.3.6) and nothing else. */
export class HttpConnectServer implements Startable {
  readonly #components: ProxyComponents
  readonly #init: ProxyServerInit
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined
  #address: ListenAddress | undefined

  constructor(components: ProxyComponents, init: ProxyServerInit) {
    this.#components = components
    this.#init = init
  }

  /** Where it listens, while it does. */
  get address(): ListenAddress | undefined {
    return this.#address
  }

  async start(): Promise<void> {
    if (this.#server !== undefined) return
    const { handshakeTimeoutMs } = this.#init
    const server = createServer({
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: handshakeTimeoutMs,
      requestTimeout: handshakeTimeoutMs,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, handshakeTimeoutMs),
      noDelay: true,
      highWaterMark: SOCKET_BUFFER_BYTES
    })
    this.#server = server
    server.on('connection', (socket: Socket) => this.#accept(socket))
    server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#onConnect(request, socket as Socket, head)
    )
    server.on('request', (request, response) => {
      request.resume()
      response.writeHead(405, { Allow: 'CONNECT', Connection: 'close' })
      response.end('this proxy speaks CONNECT only\n')
    })
    server.on('clientError', (_error, socket: Duplex) => refuse(socket as Socket, [400, 'Bad Request'], ''))
    try {
      this.#address = await listen(server, 'HTTP proxy', this.#init)
    } catch (error) {
      this.#server = undefined
      throw error
    }
    server.on('error', error => this.#components.logger.warn({ error: String(error) }, 'HTTP proxy'))
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    this.#address = undefined
    for (const socket of this.#sockets) socket.destroy()
    await unlisten(server)
  }

  #accept(socket: Socket): void {
    if (!this.#components.gate.admit(socket)) return void socket.destroy()
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }

  #onConnect(request: IncomingMessage, socket: Socket, head: Buffer): void {
    let target: ProxyTarget
    try {
      target = parseAuthority(request.url ?? '')
    } catch (error) {
      return refuse(socket, [400, 'Bad Request'], String(error))
    }
    socket.pause()
    if (head.length > 0) socket.unshift(head)
    void this.#connect(socket, target, isolationOf(request.headers['proxy-authorization']))
  }

  async #connect(socket: Socket, target: ProxyTarget, isolation: string): Promise<void> {
    const abort = new AbortController()
    const onClose = () => abort.abort()
    socket.once('close', onClose)
    try {
      const tunnel = await this.#components.connect({ ...target, isolation, signal: abort.signal })
      if (socket.destroyed) return void tunnel.destroy()
      socket.write(HTTP_CONNECTED)
      splice(socket, tunnel)
    } catch (error) {
      const failure = error instanceof ConnectError ? error.reason : 'failed'
      this.#components.logger.debug({ failure, error: String(error) }, 'HTTP CONNECT failed')
      refuse(socket, httpStatusFor(failure), error instanceof Error ? error.message : failure)
    } finally {
      socket.off('close', onClose)
    }
  }
}

function refuse(socket: Socket, status: HttpStatus, message: string): void {
  if (!socket.writable) return void socket.destroy()
  socket.resume()
  socket.end(encodeHttpFailure(status, message), () => socket.destroySoon())
}
