// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Identifier of a channel: the hash of its chain, contract and parameters.
type ChannelId is bytes32;

/// @notice Number of a state of one half: epoch (16 bits) then count (32 bits). 0 is the empty half.
type Nonce is uint48;

using {nonceEquals as ==, nonceGreater as >} for Nonce global;

function nonceEquals(Nonce a, Nonce b) pure returns (bool) {
    return Nonce.unwrap(a) == Nonce.unwrap(b);
}

function nonceGreater(Nonce a, Nonce b) pure returns (bool) {
    return Nonce.unwrap(a) > Nonce.unwrap(b);
}

/// @dev The epoch of a nonce: its upper 16 bits.
function epochOf(Nonce nonce) pure returns (uint16) {
    return uint16(Nonce.unwrap(nonce) >> 32);
}

Nonce constant EMPTY_NONCE = Nonce.wrap(0);

/// @notice A participant. Owners are sorted, so A is the one with the lower address.
enum Side {
    A,
    B
}

/// @notice A direction of payment. `AB` is sent by A and received by B. A half has the index of its sender.
enum Half {
    AB,
    BA
}

/// @dev Here and below both types have the members 0 and 1, so that no conversion can leave its range.
function senderOf(Half half) pure returns (Side side) {
    assembly ("memory-safe") {
        side := half
    }
}

function receiverOf(Half half) pure returns (Side side) {
    assembly ("memory-safe") {
        side := xor(half, 1)
    }
}

function sentBy(Side side) pure returns (Half half) {
    assembly ("memory-safe") {
        half := side
    }
}

function other(Side side) pure returns (Side opposite) {
    assembly ("memory-safe") {
        opposite := xor(side, 1)
    }
}

/// @notice Life of a channel. `Settled` is a tombstone: the identifier is never used again.
enum Status {
    None,
    Open,
    Closing,
    Settled
}

/// @notice What a channel is made of. Never stored: it travels in calldata and is checked against the identifier.
/// @param ownerA Paid out for side A. Lower than `ownerB`.
/// @param ownerB Paid out for side B.
/// @param signerA Session key that signs for A. A plain key, never a contract.
/// @param signerB Session key that signs for B.
/// @param token The channel's ERC-20.
/// @param secretHash keccak256 of the 32-byte secret that a challenge reveals.
/// @param salt Random, so that the same people may open many channels.
struct ChannelParams {
    address ownerA;
    address ownerB;
    address signerA;
    address signerB;
    address token;
    bytes32 secretHash;
    bytes32 salt;
}

/// @notice What one half has come to, cumulative.
/// @param transferred Base units paid for good. Never falls within an epoch.
/// @param locked Base units under `locksRoot`.
/// @param locksRoot Root of the lock tree, 0 when empty.
/// @param salt Hides the balance behind its hash until it is revealed.
struct Balance {
    uint128 transferred;
    uint128 locked;
    bytes32 locksRoot;
    bytes32 salt;
}

/// @notice A balance with its sender's signature of the BalanceProof. Nonce 0 stands for the empty half: the
/// balance is then all zeros and the signature empty.
struct Proof {
    Nonce nonce;
    Balance balance;
    bytes signature;
}

/// @notice How the receiver of a half agrees to a proof of it.
enum ConsentKind {
    /// The transaction comes from the receiver's owner or signer; `signature` is empty.
    Sender,
    /// `signature` is the receiver's Submit that names the sender of the transaction.
    Submit,
    /// `signature` is the receiver's Release: anyone may bring it.
    Release
}

struct Consent {
    ConsentKind kind;
    bytes signature;
}

/// @notice A challenger's statement of its own half: the highest nonce it has persisted.
/// @param made False when nothing is declared; everything else is ignored then.
/// @param releasedNonce In an epoch above 0: a nonce of that epoch which the receiver has released.
/// @param releasedHash The balance hash under `releasedNonce`.
/// @param releaseSignature The receiver's Release of it. Empty in epoch 0.
struct Declaration {
    bool made;
    Nonce nonce;
    Balance balance;
    Nonce releasedNonce;
    bytes32 releasedHash;
    bytes releaseSignature;
}

/// @notice What an owner agrees to when somebody else opens its channel.
/// @param funder The owner that signs and pays both amounts.
/// @param amountA Base units credited to side A.
/// @param amountB Base units credited to side B.
/// @param deadline Unix seconds; the agreement is void from then on.
struct Opening {
    address funder;
    uint104 amountA;
    uint104 amountB;
    uint40 deadline;
}

/// @notice An EIP-3009 authorisation by an owner to transfer `amountA + amountB` to the adjudicator. Its nonce is
/// keccak256(abi.encode(channelId, amountA, amountB)), so that it opens this channel with these amounts only.
struct Authorization {
    uint256 validAfter;
    uint256 validBefore;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice The terms of a cooperative close.
/// @param balanceA Base units paid to A's owner.
/// @param balanceB Base units paid to B's owner.
/// @param deadline Unix seconds; the close is void from then on.
struct CooperativeClose {
    uint104 balanceA;
    uint104 balanceB;
    uint40 deadline;
}

/// @notice The terms of a cooperative withdrawal, as totals since the channel was opened.
struct Withdraw {
    uint104 withdrawnA;
    uint104 withdrawnB;
    uint40 deadline;
}

/// @notice An EIP-2612 permit by whoever pays, for exactly the sum that the call pulls.
/// @param deadline 0 when there is no permit and the allowance is there already.
struct Permit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}
