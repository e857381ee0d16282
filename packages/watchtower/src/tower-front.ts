import {
  TOWER_PROTOCOL_VERSION,
  towerProtocol,
  type TowerErrorCode,
  type TowerHello,
  type TowerMessage
} from '@tollway/channel'
import { MalformedError, ZERO_ADDRESS } from '@tollway/codec'
import type { AppointmentDesk } from './appointment-desk.ts'
import { TowerRefusalError } from './errors.ts'
import type { RequestGate } from './request-gate.ts'
import {
  DEFAULT_FREE_CHANNELS,
  DEFAULT_MAX_BYTES_IN_FLIGHT,
  type WatchtowerComponents,
  type WatchtowerInit
} from './watchtower.ts'

const LENGTH_BYTES = 4
const BUSY_RETRY_MS = 1_000

/** A whole answer. */
export interface TowerReply {
  /** A frame without its length. */
  frame: Uint8Array
  refusal?: { code: TowerErrorCode; retryAfterMs: number }
}

type FrontComponents = Pick<WatchtowerComponents, 'signer' | 'funds' | 'logger'> & {
  desk: AppointmentDesk
  gate: RequestGate
}

/** One message in, one answer out, whatever brought it. Never rejects. */
export class TowerFront {
  refusals = 0
  readonly #components: FrontComponents
  readonly #init: WatchtowerInit
  #bytesInFlight = 0

  constructor(components: FrontComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
  }

  /** @param address Where it comes from: an IP address, or a peer id where there is none. */
  async answer(frame: Uint8Array, address: string): Promise<TowerReply> {
    const limitBytes = this.#init.maxBytesInFlight ?? DEFAULT_MAX_BYTES_IN_FLIGHT
    if (this.#bytesInFlight + frame.length > limitBytes) {
      return this.#refused(new TowerRefusalError('rate', 'the tower is busy; try again', BUSY_RETRY_MS))
    }
    this.#bytesInFlight += frame.length
    try {
      this.#components.gate.admit(address)
      return { frame: encode(await this.#handle(towerProtocol.decode(frame), address)) }
    } catch (error) {
      return this.#refused(error)
    } finally {
      this.#bytesInFlight -= frame.length
    }
  }

  /** The answer to something that is no message at all. */
  malformed(reason: string): TowerReply {
    return this.#refused(new TowerRefusalError('malformed', reason))
  }

  #refused(error: unknown): TowerReply {
    this.refusals++
    const { reason, message, retryAfterMs } = this.#refusalOf(error)
    const frame = encode({ type: 'error', code: reason, retryAfterMs, message })
    return { frame, refusal: { code: reason, retryAfterMs } }
  }

  #refusalOf(error: unknown): { reason: TowerErrorCode; message: string; retryAfterMs: number } {
    if (error instanceof TowerRefusalError) return error
    if (error instanceof MalformedError) {
      return { reason: 'malformed', message: error.message, retryAfterMs: 0 }
    }
    this.#components.logger.error({ err: error }, 'a message could not be handled')
    return { reason: 'internal', message: 'the tower failed; try again', retryAfterMs: BUSY_RETRY_MS }
  }

  async #handle(message: TowerMessage, address: string): Promise<TowerMessage> {
    const { desk, gate } = this.#components
    switch (message.type) {
      case 'hello':
        return this.#greet(message)
      case 'watch':
        return await desk.watch(message, gate.identify(message, address).client, address)
      case 'appoint':
        return await desk.appoint(message, gate.identify(message, address).client)
      case 'query': {
        const { client, digest } = gate.identify(message, address)
        return await desk.query(message, client, digest)
      }
      default:
        throw new TowerRefusalError('malformed', `a tower does not take ${message.type} messages`)
    }
  }

  #greet({ version, chainId, adjudicator }: TowerHello): TowerHello {
    const { domain, freeChannels = DEFAULT_FREE_CHANNELS, pricePerChannel = 0n } = this.#init
    const { signer, funds, gate } = this.#components
    if (version !== TOWER_PROTOCOL_VERSION) {
      throw new TowerRefusalError('version', `this tower speaks version ${TOWER_PROTOCOL_VERSION}`)
    }
    if (chainId !== domain.chainId || adjudicator !== domain.adjudicator) {
      throw new TowerRefusalError(
        'wrong-chain',
        `this tower guards ${domain.adjudicator} on chain ${domain.chainId}`
      )
    }
    return {
      type: 'hello',
      version: TOWER_PROTOCOL_VERSION,
      chainId: domain.chainId,
      adjudicator: domain.adjudicator,
      address: signer.address,
      ticket: gate.ticket(),
      terms: {
        freeChannels,
        pricePerChannel: funds === undefined ? 0n : pricePerChannel,
        token: funds?.token ?? ZERO_ADDRESS,
        cover: this.#init.cover ?? 0n,
        bond: funds?.address ?? ZERO_ADDRESS
      }
    }
  }
}

function encode(message: TowerMessage): Uint8Array {
  return towerProtocol.encode(message).subarray(LENGTH_BYTES)
}
