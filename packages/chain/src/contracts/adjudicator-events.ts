import type { Address, Balance, Bytes32, Half, Nonce, Side } from '@tollway/codec'

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
    }
  | { type: 'Deposited'; channelId: Bytes32; side: Side; amount: bigint; total: bigint }
  | { type: 'Withdrawn'; channelId: Bytes32; withdrawnA: bigint; withdrawnB: bigint }
  | { type: 'CooperativelyClosed'; channelId: Bytes32; paidA: bigint; paidB: bigint }
  | {
      type: 'Challenged'
      channelId: Bytes32
      challenger: Address
      side: Side
      /** The revealed channel secret, zero when an owner challenged without it. */
      secret: Bytes32
      deadline: number
      declared: boolean
    }
  | { type: 'HalfDeclared'; channelId: Bytes32; half: Half; nonce: Nonce; balance: Balance }
  | {
      type: 'HalfAccepted'
      channelId: Bytes32
      half: Half
      nonce: Nonce
      balance: Balance
      submitter: Address
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
      sweepAt: number
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
