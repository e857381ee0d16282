import { peerIdOf, type Clock, type Directory, type Link, type LinkManager } from '@tollway/mesh'
import type { AddressPolicy } from '../exit/address-policy.ts'

/** The directory is asked to look for unknown relays at most this often, whoever names them. */
export const REFRESH_AT_MOST_EVERY_MS = 10_000

export interface NextHopComponents {
  directory: Pick<Directory, 'get'> & Partial<Pick<Directory, 'refresh'>>
  links: Pick<LinkManager, 'connect' | 'get'>
  clock: Clock
  /** Decides on the addresses that may be dialled. */
  policy(): AddressPolicy
}

/** The next relay is not in the directory, or at no address that may be dialled. */
export type NextHopLink = { link: Link } | { unknown: true }

const IP_MULTIADDR = /^\/(?:ip4|ip6)\/([^/]+)\//

/** Finds links to the relays that circuits go on to. */
export class NextHops {
  readonly #components: NextHopComponents
  #refreshing: Promise<unknown> | undefined
  #refreshedMs = Number.NEGATIVE_INFINITY

  constructor(components: NextHopComponents) {
    this.#components = components
  }

  /**
   * The link to a relay of our own verified directory, so that a client cannot make this node dial anything else.
   * For one that is not there the directory is refreshed first, for at most `refreshMs`: the client may have heard of a
   * new relay earlier.
   *
   * @throws DialError, LinkLimitError
   */
  async link(peerKey: Uint8Array, refreshMs: number, signal: AbortSignal): Promise<NextHopLink> {
    const { directory, links } = this.#components
    const peerId = peerIdOf(peerKey)
    if (directory.get(peerId) === undefined) await this.#refresh(refreshMs, signal)
    const descriptor = directory.get(peerId)
    if (descriptor === undefined) return { unknown: true }
    const open = links.get(peerId)
    if (open !== undefined && !open.isClosed) return { link: open }
    const policy = this.#components.policy()
    const addresses = descriptor.addresses.filter(address => isDialable(policy, address))
    if (addresses.length === 0) return { unknown: true }
    return { link: await links.connect({ peerId, addresses }, { signal }) }
  }

  /** Joins a refresh that is under way, or begins one when the last is long enough ago. */
  async #refresh(waitMs: number, signal: AbortSignal): Promise<void> {
    const { directory, clock } = this.#components
    const nowMs = clock.nowMs()
    if (this.#refreshing === undefined && nowMs - this.#refreshedMs >= REFRESH_AT_MOST_EVERY_MS) {
      this.#refreshedMs = nowMs
      this.#refreshing = directory
        .refresh?.()
        .catch(() => undefined)
        .finally(() => (this.#refreshing = undefined))
    }
    if (this.#refreshing === undefined) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, waitMs)
    const onAbort = () => resolve()
    signal.addEventListener('abort', onAbort, { once: true })
    await Promise.race([this.#refreshing, promise])
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/** Only IP literals: a name could resolve to a private address. */
function isDialable(policy: AddressPolicy, multiaddr: string): boolean {
  const host = IP_MULTIADDR.exec(multiaddr)?.[1]
  return host !== undefined && policy.check(host).allowed
}
