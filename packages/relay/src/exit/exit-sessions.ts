import { toHex, type Hex } from '@tollway/codec'
import { SessionJoinError, type LegOpening } from '@tollway/circuit'
import type { ExitServices } from './exit-services.ts'
import { ExitSession, type ExitLeg } from './exit-session.ts'

/** How long a session lives without a circuit. */
export const ORPHAN_MS = 30_000
/** Sessions at a time, orphans included. */
const MAX_SESSIONS = 4096

/** Where one circuit is in its session. */
export interface Attachment {
  readonly exitSession: ExitSession
  readonly leg: number
  detach(): void
}

/** The sessions that end at this relay. */
export class ExitSessions {
  readonly #services: ExitServices
  readonly #maxSessions: number
  readonly #sessions = new Map<Hex, ExitSession>()
  readonly #orphans = new Map<Hex, NodeJS.Timeout>()

  constructor(services: ExitServices, init: { maxSessions?: number } = {}) {
    this.#services = services
    this.#maxSessions = init.maxSessions ?? MAX_SESSIONS
  }

  get size(): number {
    return this.#sessions.size
  }

  /** A circuit's first session body asks for `opening`. @throws SessionJoinError */
  attach(opening: LegOpening, handshakeHash: Uint8Array, leg: ExitLeg): Attachment {
    const id = toHex(opening.sessionId)
    const exitSession = this.#find(id, opening)
    const number = exitSession.addLeg(opening, handshakeHash, leg)
    this.#sessions.set(id, exitSession)
    this.#adopt(id)
    return { exitSession, leg: number, detach: () => this.#detach(id, exitSession, number) }
  }

  stop(): void {
    for (const id of [...this.#sessions.keys()]) this.#close(id)
  }

  #find(id: Hex, opening: LegOpening): ExitSession {
    const known = this.#sessions.get(id)
    if (known !== undefined) return known
    if (this.#sessions.size >= this.#maxSessions) this.#closeOldestOrphan()
    if (this.#sessions.size >= this.#maxSessions) {
      throw new SessionJoinError(`${this.#maxSessions} sessions are open already`)
    }
    return new ExitSession(this.#services, opening)
  }

  #detach(id: Hex, exitSession: ExitSession, number: number): void {
    exitSession.removeLeg(number)
    if (exitSession.hasLegs || this.#orphans.has(id)) return
    this.#orphans.set(
      id,
      setTimeout(() => this.#close(id), ORPHAN_MS)
    )
  }

  /** Circuits that come and go cost nothing, so what they leave behind must not keep others out. */
  #closeOldestOrphan(): void {
    const oldest = this.#orphans.keys().next().value
    if (oldest !== undefined) this.#close(oldest)
  }

  #adopt(id: Hex): void {
    clearTimeout(this.#orphans.get(id))
    this.#orphans.delete(id)
  }

  #close(id: Hex): void {
    this.#adopt(id)
    this.#sessions.get(id)?.close()
    this.#sessions.delete(id)
  }
}
