import type { ConnectionEncrypter, MessageStream } from '@libp2p/interface'

/** The part of a TCP connection's socket that batches writes. */
interface Corkable {
  cork(): void
  uncork(): void
}

function socketOf(connection: MessageStream): Corkable | undefined {
  const { socket } = connection as { socket?: Partial<Corkable> }
  return typeof socket?.cork === 'function' && typeof socket.uncork === 'function'
    ? (socket as Corkable)
    : undefined
}

/**
 * Lets everything that a connection sends in one turn of the event loop leave in one system call. Noise hands down
 * the length, the header, the body and the tag of each frame as separate pieces, and yamux answers each read with a
 * frame of its own; written one by one they cost four segments a frame, each of which wakes the peer.
 */
function batchWrites(connection: MessageStream): void {
  const socket = socketOf(connection)
  if (socket === undefined) return
  const send = connection.send.bind(connection)
  let isCorked = false
  const flush = (): void => {
    isCorked = false
    socket.uncork()
  }
  connection.send = data => {
    if (!isCorked) {
      isCorked = true
      socket.cork()
      setImmediate(flush)
    }
    return send(data)
  }
}

/** An encrypter whose connections write in batches. */
export function withBatchedWrites<Components, Encrypter extends ConnectionEncrypter>(
  create: (components: Components) => Encrypter
): (components: Components) => Encrypter {
  return components => {
    const encrypter = create(components)
    for (const method of ['secureInbound', 'secureOutbound'] as const) {
      const secure = encrypter[method].bind(encrypter)
      encrypter[method] = (connection, options) => {
        batchWrites(connection)
        return secure(connection, options)
      }
    }
    return encrypter
  }
}
