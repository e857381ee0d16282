// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicator} from "../../src/interfaces/IAdjudicator.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    ConsentKind,
    CooperativeClose,
    Declaration,
    Half,
    Proof,
    Side,
    Withdraw
} from "../../src/types/Channel.sol";
import {Lock, Receipt} from "../../src/types/Lock.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {LocksTest} from "../support/LocksTest.sol";
import {Trees} from "../support/Trees.sol";
import {vm} from "../support/Vm.sol";

/// @title The calls of the contract as attackers make them: any sender, any arguments, any channel.
/// @dev Arguments are complete before the call, so that an expected error is the call's and not a helper's.
abstract contract AttackTest is LocksTest {
    function challengeAs(address sender, Proof memory received, Declaration memory declaration) internal {
        challengeIn(params, sender, SECRET, received, declaration);
    }

    function challengeIn(
        ChannelParams memory params_,
        address sender,
        bytes32 secret,
        Proof memory received,
        Declaration memory declaration
    ) internal {
        vm.prank(sender);
        adjudicator.challenge(params_, secret, received, declaration);
    }

    function respondIn(
        ChannelParams memory params_,
        address sender,
        Half half,
        Proof memory proof,
        Consent memory consent
    ) internal {
        vm.prank(sender);
        adjudicator.respond(params_, half, proof, consent);
    }

    function refuteAs(
        address sender,
        Proof memory proof,
        Balance memory declared,
        bytes memory submitSignature
    ) internal {
        refuteIn(params, sender, proof, declared, submitSignature);
    }

    function refuteIn(
        ChannelParams memory params_,
        address sender,
        Proof memory proof,
        Balance memory declared,
        bytes memory submitSignature
    ) internal {
        vm.prank(sender);
        adjudicator.refute(params_, proof, declared, submitSignature);
    }

    function settleIn(ChannelParams memory params_, Balance memory ab, Balance memory ba) internal {
        adjudicator.settle(params_, ab, ba);
        noteSettled(params_, ab, ba);
    }

    function openAs(address sender, ChannelParams memory params_, uint104 a, uint104 b) internal {
        vm.prank(sender);
        adjudicator.open(params_, a, b);
    }

    function depositAs(address sender, ChannelParams memory params_, Side side, uint104 amount) internal {
        vm.prank(sender);
        topUp(params_, side, amount);
    }

    function closeAs(
        address sender,
        ChannelParams memory params_,
        CooperativeClose memory terms,
        bytes memory signatureA,
        bytes memory signatureB
    ) internal {
        vm.prank(sender);
        adjudicator.cooperativeClose(params_, terms, signatureA, signatureB);
    }

    function withdrawAs(
        address sender,
        ChannelParams memory params_,
        Withdraw memory terms,
        bytes memory signatureA,
        bytes memory signatureB
    ) internal {
        vm.prank(sender);
        adjudicator.withdraw(params_, terms, signatureA, signatureB);
    }

    function unlockIn(
        ChannelParams memory params_,
        address sender,
        Half half,
        Lock memory lock,
        uint256 index,
        bytes32[] memory siblings
    ) internal {
        uint104 amount = holdings[idOf(params_)][uint8(half)].amount;
        vm.prank(sender);
        adjudicator.unlock(params_, half, amount, lock, index, siblings);
        noteUnlocked(params_, half, lock.limit, index, siblings);
    }

    function sweepIn(ChannelParams memory params_, Half half) internal {
        Holding memory holding = holdings[idOf(params_)][uint8(half)];
        adjudicator.sweep(params_, half, holding.amount, holding.root);
    }

    /// @dev A Release that any key may have signed for any balance.
    function releaseOf(
        uint256 key,
        ChannelId id_,
        Proof memory proof,
        Balance memory balance
    ) internal view returns (Consent memory) {
        bytes32 structHash = Digests.release(id_, proof.nonce, Digests.balanceHash(balance));
        return Consent(ConsentKind.Release, sign(key, structHash));
    }

    /// @dev A copy of parameters, to change a field without changing the original.
    function copyOf(ChannelParams memory p) internal pure returns (ChannelParams memory) {
        return ChannelParams(p.ownerA, p.ownerB, p.signerA, p.signerB, p.token, p.secretHash, p.salt);
    }

    function pathOf(uint256 index) internal view returns (bytes32[] memory) {
        return Trees.path(currentLeaves(), index);
    }

    function signedClose(
        ChannelId id_,
        CooperativeClose memory terms
    ) internal view returns (bytes memory, bytes memory) {
        return (signClose(KEY_A, id_, terms), signClose(KEY_B, id_, terms));
    }

    function signedWithdraw(
        ChannelId id_,
        Withdraw memory terms
    ) internal view returns (bytes memory, bytes memory) {
        return (signWithdraw(KEY_A, id_, terms), signWithdraw(KEY_B, id_, terms));
    }

    function deadlineOf(ChannelId id_) internal view returns (uint40) {
        return adjudicator.channel(id_).deadline;
    }

    /// @dev What the contract still holds in the honest token.
    function assertHeld(uint256 expected) internal view {
        assertEq(token.balanceOf(address(adjudicator)), expected, "held by the adjudicator");
    }
}
