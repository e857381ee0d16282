import { networkInterfaces } from 'node:os'
import { ExitError } from '../errors.ts'
import type { NameResolver } from '../relay.ts'
import { isIpLiteral, type AddressPolicy } from './address-policy.ts'
import { systemCodeOf } from './exit-failure.ts'

/** Addresses tried for one name at most. */
export const MAX_ADDRESSES_TRIED = 4
const MAX_NAME_LENGTH = 253

export interface DestinationComponents {
  policy: AddressPolicy
  resolve: NameResolver
}

/**
 * Resolves once and checks each address, so that what was checked is what is connected to.
 *
 * @throws ExitError `name-not-found`, `resolve-failed`, `timeout`, `address-denied`
 */
export async function resolveDestination(
  components: DestinationComponents,
  host: string,
  signal: AbortSignal
): Promise<string[]> {
  const addresses = isIpLiteral(host) ? [host] : await resolveName(components.resolve, host, signal)
  const allowed = new Set<string>()
  for (const address of addresses) {
    const verdict = components.policy.check(address)
    if (verdict.allowed) allowed.add(verdict.address)
  }
  if (allowed.size === 0) {
    throw new ExitError('address-denied', 'the destination is at no address that this exit connects to')
  }
  return [...allowed].slice(0, MAX_ADDRESSES_TRIED)
}

async function resolveName(resolve: NameResolver, name: string, signal: AbortSignal): Promise<string[]> {
  if (name.length === 0 || name.length > MAX_NAME_LENGTH) {
    throw new ExitError('name-not-found', `a name of ${name.length} characters`)
  }
  let addresses: string[]
  try {
    addresses = await abortable(resolve(name, signal), signal)
  } catch (cause) {
    if (signal.aborted) throw new ExitError('timeout', 'the name was not resolved in time', { cause })
    const code = systemCodeOf(cause)
    const reason = code === 'ENOTFOUND' || code === 'ENODATA' ? 'name-not-found' : 'resolve-failed'
    throw new ExitError(reason, 'the name could not be resolved', { cause })
  }
  if (addresses.length === 0) throw new ExitError('name-not-found', 'the name has no address')
  return addresses
}

function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** Every address of this machine's interfaces. */
export function interfaceAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap(entries => entries?.map(entry => entry.address) ?? [])
}
