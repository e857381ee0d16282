import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SocksClient } from 'socks'
import { ProxyPortInUseError } from '../../src/index.ts'
import { ConnectionGate } from '../../src/proxy/connection-gate.ts'
import { SocksServer } from '../../src/proxy/socks-server.ts'
import { DirectNetwork } from '../fixtures/direct.ts'
import { silentLogger, startOrigin, StopRegistry, until } from '../fixtures/environment.ts'

let stops: StopRegistry
let network: DirectNetwork

beforeEach(() => {
  stops = new StopRegistry()
  network = new DirectNetwork()
})
afterEach(() => stops.stopAll())

async function startServer({ limit = 16, handshakeTimeoutMs = 60_000 } = {}) {
  const gate = new ConnectionGate(limit)
  const server = new SocksServer(
    { connect: network.connect, gate, logger: silentLogger },
    { host: '127.0.0.1', port: 0, handshakeTimeoutMs }
  )
  stops.onStop(() => server.stop())
  await server.start()
  return { server, gate, port: server.address!.port }
}

function dial(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  stops.onStop(async () => socket.destroy())
  socket.on('error', () => undefined)
  return socket
}

const proxyAt = (port: number) => ({ host: '127.0.0.1', port, type: 5 as const })

/** Everything the other end sends until it closes. */
async function readAll(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('end', () => socket.end())
  if (!socket.destroyed) await once(socket, 'close')
  return Buffer.concat(chunks)
}

describe('SOCKS5 server', () => {
  test('carries data for an ordinary client, by name and by address', async () => {
    const port = await startOrigin(stops, socket => socket.pipe(socket))
    const { port: proxyPort } = await startServer()
    for (const host of ['origin.example', '192.0.2.9', '2001:db8::9']) {
      const { socket } = await SocksClient.createConnection({
        proxy: proxyAt(proxyPort),
        command: 'connect',
        destination: { host, port }
      })
      stops.onStop(async () => socket.destroy())
      socket.write('hello')
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      expect(chunk.toString()).toBe('hello')
      socket.destroy()
    }
    expect(network.asked.map(({ host }) => host)).toEqual([
      'origin.example',
      '192.0.2.9',
      '2001:db8:0:0:0:0:0:9'
    ])
  })

  test('hands the isolation key on', async () => {
    const port = await startOrigin(stops, socket => socket.end())
    const { port: proxyPort } = await startServer()
    await SocksClient.createConnection({
      proxy: { ...proxyAt(proxyPort), userId: 'me', password: 'tab 1' },
      command: 'connect',
      destination: { host: 'origin.example', port }
    })
    expect(network.asked[0]?.isolation).toBe('2:me:tab 1')
  })

  test.each([
    ['not-allowed', 2],
    ['spend-limit', 2],
    ['no-funds', 2],
    ['network-unreachable', 3],
    ['host-unreachable', 4],
    ['refused', 5],
    ['timeout', 6],
    ['failed', 1]
  ] as const)('a failure by %s is reply %i', async (failure, reply) => {
    network.failure = failure
    const { port } = await startServer()
    const socket = dial(port)
    socket.write(Uint8Array.of(5, 1, 0, 5, 1, 0, 1, 192, 0, 2, 1, 0, 80))
    const answer = await readAll(socket)
    expect([...answer]).toEqual([5, 0, 5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
  })

  test.each(['bind', 'associate'] as const)('%s is not supported', async command => {
    const { port } = await startServer()
    const attempt = SocksClient.createConnection({
      proxy: proxyAt(port),
      command: command,
      destination: { host: '192.0.2.1', port: 80 }
    })
    await expect(attempt).rejects.toThrow()
    expect(network.asked).toEqual([])
  })

  test('each direction ends on its own', async () => {
    const seen: Buffer[] = []
    const port = await startOrigin(stops, socket => {
      socket.on('data', (chunk: Buffer) => seen.push(chunk))
      socket.on('end', () => socket.end(`${Buffer.concat(seen).length} bytes`))
    })
    const { port: proxyPort } = await startServer()
    const socket = dial(proxyPort)
    socket.end(
      Buffer.concat([
        Buffer.from([5, 1, 0, 5, 1, 0, 1, 192, 0, 2, 1, port >> 8, port & 255]),
        Buffer.alloc(100_000)
      ])
    )
    expect((await readAll(socket)).subarray(12).toString()).toBe('100000 bytes')
  })

  test('a slow reader holds the sender back', async () => {
    let sent = 0
    const port = await startOrigin(stops, socket => {
      const block = Buffer.alloc(65536)
      const fill = () => {
        while (sent < 64 * 1024 * 1024 && socket.write(block)) sent += block.length
      }
      socket.on('drain', fill)
      fill()
    })
    const { port: proxyPort } = await startServer()
    const socket = dial(proxyPort)
    socket.pause()
    socket.write(Uint8Array.of(5, 1, 0, 5, 1, 0, 1, 192, 0, 2, 1, port >> 8, port & 255))
    await until(() => sent > 0, 'the first bytes')
    let before = -1
    while (before !== sent) {
      before = sent
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  test('a tunnel that breaks resets the application', async () => {
    const port = await startOrigin(stops, socket => socket.write('half a'))
    const { port: proxyPort } = await startServer()
    const { socket } = await SocksClient.createConnection({
      proxy: proxyAt(proxyPort),
      command: 'connect',
      destination: { host: 'origin.example', port }
    })
    socket.resume()
    await once(socket, 'data')
    const failed = once(socket, 'error')
    network.breakAll()
    const [error] = (await failed) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNRESET')
  })

  test('says nothing for ever only until the timeout', async () => {
    const { port } = await startServer({ handshakeTimeoutMs: 50 })
    const socket = dial(port)
    socket.write(Uint8Array.of(5))
    expect((await readAll(socket)).length).toBe(0)
  })

  test('takes no more connections than allowed', async () => {
    const { port, gate } = await startServer({ limit: 2 })
    const first = [dial(port), dial(port)]
    await until(() => gate.size === 2, 'two connections')
    const third = dial(port)
    expect((await readAll(third)).length).toBe(0)
    for (const socket of first) socket.destroy()
    await until(() => gate.size === 0, 'both to close')
  })

  test('survives any bytes', async () => {
    network.failure = 'refused'
    const { port, gate } = await startServer({ limit: 256 })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async bytes => {
        const socket = dial(port)
        socket.end(bytes)
        const answer = await readAll(socket)
        if (answer.length > 0) expect([1, 5]).toContain(answer[0])
      }),
      { numRuns: 100 }
    )
    await until(() => gate.size === 0, 'all to close')
  })

  test('an occupied port is a typed error that names it', async () => {
    const { port } = await startServer()
    const second = new SocksServer(
      { connect: network.connect, gate: new ConnectionGate(1), logger: silentLogger },
      { host: '127.0.0.1', port, handshakeTimeoutMs: 1000 }
    )
    await expect(second.start()).rejects.toThrow(ProxyPortInUseError)
    await expect(second.start()).rejects.toThrow(String(port))
  })

  test('stops with connections open, twice, and starts again', async () => {
    const { server, port } = await startServer()
    const socket = dial(port)
    await once(socket, 'connect')
    const closed = readAll(socket)
    await server.stop()
    await server.stop()
    await closed
    await server.start()
    expect(server.address?.port).toBeGreaterThan(0)
  })
})
