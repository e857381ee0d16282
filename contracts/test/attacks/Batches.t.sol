// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "../../src/interfaces/IAdjudicatorEvents.sol";
import {ChannelId, ChannelParams, CooperativeClose, Half, Proof, Status} from "../../src/types/Channel.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks on those who put many calls into one transaction.
contract BatchAttacksTest is AttackTest {
    uint256 private constant BATCH_GAS_PER_CALL = 1_000_000 + 1_000_000 / 32 + 20_000;

    function test_OneBadEntryInABatch() external {
        // Of three closes the second has a forged signature: the others are paid, and the event says which failed.
        bytes[] memory calls = _threeCloses();
        vm.expectEmit();
        emit IAdjudicatorEvents.CallFailed(
            1,
            abi.encodeWithSelector(IAdjudicatorErrors.InvalidSignature.selector, vm.addr(KEY_A))
        );
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(done[0] && !done[1] && done[2], "the others are done");
        assertHeld(DEPOSIT_A + DEPOSIT_B + 15);
    }

    function test_OneBadEntryInAMulticall() external {
        bytes[] memory calls = _threeCloses();
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.multicall(calls);
        assertHeld(DEPOSIT_A + DEPOSIT_B + 45);
        (calls[1], calls[2]) = (calls[2], calls[0]);
        // Nor is anything paid twice by listing it twice.
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        adjudicator.multicall(calls);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(done[0] && done[1] && !done[2], "once each");
        assertHeld(DEPOSIT_A + DEPOSIT_B + 15);
    }

    function test_MulticallReturnsWhatTheCallsReturn() external {
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(adjudicator.channelIdOf, (params));
        bytes[] memory results = adjudicator.multicall(calls);
        assertEq(abi.decode(results[0], (bytes32)), ChannelId.unwrap(id), "result");
    }

    function test_BatchKeepsItsSender() external {
        // Nobody becomes an owner by calling through the contract.
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(adjudicator.challenge, (params, SECRET, emptyProof(), none()));
        calls[1] = abi.encodeCall(adjudicator.open, (paramsWith(address(token), keccak256("x")), 0, 0));
        vm.prank(STRANGER);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(!done[0] && !done[1], "a stranger stays a stranger");
        assertStatus(Status.Open);
        vm.prank(OWNER_A);
        done = adjudicator.batch(calls);
        assertTrue(done[0] && done[1], "an owner stays an owner");
        assertStatus(Status.Closing);
    }

    function test_BatchWithinABatch() external {
        bytes[] memory inner = _threeCloses();
        bytes[] memory outer = new bytes[](1);
        outer[0] = abi.encodeCall(adjudicator.batch, (inner));
        bool[] memory done = adjudicator.batch(outer);
        // One call's share of gas is too little for a batch.
        assertTrue(!done[0], "refused");
        assertHeld(DEPOSIT_A + DEPOSIT_B + 45);
    }

    function test_BatchWithTooLittleGas() external {
        // With too little gas nothing happens at all, rather than some calls failing for that alone.
        bytes[] memory calls = _threeCloses();
        for (uint256 gas_ = 200_000; gas_ < 1_500_000; gas_ += 50_000) {
            uint256 before = vm.snapshotState();
            try adjudicator.batch{gas: gas_}(calls) returns (bool[] memory done) {
                assertTrue(gas_ > BATCH_GAS_PER_CALL, "enough for a whole call");
                assertTrue(done[0] && !done[1] && done[2], "all that can be done");
            } catch {
                assertHeld(DEPOSIT_A + DEPOSIT_B + 45);
            }
            vm.revertToState(before);
        }
    }

    function test_TokenThatBurnsTheGasOfABatch() external {
        FickleToken fickle = new FickleToken();
        fickle.mint(OWNER_A, 100);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), 100);
        ChannelParams memory bad = paramsWith(address(fickle), keccak256("burner"));
        openAs(OWNER_A, bad, 100, 0);
        fickle.setMode(FickleToken.Mode.BurnGas);
        bytes[] memory calls = new bytes[](2);
        calls[0] = _close(bad, 50, 50, KEY_A);
        calls[1] = _close(params, DEPOSIT_A, DEPOSIT_B, KEY_A);
        bool[] memory done = adjudicator.batch{gas: 3_000_000}(calls);
        assertTrue(done[0] && done[1], "both");
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 50, "credit");
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_LongReasonsAreCut() external {
        // A failing entry cannot fill the block with its reason.
        FickleToken fickle = new FickleToken();
        ChannelParams memory bad = paramsWith(address(fickle), keccak256("talker"));
        fickle.setMode(FickleToken.Mode.LongRevert);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(adjudicator.open, (bad, 1, 0));
        vm.recordLogs();
        vm.prank(OWNER_A);
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(!done[0], "refused");
        bytes memory reason = abi.decode(_lastLog(), (bytes));
        assertEq(reason.length, 256, "cut");
    }

    function test_UnknownCalls() external {
        vm.expectRevert();
        (bool success, ) = address(adjudicator).call(hex"deadbeef");
        assertTrue(success, "the expectation swallows the failure");
        bytes[] memory calls = new bytes[](2);
        calls[0] = hex"deadbeef";
        calls[1] = "";
        bool[] memory done = adjudicator.batch(calls);
        assertTrue(!done[0] && !done[1], "refused");
    }

    function _threeCloses() private returns (bytes[] memory calls) {
        calls = new bytes[](3);
        for (uint256 i = 0; i < 3; i++) {
            ChannelParams memory one = paramsWith(address(token), bytes32(i));
            openChannel(one, 10, 5);
            calls[i] = _close(one, 7, 8, i == 1 ? KEY_K : KEY_A);
        }
    }

    function _close(
        ChannelParams memory p,
        uint104 a,
        uint104 b,
        uint256 keyA
    ) private view returns (bytes memory) {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        ChannelId id_ = idOf(p);
        return
            abi.encodeCall(
                adjudicator.cooperativeClose,
                (p, terms, signClose(keyA, id_, terms), signClose(KEY_B, id_, terms))
            );
    }

    function _lastLog() private returns (bytes memory) {
        return vm.getRecordedLogs()[0].data;
    }
}
