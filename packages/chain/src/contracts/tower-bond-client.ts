import type { Address, Bytes32, Half } from '@tollway/codec'
import type { TransactionOutcome } from '../queue/transaction-queue.ts'
import type { BlockTag } from '../rpc/chain-client.ts'
import type { RepeatableSendOptions, SendOptions } from './adjudicator-client.ts'
import type {
  TowerAbsolution,
  TowerBondTerms,
  TowerBondView,
  TowerClaim,
  TowerKeyValidity,
  TowerReservation
} from './tower-bond-types.ts'

/** Where a reservation or a compensation belongs. */
export interface TowerHalf {
  tower: Address
  channelId: Bytes32
  half: Half
}

/**
 * The TowerBond in Tollway's types. A tower is named by its account. Amounts are base units of the bond's token, times
 * seconds. Transactions go through the queue of one account and reject as `TransactionQueue.submit` does; the tokens
 * they pull must be approved.
 */
export interface TowerBondClient {
  readonly address: Address

  /** Posts the account's bond, with the key that signs its receipts. */
  post(amount: bigint, key: Address, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Adds to the bond of any tower. */
  topUp(tower: Address, amount: bigint, options: RepeatableSendOptions): Promise<TransactionOutcome>
  rotateKey(key: Address, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Cannot be taken back. */
  announceLeave(options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** `terms().leaveDelayS` after `announceLeave`. */
  withdraw(to: Address, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Adds `amount` to what the account's tower sets aside for one channel, and prolongs it to `untilS`. */
  reserve(
    reservation: { channelId: Bytes32; amount: bigint; untilS: number },
    options: RepeatableSendOptions
  ): Promise<TransactionOutcome>
  /** Pays a reservation back to its tower once no claim that counts on it is possible. */
  release(
    reservation: { tower: Address; channelId: Bytes32 },
    options: RepeatableSendOptions
  ): Promise<TransactionOutcome>
  /** Voids a tower's receipts for a half whose receiver handed in garbage. */
  absolve(absolution: TowerAbsolution, options?: SendOptions): Promise<TransactionOutcome>

  /** Compensates the owner of the half's receiving side, whatever account sends it. */
  claim(claim: TowerClaim, options?: SendOptions): Promise<TransactionOutcome>
  /** Pays a tower for a client's appointments, from the account's tokens. */
  fund(
    payment: { tower: Address; client: Address; amount: bigint },
    options: RepeatableSendOptions
  ): Promise<TransactionOutcome>

  terms(): Promise<TowerBondTerms>
  bond(tower: Address, at?: BlockTag): Promise<TowerBondView>
  keyValidity(tower: Address, key: Address, at?: BlockTag): Promise<TowerKeyValidity>
  reservation(tower: Address, channelId: Bytes32, at?: BlockTag): Promise<TowerReservation>
  /** What was paid so far for a half that the tower failed. */
  compensated(half: TowerHalf, at?: BlockTag): Promise<bigint>
  isAbsolved(half: TowerHalf, at?: BlockTag): Promise<boolean>
  /** What a tower was paid in all for a client: the address by which the client authenticates to it. */
  funded(tower: Address, client: Address, at?: BlockTag): Promise<bigint>
}
