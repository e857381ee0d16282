import { connect, type Socket } from 'node:net'
import { ExitError } from '../errors.ts'
import { failureOf } from './exit-failure.ts'

/**
 * Connects to the first of the addresses that answers, each a checked IP literal, so that nothing is resolved
 * again. The last error is thrown when none does.
 *
 * @throws ExitError
 */
export async function dialFirst(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal
): Promise<Socket> {
  let last: unknown = new ExitError('host-unreachable', 'there is no address to try')
  for (const host of addresses) {
    if (signal.aborted) break
    try {
      return await dial(host, port, signal)
    } catch (error) {
      last = error
    }
  }
  if (signal.aborted) throw new ExitError('timeout', 'no address answered in time', { cause: last })
  throw new ExitError(failureOf(last), 'no address could be connected to', { cause: last })
}

function dial(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true })
    const onAbort = () => socket.destroy(new ExitError('timeout', 'the connection was not made in time'))
    signal.addEventListener('abort', onAbort, { once: true })
    const settle = () => signal.removeEventListener('abort', onAbort)
    socket.once('connect', () => {
      settle()
      socket.removeAllListeners('error')
      socket.pause()
      resolve(socket)
    })
    socket.once('error', error => {
      settle()
      reject(error)
    })
  })
}
