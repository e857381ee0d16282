import { ClientConfigError } from '../errors.ts'
import { HubAccount, type HubAccountComponents, type HubAccountInit } from './hub-account.ts'

const SEED_BYTES = 32

/** The client's channel with a hub. Nothing happens before `start`. @throws ClientConfigError */
export function createHubAccount(components: HubAccountComponents, init: HubAccountInit): HubAccount {
  if (init.seed.length !== SEED_BYTES) {
    throw new ClientConfigError(`a seed of ${init.seed.length} bytes, ${SEED_BYTES} are needed`)
  }
  return new HubAccount(components, init)
}
