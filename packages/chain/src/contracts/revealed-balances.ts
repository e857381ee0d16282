import { otherSide, type Balance, type Half, type Nonce } from '@tollway/codec'
import type { AdjudicatorEvent } from './adjudicator-events.ts'
import type { RegistryEvent } from './registry-events.ts'

/** A balance that an event has shown: what `settle` and `refute` need, since the contract keeps only its hash. */
export interface RevealedBalance {
  half: Half
  nonce: Nonce
  balance: Balance
}

/** The balances behind the hashes that the contract stores with this event, declared or proven. */
export function revealedBalances(event: AdjudicatorEvent | RegistryEvent): RevealedBalance[] {
  if (event.type === 'HalfAccepted') {
    const { half, nonce, balance } = event
    return [{ half, nonce, balance }]
  }
  if (event.type !== 'Challenged') return []
  const { challenger, received, declaration } = event
  return [
    ...(received ? [{ half: otherSide(challenger), ...received }] : []),
    ...(declaration ? [{ half: challenger, ...declaration }] : [])
  ]
}
