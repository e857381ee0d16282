import { TollwayError } from '@tollway/codec'

/** What a hop answers in its CREATED. Statuses from 16 on blame the edge to the next hop. */
export const CreateStatus = {
  OK: 0,
  /** The payload decodes to nothing this relay knows, or asks for a hop past the fourth. */
  MALFORMED: 1,
  /** The minute is more than ten away from the relay's clock. */
  STALE: 2,
  /** No room for another circuit. */
  OVERLOADED: 3,
  /** Asked to be the last hop but offers no exit, or shuts down. */
  POLICY: 4,
  /** The next hop is not in the relay's verified directory. */
  NEXT_UNKNOWN: 16,
  /** The next hop could not be dialled. */
  NEXT_UNREACHABLE: 17,
  /** The next hop closed the circuit instead of answering. */
  NEXT_REFUSED: 18,
  /** The next hop did not answer within the budget. */
  NEXT_TIMEOUT: 19
} as const
export type CreateStatus = (typeof CreateStatus)[keyof typeof CreateStatus]

const NAMES = new Map<number, string>(Object.entries(CreateStatus).map(([name, status]) => [status, name]))
const FIRST_EDGE_STATUS = 16

/**
 * Who may be at fault, as positions in the path: the edge between `near` and `far`, or one relay when both are
 * the same. -1 is the client.
 */
export interface Blame {
  readonly near: number
  readonly far: number
}

/** The circuit could not be built. */
export class CircuitBuildError extends TollwayError {
  /** The status that a hop reported; undefined when an answer did not authenticate. */
  readonly status: number | undefined
  readonly blame: Blame

  constructor(status: number | undefined, blame: Blame, options?: ErrorOptions) {
    const what =
      status === undefined ? 'an answer that is not authentic' : `status ${NAMES.get(status) ?? status}`
    super('CIRCUIT_BUILD', `the circuit failed between hops ${blame.near} and ${blame.far}: ${what}`, options)
    this.status = status
    this.blame = blame
  }
}

/** The blame for a status that the hop at `position` signed with its keys. */
export function blameFor(status: number, position: number): Blame {
  return { near: position, far: status >= FIRST_EDGE_STATUS ? position + 1 : position }
}
