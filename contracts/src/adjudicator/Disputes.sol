// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {DisputeLogs} from "../libraries/DisputeLogs.sol";
import {Words} from "../libraries/Words.sol";
import {
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
import {HalfSlot, HalfSlotCodec} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Declarations} from "./Declarations.sol";

/// @title Challenge and response. See {IAdjudicatorCore}.
abstract contract Disputes is IAdjudicatorCore, Declarations {
    function challenge(
        ChannelParams calldata params,
        bytes32 secret,
        Proof calldata received,
        Declaration calldata declaration
    ) external notEntered {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        Side side = _challengerSide(params);
        bool declared = declaration.made;
        _requireSecret(params, side, secret, declared);

        (uint256 flags, uint256 window) = _wait(secret, declared);
        if (side == Side.B) flags |= LedgerCodec.CHALLENGER_IS_B;
        // Both terms are far below 2^39.
        uint40 deadline;
        unchecked {
            deadline = uint40(block.timestamp + window);
        }
        _ledgers[id] = ledger.withStatus(Status.Closing).with(flags).withDeadline(deadline);

        if (declared) _declare(params, id, side, declaration);
        _receive(params, id, side, received);
        DisputeLogs.challenged(id, side, deadline, secret, received, declared, declaration);
    }

    function respond(
        ChannelParams calldata params,
        Half half,
        Proof calldata proof,
        Consent calldata consent
    ) external notEntered {
        (ChannelId id, Ledger ledger) = _loadClosing(params);
        Nonce nonce = proof.nonce;
        require(!(nonce == EMPTY_NONCE), InvalidEmptyProof());
        bytes32 hash = _requireProof(params, id, senderOf(half), proof);
        address submitter = _requireReceiver(params, id, half, nonce, hash, consent);
        bool refutes = _accept(_disputes[id], ledger, half, nonce, hash, submitter);
        DisputeLogs.halfAccepted(id, half, proof, submitter, refutes);
    }

    function _challengerSide(ChannelParams calldata params) private view returns (Side) {
        if (msg.sender == params.ownerA || msg.sender == params.signerA) return Side.A;
        require(msg.sender == params.ownerB || msg.sender == params.signerB, UnauthorizedSender(msg.sender));
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
            require(Words.hash(secret) == params.secretHash, WrongSecret());
        }
    }

    function _wait(bytes32 secret, bool declared) private view returns (uint256 flags, uint256 window) {
        if (declared) return (LedgerCodec.DECLARED, _disputeWindow);
        if (secret == 0) return (LedgerCodec.LOST_SIGNER, _lostSignerWindow);
        return (0, _undeclaredWindow);
    }

    /// @dev An epoch above 0 must have been entered by both sides, else a cheat could declare one that nothing
    /// signed ever reaches.
    function _declare(
        ChannelParams calldata params,
        ChannelId id,
        Side side,
        Declaration calldata declaration
    ) private {
        Nonce nonce = declaration.nonce;
        uint16 epoch = epochOf(nonce);
        if (epoch != 0) {
            require(epochOf(declaration.releasedNonce) == epoch, UnprovenEpoch(epoch));
            bytes32 release = CalldataDigests.release(
                id,
                declaration.releasedNonce,
                declaration.releasedHash
            );
            _requireSignature(_signer(params, other(side)), release, declaration.releaseSignature);
        }
        if (nonce == EMPTY_NONCE) require(_isEmpty(declaration.balance), InvalidEmptyProof());
        bytes32 hash = CalldataDigests.balanceHash(declaration.balance);
        _storeHalf(_disputes[id], sentBy(side), HalfSlotCodec.make(nonce, HalfSlotCodec.DECLARED, hash));
    }

    /// @dev The challenger is the receiver of what it brings: that is its consent.
    function _receive(
        ChannelParams calldata params,
        ChannelId id,
        Side side,
        Proof calldata received
    ) private {
        Nonce nonce = received.nonce;
        if (nonce == EMPTY_NONCE) {
            require(_isEmpty(received.balance) && received.signature.length == 0, InvalidEmptyProof());
            return;
        }
        Side sender = other(side);
        bytes32 hash = _requireProof(params, id, sender, received);
        _storeHalf(_disputes[id], sentBy(sender), HalfSlotCodec.make(nonce, HalfSlotCodec.PROVEN, hash));
    }

    /// @dev Stores a proof that has its receiver's consent, and returns whether it refutes the declaration.
    function _accept(
        Dispute storage stored,
        Ledger ledger,
        Half half,
        Nonce nonce,
        bytes32 hash,
        address submitter
    ) private returns (bool refutes) {
        HalfSlot former = _half(stored, half);
        if (former.has(HalfSlotCodec.PROVEN)) {
            require(nonce > former.nonce(), StaleNonce(former.nonce(), nonce));
        }
        uint256 marks = HalfSlotCodec.PROVEN;
        if (!ledger.has(LedgerCodec.DECLARED)) {
            marks |= _submitted(stored, half, submitter);
        } else if (former.has(HalfSlotCodec.REFUTED)) {
            marks |= former.kept(HalfSlotCodec.REFUTED | HalfSlotCodec.SUBMITTED);
        } else if (half == sentBy(ledger.challenger())) {
            HalfSlot declaration = _declarationOf(stored, former);
            refutes = declaration.isContradictedBy(nonce, hash);
            if (refutes) {
                marks |= HalfSlotCodec.REFUTED | _submitted(stored, half, submitter);
            } else if (nonce == declaration.nonce()) {
                marks |= HalfSlotCodec.DECLARED;
            } else {
                marks |= HalfSlotCodec.MOVED;
                if (!former.has(HalfSlotCodec.MOVED)) stored.moved = former;
            }
        }
        _storeHalf(stored, half, HalfSlotCodec.make(nonce, marks, hash));
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
            return address(0);
        }
        bytes32 structHash;
        if (consent.kind == ConsentKind.Submit) {
            submitter = msg.sender;
            structHash = CalldataDigests.submit(id, nonce, hash, submitter);
        } else {
            structHash = CalldataDigests.release(id, nonce, hash);
        }
        _requireSignature(_signer(params, receiver), structHash, consent.signature);
    }
}
