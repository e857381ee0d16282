import type { SignedDescriptor } from '../descriptor/relay-descriptor.ts'
import { peerKeyOf } from '../node/identity.ts'
import { isEquivocation } from '../descriptor/signed-descriptor.ts'

/** The newest descriptor of a peer, and the proof against it if it signed another one for the same epoch. */
export interface TableEntry {
  /** The 32-byte key behind the peer id: snapshots are in its order. */
  readonly key: Uint8Array
  current: SignedDescriptor
  conflicting?: SignedDescriptor
}

/**
 * - `new`: the newest of its peer so far.
 * - `known`: these very bytes are here already.
 * - `old`: a newer one is here.
 * - `equivocation`: it proves that its peer signed two for one epoch; the peer is excluded from now on.
 * - `excluded`: its peer was excluded before.
 */
export type TableVerdict = 'new' | 'known' | 'old' | 'equivocation' | 'excluded'

/** The descriptors of a directory, one per peer. Holds only what was verified. */
export class DescriptorTable {
  readonly #entries = new Map<string, TableEntry>()

  get entries(): Iterable<[string, TableEntry]> {
    return this.#entries
  }

  get(peerId: string): TableEntry | undefined {
    return this.#entries.get(peerId)
  }

  delete(peerId: string): void {
    this.#entries.delete(peerId)
  }

  /** Whether `bytes` are a descriptor of `peerId` that is here already, so need not be verified again. */
  has(peerId: string, bytes: Uint8Array): boolean {
    const entry = this.#entries.get(peerId)
    if (entry === undefined) return false
    return (
      isEqual(entry.current.bytes, bytes) ||
      (entry.conflicting !== undefined && isEqual(entry.conflicting.bytes, bytes))
    )
  }

  add(signed: SignedDescriptor): TableVerdict {
    const { peerId, epoch } = signed.descriptor
    const entry = this.#entries.get(peerId)
    if (entry === undefined) {
      this.#entries.set(peerId, { key: peerKeyOf(peerId), current: signed })
      return 'new'
    }
    if (this.has(peerId, signed.bytes)) return 'known'
    if (entry.conflicting !== undefined) return 'excluded'
    if (isEquivocation(entry.current, signed)) {
      entry.conflicting = signed
      return 'equivocation'
    }
    if (epoch < entry.current.descriptor.epoch) return 'old'
    entry.current = signed
    return 'new'
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
