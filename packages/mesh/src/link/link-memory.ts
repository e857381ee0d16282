import type { Clock } from '../environment.ts'

export interface LinkMemoryInit {
  /** Windows grow only while the node queues less than this. */
  growBelowBytes?: number
  /** Beyond this the circuit whose queue head is oldest dies. */
  limitBytes?: number
  /** A peer that queues more than this loses its circuits first. */
  peerLimitBytes?: number
}

/** The queued bytes of all the circuits of a node. */
export interface LinkMemory {
  readonly queuedBytes: number
  readonly growBelowBytes: number
}

export declare function createLinkMemory(components: { clock: Clock }, init?: LinkMemoryInit): LinkMemory
