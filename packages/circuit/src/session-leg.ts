import { ACK_DELAY_MS, ACK_EVERY_BYTES } from './session-types.ts'
import { SessionProtocolError } from './session-errors.ts'

/** A frame that must arrive: it is kept until acknowledged, and sent again when its leg is lost. */
export type SentItem =
  | { readonly kind: 'control'; readonly bytes: Uint8Array; readonly streamId: number }
  | {
      readonly kind: 'data'
      readonly streamId: number
      readonly offset: number
      readonly views: readonly Uint8Array[]
      readonly length: number
      readonly fin: boolean
    }
  /** Windows are not sent again as they were but as they are. */
  | { readonly kind: 'windows' }

/** Bodies in flight on a leg: twice what small records need for all bytes that may be unacknowledged. */
const MAX_BODIES_IN_FLIGHT = 8192

interface SentBody {
  readonly index: number
  readonly items: readonly SentItem[]
}

/**
 * What one circuit owes and is owed. A leg is ordered and lossless until it dies, so the count of received
 * bodies acknowledges everything in them.
 */
export class SessionLeg {
  readonly id: number
  /** START or JOIN, until it is sent. */
  opening: Uint8Array | undefined
  readonly #confirmed: boolean
  #sent: SentBody[] = []
  #sentBodies = 0
  #ackedBodies = 0
  #receivedBodies = 0
  #unansweredBytes = 0
  #unansweredSinceMs: number | undefined

  constructor(id: number, opening: Uint8Array | undefined, confirmed: boolean) {
    this.id = id
    this.#confirmed = confirmed
    this.opening = opening
  }

  /** Whether the other end is known to have taken the leg into the session. */
  get confirmed(): boolean {
    return this.#confirmed || this.#ackedBodies > 0
  }

  /** Whether the other end must acknowledge before this leg carries more. */
  get full(): boolean {
    return this.#sent.length >= MAX_BODIES_IN_FLIGHT
  }

  get acknowledgedBodies(): number {
    return this.#ackedBodies
  }

  get receivedBodies(): number {
    return this.#receivedBodies
  }

  /** Whether something sent waits for an acknowledgement of the other end. */
  get awaitsAck(): boolean {
    return this.#sent.length > 0
  }

  /** Whether something received waits for an acknowledgement. */
  get owesAck(): boolean {
    return this.#unansweredSinceMs !== undefined
  }

  ackIsDue(nowMs: number): boolean {
    return this.ackDelayMs(nowMs) === 0
  }

  ackDelayMs(nowMs: number): number | undefined {
    if (this.#unansweredSinceMs === undefined) return undefined
    if (this.#unansweredBytes >= ACK_EVERY_BYTES) return 0
    return Math.max(0, this.#unansweredSinceMs + ACK_DELAY_MS - nowMs)
  }

  /** A body came in; `asksAck` unless it holds acknowledgements only. */
  bodyReceived(bytes: number, asksAck: boolean, nowMs: number): void {
    this.#receivedBodies += 1
    if (!asksAck) return
    this.#unansweredBytes += bytes
    this.#unansweredSinceMs ??= nowMs
  }

  ackSent(): void {
    this.#unansweredBytes = 0
    this.#unansweredSinceMs = undefined
  }

  bodySent(items: readonly SentItem[]): void {
    if (items.length > 0) this.#sent.push({ index: this.#sentBodies, items })
    this.#sentBodies += 1
  }

  /** The items that an ACK of `bodies` covers for the first time. @throws SessionProtocolError */
  acknowledged(bodies: number): SentItem[] {
    if (bodies > this.#sentBodies || bodies < this.#ackedBodies) {
      throw new SessionProtocolError(
        `an ACK of ${bodies} bodies on leg ${this.id}, ${this.#sentBodies} were sent and ${this.#ackedBodies} acknowledged`
      )
    }
    this.#ackedBodies = bodies
    const items: SentItem[] = []
    let count = 0
    while (count < this.#sent.length && this.#sent[count]!.index < bodies) {
      items.push(...this.#sent[count++]!.items)
    }
    this.#sent.splice(0, count)
    return items
  }

  /** Everything that was never acknowledged, oldest first. */
  unacknowledged(): SentItem[] {
    return this.#sent.flatMap(body => body.items)
  }
}
