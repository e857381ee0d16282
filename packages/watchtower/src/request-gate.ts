import { towerRequestDigest, type Signer, type TowerRequest } from '@tollway/channel'
import {
  fromHex,
  keccak256,
  concatBytes,
  toHex,
  type Address,
  type Bytes32,
  type SigningDomain
} from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import { addressBlockOf, PeerRateLimiter, TokenBucket, type Clock } from '@tollway/mesh'
import { TowerRefusalError } from './errors.ts'
import {
  DEFAULT_ADDRESS_LIMIT,
  DEFAULT_CLIENT_LIMIT,
  DEFAULT_TOTAL_LIMIT,
  type WatchtowerInit
} from './watchtower.ts'

/** How long a ticket is handed out; it is taken for once more as long. */
const TICKET_MS = 10 * 60_000
/** A refusal says a time of at most this, so that nobody stays away for good. */
const MAX_RETRY_AFTER_MS = 60_000
/** A watched channel costs a look at the chain. */
const WATCH_COST = 4

interface GateComponents {
  crypto: Crypto
  signer: Signer
  clock: Clock
}

/** Who may ask how much: buckets first, public-key work after. */
export class RequestGate {
  refusals = 0
  readonly #components: GateComponents
  readonly #domain: SigningDomain
  readonly #key: Uint8Array
  readonly #addresses: PeerRateLimiter
  readonly #clients: PeerRateLimiter
  readonly #total: TokenBucket

  constructor(components: GateComponents, init: WatchtowerInit) {
    const { clock, crypto } = components
    const { addressLimit = DEFAULT_ADDRESS_LIMIT, clientLimit = DEFAULT_CLIENT_LIMIT } = init
    const { totalLimit = DEFAULT_TOTAL_LIMIT } = init
    this.#components = components
    this.#domain = init.domain
    this.#key = crypto.randomBytes(32)
    const limiter = ({ perSecond, burst }: { perSecond: number; burst: number }): PeerRateLimiter =>
      new PeerRateLimiter(clock, { ratePerSecond: perSecond, burst })
    this.#addresses = limiter(addressLimit)
    this.#clients = limiter(clientLimit)
    this.#total = new TokenBucket(clock, totalLimit.perSecond, totalLimit.burst)
  }

  /** What parties must sign over now. */
  ticket(): Bytes32 {
    return this.#ticketAt(this.#period())
  }

  /** Counts a message before it is even decoded. @throws TowerRefusalError */
  admit(address: string): void {
    this.#take(this.#addresses, addressBlockOf(address), 1)
  }

  /**
   * Who signed the request.
   * @throws TowerRefusalError
   */
  identify(request: TowerRequest, address: string): { client: Address; digest: Uint8Array } {
    const cost = costOf(request)
    this.#take(this.#addresses, addressBlockOf(address), cost)
    if (!this.#total.take(cost)) throw tooMuch(this.#total.msUntil(cost))
    const period = this.#period()
    if (![period, period - 1].some(one => this.#ticketAt(one) === request.ticket)) {
      throw new TowerRefusalError('ticket', 'the ticket is not this tower’s, or too old: say HELLO again')
    }
    const { signer, crypto } = this.#components
    const { signature, ...content } = request
    const digest = towerRequestDigest(this.#domain, signer.address, content)
    let client: Address
    try {
      client = crypto.recoverAddress(digest, signature)
    } catch {
      throw new TowerRefusalError('bad-signature', 'the request is not signed')
    }
    this.#take(this.#clients, client, cost)
    return { client, digest }
  }

  #take(limiter: PeerRateLimiter, key: string, cost: number): void {
    if (!limiter.take(key, cost)) throw tooMuch(limiter.msUntil(key, cost))
  }

  #period(): number {
    return Math.floor(this.#components.clock.nowMs() / TICKET_MS)
  }

  #ticketAt(period: number): Bytes32 {
    const time = fromHex(`0x${period.toString(16).padStart(16, '0')}`)
    return toHex(keccak256(concatBytes(this.#key, time)))
  }
}

function tooMuch(waitMs: number): TowerRefusalError {
  const retryAfterMs = Math.max(1, Math.min(waitMs, MAX_RETRY_AFTER_MS))
  return new TowerRefusalError('rate', 'too many requests; slow down', retryAfterMs)
}

function costOf(request: TowerRequest): number {
  if (request.type === 'watch') return WATCH_COST * request.channels.length
  return request.type === 'appoint' ? request.appointments.length : request.channelIds.length
}
