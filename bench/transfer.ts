import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Connect } from './connect.ts'
import { encodeRequest, type LoadRequest } from './load-request.ts'

const TIMEOUT_MS = 90_000
const CHUNK = randomBytes(1 << 16)

async function sendAll(socket: Socket, bytes: number): Promise<void> {
  for (let left = bytes; left > 0; left -= CHUNK.length) {
    const chunk = left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
}

async function receiveAll(socket: Socket, bytes: number): Promise<void> {
  let received = 0
  await new Promise<void>((resolve, reject) => {
    socket.on('data', chunk => {
      received += chunk.length
      if (received >= bytes) resolve()
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`closed after ${received} of ${bytes} bytes`)))
  })
}

/** One request to the origin over one connection, to its last byte. */
async function run(connect: Connect, request: LoadRequest): Promise<void> {
  const socket = await connect()
  const timer = setTimeout(() => socket.destroy(new Error(`not done in ${TIMEOUT_MS} ms`)), TIMEOUT_MS)
  try {
    socket.write(encodeRequest(request))
    const received = receiveAll(socket, request.direction === 'down' ? request.bytes : 1)
    if (request.direction === 'up') await Promise.race([sendAll(socket, request.bytes), received])
    await received
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

/** Seconds that it takes to move `request.bytes` in all over so many connections at once. */
export async function transfer(connect: Connect, request: LoadRequest, streams = 1): Promise<number> {
  const each = { ...request, bytes: Math.ceil(request.bytes / streams) }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: streams }, () => run(connect, each)))
  return (performance.now() - startedAt) / 1000
}
