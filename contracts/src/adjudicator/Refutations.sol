// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    EMPTY_NONCE,
    Half,
    Proof,
    Side,
    epochOf,
    other,
    sentBy
} from "../types/Channel.sol";
import {HalfSlot, HalfSlotCodec} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Declarations} from "./Declarations.sol";
import {Delegated} from "./Delegated.sol";

/// @title Proof that a declaration is false, apart from a response. See {IAdjudicatorExtension}.
abstract contract Refutations is IAdjudicatorExtension, Declarations, Delegated {
    function refute(
        ChannelParams calldata params,
        Proof calldata proof,
        Balance calldata declared,
        bytes calldata submitSignature
    ) external onlyDelegated notEntered {
        (ChannelId id, Ledger ledger) = _loadClosing(params);
        Side liar = ledger.challenger();
        Half half = sentBy(liar);
        Dispute storage stored = _disputes[id];
        HalfSlot slot = _half(stored, half);
        require(
            ledger.has(LedgerCodec.DECLARED) &&
                !slot.has(HalfSlotCodec.REFUTED) &&
                !(proof.nonce == EMPTY_NONCE),
            DeclarationStands()
        );
        bytes32 hash = _requireProof(params, id, liar, proof);
        _requireContradiction(_declarationOf(stored, slot), half, proof, hash, declared);

        address submitter;
        if (submitSignature.length != 0) {
            submitter = msg.sender;
            bytes32 submit = Digests.submit(id, proof.nonce, hash, submitter);
            _requireSignature(_signer(params, other(liar)), submit, submitSignature);
        }
        _storeHalf(stored, half, slot.with(HalfSlotCodec.REFUTED | _submitted(stored, half, submitter)));
        emit DeclarationRefuted(id, proof.nonce, hash, submitter);
    }

    /// @dev By nonce, or by a lower nonce of the same epoch with a larger sum.
    function _requireContradiction(
        HalfSlot declaration,
        Half half,
        Proof calldata proof,
        bytes32 hash,
        Balance calldata declared
    ) private pure {
        bytes32 declaredHash = Digests.balanceHash(declared);
        require(HalfSlotCodec.truncate(declaredHash) == declaration.hash(), WrongBalance(half));
        bool larger =
            epochOf(proof.nonce) == epochOf(declaration.nonce()) &&
                proof.balance.transferred > declared.transferred;
        require(larger || declaration.isContradictedBy(proof.nonce, hash), DeclarationStands());
    }
}
