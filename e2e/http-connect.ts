import { createHash } from 'node:crypto'
import { request, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Download } from '@tollway/cli'

const CONNECT_TIMEOUT_MS = 60_000

function connect(proxy: { host: string; port: number }, target: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    request({ ...proxy, method: 'CONNECT', path: target, timeout: CONNECT_TIMEOUT_MS })
      .once('connect', (response: IncomingMessage, socket: Socket) => {
        if (response.statusCode === 200) resolve(socket)
        else reject(new Error(`the proxy answered CONNECT ${target} with ${response.statusCode}`))
      })
      .once('timeout', function (this: { destroy(error: Error): void }) {
        this.destroy(new Error(`the proxy did not answer CONNECT ${target}`))
      })
      .once('error', reject)
      .end()
  })
}

/** Downloads over HTTP through a proxy's CONNECT. */
export async function downloadByConnect(init: {
  proxy: { host: string; port: number }
  host: string
  port: number
  path: string
}): Promise<Download> {
  const { host, port, path } = init
  const socket = await connect(init.proxy, `${host}:${port}`)
  try {
    const startedAt = performance.now()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host, port, path, createConnection: () => socket }, resolve)
        .once('error', reject)
        .end()
    })
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
    }
    return { bytes, seconds: (performance.now() - startedAt) / 1000, sha256: hash.digest('hex') }
  } finally {
    socket.destroy()
  }
}
