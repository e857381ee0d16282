import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { serveAside } from './side-process.ts'
import { decodeRequest, REQUEST_BYTES } from './load-request.ts'

/** Sends or takes as many bytes as the first bytes of a connection ask for. */
const CHUNK = randomBytes(1 << 18)

function send(socket: Socket, bytes: number): void {
  let left = bytes
  const fill = (): void => {
    while (left > 0) {
      const chunk = left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK
      left -= chunk.length
      if (!socket.write(chunk)) return
    }
    socket.end()
  }
  socket.on('drain', fill)
  fill()
}

await serveAside(socket => {
  let head = Buffer.alloc(0)
  let left = 0
  socket.on('error', () => socket.destroy())
  socket.on('data', data => {
    if (head.length === REQUEST_BYTES) {
      left -= data.length
    } else {
      head = Buffer.concat([head, data])
      if (head.length < REQUEST_BYTES) return
      const body = head.length - REQUEST_BYTES
      head = head.subarray(0, REQUEST_BYTES)
      const request = decodeRequest(head)
      if (request.direction === 'down') {
        send(socket, request.bytes)
        return
      }
      left = request.bytes - body
    }
    if (left === 0) socket.end(Buffer.of(1))
  })
})
