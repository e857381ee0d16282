import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const HOST = '127.0.0.1'
const VERSION = 5
const USERNAME_PASSWORD = 2
const CONNECT = 1
const IPV4 = 1
const METHOD_BYTES = 2
const STATUS_BYTES = 2
/** Of an answer that names an IPv4 address. */
const REPLY_BYTES = 10

export type Connect = () => Promise<Socket>

/** A plain connection on loopback. */
export async function connectTo(port: number): Promise<Socket> {
  const socket = connect({ port, host: HOST, noDelay: true })
  await once(socket, 'connect')
  return socket
}

async function read(socket: Socket, bytes: number): Promise<Buffer> {
  let received = Buffer.alloc(0)
  while (received.length < bytes) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    received = Buffer.concat([received, chunk])
  }
  return received
}

/** A connection through a SOCKS5 proxy (RFC 1928, 1929) to a port on its loopback; `isolation` is the username. */
export async function connectThroughSocks(proxy: number, port: number, isolation: string): Promise<Socket> {
  const socket = await connectTo(proxy)
  try {
    const name = Buffer.from(isolation)
    socket.write(Buffer.of(VERSION, 1, USERNAME_PASSWORD))
    await read(socket, METHOD_BYTES)
    socket.write(Buffer.concat([Buffer.of(1, name.length), name, Buffer.of(1, 0x78)]))
    await read(socket, STATUS_BYTES)
    socket.write(Buffer.of(VERSION, CONNECT, 0, IPV4, 127, 0, 0, 1, port >> 8, port & 255))
    const reply = await read(socket, REPLY_BYTES)
    if (reply[1] !== 0) throw new Error(`the proxy refused the connection with code ${reply[1]}`)
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}
