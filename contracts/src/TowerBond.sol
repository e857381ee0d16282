// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAdjudicator} from "./interfaces/IAdjudicator.sol";
import {IAdjudicatorCore} from "./interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorExtension} from "./interfaces/IAdjudicatorExtension.sol";
import {ITowerBond} from "./interfaces/ITowerBond.sol";
import {Digests} from "./libraries/Digests.sol";
import {TowerDigests} from "./libraries/TowerDigests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    ConsentKind,
    EMPTY_NONCE,
    Half,
    Side,
    Status,
    receiverOf,
    senderOf
} from "./types/Channel.sol";
import {HalfSlotCodec} from "./types/HalfSlot.sol";

/// @title Bonds of watchtowers. See {ITowerBond}.
contract TowerBond is ITowerBond, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev The longest wait of a dispute that reveals the secret, in dispute windows.
    uint40 private constant LONGEST_WINDOWS = 3;

    address public immutable adjudicator;
    address public immutable token;
    uint40 public immutable leaveDelay;
    uint40 private immutable _grace;
    uint40 private immutable _maxLifetime;
    uint40 private immutable _notice;
    uint40 private immutable _claimWindow;
    /// Of the adjudicator.
    uint40 private immutable _disputeWindow;
    uint40 private immutable _lostSignerWindow;

    mapping(address tower => Bond) private _bonds;
    mapping(address tower => mapping(address key => KeyValidity)) private _keys;
    mapping(address tower => mapping(ChannelId => Reservation)) private _reservations;
    mapping(address tower => mapping(ChannelId => mapping(Half => uint128))) private _compensated;
    mapping(address tower => mapping(ChannelId => mapping(Half => bool))) private _absolved;
    mapping(address tower => mapping(address client => uint128)) private _funded;

    constructor(IAdjudicator adjudicator_, address token_, Terms memory terms_) EIP712("Tollway", "1") {
        IAdjudicatorCore.Windows memory windows = adjudicator_.windows();
        require(
            windows.lostSigner != windows.dispute && windows.lostSigner != LONGEST_WINDOWS * windows.dispute,
            AmbiguousWindows()
        );
        adjudicator = address(adjudicator_);
        token = token_;
        _grace = terms_.grace;
        _maxLifetime = terms_.maxLifetime;
        _notice = terms_.notice;
        _claimWindow = terms_.claimWindow;
        _disputeWindow = windows.dispute;
        _lostSignerWindow = windows.lostSigner;
        leaveDelay = terms_.notice + terms_.maxLifetime + _afterCover();
    }

    // ------------------------------------------------------------------------------------------- for the tower

    function post(uint128 amount, address key) external nonReentrant {
        Bond storage own = _bonds[msg.sender];
        require(own.key == address(0), BondExists(msg.sender));
        require(key != address(0), InvalidAddress());
        // All receipts of an earlier bond are past their claims, else it could not have been withdrawn.
        own.key = key;
        _keys[msg.sender][key] = KeyValidity(uint40(block.timestamp), type(uint40).max);
        uint128 arrived = _pull(amount);
        own.amount = arrived;
        emit BondPosted(msg.sender, key, arrived);
    }

    function topUp(address tower, uint128 amount) external nonReentrant {
        Bond storage theirs = _bonded(tower);
        uint128 arrived = _pull(amount);
        theirs.amount = _sum(theirs.amount, arrived);
        emit BondToppedUp(tower, msg.sender, arrived);
    }

    function rotateKey(address key) external {
        Bond storage own = _bonded(msg.sender);
        address former = own.key;
        require(key != address(0) && key != former, InvalidAddress());
        uint40 until = uint40(block.timestamp) + _notice;
        _keys[msg.sender][former].until = until;
        KeyValidity storage validity = _keys[msg.sender][key];
        // A key that comes back keeps its beginning: what it signed then still counts.
        if (validity.from == 0) validity.from = uint40(block.timestamp);
        validity.until = type(uint40).max;
        own.key = key;
        emit KeyRotated(msg.sender, key, former, until);
    }

    function announceLeave() external {
        Bond storage own = _bonded(msg.sender);
        require(own.withdrawAt == 0, AlreadyLeaving(own.withdrawAt));
        uint40 coversUntil = uint40(block.timestamp) + _notice;
        uint40 withdrawAt = uint40(block.timestamp) + leaveDelay;
        own.coversUntil = coversUntil;
        own.withdrawAt = withdrawAt;
        emit TowerLeaving(msg.sender, coversUntil, withdrawAt);
    }

    function withdraw(address to) external nonReentrant {
        require(to != address(0), InvalidAddress());
        Bond storage own = _bonded(msg.sender);
        uint40 withdrawAt = own.withdrawAt;
        require(withdrawAt != 0 && block.timestamp >= withdrawAt, StillBonded(withdrawAt));
        uint128 amount = own.amount;
        delete _keys[msg.sender][own.key];
        delete _bonds[msg.sender];
        emit BondWithdrawn(msg.sender, to, amount);
        _push(to, amount);
    }

    function reserve(ChannelId channelId, uint128 amount, uint40 until) external nonReentrant {
        Bond storage own = _bonded(msg.sender);
        require(own.withdrawAt == 0, AlreadyLeaving(own.withdrawAt));
        Reservation storage held = _reservations[msg.sender][channelId];
        require(
            until >= held.until && until > block.timestamp && until <= block.timestamp + _maxLifetime,
            InvalidReservation()
        );
        uint128 total = _sum(held.amount, _pull(amount));
        held.amount = total;
        held.until = until;
        emit CoverReserved(msg.sender, channelId, total, until);
    }

    function release(address tower, ChannelId channelId) external nonReentrant {
        Reservation memory held = _reservations[tower][channelId];
        uint40 releaseAt = held.until == 0 ? 0 : held.until + _afterCover();
        require(releaseAt != 0 && block.timestamp >= releaseAt, StillReserved(releaseAt));
        delete _reservations[tower][channelId];
        emit CoverReleased(tower, channelId, held.amount);
        _push(tower, held.amount);
    }

    function absolve(
        ChannelParams calldata params,
        Appointment calldata appointment,
        bytes calldata signature,
        bytes32[3] calldata ciphertext,
        bytes32 secret
    ) external {
        _requireChannel(params, appointment.channelId);
        Balance memory balance = _decrypt(
            params,
            TowerDigests.Stream(secret, appointment.half, appointment.nonce),
            ciphertext,
            appointment.ciphertextHash
        );
        require(Digests.balanceHash(balance) != appointment.balanceHash, SoundCiphertext());
        address receiver = _signer(params, receiverOf(appointment.half));
        _requireSignature(receiver, _domainSeparatorV4(), TowerDigests.appointment(appointment), signature);
        _absolved[appointment.tower][appointment.channelId][appointment.half] = true;
        emit Absolved(appointment.tower, appointment.channelId, appointment.half, appointment.nonce);
    }

    // ------------------------------------------------------------------------------------------- for its clients

    function claim(
        ChannelParams calldata params,
        TowerReceipt calldata receipt,
        bytes calldata signature,
        Evidence calldata evidence
    ) external nonReentrant returns (uint128 paid) {
        require(params.token == token, WrongToken(params.token));
        _requireChannel(params, receipt.channelId);
        _requireReceipt(receipt, signature);
        IAdjudicatorExtension.DisputeState memory dispute = _requireFailure(receipt);
        Balance memory due = _requireUsable(params, receipt, evidence);
        uint128 settled = _settledFor(receipt.half, dispute, evidence.settled);
        uint128 loss = due.transferred > settled ? due.transferred - settled : 0;
        paid = _charge(receipt, loss);

        address owner = receiverOf(receipt.half) == Side.A ? params.ownerA : params.ownerB;
        emit Compensated(receipt.tower, receipt.channelId, owner, receipt.half, receipt.nonce, loss, paid);
        _push(owner, paid);
    }

    function fund(address tower, address client, uint128 amount) external nonReentrant {
        require(tower != address(0) && client != address(0), InvalidAddress());
        uint128 arrived = _move(tower, amount);
        uint128 total = _sum(_funded[tower][client], arrived);
        _funded[tower][client] = total;
        emit Funded(tower, client, msg.sender, arrived, total);
    }

    // ---------------------------------------------------------------------------------------------------- views

    function bond(address tower) external view returns (Bond memory) {
        return _bonds[tower];
    }

    function keyValidity(address tower, address key) external view returns (KeyValidity memory) {
        return _keys[tower][key];
    }

    function reservation(address tower, ChannelId channelId) external view returns (Reservation memory) {
        return _reservations[tower][channelId];
    }

    function compensated(address tower, ChannelId channelId, Half half) external view returns (uint128) {
        return _compensated[tower][channelId][half];
    }

    function isAbsolved(address tower, ChannelId channelId, Half half) external view returns (bool) {
        return _absolved[tower][channelId][half];
    }

    function funded(address tower, address client) external view returns (uint128) {
        return _funded[tower][client];
    }

    function terms() external view returns (Terms memory) {
        return Terms(_grace, _maxLifetime, _notice, _claimWindow);
    }

    function domainSeparator() external view returns (bytes32) {
        return _domainSeparatorV4();
    }

    // -------------------------------------------------------------------------------------------------- private

    /// @dev How long after the last challenge that a promise covers a claim about it may come.
    function _afterCover() private view returns (uint40) {
        return LONGEST_WINDOWS * _disputeWindow + _claimWindow;
    }

    function _bonded(address tower) private view returns (Bond storage theirs) {
        theirs = _bonds[tower];
        require(theirs.key != address(0), NoBond(tower));
    }

    function _sum(uint128 a, uint128 b) private pure returns (uint128) {
        uint256 sum = uint256(a) + b;
        require(sum <= type(uint128).max, BondTooLarge(sum));
        return uint128(sum);
    }

    function _pull(uint128 amount) private returns (uint128) {
        return _move(address(this), amount);
    }

    /// @dev Some tokens refuse to move nothing.
    function _push(address to, uint128 amount) private {
        if (amount != 0) IERC20(token).safeTransfer(to, amount);
    }

    /// @dev Moves the sender's tokens and returns what arrived, never more than `amount`. The guard of the callers
    /// keeps the token from coming back in between.
    function _move(address to, uint128 amount) private returns (uint128 arrived) {
        uint256 before = IERC20(token).balanceOf(to);
        IERC20(token).safeTransferFrom(msg.sender, to, amount);
        uint256 difference = IERC20(token).balanceOf(to) - before;
        require(difference != 0, NothingArrived());
        arrived = difference < amount ? uint128(difference) : amount;
    }

    /// @dev The adjudicator's identifier says chain and contract too.
    function _requireChannel(ChannelParams calldata params, ChannelId expected) private view {
        ChannelId actual = IAdjudicator(adjudicator).channelIdOf(params);
        require(ChannelId.unwrap(actual) == ChannelId.unwrap(expected), WrongChannel(actual));
    }

    /// @dev The receipt is the bonded tower's own promise, made while it could be made.
    function _requireReceipt(TowerReceipt calldata receipt, bytes calldata signature) private view {
        bytes32 digest = MessageHashUtils.toTypedDataHash(
            _domainSeparatorV4(),
            TowerDigests.receipt(receipt)
        );
        (address key, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        require(failure == ECDSA.RecoverError.NoError, InvalidSignature(_bonds[receipt.tower].key));
        KeyValidity memory validity = _keys[receipt.tower][key];
        require(receipt.issuedAt >= validity.from && receipt.issuedAt < validity.until, UnknownKey(key));
        uint40 coversUntil = _bonds[receipt.tower].coversUntil;
        require(coversUntil == 0 || receipt.issuedAt < coversUntil, TowerHadLeft(coversUntil));
        require(
            receipt.expiry <= uint256(receipt.issuedAt) + _maxLifetime,
            ReceiptTooLong(receipt.issuedAt, receipt.expiry)
        );
    }

    /// @dev The other side closed the channel while the receipt counted, the secret was out, and the half settled
    /// below the receipt's nonce.
    function _requireFailure(
        TowerReceipt calldata receipt
    ) private view returns (IAdjudicatorExtension.DisputeState memory dispute) {
        IAdjudicatorExtension.ChannelState memory channel = IAdjudicator(adjudicator).channel(
            receipt.channelId
        );
        // A cooperative close has no dispute.
        require(channel.status == Status.Settled && channel.deadline != 0, NotSettledByDispute());
        dispute = IAdjudicator(adjudicator).dispute(receipt.channelId);
        require(dispute.challenger == senderOf(receipt.half), ClosedByReceiver());
        uint40 challengedAt = dispute.challengedAt;
        require(
            challengedAt >= uint256(receipt.issuedAt) + _grace && challengedAt < receipt.expiry,
            NotCovered(challengedAt)
        );
        require(channel.deadline - challengedAt != _lostSignerWindow, SecretWithheld());
        uint40 claimDeadline = channel.deadline + _claimWindow;
        require(block.timestamp < claimDeadline, ClaimTooLate(claimDeadline));
        require(!_absolved[receipt.tower][receipt.channelId][receipt.half], TowerAbsolved());
        require(
            receipt.nonce > dispute.nonces[uint8(receipt.half)],
            Answered(dispute.nonces[uint8(receipt.half)])
        );
    }

    /// @dev The tower could have answered with what it was given.
    function _requireUsable(
        ChannelParams calldata params,
        TowerReceipt calldata receipt,
        Evidence calldata evidence
    ) private view returns (Balance memory balance) {
        balance = _decrypt(
            params,
            TowerDigests.Stream(evidence.secret, receipt.half, receipt.nonce),
            evidence.ciphertext,
            receipt.ciphertextHash
        );
        require(Digests.balanceHash(balance) == receipt.balanceHash, UnusableCiphertext());

        bytes32 consent;
        if (evidence.consentKind == ConsentKind.Submit) {
            consent = Digests.submit(receipt.channelId, receipt.nonce, receipt.balanceHash, receipt.tower);
        } else {
            require(evidence.consentKind == ConsentKind.Release, UnusableConsent());
            consent = Digests.release(receipt.channelId, receipt.nonce, receipt.balanceHash);
        }
        bytes32 domain = IAdjudicator(adjudicator).domainSeparator();
        bytes32 proof = Digests.balanceProof(receipt.channelId, receipt.nonce, receipt.balanceHash);
        _requireSignature(_signer(params, senderOf(receipt.half)), domain, proof, evidence.proofSignature);
        _requireSignature(
            _signer(params, receiverOf(receipt.half)),
            domain,
            consent,
            evidence.consentSignature
        );
    }

    function _decrypt(
        ChannelParams calldata params,
        TowerDigests.Stream memory stream,
        bytes32[3] calldata ciphertext,
        bytes32 ciphertextHash
    ) private pure returns (Balance memory) {
        require(keccak256(abi.encode(stream.secret)) == params.secretHash, WrongSecret());
        require(keccak256(abi.encode(ciphertext)) == ciphertextHash, WrongCiphertext());
        return TowerDigests.decrypt(stream, ciphertext);
    }

    /// @dev What the settlement paid for good. Locks are left out: a cheater that declares its own half may make them up,
    /// and what true ones pay depends on witnesses that the receiver may have missed.
    function _settledFor(
        Half half,
        IAdjudicatorExtension.DisputeState memory dispute,
        Balance calldata settled
    ) private pure returns (uint128) {
        uint200 hash = dispute.hashes[uint8(half)];
        if (dispute.nonces[uint8(half)] == EMPTY_NONCE) {
            // Whoever challenged sends this half: without a proof its declaration stands.
            if (!dispute.declared) return 0;
            hash = dispute.declaredHash;
        }
        require(HalfSlotCodec.truncate(Digests.balanceHash(settled)) == hash, WrongBalance());
        return settled.transferred;
    }

    /// @dev Takes what is due out of the bond: the channel's own reservation first.
    function _charge(TowerReceipt calldata receipt, uint128 loss) private returns (uint128 paid) {
        uint128 entitled = loss < receipt.cover ? loss : receipt.cover;
        uint128 before = _compensated[receipt.tower][receipt.channelId][receipt.half];
        require(entitled > before, NothingDue(entitled, before));
        Bond storage theirs = _bonds[receipt.tower];
        Reservation storage held = _reservations[receipt.tower][receipt.channelId];
        uint128 due = entitled - before;
        uint128 fromReserved = due < held.amount ? due : held.amount;
        uint128 fromBond = due - fromReserved < theirs.amount ? due - fromReserved : theirs.amount;
        paid = fromReserved + fromBond;
        require(paid != 0, BondExhausted());
        held.amount -= fromReserved;
        theirs.amount -= fromBond;
        _compensated[receipt.tower][receipt.channelId][receipt.half] = before + paid;
    }

    function _signer(ChannelParams calldata params, Side side) private pure returns (address) {
        return side == Side.A ? params.signerA : params.signerB;
    }

    function _requireSignature(
        address expected,
        bytes32 domain,
        bytes32 structHash,
        bytes calldata signature
    ) private pure {
        bytes32 digest = MessageHashUtils.toTypedDataHash(domain, structHash);
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        require(failure == ECDSA.RecoverError.NoError && recovered == expected, InvalidSignature(expected));
    }
}
