/**
 * A web server of random bytes that whoever knows the seed can hash without it. It runs in a container of its own,
 * so it uses Node alone. `GET /?bytes=N&rate=R` answers N bytes, at most R a second.
 */
import { createCipheriv, createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

const PORT = 8080
const CHUNK = Buffer.alloc(64 * 1024)

function* randomChunks(seed: string, sizeBytes: number): Generator<Buffer> {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  for (let left = sizeBytes; left > 0; left -= CHUNK.length) {
    yield cipher.update(left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK)
  }
}

async function* paced(chunks: Iterable<Buffer>, bytesPerSecond: number): AsyncGenerator<Buffer> {
  const startedAt = performance.now()
  let sent = 0
  for (const chunk of chunks) {
    const aheadMs = (sent / bytesPerSecond) * 1000 - (performance.now() - startedAt)
    if (aheadMs > 10) await sleep(aheadMs)
    yield chunk
    sent += chunk.length
  }
}

/** Hex SHA-256 of what the origin answers. */
export function sha256OfOrigin(seed: string, sizeBytes: number): string {
  const hash = createHash('sha256')
  for (const chunk of randomChunks(seed, sizeBytes)) hash.update(chunk)
  return hash.digest('hex')
}

function serve(seed: string): void {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://origin')
    if (url.pathname === '/health') {
      response.end('ok\n')
      return
    }
    const sizeBytes = Number(url.searchParams.get('bytes') ?? 1_000_000)
    const bytesPerSecond = Number(url.searchParams.get('rate') ?? Infinity)
    response.writeHead(200, { 'content-length': sizeBytes, 'content-type': 'application/octet-stream' })
    const body = Readable.from(paced(randomChunks(seed, sizeBytes), bytesPerSecond))
    response.on('close', () => body.destroy())
    body.pipe(response)
  })
  server.listen(PORT)
  process.once('SIGTERM', () => {
    server.closeAllConnections()
    server.close()
  })
}

if (process.argv[1] === import.meta.filename) serve(process.env.ORIGIN_SEED ?? '')
