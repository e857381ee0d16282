import type { Address, Balance, Bytes32, ChannelParams, Half, Nonce } from '@tollway/codec'

/** What a TowerBond was deployed with. Times are seconds. */
export interface TowerBondTerms {
  adjudicator: Address
  /** The ERC-20 of the bonds, and of every covered channel. */
  token: Address
  /** A challenge counts from so long after a receipt was issued. */
  graceS: number
  /** The longest time a receipt may promise. */
  maxLifetimeS: number
  /** Receipts issued within it after a tower announced that it leaves, or retired a key, still count. */
  noticeS: number
  /** Claims are taken for so long after the end of a dispute's window. */
  claimWindowS: number
  /** Between `announceLeave` and `withdraw`. */
  leaveDelayS: number
}

/** A tower's bond. Times are seconds. */
export interface TowerBondView {
  /** Base units that are left; 0 without a bond. */
  amount: bigint
  /** Receipts issued from then on do not count; 0 while the tower stays. */
  coversUntilS: number
  /** When the bond may be taken out; 0 while the tower stays. */
  withdrawAtS: number
  /** Signs the tower's receipts; zero when there is no bond. */
  key: Address
}

/** A key signs for receipts issued at or after `fromS` and before `untilS`; both 0 for an unknown key. */
export interface TowerKeyValidity {
  fromS: number
  untilS: number
}

/** What a tower set aside for one channel, on top of its bond. */
export interface TowerReservation {
  amount: bigint
  /** Challenges before it can count on the reservation. */
  untilS: number
}

/** What a tower signs for an appointment: `TowerReceipt` of `@tollway/channel`. */
export interface TowerReceiptContent {
  channelId: Bytes32
  half: Half
  nonce: Nonce
  balanceHash: Bytes32
  /** keccak256 of the 96 bytes of ciphertext. */
  ciphertextHash: Bytes32
  /** uint40 seconds */
  issuedAt: number
  expiry: number
  /** Base units, uint128. */
  cover: bigint
  tower: Address
}

/** What a tower was handed, as far as a claim or an absolution shows it: part of `Appointment` of `@tollway/channel`. */
export interface AppointmentEvidence {
  /** BalanceProof by the half's sender. */
  signature: Uint8Array
  consent: { kind: 'submit' | 'release'; signature: Uint8Array }
  /** 96 bytes. */
  ciphertext: Uint8Array
}

/** A receipt with all that shows what the tower's failure cost. */
export interface TowerClaim {
  params: ChannelParams
  receipt: TowerReceiptContent
  /** By the tower's key. */
  signature: Uint8Array
  appointment: AppointmentEvidence
  /** The channel's secret s. */
  secret: Bytes32
  /** The balance by which the half settled; undefined when it settled empty. */
  settled: Balance | undefined
}

/** What shows that the receiver of a half handed a tower garbage. */
export interface TowerAbsolution {
  params: ChannelParams
  half: Half
  nonce: Nonce
  balanceHash: Bytes32
  ciphertext: Uint8Array
  tower: Address
  /** The receiver's signature of the appointment. */
  signature: Uint8Array
  secret: Bytes32
}
