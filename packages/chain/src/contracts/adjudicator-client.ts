import type {
  Address,
  Balance,
  Bytes32,
  ChannelParams,
  CooperativeClose,
  Half,
  Lock,
  Opening,
  Receipt as PaymentReceipt,
  Side,
  Withdraw
} from '@tollway/codec'
import type { SubmitOptions, TransactionOutcome } from '../queue/transaction-queue.ts'
import type { BlockTag } from '../rpc/chain-client.ts'
import type {
  AdjudicatorCall,
  AdjudicatorCalls,
  Amounts,
  BothSignatures,
  ChallengeInput,
  RefutationInput
} from './adjudicator-calls.ts'
import type {
  Authorization,
  ChannelView,
  Consent,
  DisputeView,
  DisputeWindows,
  HeldLocks,
  LockProof,
  Permit,
  SignedProof
} from './adjudicator-types.ts'
import type { Revert } from './revert.ts'

/** How a transaction is sent. */
export interface SendOptions extends SubmitOptions {
  /** Default: a name made of what is to be done, so that doing it twice is the same transaction. */
  intentId?: string
  /** Seconds, chain time: the sooner, the earlier it is sent. */
  deadline?: number
  /** Default: estimated. */
  gasLimit?: bigint
}

/** For what may rightly be done more than once: the caller says which time this is. */
export interface RepeatableSendOptions extends SendOptions {
  intentId: string
}

/** A batch that is on chain. */
export interface BatchOutcome extends TransactionOutcome {
  /** Why calls of it were refused, by their place. The others are done. */
  failed: ReadonlyMap<number, Revert>
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
  /** The same calls as calldata, for a batch or for somebody else to send. */
  readonly calls: AdjudicatorCalls
  send(call: AdjudicatorCall, options?: SendOptions): Promise<TransactionOutcome>
  /**
   * Makes several calls in one transaction; one that is refused leaves the others as they are. The default intent is
   * made of the names of the calls.
   */
  batch(calls: readonly AdjudicatorCall[], options?: SendOptions): Promise<BatchOutcome>
  /** Which calls of a batch would succeed now. */
  tryBatch(calls: readonly AdjudicatorCall[]): Promise<boolean[]>

  /** Both amounts come from the account, which must own one side and have approved them. */
  open(params: ChannelParams, amounts: Amounts, options?: SendOptions): Promise<TransactionOutcome>
  openWithPermit(
    params: ChannelParams,
    amounts: Amounts,
    permit: Permit,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  /**
   * Opens for an owner by its signature of {@link openDigest}, or what its contract takes for one (ERC-1271). Both
   * amounts come from that owner, by its allowance, or by the permit.
   */
  openFor(
    params: ChannelParams,
    terms: Omit<Opening, 'channelId'>,
    signature: Uint8Array,
    options?: SendOptions & { permit?: Permit }
  ): Promise<TransactionOutcome>
  /** Opens for an owner by its EIP-3009 authorisation: see `TokenClient.signAuthorization`. */
  openWithAuthorization(
    params: ChannelParams,
    funder: Address,
    amounts: Amounts,
    authorization: Authorization,
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
    terms: Omit<Withdraw, 'channelId'>,
    signatures: BothSignatures,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  /** A side's signature may be empty when the account is its owner or signer. */
  cooperativeClose(
    params: ChannelParams,
    terms: Omit<CooperativeClose, 'channelId'>,
    signatures: BothSignatures,
    options?: SendOptions
  ): Promise<TransactionOutcome>

  /** Without `secret` (owner only) and without `declaration` the windows are longer. */
  challenge(
    params: ChannelParams,
    challenge: ChallengeInput,
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
    refutation: RefutationInput,
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
  /** @param held What is held for the half now: see {@link HeldLocks}. */
  unlock(
    params: ChannelParams,
    half: Half,
    held: bigint,
    lock: Lock,
    proof: LockProof,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  sweep(
    params: ChannelParams,
    half: Half,
    held: HeldLocks,
    options?: SendOptions
  ): Promise<TransactionOutcome>
  withdrawCredit(token: Address, to: Address, options: RepeatableSendOptions): Promise<TransactionOutcome>

  channel(channelId: Bytes32, at?: BlockTag): Promise<ChannelView>
  /**
   * A channel that is closing by some endpoint while it is open by the quorum, as that one shows it; else undefined, and
   * always without a quorum. Answer it, but decide nothing for good by it: it may be a lie.
   */
  alarm(channelId: Bytes32): Promise<ChannelView | undefined>
  /** Of a channel that is closing, or settled by a dispute. */
  dispute(channelId: Bytes32, at?: BlockTag): Promise<DisputeView>
  /** `heldCommitmentOf` what is held for a half of a settled channel, zero if nothing. */
  heldCommitment(channelId: Bytes32, half: Half, at?: BlockTag): Promise<Bytes32>
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
