import { createServer, type Server, type Socket } from 'node:net'
import { SOCKET_BUFFER_BYTES } from './listen.ts'
import { ProxyServer, type ProxyAnswers } from './proxy-server.ts'
import { SocksHandshake, type SocksStep } from './socks-handshake.ts'
import { encodeSocksReply, SocksReply, socksReplyFor } from './socks-reply.ts'

const ANSWERS: ProxyAnswers = {
  connected: encodeSocksReply(SocksReply.SUCCEEDED),
  failed: failure => encodeSocksReply(socksReplyFor(failure))
}

/** A SOCKS5 server (RFC 1928, RFC 1929) for CONNECT by name, IPv4 and IPv6. */
export class SocksServer extends ProxyServer {
  protected readonly what = 'SOCKS5 proxy'

  protected createServer(): Server {
    return createServer({ allowHalfOpen: true, noDelay: true, highWaterMark: SOCKET_BUFFER_BYTES }, socket =>
      this.#accept(socket)
    )
  }

  #accept(socket: Socket): void {
    if (!this.admit(socket)) return
    const timer = setTimeout(() => socket.destroy(), this.init.handshakeTimeoutMs)
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
      if (last.type === 'refuse') return this.#refuse(socket, last.reason)
      const { target, isolation, rest } = last
      if (rest.length > 0) socket.unshift(rest)
      void this.serve(socket, { ...target, isolation }, ANSWERS)
    }
    socket.on('data', onData)
    socket.on('end', onEnd)
  }

  #refuse(socket: Socket, reason: string): void {
    this.components.logger.debug({ reason }, 'SOCKS5 handshake refused')
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
