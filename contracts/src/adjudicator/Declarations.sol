// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {Balance, ChannelId, ChannelParams, Half, Nonce, Proof, Side} from "../types/Channel.sol";
import {HalfSlot, HalfSlotCodec} from "../types/HalfSlot.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title What a declaration and a proof are, and when one shows the other to be false.
abstract contract Declarations is AdjudicatorState {
    /// @dev Checks that `sender` signed the proof, and returns the hash of its balance.
    function _requireProof(
        ChannelParams calldata params,
        ChannelId id,
        Side sender,
        Proof calldata proof
    ) internal view returns (bytes32 hash) {
        hash = CalldataDigests.balanceHash(proof.balance);
        _requireSignature(
            _signer(params, sender),
            CalldataDigests.balanceProof(id, proof.nonce, hash),
            proof.signature
        );
    }

    /// @dev The declaration of a half, which a lower proof may have moved.
    function _declarationOf(Dispute storage stored, HalfSlot slot) internal view returns (HalfSlot) {
        return slot.has(HalfSlotCodec.MOVED) ? stored.moved : slot;
    }

    /// @dev Notes who earns for a half, and returns the mark that says so; 0 for nobody.
    function _submitted(
        Dispute storage stored,
        Half half,
        address submitter
    ) internal returns (uint256 mark) {
        if (submitter == address(0)) return 0;
        stored.submitters[uint8(half)] = submitter;
        return HalfSlotCodec.SUBMITTED;
    }

    function _isEmpty(Balance calldata balance) internal pure returns (bool) {
        return balance.transferred == 0 && balance.locked == 0 && balance.locksRoot == 0 && balance.salt == 0;
    }
}
