import type { Server, Socket } from 'node:net'
import type { Startable } from '@tollway/mesh'
import type { ConnectOptions, ListenAddress } from '../client.ts'
import { ConnectError, type ConnectFailure } from '../errors.ts'
import { listen, unlisten } from './listen.ts'
import type { ProxyComponents, ProxyServerInit } from './proxy-components.ts'
import { splice } from './splice.ts'

/** How a proxy's protocol answers a request. */
export interface ProxyAnswers {
  connected: Uint8Array | string
  failed(failure: ConnectFailure, message: string): Uint8Array | string
}

/** What the proxies share: a listener, its connections, and splicing one of them to a tunnel. */
export abstract class ProxyServer implements Startable {
  protected readonly components: ProxyComponents
  protected readonly init: ProxyServerInit
  /** For errors and logs. */
  protected abstract readonly what: string
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined
  #address: ListenAddress | undefined

  constructor(components: ProxyComponents, init: ProxyServerInit) {
    this.components = components
    this.init = init
  }

  /** A server that calls `admit` for each connection. Not listening. */
  protected abstract createServer(): Server

  /** Where it listens, while it does. */
  get address(): ListenAddress | undefined {
    return this.#address
  }

  async start(): Promise<void> {
    if (this.#server !== undefined) return
    const server = this.createServer()
    this.#server = server
    try {
      this.#address = await listen(server, this.what, this.init)
    } catch (error) {
      this.#server = undefined
      throw error
    }
    server.on('error', error => this.components.logger.warn({ error: String(error) }, this.what))
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    this.#address = undefined
    for (const socket of this.#sockets) socket.destroy()
    await unlisten(server)
  }

  /** False when there are too many connections; the socket is gone then. */
  protected admit(socket: Socket): boolean {
    if (!this.components.gate.admit(socket)) {
      socket.destroy()
      return false
    }
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    return true
  }

  /** Connects a paused socket through the network, or says why not and closes it. */
  protected async serve(socket: Socket, options: ConnectOptions, answers: ProxyAnswers): Promise<void> {
    const abort = new AbortController()
    const onClose = () => abort.abort()
    socket.once('close', onClose)
    try {
      const tunnel = await this.components.connect({ ...options, signal: abort.signal })
      if (socket.destroyed) return void tunnel.destroy()
      socket.write(answers.connected)
      splice(socket, tunnel)
    } catch (error) {
      const failure = error instanceof ConnectError ? error.reason : 'failed'
      this.components.logger.debug({ failure, error: String(error) }, `${this.what}: a connection failed`)
      endWith(socket, answers.failed(failure, error instanceof Error ? error.message : failure))
    } finally {
      socket.off('close', onClose)
    }
  }
}

/** Sends a last answer and closes. */
export function endWith(socket: Socket, answer: Uint8Array | string): void {
  if (!socket.writable) return void socket.destroy()
  socket.resume()
  socket.end(answer, () => socket.destroySoon())
}
