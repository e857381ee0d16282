import type { Address } from '@tollway/codec'
import { addressBlockOf, PeerRateLimiter, TokenBucket, type Clock } from '@tollway/mesh'
import { DEFAULT_LOOKUP_LIMIT, DEFAULT_LOOKUP_SHARE, type WatchtowerInit } from './watchtower.ts'

/**
 * Looks at the chain for channels that are new here. Half of them are for whoever comes first; the other half is kept for
 * clients, and IP addresses, that have taken less of it than their share: so who hands in many channels, under however
 * many keys, takes nobody else's place.
 */
export class LookupBudget {
  readonly #open: TokenBucket
  readonly #kept: TokenBucket
  readonly #clients: PeerRateLimiter
  readonly #addresses: PeerRateLimiter

  constructor(
    { clock }: { clock: Clock },
    { lookupLimit, lookupShare }: Pick<WatchtowerInit, 'lookupLimit' | 'lookupShare'>
  ) {
    const { perSecond, burst } = lookupLimit ?? DEFAULT_LOOKUP_LIMIT
    const share = lookupShare ?? DEFAULT_LOOKUP_SHARE
    const half = (): TokenBucket => new TokenBucket(clock, perSecond / 2, burst / 2)
    const shares = (): PeerRateLimiter =>
      new PeerRateLimiter(clock, { ratePerSecond: share.perSecond, burst: share.burst })
    this.#open = half()
    this.#kept = half()
    this.#clients = shares()
    this.#addresses = shares()
  }

  /** Whether there may be one more look for this client. */
  take(client: Address, address: string): boolean {
    if (this.#open.take()) return true
    // The client first: one that has used up its share takes nothing from its neighbours' address.
    return this.#clients.take(client) && this.#addresses.take(addressBlockOf(address)) && this.#kept.take()
  }
}
