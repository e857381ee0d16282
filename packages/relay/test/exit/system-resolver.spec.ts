import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createSystemResolver } from '../../src/exit/system-resolver.ts'
import { StopRegistry } from '../fixtures/environment.ts'

const A = 1
let stops: StopRegistry
beforeEach(() => {
  stops = new StopRegistry()
})
afterEach(() => stops.stopAll())

/** A name server that knows one IPv4 address for every name, and never answers for those that begin with `slow`. */
async function startNameServer(): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const isSlow = query.subarray(13).toString('latin1').startsWith('slow')
    if (isSlow) return
    const type = query.readUInt16BE(query.indexOf(0, 12) + 1)
    const question = query.subarray(12, query.indexOf(0, 12) + 5)
    const header = Buffer.from(query.subarray(0, 12))
    header.writeUInt16BE(0x8180, 2)
    header.writeUInt16BE(type === A ? 1 : 0, 6)
    header.writeUInt16BE(0, 10)
    const record = Buffer.from([0xc0, 12, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7])
    socket.send(Buffer.concat(type === A ? [header, question, record] : [header, question]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  stops.onStop(async () => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

test('names whose servers do not answer hold nobody up, and end with their signal', async () => {
  const resolve = createSystemResolver({ servers: [await startNameServer()] })
  const abort = new AbortController()
  const slow = Array.from({ length: 50 }, (_, i) => resolve(`slow${i}.example`, abort.signal))
  const ended = Promise.allSettled(slow)
  expect(await resolve('quick.example', new AbortController().signal)).toEqual(['192.0.2.7'])
  abort.abort()
  expect((await ended).every(({ status }) => status === 'rejected')).toBe(true)
})

test('names of the machine itself come from the operating system', async () => {
  const resolve = createSystemResolver({ servers: [await startNameServer()] })
  const all = await Promise.all(
    Array.from({ length: 10 }, () => resolve('localhost', new AbortController().signal))
  )
  for (const addresses of all) {
    expect(addresses.every(address => address === '127.0.0.1' || address === '::1')).toBe(true)
  }
})
