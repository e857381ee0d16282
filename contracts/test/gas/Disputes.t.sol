// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, Consent, Declaration, Half, Proof} from "../../src/types/Channel.sol";
import {GasCase} from "../support/GasCase.sol";
import {vm} from "../support/Vm.sol";

/// @title Gas of disputes, each step a transaction of its own, written to contracts/snapshots. B is in the right.
/// forge-config: default.isolate = true
/// forge-config: deep.isolate = true
contract GasOfDisputesTest is GasCase {
    /// @dev Both are honest: A challenges with everything, B confirms what A declared.
    function test_GasOfAnHonestDispute() external {
        uint256 gas = _challenge(
            "challenge with a declaration and a proof",
            _received(),
            declare(41, sum(7))
        );
        Proof memory proof = _sent(41, 7);
        vm.prank(BOB);
        adjudicator.respond(params, Half.AB, proof, bySender());
        gas += vm.snapshotGasLastCall(GROUP, "respond by a side, confirming the declaration");
        vm.warp(start + WINDOW);
        adjudicator.settle(params, sum(7), sum(3));
        gas += vm.snapshotGasLastCall(GROUP, "settle, both halves");
        vm.snapshotValue(GROUP, "challenge, respond and settle without a penalty", gas);
    }

    /// @dev A declares an old state of its half.
    function test_GasOfAFalseDeclaration() external {
        _challenge("challenge with a declaration and a proof", _received(), declare(40, sum(1)));
        Proof memory proof = _sent(41, 7);
        Consent memory consent = submit(SIGNER_B, id, proof, GUARD);
        uint256 before = vm.snapshotState();
        vm.prank(GUARD);
        adjudicator.respond(params, Half.AB, proof, consent);
        vm.snapshotGasLastCall(GROUP, "respond by a tower, refuting the declaration");
        vm.warp(start + WINDOW);
        adjudicator.settle(params, sum(7), sum(3));
        vm.snapshotGasLastCall(GROUP, "settle with a penalty, shared with a new tower");
        vm.revertToState(before);

        vm.prank(BOB);
        adjudicator.respond(params, Half.AB, proof, bySender());
        vm.snapshotGasLastCall(GROUP, "respond by a side, refuting the declaration");
        Proof memory later = _sent(42, 8);
        consent = submit(SIGNER_B, id, later, GUARD);
        vm.prank(GUARD);
        adjudicator.respond(params, Half.AB, later, consent);
        vm.snapshotGasLastCall(GROUP, "respond by a tower, replacing a proof");
        vm.warp(start + WINDOW);
        adjudicator.settle(params, sum(8), sum(3));
        vm.snapshotGasLastCall(GROUP, "settle with a penalty");
    }

    /// @dev A declares a nonce that it never signed.
    function test_GasOfARefutation() external {
        _challenge("challenge with a declaration and a proof", _received(), declare(999, sum(1)));
        Proof memory proof = _sent(41, 7);
        vm.prank(BOB);
        adjudicator.respond(params, Half.AB, proof, bySender());
        vm.snapshotGasLastCall(GROUP, "respond by a side, below a declared nonce");
        bytes memory signature = submit(SIGNER_B, id, proof, GUARD).signature;
        vm.prank(GUARD);
        adjudicator.refute(params, proof, sum(1), signature);
        vm.snapshotGasLastCall(GROUP, "refute by a tower");
    }

    /// @dev A has lost its data.
    function test_GasWithoutADeclaration() external {
        _challenge("challenge with nothing", emptyProof(), none());
        Proof memory proof = _sent(41, 7);
        Consent memory consent = submit(SIGNER_B, id, proof, GUARD);
        uint256 before = vm.snapshotState();
        vm.prank(GUARD);
        adjudicator.respond(params, Half.AB, proof, consent);
        vm.snapshotGasLastCall(GROUP, "respond by a tower where nothing was declared");
        vm.revertToState(before);
        vm.prank(BOB);
        adjudicator.respond(params, Half.AB, proof, bySender());
        vm.snapshotGasLastCall(GROUP, "respond by a side where nothing was declared");
        vm.warp(start + 3 * WINDOW);
        adjudicator.settle(params, sum(7), emptyBalance());
        vm.snapshotGasLastCall(GROUP, "settle, one half");
    }

    function _received() private view returns (Proof memory) {
        return prove(SIGNER_B, id, 17, sum(3));
    }

    function _sent(uint48 nonce, uint128 transferred) private view returns (Proof memory) {
        return prove(SIGNER_A, id, nonce, sum(transferred));
    }

    function _challenge(
        string memory name,
        Proof memory received,
        Declaration memory declaration
    ) private returns (uint256) {
        vm.prank(ALICE);
        adjudicator.challenge(params, SECRET, received, declaration);
        return vm.snapshotGasLastCall(GROUP, name);
    }
}
