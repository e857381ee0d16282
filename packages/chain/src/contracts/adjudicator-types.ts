import type { Address, Balance, Bytes32, Hex, Nonce, Side } from '@tollway/codec'

/** A balance with its sender's BalanceProof signature. Nonce 0 is the empty half: see {@link EMPTY_PROOF}. */
export interface SignedProof {
  nonce: Nonce
  balance: Balance
  /** 65 bytes, or empty for nonce 0. */
  signature: Uint8Array
}

/** How the receiver of a half agrees that a proof of it counts. */
export type Consent =
  /** The transaction comes from the receiver's owner or signer. */
  | { kind: 'sender' }
  /** The receiver's Submit names the sender of the transaction. */
  | { kind: 'submit'; signature: Uint8Array }
  /** The receiver's Release: anyone may bring it. */
  | { kind: 'release'; signature: Uint8Array }

/** A challenger's statement of its own half: the highest nonce it has persisted. */
export interface Declaration {
  nonce: Nonce
  balance: Balance
  /** Needed in an epoch above 0: a state of that epoch which the receiver has released. */
  released?: { nonce: Nonce; balanceHash: Bytes32; signature: Uint8Array }
}

/** An EIP-2612 permit for exactly what a call pulls. */
export interface Permit {
  /** Seconds since 1970. */
  deadline: bigint
  v: number
  r: Bytes32
  s: Bytes32
}

/** An EIP-3009 authorisation of `amountA + amountB` to the contract: see `TokenClient.signAuthorization`. */
export interface Authorization {
  /** Seconds since 1970. */
  validAfter: bigint
  validBefore: bigint
  v: number
  r: Bytes32
  s: Bytes32
}

/** A lock's place in its half's tree. */
export interface LockProof {
  /** Leaf number. */
  index: number
  /** Path from the leaf to the root, at most 14. */
  siblings: Bytes32[]
}

/** What is held for the locks of a settled half. */
export interface HeldLocks {
  /** As settled, less both amounts of each LockResolved since. */
  held: bigint
  /** Root of the tree without the resolved locks. */
  root: Bytes32
}

export type ChannelStatus = 'none' | 'open' | 'closing' | 'settled'

/** A channel as the contract stores it. Deposits and withdrawals are totals since it was opened. */
export interface ChannelView {
  status: ChannelStatus
  depositA: bigint
  depositB: bigint
  withdrawnA: bigint
  withdrawnB: bigint
  /** Seconds: end of a dispute's window, also once it is settled; 0 without a dispute. */
  deadline: number
  /** Seconds: when sweeping begins, 0 without a dispute. */
  sweepAt: number
  /** Settled: base units that were held at settlement for locks of half A→B. */
  heldAB: bigint
  heldBA: bigint
}

/** A dispute as the contract stores it, which stays after settlement. Index 0 is half A→B. */
export interface DisputeView {
  challenger: Side
  declared: boolean
  refuted: boolean
  /** Seconds. */
  challengedAt: number
  /** 0 once a proof that refutes the declaration has taken its place. */
  declaredNonce: Nonce
  /** The first 25 bytes of the declared balance hash. */
  declaredHash: Hex
  /** Highest accepted nonce of each half, 0 when none. */
  nonces: [Nonce, Nonce]
  /** The first 25 bytes of each accepted balance hash. */
  hashes: [Hex, Hex]
  /** Who earns for each half, by refuting its declaration or bringing its proof; zero when nobody. */
  submitters: [Address, Address]
}

/** How long the steps of a dispute take, in seconds; fixed at deployment. */
export interface DisputeWindows {
  /** Wait after a challenge with a declaration. Three times as long without one. */
  dispute: number
  /** Wait after an owner's challenge without the secret. */
  lostSigner: number
  /** Wait after settlement until a sender takes back what is still held. */
  sweep: number
}
