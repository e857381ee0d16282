// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {Digests} from "../libraries/Digests.sol";
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
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        Side side = _challengerSide(params);
        _requireSecret(params, side, secret, declaration.made);

        ledger = ledger.withStatus(Status.Closing);
        if (side == Side.B) ledger = ledger.with(LedgerCodec.CHALLENGER_IS_B);
        if (declaration.made) ledger = ledger.with(LedgerCodec.DECLARED);
        if (secret == 0) ledger = ledger.with(LedgerCodec.LOST_SIGNER);
        uint40 deadline = uint40(block.timestamp) + _window(secret, declaration.made);
        _ledgers[id] = ledger.withDeadline(deadline);

        if (declaration.made) _declare(params, id, side, declaration);
        _receive(params, id, side, received);
        _announce(id, side, deadline, secret, received, declaration);
    }

    function respond(
        ChannelParams calldata params,
        Half half,
        Proof calldata proof,
        Consent calldata consent
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _loadClosing(params);
        require(!(proof.nonce == EMPTY_NONCE), InvalidEmptyProof());
        bytes32 hash = _requireProof(params, id, senderOf(half), proof);
        address submitter = _requireReceiver(params, id, half, proof.nonce, hash, consent);
        bool refutes = _accept(_disputes[id], ledger, half, proof.nonce, hash, submitter);
        emit HalfAccepted(id, half, proof.nonce, proof.balance, submitter, refutes);
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
        _disputes[id].halves[uint8(sentBy(side))] = HalfSlotCodec.make(
            declaration.nonce,
            HalfSlotCodec.DECLARED,
            Digests.balanceHash(declaration.balance)
        );
    }

    /// @dev The challenger is the receiver of what it brings: that is its consent.
    function _receive(
        ChannelParams calldata params,
        ChannelId id,
        Side side,
        Proof calldata received
    ) private {
        if (received.nonce == EMPTY_NONCE) {
            require(_isEmpty(received.balance) && received.signature.length == 0, InvalidEmptyProof());
            return;
        }
        bytes32 hash = _requireProof(params, id, other(side), received);
        _disputes[id].halves[uint8(sentBy(other(side)))] = HalfSlotCodec.make(
            received.nonce,
            HalfSlotCodec.PROVEN,
            hash
        );
    }

    function _announce(
        ChannelId id,
        Side side,
        uint40 deadline,
        bytes32 secret,
        Proof calldata received,
        Declaration calldata declaration
    ) private {
        emit Challenged(
            id,
            side,
            declaration.made,
            deadline,
            secret,
            received.nonce,
            received.balance,
            declaration.nonce,
            declaration.balance
        );
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
        HalfSlot former = stored.halves[uint8(half)];
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
        stored.halves[uint8(half)] = HalfSlotCodec.make(nonce, marks, hash);
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
            structHash = Digests.submit(id, nonce, hash, submitter);
        } else {
            structHash = Digests.release(id, nonce, hash);
        }
        _requireSignature(_signer(params, receiver), structHash, consent.signature);
    }
}
