import type { Address, Bytes32 } from '@tollway/codec'

/** What the RelayRegistry emits, by the names of the contract. */
export type RegistryEvent =
  | { type: 'RelayRegistered'; relayId: Bytes32; operator: Address; peerId: string; stake: bigint }
  /** `leaveAt` is in seconds. */
  | { type: 'RelayLeaving'; relayId: Bytes32; operator: Address; leaveAt: number }
  | { type: 'StakeWithdrawn'; relayId: Bytes32; operator: Address; stake: bigint }
