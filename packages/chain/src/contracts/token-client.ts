import type { Address, Bytes32 } from '@tollway/codec'
import type { Account } from '../account.ts'
import type { TransactionOutcome } from '../queue/transaction-queue.ts'
import type { BlockTag } from '../rpc/chain-client.ts'
import type { RepeatableSendOptions } from './adjudicator-client.ts'
import type { Authorization, Permit } from './adjudicator-types.ts'

/** One ERC-20. Amounts are base units. */
export interface TokenClient {
  readonly address: Address
  balanceOf(owner: Address, at?: BlockTag): Promise<bigint>
  allowance(owner: Address, spender: Address, at?: BlockTag): Promise<bigint>
  decimals(): Promise<number>
  symbol(): Promise<string>
  approve(spender: Address, amount: bigint, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Approves the largest amount unless the allowance is `amount` or more already. */
  ensureAllowance(spender: Address, amount: bigint, options?: { signal?: AbortSignal }): Promise<void>
  transfer(to: Address, amount: bigint, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /** Owner of the demo token only. */
  mint(to: Address, amount: bigint, options: RepeatableSendOptions): Promise<TransactionOutcome>
  /**
   * An EIP-3009 authorisation by `owner` for `to` to take `amount`, of a token that has them: valid once, under a nonce
   * that no other has, until `validBefore` (seconds).
   */
  signAuthorization(authorization: {
    owner: Account
    to: Address
    amount: bigint
    nonce: Bytes32
    validBefore: bigint
  }): Promise<Authorization>
  /** An EIP-2612 permit by `owner`; `deadline` in seconds. */
  signPermit(permit: { owner: Account; spender: Address; amount: bigint; deadline: bigint }): Promise<Permit>
}
