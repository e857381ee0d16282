import type { Address, Bytes32, TabOpening } from '@tollway/codec'

/**
 * Where a tab stands, in the order it goes through them:
 * - `opening`: K is taken, the lock to the relay is being added;
 * - `funded`: the relay released the lock;
 * - `settling`: the relay's last receipt is fixed, its payment is under way;
 * - `paid`: the relay released the payment, the client owes;
 * - `claimed`: the client paid (over);
 * - `expiring`: nothing came before the expiry, the lock is being taken back;
 * - `expired`: nobody got anything (over).
 */
export const TAB_PHASES = ['opening', 'funded', 'settling', 'paid', 'claimed', 'expiring', 'expired'] as const
export type TabPhase = (typeof TAB_PHASES)[number]

/** Everything the hub must remember of a K. Amounts are base units, times seconds since 1970. */
export interface Tab {
  /** K */
  payerKey: Address
  phase: TabPhase
  /** What K was spent on, and K's signature, to show to whoever asks. */
  opening: TabOpening
  openingSignature: Uint8Array
  clientChannel: Bytes32
  relayChannel: Bytes32
  /** The client's lock. */
  clientLimit: bigint
  clientExpiry: number
  feeBase: bigint
  feePpm: number
  /** Of the receipt that counts, 0 until `settling`. */
  amount: bigint
  /** K's signature of it; empty when only the chain has seen it. */
  receiptSignature: Uint8Array
  /** What the relay got. */
  relayPaid: bigint
  /** Receipt amount that the client's payment goes by; set before it is accepted. */
  claimAmount: bigint
  /** What the client paid, fee included. */
  clientPaid: bigint
}

/** Whether nothing more will happen to a tab. */
export function isOver(tab: Tab): boolean {
  return tab.phase === 'claimed' || tab.phase === 'expired'
}
