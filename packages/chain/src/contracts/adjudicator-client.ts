import type {
  Address,
  Balance,
  Bytes32,
  ChannelParams,
  CooperativeClose,
  Half,
  Lock,
  Receipt as PaymentReceipt,
  Side,
  Withdraw
} from '@tollway/codec'
import type { SubmitOptions, TransactionOutcome } from '../queue/transaction-queue.ts'
import type { BlockTag } from '../rpc/chain-client.ts'
import type {
  ChannelView,
  Consent,
  Declaration,
  DisputeView,
  DisputeWindows,
  LockProof,
  Permit,
  SignedProof
} from './adjudicator-types.ts'

/** How a transaction is sent. */
export interface SendOptions extends SubmitOptions {
  /** Default: a name made of what is to be done, so that doing it twice is the same transaction. */
  intentId?: string
  /** Seconds, chain time: the sooner, the earlier it is sent. */
  deadline?: number
}

/** For what may rightly be done more than once: the caller says which time this is. */
export interface RepeatableSendOptions extends SendOptions {
  intentId: string
}

/**
 * The Adjudicator in Tollway's types. Amounts are base units of the channel's token, times are seconds. Every
 * transaction goes through the queue of one account and rejects as `TransactionQueue.submit` does; parameters of
 * another contract or chain reject with {@link WrongContractError}.
 */
export interface AdjudicatorClient {
  readonly address: Address
  /** The sender of every transaction. */
  readonly account: Address

  /** Both amounts come from the account, which must own one side and have approved them. */
  open(
    params: ChannelParams,
    amounts: { amountA: bigint; amountB: bigint },
    options?: SendOptions
  ): Promise<TransactionOutcome>
  openWithPermit(
    params: ChannelParams,
    amounts: { amountA: bigint; amountB: bigint },
    permit: Permit,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  deposit(
    params: ChannelParams,
    side: Side,
    amount: bigint,
    options: RepeatableSendOptions
  ): Promise<TransactionOutcome>
  depositWithPermit(
    params: ChannelParams,
    side: Side,
    amount: bigint,
    permit: Permit,
    options: RepeatableSendOptions
  ): Promise<TransactionOutcome>
  /** A side's signature may be empty when the account is its owner or signer. */
  withdraw(
    params: ChannelParams,
    terms: Withdraw,
    signatures: { signatureA: Uint8Array; signatureB: Uint8Array },
    options?: SendOptions
  ): Promise<TransactionOutcome>
  /** A side's signature may be empty when the account is its owner or signer. */
  cooperativeClose(
    params: ChannelParams,
    terms: CooperativeClose,
    signatures: { signatureA: Uint8Array; signatureB: Uint8Array },
    options?: SendOptions
  ): Promise<TransactionOutcome>

  /** Without `secret` (owner only) and without `declaration` the windows are longer. */
  challenge(
    params: ChannelParams,
    challenge: { secret?: Bytes32; received: SignedProof; declaration?: Declaration },
    options?: SendOptions
  ): Promise<TransactionOutcome>
  respond(
    params: ChannelParams,
    half: Half,
    proof: SignedProof,
    consent: Consent,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  refute(
    params: ChannelParams,
    refutation: { proof: SignedProof; declared: Balance; submitSignature?: Uint8Array },
    options?: SendOptions
  ): Promise<TransactionOutcome>
  /** Index 0 is half A→B. A half without an accepted proof and without a declaration is undefined. */
  settle(
    params: ChannelParams,
    balances: readonly [Balance | undefined, Balance | undefined],
    options?: SendOptions
  ): Promise<TransactionOutcome>

  registerPreimage(preimage: Bytes32, options?: SendOptions): Promise<TransactionOutcome>
  registerReceipt(
    receipt: PaymentReceipt,
    signature: Uint8Array,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  unlock(
    params: ChannelParams,
    half: Half,
    lock: Lock,
    proof: LockProof,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  sweep(params: ChannelParams, half: Half, options?: SendOptions): Promise<TransactionOutcome>
  withdrawCredit(token: Address, to: Address, options: RepeatableSendOptions): Promise<TransactionOutcome>

  channel(channelId: Bytes32, at?: BlockTag): Promise<ChannelView>
  /**
   * The channel as an endpoint shows it that alone says it is closing, while the others say it is open. Answer it, but
   * decide nothing for good by it: it may be a lie.
   */
  alarm(channelId: Bytes32): Promise<ChannelView | undefined>
  dispute(channelId: Bytes32, at?: BlockTag): Promise<DisputeView>
  /** Root of the locks still held after settlement, zero if none. */
  heldRoot(channelId: Bytes32, half: Half, at?: BlockTag): Promise<Bytes32>
  credit(token: Address, owner: Address, at?: BlockTag): Promise<bigint>
  /** When the preimage of `hash` was registered, 0 if it was not. */
  preimageTime(hash: Bytes32, at?: BlockTag): Promise<number>
  /** The largest amount registered strictly before `timeSec`. */
  receiptBefore(
    receipt: { payerKey: Address; payee: Address; token: Address; timeSec: number },
    at?: BlockTag
  ): Promise<bigint>
  windows(): Promise<DisputeWindows>
}
