import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { MAX_TOWER_FRAME_BYTES, openHttpTowerStream } from '../src/index.ts'

const FRAME = { 'content-type': 'application/octet-stream' }
let server: Server

afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

/** How the stream to a server that answers like this ends: with a message, or with an error. */
async function answered(answer: (response: ServerResponse) => void): Promise<Uint8Array | Error | undefined> {
  server = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stream = openHttpTowerStream(`http://127.0.0.1:${port}`, fetch)
  return await new Promise(resolve => {
    stream.receive({ onMessage: resolve, onClose: resolve })
    stream.send(Uint8Array.of(1))
  })
}

describe('a tower over HTTP', () => {
  test('that answers a frame of any length up to the largest is heard', async () => {
    const frame = new Uint8Array(MAX_TOWER_FRAME_BYTES).fill(7)
    expect(await answered(response => response.writeHead(200, FRAME).end(frame))).toEqual(frame)
  })

  test('that answers without end, and says no length, is cut off', async () => {
    let sent = 0
    const found = await answered(response => {
      response.writeHead(200, FRAME)
      const pour = (): void => {
        while (!response.destroyed && response.write(new Uint8Array(64 * 1024))) sent++
      }
      response.on('drain', pour)
      pour()
    })
    expect(found).toMatchObject({ code: 'TOWER_UNREACHABLE' })
    expect(sent).toBeLessThan(1_000)
  })

  test('that answers little that unpacks to much is cut off', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000))
    const found = await answered(response =>
      response
        .writeHead(200, { ...FRAME, 'content-encoding': 'gzip', 'content-length': bomb.length })
        .end(bomb)
    )
    expect(found).toMatchObject({ code: 'TOWER_UNREACHABLE' })
  })

  test('that sends the proofs elsewhere is not followed', async () => {
    const found = await answered(response =>
      response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()
    )
    expect(found).toBeInstanceOf(Error)
    expect((found as Error).message).not.toContain('127.0.0.1:1/')
  })
})
