import { createServer, type Server, type Socket } from 'node:net'
import type { Startable } from '@tollway/mesh'
import type { ListenAddress } from '../client.ts'
import { ConnectError } from '../errors.ts'
import { listen, SOCKET_BUFFER_BYTES, unlisten } from './listen.ts'
import type { ProxyComponents, ProxyServerInit } from './proxy-components.ts'
import { SocksHandshake, type SocksStep } from './socks-handshake.ts'
import { encodeSocksReply, SocksReply, socksReplyFor } from './socks-reply.ts'
import { splice } from './splice.ts'

type SocksRequest = Extract<SocksStep, { type: 'request' }>

/** A SOCKS5 server (RFC 1928, RFC 1929) for CONNECT by name, IPv4 and IPv6. */
export class SocksServer implements Startable {
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
    const server = createServer(
      { allowHalfOpen: true, noDelay: true, highWaterMark: SOCKET_BUFFER_BYTES },
      socket => this.#accept(socket)
    )
    this.#server = server
    try {
      this.#address = await listen(server, 'SOCKS5 proxy', this.#init)
    } catch (error) {
      this.#server = undefined
      throw error
    }
    server.on('error', error => this.#components.logger.warn({ error: String(error) }, 'SOCKS5 server'))
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
    const timer = setTimeout(() => socket.destroy(), this.#init.handshakeTimeoutMs)
    socket.once('close', () => clearTimeout(timer))
    const handshake = new SocksHandshake()
    const onEnd = () => socket.destroy()
    const onData = (chunk: Buffer) => {
      handshake.push(chunk)
      const last = respond(socket, handshake)
      if (last === undefined) return
      clearTimeout(timer)
      socket.off('data', onData)
      socket.off('end', onEnd)
      socket.pause()
      if (last.type === 'request') void this.#connect(socket, last)
      else this.#refuse(socket, last.reason)
    }
    socket.on('data', onData)
    socket.on('end', onEnd)
  }

  async #connect(socket: Socket, { target, isolation, rest }: SocksRequest): Promise<void> {
    const abort = new AbortController()
    const onClose = () => abort.abort()
    socket.once('close', onClose)
    if (rest.length > 0) socket.unshift(rest)
    try {
      const tunnel = await this.#components.connect({ ...target, isolation, signal: abort.signal })
      if (socket.destroyed) return void tunnel.destroy()
      socket.write(encodeSocksReply(SocksReply.SUCCEEDED))
      splice(socket, tunnel)
    } catch (error) {
      const failure = error instanceof ConnectError ? error.reason : 'failed'
      this.#components.logger.debug({ failure, error: String(error) }, 'SOCKS5 connection failed')
      socket.resume()
      socket.end(encodeSocksReply(socksReplyFor(failure)), () => socket.destroySoon())
    } finally {
      socket.off('close', onClose)
    }
  }

  #refuse(socket: Socket, reason: string): void {
    this.#components.logger.debug({ reason }, 'SOCKS5 handshake refused')
    socket.resume()
    socket.destroySoon()
  }
}

/** Sends what the handshake wants sent; the last step once there is one. */
function respond(
  socket: Socket,
  handshake: SocksHandshake
): Extract<SocksStep, { type: 'request' | 'refuse' }> | undefined {
  for (;;) {
    const step = handshake.next()
    if (step.type === 'more') return undefined
    if (step.type === 'request') return step
    if (step.bytes.length > 0) socket.write(step.bytes)
    if (step.type === 'refuse') return step
  }
}
