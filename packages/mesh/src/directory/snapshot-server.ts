import type { Clock, Logger } from '../environment.ts'
import type { MeshNode } from '../node/mesh-node.ts'
import type { MessageStream } from '../node/message-stream.ts'
import { PeerRateLimiter } from '../rate-limit.ts'
import type { DescriptorTable, TableEntry } from './descriptor-table.ts'
import {
  decodeSnapshotRequest,
  DIRECTORY_PROTOCOL,
  encodeSnapshotPage,
  MAX_PAGE_BYTES,
  MAX_PAGE_DESCRIPTORS,
  type SnapshotPage
} from './snapshot-codec.ts'

const PAGES_PER_SECOND = 20
const PAGES_BURST = 200
const PAGE_OVERHEAD_BYTES = 8

/** Answers requests for pages of the table, as fast as each peer may ask. */
export async function serveSnapshots(
  components: { node: MeshNode; clock: Clock; logger: Logger },
  table: DescriptorTable
): Promise<void> {
  const { node, clock, logger } = components
  const limiter = new PeerRateLimiter(clock, { ratePerSecond: PAGES_PER_SECOND, burst: PAGES_BURST })
  const answer = (stream: MessageStream, request: Uint8Array): void => {
    if (!limiter.take(stream.remotePeer)) throw new Error('too many snapshot requests')
    stream.send(encodeSnapshotPage(pageAfter(table, decodeSnapshotRequest(request))))
  }
  await node.handleMessageStream(
    DIRECTORY_PROTOCOL,
    stream => {
      stream.receive({
        onMessage: request => answer(stream, request),
        onClose: error => {
          if (error !== undefined) {
            logger.debug({ peerId: stream.remotePeer, error }, 'snapshot stream failed')
          }
        }
      })
    },
    { maxFrameBytes: MAX_PAGE_BYTES, maxInboundStreams: 4 }
  )
}

/** The descriptors above a peer key, as many as fit a page. */
export function pageAfter(table: DescriptorTable, after: Uint8Array): SnapshotPage {
  const rest = [...table.entries]
    .map(([, entry]) => entry)
    .filter(({ key }) => Buffer.compare(key, after) > 0)
    .sort((a, b) => Buffer.compare(a.key, b.key))
  const descriptors: Uint8Array[] = []
  let sizeBytes = PAGE_OVERHEAD_BYTES
  for (const entry of rest) {
    const both = bytesOf(entry)
    const added = both.reduce((sum, bytes) => sum + 2 + bytes.length, 0)
    if (sizeBytes + added > MAX_PAGE_BYTES || descriptors.length + both.length > MAX_PAGE_DESCRIPTORS) {
      return { hasMore: true, descriptors }
    }
    descriptors.push(...both)
    sizeBytes += added
  }
  return { hasMore: false, descriptors }
}

function bytesOf({ current, conflicting }: TableEntry): Uint8Array[] {
  return conflicting === undefined ? [current.bytes] : [current.bytes, conflicting.bytes]
}
