import type { Client, ClientComponents, ClientInit } from './client.ts'
import { ClientConfigError } from './errors.ts'
import { TollwayClient } from './tollway-client.ts'

const MAX_HOPS = 4

/** A client over a started directory. Nothing happens before `start`. @throws ClientConfigError */
export function createClient(components: ClientComponents, init: ClientInit): Client {
  const { hops } = init.path ?? {}
  if (hops !== undefined && (!Number.isInteger(hops) || hops < 1 || hops > MAX_HOPS)) {
    throw new ClientConfigError(`path.hops is ${hops}, 1 to ${MAX_HOPS} are possible`)
  }
  if (init.spendLimit !== undefined && init.spendLimit < 0n) {
    throw new ClientConfigError(`spendLimit is ${init.spendLimit}, it must not be negative`)
  }
  return new TollwayClient(components, init)
}
