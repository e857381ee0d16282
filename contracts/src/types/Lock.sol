// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice What a lock waits for.
enum LockKind {
    /// A 32-byte preimage whose SHA-256 is `hashOrK`.
    Hash,
    /// A receipt for `payee` signed by the address in the low 20 bytes of `hashOrK`.
    Receipt
}

/// @notice A conditional payment, one leaf of a half's lock tree.
/// @param kind What it waits for.
/// @param lockId Unique within its half.
/// @param limit The most it can pay, in base units.
/// @param expiry Unix seconds; a witness counts if it was registered before.
/// @param hashOrK SHA-256 hash, or payer key as an address padded on the left with zeros.
/// @param payee Receipt locks: the owner whom the payer key pays. Hash locks: 0.
/// @param feeBase Receipt locks: fixed fee in base units, due as soon as anything is. Hash locks: 0.
/// @param feePpm Receipt locks: fee in millionths of the receipt's amount, rounded up. Hash locks: 0.
struct Lock {
    LockKind kind;
    bytes32 lockId;
    uint128 limit;
    uint40 expiry;
    bytes32 hashOrK;
    address payee;
    uint128 feeBase;
    uint32 feePpm;
}

/// @notice What a payer key has promised a payee in all.
/// @param payee Owner in the relay's channel.
/// @param token ERC-20 in which the amount counts.
/// @param amount Base units, cumulative.
struct Receipt {
    address payee;
    address token;
    uint128 amount;
}

/// @dev The deepest tree holds 2^14 = 16384 locks.
uint256 constant MAX_TREE_DEPTH = 14;
