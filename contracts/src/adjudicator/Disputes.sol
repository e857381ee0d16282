// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Digests} from "../libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    ConsentKind,
    Declaration,
    EMPTY_NONCE,
    Half,
    Nonce,
    Proof,
    Side,
    Status,
    epochOf,
    other,
    receiverOf,
    senderOf,
    sentBy
} from "../types/Channel.sol";
import {HalfSlot, HalfSlotCodec, Source} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Challenge, response and refutation. See {IAdjudicator}.
abstract contract Disputes is AdjudicatorState {
    /// @dev Windows to wait after a challenge without a declaration.
    uint40 private constant UNDECLARED_WINDOWS = 3;

    function challenge(
        ChannelParams calldata params,
        bytes32 secret,
        Proof calldata received,
        Declaration calldata declaration
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        Side side = _challengerSide(params);
        _requireSecret(params, side, secret, declaration.made);

        ledger = ledger.withStatus(Status.Closing);
        if (side == Side.B) ledger = ledger.with(LedgerCodec.CHALLENGER_IS_B);
        if (declaration.made) ledger = ledger.with(LedgerCodec.DECLARED);
        uint40 deadline = uint40(block.timestamp) + _window(secret, declaration.made);
        _ledgers[id] = ledger.withDeadline(deadline);
        emit Challenged(id, msg.sender, side, secret, deadline, declaration.made);

        if (declaration.made) _declare(params, id, side, declaration);
        if (received.nonce == EMPTY_NONCE) {
            require(_isEmpty(received.balance) && received.signature.length == 0, InvalidEmptyProof());
        } else {
            _accept(params, id, sentBy(other(side)), received, address(0));
        }
    }

    function respond(
        ChannelParams calldata params,
        Half half,
        Proof calldata proof,
        Consent calldata consent
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _loadClosing(params);
        require(!(proof.nonce == EMPTY_NONCE), InvalidEmptyProof());
        bytes32 hash = Digests.balanceHash(proof.balance);
        address submitter = _requireReceiver(params, id, half, proof.nonce, hash, consent);
        _accept(params, id, half, proof, submitter);

        Ledger updated = ledger;
        if (submitter != address(0)) updated = updated.with(LedgerCodec.HAS_SUBMITTER);
        bool refutable =
            ledger.has(LedgerCodec.DECLARED) &&
                !ledger.has(LedgerCodec.REFUTED) &&
                half == sentBy(ledger.challenger());
        if (refutable && _contradictsByNonce(_disputes[id].declaration, proof.nonce, hash)) {
            updated = _refute(id, updated, proof.nonce, hash, submitter);
        }
        _store(id, ledger, updated);
    }

    function refute(
        ChannelParams calldata params,
        Proof calldata proof,
        Balance calldata declared,
        bytes calldata submitSignature
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _loadClosing(params);
        require(
            ledger.has(LedgerCodec.DECLARED) &&
                !ledger.has(LedgerCodec.REFUTED) &&
                !(proof.nonce == EMPTY_NONCE),
            DeclarationStands()
        );
        Side liar = ledger.challenger();
        bytes32 hash = _requireProof(params, id, liar, proof);
        _requireContradiction(_disputes[id].declaration, liar, proof, hash, declared);

        address submitter;
        if (submitSignature.length != 0) {
            submitter = msg.sender;
            bytes32 submit = Digests.submit(id, proof.nonce, hash, submitter);
            _requireSignature(_signer(params, other(liar)), submit, submitSignature);
        }
        _ledgers[id] = _refute(id, ledger, proof.nonce, hash, submitter);
    }

    function _loadClosing(ChannelParams calldata params) private view returns (ChannelId id, Ledger ledger) {
        (id, ledger) = _load(params, Status.Closing);
        require(block.timestamp < ledger.deadline(), DeadlinePassed(ledger.deadline()));
    }

    function _store(ChannelId id, Ledger former, Ledger updated) private {
        if (Ledger.unwrap(former) != Ledger.unwrap(updated)) _ledgers[id] = updated;
    }

    function _challengerSide(ChannelParams calldata params) private view returns (Side) {
        if (_isSender(params, Side.A)) return Side.A;
        require(_isSender(params, Side.B), UnauthorizedSender(msg.sender));
        return Side.B;
    }

    /// @dev Only an owner who declares nothing may do without the secret.
    function _requireSecret(
        ChannelParams calldata params,
        Side side,
        bytes32 secret,
        bool declared
    ) private view {
        if (secret == 0) {
            require(!declared && msg.sender == _owner(params, side), SecretRequired());
        } else {
            require(keccak256(abi.encode(secret)) == params.secretHash, WrongSecret());
        }
    }

    function _window(bytes32 secret, bool declared) private view returns (uint40) {
        if (secret == 0) return _lostSignerWindow;
        return declared ? _disputeWindow : _disputeWindow * UNDECLARED_WINDOWS;
    }

    /// @dev An epoch above 0 must have been entered by both sides, else a cheat could declare one that nothing
    /// signed ever reaches.
    function _declare(
        ChannelParams calldata params,
        ChannelId id,
        Side side,
        Declaration calldata declaration
    ) private {
        uint16 epoch = epochOf(declaration.nonce);
        if (epoch != 0) {
            require(epochOf(declaration.releasedNonce) == epoch, UnprovenEpoch(epoch));
            bytes32 release = Digests.release(id, declaration.releasedNonce, declaration.releasedHash);
            _requireSignature(_signer(params, other(side)), release, declaration.releaseSignature);
        }
        if (declaration.nonce == EMPTY_NONCE) require(_isEmpty(declaration.balance), InvalidEmptyProof());
        bytes32 hash = Digests.balanceHash(declaration.balance);
        _disputes[id].declaration = HalfSlotCodec.make(declaration.nonce, Source.Declaration, hash);
        emit HalfDeclared(id, sentBy(side), declaration.nonce, declaration.balance);
    }

    /// @dev Checks the sender's signature and stores the proof. Consent of the receiver is the caller's business.
    function _accept(
        ChannelParams calldata params,
        ChannelId id,
        Half half,
        Proof calldata proof,
        address submitter
    ) private {
        bytes32 hash = _requireProof(params, id, senderOf(half), proof);
        Dispute storage dispute = _disputes[id];
        HalfSlot accepted = dispute.halves[uint8(half)];
        require(proof.nonce > accepted.nonce(), StaleNonce(accepted.nonce(), proof.nonce));
        dispute.halves[uint8(half)] = HalfSlotCodec.make(proof.nonce, Source.Proof, hash);
        if (submitter != dispute.submitters[uint8(half)]) dispute.submitters[uint8(half)] = submitter;
        emit HalfAccepted(id, half, proof.nonce, proof.balance, submitter);
    }

    /// @dev Checks that `sender` signed the proof, and returns the hash of its balance.
    function _requireProof(
        ChannelParams calldata params,
        ChannelId id,
        Side sender,
        Proof calldata proof
    ) private view returns (bytes32 hash) {
        hash = Digests.balanceHash(proof.balance);
        bytes32 structHash = Digests.balanceProof(id, proof.nonce, hash);
        _requireSignature(_signer(params, sender), structHash, proof.signature);
    }

    /// @dev Without the receiver's consent a sender could rewrite its own half. Returns who was named in a Submit.
    function _requireReceiver(
        ChannelParams calldata params,
        ChannelId id,
        Half half,
        Nonce nonce,
        bytes32 hash,
        Consent calldata consent
    ) private view returns (address submitter) {
        Side receiver = receiverOf(half);
        if (consent.kind == ConsentKind.Sender) {
            require(_isSender(params, receiver), UnauthorizedSender(msg.sender));
        } else if (consent.kind == ConsentKind.Submit) {
            submitter = msg.sender;
            bytes32 submit = Digests.submit(id, nonce, hash, submitter);
            _requireSignature(_signer(params, receiver), submit, consent.signature);
        } else {
            _requireSignature(_signer(params, receiver), Digests.release(id, nonce, hash), consent.signature);
        }
    }

    /// @dev The maker signed a higher nonce, or the same nonce with another hash.
    function _contradictsByNonce(
        HalfSlot declaration,
        Nonce nonce,
        bytes32 hash
    ) private pure returns (bool) {
        if (nonce > declaration.nonce()) return true;
        return nonce == declaration.nonce() && HalfSlotCodec.truncate(hash) != declaration.hash();
    }

    /// @dev As above, or a lower nonce of the same epoch with a larger sum.
    function _requireContradiction(
        HalfSlot declaration,
        Side liar,
        Proof calldata proof,
        bytes32 hash,
        Balance calldata declared
    ) private pure {
        bytes32 declaredHash = Digests.balanceHash(declared);
        require(HalfSlotCodec.truncate(declaredHash) == declaration.hash(), WrongBalance(sentBy(liar)));
        bool larger =
            epochOf(proof.nonce) == epochOf(declaration.nonce()) &&
                proof.balance.transferred > declared.transferred;
        require(larger || _contradictsByNonce(declaration, proof.nonce, hash), DeclarationStands());
    }

    function _refute(
        ChannelId id,
        Ledger ledger,
        Nonce nonce,
        bytes32 hash,
        address submitter
    ) private returns (Ledger) {
        if (submitter != address(0)) _disputes[id].refuter = submitter;
        emit DeclarationRefuted(id, nonce, hash, submitter);
        return ledger.with(LedgerCodec.REFUTED);
    }

    function _isEmpty(Balance calldata balance) private pure returns (bool) {
        return balance.transferred == 0 && balance.locked == 0 && balance.locksRoot == 0 && balance.salt == 0;
    }
}
