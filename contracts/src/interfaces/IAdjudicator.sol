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
    Nonce,
    Permit,
    Proof,
    Side,
    Status,
    Withdraw
} from "../types/Channel.sol";
import {Lock, Receipt} from "../types/Lock.sol";

/// @title The contract that holds the channels' deposits and settles what their parties have signed.
/// @notice Amounts are base units of the channel's token, times are Unix seconds (`block.timestamp`).
///
/// EIP-712 domain: name "Tollway", version "1", chain id, this contract. Types:
/// - `BalanceProof(bytes32 channelId,uint48 nonce,bytes32 balanceHash)` by the sender's signer
/// - `Release(bytes32 channelId,uint48 nonce,bytes32 balanceHash)` by the receiver's signer
/// - `Submit(bytes32 channelId,uint48 nonce,bytes32 balanceHash,address submitter)` by the receiver's signer
/// - `Receipt(address payee,address token,uint128 amount)` by a payer key
/// - `CooperativeClose(bytes32 channelId,uint104 balanceA,uint104 balanceB,uint40 deadline)` by both signers
/// - `Withdraw(bytes32 channelId,uint104 withdrawnA,uint104 withdrawnB,uint40 deadline)` by both signers
///
/// The half of a proof follows from who signed it: signers of a channel are distinct.
interface IAdjudicator {
    /// @notice How long the steps of a dispute take, in seconds; fixed at deployment.
    /// @param dispute Wait after a challenge with a declaration. Three times as long without one.
    /// @param lostSigner Wait after an owner's challenge without the secret.
    /// @param sweep Wait after settlement until a sender takes back what is still held.
    struct Windows {
        uint40 dispute;
        uint40 lostSigner;
        uint40 sweep;
    }

    /// @notice A channel as stored. Deposits and withdrawals are totals since it was opened.
    /// @param deadline Closing: end of the window. Settled: when sweeping begins. Else 0.
    /// @param heldAB Settled: base units held for locks of half AB.
    struct ChannelState {
        Status status;
        uint104 depositA;
        uint104 depositB;
        uint104 withdrawnA;
        uint104 withdrawnB;
        uint40 deadline;
        uint104 heldAB;
        uint104 heldBA;
    }

    /// @notice A dispute as stored. Hashes are the first 200 bits of the balance hash, as the low bits of a word.
    /// @param challenger Side that challenged.
    /// @param declared Whether it declared its own half.
    /// @param refuted Whether that declaration is proven false.
    /// @param nonces Highest accepted nonce of each half (index 0 is AB), 0 when none.
    struct DisputeState {
        Side challenger;
        bool declared;
        bool refuted;
        Nonce declaredNonce;
        uint200 declaredHash;
        Nonce[2] nonces;
        uint200[2] hashes;
        address[2] submitters;
    }

    // ------------------------------------------------------------------------------------------------ events

    event ChannelOpened(
        ChannelId indexed channelId,
        address indexed ownerA,
        address indexed ownerB,
        address signerA,
        address signerB,
        address token,
        bytes32 secretHash,
        bytes32 salt
    );
    /// @param amount What arrived, which a token with a fee makes less than what was sent.
    /// @param total The side's deposits so far.
    event Deposited(ChannelId indexed channelId, Side side, uint104 amount, uint104 total);
    /// @dev Totals since the channel was opened.
    event Withdrawn(ChannelId indexed channelId, uint104 withdrawnA, uint104 withdrawnB);
    event CooperativelyClosed(ChannelId indexed channelId, uint104 paidA, uint104 paidB);
    /// @param secret The revealed secret, 0 when an owner challenged without it.
    event Challenged(
        ChannelId indexed channelId,
        address indexed challenger,
        Side side,
        bytes32 secret,
        uint40 deadline,
        bool declared
    );
    /// @notice The challenger stated its own half.
    event HalfDeclared(ChannelId indexed channelId, Half half, Nonce nonce, Balance balance);
    /// @notice A proof with consent became the highest of its half.
    /// @param submitter Who brought it and was named in a Submit, else 0.
    event HalfAccepted(
        ChannelId indexed channelId,
        Half half,
        Nonce nonce,
        Balance balance,
        address submitter
    );
    /// @notice The challenger's declaration is contradicted by its own signature.
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
        uint104 heldBA,
        uint40 sweepAt
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

    // ------------------------------------------------------------------------------------------------ errors

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
    /// @notice The lock and its path do not lead to the stored root.
    error UnknownLock(bytes32 lockId);
    /// @notice Before its expiry only the receiver resolves the lock.
    error LockPending(uint40 expiry);
    /// @notice The payer key has registered this amount or more.
    error StaleReceipt(uint128 registered, uint128 offered);
    error PreimageKnown(bytes32 hash);
    error NothingHeld();
    error NoCredit();
    /// @notice So little gas is left that a payout might fail for that alone.
    error InsufficientGas();

    // ----------------------------------------------------------------------------------- while the channel is open

    /// @notice Opens a channel. Only one of the two owners may, so that nobody burns an identifier for others.
    /// Both amounts are pulled from the sender; either may be 0.
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
    function deposit(ChannelParams calldata params, Side side, uint104 amount) external;

    /// @notice As `deposit`, after an EIP-2612 permit of `amount`.
    function depositWithPermit(
        ChannelParams calldata params,
        Side side,
        uint104 amount,
        Permit calldata permit
    ) external;

    /// @notice Pays out the difference to the new totals. Both sides consent: by signature, or a side leaves its
    /// signature empty because its owner or signer is the sender.
    function withdraw(
        ChannelParams calldata params,
        Withdraw calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external;

    /// @notice Pays both balances and ends the channel. Consent as in `withdraw`. If a deposit arrived after the
    /// terms were signed, the surplus is shared equally (an odd unit goes to A).
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

    /// @notice Shows that the challenger signed a proof that contradicts its declaration, also where nonces alone
    /// do not tell: a lower nonce of the same epoch with a larger `transferred`. Needs no consent.
    /// @param declared The declared balance, as in `HalfDeclared`.
    /// @param submitSignature A Submit by the other side that names the sender, who then shares in the penalty; or
    /// empty.
    function refute(
        ChannelParams calldata params,
        Proof calldata proof,
        Balance calldata declared,
        bytes calldata submitSignature
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
    /// @param index Leaf number in the tree.
    /// @param siblings Path from the leaf to the root, at most 14.
    function unlock(
        ChannelParams calldata params,
        Half half,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) external;

    /// @notice Returns to the half's sender what is still held `sweep` seconds after settlement. Anyone may.
    function sweep(ChannelParams calldata params, Half half) external;

    /// @notice Sends the caller's credit in `token` to `to`.
    function withdrawCredit(address token, address to) external;

    // ---------------------------------------------------------------------------------------------------- views

    function channelIdOf(ChannelParams calldata params) external view returns (ChannelId);

    function channel(ChannelId channelId) external view returns (ChannelState memory);

    function dispute(ChannelId channelId) external view returns (DisputeState memory);

    /// @notice Root of the locks still held, for a settled channel; 0 if none.
    function heldRoot(ChannelId channelId, Half half) external view returns (bytes32);

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

    function windows() external view returns (Windows memory);

    function domainSeparator() external view returns (bytes32);
}
