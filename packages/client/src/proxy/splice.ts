import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * Joins an application's socket and a tunnel. Each direction ends on its own; a broken tunnel resets the socket, so
 * that the application cannot take it for the end of the data.
 */
export function splice(socket: Socket, tunnel: Duplex): void {
  let ended = 0
  const finish = () => {
    if (++ended === 2) socket.destroySoon()
  }
  tunnel.once('end', finish)
  socket.once('end', finish)
  tunnel.on('error', () => socket.resetAndDestroy())
  socket.on('error', () => tunnel.destroy())
  socket.once('close', () => tunnel.destroy())
  tunnel.once('close', () => {
    if (!tunnel.readableEnded) socket.resetAndDestroy()
  })
  socket.pipe(tunnel)
  pour(tunnel, socket)
  socket.resume()
}

/** Like `pipe`, but what arrives in one turn of the event loop leaves in one write. */
function pour(tunnel: Duplex, socket: Socket): void {
  let isCorked = false
  tunnel.on('data', (chunk: Buffer) => {
    if (!isCorked) {
      isCorked = true
      socket.cork()
      process.nextTick(() => {
        isCorked = false
        socket.uncork()
      })
    }
    if (!socket.write(chunk)) tunnel.pause()
  })
  socket.on('drain', () => tunnel.resume())
  tunnel.once('end', () => socket.end())
}
