import type { AddressInfo, Server } from 'node:net'
import type { ListenAddress } from '../client.ts'
import { ClientConfigError, ProxyPortInUseError } from '../errors.ts'

/** What waits for an application to read. */
export const SOCKET_BUFFER_BYTES = 256 * 1024

/** Binds a server and resolves with its address. @throws ProxyPortInUseError, ClientConfigError */
export async function listen(
  server: Server,
  what: string,
  { host, port }: ListenAddress
): Promise<ListenAddress> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  try {
    server.listen({ host, port }, resolve)
    await promise
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new ProxyPortInUseError(what, host, port, { cause })
    }
    throw new ClientConfigError(`the ${what} cannot listen on ${host}:${port}: ${String(cause)}`, { cause })
  } finally {
    server.off('error', reject)
  }
  const bound = server.address() as AddressInfo
  return { host: bound.address, port: bound.port }
}

/** Stops accepting; resolves when every connection is closed, which the caller sees to. */
export async function unlisten(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise<void>(resolve => server.close(() => resolve()))
}
