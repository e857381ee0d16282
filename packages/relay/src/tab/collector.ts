import type { Address, Bytes32 } from '@tollway/codec'
import type { DisputeAgent } from '@tollway/chain'
import type { Collector, RelayHub } from '../relay.ts'
import { backingLocks } from './backing-lock.ts'

export interface CollectorComponents {
  agent: Pick<DisputeAgent, 'registerReceipt' | 'challenge'>
  hubs: readonly RelayHub[]
}

/**
 * Collects through a dispute: the receipt goes on chain before the lock expires, then the channel that holds the
 * lock is challenged; the agent settles it and unlocks.
 */
export function createCollector(components: CollectorComponents): Collector {
  const { agent, hubs } = components
  return {
    async collect({ payerKey, hub, receipt }) {
      await agent.registerReceipt(payerKey, receipt)
      for (const channelId of channelsWith(hubs, hub, payerKey)) await agent.challenge(channelId)
    }
  }
}

function channelsWith(hubs: readonly RelayHub[], address: Address, payerKey: Address): Set<Bytes32> {
  const own = hubs.filter(hub => hub.address === address)
  return new Set(own.flatMap(hub => backingLocks(hub, payerKey).map(({ channelId }) => channelId)))
}
