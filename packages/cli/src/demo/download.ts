import { createHash } from 'node:crypto'
import { request, type IncomingMessage } from 'node:http'
import { SocksClient } from 'socks'
import { TollwayError } from '@tollway/codec'

const CONNECT_TIMEOUT_MS = 60_000

export interface DownloadInit {
  /** The SOCKS5 proxy. */
  socks: { host: string; port: number }
  host: string
  port: number
  /** Path and query. */
  path: string
  onProgress?(bytes: number): void
}

export interface Download {
  bytes: number
  seconds: number
  /** Hex. */
  sha256: string
}

/** Downloads over HTTP through a SOCKS5 proxy, which resolves the name. */
export async function download(init: DownloadInit): Promise<Download> {
  const { socket } = await SocksClient.createConnection({
    proxy: { ...init.socks, type: 5 },
    command: 'connect',
    destination: { host: init.host, port: init.port },
    timeout: CONNECT_TIMEOUT_MS
  })
  try {
    const startedAt = performance.now()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: init.host, port: init.port, path: init.path, createConnection: () => socket }, resolve)
        .on('error', reject)
        .end()
    })
    if (response.statusCode !== 200) {
      throw new TollwayError('DOWNLOAD', `the origin answered HTTP ${response.statusCode}`)
    }
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      init.onProgress?.(bytes)
    }
    return { bytes, seconds: (performance.now() - startedAt) / 1000, sha256: hash.digest('hex') }
  } finally {
    socket.destroy()
  }
}
