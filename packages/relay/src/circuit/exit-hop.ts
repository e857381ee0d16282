import { readLegOpening, RecordType, sessionRecordSize, type RelayLayer } from '@tollway/circuit'
import { ExitError } from '../errors.ts'
import type { Attachment, ExitSessions } from '../exit/exit-sessions.ts'
import type { ExitLeg } from '../exit/exit-session.ts'
import { Hop, type HopComponents, type HopInit } from './hop.ts'

/** The last hop of a circuit: its records are the client's session. */
export class ExitHop extends Hop implements ExitLeg {
  readonly #sessions: ExitSessions
  readonly #handshakeHash: Uint8Array
  readonly #fundedTimeoutMs: number
  #attachment: Attachment | undefined
  #ackTimer: NodeJS.Timeout | undefined
  #waiting: { resolve: () => void; reject: (error: Error) => void; timer: NodeJS.Timeout }[] = []

  constructor(
    components: HopComponents & { sessions: ExitSessions },
    init: HopInit & { layer: RelayLayer; handshakeHash: Uint8Array; fundedTimeoutMs: number }
  ) {
    super(components, init)
    this.#sessions = components.sessions
    this.#handshakeHash = init.handshakeHash
    this.#fundedTimeoutMs = init.fundedTimeoutMs
  }

  wake(): void {
    this.previous.wake()
  }

  funded(): Promise<void> {
    if (this.account.isFunded) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(unfunded()), this.#fundedTimeoutMs)
      this.#waiting.push({ resolve, reject, timer })
    })
  }

  resume(): void {
    if (this.account.isFunded) this.#settleWaiting(waiting => waiting.resolve())
    else if (this.account.isHopeless) this.#settleWaiting(waiting => waiting.reject(unfunded()))
    this.previous.wake()
  }

  protected onForward(): void {
    this.close('protocol')
  }

  protected onSession(body: Uint8Array, recordBytes: number): void {
    this.previous.consumed(recordBytes)
    if (this.isEnding || !this.account.billForward(recordBytes)) return
    try {
      this.#attachment ??= this.#sessions.attach(readLegOpening(body), this.#handshakeHash, this)
      this.#attachment.exitSession.receive(this.#attachment.leg, body, this.clock.nowMs())
    } catch {
      this.close('protocol')
      return
    }
    this.previous.wake()
  }

  protected nextData(): Uint8Array | undefined {
    const attachment = this.#attachment
    if (attachment === undefined || this.isEnding) return undefined
    const { session } = attachment.exitSession
    const { leg } = attachment
    const nowMs = this.clock.nowMs()
    const size = sessionRecordSize({ session, leg, nowMs }, this.layer.position)
    if (size === undefined) {
      this.#wakeForAck(session.nextTimeoutMs(leg, nowMs))
      return undefined
    }
    if (!attachment.exitSession.maySend || !this.account.payBackward(size)) return undefined
    const record = this.layer.sealBackward(
      RecordType.SESSION,
      space => session.writeBody(leg, space, nowMs),
      size
    )
    attachment.exitSession.afterPull()
    return record
  }

  protected hasData(): boolean {
    return false
  }

  protected closeInside(): void {
    clearTimeout(this.#ackTimer)
    this.#settleWaiting(waiting => waiting.reject(unfunded()))
    this.#attachment?.detach()
    this.#attachment = undefined
  }

  #wakeForAck(inMs: number | undefined): void {
    if (inMs === undefined || this.#ackTimer !== undefined) return
    this.#ackTimer = setTimeout(() => {
      this.#ackTimer = undefined
      this.previous.wake()
    }, inMs)
  }

  #settleWaiting(settle: (waiting: { resolve: () => void; reject: (error: Error) => void }) => void): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const one of waiting) {
      clearTimeout(one.timer)
      settle(one)
    }
  }
}

function unfunded(): ExitError {
  return new ExitError('unfunded', 'no funded tab stands behind the circuit')
}
