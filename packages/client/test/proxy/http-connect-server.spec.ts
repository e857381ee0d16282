import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ConnectionGate } from '../../src/proxy/connection-gate.ts'
import { HttpConnectServer } from '../../src/proxy/http-connect-server.ts'
import { DirectNetwork } from '../fixtures/direct.ts'
import { silentLogger, startOrigin, StopRegistry, until } from '../fixtures/environment.ts'

let stops: StopRegistry
let network: DirectNetwork

beforeEach(() => {
  stops = new StopRegistry()
  network = new DirectNetwork()
})
afterEach(() => stops.stopAll())

async function startServer(handshakeTimeoutMs = 60_000) {
  const gate = new ConnectionGate(256)
  const server = new HttpConnectServer(
    { connect: network.connect, gate, logger: silentLogger },
    { host: '127.0.0.1', port: 0, handshakeTimeoutMs }
  )
  stops.onStop(() => server.stop())
  await server.start()
  return { server, gate, port: server.address!.port }
}

/** A CONNECT by node:http. */
async function tunnel(port: number, path: string, headers: Record<string, string> = {}) {
  const sent = request({ host: '127.0.0.1', port, method: 'CONNECT', path, headers })
  sent.end()
  const [response, socket] = (await once(sent, 'connect')) as [IncomingMessage, Socket]
  stops.onStop(async () => socket.destroy())
  socket.on('error', () => undefined)
  return { status: response.statusCode, socket }
}

describe('HTTP CONNECT proxy', () => {
  test('carries data, with the isolation key of Basic credentials', async () => {
    const port = await startOrigin(stops, socket => socket.pipe(socket))
    const { port: proxyPort } = await startServer()
    const authorization = `Basic ${Buffer.from('me:tab 1').toString('base64')}`
    const { status, socket } = await tunnel(proxyPort, `origin.example:${port}`, {
      'Proxy-Authorization': authorization
    })
    expect(status).toBe(200)
    socket.write('hello')
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    expect(chunk.toString()).toBe('hello')
    expect(network.asked[0]).toMatchObject({ host: 'origin.example', port, isolation: '2:me:tab 1' })
  })

  test.each([
    ['not-allowed', 403],
    ['spend-limit', 402],
    ['no-funds', 402],
    ['network-unreachable', 503],
    ['overloaded', 503],
    ['host-unreachable', 502],
    ['refused', 502],
    ['timeout', 504]
  ] as const)('a failure by %s is %i', async (failure, code) => {
    network.failure = failure
    const { port } = await startServer()
    const { status } = await tunnel(port, 'origin.example:80')
    expect(status).toBe(code)
  })

  test('other methods are not allowed, and nonsense is a bad request', async () => {
    const { port } = await startServer()
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('CONNECT')
    expect((await tunnel(port, 'no-port')).status).toBe(400)
    expect(network.asked).toEqual([])
  })

  test('data sent with the request reach the target', async () => {
    const seen: Buffer[] = []
    const port = await startOrigin(stops, socket => socket.on('data', (chunk: Buffer) => seen.push(chunk)))
    const { port: proxyPort } = await startServer()
    const socket = connect(proxyPort, '127.0.0.1')
    stops.onStop(async () => socket.destroy())
    socket.write(`CONNECT 192.0.2.1:${port} HTTP/1.1\r\nHost: x\r\n\r\nearly`)
    await until(() => Buffer.concat(seen).toString() === 'early', 'the early bytes')
  })

  test('a silent client is closed', async () => {
    const { port } = await startServer(100)
    const socket = connect(port, '127.0.0.1')
    stops.onStop(async () => socket.destroy())
    socket.on('error', () => undefined)
    socket.write('CONNECT a:1 HTT')
    socket.resume()
    await once(socket, 'close')
  })

  test('survives any bytes', async () => {
    network.failure = 'refused'
    const { port, gate } = await startServer()
    const head = fc.constantFrom(
      '',
      'CONNECT ',
      'CONNECT a:80 HTTP/1.1\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    )
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const socket = connect(port, '127.0.0.1')
        socket.on('error', () => undefined)
        socket.resume()
        socket.end(Buffer.concat([Buffer.from(start), bytes]))
        await once(socket, 'close')
      }),
      { numRuns: 60 }
    )
    await until(() => gate.size === 0, 'all to close')
  })
})
