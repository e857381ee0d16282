import { decodeDescriptor } from '../descriptor/descriptor-codec.ts'
import { SnapshotError } from '../errors.ts'
import { PEER_KEY_BYTES, peerKeyOf } from '../node/identity.ts'
import type { MeshNode, Target } from '../node/mesh-node.ts'
import type { MessageStream } from '../node/message-stream.ts'
import {
  decodeSnapshotPage,
  DIRECTORY_PROTOCOL,
  encodeSnapshotRequest,
  MAX_PAGE_BYTES,
  type SnapshotPage
} from './snapshot-codec.ts'

/** A server that sends more descriptors than this is not believed. */
export const MAX_SNAPSHOT_DESCRIPTORS = 20_000

/**
 * Fetches the whole snapshot of a peer, page by page, and hands on each descriptor as it came: decoded, its
 * signature not checked.
 *
 * @throws SnapshotError when the server breaks the protocol; DialError, ProtocolUnsupportedError
 */
export async function fetchSnapshot(
  node: MeshNode,
  target: Target,
  onDescriptor: (bytes: Uint8Array, peerId: string) => void,
  signal: AbortSignal
): Promise<void> {
  const stream = await node.openMessageStream(target, DIRECTORY_PROTOCOL, {
    maxFrameBytes: MAX_PAGE_BYTES,
    signal
  })
  try {
    await readPages(stream, onDescriptor, signal)
    await stream.close()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const error = new SnapshotError(stream.remotePeer, reason, { cause })
    stream.abort(error)
    throw error
  }
}

async function readPages(
  stream: MessageStream,
  onDescriptor: (bytes: Uint8Array, peerId: string) => void,
  signal: AbortSignal
): Promise<void> {
  const ask = pageReader(stream, signal)
  let after: Uint8Array = new Uint8Array(PEER_KEY_BYTES)
  let count = 0
  for (;;) {
    const page = await ask(after)
    if (page.hasMore && page.descriptors.length === 0) throw new Error('an empty page that is not the last')
    for (const bytes of page.descriptors) {
      const { peerId } = decodeDescriptor(bytes).descriptor
      const key = peerKeyOf(peerId)
      // Equal keys in a row are a proof of equivocation; pages advance because the last key of one starts the next.
      if (Buffer.compare(key, after) < 0) throw new Error('the descriptors are not in order')
      if (++count > MAX_SNAPSHOT_DESCRIPTORS) {
        throw new Error(`more than ${MAX_SNAPSHOT_DESCRIPTORS} descriptors`)
      }
      after = key
      onDescriptor(bytes, peerId)
    }
    if (!page.hasMore) return
  }
}

/** Sends a request and waits for its page, one at a time. */
function pageReader(
  stream: MessageStream,
  signal: AbortSignal
): (after: Uint8Array) => Promise<SnapshotPage> {
  let waiting: PromiseWithResolvers<Uint8Array> | undefined
  let failure: Error | undefined
  const fail = (error: Error): void => {
    failure ??= error
    waiting?.reject(failure)
    waiting = undefined
  }
  stream.receive({
    onMessage: message => {
      if (waiting === undefined) throw new Error('a page that nobody asked for')
      waiting.resolve(message)
      waiting = undefined
    },
    onClose: error => fail(error ?? new Error('the server closed the stream'))
  })
  signal.addEventListener('abort', () => fail(new Error('no answer in time')), { once: true })
  return async after => {
    if (failure !== undefined) throw failure
    waiting = Promise.withResolvers<Uint8Array>()
    const { promise } = waiting
    stream.send(encodeSnapshotRequest(after))
    return decodeSnapshotPage(await promise)
  }
}
