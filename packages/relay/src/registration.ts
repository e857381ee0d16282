import type { Address } from '@tollway/codec'
import type { RelayRegistryClient, TokenClient } from '@tollway/chain'
import type { RelayRegistration } from './relay.ts'

export interface RegistrationComponents {
  registry: Pick<RelayRegistryClient, 'address' | 'isRegistered' | 'register' | 'terms'>
  /** The client of the registry's stake token. */
  stakeToken: Pick<TokenClient, 'ensureAllowance'>
}

/** Registers a relay on chain with the least stake. The transaction is the same one after a restart. */
export function createRegistration(
  components: RegistrationComponents,
  init: { operator: Address; peerId: string }
): RelayRegistration {
  const { registry, stakeToken } = components
  const { operator, peerId } = init
  return {
    isRegistered: () => registry.isRegistered(operator, peerId),
    async register() {
      const { minStake } = await registry.terms()
      await stakeToken.ensureAllowance(registry.address, minStake)
      await registry.register(peerId, minStake, { intentId: `register-relay/${peerId}` })
    }
  }
}
