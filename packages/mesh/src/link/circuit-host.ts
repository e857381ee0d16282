import type { Link } from './link.ts'
import type { FrameKind } from './link-frame.ts'
import type { LinkMemory } from './link-memory.ts'
import type { RecordSource } from './record-scheduler.ts'

/** What a circuit needs of the link that carries it. */
export interface CircuitHost extends Link {
  readonly memory: LinkMemory
  nowMs(): number
  /** The circuit may have records, or window, again. */
  wakeCircuit(circuit: RecordSource): void
  sendControl(circuitId: number, kind: FrameKind, body: Uint8Array): void
  sendGrant(circuitId: number, bytes: number): void
  removeCircuit(circuit: RecordSource): void
  reportBug(circuitId: number, error: unknown): void
}
