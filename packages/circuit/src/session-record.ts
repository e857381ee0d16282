import type { ClientCircuit } from './client-circuit.ts'
import { BULK_RECORD_BYTES, bodyCapacity, SMALL_RECORD_BYTES, type RecordSize } from './layout.ts'
import { RecordType } from './record-type.ts'
import type { RelayLayer } from './relay-layer.ts'
import type { Session } from './session-types.ts'

export interface SessionRecordInit {
  readonly session: Session
  readonly leg: number
  readonly nowMs: number
  /** Strict mode: small records only, so that a record's size tells nothing. */
  readonly smallOnly?: boolean
}

/** Bulk when it can be filled, else small; undefined when there is nothing to send. */
export function sessionRecordSize(init: SessionRecordInit, position: number): RecordSize | undefined {
  const pending = init.session.pendingBytes(init.leg, init.nowMs)
  if (pending === 0) return undefined
  const bulk = init.smallOnly !== true && pending >= bodyCapacity(BULK_RECORD_BYTES, position)
  return bulk ? BULK_RECORD_BYTES : SMALL_RECORD_BYTES
}

/** Client: the next sealed session record to the hop at position `exit`; undefined when there is nothing to send. */
export function sealForwardSession(
  circuit: ClientCircuit,
  exit: number,
  init: SessionRecordInit
): Uint8Array | undefined {
  const size = sessionRecordSize(init, exit)
  if (size === undefined) return undefined
  return circuit.seal(
    exit,
    RecordType.SESSION,
    space => init.session.writeBody(init.leg, space, init.nowMs),
    size
  )
}

/** Exit: the next sealed session record towards the client; undefined when there is nothing to send. */
export function sealBackwardSession(layer: RelayLayer, init: SessionRecordInit): Uint8Array | undefined {
  const size = sessionRecordSize(init, layer.position)
  if (size === undefined) return undefined
  return layer.sealBackward(
    RecordType.SESSION,
    space => init.session.writeBody(init.leg, space, init.nowMs),
    size
  )
}
