import type { Address, Balance, Bytes32, Half, Hex, Nonce, Side } from '@tollway/codec'

/** What the Adjudicator emits, by the names of the contract. Amounts are base units, times seconds. */
export type AdjudicatorEvent =
  | {
      type: 'ChannelOpened'
      channelId: Bytes32
      ownerA: Address
      ownerB: Address
      signerA: Address
      signerB: Address
      token: Address
      secretHash: Bytes32
      salt: Bytes32
      /** What each side has from the start; what a token kept on the way is missing. */
      depositA: bigint
      depositB: bigint
    }
  /** A top-up. */
  | { type: 'Deposited'; channelId: Bytes32; side: Side; amount: bigint; total: bigint }
  | { type: 'Withdrawn'; channelId: Bytes32; withdrawnA: bigint; withdrawnB: bigint }
  | { type: 'CooperativelyClosed'; channelId: Bytes32; paidA: bigint; paidB: bigint }
  | {
      type: 'Challenged'
      channelId: Bytes32
      challenger: Side
      deadline: number
      /** The revealed channel secret, zero when an owner challenged without it. */
      secret: Bytes32
      /** The proof of the other half that was accepted with the challenge. */
      received: { nonce: Nonce; balance: Balance } | undefined
      /** What the challenger declared of its own half; not yet proven. */
      declaration: { nonce: Nonce; balance: Balance } | undefined
    }
  | {
      type: 'HalfAccepted'
      channelId: Bytes32
      half: Half
      nonce: Nonce
      balance: Balance
      /** Who brought it and was named in a Submit, else zero. */
      submitter: Address
      /** Whether it showed the challenger's declaration to be false. */
      refutes: boolean
    }
  | {
      type: 'DeclarationRefuted'
      channelId: Bytes32
      nonce: Nonce
      balanceHash: Bytes32
      submitter: Address
    }
  | {
      type: 'ChannelSettled'
      channelId: Bytes32
      paidA: bigint
      paidB: bigint
      heldAB: bigint
      heldBA: bigint
    }
  | {
      type: 'PenaltyPaid'
      channelId: Bytes32
      from: Side
      penalty: bigint
      submitter: Address
      reward: bigint
    }
  | { type: 'RewardPaid'; channelId: Bytes32; from: Side; submitter: Address; reward: bigint }
  | { type: 'PreimageRegistered'; hash: Bytes32; preimage: Bytes32 }
  | { type: 'ReceiptRegistered'; payerKey: Address; payee: Address; token: Address; amount: bigint }
  | {
      type: 'LockResolved'
      channelId: Bytes32
      half: Half
      lockId: Bytes32
      toReceiver: bigint
      toSender: bigint
    }
  | { type: 'Swept'; channelId: Bytes32; half: Half; amount: bigint }
  | { type: 'Credited'; token: Address; owner: Address; amount: bigint }
  | { type: 'CreditWithdrawn'; token: Address; owner: Address; to: Address; amount: bigint }
  /** One call of a batch failed; `reason` is the beginning of what it reverted with. */
  | { type: 'CallFailed'; index: number; reason: Hex }
