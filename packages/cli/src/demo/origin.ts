import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const CHUNK_BYTES = 1 << 20

/** A web server on loopback with one file of random bytes; it also takes uploads, and answers with their SHA-256. */
export interface Origin {
  readonly host: string
  readonly port: number
  readonly sizeBytes: number
  /** Hex SHA-256 of the file. */
  readonly sha256: string
  stop(): Promise<void>
}

async function writeRandomFile(path: string, sizeBytes: number): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  try {
    for (let left = sizeBytes; left > 0; left -= CHUNK_BYTES) {
      const chunk = randomBytes(Math.min(left, CHUNK_BYTES))
      hash.update(chunk)
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function hashUpload(request: IncomingMessage, response: ServerResponse): void {
  const hash = createHash('sha256')
  request.on('data', (chunk: Buffer) => hash.update(chunk))
  request.on('end', () => response.end(hash.digest('hex')))
  request.on('error', () => response.destroy())
}

/** Makes the file at `path` and serves the first `?bytes=N` of it, all by default. */
export async function startOrigin(path: string, sizeBytes: number): Promise<Origin> {
  const sha256 = await writeRandomFile(path, sizeBytes)
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      hashUpload(request, response)
      return
    }
    const wanted = new URL(request.url ?? '/', 'http://origin').searchParams.get('bytes')
    const size = Math.min(sizeBytes, wanted === null ? sizeBytes : Number(wanted))
    if (!Number.isInteger(size) || size < 1) {
      response.writeHead(400).end()
      return
    }
    response.writeHead(200, { 'content-length': size, 'content-type': 'application/octet-stream' })
    const file = createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 })
    file.on('error', () => response.destroy())
    response.on('close', () => file.destroy())
    file.pipe(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    sizeBytes,
    sha256,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    }
  }
}
