// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Half, Nonce, Status} from "../types/Channel.sol";

/// @title Why the adjudicator refuses.
interface IAdjudicatorErrors {
    /// @notice Owners are not sorted and distinct, signers not distinct or 0, or one side's key is the other's.
    error InvalidParticipants();
    /// @notice The channel is in another state than the call needs (`None` for parameters nobody has opened).
    error WrongStatus(Status status);
    /// @notice The sender of the transaction is none of those who may make this call.
    error UnauthorizedSender(address sender);
    /// @notice A signature is malformed, malleable or by another key than `expected`.
    error InvalidSignature(address expected);
    /// @notice The terms were to be used before `deadline`.
    error DeadlinePassed(uint40 deadline);
    /// @notice The window is open until `deadline`.
    error WindowOpen(uint40 deadline);
    /// @notice The token moved nothing into the contract.
    error NothingDeposited();
    /// @notice Both deposits together would not fit in 104 bits.
    error DepositTooLarge(uint256 total);
    /// @notice Totals fall, stay the same, or exceed the deposits.
    error InvalidWithdrawal(uint104 withdrawnA, uint104 withdrawnB);
    /// @notice The balances add up to more than the channel holds.
    error InvalidClose(uint256 claimed, uint256 held);
    /// @notice keccak256 of the secret is not the channel's `secretHash`.
    error WrongSecret();
    /// @notice A declaration, or a challenge by a signer, needs the secret.
    error SecretRequired();
    /// @notice Nonce 0 comes with an all-zero balance, and is no response.
    error InvalidEmptyProof();
    /// @notice The release behind a declaration is missing or of another epoch.
    error UnprovenEpoch(uint16 epoch);
    /// @notice A proof with this nonce or a higher one is already accepted.
    error StaleNonce(Nonce accepted, Nonce offered);
    /// @notice Nothing was declared, or the proof does not contradict it.
    error DeclarationStands();
    /// @notice A balance does not hash to what is stored for its half.
    error WrongBalance(Half half);
    /// @notice The lock, its path and the sum said to be held do not lead to what is stored.
    error UnknownLock(bytes32 lockId);
    /// @notice Root and sum said to be held are not what is stored.
    error WrongHolding(Half half);
    error NothingHeld();
    /// @notice Before its expiry only the receiver resolves the lock.
    error LockPending(uint40 expiry);
    /// @notice The payer key has registered this amount or more.
    error StaleReceipt(uint128 registered, uint128 offered);
    error PreimageKnown(bytes32 hash);
    error NoCredit();
    /// @notice So little gas is left that a payout, or a call of a batch, might fail for that alone.
    error InsufficientGas();
    /// @notice At deployment: a window is longer than ten years.
    error InvalidWindows();
    /// @notice The extension works only for the adjudicator that made it.
    error NotDelegated();
}
