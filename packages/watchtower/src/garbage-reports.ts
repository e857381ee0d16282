import type { Appointment } from '@tollway/channel'
import type { ChannelParams } from '@tollway/codec'
import type { SeenChallenge } from './tower-records.ts'
import type { WatchtowerComponents } from './watchtower.ts'

const MAX_REMEMBERED = 10_000

/** Appointments whose ciphertext is not what they promise: each is told once, and shown on chain where it can be. */
export class GarbageReports {
  count = 0
  readonly #components: Pick<WatchtowerComponents, 'logger' | 'funds'>
  readonly #told = new Set<string>()

  constructor(components: Pick<WatchtowerComponents, 'logger' | 'funds'>) {
    this.#components = components
  }

  /** The party encrypted something else than its balance: nothing can be done for it, and its receipts are void. */
  report(
    { channelId, secret, deadline }: SeenChallenge,
    params: ChannelParams,
    appointment: Appointment
  ): void {
    const key = `${channelId}/${appointment.half}/${appointment.nonce}/${appointment.consent.kind}`
    if (this.#told.has(key)) return
    if (this.#told.size >= MAX_REMEMBERED) this.#told.clear()
    this.#told.add(key)
    this.count++
    const { logger, funds } = this.#components
    logger.warn({ appointment: key }, 'the ciphertext of an appointment is garbage')
    const isAuthorised = appointment.authority.some(byte => byte !== 0)
    if (funds === undefined || !isAuthorised) return
    funds.absolve({ params, appointment, secret, deadline }).catch((error: unknown) => {
      logger.error({ err: error, channelId }, 'garbage could not be shown on chain')
    })
  }
}
