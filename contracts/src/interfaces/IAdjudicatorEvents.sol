// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, ChannelId, Half, Nonce, Side} from "../types/Channel.sol";

/// @title What the adjudicator says of what has happened. Every balance that a settlement needs is in an event.
interface IAdjudicatorEvents {
    /// @param depositA What side A has from the start, which a token with a fee makes less than what was sent.
    event ChannelOpened(
        ChannelId indexed channelId,
        address indexed ownerA,
        address indexed ownerB,
        address signerA,
        address signerB,
        address token,
        bytes32 secretHash,
        bytes32 salt,
        uint104 depositA,
        uint104 depositB
    );
    /// @notice A top-up of an open channel.
    /// @param amount What arrived, which a token with a fee makes less than what was sent.
    /// @param total The side's deposits so far.
    event Deposited(ChannelId indexed channelId, Side side, uint104 amount, uint104 total);
    /// @dev Totals since the channel was opened.
    event Withdrawn(ChannelId indexed channelId, uint104 withdrawnA, uint104 withdrawnB);
    event CooperativelyClosed(ChannelId indexed channelId, uint104 paidA, uint104 paidB);
    /// @param challenger The side that challenged.
    /// @param declared Whether it declared its own half; `declaredNonce` and `declaration` mean nothing otherwise.
    /// @param deadline End of the window.
    /// @param secret The revealed secret, 0 when an owner challenged without it.
    /// @param receivedNonce Of the proof of the other half that was accepted with the challenge, 0 when none.
    event Challenged(
        ChannelId indexed channelId,
        Side challenger,
        bool declared,
        uint40 deadline,
        bytes32 secret,
        Nonce receivedNonce,
        Balance received,
        Nonce declaredNonce,
        Balance declaration
    );
    /// @notice A proof with consent became the highest of its half, in a response.
    /// @param submitter Who brought it and was named in a Submit, else 0.
    /// @param refutes Whether it is the proof that showed the challenger's declaration to be false. A submitter then
    /// shares in the penalty.
    event HalfAccepted(
        ChannelId indexed channelId,
        Half half,
        Nonce nonce,
        Balance balance,
        address submitter,
        bool refutes
    );
    /// @notice The challenger's declaration is contradicted by its own signature, by `refute`.
    /// @param submitter Who shares in the penalty, 0 when all of it goes to the other side.
    event DeclarationRefuted(
        ChannelId indexed channelId,
        Nonce nonce,
        bytes32 balanceHash,
        address submitter
    );
    /// @param paidA What A's owner gets now, after penalty and reward.
    /// @param heldAB What is held for locks of half AB.
    event ChannelSettled(
        ChannelId indexed channelId,
        uint104 paidA,
        uint104 paidB,
        uint104 heldAB,
        uint104 heldBA
    );
    event PenaltyPaid(
        ChannelId indexed channelId,
        Side from,
        uint104 penalty,
        address submitter,
        uint104 reward
    );
    event RewardPaid(ChannelId indexed channelId, Side from, address submitter, uint104 reward);
    event PreimageRegistered(bytes32 indexed hash, bytes32 preimage);
    event ReceiptRegistered(
        address indexed payerKey,
        address indexed payee,
        address indexed token,
        uint128 amount
    );
    /// @notice A lock is resolved: what is held for its half falls by both amounts.
    event LockResolved(
        ChannelId indexed channelId,
        Half half,
        bytes32 lockId,
        uint104 toReceiver,
        uint104 toSender
    );
    event Swept(ChannelId indexed channelId, Half half, uint104 amount);
    /// @notice A payout could not be pushed and waits for `withdrawCredit`.
    event Credited(address indexed token, address indexed owner, uint256 amount);
    event CreditWithdrawn(address indexed token, address indexed owner, address to, uint256 amount);
    /// @notice One call of a batch failed; the others stand.
    /// @param index Its place in the batch.
    /// @param reason What it reverted with, at most 256 bytes of it.
    event CallFailed(uint256 indexed index, bytes reason);
}
