import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { SocksClient } from 'socks'

export interface UploadInit {
  socks: { host: string; port: number }
  host: string
  port: number
  chunks: Iterable<Uint8Array>
}

/** Uploads through a SOCKS5 proxy; resolves with the hex SHA-256 that the origin says it received. */
export async function upload(init: UploadInit): Promise<string> {
  const { socket } = await SocksClient.createConnection({
    proxy: { ...init.socks, type: 5 },
    command: 'connect',
    destination: { host: init.host, port: init.port }
  })
  try {
    const sending = request({
      host: init.host,
      port: init.port,
      method: 'POST',
      createConnection: () => socket
    })
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    answered.catch(() => undefined)
    for (const chunk of init.chunks) {
      if (!sending.write(chunk)) await Promise.race([once(sending, 'drain'), answered])
    }
    sending.end()
    const [response] = await answered
    const body: Buffer[] = []
    for await (const chunk of response as AsyncIterable<Buffer>) body.push(chunk)
    return Buffer.concat(body).toString()
  } finally {
    socket.destroy()
  }
}
