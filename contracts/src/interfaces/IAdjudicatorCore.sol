// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    CooperativeClose,
    Declaration,
    Half,
    Permit,
    Proof,
    Side
} from "../types/Channel.sol";
import {Lock, Receipt} from "../types/Lock.sol";
import {IAdjudicatorErrors} from "./IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "./IAdjudicatorEvents.sol";

/// @title The calls that every channel and every dispute needs. They are in the adjudicator's own code.
interface IAdjudicatorCore is IAdjudicatorEvents, IAdjudicatorErrors {
    /// @notice How long the steps of a dispute take, in seconds; fixed at deployment.
    /// @param dispute Wait after a challenge with a declaration. Three times as long without one.
    /// @param lostSigner Wait after an owner's challenge without the secret.
    /// @param sweep Wait after the end of a dispute until a sender takes back what is still held.
    struct Windows {
        uint40 dispute;
        uint40 lostSigner;
        uint40 sweep;
    }

    // ----------------------------------------------------------------------------------- while the channel is open

    /// @notice Opens a channel. Only one of the two owners may, so that nobody burns an identifier for others.
    /// Both amounts are pulled from the sender; either may be 0. Of a token that charges a fee, the other side gets
    /// its amount first.
    function open(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB
    ) external returns (ChannelId);

    /// @notice As `open`, after an EIP-2612 permit of `amountA + amountB`. A permit that fails is ignored: the
    /// allowance decides.
    function openWithPermit(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB,
        Permit calldata permit
    ) external returns (ChannelId);

    /// @notice Adds to a side's deposit, from the sender's tokens. Anyone may.
    /// @param token The channel's token.
    /// @param partiesHash keccak256 of the channel's other parameters: with the token it gives the identifier.
    function deposit(address token, bytes32 partiesHash, Side side, uint104 amount) external;

    /// @notice Pays both balances and ends the channel. Both sides consent: by signature, or a side leaves its
    /// signature empty because its owner or signer is the sender. If a deposit arrived after the terms were signed,
    /// the surplus is shared equally (an odd unit goes to A).
    function cooperativeClose(
        ChannelParams calldata params,
        CooperativeClose calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external;

    // ------------------------------------------------------------------------------------------------- disputes

    /// @notice Starts a unilateral close. Only an owner or signer of the channel may.
    /// @param secret The channel's secret. 0 only for an owner without a declaration (`lostSigner` window).
    /// @param received Latest proof of the half the challenger receives; nonce 0 if there is none.
    /// @param declaration The challenger's own half: one `dispute` window with it, three without.
    function challenge(
        ChannelParams calldata params,
        bytes32 secret,
        Proof calldata received,
        Declaration calldata declaration
    ) external;

    /// @notice Brings a proof of either half with the consent of its receiver. The highest nonce wins; any proof
    /// replaces a declaration. Refutes the declaration on the way if its nonce shows it false.
    function respond(
        ChannelParams calldata params,
        Half half,
        Proof calldata proof,
        Consent calldata consent
    ) external;

    /// @notice Pays out when the window has ended. A balance is ignored for a half that has no proof and no
    /// declaration.
    function settle(ChannelParams calldata params, Balance calldata ab, Balance calldata ba) external;

    // --------------------------------------------------------------------------------------- witnesses and locks

    /// @notice Records a preimage with the time; its lock's hash is SHA-256 of these 32 bytes.
    function registerPreimage(bytes32 preimage) external;

    /// @notice Records a receipt with the time. Later and larger receipts add checkpoints, none is lost.
    function registerReceipt(Receipt calldata receipt, bytes calldata signature) external;

    /// @notice Resolves a lock of a settled channel by the witnesses registered before its expiry. Anyone may from
    /// its expiry on, or once its preimage is registered; the receiver's owner or signer at any time.
    /// @param held What is held for the half: as settled, less both amounts of each `LockResolved` since.
    /// @param index Leaf number in the tree.
    /// @param siblings Path from the leaf to the root, at most 14.
    function unlock(
        ChannelParams calldata params,
        Half half,
        uint104 held,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) external;
}
