/** Why a circuit ended, as one byte on the wire. Codes of 64 and above belong to the services. */
export const DestroyCode = {
  /** Nobody needs it any more. */
  FINISHED: 0,
  /** The peer broke the circuit protocol: a bad record, a failed authentication. */
  PROTOCOL: 1,
  /** The next node could not be reached. */
  UNREACHABLE: 2,
  /** A cap on circuits, or a token bucket, was hit. */
  LIMITED: 3,
  /** The node ran short of memory and this circuit's queue was the oldest. */
  OUT_OF_MEMORY: 4,
  /** The link under the circuit closed. Never sent. */
  LINK_CLOSED: 5,
  /** The payer ran past its credit. */
  UNPAID: 6,
  /** The node is stopping. */
  STOPPING: 7,
  /** A bug in this node; its log says more. */
  INTERNAL: 8
} as const

/** A value of {@link DestroyCode}, or another byte that a newer peer sent. */
export type DestroyCode = number
