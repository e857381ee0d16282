// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, ChannelId, ChannelParams, ConsentKind, Half, Nonce} from "../types/Channel.sol";

/// @title What stands behind a watchtower's receipts, and the compensation of whoever it failed.
/// @notice A tower is the account that sends its responses, the one that a Submit names. It posts a bond in one
/// ERC-20 and signs a receipt for each appointment. Whoever holds a receipt for nonce n and shows that the channel
/// settled below n after the other side closed it is compensated, up to the receipt's cover and what is left of the
/// bond. Cover is a limit, not insurance: all claims share one bond, first come, first served. What a tower sets aside
/// for one channel is money of its own, which no other claim can take.
///
/// Amounts are base units of `token`, which is also the token of every covered channel. Times are Unix seconds.
///
/// EIP-712 domain: name "Tollway", version "1", chain id, this contract. Types:
/// - `TowerReceipt(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,
///   uint40 issuedAt,uint40 expiry,uint128 cover,address tower)` by the tower's key
/// - `Appointment(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,
///   address tower)` by the signer of the half's receiver
interface ITowerBond {
    /// @notice Fixed at deployment, in seconds.
    /// @param grace A challenge counts from so long after a receipt was issued: clocks differ.
    /// @param maxLifetime The longest time a receipt may promise.
    /// @param notice Receipts issued within it after a tower announced that it leaves, or retired a key, still count.
    /// So who checks the bond that often never holds a receipt for nothing.
    /// @param claimWindow Claims are taken for so long after the end of the dispute's window.
    struct Terms {
        uint40 grace;
        uint40 maxLifetime;
        uint40 notice;
        uint40 claimWindow;
    }

    /// @param amount What is left of the bond.
    /// @param coversUntil Receipts issued from then on do not count; 0 while the tower stays.
    /// @param withdrawAt When the bond may be taken out; 0 while the tower stays.
    /// @param key Signs the tower's receipts; 0 when there is no bond.
    struct Bond {
        uint128 amount;
        uint40 coversUntil;
        uint40 withdrawAt;
        address key;
    }

    /// @notice A key signs for receipts issued at or after `from` and before `until`. Both 0 for an unknown key.
    struct KeyValidity {
        uint40 from;
        uint40 until;
    }

    /// @param amount What is left of it, on top of the bond.
    /// @param until Challenges before it can count on the reservation, which stays for the claims they lead to.
    struct Reservation {
        uint128 amount;
        uint40 until;
    }

    /// @notice What a tower signs for an appointment.
    /// @param ciphertextHash keccak256 of the 96 bytes of ciphertext.
    /// @param cover The most the tower is liable for.
    /// @param tower Account that sends the tower's responses, and whose bond answers for it.
    struct TowerReceipt {
        ChannelId channelId;
        Half half;
        Nonce nonce;
        bytes32 balanceHash;
        bytes32 ciphertextHash;
        uint40 issuedAt;
        uint40 expiry;
        uint128 cover;
        address tower;
    }

    /// @notice What the receiver of a half has handed a tower, as it signs it.
    struct Appointment {
        ChannelId channelId;
        Half half;
        Nonce nonce;
        bytes32 balanceHash;
        bytes32 ciphertextHash;
        address tower;
    }

    /// @notice What shows that the tower could have answered, and what the failure cost.
    /// @param ciphertext The balance XOR keccak256(s ‖ half ‖ nonce ‖ i) for words i = 0 (transferred ‖ locked),
    /// 1 (locksRoot) and 2 (salt).
    /// @param secret The channel's secret s.
    /// @param proofSignature The sender's BalanceProof.
    /// @param consentKind Submit or Release.
    /// @param consentSignature The receiver's Submit that names the tower, or its Release.
    /// @param settled The balance by which the half settled; ignored when it settled empty.
    struct Evidence {
        bytes32[3] ciphertext;
        bytes32 secret;
        bytes proofSignature;
        ConsentKind consentKind;
        bytes consentSignature;
        Balance settled;
    }

    // ------------------------------------------------------------------------------------------------ events

    event BondPosted(address indexed tower, address indexed key, uint128 amount);
    /// @param amount What arrived.
    event BondToppedUp(address indexed tower, address indexed from, uint128 amount);
    /// @param retiredUntil Receipts by the former key count if they were issued before.
    event KeyRotated(
        address indexed tower,
        address indexed key,
        address indexed formerKey,
        uint40 retiredUntil
    );
    event TowerLeaving(address indexed tower, uint40 coversUntil, uint40 withdrawAt);
    event BondWithdrawn(address indexed tower, address indexed to, uint128 amount);
    /// @param amount The channel's reservation from now on.
    event CoverReserved(address indexed tower, ChannelId indexed channelId, uint128 amount, uint40 until);
    event CoverReleased(address indexed tower, ChannelId indexed channelId, uint128 amount);
    /// @param loss What the failure cost the half's receiver.
    /// @param amount What `owner` is paid now.
    event Compensated(
        address indexed tower,
        ChannelId indexed channelId,
        address indexed owner,
        Half half,
        Nonce nonce,
        uint128 loss,
        uint128 amount
    );
    /// @notice The half's receiver has handed the tower a ciphertext that is garbage.
    event Absolved(address indexed tower, ChannelId indexed channelId, Half half, Nonce nonce);
    /// @param total What the tower was paid for this client so far.
    event Funded(
        address indexed tower,
        address indexed client,
        address indexed payer,
        uint128 amount,
        uint128 total
    );

    // ------------------------------------------------------------------------------------------------ errors

    /// @notice A lost-signer window of one or three dispute windows could not be told from theirs.
    error AmbiguousWindows();
    /// @notice The zero address as key, tower, client or recipient, or the key that is in use.
    error InvalidAddress();
    error BondExists(address tower);
    error NoBond(address tower);
    error AlreadyLeaving(uint40 withdrawAt);
    error StillBonded(uint40 withdrawAt);
    /// @notice The token moved nothing.
    error NothingArrived();
    /// @notice The sum would not fit in 128 bits.
    error BondTooLarge(uint256 amount);
    /// @notice A reservation is not shortened, ends in the future, and lasts `maxLifetime` at most.
    error InvalidReservation();
    /// @notice The reservation stands for claims until `releaseAt`; 0 when there is none.
    error StillReserved(uint40 releaseAt);
    /// @notice The channel's token is not the bond's.
    error WrongToken(address token);
    /// @notice The parameters are of another channel than the receipt or appointment, or of another chain or contract.
    error WrongChannel(ChannelId channelId);
    /// @notice The receipt promises for longer than `maxLifetime`.
    error ReceiptTooLong(uint40 issuedAt, uint40 expiry);
    /// @notice The key was not the tower's when the receipt was issued.
    error UnknownKey(address key);
    /// @notice The receipt was issued after the tower had left.
    error TowerHadLeft(uint40 coversUntil);
    /// @notice The channel is not settled, or both sides closed it together.
    error NotSettledByDispute();
    /// @notice The half's receiver closed the channel itself.
    error ClosedByReceiver();
    /// @notice The challenge came before the receipt counted or after it had expired.
    error NotCovered(uint40 challengedAt);
    /// @notice The challenge did not reveal the secret: the tower could not read its appointment.
    error SecretWithheld();
    /// @notice Claims were taken until `deadline`.
    error ClaimTooLate(uint40 deadline);
    /// @notice The half settled with this nonce, which is not below the receipt's.
    error Answered(Nonce nonce);
    /// @notice The half's receiver handed in garbage.
    error TowerAbsolved();
    /// @notice keccak256 of the secret is not the channel's `secretHash`.
    error WrongSecret();
    /// @notice The ciphertext is another one.
    error WrongCiphertext();
    /// @notice The ciphertext does not decrypt to the appointment's balance: nobody could have answered with it.
    error UnusableCiphertext();
    /// @notice The ciphertext decrypts to the appointment's balance.
    error SoundCiphertext();
    /// @notice A tower cannot answer with this kind of consent.
    error UnusableConsent();
    /// @notice A signature is malformed, malleable or by another key than `expected`.
    error InvalidSignature(address expected);
    /// @notice The balance is not the one by which the half settled.
    error WrongBalance();
    /// @notice The claim is for no more than what was paid for this half before.
    error NothingDue(uint128 entitled, uint128 paid);
    /// @notice Nothing is left of the bond for this channel.
    error BondExhausted();

    // ------------------------------------------------------------------------------------------- for the tower

    /// @notice Posts the sender's bond, with the key that signs its receipts.
    function post(uint128 amount, address key) external;

    /// @notice Adds to a bond from the sender's tokens. Anyone may.
    function topUp(address tower, uint128 amount) external;

    /// @notice Replaces the sender's key. The former one counts for receipts issued within `notice`.
    function rotateKey(address key) external;

    /// @notice Announces that the sender leaves. It cannot be taken back. Receipts issued within `notice` still count.
    function announceLeave() external;

    /// @notice Pays the bond out, `leaveDelay` after `announceLeave`.
    function withdraw(address to) external;

    /// @notice Sets money of the bonded sender aside for claims of one channel, on top of its bond: so it takes nothing
    /// from those who count on the bond, and they take nothing from it. Adds to what is there.
    /// @param until At most `maxLifetime` from now.
    function reserve(ChannelId channelId, uint128 amount, uint40 until) external;

    /// @notice Pays a reservation back to its tower, once no claim that counted on it is possible. Anyone may.
    function release(address tower, ChannelId channelId) external;

    /// @notice Shows that the half's receiver handed the tower garbage, which voids the tower's receipts for that
    /// half. Anyone may, at any time.
    /// @param signature The receiver's signature of the appointment.
    function absolve(
        ChannelParams calldata params,
        Appointment calldata appointment,
        bytes calldata signature,
        bytes32[3] calldata ciphertext,
        bytes32 secret
    ) external;

    // ------------------------------------------------------------------------------------------- for its clients

    /// @notice Compensates the owner of the half's receiving side, whoever sends the claim. Of several claims for one
    /// half the largest counts: what was paid before is deducted.
    /// @return paid What the owner was paid.
    function claim(
        ChannelParams calldata params,
        TowerReceipt calldata receipt,
        bytes calldata signature,
        Evidence calldata evidence
    ) external returns (uint128 paid);

    /// @notice Pays a tower for a client's appointments, from the sender's tokens. The contract keeps the sum, the
    /// tower the tokens.
    function fund(address tower, address client, uint128 amount) external;

    // ---------------------------------------------------------------------------------------------------- views

    function bond(address tower) external view returns (Bond memory);

    function keyValidity(address tower, address key) external view returns (KeyValidity memory);

    function reservation(address tower, ChannelId channelId) external view returns (Reservation memory);

    /// @notice What was paid in all for one half of a channel that the tower failed.
    function compensated(address tower, ChannelId channelId, Half half) external view returns (uint128);

    function isAbsolved(address tower, ChannelId channelId, Half half) external view returns (bool);

    /// @notice What a tower was paid in all for a client.
    function funded(address tower, address client) external view returns (uint128);

    function terms() external view returns (Terms memory);

    /// @notice Seconds between `announceLeave` and `withdraw`: every receipt that counts has then expired, every dispute
    /// about it is over and every claim was possible.
    function leaveDelay() external view returns (uint40);

    function adjudicator() external view returns (address);

    function token() external view returns (address);

    function domainSeparator() external view returns (bytes32);
}
