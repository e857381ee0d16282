// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    Authorization,
    Balance,
    ChannelId,
    ChannelParams,
    Half,
    Nonce,
    Opening,
    Permit,
    Proof,
    Side,
    Status,
    Withdraw
} from "../types/Channel.sol";
import {IAdjudicatorCore} from "./IAdjudicatorCore.sol";

/// @title The rarer calls and the views. The adjudicator hands them to code that it runs in its own storage.
interface IAdjudicatorExtension {
    /// @notice A channel as stored. Deposits and withdrawals are totals since it was opened.
    /// @param deadline End of the dispute's window, also when the channel is settled; 0 without a dispute.
    /// @param sweepAt When sweeping begins, 0 without a dispute.
    /// @param heldAB Settled: base units that were held at settlement for locks of half AB.
    struct ChannelState {
        Status status;
        uint104 depositA;
        uint104 depositB;
        uint104 withdrawnA;
        uint104 withdrawnB;
        uint40 deadline;
        uint40 sweepAt;
        uint104 heldAB;
        uint104 heldBA;
    }

    /// @notice A dispute as stored, which stays after settlement. Hashes are the first 200 bits of the balance hash, as
    /// the low bits of a word. A half counts by its accepted proof, else by the declaration, else it is empty.
    /// @param challenger Side that challenged.
    /// @param declared Whether it declared its own half.
    /// @param refuted Whether that declaration is proven false.
    /// @param challengedAt Unix seconds.
    /// @param declaredNonce Of the declaration, 0 once a proof that refutes it has taken its place.
    /// @param nonces Highest accepted nonce of each half (index 0 is AB), 0 when none.
    /// @param submitters Who earns for a half: by the refutation of its declaration, or where nothing was declared by
    /// its proof; else 0.
    struct DisputeState {
        Side challenger;
        bool declared;
        bool refuted;
        uint40 challengedAt;
        Nonce declaredNonce;
        uint200 declaredHash;
        Nonce[2] nonces;
        uint200[2] hashes;
        address[2] submitters;
    }

    // ----------------------------------------------------------------------------------- while the channel is open

    /// @notice As `open`, by anyone who brings the agreement of an owner: an EIP-712 `Open` signed by it, or, where it
    /// is a contract, one that it accepts by ERC-1271. The funder pays by allowance, which the permit may give.
    function openFor(
        ChannelParams calldata params,
        Opening calldata terms,
        bytes calldata signature,
        Permit calldata permit
    ) external returns (ChannelId);

    /// @notice As `open`, by anyone who brings an owner's EIP-3009 authorisation of `amountA + amountB`, whose nonce
    /// is keccak256(abi.encode(channelId, amountA, amountB)).
    function openWithAuthorization(
        ChannelParams calldata params,
        address funder,
        uint104 amountA,
        uint104 amountB,
        Authorization calldata authorization
    ) external returns (ChannelId);

    /// @notice As `deposit`, after an EIP-2612 permit of `amount`.
    function depositWithPermit(
        address token,
        bytes32 partiesHash,
        Side side,
        uint104 amount,
        Permit calldata permit
    ) external;

    /// @notice Pays out the difference to the new totals. Consent as in `cooperativeClose`.
    function withdraw(
        ChannelParams calldata params,
        Withdraw calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external;

    // ------------------------------------------------------------------------------------------------- disputes

    /// @notice Shows that the challenger signed a proof that contradicts its declaration, also where nonces alone
    /// do not tell: a lower nonce of the same epoch with a larger `transferred`. Needs no consent.
    /// @param declared The declared balance, as in `Challenged`.
    /// @param submitSignature A Submit by the other side that names the sender, who then shares in the penalty; or
    /// empty.
    function refute(
        ChannelParams calldata params,
        Proof calldata proof,
        Balance calldata declared,
        bytes calldata submitSignature
    ) external;

    /// @notice Returns to the half's sender what is still held `sweep` seconds after the end of the dispute. Anyone may.
    /// @param held What is held, as in `unlock`.
    /// @param root Root of the locks that are held.
    function sweep(ChannelParams calldata params, Half half, uint104 held, bytes32 root) external;

    /// @notice Sends the caller's credit in `token` to `to`.
    function withdrawCredit(address token, address to) external;

    // -------------------------------------------------------------------------------------------------- batches

    /// @notice Makes these calls of the adjudicator one after the other as the sender. One that fails leaves the others
    /// as they are, and an event with the reason. Each may use 1,000,000 gas, and as much must be left for it.
    /// What they pay the sender in the token that they first pay it comes once, at the end: none can spend it.
    /// @return done Which of them succeeded.
    function batch(bytes[] calldata calls) external returns (bool[] memory done);

    /// @notice Makes these calls of the adjudicator one after the other as the sender: all of them, or none.
    function multicall(bytes[] calldata calls) external returns (bytes[] memory results);

    // ---------------------------------------------------------------------------------------------------- views

    function channelIdOf(ChannelParams calldata params) external view returns (ChannelId);

    function channel(ChannelId channelId) external view returns (ChannelState memory);

    /// @notice For a channel that is closing, or settled by a dispute.
    function dispute(ChannelId channelId) external view returns (DisputeState memory);

    /// @notice keccak256(abi.encode(root, amount)) of what is held for a half of a settled channel; 0 if nothing.
    function heldCommitment(ChannelId channelId, Half half) external view returns (bytes32);

    function credit(address token, address owner) external view returns (uint256);

    /// @return When the preimage was registered, 0 if it was not.
    function preimageTime(bytes32 hash) external view returns (uint40);

    /// @return The largest amount registered strictly before `time`.
    function receiptBefore(
        address payerKey,
        address payee,
        address token,
        uint40 time
    ) external view returns (uint128);

    function windows() external view returns (IAdjudicatorCore.Windows memory);

    function domainSeparator() external view returns (bytes32);
}
