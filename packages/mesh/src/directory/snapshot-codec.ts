import { ByteReader, ByteWriter } from '@tollway/codec'
import { MAX_DESCRIPTOR_BYTES } from '../descriptor/descriptor-codec.ts'
import { PEER_KEY_BYTES } from '../node/identity.ts'

export const DIRECTORY_PROTOCOL = '/tollway/directory/1'
/** A page and a request fit in this. */
export const MAX_PAGE_BYTES = 256 * 1024
export const MAX_PAGE_DESCRIPTORS = 1024
const MESSAGE_GET = 1
const MESSAGE_PAGE = 2

/** Part of a snapshot, in ascending order of peer keys. */
export interface SnapshotPage {
  /** Whether there are more after the last of these. */
  hasMore: boolean
  /** Encoded descriptors; two of one peer in a row prove that it equivocated. */
  descriptors: Uint8Array[]
}

/** Asks for the descriptors whose peer key (32 bytes) is above `after`; all zeros for the first page. */
export function encodeSnapshotRequest(after: Uint8Array): Uint8Array {
  return new ByteWriter().u8(MESSAGE_GET).fixed(after, PEER_KEY_BYTES).finish()
}

/** @throws MalformedError */
export function decodeSnapshotRequest(bytes: Uint8Array): Uint8Array {
  const r = new ByteReader(bytes, 'snapshot request')
  const type = r.u8()
  if (type !== MESSAGE_GET) throw r.fail(`message type ${type}`)
  const after = r.bytes(PEER_KEY_BYTES)
  r.end()
  return after
}

export function encodeSnapshotPage(page: SnapshotPage): Uint8Array {
  const w = new ByteWriter()
    .u8(MESSAGE_PAGE)
    .u8(page.hasMore ? 1 : 0)
    .u16(page.descriptors.length)
  for (const descriptor of page.descriptors) w.lengthPrefixed(descriptor)
  return w.finish()
}

/** @throws MalformedError */
export function decodeSnapshotPage(bytes: Uint8Array): SnapshotPage {
  const r = new ByteReader(bytes, 'snapshot page')
  const type = r.u8()
  if (type !== MESSAGE_PAGE) throw r.fail(`message type ${type}`)
  const more = r.u8()
  if (more > 1) throw r.fail(`flag ${more}`)
  const count = r.u16()
  if (count > MAX_PAGE_DESCRIPTORS) {
    throw r.fail(`${count} descriptors, at most ${MAX_PAGE_DESCRIPTORS} are allowed`)
  }
  const descriptors = Array.from({ length: count }, () => r.lengthPrefixed(MAX_DESCRIPTOR_BYTES))
  r.end()
  return { hasMore: more === 1, descriptors }
}
