import type { Stream } from '@libp2p/interface'
import { piecesOf } from '../node/pieces.ts'
import type { LinkPipe, LinkPipeEvents } from './link-pipe.ts'

const CLOSE_TIMEOUT_MS = 2_000

/** A link's bytes over one libp2p stream. Never paused: the windows of the circuits bound what comes. */
export function createLibp2pPipe(stream: Stream): LinkPipe {
  const abort = (cause: unknown): void =>
    stream.abort(cause instanceof Error ? cause : new Error(String(cause)))
  const close = (): void => {
    stream.close({ signal: AbortSignal.timeout(CLOSE_TIMEOUT_MS) }).catch(abort)
  }
  return {
    send: bytes => stream.send(bytes),
    open: (events: LinkPipeEvents) => {
      stream.addEventListener('close', event => events.onClose(event.error), { once: true })
      stream.addEventListener('drain', () => events.onDrain())
      stream.addEventListener('remoteCloseWrite', close, { once: true })
      stream.addEventListener('message', event => {
        for (const piece of piecesOf(event.data)) events.onData(piece)
      })
      if (stream.status === 'closed' || stream.status === 'aborted' || stream.status === 'reset') {
        events.onClose()
      } else if (stream.remoteWriteStatus === 'closed') close()
    },
    close,
    abort
  }
}
