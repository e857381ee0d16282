// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorExtension} from "../src/AdjudicatorExtension.sol";
import {IAdjudicator} from "../src/interfaces/IAdjudicator.sol";
import {IAdjudicatorCore} from "../src/interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "../src/interfaces/IAdjudicatorEvents.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {
    ChannelId,
    ChannelParams,
    Consent,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Status
} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {Vm, vm} from "./support/Vm.sol";

/// @title Many calls in one transaction, and what one of them can do to the others.
contract BatchesTest is AdjudicatorTest {
    ChannelParams private second;
    ChannelId private secondId;

    function setUp() public override {
        super.setUp();
        second = paramsWith(address(token), keccak256("second"));
        secondId = openChannel(second, 100, 50);
    }

    function test_TheSenderStaysTheSame() external {
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(params, id, 1000, 1400);
        calls[1] = _closing(second, secondId, 75, 75);
        // Nobody else is taken for A, whose signature is empty.
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        vm.prank(STRANGER);
        adjudicator.multicall(calls);
        vm.prank(OWNER_A);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(done[0] && done[1], "both closed");
        assertStatus(Status.Settled);
    }

    function test_ABadEntryLeavesTheOthers() external {
        bytes[] memory calls = new bytes[](4);
        calls[0] = _closing(params, id, 5000, 1400);
        calls[1] = hex"deadbeef";
        calls[2] = "";
        calls[3] = _closing(second, secondId, 75, 75);
        vm.expectEmit();
        emit IAdjudicatorEvents.CallFailed(
            0,
            abi.encodeWithSelector(IAdjudicatorErrors.InvalidClose.selector, 6400, DEPOSIT_A + DEPOSIT_B)
        );
        vm.expectEmit();
        emit IAdjudicatorEvents.CallFailed(1, "");
        vm.recordLogs();
        vm.prank(OWNER_A);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(!done[0] && !done[1] && !done[2] && done[3], "only the last");
        assertEq(_failures(), 3, "each failure once");
        assertStatus(Status.Open);
        assertEq(uint256(adjudicator.channel(secondId).status), uint256(Status.Settled), "second");
    }

    function test_ATokenThatBurnsGasLeavesTheOthers() external {
        (ChannelParams memory bad, ChannelId badId, FickleToken fickle) = _fickleChannel();
        fickle.setMode(FickleToken.Mode.BurnGas);
        bytes[] memory calls = new bytes[](3);
        calls[0] = _closing(bad, badId, 60, 40);
        calls[1] = abi.encodeCall(adjudicator.deposit, (bad.token, Digests.partiesHash(bad), Side.A, 10));
        calls[2] = _closing(second, secondId, 75, 75);
        vm.prank(OWNER_A);
        bool[] memory done = adjudicator.batch(calls);
        // The close credits both; the deposit burns what one call may use.
        assertTrue(done[0] && !done[1] && done[2], "closes");
        assertEq(adjudicator.credit(bad.token, OWNER_A), 60, "credit");
    }

    function test_ALongReasonIsCut() external {
        (ChannelParams memory bad, , FickleToken fickle) = _fickleChannel();
        fickle.setMode(FickleToken.Mode.LongRevert);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(adjudicator.deposit, (bad.token, Digests.partiesHash(bad), Side.A, 10));
        vm.expectEmit();
        emit IAdjudicatorEvents.CallFailed(0, new bytes(256));
        vm.prank(OWNER_A);
        adjudicator.batch(calls);
    }

    function test_TooLittleGasIsRefusedRatherThanSpentOnFailures() external {
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(params, id, 1000, 1400);
        calls[1] = _closing(second, secondId, 75, 75);
        expectError(IAdjudicatorErrors.InsufficientGas.selector);
        vm.prank(OWNER_A);
        adjudicator.batch{gas: 1_080_000}(calls);
        assertStatus(Status.Open);
    }

    function test_AnEntryNeedsWhatItMayUseAndAPayout() external {
        // 1,000,000 for itself and as much again as stays behind, 20,000 for its failure, 194,687 for a payout: 1,245,937
        // in the extension's frame, which gets 63/64.
        bytes[] memory calls = new bytes[](1);
        expectError(IAdjudicatorErrors.InsufficientGas.selector);
        adjudicator.batch{gas: 1_260_000}(calls);
        assertTrue(!adjudicator.batch{gas: 1_280_000}(calls)[0], "an empty call fails");
    }

    function test_ABatchInABatchFails() external {
        bytes[] memory inner = new bytes[](1);
        inner[0] = _closing(params, id, 1000, 1400);
        bytes[] memory outer = new bytes[](1);
        outer[0] = abi.encodeCall(adjudicator.batch, (inner));
        vm.prank(OWNER_A);
        assertTrue(!adjudicator.batch(outer)[0], "too little gas for another");
        assertStatus(Status.Open);
    }

    function test_RespondAndSettleInBatches() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(
            adjudicator.respond,
            (params, Half.AB, latest, submit(KEY_B, id, latest, TOWER))
        );
        calls[1] = abi.encodeCall(adjudicator.settle, (params, paid(200), emptyBalance()));
        vm.prank(TOWER);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(done[0] && !done[1], "the window is open");
        vm.warp(start + WINDOW);
        calls[0] = calls[1];
        done = adjudicator.batch(calls);
        assertTrue(done[0] && !done[1], "settled once");
        assertEq(token.balanceOf(TOWER), uint256(DEPOSIT_A + DEPOSIT_B) / 32, "reward");
    }

    function test_MulticallIsAllOrNothing() external {
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(second, secondId, 75, 75);
        calls[1] = _closing(params, id, 5000, 1400);
        expectError(IAdjudicatorErrors.InvalidClose.selector);
        vm.prank(OWNER_A);
        adjudicator.multicall(calls);
        assertEq(uint256(adjudicator.channel(secondId).status), uint256(Status.Open), "second");
        calls[1] = abi.encodeCall(adjudicator.channelIdOf, (params));
        vm.prank(OWNER_A);
        bytes[] memory results = adjudicator.multicall(calls);
        assertEq(abi.decode(results[1], (bytes32)), ChannelId.unwrap(id), "result");
    }

    function test_TheExtensionWorksForNobodyElse() external {
        IAdjudicator bare = IAdjudicator(
            address(
                new AdjudicatorExtension(IAdjudicatorCore.Windows(WINDOW, LOST_SIGNER_WINDOW, SWEEP_WINDOW))
            )
        );
        bytes[] memory calls = new bytes[](0);
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        bare.batch(calls);
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        bare.withdrawCredit(address(token), OWNER_A);
    }

    function test_UnknownCallsRevert() external {
        (bool success, ) = address(adjudicator).call(hex"deadbeef");
        assertTrue(!success, "unknown selector");
        (success, ) = address(adjudicator).call("");
        assertTrue(!success, "no selector");
        (success, ) = address(adjudicator).call{value: 1}(abi.encodeCall(adjudicator.windows, ()));
        assertTrue(!success, "ether");
    }

    /// @dev How many calls have failed by the recorded logs.
    function _failures() private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].topics[0] == IAdjudicatorEvents.CallFailed.selector) count++;
        }
    }

    /// @dev Ends a channel for A, who sends it and leaves its signature empty.
    function _closing(
        ChannelParams memory one,
        ChannelId oneId,
        uint104 a,
        uint104 b
    ) private view returns (bytes memory) {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        return abi.encodeCall(adjudicator.cooperativeClose, (one, terms, "", signClose(KEY_B, oneId, terms)));
    }

    function _fickleChannel()
        private
        returns (ChannelParams memory bad, ChannelId badId, FickleToken fickle)
    {
        fickle = new FickleToken();
        fickle.mint(OWNER_A, 1000);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), type(uint256).max);
        bad = paramsWith(address(fickle), keccak256("bad"));
        badId = openChannel(bad, 100, 0);
    }
}
