import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { encodeHttpFailure, HTTP_CONNECTED, httpStatusFor } from './http-status.ts'
import { SOCKET_BUFFER_BYTES } from './listen.ts'
import { isolationOf } from './proxy-authorization.ts'
import { endWith, ProxyServer, type ProxyAnswers } from './proxy-server.ts'
import { parseAuthority, type ProxyTarget } from './target.ts'

const MAX_HEADER_BYTES = 8192
const CHECK_INTERVAL_MS = 1000

const ANSWERS: ProxyAnswers = {
  connected: HTTP_CONNECTED,
  failed: (failure, message) => encodeHttpFailure(httpStatusFor(failure), message)
}

/** An HTTP proxy that knows CONNECT (RFC 9110 section 9.3.6) and nothing else. */
export class HttpConnectServer extends ProxyServer {
  protected readonly what = 'HTTP proxy'

  protected createServer(): Server {
    const { handshakeTimeoutMs } = this.init
    const server = createServer({
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: handshakeTimeoutMs,
      requestTimeout: handshakeTimeoutMs,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, handshakeTimeoutMs),
      noDelay: true,
      highWaterMark: SOCKET_BUFFER_BYTES
    })
    server.on('connection', (socket: Socket) => void this.admit(socket))
    server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#onConnect(request, socket as Socket, head)
    )
    server.on('request', (request, response) => {
      request.resume()
      response.writeHead(405, { Allow: 'CONNECT', Connection: 'close' })
      response.end('this proxy speaks CONNECT only\n')
    })
    server.on('clientError', (_error, socket: Duplex) => badRequest(socket as Socket, ''))
    return server
  }

  #onConnect(request: IncomingMessage, socket: Socket, head: Buffer): void {
    let target: ProxyTarget
    try {
      target = parseAuthority(request.url ?? '')
    } catch (error) {
      return badRequest(socket, String(error))
    }
    socket.pause()
    if (head.length > 0) socket.unshift(head)
    const isolation = isolationOf(request.headers['proxy-authorization'])
    void this.serve(socket, { ...target, isolation }, ANSWERS)
  }
}

function badRequest(socket: Socket, message: string): void {
  endWith(socket, encodeHttpFailure([400, 'Bad Request'], message))
}
