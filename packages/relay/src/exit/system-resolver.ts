import { lookup, Resolver } from 'node:dns/promises'
import type { NameResolver } from '../relay.ts'
import { systemCodeOf } from './exit-failure.ts'

/** For one try at one name server. */
const QUERY_TIMEOUT_MS = 2_000
const QUERY_TRIES = 2
/**
 * Lookups of the operating system that run at a time. Each holds one of the four threads that the store needs too, for as
 * long as a name server likes.
 */
const MAX_LOOKUPS = 2
/** And that wait for one of those. */
const MAX_WAITING = 64

/** What a failed query says that the hosts file, or another source of the system, may know better. */
const MAY_BE_LOCAL = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED', 'ESERVFAIL', 'EREFUSED'])

/**
 * Asks the name servers of the system without taking a thread. Names without a dot, and names that no server knows, go to
 * the operating system, which honours its hosts file.
 */
export function createSystemResolver(init: { servers?: string[] } = {}): NameResolver {
  const lookups = new LookupQueue()
  return async (name, signal) => {
    if (!name.includes('.')) return lookups.run(name, signal)
    try {
      return await query(name, init.servers, signal)
    } catch (error) {
      if (signal.aborted || !MAY_BE_LOCAL.has(systemCodeOf(error))) throw error
      return lookups.run(name, signal)
    }
  }
}

/** IPv4 addresses first. */
async function query(name: string, servers: string[] | undefined, signal: AbortSignal): Promise<string[]> {
  signal.throwIfAborted()
  const resolver = new Resolver({ timeout: QUERY_TIMEOUT_MS, tries: QUERY_TRIES })
  if (servers !== undefined) resolver.setServers(servers)
  const onAbort = () => resolver.cancel()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
    const addresses = answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []))
    const [first] = answers
    if (addresses.length === 0 && first.status === 'rejected') throw first.reason
    return addresses
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

class LookupQueue {
  readonly #waiting: (() => void)[] = []
  #running = 0

  async run(name: string, signal: AbortSignal): Promise<string[]> {
    if (this.#running >= MAX_LOOKUPS) {
      if (this.#waiting.length >= MAX_WAITING) throw new Error('too many names wait to be looked up')
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    } else this.#running++
    try {
      signal.throwIfAborted()
      return (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address)
    } finally {
      // The place goes to whoever waits longest.
      const next = this.#waiting.shift()
      if (next === undefined) this.#running--
      else next()
    }
  }
}
